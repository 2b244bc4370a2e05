"""What its writing shows to be no figure, shares told in brackets, and intervals whose ends are told twice."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "Ana Doyle -LRB- 36 -RRB- Jane Mills and her sons worked there.",
        "In the spring they lived in 27 Harley square.",
        "She lived at 6 sycamore drive near the mill.",
        "The pasture held 3 acres 0 rods 8 perch.",
        "The tally was made June 3 to 6 among millers.",
        "The tally was made over some days — June 3-6 — among millers.",
        "The June 3-6 tally was made among millers.",
        "The rent was fixed at 10 shillings.",
        "She moved to the mill village in 200 ?",
        "Morgan was my 3x g. grandfather.",
        "He was born about 1847 or 49 and died in Leeds.",
        "Our guest opens this week with a talk on A Short History Of The Town In 100 Objects.",
        "Three-quarters of a million Norwegians have signed.",
        "About $3 of every $4 of it comes by sea.",
        "Guild members vote; households with incomes of more than $90,000 would pay.",
        "That is at the low end of the range of 30 to 40 men who were to go.",
        "The boats may work in the remotest areas (14 percent).",
        "The US was the fourth country to report cases.",
        "It was the second school to shut its doors.",
        "The fund backs a 900-farms-style scheme.",
        "The barge is roughly four city blocks long.",
        "For a clerk, $7,400 is a lot of money.",
        "That is one-hundredth of 1 percent of the wool.",
        "The mill posted four quarters of losses.",
        "Their side plays again in the 40-Over final there.",
        "The fund may refuse any single claim of more than $300,000.",
        "While many call him kind in facing the flood (60 percent), far fewer call his response strong.",
    ],
)
def test_it_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_what_others_are_measured_by_is_no_figure(read: ReadText) -> None:
    found = read("It pays $31 for each $30 of debt. Its head, who makes more than $90,000, left.")
    assert [figure.value for figure in found.reading.figures] == [31.0, 90_000.0]


def test_a_number_counts_no_noun_of_the_next(read: ReadText) -> None:
    found = read("Mix four chopped onions 2 spoons (20 ml) of salt.")
    assert [figure.value for figure in found.reading.figures] == [2.0, 20.0]


def test_seven_in_ten_is_a_share(read: ReadText) -> None:
    (figure,) = read("Nearly 7 in 10 voters are very worried.").reading.figures
    assert (figure.measure, figure.value) == ("voters", 0.7)


def test_a_headline_has_its_figures(read: ReadText) -> None:
    assert [figure.value for figure in read("Mayor Sends Help To 100 Villages").reading.figures] == [100.0]


def test_shares_in_brackets_are_of_those_before_them_and_of_one_answer(read: ReadText) -> None:
    text = (
        "Majorities of nurses (60%), clerks (74%) and farmers (80%) disapprove of the plan. "
        "Most clerks (74%) trust the mayor."
    )
    found = [(figure.measure, figure.value, figure.scope) for figure in read(text).reading.figures]
    assert found == [
        ("nurses", 60.0, "disapprove of the plan"),
        ("clerks", 74.0, "disapprove of the plan"),
        ("farmers", 80.0, "disapprove of the plan"),
        ("clerks", 74.0, "trust the mayor"),
    ]


def test_an_interval_is_one_though_its_ends_are_converted(read: ReadText) -> None:
    text = "The daily flow is somewhere between 700 gallons (2,600 litres) and 900 gallons (3,400 litres)."
    (figure,) = read(text).reading.figures
    assert (figure.value, figure.low, figure.high, figure.unit) == (None, 700.0, 900.0, "gallon per day")
    text = (
        "They put the leak between 50 barrels -LRB- 2,100 gallons\\/7 ,949 litres -RRB- and "
        "80 barrels -LRB- 3,360 gallons\\/12 ,719 litres -RRB- a day."
    )
    (figure,) = read(text).reading.figures
    assert (figure.value, figure.low, figure.high, figure.unit) == (None, 50.0, 80.0, "barrel per day")
