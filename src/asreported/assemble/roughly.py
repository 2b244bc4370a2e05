"""Times told roughly: "nearly six weeks ago", "more than a decade ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from asreported.assemble.periods import moved
from asreported.model import Timex, When

_ROUGHLY = {
    "APPROX": (1, 1),
    "LESS_THAN": (0, 1),
    "EQUAL_OR_LESS": (0, 1),
    "MORE_THAN": (1, 0),
    "EQUAL_OR_MORE": (1, 0),
}
"""Of TIMEX3's `mod`: by how many units a time so long ago may be earlier or later."""
_UNIT_DAYS = {"day": 1, "week": 7, "month": 28, "year": 365}
"""Of months and years the shortest: into the next one, and not beyond it."""
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_MORE = frozenset({"MORE_THAN", "EQUAL_OR_MORE"})
_LESS = frozenset({"LESS_THAN", "EQUAL_OR_LESS"})
_OVER = re.compile(r"\b(?:over|upwards of) (?:a )?$", re.IGNORECASE)
"""Before a length that the expression itself leaves out: "over three years ago"."""
_NEAR = 16


def about(published: When, own: When, timex: Timex, text: str) -> When:
    """A time told roughly, wider by its own unit on the side that is open: "nearly six weeks ago" may be five; "more
    than two years ago" is no day of the last two, nor "nearly two years ago" one before them."""
    if timex.shift >= 0:
        return own
    at = timex.span
    over = timex.mod is None and _OVER.search(text, max(0, at.start - _NEAR), at.start) is not None
    mod = "MORE_THAN" if over and text[: at.end].endswith("ago") else timex.mod
    if mod in _MORE | _LESS and timex.anchor == "report" and timex.unit in _MONTHS:
        own = _cut(published, own, _MONTHS[timex.unit], timex.shift, before=mod in _MORE)
    days = _UNIT_DAYS.get(timex.unit or "", 0)
    if not days or mod not in _ROUGHLY:
        return own
    earlier, later = _ROUGHLY[mod]
    first = max(date.fromisoformat(own.first_day).toordinal() - earlier * days, 1)
    last = min(date.fromisoformat(own.last_day).toordinal() + later * days, date.max.toordinal())
    return replace(own, start=date.fromordinal(first).isoformat(), end=date.fromordinal(last).isoformat())


def _cut(published: When, own: When, months: int, shift: int, *, before: bool) -> When:
    """The part of a time that lies more, or else less, than `shift` times so many months before the report; of decades
    told as more, whose number says nothing of when they began, the ten years up to then."""
    first, last = date.fromisoformat(own.first_day), date.fromisoformat(own.last_day)
    try:
        then = moved(date.fromisoformat(published.first_day), shift * months, "M")
        decade = moved(then, -months, "M")
    except (ValueError, OverflowError):
        return own
    if not first <= then < last:
        return own
    if before:
        first, last = decade if months > _MONTHS["year"] else first, then
    else:
        first = then
    return replace(own, start=first.isoformat(), end=last.isoformat(), precision="day")
