"""Dates as exact as they were reported, and no more: `13–14 Feb 2020`, `Feb 2021`, `summer 2020`, `2018`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from asreported.model import When

NO_DATE = "no date given"

_LONG = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = tuple(month[:3] for month in _LONG)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""Seasons by the month they begin in."""
_ORDINALS = ("first", "second", "third", "fourth")
_CLOCKED = frozenset({"minute", "hour"})
_CLOCK = slice(11, 16)
"""Where the hours and minutes stand in an ISO date-time."""


def short(when: When | None) -> str:
    """The date for a narrow column."""
    return NO_DATE if when is None else _written(when, _SHORT)


def on_day(when: When | None) -> str:
    """The date for a narrow column without its time of day."""
    return NO_DATE if when is None else short(replace(when, precision="day") if when.precision in _CLOCKED else when)


def long(when: When) -> str:
    """The date within a sentence, with its preposition: `in October 2018`, `on 13 February 2020`."""
    if when.precision == "quarter" and _one_quarter(when):
        return f"in the {_ORDINALS[_month(when.start) // 3]} quarter of {when.start[:4]}"
    written = _written(when, _LONG)
    match when.precision:
        case "minute" | "hour" | "day" | "week":
            return f"on {written}"
        case "decade" | "century":
            return f"in the {written}"
        case _:
            return f"in {written}"


def day(iso: str) -> str:
    """A day (`YYYY-MM-DD`) for a narrow column: `20 Feb 2021`."""
    return _day(iso, _SHORT)


def _written(when: When, months: Sequence[str]) -> str:
    match when.precision:
        case "century":
            written = f"{_ordinal((_year(when.end) - 1) // 100 + 1)} century"
        case "decade":
            written = f"{when.start[:4]}s"
        case "year":
            written = when.start[:4] if when.start[:4] == when.end[:4] else f"{when.start[:4]}–{when.end[:4]}"
        case "quarter" if _one_quarter(when):
            written = f"Q{_month(when.start) // 3 + 1} {when.start[:4]}"
        case "season" if _month(when.start) in _SEASONS:
            written = _season(when)
        case "quarter" | "season" | "month":
            written = _months(when, months)
        case _:
            written = _days(when, months)
    return written


def _days(when: When, months: Sequence[str]) -> str:
    first, last = when.first_day, when.last_day
    if first == last:
        clock = when.start[_CLOCK] if when.precision in _CLOCKED else ""
        return f"{_day(first, months)}, {clock}" if clock else _day(first, months)
    if first[:7] == last[:7]:
        return f"{int(first[8:])}–{_day(last, months)}"
    if first[:4] == last[:4]:
        return f"{_day(first, months).removesuffix(f' {first[:4]}')} – {_day(last, months)}"
    return f"{_day(first, months)} – {_day(last, months)}"


def _months(when: When, months: Sequence[str]) -> str:
    first, last = months[_month(when.start) - 1], months[_month(when.end) - 1]
    if when.start[:7] == when.end[:7]:
        return f"{first} {when.start[:4]}"
    if when.start[:4] == when.end[:4]:
        return f"{first}–{last} {when.end[:4]}"
    return f"{first} {when.start[:4]} – {last} {when.end[:4]}"


def _season(when: When) -> str:
    years = when.start[:4] if when.start[:4] == when.end[:4] else f"{when.start[:4]}–{when.end[2:4]}"
    return f"{_SEASONS[_month(when.start)]} {years}"


def _one_quarter(when: When) -> bool:
    return _month(when.start) % 3 == 1 and (_year(when.start), _month(when.start) + 2) == (
        _year(when.end),
        _month(when.end),
    )


def _day(iso: str, months: Sequence[str]) -> str:
    return f"{int(iso[8:10])} {months[_month(iso) - 1]} {iso[:4]}"


def _year(iso: str) -> int:
    return int(iso[:4])


def _month(iso: str) -> int:
    return int(iso[5:7])


def _ordinal(number: int) -> str:
    special = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 < number % 100 < 20 else special.get(number % 10, 'th')}"
