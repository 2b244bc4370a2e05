"""What the page says when it is cut at an earlier day: another lead, other findings in the headings."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model import Named, Story
from asreported.views import dates
from asreported.views.dossier import Dossier, dossier
from asreported.views.known import is_known, known_by
from asreported.views.report.copies import found_copied
from asreported.views.report.facts import Facts
from asreported.views.report.figures import found_figures
from asreported.views.report.head import Phrase, phrases
from asreported.views.report.parting import found_parting, found_words
from asreported.views.report.references import References
from asreported.views.report.said import found_said
from asreported.views.report.timeline import found_events

MOST_CUTS = 24
"""Days that the slider stops at. Of more, evenly chosen ones by the number of reports: each costs the page a lead."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One stop of the slider. `until` is its day, empty for the last stop, at which every report counts; `found` are
    the headings of the sections by their anchors."""

    until: str
    day: str
    reports: int
    lead: tuple[Phrase, ...]
    found: tuple[tuple[str, str], ...]


def cuts(story: Story, subject: Named | None, facts: Facts, references: References) -> tuple[Cut, ...]:
    """The stops, the earliest first; none where all reports are of one day. `subject` is what the dossier is about."""
    days = sorted({document.published.last_day for document in story.documents if document.published})
    stops = _chosen(days)
    undated = any(document.published is None for document in story.documents)
    ends = [*stops, ""] if undated else [*stops[:-1], ""]
    if len(ends) < 2:
        return ()
    last = dates.day(days[-1])
    return tuple(_cut(story, until, subject, facts, references, last) for until in ends)


def _chosen(days: list[str]) -> list[str]:
    if len(days) <= MOST_CUTS:
        return days
    step = (len(days) - 1) / (MOST_CUTS - 1)
    return [days[round(place * step)] for place in range(MOST_CUTS)]


def _cut(story: Story, until: str, subject: Named | None, facts: Facts, references: References, last: str) -> Cut:
    known = known_by(story, until) if until else story
    about = _about(known, subject)
    return Cut(
        until=until,
        day=dates.day(until) if until else last,
        reports=sum(is_known(document, until or None) for document in story.documents),
        lead=phrases(about, facts, references),
        found=(
            ("time", found_figures(known, subject.entity if subject else None)),
            ("events", found_events(known)),
            ("said", found_said(known)),
            ("part", found_parting(known)),
            ("words", found_words(known)),
            ("copies", found_copied(known)),
        ),
    )


def _about(known: Story, subject: Named | None) -> Dossier | None:
    """The dossier of the page's subject, though on that day the story may have been about another."""
    if subject is None or all(entity.id != subject.entity for entity in known.entities):
        return None
    default = dossier(known)
    return default if default.subject.entity == subject.entity else dossier(known, subject.name)
