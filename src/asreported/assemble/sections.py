"""Sections of one page that were written on other days, each under a dateline of its own."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from asreported.model import When

_MONTHS = {name[:3].lower(): at for at, name in enumerate(calendar.month_name) if name}
_DATELINE = re.compile(
    r"^[A-Z][A-Z.'/\\ -]{2,40}(?:, ?[A-Z][\w.]+ ?)?, (?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})"
    r" ?(?:\(|-LRB-) ?[A-Z][\w ]{1,20}(?:\)|-RRB-)",
    re.MULTILINE,
)
"""A line that opens with a town, a day and an agency: "OAKTON, April 29 (Herald) --"."""
_STAMP = re.compile(
    r"^(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}) ?, \d{4},? \d\d?[.:]\d\d (?:UTC|GMT|BST|CET|E[SD]T|P[SD]T)\b",
    re.MULTILINE,
)
"""A line that opens with the minute at which a post was put up: "May 3, 2010 09:40 UTC"."""
_SAME = 2
"""Days by which a dateline may be before the page it stands on."""


@lru_cache(maxsize=256)  # asked for every statement of a text, one text after the other
def _datelines(text: str) -> tuple[tuple[int, int, int], ...]:
    """Offset, month and day of each dateline."""
    lines = (*_DATELINE.finditer(text), *_STAMP.finditer(text))
    found = ((line.start(), _MONTHS.get(line["month"][:3].lower()), int(line["day"])) for line in lines)
    return tuple(sorted((start, month, day) for start, month, day in found if month is not None))


def is_of_another_day(text: str, offset: int, published: When) -> bool:
    """Whether the last dateline before an offset names another day than the page's own, by more than two days."""
    above = [line for line in _datelines(text) if line[0] <= offset]
    if not above:
        return False
    _, month, day = above[-1]
    first, last = date.fromisoformat(published.first_day), date.fromisoformat(published.last_day)
    try:
        written = date(first.year, month, day)
    except ValueError:
        return False
    return (first - written).days > _SAME or (written - last).days > _SAME
