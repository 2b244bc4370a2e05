"""Rates that are told once for several numbers, and what is new or reached."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Every year, fever or not, over 900 cases of cough are reported in Norwick.", ["per year"]),
        ("The fever plays a part in 900 deaths a year in Acadia and 4,000 deaths worldwide.", ["per year", "per year"]),
        ("It forgets the thousands who die every year of the fever.", ["per year"]),
        (
            "Each year, 900 people fall ill. These result in 40 stays in hospital and 20 to 30 deaths.",
            ["per year", "per year", "per year"],
        ),
        (
            "The estimate began at 90 barrels a day, then went to 200 barrels, and then to 700 barrels.",
            ["barrel per day", "barrel per day", "barrel per day"],
        ),
        ("The firm is liable for $900 for each barrel spilt.", ["dollar per barrel"]),
        ("Acme faces fines of $900 for each spilt barrel.", ["dollar per barrel"]),
        ("Fees rose to $9 million per mining licence.", ["dollar per licence"]),
        ("It led to 90 tons of mud rising from a shaft a mile beneath the town.", ["ton"]),
        (
            "The pump drains 90 gallons a day, and the amount could almost double by May to roughly 170 gallons.",
            ["gallon per day", "gallon per day"],
        ),
        ("There were 90 new cases in Norwick on Monday.", ["more"]),
        ("Each day, about 900 people walk onto four small bridges.", ["per day", None]),
        ("Some 900 deaths a year are due to it. The town counts 40 deaths so far.", ["per year", None]),
        ("Some 900 people die each year there and the storm killed 40 people.", ["per year", None]),
    ],
)
def test_a_rate_is_that_of_all_it_is_told_for(read: ReadText, text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in read(text).reading.figures] == units


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The death toll has crept up to 80.", None),
        ("Up to 80 people died.", "at_most"),
        ("No tool works under 900ft of water.", None),
        ("The ship lay under 900ft from the pier.", "under"),
        ("The clerk lay under 90cm (35in) of rubble.", None),
        ("The bill could near $9 billion.", "nearly"),
        ("The mill is near two villages.", None),
    ],
)
def test_what_is_reached_or_lain_under_is_no_bound(read: ReadText, text: str, qualifier: str | None) -> None:
    assert [figure.qualifier for figure in read(text).reading.figures] == [qualifier]
