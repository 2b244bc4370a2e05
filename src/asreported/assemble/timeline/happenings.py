"""The timeline: events that are one by day, participants and kind, and the words they are told in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asreported.assemble.identity import Groups, content_id
from asreported.assemble.report import Report
from asreported.lexicon import common_name
from asreported.model import Copy, Event, Named, Span, TimelineEntry, When
from asreported.model.modality import Modality
from asreported.model.origins import Origins

_RETELLING = frozenset({"SAY", "OTHER"})
"""Types of events that may stand for any other of the same day and people: somebody says that it happened."""
_FINE = frozenset({"minute", "hour", "day", "week", "month", "season", "quarter", "year"})


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of one report, grounded: its sentence tells it, its participants are the story's entities."""

    order: int
    report: Report
    event: Event
    when: When
    sentence: Span
    participants: tuple[Named, ...]
    around: frozenset[str]
    """Story entities named anywhere in the sentence, countries left out: two events of one day and country are two."""


def find_timeline(reports: Sequence[Report], copies: Sequence[Copy]) -> tuple[TimelineEntry, ...]:
    """Dated events in the order of valid time (reports in report order)."""
    happenings = find_happenings(reports)
    groups = Groups(range(len(happenings)))
    for alike in _alike(happenings):
        for other in alike[1:]:
            groups.join(alike[0], other)
    count = Origins(copies)
    entries = [_entry([happenings[at] for at in group], count) for group in groups.groups()]
    return tuple(sorted(entries, key=_time_order))


def _time_order(entry: TimelineEntry) -> tuple[str, str, str]:
    return (entry.when.start, entry.when.end, entry.id) if entry.when else ("9", "9", entry.id)


def find_happenings(reports: Sequence[Report]) -> list[Happening]:
    """Every event that has a time, in report order; that somebody spoke only where the sentence dates nothing else."""
    found = []
    for order, report in enumerate(reports):
        for event in report.reading.events:
            when = report.when(event.timex)
            if when is None or when.precision not in _FINE or not report.on_story(event.span):
                continue
            sentence = report.reading.sentences[event.sentence].span
            participants = tuple(
                dict.fromkeys(name for at in event.participants if (name := report.named(at)) is not None)
            )
            found.append(Happening(order, report, event, when, sentence, participants, _around(report, sentence)))
    told = {(one.order, one.sentence) for one in found if one.event.type != "SAY"}
    return [one for one in found if one.event.type != "SAY" or (one.order, one.sentence) not in told]


def _around(report: Report, sentence: Span) -> frozenset[str]:
    return frozenset(
        name.entity
        for entity, name in zip(report.reading.entities, report.names, strict=True)
        if name is not None
        and not (entity.kind in ("place", "group") and common_name(entity.name))
        and any(sentence.covers(mention.span) for mention in entity.mentions)
    )


def _alike(happenings: Sequence[Happening]) -> Iterable[list[int]]:
    """Groups of happenings that are one event: of one time, and told in one sentence, be it copied, or alike in kind
    and with somebody in common; to the day it is enough that the sentence names them."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    told: dict[tuple[object, ...], list[int]] = defaultdict(list)
    retold: set[tuple[object, ...]] = set()
    for at, one in enumerate(happenings):
        when = (one.when.first_day, one.when.last_day)
        alike[when, one.sentence.of(one.report.document.text)].append(at)
        exact = one.when.precision in ("minute", "hour", "day")
        for entity in one.around if exact else {name.entity for name in one.participants}:
            key = (when, exact, entity, _fact(one))
            alike[key, "type", one.event.type].append(at)
            alike[key, "lemma", one.event.lemma].append(at)
            if exact:
                told[key].append(at)
                if one.event.type in _RETELLING:
                    retold.add(key)
    return (*alike.values(), *(told[key] for key in told if key in retold))


def _fact(happening: Happening) -> bool:
    return happening.event.modality in ("actual", "former")


def _entry(group: Sequence[Happening], count: Origins) -> TimelineEntry:
    ordered = sorted(group, key=lambda one: (one.order, one.sentence, one.event.span))
    best = min(ordered, key=_telling)
    evidence = tuple(dict.fromkeys(one.report.document.evidence(one.sentence) for one in ordered))
    participants = tuple(dict.fromkeys(name for one in ordered for name in one.participants))
    text = " ".join(best.sentence.of(best.report.document.text).split())
    return TimelineEntry(
        id=content_id("v", best.when.first_day, best.when.last_day, evidence[0]),
        when=best.when,
        text=text,
        type=best.event.type,
        modality=_modality(ordered),
        participants=participants,
        origins=count(evidence),
        evidence=evidence,
    )


def _telling(one: Happening) -> tuple[bool, bool, int, int]:
    """The sentence that tells the event best: what happened before who spoke of it, prose before headings, short."""
    length = one.sentence.end - one.sentence.start
    return (one.event.type in _RETELLING, one.report.zone(one.sentence) != "prose", max(length, 80), one.order)


def _modality(group: Sequence[Happening]) -> Modality:
    found = {one.event.modality for one in group}
    return "actual" if "actual" in found else sorted(found)[0]  # type: ignore[return-value]  # events hold modalities
