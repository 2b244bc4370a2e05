"""Figures of nouns that tell little by themselves, and of those whose fate the words beside them only seem to tell."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The island expects 14 heads of state at the fair.", "14 heads", "heads of state"),
        ("The fair cost 14 heads of lettuce.", "14 heads", "heads"),
        ("The ferry carried three pairs of twins.", "three pairs", "pairs of twins"),
        ("The jury found her guilty of two counts of second-degree fraud.", "two counts", "counts"),
        ("He was convicted of nine counts of murder.", "nine counts", "counts"),
        ("There were 45 self-inflicted deaths in the jails.", "45 self-inflicted deaths", "suicides"),
        ("There were 45 deaths in the jails.", "45 deaths", "deaths"),
        ("The massacre of more than 900 villagers was denied.", "900 villagers", "killed"),
        ("Her aunt and 12 neighbours fleeing the flood drowned at night.", "12 neighbours", "killed"),
        ("A car and 20 people fleeing the flood were filmed.", "20 people", "displaced"),
    ],
)
def test_what_they_are(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "The gap was about 3 thousandths of an inch.",
        "The nurses mill about, and the clerk 1) reads the words of the oath, 2) learns what they mean.",
        "7/ Kovac and the cup. He started well.",
    ],
)
def test_what_counts_nothing(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_a_number_within_brackets_is_no_item_of_a_list(read: ReadText) -> None:
    told = read("The mill has nine tugs (in May it sold 3) and a pier.").reading.figures
    assert [figure.value for figure in told] == [9.0, 3.0]


@pytest.mark.parametrize(
    "text",
    [
        "The pit is the size of 12 American football fields.",
        "The tower is as tall as nine lorries.",
        "Investors see a one-in-five chance of a rise.",
        "The hole in the sky holds 40 million solar masses.",
        "The moths weigh between half-an-ounce and nine ounces.",
        "He is stuck at the can't-win-27-to-31-percent level against Berg.",
        "It was a two-horse race from the start.",
        "They sell 486-based machines.",
        "The ferry is 40 percent over capacity.",
        "Ola Berg leads nationwide by 3.7 million votes so far.",
        "Space is let at $70 per square foot annually.",
        "Angry men must dial ''1'' for help.",
    ],
)
def test_what_is_only_likened(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_a_number_in_a_word_leaves_nothing_to_go_on(read: ReadText) -> None:
    told = read("A two-man race is on; Lund has more than Berg, who has 151, or Roe, at 54.").reading.figures
    assert [figure.value for figure in told] == [2.0]


def test_an_age_is_no_count(read: ReadText) -> None:
    told = read("The ferry had 14 passengers. The youngest, Ola Berg, was 24 and worked in Lund.").reading.figures
    assert [figure.value for figure in told] == [14.0]
