"""The thing itself, group by group: what was reported of it, and what was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from asreported.model import EntityRecord, Evidence, Figure, Modality, Named, State, Story, When
from asreported.model.mentions import EntityKind
from asreported.model.origins import Origins
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.subject import find_entity, main_subject
from asreported.views.text import capitalised, clean
from asreported.views.wording import CASUALTIES, PEOPLE, figure_range, figure_text, state_text, state_wording

RowKind = Literal["figure", "state", "gap"]

STANDING, SIZE, MANDATE, LEAD, COMMANDER, MEMBERS = "Standing", "Size", "Mandate", "Lead", "Commander", "Members"
PLACES, CONSENT, DEMAND, END_DATE = "Places", "Consent", "Demand", "End date"

_GROUP_OF_PROPERTY = {
    "status": STANDING,
    "mandate": MANDATE,
    "activity": MANDATE,
    "lead": LEAD,
    "commander": COMMANDER,
    "member": MEMBERS,
    "place": PLACES,
    "consent": CONSENT,
    "demand": DEMAND,
}
_AFTER_FIGURES = (MANDATE, LEAD, COMMANDER, MEMBERS, PLACES, CONSENT, DEMAND)
_EXPECTED_OF_MISSION = (STANDING, SIZE, MANDATE, LEAD, COMMANDER, MEMBERS, CONSENT)
"""What a reader looks for in the dossier of a mission: where nothing is reported, the dossier says so."""

_REACHED: frozenset[Modality] = frozenset({"actual", "former"})
_RANK: dict[Modality, int] = {
    "actual": 0,
    "former": 1,
    "planned": 2,
    "conditional": 3,
    "requested": 3,
    "possible": 3,
    "denied": 4,
}
"""What is, before what was, before what may be, before what is not."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a record in words, or (kind `gap`) something that no report says.

    `note` stands beside the text: the report's own wording in a state, the bounds of a vague figure, or what tells
    this row from one that reads alike. `record` is the id of the figure or state, null for a gap.
    """

    kind: RowKind
    text: str
    note: str | None = None
    modality: Modality = "actual"
    when: When | None = None
    attributed_to: tuple[str, ...] = ()
    origins: int = 0
    evidence: tuple[Evidence, ...] = ()
    record: str | None = None


_GAP = Row("gap", "")
"""A whole group that no report says anything about."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one name."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is reported of one entity, in groups."""

    subject: Named
    kind: EntityKind
    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    groups: tuple[Group, ...]

    def group(self, name: str) -> tuple[Row, ...]:
        """The rows of the group of that name, none where there is no such group."""
        return next((group.rows for group in self.groups if group.name == name), ())


def dossier(story: Story, entity: str | None = None, independent: Origins | None = None) -> Dossier:
    """The dossier of the entity of that name, by default of the thing the story is about. `independent` counts
    origins; whoever asks for many dossiers of a story gives the same one each time.

    Raises:
        QueryError: no entity has that name, or the story has no entity.
    """
    record = main_subject(story) if entity is None else find_entity(story, entity)
    figures = [figure for figure in story.figures if _of(figure, record) or (entity is None and _of_nobody(figure))]
    states = [state for state in story.states if _of(state, record)]
    rows = _rows(story, figures, states, independent or Origins(story.copies))
    ended = any(state.property == "status" and state.value == "ended" for state in states)
    if not ended and (record.kind == "mission" or STANDING in rows):
        rows[END_DATE] = (_GAP,)
    groups = tuple(Group(name, rows.get(name, (_GAP,))) for name in _order(record.kind, rows, figures))
    return Dossier(Named(record.id, record.name), record.kind, record.names, record.descriptions, groups)


def group_of(record: Figure | State) -> str:
    """The name of the group that a figure or a state stands in."""
    if isinstance(record, State):
        return _GROUP_OF_PROPERTY.get(record.property, capitalised(clean(record.property)))
    if PEOPLE & set(record.measure.casefold().split()):
        return SIZE
    return _GROUP_OF_PROPERTY.get(record.measure, capitalised(clean(record.measure)))


def row_of(record: Figure | State, independent: Origins) -> Row:
    """The record as a line."""
    if isinstance(record, Figure):
        kind: RowKind = "figure"
        text, bounds = figure_text(record), figure_range(record)
        note = f"({bounds})" if bounds else None
    else:
        kind = "state"
        text, wording = state_text(record), state_wording(record)
        note = f"“{wording}”" if wording else None
    return Row(
        kind=kind,
        text=text,
        note=note,
        modality=record.modality,
        when=record.when,
        attributed_to=record.attributed_to,
        origins=independent(record.evidence),
        evidence=record.evidence,
        record=record.id,
    )


def _of(record: Figure | State, entity: EntityRecord) -> bool:
    return record.subject is not None and record.subject.entity == entity.id


def _of_nobody(figure: Figure) -> bool:
    """Whether it counts the killed, the missing …, of no body that has a size: then it belongs to the story as such."""
    return figure.subject is None and figure.measure in CASUALTIES


def _rows(story: Story, figures: list[Figure], states: list[State], independent: Origins) -> dict[str, tuple[Row, ...]]:
    """Every group's rows in the order of the dossier, gaps last."""
    found: dict[str, list[Row]] = {}
    records: tuple[State | Figure, ...] = (*states, *figures)
    for record in records:
        found.setdefault(group_of(record), []).append(row_of(record, independent))
    cites = Cites(story)
    rows = {name: told_apart(ordered(group, cites), cites) for name, group in found.items()}
    standing = rows.get(STANDING, ())
    if unfulfilled := _unfulfilled(standing, states):
        rows[STANDING] = (*standing, *(Row("gap", value) for value in unfulfilled))
    return rows


