"""Readings → Story."""

from __future__ import annotations

from collections.abc import Iterable

from asreported.model import Document, Link, Reading, Story, StoryDocument


def assemble(
    readings: Iterable[tuple[Document, Reading]],
    *,
    links: Iterable[Link] = (),
    known_by: str | None = None,
    as_of: str | None = None,
) -> Story:
    """The story that the readings tell. `known_by` and `as_of` are days, `YYYY-MM-DD`."""
    documents = tuple(
        StoryDocument(
            id=document.id,
            path=document.path,
            url=document.url,
            title=document.title,
            outlet=document.outlet,
            authors=document.authors,
            published=None,
            language=document.language,
            sha256=document.sha256,
            text=document.text,
            zones=document.zones,
            sentences=tuple((sentence.span.start, sentence.span.end) for sentence in reading.sentences),
            off_story=(),
        )
        for document, reading in readings
    )
    return Story(documents, (), (), (), (), (), (), (), (), ())
