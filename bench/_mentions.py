"""Clusters of mentions across reports, held against gold ones: pairing by overlap, and B3 in three countings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bench.common import Score


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """A mention `[start, end)` of one outlet's report, and the cluster it is put in."""

    outlet: str
    start: int
    end: int
    cluster: str


class Stretch(Protocol):
    """Anything that stands at `[start, end)` of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


def paired(gold: Sequence[Placed], said: Sequence[Placed]) -> dict[int, int]:
    """Gold mentions to said ones of the same outlet, as `one_to_one` has it."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(said):
        by_outlet[mention.outlet].append(at)
    return one_to_one(gold, said, lambda one: by_outlet[one.outlet])


Stretched = TypeVar("Stretched", bound=Stretch)


def one_to_one(
    gold: Sequence[Stretched],
    said: Sequence[Stretched],
    among: Callable[[Stretched], Iterable[int]] | None = None,
) -> dict[int, int]:
    """Gold mentions to said ones, by number: one to one, the largest share of common characters first; `among` gives
    the numbers of those that a gold one may be paired with, all of them where it is null."""
    shares = sorted(
        (-_share(one, said[right]), left, right)
        for left, one in enumerate(gold)
        for right in (among(one) if among else range(len(said)))
        if one.start < said[right].end and said[right].start < one.end
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in shares:
        if left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    return pairs


def _share(one: Stretch, other: Stretch) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def b_cubed(
    gold: Sequence[Placed],
    said: Sequence[Placed],
    pairs: Mapping[int, int],
    *,
    found_only: bool = False,
    across: bool = False,
) -> Score:
    """B3 of one event (Bagga and Baldwin 1998): precision over the gold mentions that were found, recall over all of
    them, or over those found alone.

    `across` counts only members from other outlets; a mention that has none in what it is divided by is passed over.
    """
    wanted = range(len(gold)) if not found_only else sorted(pairs)
    mine = _Members({at: said[right].cluster for at, right in pairs.items()}, gold)
    theirs = _Members({at: gold[at].cluster for at in wanted}, gold)
    both = _Members({at: (gold[at].cluster, said[right].cluster) for at, right in pairs.items()}, gold)
    correct = predicted = found = told = 0.0
    for at in wanted:
        common = both.count(at, across=across) if at in pairs else 0
        if at in pairs and (size := mine.count(at, across=across)):
            correct += common / size
            predicted += 1
        if size := theirs.count(at, across=across):
            found += common / size
            told += 1
    return Score(correct, predicted, told, found)


class _Members:
    """How many mentions share a mention's cluster: all with itself, or those of other outlets."""

    def __init__(self, clusters: Mapping[int, Hashable], gold: Sequence[Placed]) -> None:
        self._clusters = clusters
        self._gold = gold
        self._all = Counter(clusters.values())
        self._own = Counter((cluster, gold[at].outlet) for at, cluster in clusters.items())

    def count(self, at: int, *, across: bool) -> int:
        cluster = self._clusters[at]
        return self._all[cluster] - (self._own[cluster, self._gold[at].outlet] if across else 0)
