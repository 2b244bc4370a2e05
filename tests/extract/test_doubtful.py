"""Standings that the words around the verb leave in doubt, and offices cut where they end: nothing is guessed."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "In those days the sailors would come home and the taverns would open up.",
        "It would anger the islanders and probably cut off the whole valley to tourists.",
        "They learned how the harbour could be shut down during storms.",
        "At the end of the trial, the trucks resuming deliveries would carry 40 tonnes a day.",
        "The council lost time when the ferry service is halted by fog.",
        "Wearing gloves will extend the use of the tools.",
        "I decided to create a museum for the village.",
        "Our programme began with a song about Lund.",
        "The most likely result is the resumption of the ferry service.",
        "They turned on another pump so that work would not stop.",
        "The board reiterated its advice not to close the border.",
        "Some ask whether the council is trying enough to shut down the mine.",
        "There are more than 4,300 abandoned mills in Lund.",
        "Lund can start down a path to new trade.",
        "Berg's House in Lund, the home of a poet, reopens today.",
        "The judges saw no likelihood that the ferry service will be resumed.",
    ],
)
def test_nothing_is_told(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The mayor announced that the bridge would close in May.", "ended", "planned"),
        ("An operation using two cranes to lift the wreck was launched on Tuesday.", "launched", "actual"),
        ("The mayor plans to search the mills and shut down the ferry.", "ended", "planned"),
        ("Millers voted down a call to treble the fund.", "rejected", "actual"),
        ("The judge gave an order lifting the curfew in Lund.", "ended", "actual"),
    ],
)
def test_what_somebody_says_or_decides_is_told(read: ReadText, text: str, value: str, modality: str) -> None:
    assert [(said, real) for said, real, _ in read(text).states("status")] == [(value, modality)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ana Ruiz, head of the Lund Trust and Tom Berg, mayor of Harven, spoke.",
            "head of the Lund Trust",
        ),
        (
            "Ana Ruiz, former head of the mill board and panel co-chair, said so.",
            "former head of the mill board",
        ),
        ("Orla News Foreign Secretary Ana Ruiz spoke on Friday.", "Foreign Secretary"),
    ],
)
def test_where_an_office_ends(read: ReadText, text: str, told: str) -> None:
    assert (told, "Ana Ruiz") in [(value, whose) for value, _, whose in read(text).states("office")]


def test_an_office_during_something_is_over(read: ReadText) -> None:
    told = read("Ana Ruiz, director of the mill during the strike of 1984, spoke on Friday.").states("office")
    assert told == [("director of the mill", "former", "Ana Ruiz")]


@pytest.mark.parametrize(
    "text",
    [
        "The Chief Rabbi Lord Berg spoke on Friday.",
        "He called Ana Ruiz just another president.",
        "Ana Ruiz was the best president of all.",
    ],
)
def test_what_is_no_office(read: ReadText, text: str) -> None:
    assert read(text).states("office") == []


def test_a_bill_that_pays_demands_nothing(read: ReadText) -> None:
    assert read("Parliament on Thursday sent the mayor a $9 million bill to pay for a bridge.").states("demand") == []
