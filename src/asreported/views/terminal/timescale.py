"""The axis of time in columns: as fine as the screen allows, never finer than a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from asreported.model import When

_STEPS: dict[Literal["day", "month"], tuple[int, ...]] = {"day": (1, 2, 7), "month": (1, 2, 3, 6, 12, 24, 60, 120)}
"""How many days, else months, one column may stand for, finest first."""
_WIDEST = 4
"""A unit takes at most so many columns: more, and few facts look like many."""
_DAYS_NAMED = 45
"""Up to so many days the axis names days; beyond, months; from `_YEARS_NAMED` months on, years."""
_YEARS_NAMED = 24
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BETWEEN_LABELS = 2


@dataclass(frozen=True, slots=True)
class Timescale:
    """`step` units of time (days or months) take `wide` columns, from the unit that holds `first` on."""

    unit: Literal["day", "month"]
    first: date
    last: date
    step: int
    wide: int

    @property
    def columns(self) -> int:
        """How many columns the whole axis takes."""
        return self._at(self.last) + self.wide

    def span(self, when: When) -> tuple[int, int]:
        """The first and the last column of the stretch."""
        return self._at(_day(when.first_day)), self._at(_day(when.last_day)) + self.wide - 1

    def labels(self) -> Iterator[tuple[int, str]]:
        """Columns and what is written there, so that no two run into each other."""
        free, year = 0, 0
        for day, label, with_year in self._names():
            column = self._at(day)
            written = f"{label} {day.year}" if with_year and day.year != year else label
            if free <= column <= self.columns - len(written):
                yield column, written
                free, year = column + len(written) + _BETWEEN_LABELS, day.year

    def _names(self) -> Iterator[tuple[date, str, bool]]:
        """Days that could be named, their name, and whether a new year is to be told."""
        if self.unit == "day" and (self.last - self.first).days < _DAYS_NAMED:
            for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1):
                day = date.fromordinal(ordinal)
                yield day, f"{day.day} {_MONTHS[day.month - 1]}", True
            return
        for month in range(_month(self.first), _month(self.last) + 1):
            day = max(date(month // 12, month % 12 + 1, 1), self.first)
            if _month(self.last) - _month(self.first) < _YEARS_NAMED:
                yield day, _MONTHS[day.month - 1], True
            elif month % 12 == 0:
                yield day, str(day.year), False

    def _at(self, day: date) -> int:
        return (_index(day, self.unit) - _index(self.first, self.unit)) // self.step * self.wide


def timescale(whens: Iterable[When], columns: int) -> Timescale:
    """The finest scale on which all stretches (at least one) have a place in so many columns."""
    days = [_day(day) for when in whens for day in (when.first_day, when.last_day)]
    first, last = min(days), max(days)
    for unit, steps in _STEPS.items():
        start = date(first.year, 1, 1) if unit == "month" and _month(last) - _month(first) >= _YEARS_NAMED else first
        for step in steps:
            places = (_index(last, unit) - _index(start, unit)) // step + 1
            if places <= columns:
                return Timescale(unit, start, last, step, min(columns // places, _WIDEST))
    return Timescale("month", first, last, (_month(last) - _month(first)) // columns + 1, 1)


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _index(day: date, unit: Literal["day", "month"]) -> int:
    return day.toordinal() if unit == "day" else _month(day)
