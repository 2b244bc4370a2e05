"""Times that a clause names and was not simply at: compared with, of every day, up to the telling, left behind."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The catch shrank by 7 percent from the previous year during the first quarter.", "the first quarter"),
        ("Sales rose 8 percent in May compared with last year.", "May"),
        ("Demand fell 8 percent from a year earlier.", None),
        ("Demand fell 8 percent last year.", "last year"),
        ("The paper was sold at a yield of 8 percent before the weekend.", None),
        ("Some 300 barrels ran from the pipe before June 3.", None),
    ],
)
def test_a_change_is_not_when_it_is_compared_with(read: ReadText, text: str, timex: str | None) -> None:
    found = read(text)
    (figure,) = found.reading.figures
    assert (found.when(figure.time.timex), figure.time.tense) == (timex, "past")


def test_an_hour_of_several_days_is_of_none(read: ReadText) -> None:
    found = read("Ferrymen came after 4 a.m. for three days and lost out on a $100 berth.")
    assert [figure.time.timex for figure in found.reading.figures] == [None]


def test_an_event_that_something_was_before_has_its_own_time(read: ReadText) -> None:
    found = read("It was unsafe before the April 20 blast on the Elm barge, which killed 11 men.")
    assert found.when(found.figure("11 men").time.timex) == "April 20"


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("There were hundreds of fires in the mills in the past decade.", "hundreds of fires", "the past decade"),
        ("In the past three days, nine mills have cut their forecasts.", "nine mills", "the past three days"),
        ("Since 1947, firms have drilled 300 wells and recovered 600 coins.", "300 wells", "1947"),
        (
            "Since 1947, firms have drilled 300 wells and recovered 600 coins.",
            "600 coins",
            "1947",
        ),
    ],
)
def test_what_was_done_up_to_now(read: ReadText, text: str, words: str, timex: str) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


def test_a_level_left_behind_is_not_of_the_day(read: ReadText) -> None:
    found = read("The agency has raised the number of its nurses from 2,000 to 9,000.")
    assert [(one.value, one.modality, one.time.tense) for one in found.reading.figures][:1] == [
        (2000.0, "former", "past")
    ]


def test_is_with_an_adjective_of_its_own_gives_no_office(read: ReadText) -> None:
    assert not read("He is not idle - the head of the port, Jon Berg, has been critical.").states("office")


@pytest.mark.parametrize(
    ("text", "count"), [("The values uphold the social order.", 0), ("The court upheld the ban.", 1)]
)
def test_what_is_upheld(read: ReadText, text: str, count: int) -> None:
    assert len(read(text).states("status")) == count


def test_able_on_a_thing_yet_to_be_is_planned(read: ReadText) -> None:
    found = read("Tented settlements able to accommodate 9,000 people would eventually be built.")
    assert [figure.modality for figure in found.reading.figures] == ["planned"]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Elm shares closed on Monday at $33, up about $6.20 from a year low on May 11.", "$6.20", None),
        ("The flood took 340 barns, far more than a similar flood in Marnia six years ago.", "340 barns", None),
        ("The guild sold 30 boats to more than a dozen ports on Friday.", "30 boats", "Friday"),
        ("It was put at 200 barrels a day, and then, just last week, at 900.", "200 barrels", None),
        ("Shares in the mill sank 4 percent in a late fall on Oak Street.", "4 percent", None),
        ("In late fall the guild sold 40 boats.", "40 boats", "late fall"),
        ("She ran the May 4 Victims Compensation Fund, which paid 90 widows.", "90 widows", None),
        ("The Linnet burned in March, killing 7 men, with nearly 90 barrels of oil leaking out.", "90 barrels", None),
        ("The Linnet burned in March, killing 7 men, with nearly 90 barrels of oil leaking out.", "7 men", "March"),
    ],
)
def test_what_is_put_beside_another_thing_has_not_its_time(
    read: ReadText, text: str, words: str, timex: str | None
) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The dam burst on May 9, spewing thousands of gallons of slurry.", "thousands of gallons of slurry", None),
        ("The dam burst on May 9, killing 12 millers.", "12 millers", "May 9"),
        ("The barge broke up in 1989, leaking 40,000 gallons of oil into the bay.", "40,000 gallons", "1989"),
    ],
)
def test_what_flows_on_is_not_of_the_day_on_which_it_began(
    read: ReadText, text: str, words: str, timex: str | None
) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The guild said the flood in the dale this spring would end up costing it $30 million.", "$30 million", None),
        ("The show next week could draw 300 weavers.", "300 weavers", "next week"),
    ],
)
def test_a_time_behind_a_subject_is_not_that_of_what_would_be(
    read: ReadText, text: str, words: str, timex: str | None
) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("words", "timex"), [("1,290 tonnes", "Sunday"), ("4,000 tonnes", None)], ids=["told", "compared"]
)
def test_a_level_that_is_not_reached_is_of_another_time(read: ReadText, words: str, timex: str | None) -> None:
    found = read("It gathered 1,290 tonnes of straw on Sunday, still well below the 4,000 tonnes that were hoped for.")
    assert found.when(found.figure(words).time.timex) == timex
