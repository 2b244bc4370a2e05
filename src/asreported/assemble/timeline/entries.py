"""Timeline entries: events that are one by day, participants and kind, each in its best sentence, with its rank."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from heapq import heapify, heappop, heappush

from asreported.assemble.identity import content_id
from asreported.assemble.report import Report
from asreported.assemble.timeline.happenings import Happening, find_happenings
from asreported.assemble.timeline.likeness import Candidate, Likeness, candidate
from asreported.assemble.timeline.lines import worth
from asreported.assemble.timeline.summing import Chronicle
from asreported.assemble.timeline.tellings import exact_day
from asreported.model import Copy, TimelineEntry, When
from asreported.model.modality import Modality
from asreported.model.origins import Origins

_LONGER = 1.0
"""Weight of a time longer than a day, beside 3 and more for the days of a story that count."""
_NO_NAME = re.compile(r"-[LR][CRS]B-|^\W*(?:GMT|UTC|BST|E[DS]?T|P[DS]?T|CES?T)\b")
"""What takes part in nothing: a bracket in the notation of treebanks, a time zone."""
_UNREAL = 0.5
"""What an event that is not told as a fact counts, beside 1."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    """An entry with what it counts beside the others, its day, then days it may be mistaken for, and its words."""

    entry: TimelineEntry
    value: float
    days: tuple[str, ...]
    stems: frozenset[str]


def find_timeline(reports: Sequence[Report], copies: Sequence[Copy]) -> tuple[TimelineEntry, ...]:
    """Dated events in the order of valid time (reports in report order)."""
    count = Origins(copies)
    chronicle = Chronicle(reports, copies)
    candidates = [candidate(one, worth(one, chronicle)) for one in find_happenings(reports)]
    groups = Likeness(chronicle.usual, len(reports)).group(candidates)
    found = [_entry(group, chronicle, count) for group in groups if not group[0].happening.says_nothing]
    ranks = {entry.id: rank for rank, entry in enumerate(_by_rank(found), 1)}
    entries = [replace(one.entry, rank=ranks[one.entry.id]) for one in found]
    return tuple(sorted(entries, key=_time_order))


def _time_order(entry: TimelineEntry) -> tuple[str, str, str]:
    return (entry.when.start, entry.when.end, entry.id) if entry.when else ("9", "9", entry.id)


def _by_rank(found: Sequence[_Ranked]) -> list[TimelineEntry]:
    """The entries that count most first; one counts less the more of its words are told already of its day, of the
    days beside it and of those that a date is mistaken for. Greedy: the best of those that are left is always next."""
    told: dict[str, set[str]] = defaultdict(set)
    left = [(-one.value, one.entry.id, at) for at, one in enumerate(found)]
    heapify(left)
    ranked: list[TimelineEntry] = []
    while left:
        _, name, at = heappop(left)
        now = -found[at].value * _new(found[at], told)
        if left and now > left[0][0]:
            heappush(left, (now, name, at))
            continue
        ranked.append(found[at].entry)
        for day in found[at].days[:1]:
            told[day] |= found[at].stems
    return ranked


def _new(one: _Ranked, told: Mapping[str, set[str]]) -> float:
    """The share of the entry's words that is not told already, squared: what is half told is hardly news."""
    if not one.stems:
        return 1.0
    covered = [len(one.stems & told[day]) / len(one.stems) for day in one.days if day in told]
    return (1 - max(covered, default=0.0)) ** 2


def _mistakable(when: When) -> tuple[str, ...]:
    """The time's own first day, then those that it may stand for by mistake: the days beside it, the same weekday of
    the weeks around and the same date of the years around."""
    own = date.fromisoformat(when.first_day)
    days = [own, *(own + timedelta(days=shift) for shift in (-1, 1, -7, 7))]
    years = [f"{own.year + shift}{when.first_day[4:]}" for shift in (-2, -1, 1, 2)]
    return (*(day.isoformat() for day in days), *years)


def _entry(group: Sequence[Candidate], chronicle: Chronicle, count: Origins) -> _Ranked:
    ordered = sorted((one.happening for one in group), key=lambda one: (one.order, one.sentence, one.event.span))
    best = group[0].happening
    evidence = tuple(dict.fromkeys(one.report.document.evidence(one.sentence) for one in ordered))
    origins = count(evidence)
    entry = TimelineEntry(
        id=content_id("v", best.when.first_day, best.when.last_day, evidence[0]),
        when=best.when,
        text=best.words,
        type=best.event.type,
        modality=_modality(ordered),
        participants=tuple(
            dict.fromkeys(name for one in ordered for name in one.participants if not _NO_NAME.search(name.name))
        ),
        origins=origins,
        evidence=evidence,
        rank=0,
    )
    day = exact_day(best.when)
    weight = _LONGER if day is None else chronicle.weights.get(day, 0.0)
    real = 1.0 if entry.modality in ("actual", "former") else _UNREAL
    value = weight * group[0].worth * real * math.log1p(origins)
    return _Ranked(entry, value, _mistakable(best.when), group[0].stems)


def _modality(group: Sequence[Happening]) -> Modality:
    found = {one.event.modality for one in group}
    return "actual" if "actual" in found else sorted(found)[0]  # type: ignore[return-value]  # events hold modalities
