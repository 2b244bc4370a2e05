"""What is told of those who are a share, sums that were gained, and shares off what they were."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        (
            "About 30% of brewers and 20% of bakers were treated for burns.",
            "20% of bakers",
            "were treated for burns",
        ),
        ("Only 60% of the clerks will take the train.", "60% of the clerks", "will take the train"),
        ("More than 30 percent of drivers did not stop.", "30 percent of drivers", "did not stop"),
        ("Over 90 percent of porters in Norway are Danes.", "90 percent of porters", "in Norway are Danes"),
        ("The firm owns 40 percent of the mills in Norway.", "40 percent of the mills", "in Norway"),
        ("Some 80 percent of the bids go through.", "80 percent of the bids", "go through"),
        ("It cut its output to 40 percent below 1998 levels.", "40 percent", "down"),
        ("It booked a $9 million gain from the sale of a mill.", "$9 million gain", None),
    ],
)
def test_what_is_told_of_a_share(read: ReadText, text: str, words: str, scope: str | None) -> None:
    assert read(text).figure(words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("It booked a $9 million gain on its sale of a mill.", "$9 million gain", "money"),
        ("Some 40 mammals were killed.", "40 mammals", "mammals"),
    ],
)
def test_what_it_is_a_number_of(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "The yield is less than half its 1997 peak.",
        "I bet that 99.9 % of the people worried about the dam are still swimming there.",
        "She won by a 73-to-25 percent victory.",
        "The flaws are not new, though the 900 is a costly tractor.",
    ],
)
def test_what_is_only_a_side_a_peak_or_a_model_is_no_figure(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


def test_pounds_of_a_catch_are_no_money(read: ReadText) -> None:
    found = read("They landed 1 billion pounds of fish, out of a national production of 8 billion pounds.")
    assert found.figure("8 billion pounds").unit == "pound-mass"
