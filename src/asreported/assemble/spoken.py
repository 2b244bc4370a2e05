"""Days as a person writes them."""

from __future__ import annotations

import calendar
from datetime import date

from asreported.model.when import When


def day_of(iso: str) -> date | None:
    """The day of an ISO date; null for none of the calendar."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def spoken(when: When) -> str:
    """A date as a person writes it: "18 Feb 2021", "13–14 Feb 2020"."""
    first, last = day_of(when.first_day), day_of(when.last_day)
    if first is None or last is None:
        return f"{when.first_day}/{when.last_day}"
    if first == last:
        return spoken_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{spoken_day(last)}"
    return f"{spoken_day(first)} – {spoken_day(last)}"


def spoken_day(day: date) -> str:
    """A day as a person writes it: "18 Feb 2021"."""
    return f"{day.day} {calendar.month_abbr[day.month]} {day.year}"
