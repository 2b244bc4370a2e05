"""The company a report keeps: when the reports were written that share its rarest words.

News words have their days. Each dated report that shares rare words with an undated one speaks for its own day, the
louder the more it shares and the rarer that is (a temporal language model with nearest neighbours, after de Jong et
al. 2005). Beside them speaks the story as a whole, the louder the fewer reports are dated: of five nobody can tell how
long it went on. The interval leaves out only what next to nothing speaks for.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from asreported.assemble.dating.evidence import Case, Known
from asreported.assemble.spoken import spoken
from asreported.assemble.words import COMMON
from asreported.model import When
from asreported.model.when import Precision

_SMALLEST = 4
"""Dated reports below which a story has no length that could be told."""
_LARGE = 20
"""Dated reports from which words tell more than weekdays and speeches do."""
_NEIGHBOURS = 40
_COMMON = 100
"""Dated reports with a word or phrase from which on it says little of a day."""
_POWER = 1.5
_SPREAD = 3.0
"""Days: the scale of Student's t with two degrees of freedom about each neighbour's day; its long tails are news told
again later."""
_STORY = 1.5
"""Weight of the story as a whole, in neighbours' mean weights where every dated report were one."""
_LEAST = 3.0
"""Days: the scale of the shortest story."""
_TAIL = 0.01
"""Share of the weight left out on either side; of 1,500 development articles, in companies of 5 to 500, the day lay
outside for 1%."""
_WIDEST = 1100
"""Days; what is wider dates nothing."""
_PRECISION: tuple[tuple[int, Precision], ...] = (
    (14, "week"), (45, "month"), (120, "quarter"), (366, "year"), (_WIDEST, "decade")
)  # fmt: skip
_WORD = re.compile(r"[^\W_]{3,}|\d+")
_SHORTEST = 4

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Neighbour:
    day: int
    """Of the report, as an ordinal."""
    weight: float
    phrase: Phrase
    """The rarest that both have."""
    spread: float = _SPREAD


class Company:
    """The phrases of the dated reports of a story."""

    def __init__(self, known: Known) -> None:
        self._cases = known.cases
        self._days = {
            at: date.fromisoformat(when.first_day).toordinal()
            for at, when in sorted(known.dated.items())
            if when.first_day == when.last_day
        }
        self.large = len(self._days) >= _LARGE

    @cached_property
    def _holders(self) -> dict[Phrase, list[int]]:
        holders: dict[Phrase, list[int]] = defaultdict(list)
        for at in self._days:
            for phrase in _phrases(self._cases[at]):
                holders[phrase].append(at)
        return holders

    def date(self, case: Case) -> When | None:
        """An interval in which the report was published, null where it would be wider than three years."""
        neighbours = self._neighbours(case) if len(self._days) >= _SMALLEST else []
        if not neighbours:
            return None
        voices = [*neighbours, self._story(neighbours)]
        first, last = _quantile(voices, _TAIL), _quantile(voices, 1 - _TAIL)
        precision = next((precision for days, precision in _PRECISION if last - first <= days), None)
        if precision is None:
            return None
        nearest = [date.fromordinal(one.day).isoformat() for one in neighbours[:2]]
        days = " and ".join(spoken(When(day, day, "day", "")) for day in dict.fromkeys(nearest))
        words = '", "'.join(dict.fromkeys(" ".join(one.phrase) for one in neighbours[:2]))
        return When(
            date.fromordinal(first).isoformat(),
            date.fromordinal(last).isoformat(),
            precision,
            f'worked out: its rarest words ("{words}") stand in reports of {days}, and others in those around',
        )

    def _story(self, neighbours: Sequence[_Neighbour]) -> _Neighbour:
        """What the days of all dated reports say, the outermost tenths left out."""
        days = sorted(self._days.values())
        edge = len(days) // 10
        weight = _STORY * sum(one.weight for one in neighbours) / len(days)
        return _Neighbour(days[len(days) // 2], weight, (), max(float(days[-1 - edge] - days[edge]), _LEAST))

    def _neighbours(self, case: Case) -> list[_Neighbour]:
        """The reports that share most, the nearest first."""
        weights: dict[int, float] = defaultdict(float)
        rarest: dict[int, tuple[float, Phrase]] = {}
        for phrase in _phrases(case):
            holders = self._holders.get(phrase, ())
            if not 0 < len(holders) <= _COMMON:
                continue
            weight = math.log((len(self._days) + 1) / len(holders)) ** 2 / len(holders)
            for at in holders:
                weights[at] += weight
                if (weight, phrase) > rarest.get(at, (0.0, ())):
                    rarest[at] = (weight, phrase)
        best = sorted(weights, key=lambda at: (-weights[at], self._days[at], at))[:_NEIGHBOURS]
        return [_Neighbour(self._days[at], weights[at] ** _POWER, rarest[at][1]) for at in best]


def _phrases(case: Case) -> list[Phrase]:
    """Telling words, and runs of two and three words, each once."""
    words = [word.lower() for word in _WORD.findall(case.document.text)]
    single = [(word,) for word in words if len(word) >= _SHORTEST and word not in COMMON]
    return list(dict.fromkeys([*single, *pairwise(words), *zip(words, words[1:], words[2:], strict=False)]))


def _quantile(neighbours: Sequence[_Neighbour], share: float) -> int:
    """The first day by which so much of the weight has fallen."""
    whole = sum(one.weight for one in neighbours)

    def fallen(day: int) -> float:
        steps = ((one.weight, (day - one.day) / one.spread) for one in neighbours)
        return sum(weight * (0.5 + step / (2 * math.sqrt(2 + step * step))) for weight, step in steps) / whole

    low = min(one.day for one in neighbours) - _WIDEST
    high = max(one.day for one in neighbours) + _WIDEST
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fallen(middle) >= share else (middle + 1, high)
    return low
