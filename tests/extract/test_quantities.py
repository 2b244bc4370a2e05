"""Quantities: values, bounds, units, what is counted, changes, and numbers that are none."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from asreported.extract.language import load
from asreported.extract.quantities import find_quantities
from asreported.extract.quantities.numerals import decimal
from asreported.extract.timexes import find_timexes
from asreported.model import Quantity


@cache
def pipeline() -> Language:
    return load()[0]


def read(text: str, *, lengths: bool = False) -> list[Quantity]:
    doc = parsed(text)
    return list(find_quantities(doc, find_timexes(doc), lengths=lengths))


def parsed(text: str) -> Doc:
    return pipeline()(text)


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("The plan costs $1.2 billion.", "$1.2 billion", 1.2e9, "dollar"),
        ("Some 1.2 million people fled.", "1.2 million", 1.2e6, None),
        ("They sent twenty-six trucks.", "twenty-six", 26, None),
        ("They sent a hundred and fifty trucks.", "a hundred and fifty", 150, None),
        ("Growth was 0.4% in all.", "0.4%", 0.4, "percent"),
        ("Nearly 12 per cent of voters stayed at home.", "12 per cent", 12, "percent"),
        ("The road is 13 kilometres long.", "13", 13, "kilometre"),
        ("They opened three more bases.", "three", 3, "more"),
        ("A third of the troops left.", "A third", 1 / 3, "share"),
        ("The force will increase eightfold.", "eightfold", 8, "times"),
        ("The force doubled.", "doubled", 2, "times"),
        ("The €90 million loan was paid.", "€90 million", 9e7, "euro"),
        ("The 29-member alliance met.", "29", 29, None),
        ("Three hundred and sixty thousand trees burned.", "Three hundred and sixty thousand", 360_000, None),
        ("Half a million people fled.", "Half a million", 500_000, None),
        ("Two and a half million people fled.", "Two and a half million", 2_500_000, None),
        ("It weighs three and a half tonnes.", "three and a half", 3.5, "tonne"),
        ("Two thirds stayed.", "Two thirds", 2 / 3, "share"),
        ("One in five voters stayed.", "One in five", 0.2, "share"),
        ("Nine out of ten stayed.", "Nine out of ten", 0.9, "share"),
        ("The force was halved.", "halved", 0.5, "times"),
        ("She is the third soldier to die this year.", "third", 3, None),
        ("They paid 3 million pounds.", "3 million", 3e6, "pound sterling"),
        ("They bought 3 pounds of tea.", "3", 3, "pound-mass"),
        ("He ran 100 m on Sunday.", "100 m", 100, "metre"),
        ("The Acme 500mg tablets were sold.", "500", 500, "milligram"),
        ("The health sector rose 0.68 percent.", "0.68 percent", 0.68, "percent"),
        ("The road goes on for 20 long miles.", "20", 20, "mile"),
        ("They saved a quarter of a million dollars.", "a quarter of a million", 250_000, "dollar"),
        ("Three quarters of a billion people fled.", "Three quarters of a billion", 750_000_000, None),
        ("It paid nine Canadian cents.", "nine", 9, "canadian cent"),
        ("It paid 30 Hong Kong dollars.", "30", 30, "hong kong dollar"),
        ("It paid nine U.S. cents.", "nine", 9, "cent"),
        ("The boat cost $900 Canadian.", "$900", 900, "canadian dollar"),
        ("It paid $900 Canadian sailors had earned.", "$900", 900, "dollar"),
    ],
)
def test_value_and_unit(text: str, span: str, value: float, unit: str | None) -> None:
    found = {quantity.span.of(text): quantity for quantity in read(text)}
    assert span in found
    assert found[span].value == pytest.approx(value)
    assert found[span].unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They need 70 to 90 staff.", 70, 90),
        ("They need between 70 and 90 staff.", 70, 90),
        ("Several hundred trainers left.", 200, 900),
        ("Tens of thousands of people fled.", 10_000, 100_000),
        ("It will cost $10 to $15 billion.", 1e10, 1.5e10),
        ("10-12 people died.", 10, 12),
    ],
)
def test_intervals(text: str, low: float, high: float) -> None:
    (quantity,) = read(text)
    assert (quantity.value, quantity.low, quantity.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Dozens of soldiers left.", 24, 100),
        ("Scores of soldiers left.", 40, 100),
        ("Dozens if not hundreds of soldiers left.", 24, 1000),
        ("A couple of dozen soldiers left.", 24, 36),
        ("A few dozen soldiers left.", 24, 108),
    ],
)
def test_dozens_are_intervals(text: str, low: float, high: float) -> None:
    (quantity,) = read(text)
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier) == (None, low, high, "several")


@pytest.mark.parametrize(
    ("words", "qualifier", "change"),
    [
        ("about", "about", "~"),
        ("nearly", "nearly", "~"),
        ("more than", "over", ">"),
        ("at least", "at_least", ">"),
        ("fewer than", "under", "<"),
        ("up to", "at_most", "<"),
        ("no more than", "at_most", "<"),
    ],
)
def test_bounds(words: str, qualifier: str, change: str) -> None:
    (quantity,) = read(f"The mission has {words} 500 trainers.")
    assert (quantity.value, quantity.qualifier, quantity.change) == (500, qualifier, change)


def test_what_is_counted_comes_first() -> None:
    text = "The mission has 120 police trainers."
    (quantity,) = read(text)
    assert quantity.concept[0].of(text) == "police trainers"
    text = "The 29-member alliance met."
    (quantity,) = read(text)
    assert quantity.concept[0].of(text) == "member"


def test_the_two_ends_of_a_change_know_each_other() -> None:
    text = "The mission will increase from 500 to 4,000 personnel."
    one, other = read(text)
    assert [(q.value, q.role, q.partner) for q in (one, other)] == [(500, "from", 1), (4000, "to", 0)]
    assert one.concept[0].of(text) == other.concept[0].of(text) == "personnel"


def test_direction() -> None:
    assert [q.change for q in read("Sales rose 5 percent.")] == ["up"]
    assert [q.change for q in read("Sales fell by 5 percent.")] == ["down"]
    assert [q.change for q in read("Sales were up 5 percent.")] == ["up"]
    assert [q.change for q in read("The index closed 1.2% higher.")] == ["up"]
    assert [q.change for q in read("Shares of Acme were down 2.3%, Borland by 2.6%.")] == ["down", "down"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The news wiped $3 million from its value.", ["value"]),
        ("The travellers paid $200 for a flight.", ["flight", "travellers"]),
        ("The shop is selling the phone for $200.", ["phone"]),
        ("The news pulled the index 2% lower.", ["index"]),
        ("The index fell to a close of 2,718 points.", ["index"]),
    ],
)
def test_what_a_measure_is_about(text: str, about: list[str]) -> None:
    (quantity,) = read(text)
    assert [span.of(text) for span in quantity.concept] == about


def test_an_end_of_a_change_is_found_past_the_full_stop_of_an_abbreviation() -> None:
    start, end = read("The toll dropped from $64 U.S. per wagon to $38.")
    assert (start.role, end.role, start.partner) == ("from", "to", 1)


@pytest.mark.parametrize(
    "text",
    [
        "The 78-year-old won.",
        "Ruiz, 52, was appointed.",
        "Iskra won 3-1.",
        "They met in room 12.",
        "Route 9 is closed.",
        "He flew an F-16.",
        "He had COVID-19.",
        "Call 555-010-4477 now.",
        "Article 5 was invoked.",
        "He was born in 1984.",
        "The two-day meeting failed.",
        "They left at 10:27.",
        "He left on 8 May.",
        "The 12th man came.",
        "The bakery was moved to 27 Orchard Lane.",
        "Ring +44 20 7946 0958.",
        "They met on 31 February.",
        "He will be 35 by then.",
        "Chapter IV tells of World War II.",
        "Call 555-0199 at once.",
        "It will flood the coast by 2120.",
        "He had a COVID -19 test.",
        "He won the 100th race, and lost the third.",
        "Voters backed the tax by a 3 to 1 margin.",
        "Sailors outnumbered farmers by more than nine to one.",
        "The odds were 9 to 2 against it.",
        "They approved a two-for-one stock split.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert read(text) == []


def test_lengths_and_ages_on_request() -> None:
    text = "The 78-year-old stayed for six weeks."
    assert [(q.value, q.unit) for q in read(text, lengths=True)] == [(78, "year of age"), (6, "week")]


@pytest.mark.parametrize(
    "text",
    [
        "There were no casualties.",
        "None of the guards was hurt.",
        "No one was killed.",
        "No civilian deaths were reported.",
    ],
)
def test_nobody_is_a_count_of_nought(text: str) -> None:
    assert [quantity.value for quantity in read(text)] == [0]


@pytest.mark.parametrize("text", ["There is no doubt.", "No reports of casualties came.", "No one came."])
def test_other_negations_count_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("1,234.56", 1234.56), ("1.234,56", 1234.56), ("1,2,3", None), ("1" * 40, None), ("007", 7), ("1,000,000", 1e6)],
)
def test_numerals(numeral: str, value: float | None) -> None:
    assert decimal(numeral) == value
