"""The story's lists as ledgers: lines that can be sorted and filtered, whatever they are lines of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from asreported.model import Disagreement, Evidence, Modality, Named, Position, When
from asreported.views.notes import NoteKind
from asreported.views.report.parting import position_record
from asreported.views.report.said import SILENT, utterances
from asreported.views.text import capitalised, clean, unquoted
from asreported.views.wording import figure_text, state_text
from asreported.web.view import View

ColumnName = Literal["text", "of", "kind", "number", "when", "origins", "reports"]


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


@dataclass(frozen=True, slots=True)
class Ledger:
    """One of the lists: its name in addresses and on the page, its columns with their headings in the order in which
    they stand, its glyph in the margin of a report, what its lines are ordered by where nothing else is asked for (the
    reports, the time, or the number, greatest first), and where they come from."""

    name: str
    title: str
    one: str
    many: str
    glyph: NoteKind | None
    order: Literal["told", "when", "number"]
    columns: tuple[tuple[ColumnName, str], ...]
    lines: Callable[[View], Iterable[Line]]

    def heads(self, column: str) -> bool:
        """Whether it has the column."""
        return any(name == column for name, _ in self.columns)


def _figures(view: View) -> Iterable[Line]:
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


def _states(view: View) -> Iterable[Line]:
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


def _quotations(view: View) -> Iterable[Line]:
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


def _timeline(view: View) -> Iterable[Line]:
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


def _disagreements(view: View) -> Iterable[Line]:
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


def _entities(view: View) -> Iterable[Line]:
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


def _reports(view: View) -> Iterable[Line]:
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


LEDGERS: dict[str, Ledger] = {
    ledger.name: ledger
    for ledger in (
        Ledger(
            "figures",
            "Figures",
            "figure",
            "figures",
            "figure",
            "told",
            (
                ("of", "Of"),
                ("text", "As reported"),
                ("number", "Number"),
                ("when", "Holds for"),
                ("origins", "Origins"),
                ("reports", "Sentences"),
            ),
            _figures,
        ),
        Ledger(
            "states",
            "States",
            "state",
            "states",
            "standing",
            "told",
            (
                ("of", "Of"),
                ("text", "As reported"),
                ("kind", "What"),
                ("when", "Holds for"),
                ("origins", "Origins"),
                ("reports", "Sentences"),
            ),
            _states,
        ),
        Ledger(
            "quotations",
            "Said",
            "quotation",
            "quotations",
            "said",
            "told",
            (("of", "Who"), ("text", "Said"), ("kind", "How"), ("when", "When said"), ("reports", "Sentences")),
            _quotations,
        ),
        Ledger(
            "timeline",
            "Timeline",
            "event",
            "events",
            "event",
            "when",
            (
                ("when", "When"),
                ("text", "What"),
                ("kind", "Kind"),
                ("origins", "Origins"),
                ("reports", "Sentences"),
            ),
            _timeline,
        ),
        Ledger(
            "disagreements",
            "Part ways",
            "disagreement",
            "disagreements",
            "wording",
            "told",
            (("of", "On"), ("text", "Sides"), ("kind", "Kind"), ("origins", "Origins")),
            _disagreements,
        ),
        Ledger(
            "entities",
            "Who and what",
            "name",
            "names",
            None,
            "number",
            (
                ("text", "Name"),
                ("kind", "Kind"),
                ("of", "Also called"),
                ("number", "Mentions"),
                ("reports", "Sentences"),
            ),
            _entities,
        ),
        Ledger(
            "reports",
            "Reports",
            "report",
            "reports",
            None,
            "told",
            (
                ("kind", "Report"),
                ("text", "Title"),
                ("of", "Outlet"),
                ("when", "Published"),
                ("number", "Sentences that carry a fact"),
            ),
            _reports,
        ),
    )
}
"""The ledgers, those of facts first, then who and what they are about, then the reports."""

FACTS = tuple(ledger.name for ledger in LEDGERS.values() if ledger.glyph)
"""The ledgers of facts."""
