"""Intervals: inclusive days, whatever the clock says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from asreported.model import When


def when(first: int, days: int) -> When:
    start = date(2020, 1, 1) + timedelta(days=first)
    return When(start.isoformat(), (start + timedelta(days=days)).isoformat(), "day", "")


whens = st.builds(when, st.integers(0, 400), st.integers(0, 60))


def days_of(interval: When) -> set[date]:
    first, last = date.fromisoformat(interval.first_day), date.fromisoformat(interval.last_day)
    return {first + timedelta(days=step) for step in range((last - first).days + 1)}


@given(whens, whens)
def test_overlap_and_containment_are_those_of_days(one: When, other: When) -> None:
    assert one.overlaps(other) is bool(days_of(one) & days_of(other))
    assert one.within(other) is (days_of(one) <= days_of(other))


def test_a_clock_time_is_of_its_day() -> None:
    noon = When("2020-02-13T12:00", "2020-02-13T12:00", "minute", "")
    assert (noon.first_day, noon.last_day) == ("2020-02-13", "2020-02-13")
    assert noon.within(When("2020-02-13", "2020-02-13", "day", ""))
