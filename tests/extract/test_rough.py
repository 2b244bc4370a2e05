"""Rough numbers, and numbers that a text tears apart: two ends of one interval, or one number whole."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "measure", "low", "high"),
    [
        ("They fed eight or nine million people.", "people", 8e6, 9e6),
        ("They own four or five trucks.", "trucks", 4, 5),
        ("It holds 500 or 600 children.", "children", 500, 600),
        ("It can feed ten or maybe twenty people.", "people", 10, 20),
        ("The rate was four or five times the old level.", "rate", 4, 5),
        ("I would say 70% or 80% of the booms lie idle.", "booms", 70, 80),
        ("Estimates of the number killed vary from 500 to at least 2,000.", "killed", 500, 2000),
        ("About 65,000-70 ,000 people have died.", "killed", 65000, 70000),
        ("The tank holds between 300 and more than 900 gallons of milk.", "milk", 300, 900),
        ("Output rose 20 to 30 barrels.", "oil", 20, 30),
        ("Dozens of people came.", "people", 24, 100),
        ("The ship spilt 42-100 million litres of oil.", "oil", 42e6, 100e6),
        ("A few hundred million gallons of oil lie there.", "oil", 200e6, 900e6),
        ("The sale could cut its assets by 20 to 30 percent.", "assets", 20, 30),
        ("Between 40,000 litres and 60,000 litres of brine ran out.", "brine", 40000, 60000),
        ("The pump may shift between 700,000 litres and 1.2 million.", "volume", 7e5, 1.2e6),
    ],
)
def test_one_interval(read: ReadText, text: str, measure: str, low: float, high: float) -> None:
    (figure,) = read(text).reading.figures
    assert (figure.measure, figure.value, figure.low, figure.high) == (measure, None, low, high)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("The panel said there were at least `` six grave faults with the crane ''.", 6, "at_least"),
        ("Mills can take relief on up to 40 percent of their dues.", 40, "at_most"),
        ("She laughed at his comment about 30 percent of the town.", 30, None),
        ("The clinics report about 30 cases.", 30, "about"),
        ("The wreck lies almost two miles (3.2 km) beneath the waves.", 3.2, "nearly"),
        ("The mill booked a near-$6bn loss.", 6e9, "nearly"),
    ],
)
def test_a_bound_reaches_its_number(read: ReadText, text: str, value: float, qualifier: str | None) -> None:
    figure = read(text).reading.figures[-1]
    assert (figure.value, figure.qualifier) == (value, qualifier)


def test_what_a_plan_is_under_bounds_nothing(read: ReadText) -> None:
    assert read("Under a $3 billion plan, the docks were rebuilt.").reading.figures[0].qualifier is None
    assert read("The docks were sold for under $3 billion.").reading.figures[0].qualifier == "under"


def test_two_levels_stay_two(read: ReadText) -> None:
    figures = read("The force has gone from 300 to 2,400 people.").reading.figures
    assert [(figure.value, figure.low) for figure in figures] == [(300, None), (2400, None)]
