"""What stands so in general, is only likened to, or is another's demand; and what is cancelled for a time."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        '"You establish clear rules and hope for the best," Ana Ruiz said.',
        "It is like taking the decision to shut down a Norwick school over one lamp.",
        "The mill lacked plans since it started operation in 2031.",
        "The state should see their plans before they are granted the mining licences.",
    ],
)
def test_nothing_is_told(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lund Air cancelled all flights to Oslo until May 8.", "suspended"),
        ("Lund Air cancelled all flights to Oslo on Monday.", "ended"),
    ],
)
def test_what_is_cancelled_until_a_day_is_suspended(read: ReadText, text: str, value: str) -> None:
    assert [state.value for state in read(text).reading.states if state.property == "status"] == [value]


def test_who_is_told_to_ask_for_it_demands_it(read: ReadText) -> None:
    assert read("Jon Berg advised Roe to have Ana Ruiz request that the gate be shut.").states("demand") == []


@pytest.mark.parametrize(
    "text",
    [
        "The regulator cancelled hearings into the mill on Monday.",
        "The minister called off the summit with the mayor.",
        "Some, such as Lundrig, open their websites with a picture of the harbour.",
        "He hoped to lie down and resume a calmer state of sleep.",
        "Roe Mills has withdrawn a bid, which would leave mill owner Hallgas as one of the last buyers.",
    ],
)
def test_what_was_never_held_or_is_ones_own_has_no_standing(read: ReadText, text: str) -> None:
    assert [*read(text).states("status"), *read(text).states("member")] == []
