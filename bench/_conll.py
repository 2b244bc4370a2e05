"""Coreference scores over predicted mentions, as Pradhan et al. (2014) define them: MUC (Vilain et al. 1995), B-cubed
(Bagga and Baldwin 1998), CEAF with phi4 (Luo 2005), and their mean, the CoNLL F1.

A partition is a list of sets of mentions; a predicted mention that gold has too is the same item in both. Mentions of
one side alone count against the other: no singleton is put in for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bench.common import Score, total

Partition = Sequence[frozenset[str]]


def muc(gold: Partition, said: Partition) -> Score:
    """Links that are needed to make each cluster, less those that are missing in the other partition."""
    return Score(_links(said, gold), _needed(said), _needed(gold), _links(gold, said))


def _needed(clusters: Partition) -> int:
    return sum(len(cluster) - 1 for cluster in clusters)


def _links(clusters: Partition, other: Partition) -> int:
    owner = {item: number for number, cluster in enumerate(other) for item in cluster}
    return sum(len(cluster) - len({owner.get(item, item) for item in cluster}) for cluster in clusters)


def b_cubed(gold: Partition, said: Partition) -> Score:
    """For each mention, how much of its cluster is shared."""
    common = [(len(one & other), len(one), len(other)) for one, other in _meeting(gold, said)]
    return Score(
        sum(shared**2 / theirs for shared, _, theirs in common),
        sum(map(len, said)),
        sum(map(len, gold)),
        sum(shared**2 / mine for shared, mine, _ in common),
    )


def ceaf(gold: Partition, said: Partition) -> Score:
    """The best one-to-one assignment of clusters, each pair worth twice its common mentions over both sizes."""
    worth = sum(_assigned(part) for part in _components(gold, said))
    return Score(worth, len(said), len(gold), worth)


def conll(parts: Iterable[tuple[Partition, Partition]]) -> dict[str, Score]:
    """Each measure over several pairs of partitions (topics, documents), counts added up."""
    pairs = list(parts)
    return {
        name: total(measure(gold, said) for gold, said in pairs)
        for name, measure in (("muc", muc), ("b3", b_cubed), ("ceaf", ceaf))
    }


def mean_f1(scores: dict[str, Score]) -> float:
    """The CoNLL F1."""
    return sum(score.f1 for score in scores.values()) / len(scores)


def _meeting(gold: Partition, said: Partition) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Clusters of both sides that share a mention."""
    owner = {item: cluster for cluster in said for item in cluster}
    return [(one, other) for one in gold for other in {owner[item] for item in one if item in owner}]


def _components(gold: Partition, said: Partition) -> list[list[list[float]]]:
    """The worth of each gold cluster with each of the other side, one matrix for what hangs together."""
    pairs = _meeting(gold, said)
    group: dict[frozenset[str], int] = {}
    members: dict[int, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    owners: dict[frozenset[str], int] = {}
    for number, (one, other) in enumerate(pairs):
        joined = {group[one]} if one in group else set()
        joined |= {owners[other]} if other in owners else set()
        for old in joined:
            members[number] += members.pop(old)
        members[number].append((one, other))
        group.update({mine: number for mine, _ in members[number]})
        owners.update({theirs: number for _, theirs in members[number]})
    return [_matrix(part) for part in members.values()]


def _matrix(pairs: Sequence[tuple[frozenset[str], frozenset[str]]]) -> list[list[float]]:
    rows = sorted({one for one, _ in pairs}, key=sorted)
    columns = sorted({other for _, other in pairs}, key=sorted)
    return [[2 * len(one & other) / (len(one) + len(other)) for other in columns] for one in rows]


def _assigned(worth: list[list[float]]) -> float:
    """The greatest sum of one cell for each row and column (the Hungarian method, Kuhn 1955, with potentials)."""
    if len(worth) > len(worth[0]):
        worth = [list(column) for column in zip(*worth, strict=True)]
    rows, columns = len(worth), len(worth[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    taken = [0] * (columns + 1)  # the row (from 1) that has each column; column 0 holds the row being placed
    for row in range(1, rows + 1):
        taken[0] = row
        at, least, before = 0, [float("inf")] * (columns + 1), [0] * (columns + 1)
        seen = [False] * (columns + 1)
        while taken[at]:
            seen[at] = True
            here = taken[at]
            for column in range(1, columns + 1):
                slack = -worth[here - 1][column - 1] - row_price[here] - column_price[column]
                if not seen[column] and slack < least[column]:
                    least[column], before[column] = slack, at
            step, best = min((least[column], column) for column in range(1, columns + 1) if not seen[column])
            for column in range(columns + 1):
                if seen[column]:
                    row_price[taken[column]] += step
                    column_price[column] -= step
                else:
                    least[column] -= step
            at = best
        while at:
            taken[at] = taken[before[at]]
            at = before[at]
    return sum(worth[taken[column] - 1][column - 1] for column in range(1, columns + 1) if taken[column])
