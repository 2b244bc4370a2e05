"""Records as lines of a ledger, whatever they are records of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asreported.model import Disagreement, Evidence, Modality, Named, Position, When
from asreported.views.report.parting import position_record
from asreported.views.report.said import SILENT, utterances
from asreported.views.text import capitalised, clean, unquoted
from asreported.views.wording import figure_text, state_text
from asreported.web.view import View


@dataclass(frozen=True, slots=True)
class Side:
    """One of the positions of a disagreement. `fact` is the record that stands for it."""

    text: str
    fact: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One record as a line of its ledger. `record` is its id, `low` and `high` the bounds of its number (null: none),
    `entities` whom or what it is about, `sides` what parts a disagreement, `fact` the record that stands for it on the
    pages where that is another, `title` what is said of it in one line above."""

    record: str
    text: str
    of: str
    kind: str
    modality: Modality
    low: float | None
    high: float | None
    when: When | None
    evidence: tuple[Evidence, ...]
    entities: tuple[str, ...] = ()
    sides: tuple[Side, ...] = ()
    fact: str = ""
    title: str = ""

    @property
    def number(self) -> float | None:
        """Its number, of a range the middle."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2


def figures(view: View) -> Iterable[Line]:
    """The figures."""
    for figure in view.story.figures:
        low = figure.value if figure.low is None else figure.low
        high = figure.value if figure.high is None else figure.high
        yield Line(
            record=figure.id,
            text=figure_text(figure),
            of=_name(figure.subject),
            kind=clean(figure.measure),
            modality=figure.modality,
            low=low if low is not None else high,
            high=high if high is not None else low,
            when=figure.when,
            evidence=figure.evidence,
            entities=_ids(figure.subject),
        )


def states(view: View) -> Iterable[Line]:
    """The states."""
    for state in view.story.states:
        yield Line(
            record=state.id,
            text=state_text(state),
            of=_name(state.subject),
            kind=clean(state.property),
            modality=state.modality,
            low=None,
            high=None,
            when=state.when,
            evidence=state.evidence,
            entities=_ids(state.subject),
        )


def quotations(view: View) -> Iterable[Line]:
    """What is said, the quotations of one utterance together."""
    for utterance in utterances(view.story):
        for said in utterance.quotations:
            speaker = said.speaker or utterance.speaker
            words = unquoted(said.text)
            yield Line(
                record=said.id,
                text=f"“{words}”" if said.kind == "direct" else words,
                of=_name(speaker) or clean(said.source_text or "") or SILENT,
                kind={"direct": "direct", "mixed": "partly direct", "indirect": "indirect"}[said.kind],
                modality="actual",
                low=None,
                high=None,
                when=said.when,
                evidence=said.spans or said.evidence,
                entities=_ids(speaker),
                fact=utterance.id,
            )


def timeline(view: View) -> Iterable[Line]:
    """The events."""
    for entry in view.story.timeline:
        yield Line(
            record=entry.id,
            text=clean(entry.text),
            of=", ".join(clean(who.name) for who in entry.participants),
            kind=clean(entry.type).casefold(),
            modality=entry.modality,
            low=None,
            high=None,
            when=entry.when,
            evidence=entry.evidence,
            entities=_ids(*entry.participants),
        )


def disagreements(view: View) -> Iterable[Line]:
    """What reports part on."""
    for found in view.story.disagreements:
        sides = tuple(_side(found, place, position) for place, position in enumerate(found.positions))
        numbers = [position.number for position in found.positions if position.number is not None]
        yield Line(
            record=found.id,
            text=" ↔ ".join(side.text for side in sides),
            of=_name(found.subject),
            kind=found.kind,
            modality="actual",
            low=min(numbers, default=None),
            high=max(numbers, default=None),
            when=None,
            evidence=tuple(place for position in found.positions for place in position.evidence),
            entities=_ids(found.subject),
            sides=sides,
            title=capitalised(clean(found.property)),
        )


def _side(found: Disagreement, place: int, position: Position) -> Side:
    words = clean(position.value)
    text = f"“{words}”" if found.kind == "wording" else words
    return Side(text, position_record(found, place), position.evidence)


def _name(named: Named | None) -> str:
    return clean(named.name) if named else ""


def _ids(*named: Named | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.entity for one in named if one))


def entities(view: View) -> Iterable[Line]:
    """Who and what is named; the number is that of the mentions."""
    for entity in view.story.entities:
        name = clean(entity.name)
        others = dict.fromkeys(clean(other) for other in (*entity.names, *entity.descriptions))
        yield Line(
            record=entity.id,
            text=name,
            of=", ".join(other for other in others if other != name),
            kind=entity.kind,
            modality="actual",
            low=len(entity.evidence),
            high=len(entity.evidence),
            when=None,
            evidence=entity.evidence,
            entities=(entity.id,),
        )


def reports(view: View) -> Iterable[Line]:
    """The reports; the number is the share of sentences that carry a fact, in per cent."""
    for document in view.story.documents:
        carrying = view.carrying[document.id]
        share = round(100 * carrying.used / carrying.read) if carrying.read else None
        yield Line(
            record=document.id,
            text=clean(document.title or ""),
            of=clean(document.outlet or ""),
            kind=view.cites.handle(document.id),
            modality="actual",
            low=share,
            high=share,
            when=document.published,
            evidence=(Evidence(document.id, 0, 1, document.text[:1]),) if document.text else (),
            title=", ".join(clean(author) for author in document.authors),
        )
