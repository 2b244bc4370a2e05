"""Events of the reports, grounded: what each tells, when it was, who takes part."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from asreported.assemble.report import Report
from asreported.assemble.timeline.tellings import is_fact, is_of_it, stems_of
from asreported.lexicon import common_name
from asreported.model import Entity, Event, Named, Span, When

_FINE = frozenset({"minute", "hour", "day", "week", "month", "season", "quarter", "year"})
_FROM = re.compile(r"\b(?:since|from)\s+(?:the\s+)?$", re.IGNORECASE)
_DATELINE = re.compile(r"^[^a-z]{0,20}[A-Z]{3}[^.]{0,60}(?:-RRB-|\)) ?(?:-{1,2}|[–—]) (?=\S)")
"""Where and by which agency a report was filed ("OLDPORT (Agency) – "), before its first sentence."""
_WHAT = re.compile(r"what\b", re.IGNORECASE)
_FEWEST_WORDS = 2
"""Telling words by which a name for an event tells it: "the Norwick flood"."""
_LOOK = 12
"""Characters before a time in which such a word stands: what goes on from a day is no event of it."""
_WHERE = ("place", "group")


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
    people: frozenset[str]
    places: frozenset[str]
    """Persons, and places, named in the sentence."""
    things: frozenset[str]
    """Participants that are neither persons nor bodies nor places: disasters, missions, talks."""

    @property
    def beside(self) -> list[Event]:
        """The other events of its sentence that have no other time."""
        return [
            other
            for other in self.report.reading.events
            if other.sentence == self.event.sentence and other.timex in (None, self.event.timex)
        ]

    @property
    def words(self) -> str:
        """What tells it: its sentence without a dateline, or of one that tells something else the words for it."""
        words = " ".join((self.event.aside or self.sentence).of(self.report.document.text).split())
        return _DATELINE.sub("", words)

    @property
    def says_nothing(self) -> bool:
        """Whether its words only call it something beside another event: "the 2016 election", "what happened then"."""
        words = self.words
        return self.event.aside is not None and (bool(_WHAT.match(words)) or len(stems_of(words)) < _FEWEST_WORDS)


def find_happenings(reports: Sequence[Report]) -> list[Happening]:
    """Every event that has a time, in report order; that somebody spoke only where the sentence dates nothing else."""
    found = []
    for order, report in enumerate(reports):
        here = _named(report)
        for event in report.reading.events:
            when = report.when(event.timex)
            sentence = report.reading.sentences[event.sentence].span
            if when is None or when.precision not in _FINE or not report.on_story(sentence):
                continue
            if event.aside == event.span or not is_of_it(report, event.timex) or _goes_on(report, event):
                continue
            if is_fact(event) and report.is_ahead(when):
                continue
            participants = tuple(
                dict.fromkeys(name for at in event.participants if (name := report.named(at)) is not None)
            )
            named = here[event.sentence]
            around = frozenset(
                name.entity for entity, name in named if not (entity.kind in _WHERE and common_name(entity.name))
            )
            people, places = (
                frozenset(name.entity for entity, name in named if entity.kind == kind) for kind in ("person", "place")
            )
            things = _things(report, event)
            found.append(Happening(order, report, event, when, sentence, participants, around, people, places, things))
    told = {(one.order, one.sentence) for one in found if one.event.type != "SAY"}
    return [one for one in found if one.event.type != "SAY" or (one.order, one.sentence) not in told]


def _goes_on(report: Report, event: Event) -> bool:
    if event.timex is None or event.aside is not None:
        return False
    text, span = report.document.text, report.reading.timexes[event.timex].span
    return _FROM.search(text[max(0, span.start - _LOOK) : span.start]) is not None


def _things(report: Report, event: Event) -> frozenset[str]:
    kinds = report.reading.entities
    named = (report.named(at) for at in event.participants if kinds[at].kind in ("mission", "other"))
    return frozenset(name.entity for name in named if name is not None)


def _named(report: Report) -> dict[int, list[tuple[Entity, Named]]]:
    """Who and what each sentence names, by the sentence's number."""
    sentences = report.reading.sentences
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, list[tuple[Entity, Named]]] = defaultdict(list)
    for entity, name in zip(report.reading.entities, report.names, strict=True):
        if name is None:
            continue
        spans = {bisect_right(starts, mention.span.start) - 1: mention.span for mention in entity.mentions}
        for at, span in spans.items():
            if at >= 0 and sentences[at].span.covers(span):
                found[at].append((entity, name))
    return found
