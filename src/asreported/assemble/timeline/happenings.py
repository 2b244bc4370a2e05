"""Events of the reports, grounded: what each tells, when it was, who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asreported.assemble.report import Report
from asreported.assemble.timeline.tellings import is_of_it
from asreported.lexicon import common_name
from asreported.model import Event, Named, Span, When

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


def find_happenings(reports: Sequence[Report]) -> list[Happening]:
    """Every event that has a time, in report order; that somebody spoke only where the sentence dates nothing else."""
    found = []
    for order, report in enumerate(reports):
        for event in report.reading.events:
            when = report.when(event.timex)
            if when is None or when.precision not in _FINE or not report.on_story(event.span):
                continue
            if not is_of_it(report, event.timex):
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
