"""Readings → Story: dating, grounding, links, copies, utterances, figures, states, timeline, disagreements.

Pure: the same readings in any order, with the same links, give the same story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from asreported.assemble.copying import find_copies
from asreported.assemble.dating import date_reports
from asreported.assemble.disagreements import find_disagreements
from asreported.assemble.facts import find_figures, find_series, find_states
from asreported.assemble.foreign import find_foreign
from asreported.assemble.linking import link_entities
from asreported.assemble.report import Report, report_order
from asreported.assemble.said import find_utterances, quotation_records
from asreported.assemble.timeline import Day, find_timeline, summarize
from asreported.assemble.travel import begun, published_by
from asreported.assemble.whens import ground_report
from asreported.assemble.wording import find_wordings
from asreported.heap import uncollected
from asreported.model import Document, EntityRecord, Link, Reading, Story, StoryDocument

__all__ = ["assemble", "summary"]


def assemble(
    readings: Iterable[tuple[Document, Reading]],
    *,
    links: Iterable[Link] = (),
    known_by: str | None = None,
    as_of: str | None = None,
) -> Story:
    """The story that the readings tell.

    `known_by` (a day, `YYYY-MM-DD`) counts a report only if it was published on or before it; `as_of` leaves out
    what begins to hold, or happens, after it. Reports are dated with the evidence of all of them either way.
    """
    decisions = tuple(links)
    with uncollected():
        reports, entities = _reports(readings, decisions, known_by)
        return _story(reports, entities, decisions, as_of)


def summary(
    readings: Iterable[tuple[Document, Reading]],
    *,
    dates: int,
    sentences: int,
    first: str | None = None,
    last: str | None = None,
) -> tuple[Day, ...]:
    """The story in at most so many days of at most so many sentences each: see `timeline.summarize`."""
    with uncollected():
        reports, _ = _reports(readings, (), None)
        return summarize(reports, find_copies(reports), dates=dates, sentences=sentences, first=first, last=last)


def _reports(
    readings: Iterable[tuple[Document, Reading]], decisions: Sequence[Link], known_by: str | None
) -> tuple[list[Report], Sequence[EntityRecord]]:
    """The reports dated, grounded and in report order, with the story's entities."""
    pairs = sorted(readings, key=lambda pair: pair[0].id)
    linked = link_entities(pairs, decisions)
    dates = date_reports(pairs, linked.names)
    known = [at for at, published in enumerate(dates) if published_by(published, known_by)]
    if len(known) < len(pairs):
        pairs, dates = [pairs[at] for at in known], tuple(dates[at] for at in known)
        linked = link_entities(pairs, decisions)
    reports = [
        ground_report(Report(document, reading, published, names=names))
        for (document, reading), published, names in zip(pairs, dates, linked.names, strict=True)
    ]
    foreign = find_foreign(reports)
    reports = [replace(report, off_story=spans) for report, spans in zip(reports, foreign, strict=True)]
    return sorted(reports, key=report_order), linked.records


def _story(
    reports: Sequence[Report], entities: Sequence[EntityRecord], decisions: Sequence[Link], as_of: str | None
) -> Story:
    copies = find_copies(reports)
    figures = begun(find_figures(reports), as_of)
    states = begun(find_states(reports), as_of)
    quotations = quotation_records(reports)
    disagreements = [
        *find_disagreements(reports, figures, states, copies),
        *find_wordings(reports, entities, states, copies),
    ]
    return Story(
        documents=tuple(_document(report) for report in reports),
        entities=tuple(entities),
        quotations=quotations,
        utterances=find_utterances(quotations, reports, decisions),
        figures=figures,
        series=find_series(figures),
        states=states,
        timeline=begun(find_timeline(reports, copies), as_of),
        disagreements=tuple(disagreements),
        copies=copies,
    )


def _document(report: Report) -> StoryDocument:
    document = report.document
    return StoryDocument(
        id=document.id,
        path=document.path,
        url=document.url,
        title=document.title,
        outlet=document.outlet,
        authors=document.authors,
        published=report.published,
        language=document.language,
        sha256=document.sha256,
        text=document.text,
        zones=document.zones,
        sentences=tuple((sentence.span.start, sentence.span.end) for sentence in report.reading.sentences),
        off_story=report.evidence(*report.off_story),
    )
