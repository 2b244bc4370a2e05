"""Standings and demands that only might be: what words without a tense owe to those above them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("They tried to force the ministry to shut down the mine.", "planned"),
        ("The court blocked the company from abandoning its mine.", "denied"),
        ("The target is enshrined in a bill passed by the senate in June.", "actual"),
        ("The ministry angered many by closing the mine.", "actual"),
        ("Even if the ministry were to shut down the mine, the union would stay.", "conditional"),
        ("The school could remain closed.", "possible"),
        ("They have to abandon the mine.", "planned"),
        ("They had to abandon the mine.", "actual"),
        ("If an emergency is declared and the programme suspended, flights will stop.", "conditional"),
        ("The ministers rejected a plan to suspend the flights.", "denied"),
        ("The mine should be closed until the river falls.", "requested"),
        ("The vaccine is yet to be approved.", "denied"),
        ("There is no sign that the operation has begun.", "denied"),
        ("Several plants will halt production and roads are already closed.", "actual"),
    ],
)
def test_a_standing_is_as_real_as_what_it_hangs_on(read: ReadText, text: str, modality: str) -> None:
    assert modality in {told for _, told, _ in read(text).states("status")}


@pytest.mark.parametrize(
    "text",
    [
        "Children starting school are tired.",
        "Exports are falling and talk of a delay is quashed.",
        "It was the first stab at shutting down the mine.",
        "She supports expanding the programme.",
        "They attacked the agreement to freeze the programme.",
        "The accident sets back the company.",
        "The Federal mine has cut back on production.",
        "The water held dissolved oxygen.",
        "The company will suspend the tests and plans to close the site.",
        "Roe spoke before Lund's inauguration.",
        "Shares in the company closed 3% lower on Friday.",
        "Campaigners scaled the company's headquarters on Friday.",
        "The committee is set to hold a hearing on Friday.",
        "The ministry is tightening rules at the agency that grants permits.",
        "The crew was finishing the well when the rig burned.",
        "Oslo voted to abandon the European Union.",
        "The company isn't authorized to place booms in the river.",
        "That leaves open the possibility of an inquiry.",
        "Talks to end the war were held on Friday.",
    ],
)
def test_what_may_never_come_about_is_not_told(read: ReadText, text: str) -> None:
    told = {(value, name) for value, _, name in read(text).states("status") if name is not None or value != "suspended"}
    assert told <= {("ended", None)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norway expects Denmark to ask for an exemption.", "planned"),
        ("The union will demand a new contract.", "planned"),
        ("Demonstrators gathered to call for a new election.", "requested"),
        ("The union demanded a new contract.", "requested"),
    ],
)
def test_what_is_expected_to_be_demanded_is_not_yet(read: ReadText, text: str, modality: str) -> None:
    assert [told for _, told, _ in read(text).states("demand")] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "It is a problem that demands a common answer.",
        "They are demanding this.",
        "A leader had called to congratulate him.",
        "He asked her for a date.",
        "Deputies approved a bill designed to help the mine.",
        "When veterans ask for help, nobody answers.",
        "I will vote for the nominee, said Anna Berg.",
    ],
)
def test_no_demand(read: ReadText, text: str) -> None:
    assert read(text).states("demand") == []


def test_a_demand_is_whole_and_of_whoever_makes_it(read: ReadText) -> None:
    assert read("The union called for more pay in a statement.").states("demand")[0][0] == "more pay"
    assert [name for _, _, name in read("The Norway senator demanded that the army leave.").states("demand")] == [None]
