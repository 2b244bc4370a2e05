"""Intervals of time that remember how exactly they were given.

Start and end are inclusive ISO 8601 strings: days (`2020-02-13`) or, where a report gives a clock time, date-times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Precision = Literal["minute", "hour", "day", "week", "month", "season", "quarter", "year", "decade", "century"]


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A stretch of time, with its precision and a sentence that says what it rests on."""

    start: str
    end: str
    precision: Precision
    basis: str

    @property
    def first_day(self) -> str:
        """The day on which the stretch begins, `YYYY-MM-DD`."""
        return self.start[:10]

    @property
    def last_day(self) -> str:
        """The day on which the stretch ends, `YYYY-MM-DD`."""
        return self.end[:10]

    def overlaps(self, other: When) -> bool:
        """Whether the two share at least one day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def within(self, other: When) -> bool:
        """Whether every day of this stretch is a day of `other`."""
        return other.first_day <= self.first_day and self.last_day <= other.last_day
