"""A timeline of a given length: the days that weigh most in the story, each in its best sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from asreported.assemble.report import Report
from asreported.assemble.timeline.choosing import Likely, Told
from asreported.assemble.timeline.days import closeness, weigh_days
from asreported.assemble.timeline.tellings import Telling, find_tellings, told_days, usual_words
from asreported.model import Copy, Evidence
from asreported.model.origins import Origins

_MAIN = 0.15
"""Share of the reports that name whom and what the story is about."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day (`YYYY-MM-DD`) with its weight in the story and the sentences that tell it, the best first."""

    day: str
    weight: float
    sentences: tuple[Evidence, ...]


class Chronicle:
    """The days of a story: how much each weighs, who tells of it, which words are likely of it."""

    def __init__(self, reports: Sequence[Report], copies: Sequence[Copy]) -> None:
        tellings = find_tellings(reports)
        self.usual = usual_words(tellings)
        close = closeness(tellings, self.usual)
        self.weights = weigh_days(tellings, close, Origins(copies))
        self._told = _by_day(tellings)
        self._tellings = {
            (one.order, one.place): (one, on_story) for one, on_story in zip(tellings, close, strict=True)
        }
        self._likely: dict[str, Likely] = {}
        of_report: dict[int, list[float]] = defaultdict(list)
        for one, on_story in zip(tellings, close, strict=True):
            of_report[one.order].append(on_story)
        self._close = {order: fmean(found) for order, found in of_report.items()}

        named = Counter(entity for report in reports for entity in {name.entity for name in report.names if name})
        self.main = frozenset(entity for entity, count in named.items() if count >= _MAIN * len(reports))

    def on_story(self, order: int) -> float:
        """How close to the story a whole report is, beside 1 for the average sentence."""
        return self._close.get(order, 0.0)

    def telling(self, order: int, place: int) -> tuple[Telling, float]:
        """A sentence by the number of its report and its place there, and how close to the story it is."""
        return self._tellings[order, place]

    def told(self, day: str) -> Sequence[Told]:
        """The sentences that tell of the day, the same words once."""
        return self._told.get(day, ())

    def likely(self, day: str) -> Likely:
        """The words that are likely of the day."""
        if day not in self._likely:
            self._likely[day] = Likely(self.told(day), self.usual)
        return self._likely[day]


def _by_day(tellings: Iterable[Telling]) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = defaultdict(list)
    seen: set[tuple[str, frozenset[str]]] = set()
    for telling in tellings:
        for day, surely in told_days(telling).items():
            if telling.sound and (day, telling.stems) not in seen:
                seen.add((day, telling.stems))
                told[day].append(Told(telling, day, surely))
    return told


def summarize(
    reports: Sequence[Report],
    copies: Sequence[Copy],
    *,
    dates: int,
    sentences: int,
    first: str | None = None,
    last: str | None = None,
) -> tuple[Day, ...]:
    """The story in at most so many days of at most so many sentences, in the order of days.

    Args:
        reports: dated, grounded, in report order.
        copies: passages that stand in several of them, so that they count as one origin.
        dates: how many days.
        sentences: how many sentences for each.
        first: no day before this one (`YYYY-MM-DD`).
        last: no day after this one.
    """
    chronicle = Chronicle(reports, copies)
    within = [day for day in chronicle.weights if (first or day) <= day <= (last or day) and chronicle.told(day)]
    chosen = sorted(within, key=lambda day: (-chronicle.weights[day], day))[:dates]
    told: set[Evidence] = set()
    days = []
    for day in chosen:
        left = [one for one in chronicle.told(day) if one.telling.evidence not in told or one.telling.days]
        taken = [one.telling.evidence for one in chronicle.likely(day).choose(left, sentences)]
        told.update(taken)
        days.append(Day(day, chronicle.weights[day], tuple(taken)))
    return tuple(sorted(days, key=lambda one: one.day))
