"""Travel in time: what had been reported by a day, and how things stood as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from asreported.model import Figure, State, TimelineEntry, When

Timed = TypeVar("Timed", Figure, State, TimelineEntry)


def published_by(published: When | None, day: str | None) -> bool:
    """Whether a report counts as known by the day; an undated one only when no day is asked about."""
    return day is None or (published is not None and published.last_day <= day)


def begun(records: Iterable[Timed], day: str | None) -> tuple[Timed, ...]:
    """The records as of a day of valid time: what begins later is left out; what has no date stays."""
    return tuple(record for record in records if day is None or record.when is None or record.when.first_day <= day)
