"""Tally strokes, fives crossed."""

from __future__ import annotations

from dataclasses import dataclass

_FIVE = 5
_APART = 4.0
_GROUP = 24.0
_HEIGHT = 14


@dataclass(frozen=True, slots=True)
class Tally:
    """A count as strokes: `drawn` is an SVG path, `width` its width in px."""

    count: int
    width: float
    drawn: str


def tally(count: int) -> Tally:
    """The strokes for a count; an empty path for none."""
    strokes = []
    for place in range(count):
        group, within = divmod(place, _FIVE)
        left = group * _GROUP + 3
        if within == _FIVE - 1:
            strokes.append(f"M{left - 3:g} {_HEIGHT - 3}L{left + 3 * _APART + 3:g} 3")
        else:
            strokes.append(f"M{left + within * _APART:g} 0V{_HEIGHT}")
    return Tally(count, (count - 1) // _FIVE * _GROUP + _GROUP, "".join(strokes))
