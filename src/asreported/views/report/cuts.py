"""What the page says when it is cut at an earlier day: another lead, other findings in the headings."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model import Named, Story
from asreported.views import dates
from asreported.views.dossier import Dossier, dossier
from asreported.views.known import is_known, known_by
from asreported.views.report.facts import Facts
from asreported.views.report.findings import findings
from asreported.views.report.head import Phrase, phrases
from asreported.views.report.references import References

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
    found: dict[str, str]


def cuts(story: Story, shown: Story, subject: Named | None, facts: Facts, references: References) -> tuple[Cut, ...]:
    """The stops, the earliest first; none where all reports are of one day. `shown` is what the page shows of the
    story, `subject` what its dossier is about."""
    days = sorted({document.published.last_day for document in story.documents if document.published})
    stops = _chosen(days)
    undated = any(document.published is None for document in story.documents)
    ends = [*stops, ""] if undated else [*stops[:-1], ""]
    if len(ends) < 2:
        return ()
    last = dates.day(days[-1])
    return tuple(_cut(story, shown, until, subject, facts, references, last) for until in ends)


def _chosen(days: list[str]) -> list[str]:
    if len(days) <= MOST_CUTS:
        return days
    step = (len(days) - 1) / (MOST_CUTS - 1)
    return [days[round(place * step)] for place in range(MOST_CUTS)]


def _cut(
    story: Story, shown: Story, until: str, subject: Named | None, facts: Facts, references: References, last: str
) -> Cut:
    known = known_by(story, until) if until else story
    return Cut(
        until=until,
        day=dates.day(until) if until else last,
        reports=sum(is_known(document, until or None) for document in story.documents),
        lead=phrases(about(known_by(shown, until) if until else shown, subject), facts, references),
        found=findings(known, subject.entity if subject else None),
    )


def about(known: Story, subject: Named | None) -> Dossier | None:
    """The dossier of the page's subject, though what is known may be more about another."""
    if subject is None or all(entity.id != subject.entity for entity in known.entities):
        return None
    default = dossier(known)
    return default if default.subject.entity == subject.entity else dossier(known, subject.name)
