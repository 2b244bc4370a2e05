"""Copies: passages that stand in several reports, word for word or nearly."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model import Story
from asreported.views.report.charts.copying import copying, passage_record
from asreported.views.report.charts.svg import Chart
from asreported.views.report.facts import Facts
from asreported.views.report.references import Link, References
from asreported.views.text import capitalised, clean
from asreported.views.wording import counted, counted_figure


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One passage and where it stands, the earlier report first."""

    fact: int
    text: str
    size: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """The section."""

    charts: tuple[Chart, ...]
    passages: tuple[PassageRow, ...]


def copied(story: Story, facts: Facts, references: References) -> Copied:
    """The section for a story."""
    passages = {passage_record(passage.evidence): passage for copy in story.copies for passage in copy.passages}
    rows = tuple(
        PassageRow(
            fact=facts.of(record).number,
            text=clean(passage.text),
            size=counted_figure(len(passage.text), "character"),
            links=references.links(passage.evidence),
        )
        for record, passage in passages.items()
    )
    return Copied(copying(story, facts, references), rows)


def found_copied(story: Story) -> str:
    """How many passages stand in how many reports."""
    passages = {passage_record(passage.evidence): passage for copy in story.copies for passage in copy.passages}
    if not passages:
        return "No passage is copied"
    most = max(len({place.document for place in passage.evidence}) for passage in passages.values())
    verb = "stands" if len(passages) == 1 else "stand"
    reports = counted(most, "report") if len(passages) == 1 else "more than one report"
    return f"{capitalised(counted(len(passages), 'passage'))} {verb} in {reports}"
