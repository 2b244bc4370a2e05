"""The story's own page: its lead, its dossier, and the first of each of its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from asreported.model import Disagreement, EntityRecord, Story, Utterance
from asreported.views.dossier import Dossier
from asreported.views.report.figures import Figures, figures, found_figures
from asreported.views.report.ledger import Group, dossier_groups
from asreported.views.report.parting import Dispute, found_parting, parting
from asreported.views.report.said import Said, spoken
from asreported.views.report.timeline import found_events
from asreported.views.text import capitalised
from asreported.views.wording import counted
from asreported.web.desk import Opened
from asreported.web.ledgers import LEDGERS
from asreported.web.rows import Row, rows
from asreported.web.tables import Wanted
from asreported.web.view import View

_MOST_ROWS = 8
"""Lines of one group of a dossier; the ledger has the others."""
_FIRST_EVENTS = 12
_FIRST_SAYINGS = 4
_FIRST_TELLINGS = 8
_FIRST_DISPUTES = 4
_MOST_DRAWN = 2_000
"""Figures from which on they are not drawn unasked: a chart of so many is no picture."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A group of a dossier, with how many of its lines are left to the ledger."""

    group: Group
    more: int


@dataclass(frozen=True, slots=True)
class Front:
    """The page: the parts' headings say what was found, their first lines stand below."""

    dossier: tuple[Cut, ...]
    figures: Figures | None
    over_time: str
    events: str
    first_events: tuple[Row, ...]
    said: str
    first_said: tuple[Said, ...]
    parts: str
    disputes: tuple[Dispute, ...]


def front(opened: Opened) -> Front:
    """The front page of a story."""
    return opened.view.once(("front",), lambda: _front(opened))


def _front(opened: Opened) -> Front:
    view = opened.view
    story = view.story
    return Front(
        dossier=groups(view, view.about) if view.about else (),
        figures=figures(story, view.about, view.facts, view.references) if len(story.figures) <= _MOST_DRAWN else None,
        over_time=found_figures(story, view.main.id if view.main else None),
        events=found_events(story),
        first_events=_first_events(opened),
        said=_said(story),
        first_said=_first_said(view),
        parts=found_parting(story),
        disputes=_disputes(view),
    )


def dossier_of(view: View, entity: EntityRecord) -> tuple[Cut, ...]:
    """The dossier of one entity, each group with its first lines."""
    return view.once(("dossier", entity.id), lambda: groups(view, view.dossier_of(entity)))


def groups(view: View, about: Dossier) -> tuple[Cut, ...]:
    """A dossier's groups, each with its first lines."""
    short = replace(about, groups=tuple(replace(one, rows=one.rows[:_MOST_ROWS]) for one in about.groups))
    left = (max(len(one.rows) - _MOST_ROWS, 0) for one in about.groups)
    return tuple(map(Cut, dossier_groups(short, view.facts, view.references), left))


def _first_events(opened: Opened) -> tuple[Row, ...]:
    """The events that stand in most reports, in the order of time."""
    lines = opened.tables.lines("timeline", Wanted())
    most = sorted(range(len(lines)), key=lambda at: -len({place.document for place in lines[at].evidence}))
    chosen = sorted(most[:_FIRST_EVENTS])
    return rows(opened.view, LEDGERS["timeline"], [lines[at] for at in chosen])


def _first_said(view: View) -> tuple[Said, ...]:
    """The utterances that stand in most reports, and in several at least."""
    found = [utterance for utterance in view.story.utterances if _reports(utterance) > 1]
    most = sorted(found, key=lambda said: (-_reports(said), said.id))[:_FIRST_SAYINGS]
    chosen = tuple(replace(said, quotations=said.quotations[:_FIRST_TELLINGS]) for said in most)
    quoted = tuple(quotation for utterance in chosen for quotation in utterance.quotations)
    part = replace(view.story, utterances=chosen, quotations=quoted)
    return spoken(part, view.facts, view.references).shared


def _reports(utterance: Utterance) -> int:
    return len({quotation.document for quotation in utterance.quotations})


def _said(story: Story) -> str:
    if not story.quotations:
        return "Nobody is quoted"
    named = {said.speaker.entity for said in story.quotations if said.speaker}
    words = capitalised(counted(len(story.quotations), "quotation"))
    return f"{words} of {counted(len(named), 'named speaker')}" if named else f"{words}, no speaker named"


def _disputes(view: View) -> tuple[Dispute, ...]:
    """Disputes of fact before wordings, those of most reports first."""

    def weight(found: Disagreement) -> tuple[bool, int, str]:
        reports = {place.document for side in found.positions for place in side.evidence}
        return found.kind == "wording", -len(reports), found.id

    two = [found for found in view.story.disagreements if found.kind != "wording" or len(found.positions) == 2]
    chosen = tuple(sorted(two, key=weight)[:_FIRST_DISPUTES])
    return parting(replace(view.story, disagreements=chosen), view.facts, view.references).disputes
