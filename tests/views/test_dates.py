from __future__ import annotations

import pytest

from asreported.model import When
from asreported.model.when import Precision
from asreported.views.dates import NO_DATE, day, long, on_day, short


@pytest.mark.parametrize(
    ("start", "end", "precision", "narrow", "in_words"),
    [
        ("2031-03-13", "2031-03-13", "day", "13 Mar 2031", "on 13 March 2031"),
        ("2031-03-13", "2031-03-14", "day", "13–14 Mar 2031", "on 13–14 March 2031"),
        ("2031-01-30", "2031-02-02", "week", "30 Jan – 2 Feb 2031", "on 30 January – 2 February 2031"),
        ("2030-12-30", "2031-01-02", "day", "30 Dec 2030 – 2 Jan 2031", "on 30 December 2030 – 2 January 2031"),
        ("2031-03-13T14:30", "2031-03-13T14:30", "minute", "13 Mar 2031, 14:30", "on 13 March 2031, 14:30"),
        ("2031-02-01", "2031-02-28", "month", "Feb 2031", "in February 2031"),
        ("2031-02-01", "2031-03-31", "month", "Feb–Mar 2031", "in February–March 2031"),
        ("2030-11-01", "2031-03-31", "month", "Nov 2030 – Mar 2031", "in November 2030 – March 2031"),
        ("2031-06-01", "2031-08-31", "season", "summer 2031", "in summer 2031"),
        ("2030-12-01", "2031-02-28", "season", "winter 2030–31", "in winter 2030–31"),
        ("2031-04-01", "2031-06-30", "quarter", "Q2 2031", "in the second quarter of 2031"),
        ("2018-01-01", "2018-12-31", "year", "2018", "in 2018"),
        ("2018-01-01", "2020-12-31", "year", "2018–2020", "in 2018–2020"),
        ("2010-01-01", "2019-12-31", "decade", "2010s", "in the 2010s"),
        ("1901-01-01", "2000-12-31", "century", "20th century", "in the 20th century"),
        ("1900-01-01", "1999-12-31", "century", "20th century", "in the 20th century"),
    ],
)
def test_dates_are_as_exact_as_given(start: str, end: str, precision: Precision, narrow: str, in_words: str) -> None:
    when = When(start, end, precision, "")
    assert short(when) == narrow
    assert long(when) == in_words


def test_no_date() -> None:
    assert short(None) == NO_DATE == "no date given"


def test_a_day_of_its_own() -> None:
    assert day("2031-03-09") == "9 Mar 2031"


def test_a_day_goes_without_its_hour() -> None:
    assert on_day(When("2031-03-13T14:30", "2031-03-13T14:30", "minute", "")) == "13 Mar 2031"
    assert on_day(None) == NO_DATE