def ordered(rows: Iterable[Row], cites: Cites) -> tuple[Row, ...]:
    """What is before what is not yet; within each the latest first, what has no date last, in the order reported."""

    def reported(row: Row) -> tuple[int, int]:
        return min(((cites.place[place.document], place.start) for place in row.evidence), default=(0, 0))

    by_report = sorted(rows, key=lambda row: (reported(row), row.text, row.record or ""))
    latest_first = sorted(by_report, key=lambda row: row.when.last_day if row.when else "", reverse=True)
    return tuple(sorted(latest_first, key=lambda row: _RANK[row.modality]))


def told_apart(rows: tuple[Row, ...], cites: Cites) -> tuple[Row, ...]:
    """The rows, those that read alike with the day on which each was said, where that tells them apart."""

    def reading(row: Row) -> tuple[object, ...]:
        return (row.text, row.note, row.modality, short(row.when))

    said: dict[tuple[object, ...], set[str | None]] = {}
    for row in rows:
        said.setdefault(reading(row), set()).add(_said(row, cites))
    return tuple(_with_said(row, cites) if len(said[reading(row)]) > 1 else row for row in rows)


def _said(row: Row, cites: Cites) -> str | None:
    reports = sorted({cites.place[place.document] for place in row.evidence})
    published = cites.documents[reports[0]].published if reports else None
    return f"(said {short(published)})" if published else None


def _with_said(row: Row, cites: Cites) -> Row:
    said = " ".join(filter(None, (row.note, _said(row, cites))))
    return replace(row, note=said or None)


def _unfulfilled(standing: Iterable[Row], states: Iterable[State]) -> list[str]:
    """Standings that are planned and that no report gives as a fact: "resumed" where it was only to resume."""
    value = {state.id: state.value for state in states}
    reached = {state.value for state in states if state.property == "status" and state.modality in _REACHED}
    planned = dict.fromkeys(value[row.record] for row in standing if row.record and row.modality == "planned")
    return [standing for standing in planned if standing not in reached]


def _order(kind: EntityKind, rows: dict[str, tuple[Row, ...]], figures: Iterable[Figure]) -> Iterator[str]:
    counted = {group_of(figure) for figure in figures} - {SIZE, *_AFTER_FIGURES}
    casualties = {group_of(figure) for figure in figures if figure.measure in CASUALTIES}
    expected = set(_EXPECTED_OF_MISSION) if kind == "mission" else set()
    known = (STANDING, SIZE, *sorted(counted - casualties), *_AFTER_FIGURES)
    yield from (name for name in known if name in rows or name in expected)
    yield from sorted(rows.keys() - {*known, *casualties, END_DATE})
    yield from sorted(casualties)
    if END_DATE in rows:
        yield END_DATE
