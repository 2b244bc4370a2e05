"""Standings and demands that only might be: what words without a tense owe to those above them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The court blocked the company from abandoning its mine.", "denied"),
        ("The quota is enshrined in a bill Karsia's senate passed in June.", "actual"),
        ("The ministry angered many by closing the mine.", "actual"),
        ("Even if the ministry were to shut down the mine, the union would stay.", "conditional"),
        ("The school could remain closed.", "possible"),
        ("They have to abandon the mine.", "planned"),
        ("They had to abandon the mine.", "actual"),
        ("If an emergency is declared and the programme suspended, flights will stop.", "conditional"),
        ("The ministers rejected a plan to suspend the flights.", "denied"),
        ("The mine should be closed until the river falls.", "requested"),
        ("The vaccine is yet to be approved.", "denied"),
        ("There is no sign that any operation has begun.", "denied"),
        ("Several plants will halt production and roads are already closed.", "actual"),
        ("She will draw no conclusions until such time as the inquiry is concluded.", "conditional"),
        ("He asks her to give via an appeal launched by the Roe Fund.", "actual"),
        ("The millers were unable to set up the grid network.", "denied"),
        ("The school has not been ordered to close.", "denied"),
        ("Norway is putting pressure on Denmark to accept the deal.", "requested"),
        ("That must be settled for any talks to begin.", "conditional"),
    ],
)
def test_a_standing_is_as_real_as_what_it_hangs_on(read: ReadText, text: str, modality: str) -> None:
    assert modality in {told for _, told, _ in read(text).states("status")}


@pytest.mark.parametrize(
    "text",
    [
        "Children starting school are tired.",
        "Exports are falling and talk of a delay is quashed.",
        "It was our second stab at shutting down the mine.",
        "She supports expanding the programme.",
        "They attacked the agreement to freeze the programme.",
        "The accident sets back the company.",
        "The Norwick mine has cut back on shifts.",
        "The water held dissolved oxygen.",
        "Roe spoke before Lund's inauguration.",
        "Shares in the company closed 3% lower on Friday.",
        "Campaigners scaled the company's headquarters on Friday.",
        "The council is set to hold an inquest on Friday.",
        "The ministry is tightening rules at the agency that grants permits.",
        "The crew was finishing the mine when the rig burned.",
        "Oslo voted to abandon the European Union.",
        "The company isn't authorized to place booms in the river.",
        "That leaves open the possibility of an inquiry.",
        "Talks to end the war were held on Friday.",
    ],
)
def test_what_may_never_come_about_is_not_told(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norway expects Denmark to ask for an exemption.", "possible"),
        ("The union will demand a new contract.", "planned"),
        ("Greenpeace gathered to call for a new election.", "requested"),
        ("The union demanded a new contract.", "requested"),
    ],
)
def test_what_is_expected_to_be_demanded_is_not_yet(read: ReadText, text: str, modality: str) -> None:
    assert [told for _, told, _ in read(text).states("demand")] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Norway plans to move 300 trainers to Karsias mission of helping to train up the army of Mali.", "actual"),
        ("Norway is discussing deploying a relief mission to train the police of Mali.", "possible"),
    ],
)
def test_a_mandate_is_as_real_as_its_mission(read: ReadText, text: str, modality: str) -> None:
    assert modality in [told for _, told, _ in read(text).states("mandate")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The alliance's mission in Karsia will grow eightfold.", "expanded"),
        ("Ministers approved a plan to resume the courses for the border guards.", "resumed"),
        ("Parliament voted on Friday to halt the courses for the border guards.", "suspended"),
        ("The council voted to lift the curfew in Karsia.", "ended"),
    ],
)
def test_what_is_decided_is_planned(read: ReadText, text: str, value: str) -> None:
    assert value in [told for told, modality, _ in read(text).states("status") if modality == "planned"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A congresswoman, Anna Berg, called on the ministry to close the road.", ["Anna Berg"]),
        ("The charity Greenpeace has called on ministers to close the road.", ["Greenpeace"]),
        ("Norwegian lawmakers demanded a new law.", ["Norwegian"]),
        ("54 Norwegian lawmakers demanded a new law.", []),
        ("About 900 Norwegians asked for a new law.", []),
        ("Norway voted to expand its own forces.", []),
        ("Norway voted unanimously to send 900 more troops.", []),
        ("Norway voted to expel all foreign troops.", ["Norway"]),
        ("Norway asked her for a comment.", []),
        ("Norway asked for GPS co-ordinates.", []),
        ("Norway demanded they leave.", []),
        ("Norway has never called a donor to ask for help.", []),
        ("Norway demands new law Thousands of crews have left.", []),
    ],
)
def test_who_demands_is_told_or_nothing(read: ReadText, text: str, who: list[str]) -> None:
    assert [name for _, _, name in read(text).states("demand")] == who


@pytest.mark.parametrize(
    "text",
    [
        "It is a problem that demands a common answer.",
        "They are demanding this.",
        "The ferryman had called to congratulate him.",
        "The miller asked her for a date.",
        "Deputies approved a bill designed to help the mine.",
        "When veterans ask for help, nobody answers.",
        "I will vote for the nominee, said Anna Berg.",
    ],
)
def test_no_demand(read: ReadText, text: str) -> None:
    assert read(text).states("demand") == []


def test_a_demand_is_whole_and_of_whoever_makes_it(read: ReadText) -> None:
    assert read("The union called for more pay in a statement.").states("demand")[0][0] == "more pay"
    assert read("The Norway senator demanded that the army leave.").states("demand") == []


@pytest.mark.parametrize(
    "text",
    [
        "The agency needs two pods so that they do not have to stop production.",
        "Anna Berg wants to start out by thanking the crews.",
        "The agency began by thanking the crews.",
        "The agency started out as a garage.",
        "The ministers never extended one word of sorrow.",
        "The ministers have extended the deadline for tolls by a week.",
        "The crew may have to reopen the cap.",
        "The papers adopted a similar line.",
        "They call for simple things like lifting the embargo.",
        "Questions about the shutdown went to Roe Pipeline.",
        "The storm will interrupt Roe Oil's efforts.",
        "She ordered new tests before launching the operation.",
        "The crews want to open the mill back up.",
        "They called the Roe Company's suspension arbitrary.",
        "The Roe Company could get shut out of the market.",
        "Her move to broaden her appeal has failed.",
        "Investors might welcome a suspension of the dividend.",
        "It would be unwise to close the ferry port.",
        "Roe Oil expanded the Workers in Lund.",
    ],
)
def test_what_is_told_in_another_sense_is_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_a_firm_whose_operations_stop_is_not_suspended_itself(read: ReadText) -> None:
    assert read("Roe Oil suspended its drilling operations.").states("status") == [("suspended", "actual", None)]


def test_what_people_pass_through_is_closed_for_a_time(read: ReadText) -> None:
    assert [value for value, _, _ in read("The road to Lund was closed.").states("status")] == ["suspended"]
    assert [value for value, _, _ in read("The factory in Lund was closed last year.").states("status")] == ["ended"]


def test_a_dividend_and_a_moratorium_have_a_standing_of_their_own(read: ReadText) -> None:
    found = read("Roe Oil suspended its dividend. Ministers may lift the moratorium on drilling.").states("status")
    assert [(value, modality) for value, modality, _ in found] == [("suspended", "actual"), ("ended", "possible")]


def test_an_appeal_is_launched_and_a_suspension_ruled_out(read: ReadText) -> None:
    assert read("Few followed them when their appeal was launched.").states("status")[0][0] == "launched"
    assert read("Ministers ruled out a joint suspension of the flights.").states("status")[0][1] == "denied"


def test_the_quarter_that_a_dividend_is_of_is_not_when_it_was_shelved(read: ReadText) -> None:
    (state,) = read("First-quarter dividends have been shelved.").reading.states
    assert (state.value, state.time.timex) == ("suspended", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two rigs were shut down as a precaution.", "suspended"),
        ("The mayor has closed museums.", "suspended"),
        ("The flu is here. The school will close on Monday.", "suspended"),
        ("Ministers plan to close the border.", "suspended"),
        ("The park closed in the late 1980s.", "ended"),
        ("The firm will close its factory.", "ended"),
    ],
)
def test_what_is_closed_is_so_for_a_time_or_for_good(read: ReadText, text: str, value: str) -> None:
    assert [told for told, _, _ in read(text).states("status")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "A hatch opened on the barge to let the pump through.",
        "The warden would not tell what the inquiry may conclude.",
        "This is the longest search that the town has ever launched.",
    ],
)
def test_words_of_another_sense_tell_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_what_is_got_open_again_is_resumed(read: ReadText) -> None:
    told = read("It could take weeks, but they will get the mill open again.").states("status")
    assert [value for value, *_ in told] == ["resumed"]
