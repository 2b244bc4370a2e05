"""Which sentences tell a day best: those whose words most reports of the day have, and the whole story often.

A summary is compared by the words it shares with another (ROUGE), so the best one is that whose expected share is the
greatest: the sum of how likely each of its words is, over its length and the length that a summary is likely to have.
That is submodular in all but the length (Lin and Bilmes 2011), and taken greedily.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from asreported.assemble.timeline.tellings import Telling

_USUAL = 0.2
"""What the share of all reports that have a word adds to that of the day's: a word of the whole story is of the day."""
_UNSEEN = 3.0
"""Reports beside those of the day that may have other words: of one report alone not every word is likely."""
_LENGTH = 15.0
"""Telling words of a line of a timeline, as a rule."""
_HEADLINE = 6.0
"""Telling words of a headline: what stands alone for an event should tell little else."""
_RETROSPECT = 14
"""Days after which a report that names the day sums it up rather than reports it."""
_SUMS_UP, _ANNOUNCES = 0.5, -0.3
"""What such a sentence, or a line of a chronology, is worth more, and one written before the day less, beside 1."""
_ALIKE = 0.4
"""Share of a sentence's telling words beyond which it repeats what is told already."""
_FEWEST = 3
"""Telling words of a sentence that tells something."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as told of one day, of a longer time where that is empty; `surely` is 1 where it names the day."""

    telling: Telling
    day: str
    surely: float

    @property
    def worth(self) -> float:
        """What a word of it counts: looking back sums up, looking ahead does not know."""
        after = self.telling.days_after(self.day) if self.day else None
        if self.telling.listed or (after is not None and after > _RETROSPECT):
            return 1 + _SUMS_UP
        return 1 + _ANNOUNCES if after is not None and after < 0 else 1.0


class Likely:
    """How likely each word is to be in what is told of a day, by the reports that tell of it."""

    def __init__(self, told: Iterable[Told], usual: Mapping[str, float]) -> None:
        reports: dict[int, float] = defaultdict(float)
        holders: dict[str, dict[int, float]] = defaultdict(dict)
        for one in told:
            order = one.telling.order
            reports[order] = max(reports[order], one.surely)
            for stem in one.telling.stems:
                holders[stem][order] = max(holders[stem].get(order, 0.0), one.surely)
        whole = sum(reports.values()) + _UNSEEN
        self._usual = usual
        self._here = {stem: sum(surely.values()) / whole for stem, surely in holders.items()}

    def __getitem__(self, stem: str) -> float:
        return self._here.get(stem, 0.0) + _USUAL * self._usual.get(stem, 0.0)

    def share(self, one: Told) -> float:
        """What the sentence alone is expected to share with a headline of the day."""
        likely = sum(self[stem] for stem in sorted(one.telling.stems))
        return min(one.worth, 1.0) * likely / (len(one.telling.stems) + _HEADLINE)

    def gain(self, one: Told, covered: Iterable[str]) -> float:
        """How many words that are not yet covered it is expected to share."""
        return one.worth * sum(self[stem] for stem in sorted(one.telling.stems.difference(covered)))

    def choose(self, told: Sequence[Told], count: int) -> list[Told]:
        """Up to so many sentences that together share most, the best first; none that repeats another."""
        left = [one for one in told if one.telling.sound and len(one.telling.stems) >= _FEWEST]
        chosen: list[Told] = []
        covered: set[str] = set()
        gained, length = 0.0, _LENGTH
        while left and len(chosen) < count:
            best = max(left, key=lambda one: (gained + self.gain(one, covered)) / (length + len(one.telling.stems)))
            gained += self.gain(best, covered)
            length += len(best.telling.stems)
            covered |= best.telling.stems
            chosen.append(best)
            left = [one for one in left if one is not best and _new(one, covered)]
        return chosen


def _new(one: Told, covered: set[str]) -> bool:
    return len(one.telling.stems & covered) <= _ALIKE * len(one.telling.stems)
