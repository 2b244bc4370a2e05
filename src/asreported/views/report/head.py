"""The head of the page: what it is about, its lead, the strip of reports that is also the key to the marks."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model import Modality, Story
from asreported.views import dates
from asreported.views.dossier import Dossier
from asreported.views.lead import lead
from asreported.views.report.facts import Facts
from asreported.views.report.references import References
from asreported.views.text import capitalised, clean
from asreported.views.wording import counted, counted_figure

_MOST_NAMED = 12
"""Reports whose marks have room for their day and outlet; more stand as a rug, with a key of the outlets."""
_MOST_LINKED = 36
"""Marks of a rug that can each be 24 px wide, as a finger needs; with more, the rug only shows."""
_MOST_OUTLETS = 12
OUTLET_SILENT = "outlet not reported"


@dataclass(frozen=True, slots=True)
class Head:
    """`about` is the line above the title."""

    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of the lead; where `fact` is not 0 it leads to its evidence."""

    text: str
    fact: int
    anchor: str
    modality: Modality


@dataclass(frozen=True, slots=True)
class Marked:
    """A report on the strip; `latest` is the one until whose day the story is known, `until` the day by which this
    one surely was out."""

    anchor: str
    shape: int
    handle: str
    day: str
    outlet: str
    latest: bool
    until: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The reports by the day they appeared; `outlets` are named only where the reports cannot be."""

    reports: tuple[Marked, ...]
    rug: bool
    linked: bool
    outlets: tuple[tuple[int, str], ...]
    first: str
    last: str


def head(story: Story, dossier: Dossier | None, references: References) -> Head:
    """The title and the line above it."""
    reports = counted_figure(len(story.documents), "report")
    title = clean(dossier.subject.name) if dossier else capitalised(counted(len(story.documents), "report"))
    first, last = _days(references)
    outlets = {clean(document.outlet) for document in story.documents if document.outlet}
    silent = sum(not document.outlet for document in story.documents)
    named = f"{counted_figure(len(outlets), 'outlet')} named" if outlets else "no outlet named"
    if silent and outlets:
        named += f", {counted_figure(silent, 'report')} {'names' if silent == 1 else 'name'} none"
    days = first if first == last else f"{first} to {last}"
    return Head(capitalised(title), " · ".join(part for part in (reports, named, days) if part))


def phrases(dossier: Dossier | None, facts: Facts, references: References) -> tuple[Phrase, ...]:
    """The lead, its slots linked to their evidence."""
    found = []
    for slot in lead(dossier) if dossier else ():
        row = slot.row
        if row and row.record:
            anchor = references.anchor(row.evidence[0])
            found.append(Phrase(slot.text, facts.of(row.record).number, anchor, slot.modality))
        else:
            found.append(Phrase(slot.text, 0, "", "actual"))
    return tuple(found)


def strip(references: References) -> Strip:
    """Every report's mark."""
    cites = references.cites
    dated = [document.id for document in cites.documents if document.published]
    reports = tuple(
        Marked(
            anchor=references.report_anchor(document.id),
            shape=cites.shape(document.id),
            handle=cites.handle(document.id),
            day=dates.on_day(document.published),
            outlet=clean(document.outlet or "") or OUTLET_SILENT,
            latest=document.id == (dated or [""])[-1],
            until=document.published.last_day if document.published else "",
        )
        for document in cites.documents
    )
    rug = len(reports) > _MOST_NAMED
    named = dict.fromkeys((report.shape, report.outlet) for report in reports if report.outlet != OUTLET_SILENT)
    outlets = tuple(named)[:_MOST_OUTLETS] if rug else ()
    return Strip(reports, rug, len(reports) <= _MOST_LINKED, outlets, *_days(references))


def _days(references: References) -> tuple[str, str]:
    """The days of the first report and of the last, as far as they are dated."""
    published = [document.published for document in references.cites.documents if document.published]
    if not published:
        return "", ""
    return dates.day(min(when.first_day for when in published)), dates.day(max(when.last_day for when in published))
