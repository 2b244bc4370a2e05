"""A story cut to what had been reported by a day, by its evidence alone: what a page can do without the readings.

`asreported --known-by` works the story out anew from the reports of that day. Here links and dates keep what later
reports taught; no record, position or origin stands on a report that was not out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from asreported.model import (
    Copy,
    Disagreement,
    Evidence,
    Figure,
    Series,
    State,
    Story,
    StoryDocument,
    TimelineEntry,
    Utterance,
)
from asreported.model.origins import Origins

Record = TypeVar("Record", Figure, State, TimelineEntry)
_TWO = 2


def is_known(document: StoryDocument, day: str | None) -> bool:
    """Whether the report surely was out by the day; an undated one only where no day is asked about."""
    return day is None or (document.published is not None and document.published.last_day <= day)


def known_by(story: Story, day: str | None) -> Story:
    """The story of the reports that were out by the day, `YYYY-MM-DD`."""
    documents = tuple(document for document in story.documents if is_known(document, day))
    out = {document.id for document in documents}
    copies = tuple(_copies(story.copies, out))
    origins = Origins(copies)
    figures = _standing(story.figures, out)
    kept = {figure.id: figure.evidence for figure in figures}
    return Story(
        documents=documents,
        entities=tuple(
            replace(entity, evidence=places) for entity in story.entities if (places := _of(entity.evidence, out))
        ),
        quotations=tuple(quotation for quotation in story.quotations if quotation.document in out),
        utterances=tuple(_utterances(story.utterances, out)),
        figures=figures,
        series=tuple(_series(story.series, kept)),
        states=_standing(story.states, out),
        timeline=tuple(replace(entry, origins=origins(entry.evidence)) for entry in _standing(story.timeline, out)),
        disagreements=tuple(_disagreements(story.disagreements, out, origins)),
        copies=copies,
    )


def _of(evidence: Iterable[Evidence], out: Collection[str]) -> tuple[Evidence, ...]:
    return tuple(place for place in evidence if place.document in out)


def _standing(records: Iterable[Record], out: Collection[str]) -> tuple[Record, ...]:
    return tuple(replace(record, evidence=places) for record in records if (places := _of(record.evidence, out)))


def _utterances(utterances: Iterable[Utterance], out: Collection[str]) -> Iterable[Utterance]:
    for utterance in utterances:
        told = tuple(quotation for quotation in utterance.quotations if quotation.document in out)
        if told:
            yield replace(utterance, quotations=told)


def _series(series: Iterable[Series], kept: dict[str, tuple[Evidence, ...]]) -> Iterable[Series]:
    for one in series:
        points = tuple(replace(point, evidence=kept[point.figure]) for point in one.points if point.figure in kept)
        if points:
            yield replace(one, points=points)


def _disagreements(found: Iterable[Disagreement], out: Collection[str], origins: Origins) -> Iterable[Disagreement]:
    for one in found:
        sides = tuple(
            replace(
                side,
                documents=tuple(document for document in side.documents if document in out),
                origins=origins(places),
                evidence=places,
            )
            for side in one.positions
            if (places := _of(side.evidence, out))
        )
        if len(sides) >= _TWO:
            yield replace(one, positions=sides)


def _copies(copies: Iterable[Copy], out: Collection[str]) -> Iterable[Copy]:
    for copy in copies:
        known = (replace(passage, evidence=_of(passage.evidence, out)) for passage in copy.passages)
        passages = tuple(passage for passage in known if len({place.document for place in passage.evidence}) >= _TWO)
        if passages:
            documents = tuple(document for document in copy.documents if document in out)
            yield replace(copy, documents=documents, passages=passages)
