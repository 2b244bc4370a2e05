"""Whether a change told in full adds up: "grew by 20% from 500 to 600"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from asreported.model.mentions import Quantity

__all__ = ["reckoned"]

_NEAR = 60
"""Characters between the ends of a change and its size, at most."""
_ROUNDED = 0.02
"""Told numbers are rounded ones: within this share of what the ends make, they agree."""
_POINT = 0.5
"""Percentages are told in whole ones."""


def reckoned(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """The same quantities; where a change is told with both its ends and its size, all three note whether they agree.

    Sizes are told as an amount, in percent of the start or in multiples of it. Of approximate and bounded numbers only
    agreement is noted: that they differ says nothing.
    """
    noted = list(found)
    for place, start in enumerate(found):
        if start.role != "from" or start.partner is None:
            continue
        for at in _sizes(found, place, start.partner, text):
            agrees = _agree(start, found[start.partner], found[at])
            if agrees is not None:
                for part in (place, start.partner, at):
                    noted[part] = replace(noted[part], agrees=agrees)
                break
    return tuple(noted)


def _sizes(found: Sequence[Quantity], start: int, end: int, text: str) -> Iterator[int]:
    """The sizes of change told right before or right after the two ends, in their sentence."""
    first, last = sorted((start, end))
    for at, left, right in ((first - 1, first - 1, first), (last + 1, last, last + 1)):
        if not 0 <= at < len(found):
            continue
        size, apart = found[at], text[found[left].span.end : found[right].span.start]
        is_size = size.role == "by" or (size.unit == "times" and size.change in {"up", "down"})
        if is_size and len(apart) <= _NEAR and not any(mark in apart for mark in (". ", "; ", "\n")):
            yield at


def _agree(start: Quantity, end: Quantity, size: Quantity) -> bool | None:
    if start.value is None or end.value is None or size.value is None:
        return None
    worked = list(_worked(start.value, end.value, start, size))
    if not worked:
        return None
    fits = any(abs(size.value - made) <= max(slack, _ROUNDED * abs(made)) for made, slack in worked)
    if fits and size.change in {"up", "down"}:
        fits = (end.value > start.value) == (size.change == "up")
    is_exact = all(part.qualifier is None for part in (start, end, size))
    return fits if fits or is_exact else None


def _worked(first: float, last: float, start: Quantity, size: Quantity) -> Iterator[tuple[float, float]]:
    """What the ends make the size, with what may be rounded off, in each way it may be meant; nothing where the size is
    told in another unit."""
    grown = abs(last - first)
    if size.unit == "percent" and first:
        yield grown / abs(first) * 100, _POINT
    if size.unit == "times" and first:
        yield last / first, 0.0
    if size.unit in {start.unit, None} or (size.unit == "percentage point" and start.unit == "percent"):
        yield grown, 0.0  # of percentages, points: as they are loosely told
