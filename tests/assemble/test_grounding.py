"""Grounding: symbolic times to intervals, and back to TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.assemble.grounding import ground, timex_value
from asreported.assemble.periods import holiday
from asreported.model import Span, Timex, When

REPORT = When("2021-02-18", "2021-02-18", "day", "written")  # a Thursday


def timex(text: str, words: str, value: str, **rest: Any) -> Timex:
    start = text.index(words)
    kind = rest.pop("type", "DATE")
    return Timex(Span(start, start + len(words)), kind, value, **rest)


def one(words: str, value: str, report: When | None = REPORT, **rest: Any) -> When | None:
    return ground([timex(words, words, value, **rest)], report, words)[0]


@pytest.mark.parametrize(
    "day", ["1954-04-18", "2000-04-23", "2018-04-01", "2019-04-21", "2020-04-12", "2024-03-31", "2076-04-19"]
)
def test_easter(day: str) -> None:
    found = one(f"Easter {day[:4]}", f"{day[:4]}-E+00")
    assert found is not None
    assert (found.start, found.end, found.precision) == (day, day, "day")


@settings(max_examples=200)
@given(st.integers(1583, 9998), st.integers(-47, 50))
def test_days_around_easter_are_counted_from_a_sunday_of_spring(year: int, days: int) -> None:
    found = holiday(year, f"E{days:+03}")
    assert found is not None
    sunday = found.first - timedelta(days=days)
    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("words", "value", "rest", "start", "end", "precision"),
    [
        ("Thursday", "XXXX-WXX-4", {"direction": "past"}, "2021-02-18", "2021-02-18", "day"),
        ("Thursday", "XXXX-WXX-4", {"direction": "future"}, "2021-02-18", "2021-02-18", "day"),
        ("Friday", "XXXX-WXX-5", {"direction": "past"}, "2021-02-12", "2021-02-12", "day"),
        ("Friday", "XXXX-WXX-5", {"direction": "future"}, "2021-02-19", "2021-02-19", "day"),
        ("last Thursday", "XXXX-WXX-4", {"direction": "past", "shift": -1}, "2021-02-11", "2021-02-11", "day"),
        ("yesterday", "XXXX-XX-XX", {"shift": -1, "unit": "day"}, "2021-02-17", "2021-02-17", "day"),
        ("last week", "XXXX-WXX", {"shift": -1, "unit": "week"}, "2021-02-08", "2021-02-14", "week"),
        ("last month", "XXXX-XX", {"shift": -1, "unit": "month"}, "2021-01-01", "2021-01-31", "month"),
        ("last year", "XXXX", {"shift": -1, "unit": "year"}, "2020-01-01", "2020-12-31", "year"),
        ("April 5", "XXXX-04-05", {"direction": "past"}, "2021-04-05", "2021-04-05", "day"),
        ("November 5", "XXXX-11-05", {"direction": "past"}, "2020-11-05", "2020-11-05", "day"),
        ("last May", "XXXX-05", {"direction": "past", "shift": -1}, "2020-05-01", "2020-05-31", "month"),
        ("last January", "XXXX-01", {"direction": "past", "shift": -1}, "2020-01-01", "2020-01-31", "month"),
        ("last December", "XXXX-12", {"direction": "past", "shift": -1}, "2020-12-01", "2020-12-31", "month"),
        ("the third quarter", "XXXX-Q3", {"direction": "past"}, "2020-07-01", "2020-09-30", "quarter"),
        ("Thanksgiving", "XXXX-11-W4-4", {"direction": "past"}, "2020-11-26", "2020-11-26", "day"),
        ("the nineties", "XX9", {}, "1990-01-01", "1999-12-31", "decade"),
    ],
)
def test_counted_from_the_report(
    words: str, value: str, rest: dict[str, Any], start: str, end: str, precision: str
) -> None:
    when = one(words, value, anchor="report", **rest)
    assert when is not None
    assert (when.start, when.end, when.precision) == (start, end, precision)
    assert when.basis == f'"{words}", counted from the report of 18 Feb 2021'


def test_last_week_told_on_a_sunday_may_be_either() -> None:
    sunday = When("2021-02-21", "2021-02-21", "day", "written")
    when = one("last week", "XXXX-WXX", sunday, anchor="report", shift=-1, unit="week")
    assert when is not None
    assert (when.start, when.end) == ("2021-02-08", "2021-02-21")


def test_a_full_date_needs_no_report() -> None:
    when = one("13 February 2020", "2020-02-13", None)
    assert when == When("2020-02-13", "2020-02-13", "day", '"13 February 2020" as written')


def test_a_clock_time() -> None:
    when = one("5 p.m.", "XXXX-XX-XXT17:00", type="TIME", anchor="report", unit="day")
    assert when is not None
    assert (when.start, when.end, when.precision) == ("2021-02-18T17:00", "2021-02-18T17:00", "minute")


def test_counted_from_another_time() -> None:
    text = "January 5 and two days earlier"
    first = timex(text, "January 5", "XXXX-01-05", anchor="report", direction="past")
    second = timex(text, "two days earlier", "XXXX-XX-XX", anchor="timex", anchor_timex=0, shift=-2, unit="day")
    whens = ground([first, second], REPORT, text)
    assert whens[1] is not None
    assert (whens[1].start, whens[1].basis) == ("2021-01-03", '"two days earlier" than "January 5"')


def test_weekday_and_date_that_disagree_are_told() -> None:
    when = one("Monday, 13 February 2020", "2020-02-13", None)
    assert when is not None
    assert when.start == "2020-02-13"
    assert "13 Feb 2020 is a Thursday" in when.basis


def test_a_wide_report_widens_or_abstains() -> None:
    wide = When("2020-02-13", "2020-02-14", "day", "worked out")
    yesterday = one("yesterday", "XXXX-XX-XX", wide, anchor="report", shift=-1, unit="day")
    assert yesterday is not None
    assert (yesterday.start, yesterday.end) == ("2020-02-12", "2020-02-13")
    thursday = one("Thursday", "XXXX-WXX-4", wide, anchor="report", direction="past")
    assert thursday is not None
    assert (thursday.start, thursday.end) == ("2020-02-13", "2020-02-13")
    year = When("2020-01-01", "2020-12-31", "year", "worked out")
    assert one("Thursday", "XXXX-WXX-4", year, anchor="report", direction="past") is None


@pytest.mark.parametrize(
    ("value", "rest"),
    [
        ("P2D", {"type": "DURATION"}),
        ("P1D", {"type": "SET"}),
        ("PAST_REF", {}),
        ("P1M", {"type": "DURATION", "anchor": "event", "shift": 1, "unit": "month"}),
        ("2020-02-31", {}),
        ("0000-01-01", {}),
        ("XXXX-XX-XX", {"anchor": "timex", "anchor_timex": 0, "shift": 1, "unit": "day"}),
    ],
)
def test_what_cannot_be_grounded_is_null(value: str, rest: dict[str, Any]) -> None:
    assert one("then", value, **rest) is None


def test_without_a_report_what_hangs_on_it_is_null() -> None:
    assert one("Thursday", "XXXX-WXX-4", None, anchor="report", direction="past") is None


@pytest.mark.parametrize(
    ("value", "rest", "filled"),
    [
        ("XXXX-WXX-4", {"direction": "past"}, "2021-02-18"),
        ("XXXX-WXX", {"shift": -1, "unit": "week"}, "2021-W06"),
        ("XXXX-XX", {"shift": -1, "unit": "month"}, "2021-01"),
        ("XXXX-QX", {"shift": -1, "unit": "quarter"}, "2020-Q4"),
        ("XXXX-SU", {"direction": "past"}, "2020-SU"),
        ("XXXX-XX-XXTMO", {"shift": 0, "unit": "day"}, "2021-02-18TMO"),
    ],
)
def test_values_after_grounding(value: str, rest: dict[str, Any], filled: str) -> None:
    item = timex("then", "then", value, anchor="report", **rest)
    assert timex_value(item, ground([item], REPORT, "then")[0]) == filled


def test_values_without_a_time_stay() -> None:
    assert timex_value(timex("now", "now", "PRESENT_REF"), None) == "PRESENT_REF"
    assert timex_value(timex("a month", "a month", "P1M", type="DURATION"), None) == "P1M"


_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@settings(max_examples=100)
@given(_DAYS, st.integers(1, 7), st.sampled_from(["past", "future", "nearest"]))
def test_a_weekday_is_that_weekday_on_the_right_side(day: date, weekday: int, side: str) -> None:
    report = When(day.isoformat(), day.isoformat(), "day", "written")
    when = one("then", f"XXXX-WXX-{weekday}", report, anchor="report", direction=side)
    assert when is not None
    found = date.fromisoformat(when.start)
    assert found.isoweekday() == weekday
    assert abs((found - day).days) < 7
    assert found >= day if side == "future" else found <= day


@settings(max_examples=100)
@given(
    _DAYS, st.integers(-5000, 5000), st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"])
)
def test_shifts_never_raise_and_keep_order(day: date, shift: int, unit: str) -> None:
    report = When(day.isoformat(), day.isoformat(), "day", "written")
    when = one("then", "XXXX-XX-XX", report, anchor="report", shift=shift, unit=unit)
    if when is not None:
        assert when.start <= when.end
        if unit == "day":
            assert date.fromisoformat(when.start) == day + timedelta(days=shift)


@settings(max_examples=100)
@given(st.from_regex(r"[0-9X]{4}(-[0-9XWQ]{1,3}){0,2}(T[0-9:]{2,5})?", fullmatch=True), _DAYS)
def test_no_value_raises(value: str, day: date) -> None:
    report = When(day.isoformat(), day.isoformat(), "day", "written")
    item = timex("then", "then", value, anchor="report")
    assert isinstance(timex_value(item, ground([item], report, "then")[0]), str)
