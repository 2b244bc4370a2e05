"""Titles and demands that are nobody's, are cut, or belong to another time."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "Senate President Pro Tem Paul Rickman told the member so.",
        "Harbour Fund Chief Praises Mark Dorner Campaign.",
        "Hollis, the park's head heron warden, tore open a sack of fish.",
        'Anna Keller is running. I hope in 2025 they say, "President Keller, thank you for decades of service."',
        'The crowd sang the "Song of General Pak Jong-su" on Monday.',
        "The paper called Anna Berg the chancellor of the whole world.",
    ],
)
def test_no_office(read: ReadText, text: str) -> None:
    assert read(text).states("office") == []


@pytest.mark.parametrize(
    ("text", "office", "modality"),
    [
        ("On Aug. 7, Callahan, Trade Minister Jon Wanjala and others left.", "Trade Minister", "actual"),
        ("Jon Lund, then the rebel group's leader, spoke.", "leader", "former"),
        (
            "Jon Roe, director of the Project on Harbour Secrecy at the Federation of Mills, said so.",
            "director of the Project on Harbour Secrecy at the Federation of Mills",
            "actual",
        ),
    ],
)
def test_an_office_is_whole_and_of_its_time(read: ReadText, text: str, office: str, modality: str) -> None:
    assert [state[:2] for state in read(text).states("office")] == [(office, modality)]


def test_an_office_held_in_a_year_has_that_year(read: ReadText) -> None:
    found = read("In 1994 the fleet helped President Anna Berg.").reading
    (state,) = (one for one in found.states if one.property == "office")
    assert (state.modality, state.time.timex, state.time.tense) == ("actual", 0, "past")


@pytest.mark.parametrize(
    "text",
    [
        "The town has not backed the Democratic presidential nominee in decades.",
        "Say Mexico demanded that the firm leave.",
        "The drought in Norway drove thousands of Danes to demand a new law.",
    ],
)
def test_no_demand_is_made(read: ReadText, text: str) -> None:
    assert read(text).states("demand") == []


def test_a_demand_ends_before_what_is_said_with_it(read: ReadText) -> None:
    told = read(
        "Norway wrote to the court, demanding that the ship be returned to her and saying she does not know it."
    )
    assert [state[0] for state in told.states("demand")] == ["the ship be returned to her"]


@pytest.mark.parametrize(
    "text",
    [
        "It is time for the council to correct course by quickly approving this bill.",
        "The national election will continue to grow as a worry.",
    ],
)
def test_what_nobody_has_done_has_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []
