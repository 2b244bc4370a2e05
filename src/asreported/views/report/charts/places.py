"""Keeping marks and labels off each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from statistics import fmean

from asreported.views.report.charts.svg import MARK, Box, width_of

_LINE = 13.0
"""Height of a label's line."""
_GAP = 5.0
_NEAR_EDGE = 40.0
"""So near to the edge of its ground, a mark may have its words begin at the edge."""


def in_order(wanted: Sequence[float], widths: Sequence[float], right: float) -> list[float]:
    """Left edges for things that want their middles at `wanted` (ascending): as near as may be, shoulder to shoulder
    where they would collide, none beyond `right`, and never one before another.

    Pools neighbours that collide around the mean of what they want, which moves all of them the least (isotonic
    regression).
    """
    before = [0.0, *accumulate(widths)]
    pools: list[list[float]] = []
    for place, (middle, width) in enumerate(zip(wanted, widths, strict=True)):
        pools.append([middle - width / 2 - before[place]])
        while len(pools) > 1 and fmean(pools[-2]) > fmean(pools[-1]):
            pools[-2:] = [[*pools[-2], *pools[-1]]]
    starts = [fmean(pool) for pool in pools for _ in pool]
    return [min(start, right - before[-1]) + offset for start, offset in zip(starts, before, strict=False)]


class Ground:
    """The ground already taken on a chart between two x."""

    def __init__(self, left: float, right: float) -> None:
        self._left = left
        self._right = right
        self._taken: list[Box] = []
        self._ruled: list[Box] = []

    @property
    def empty(self) -> bool:
        """Whether nothing stands on it."""
        return not self._taken

    def take(self, box: Box) -> None:
        """Mark the ground as taken."""
        self._taken.append(box)

    def rule(self, box: Box) -> None:
        """Keep words off a line that marks may stand on."""
        self._ruled.append(box)

    def stand(self, x: float, y: float, width: float) -> float:
        """The x of the left edge at which something `width` wide finds room nearest to being centred on x: marks that
        would collide stand shoulder to shoulder."""
        wanted = x - width / 2
        offers = [wanted]
        for box in self._taken:
            if box.top < y + MARK / 2 and y - MARK / 2 < box.bottom:
                offers += [box.right + 1, box.left - width - 1]
        for left in sorted(offers, key=lambda left: (abs(left - wanted), left)):
            box = Box(left, y - MARK / 2, left + width, y + MARK / 2)
            if self.free(box):
                return left
        return wanted

    def free(self, box: Box) -> bool:
        """Whether the ground is free and on the chart."""
        inside = self._left - 1 <= box.left and box.right <= self._right + 1
        return inside and not any(box.meets(taken) for taken in self._taken)

    def beside(self, words: str, mark: Box) -> tuple[float, float, str] | None:
        """Where the words find room at the right or left of the mark: x, base line and anchor; null for none."""
        middle = (mark.top + mark.bottom) / 2 + 4
        return self._first(words, [(mark.right + _GAP, middle, "start"), (mark.left - _GAP, middle, "end")])

    def around(self, words: str, mark: Box) -> tuple[float, float, str] | None:
        """The same, above and below too."""
        centre = (mark.left + mark.right) / 2
        near = mark.left - self._left <= _NEAR_EDGE
        edges = (mark.top - 2, mark.bottom + _LINE - 2) if near else ()
        return self.beside(words, mark) or self._first(
            words,
            [
                (centre, mark.top - 4, "middle"),
                (centre, mark.bottom + _LINE, "middle"),
                (mark.right, mark.top - 2, "start"),
                (mark.left, mark.top - 2, "end"),
                (mark.right, mark.bottom + _LINE - 2, "start"),
                (mark.left, mark.bottom + _LINE - 2, "end"),
                *((self._left, base, "start") for base in edges),
            ],
        )

    def _first(self, words: str, offers: list[tuple[float, float, str]]) -> tuple[float, float, str] | None:
        width = width_of(words)
        for x, base, anchor in offers:
            left = x - {"start": 0.0, "end": width, "middle": width / 2}[anchor]
            box = Box(left, base - _LINE + 3, left + width, base + 3)
            if self.free(box) and not any(box.meets(ruled) for ruled in self._ruled):
                self.take(box)
                return x, base, anchor
        return None
