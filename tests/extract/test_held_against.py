"""Numbers that are told for each of so many others, held against another, or part of what something is called."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The county has 20 clerks per 1,000 people.", "20 clerks", "per 1,000 people"),
        ("That is almost one stove for every single person in the valley.", "one stove", "per person"),
        ("The region has three nurses for each 10,000 residents.", "three nurses", "per 10,000 residents"),
        ("The fund paid 40 pounds a share.", "40", "pound sterling per share"),
        ("He had 20 pounds in the bank.", "20 pounds", "pound sterling"),
        ("The shop owes 300 pounds to the tax office.", "300 pounds", "pound sterling"),
        ("He lost 20 pounds on the diet.", "20 pounds", "pound-mass"),
        ("Crates of 50 pounds were loaded on the ship.", "50 pounds", "pound-mass"),
    ],
)
def test_for_each_of_how_many_and_in_what_it_is_told(read: ReadText, text: str, words: str, unit: str) -> None:
    assert read(text).figure(words).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "Brokers say 1 pound in every 9 pounds paid out in dividends comes from Acme.",
        "Three in ten women reported having at least two stoves.",
        "A poll found that 6 of 10 Danes back the plan.",
        "Berg lost the county 36 percent to 51 percent.",
        "Growth will stay above the 4.5 percent average.",
        "Costs range between a penny to 5 cents.",
        "The S.&P. 500 rose.",
        "He spoke to the March for 15 protesters.",
        "The channel, and a +1, a late copy of it, could be sold.",
        "The lists are: the Orbit Archive (1,790); the Norwick Catalog (1,749).",
        "Berg leads the field in Norway with just 22%, a poll showed.",
        "Otto Berg, another former party chairman, at 3 percent, trails in the poll.",
        "The flights followed. With the ferry's crew back up to nine, the crew faces a busy month.",
        "Berg met Ana Roe. Roe, by contrast, rose from 30 percent in May to 32 percent in June.",
    ],
)
def test_what_is_only_held_against_another_or_named_is_no_figure(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        (
            "Shares of Acme have sunk since the strike began and fell another 6 percent on Friday.",
            "6 percent",
            "shares",
        ),
        ("The strike knocked 2 percent off the output of the mills.", "2 percent off the output", "output"),
        ("There were 190 deaths in prisons.", "190 deaths", "deaths"),
        ("Six deaths were reported in Norwick.", "Six deaths", "killed"),
    ],
)
def test_what_is_measured(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("At the minimum reckoned rate of 90 barrels a day, the tank has spilt oil.", "90 barrels", "at_least"),
        ("The board is buying up to an additional 90 shares.", "90 shares", "at_most"),
        ("Over a dozen firms left the fair.", "a dozen firms", "over"),
        ("Tickets start at $250.", "$250", "at_least"),
    ],
)
def test_bounds_told_in_other_words(read: ReadText, text: str, words: str, qualifier: str) -> None:
    assert read(text).figure(words).qualifier == qualifier


def test_a_gain_that_was_made_is_no_rise_and_those_lost_are_not_all(read: ReadText) -> None:
    assert read("Acme earned $22 million, including a gain of $14 million.").figure("$14 million").scope is None
    assert read("Its shares posted a gain of $2.").figure("$2").scope == "up"
    assert read("The Harbour Bank lost 40 workers in the quake.").figure("40 workers").subject is None


def test_a_number_of_people_told_after_a_sum_is_no_money(read: ReadText) -> None:
    text = "It paid $240,510 on July 10.\n\nThe number of clerks went from 180 in May, to 150 in June."
    assert {figure.unit for figure in read(text).reading.figures if figure.value in (180, 150)} == {None}
