"""Periods of the calendar: from a TIMEX3 value, from a day and a shift, from the rule of a holiday."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from asreported.model.when import Precision

__all__ = ["COUNTED", "MOVABLE", "Period", "ending_with", "holiday", "moved", "parse", "shifted"]

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MOVABLE = r"\d\d-W-?\d-\d|E[+-]\d\d"
"""The rule of a movable day: the n-th weekday of a month, or days after (before) Easter Sunday."""
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekday>\d))?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
)


COUNTED = re.compile(r"P(?:(?P<number>\d{1,3})(?P<unit>[DWMY])|T(?P<hours>\d{1,2})H)")
"""A length of so many units, as TIMEX3 writes it."""
_DAYS = {"D": 1, "W": 7}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from first to last, both in it; `clock` a time of that day (`17:00`) or a part of it (`MO`), else empty."""

    first: date
    last: date
    precision: Precision
    clock: str = ""


def parse(value: str) -> Period | None:
    """The period of a full TIMEX3 value; null for a day that is not in the calendar."""
    head, _, clock = value.partition("T")
    if re.fullmatch(r"\d{2,3}", head):
        scale = 10 if len(head) == 3 else 100
        first = max(int(head) * scale, 1)
        if first + scale > date.max.year:
            return None
        last = int(head) * scale + scale - 1
        return Period(date(first, 1, 1), date(last, 12, 31), "decade" if scale == 10 else "century")
    found = re.fullmatch(_VALUE, head)
    if found is None:
        return holiday(int(head[:4]), head[5:]) if re.fullmatch(rf"\d{{4}}-(?:{MOVABLE})", head) else None
    try:
        return _period(found, clock)
    except (ValueError, OverflowError):
        return None


def _period(found: re.Match[str], clock: str) -> Period:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return Period(day, day, "day", _clock(clock))
    if found["month"]:
        return _months(year, int(found["month"]), 1, "month")
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        if found["weekday"]:
            day = monday + timedelta(days=int(found["weekday"]) - 1)
            return Period(day, day, "day", _clock(clock))
        return Period(monday, monday + timedelta(days=6), "week")
    if found["quarter"]:
        return _months(year, int(found["quarter"]) * 3 - 2, 3, "quarter")
    if found["half"]:
        return _months(year, int(found["half"]) * 6 - 5, 6, "quarter")
    if found["season"]:
        return _months(year, _SEASONS[found["season"]], 3, "season")
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def _clock(clock: str) -> str:
    return "00:00" if clock == "24:00" else clock if "X" not in clock else ""


def _months(year: int, month: int, count: int, precision: Precision) -> Period:
    """`count` months from the first of `month`."""
    place = year * 12 + month - 1 + count - 1
    last_year, last_month = place // 12, place % 12 + 1
    last = date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return Period(date(year, month, 1), last, precision)


def shifted(day: date, shift: int, unit: str, clock: str, *, quarterly: bool = False) -> Period | None:
    """The day, week, month, … that lies `shift` units from the one `day` is in.

    Raises:
        OverflowError: beyond the years 1 to 9999.
        ValueError: the same.
    """
    if unit == "day":
        found = day + timedelta(days=shift)
        return Period(found, found, "day", _clock(clock))
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
        return Period(monday, monday + timedelta(days=6), "week")
    if unit == "quarter" or quarterly:
        place = day.year * 4 + (day.month - 1) // 3 + shift * (1 if unit == "quarter" else 4)
        return parse(f"{place // 4:04}-Q{place % 4 + 1}")
    if unit == "month":
        place = day.year * 12 + day.month - 1 + shift
        return _months(place // 12, place % 12 + 1, 1, "month")
    if unit == "year":
        return parse(f"{day.year + shift:04}")
    if unit == "decade":
        return parse(f"{day.year // 10 + shift:03}")
    if unit == "century":
        return parse(f"{day.year // 100 + shift:02}")
    return None


def moved(day: date, number: int, unit: str) -> date:
    """A day so many days, weeks, months or years on, or back; none beyond the 28th of another month."""
    if unit in _DAYS:
        return day + timedelta(days=number * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "Y" else 1)
    return date(months // 12, months % 12 + 1, min(day.day, 28))


def ending_with(day: date, value: str) -> Period | None:
    """So long up to a day: "the year ended May 31", "the nine months" of a third quarter."""
    counted = COUNTED.fullmatch(value)
    if counted is None or counted["hours"]:
        return None
    first = moved(day + timedelta(days=1), -int(counted["number"]), counted["unit"])
    return Period(first, day, "month" if first.day == 1 and counted["unit"] not in _DAYS else "day")


def holiday(year: int, rule: str) -> Period | None:
    """The day of a rule `MM-DD`, `MM-W<n>-<weekday>` (the n-th such weekday of the month, -1 the last) or `E<days>`
    (from Easter Sunday) in a year."""
    if rule.startswith("E"):
        return _from_easter(year, int(rule[1:]))
    found = re.fullmatch(r"(\d\d)-W(-?\d)-(\d)", rule)
    if found is None:
        return parse(f"{year:04}-{rule}")
    month, nth, weekday = int(found[1]), int(found[2]), int(found[3]) - 1
    if not 1 <= year <= date.max.year:
        return None
    days = [
        day
        for day in calendar.Calendar().itermonthdates(year, month)
        if day.month == month and day.weekday() == weekday
    ]
    place = nth - 1 if nth > 0 else nth
    return Period(days[place], days[place], "day")


def _from_easter(year: int, days: int) -> Period | None:
    """So many days after the Easter Sunday of the western churches (Meeus, *Astronomical Algorithms*, 1991, ch. 8)."""
    if not 1583 <= year < date.max.year:  # the Gregorian calendar's first year
        return None
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    found = date(year, month, day + 1) + timedelta(days=days)
    return Period(found, found, "day")
