"""How much each day weighs in a story: in how many independent reports it is named, at once and looking back."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

from asreported.assemble.timeline.tellings import Telling
from asreported.model import Evidence
from asreported.model.origins import Origins

_LATE = 2
"""Days after which a report that names the day no longer reports it but refers back to it."""
_FRONT = 4
"""Sentences at the front of a report: what is named there is what the report is about."""
_WEIGHTS = {"named": 1.0, "recalled": 0.6, "fronted": 0.4, "awaited": 0.4, "published": 0.5}
"""Weights of the logarithms of counts: that reports still come back to a day tells nearly as much as that they name it;
how many were published on it tells less. Round values from the middle of a plateau, cross-validated over stories."""
_BESIDE = 0.5
"""What it counts that a sentence names a day on which nothing happens in it, beside 1."""
_LISTED = 3.0
"""What it counts that the sentence is a line of a chronology: somebody chose the day before."""
_MOST_ON_STORY = 2.0
"""What a sentence in the words of the whole story counts at most, beside 1 for the average one."""
_UNTOLD = 3
"""Words beside its own by which a short sentence is short of words of the story."""


class Naming:
    """Sentences that name a day in one way, each with what it counts; of one report the best counts, copies once."""

    def __init__(self) -> None:
        self._counts: dict[str, float] = defaultdict(float)
        self._evidence: list[Evidence] = []

    def add(self, telling: Telling, count: float) -> None:
        """Notes one more sentence."""
        evidence = telling.evidence
        self._evidence.append(evidence)
        self._counts[evidence.document] = max(self._counts[evidence.document], count)

    def weight(self, origins: Origins) -> float:
        """The logarithm of the sum over reports, scaled to the mean of their number and that of independent origins: a
        passage that is printed again tells less than words of one's own, but still that the day matters."""
        if not self._evidence:
            return 0.0
        own = math.sqrt(origins(self._evidence) / len(self._counts))
        return math.log1p(sum(self._counts.values()) * own)


def closeness(tellings: Sequence[Telling], usual: Mapping[str, float]) -> list[float]:
    """How much each sentence is told in the words of the whole story, beside 1 for the average one; `usual` is the
    share of the reports that have a word."""
    shares = [sum(usual[stem] for stem in sorted(one.stems)) / (len(one.stems) + _UNTOLD) for one in tellings]
    average = fmean(shares) if any(shares) else 1.0
    return [min(share / average, _MOST_ON_STORY) for share in shares]


def weigh_days(tellings: Sequence[Telling], close: Sequence[float], origins: Origins) -> dict[str, float]:
    """The weight of every day (`YYYY-MM-DD`) that a report names or was published on. `close` tells how close to the
    story each sentence is: one that names a day beside the story counts little."""
    named: dict[tuple[str, str], Naming] = defaultdict(Naming)
    for telling, on_story in zip(tellings, close, strict=True):
        for day in telling.days:
            count = on_story * (1.0 if day in telling.happens else _BESIDE) * (_LISTED if telling.listed else 1.0)
            for way in _ways(telling, day):
                named[day, way].add(telling, 1.0 if way == "fronted" else count)
    published = Counter(day for _, day in {(one.order, one.published) for one in tellings} if day is not None)
    weights = {day: _WEIGHTS["published"] * math.log1p(reports) for day, reports in published.items()}
    for (day, way), naming in named.items():
        weights[day] = weights.get(day, 0.0) + _WEIGHTS[way] * naming.weight(origins)
    return dict(sorted(weights.items()))


def _ways(telling: Telling, day: str) -> list[str]:
    """In which ways the sentence names the day."""
    after = telling.days_after(day)
    if after is not None and after < 0:
        return ["awaited"]
    late = ["recalled"] if after is not None and after > _LATE else []
    return ["named", *late, *(["fronted"] if telling.place < _FRONT else [])]
