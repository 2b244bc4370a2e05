"""From days to places on a line: which stretch of time a chart shows, and its ticks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from asreported.model import When

TO_THE_DAY = frozenset({"minute", "hour", "day"})
"""Precisions that an axis of days draws as a point."""

_LEAST_DAYS = 10
"""A story of a day or two is still drawn over ten days, so that single days stay ticks."""
_NEAR_DAYS = 28
"""However short a story, what lies so near to it is not far."""
_YEARS_FROM, _MONTHS_FROM = 500, 45
"""From so many days on, an axis counts in years, in months; below, in days."""
_NEAR = 0.15
"""An axis begins with a whole year or month where that makes it longer by no more than this."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LEAST_GAP = 56.0
"""Pixels that a labelled tick needs."""


def first_day(when: When) -> int:
    """The ordinal of the day on which it begins."""
    return date.fromisoformat(when.first_day).toordinal()


def last_day(when: When) -> int:
    """The ordinal of the day on which it ends."""
    return date.fromisoformat(when.last_day).toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis; unlabelled ones are minor."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days `first` to `last` (ordinals, inclusive) drawn between two x."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: float) -> float:
        """Where a day begins. Days outside the axis stand at its ends."""
        share = (day - self.first) / (self.last + 1 - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def span(self, when: When) -> tuple[float, float]:
        """Where the stretch begins and ends."""
        return self.x(first_day(when)), self.x(last_day(when) + 1)

    def before(self, when: When) -> bool:
        """Whether all of it lies before the axis."""
        return last_day(when) < self.first

    def after(self, when: When) -> bool:
        """Whether all of it lies after the axis."""
        return first_day(when) > self.last

    @property
    def yearly(self) -> bool:
        """Whether it counts in years."""
        return self.last - self.first >= _YEARS_FROM

    def ticks(self) -> tuple[Tick, ...]:
        """Years, months or days, labelled where there is room; the month ticks between labelled years are minor."""
        if self.yearly:
            return self._labelled([day for day in self._days() if day.month == 1 and day.day == 1], "{year}") + tuple(
                Tick(self.x(day.toordinal()), "") for day in self._days() if day.day == 1 and day.month != 1
            )
        if self.last - self.first >= _MONTHS_FROM:
            return self._labelled([day for day in self._days() if day.day == 1], "{month} {year}")
        return self._labelled(list(self._days()), "{day} {month}")

    def _days(self) -> Iterable[date]:
        return map(date.fromordinal, range(self.first, self.last + 1))

    def _labelled(self, days: list[date], form: str) -> tuple[Tick, ...]:
        ticks: list[Tick] = []
        free = self.left - _LEAST_GAP
        for day in days:
            x = self.x(day.toordinal())
            room = x - free >= _LEAST_GAP and x + _LEAST_GAP <= self.right + _LEAST_GAP / 2
            label = form.format(year=day.year, month=_MONTHS[day.month - 1], day=day.day) if room else ""
            free = x if room else free
            ticks.append(Tick(x, label))
        return tuple(ticks)


def axis(reported: Iterable[When], held: Iterable[When], left: float, right: float, lengths: float) -> TimeAxis | None:
    """The axis for facts that hold at `held`, told by reports of `reported`; null where nothing has a date.

    It shows every date, but goes back no further than `lengths` times the stretch over which the reports appeared,
    nor on for more than that stretch once: one far date must not press the story into a corner.
    """
    reports, facts = list(reported), list(held)
    core = reports or facts
    if not core:
        return None
    begin, end = min(map(first_day, core)), max(map(last_day, core))
    stretch = max(end - begin, _NEAR_DAYS)
    last = min(max([end, *map(last_day, facts)]), end + stretch)
    first = max(min([begin, *map(first_day, facts)]), int(end - lengths * stretch))
    first = min(first, last - _LEAST_DAYS)
    return TimeAxis(_rounded(first, last), last, left, right)


def _rounded(first: int, last: int) -> int:
    day = date.fromordinal(max(first, 1))
    unit = date(day.year, 1, 1) if last - first >= _YEARS_FROM else day.replace(day=1)
    return unit.toordinal() if first - unit.toordinal() <= _NEAR * (last - first) else first
