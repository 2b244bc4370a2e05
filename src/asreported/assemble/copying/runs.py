"""What was taken over exactly: runs of words that stand in two reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from asreported.assemble.copying.texts import Run, Text

_SEED = 8
"""Words in a run that is looked up; shorter runs recur by chance ("said in a note on Sunday that the …")."""
SHORTEST = 12
"""Words a passage must have: in unrelated reports of one event no longer run was seen outside quotations."""
_WINDOW = SHORTEST - _SEED + 1
"""Neighbouring seeds of which one is looked up: every run that is long enough holds such a window."""
_NEIGHBOURS = 3
"""Earlier carriers of a seed that each is compared with; through them it is tied to all, and cost stays linear."""
_COMMON = 40
"""Reports that may carry a short run before it counts as furniture (a standing closing line), no longer as a copy."""
_FURNITURE = 40
"""Words up to which a run that many reports carry is furniture; agencies' texts are longer."""
_MOSTLY = 0.8
"""Share of a run that must be quotation in both reports for it to be the same speech and no copy."""


def exact_runs(texts: Sequence[Text]) -> list[Run]:
    """Runs of words shared by two reports, outside of what both quote; `left` is the earlier report."""
    covered: dict[tuple[int, int, int], list[tuple[int, int]]] = defaultdict(list)
    runs: set[Run] = set()
    for places in _carriers(texts):
        common = len({at for at, _ in places}) > _COMMON
        for place, (right, other) in enumerate(places):
            for left, start in places[max(0, place - _NEIGHBOURS) : place]:
                known = covered[left, right, start - other]
                if left == right or any(first <= start < end for first, end in known):
                    continue
                run = _whole(texts, left, start, right, other)
                known.append((run.start, run.start + run.length))
                if run.length >= (_FURNITURE if common else SHORTEST) and not _both_quote(texts, run):
                    runs.add(run)
    return sorted(runs)


def _carriers(texts: Sequence[Text]) -> Iterator[list[tuple[int, int]]]:
    """Where each seed stands, for those that stand in several places, in report order."""
    index: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, text in enumerate(texts):
        words = text.words
        seeds = [hash(run) for run in zip(*(words[start:] for start in range(_SEED)), strict=False)]
        for start in _winnowed(seeds):
            index[seeds[start]].append((at, start))
    return (places for places in index.values() if len(places) > 1)


def _winnowed(seeds: Sequence[int]) -> Iterator[int]:
    """The places of the least seeds of all windows."""
    last = -1
    for end in range(min(_WINDOW, len(seeds)), len(seeds) + 1 if seeds else 0):
        first = max(0, end - _WINDOW)
        if last >= first and seeds[end - 1] > seeds[last]:
            continue
        window = seeds[first:end]
        least = end - 1 - window[::-1].index(min(window))
        if least != last:
            yield least
            last = least


def _whole(texts: Sequence[Text], left: int, start: int, right: int, other: int) -> Run:
    """The run around a shared seed, followed to both its ends."""
    one, two = texts[left].words, texts[right].words
    back = 0
    while start > back and other > back and one[start - back - 1] == two[other - back - 1]:
        back += 1
    length = 0
    while start + length < len(one) and other + length < len(two) and one[start + length] == two[other + length]:
        length += 1
    return Run(left, start - back, back + length, right, other - back, back + length)


def _both_quote(texts: Sequence[Text], run: Run) -> bool:
    return (
        texts[run.left].quoted_share(run.start, run.length) > _MOSTLY
        and texts[run.right].quoted_share(run.other, run.other_length) > _MOSTLY
    )
