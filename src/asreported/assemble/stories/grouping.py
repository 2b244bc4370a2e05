"""Reports → groups that tell one story: average linkage that stops where a group holds together better than the link.

Sokal and Michener's average linkage (1958) with one threshold either tears loose stories or joins near ones. Here a
group joins another only if what ties the two is not much weaker than what ties the weaker of them, so that the
threshold can lie low and the outcome hardly depends on it.
"""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from asreported.assemble.stories.words import Vector

_SCALE = 10**9
"""What similarities are compared to, one part in so many: the order of adding up must not break ties."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What two groups must reach to be one.

    `link` is the least mean similarity of their reports. `groups` and `single` are the least share of a group's own
    cohesion that the link must have, between two groups and between a group and a report alone. Cohesion is the mean
    similarity inside, drawn towards `usual` as if `pairs` more pairs had it: two copies of one text are no measure.
    """

    link: float = 0.11
    groups: float = 0.6
    single: float = 0.35
    usual: float = 0.25
    pairs: int = 4


BOUNDS = Bounds()


def similarities(vectors: Sequence[Vector]) -> list[array[float]]:
    """The cosine of every two vectors, which have length 1; time and room grow with the square of their number."""
    rows = [array("d", bytes(8 * len(vectors))) for _ in vectors]
    carriers: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        row = rows[at]
        for word, value in vector.items():
            for other, its in carriers[word]:
                row[other] += value * its
            carriers[word].append((at, value))
        for other in range(at):
            rows[other][at] = row[other]
    return rows


def group(rows: Sequence[array[float]], bounds: Bounds = BOUNDS) -> list[list[int]]:
    """The groups of the items whose similarities to each other are given; an item's place breaks ties."""
    return _Groups(rows, bounds).joined()


class _Groups:
    """Groups under way, each known by the place of its first item; there `rows` become mean similarities of groups.

    Links wait in a heap as whole numbers, the likest first, then by place. One whose groups have changed since is
    known by its likeness, which is another now.
    """

    def __init__(self, rows: Sequence[array[float]], bounds: Bounds) -> None:
        self._bounds = bounds
        self._rows = [array("d", row) for row in rows]
        self._members = {at: [at] for at in range(len(rows))}
        self._within = [0.0] * len(rows)
        self._heap = [
            self._link(one, other) for other, row in enumerate(rows) for one in range(other) if row[one] >= bounds.link
        ]
        heapq.heapify(self._heap)

    def joined(self) -> list[list[int]]:
        """Joins what may be joined, the likest first, and gives the groups."""
        count = len(self._rows)
        while self._heap:
            link = heapq.heappop(self._heap)
            one, other = divmod(link % (count * count), count)
            current = one in self._members and other in self._members and link == self._link(one, other)
            if current and self._may_join(one, other):
                self._join(one, other)
        return [sorted(members) for _, members in sorted(self._members.items())]

    def _link(self, one: int, other: int) -> int:
        count = len(self._rows)
        unlike = _SCALE - int(self._rows[one][other] * _SCALE + 0.5)
        return (unlike * count + min(one, other)) * count + max(one, other)

    def _may_join(self, one: int, other: int) -> bool:
        own = [cohesion for at in (one, other) if (cohesion := self._cohesion(at)) is not None]
        if not own:
            return True
        share = self._bounds.groups if len(own) == 2 else self._bounds.single
        return self._rows[one][other] >= share * min(own)

    def _cohesion(self, at: int) -> float | None:
        size = len(self._members[at])
        if size == 1:
            return None
        extra = self._bounds.pairs
        return (self._within[at] + extra * self._bounds.usual) / (size * (size - 1) / 2 + extra)

    def _join(self, one: int, other: int) -> None:
        mine, its = self._rows[one], self._rows[other]
        size, more = len(self._members[one]), len(self._members[other])
        self._within[one] += self._within[other] + mine[other] * size * more
        self._members[one] += self._members.pop(other)
        for at in self._members:
            if at != one:
                mine[at] = self._rows[at][one] = mean = (mine[at] * size + its[at] * more) / (size + more)
                if mean >= self._bounds.link:
                    heapq.heappush(self._heap, self._link(one, at))
