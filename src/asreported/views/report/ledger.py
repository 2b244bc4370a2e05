"""Ledgers: groups of facts, each with its date, its origins and its sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asreported.model import Figure, Modality, State, Story
from asreported.views import dates
from asreported.views.dossier import Dossier, Row, group_of, ordered, row_of, told_apart
from asreported.views.report.facts import Facts
from asreported.views.report.references import Dots, Link, References
from asreported.views.text import capitalised, clean
from asreported.views.wording import counted

SILENT = "subject not reported"
_MOST_LINES = 60
_MOST_OPEN = 6
"""Of a dossier with more lines than the first, so many of each group stand open at the head of the page and the rest
unfolds: what follows is not far then."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. A gap has no fact (0), no date, no cites."""

    fact: int
    text: str
    note: str
    told_by: str
    modality: Modality
    bold: bool
    when: str
    dots: Dots | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one name."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """What is reported of one of the others; of `SILENT`, what has no subject."""

    name: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Others:
    """The section."""

    heading: str
    others: tuple[Other, ...]


def dossier_groups(dossier: Dossier, facts: Facts, references: References) -> tuple[Group, ...]:
    """The dossier of the story's subject."""
    return tuple(
        Group(group.name, tuple(_entry(row, facts, references) for row in group.rows)) for group in dossier.groups
    )


def folded(groups: tuple[Group, ...]) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The lines of every group that stand open, and those of a long dossier's groups beyond them."""
    if sum(len(group.entries) for group in groups) <= _MOST_LINES:
        return groups, ()
    first = tuple(Group(group.name, group.entries[:_MOST_OPEN]) for group in groups)
    beyond = (Group(group.name, group.entries[_MOST_OPEN:]) for group in groups)
    return first, tuple(group for group in beyond if group.entries)


def others(story: Story, subject: str | None, facts: Facts, references: References) -> Others:
    """Figures and states of everything but the story's subject, whatever is reported most first, then what has no
    subject."""
    records: dict[str, list[Figure | State]] = {}
    names: dict[str, str] = {}
    everything: tuple[Figure | State, ...] = (*story.states, *story.figures)
    for record in everything:
        entity = record.subject.entity if record.subject else ""
        if entity != subject or not entity:
            records.setdefault(entity, []).append(record)
            names[entity] = clean(record.subject.name) if record.subject else SILENT
    order = sorted(records, key=lambda entity: (not entity, -len(records[entity]), names[entity], entity))
    found = tuple(Other(names[entity], _groups(records[entity], facts, references)) for entity in order)
    return Others(_heading(len([entity for entity in order if entity]), "" in records), found)


def _groups(records: Iterable[Figure | State], facts: Facts, references: References) -> tuple[Group, ...]:
    rows: dict[str, list[Row]] = {}
    for record in records:
        rows.setdefault(group_of(record), []).append(row_of(record, references.independent))
    cites = references.cites
    return tuple(
        Group(name, tuple(_entry(row, facts, references) for row in told_apart(ordered(found, cites), cites)))
        for name, found in sorted(rows.items())
    )


def _entry(row: Row, facts: Facts, references: References) -> Entry:
    if row.record is None:
        return Entry(0, clean(row.text), "", "", "actual", bold=False, when="", dots=None, links=())
    return Entry(
        fact=facts.of(row.record).number,
        text=clean(row.text),
        note=clean(row.note or ""),
        told_by=", ".join(clean(source) for source in row.attributed_to),
        modality=row.modality,
        bold=row.kind == "figure",
        when=dates.short(row.when),
        dots=references.dots(row.evidence),
        links=references.links(row.evidence),
    )


def _heading(named: int, silent: bool) -> str:
    """How many others, and whether anything is reported of nobody named."""
    if not named:
        return "Figures and states of no named subject" if silent else "Nothing else has a figure or a state"
    return f"{capitalised(counted(named, 'other'))}, reported beside it"
