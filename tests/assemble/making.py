"""Reports and readings made by hand: every mention is found by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from asreported.assemble.linking import link_entities
from asreported.assemble.report import Report, report_order
from asreported.assemble.whens import ground_report
from asreported.model import (
    Document,
    Entity,
    EntityMention,
    EntityRecord,
    Event,
    FigureStatement,
    LanguageModel,
    Link,
    Phrase,
    Quotation,
    Reading,
    Sentence,
    Span,
    StateStatement,
    TimeReference,
    Timex,
    When,
    WrittenDate,
    Zone,
)
from asreported.model.document import DateSource
from asreported.model.mentions import EntityKind, MentionForm, PhraseKind, Tense

MODEL = LanguageModel("none", "0", "0" * 64)
_SENTENCE = re.compile(r"\S[^.\n]*\.?[”\"]?")


def day(iso: str) -> When:
    """One day, as a report's own date."""
    return When(iso, iso, "day", "written in the report")


@dataclass
class Telling:
    """A report on its way: its text is one prose zone, its sentences end at full stops and line breaks."""

    name: str
    text: str
    outlet: str | None = None
    dates: tuple[WrittenDate, ...] = ()
    entities: list[Entity] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    figures: list[FigureStatement] = field(default_factory=list)
    states: list[StateStatement] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)

    def dated(self, value: str, source: DateSource = "line") -> Telling:
        """Gives the report a date of its own, `X` for what it leaves open."""
        self.dates = (*self.dates, WrittenDate(value, source, value))
        return self

    def span(self, words: str) -> Span:
        """The first place of the words."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def entity(self, kind: EntityKind, *names: str, thing: bool = False) -> int:
        """An entity with a mention wherever one of its names stands; a `thing` is found by its noun, not by a name."""
        pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        form: MentionForm = "nominal" if thing else "name"
        mentions = [EntityMention(Span(*found.span()), form) for found in re.finditer(rf"\b(?:{pattern})\b", self.text)]
        assert mentions, names
        self.entities.append(Entity(max(names, key=len), kind, names, (), tuple(mentions)))
        return len(self.entities) - 1

    def timex(self, words: str, value: str, **rest: Any) -> int:
        """A time expression, counted from the report unless told otherwise."""
        rest.setdefault("anchor", "report")
        self.timexes.append(Timex(self.span(words), rest.pop("type", "DATE"), value, **rest))
        return len(self.timexes) - 1

    def quotation(self, content: str, speaker: int | None = None, **rest: Any) -> int:
        """A quotation whose content is the words; `source`, if given, are the words of its source."""
        source = rest.pop("source", None)
        said = Quotation(
            kind=rest.pop("kind", "direct"),
            source=(self.span(source),) if source else (),
            cue=(),
            content=(self.span(content),),
            speaker=speaker,
            **rest,
        )
        self.quotations.append(said)
        return len(self.quotations) - 1

    def figure(self, words: str, value: float | None, **rest: Any) -> None:
        """A count of personnel, unless told otherwise."""
        time = _time(rest)
        fields = {
            "quantity": None, "subject": None, "measure": "personnel", "low": None, "high": None, "unit": None,
            "qualifier": None, "scope": None, "modality": "actual",
        }  # fmt: skip
        self.figures.append(FigureStatement(span=self.span(words), value=value, time=time, **(fields | rest)))

    def state(self, words: str, name: str, value: str, **rest: Any) -> None:
        time = _time(rest)
        fields = {"subject": None, "modality": "actual"} | rest
        self.states.append(StateStatement(span=self.span(words), property=name, value=value, time=time, **fields))

    def event(self, words: str, kind: str, *participants: int, **rest: Any) -> None:
        span = self.span(words)
        at = next(n for n, sentence in enumerate(self.sentences()) if sentence.span.covers(span))
        fields = {"lemma": words, "modality": "actual", "timex": None, "tense": "past"} | rest
        self.events.append(Event(span=span, type=kind, sentence=at, participants=participants, **fields))

    def phrase(self, words: str, lemma: str, kind: PhraseKind = "noun", calls: int | None = None) -> int:
        """A phrase at the first place of the words."""
        self.phrases.append(Phrase(self.span(words), lemma, kind, calls))
        return len(self.phrases) - 1

    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(Sentence(Span(*found.span()), "prose") for found in _SENTENCE.finditer(self.text))

    def pair(self) -> tuple[Document, Reading]:
        """The document with its reading."""
        zones = (Zone("prose", 0, len(self.text)),)
        document = Document(
            self.name, f"{self.name}.txt", None, None, self.outlet, (), self.dates, "en", "0" * 64, self.text, zones
        )
        reading = Reading(
            "1",
            MODEL,
            self.sentences(),
            tuple(self.entities),
            tuple(self.timexes),
            (),
            tuple(self.quotations),
            tuple(self.events),
            tuple(self.figures),
            tuple(self.states),
            phrases=tuple(self.phrases),
        )
        return document, reading


def _time(rest: dict[str, Any]) -> TimeReference:
    """`timex` by its place; else the tense, past unless told otherwise."""
    tense: Tense | None = rest.pop("tense", "past")
    return TimeReference(rest.pop("timex", None), tense, rest.pop("quotation", None))


def reports(*tellings: Telling, links: Iterable[Link] = ()) -> list[Report]:
    """The reports as assembling sees them once they are dated (to the day that each gives) and linked."""
    pairs = [telling.pair() for telling in tellings]
    linked = link_entities(pairs, links)
    made = [
        ground_report(Report(document, reading, _published(document.dates), names=names))
        for (document, reading), names in zip(pairs, linked.names, strict=True)
    ]
    return sorted(made, key=report_order)


def linked(tellings: Iterable[Telling], kind: EntityKind) -> list[EntityRecord]:
    """The story's entities of a kind, of reports that are told so."""
    records = link_entities([telling.pair() for telling in tellings]).records
    return [record for record in records if record.kind == kind]


def _published(dates: Sequence[WrittenDate]) -> When | None:
    return next((day(written.value) for written in dates if date.fromisoformat(written.value)), None)
