"""A report as it came, and its zones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from asreported.errors import SpanError
from asreported.model.span import Evidence, Span

ZoneKind = Literal["title", "dateline", "byline", "caption", "prose", "boilerplate", "foreign"]
READ_ZONES: tuple[ZoneKind, ...] = ("title", "caption", "prose")
"""The zones that extraction reads. The others keep their place in the text and are passed over."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")

DateSource = Literal["metadata", "line", "dateline", "url"]


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A stretch of a document's text with a kind. Zones never overlap and stand in the order of the text."""

    kind: ZoneKind
    start: int
    end: int


def prose_lines(text: str) -> tuple[Zone, ...]:
    """Zones for a text about whose layout nothing is known: each line that is not blank is a paragraph of prose."""
    return tuple(Zone("prose", line.start(), line.end()) for line in _LINE.finditer(text))


@dataclass(frozen=True, slots=True, order=True)
class WrittenDate:
    """A date that a report gives for itself.

    `value` is ISO 8601, `X` standing for every digit the report leaves out (`XXXX-04-05` for "April 5"); it may carry
    a time of day and a zone. `text` is what was read; `span` where it stands, null for metadata.
    """

    value: str
    source: DateSource
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report: its whole text, what it says of itself, its zones.

    `id` is made of where the report came from and its text; `path` is POSIX, relative to the source that was read;
    `sha256` is the hash of the bytes as they came. `dates` stand in the order of trust.
    """

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    dates: tuple[WrittenDate, ...]
    language: str | None
    sha256: str
    text: str
    zones: tuple[Zone, ...]

    def evidence(self, span: Span) -> Evidence:
        """The span's own characters, as evidence.

        Raises:
            SpanError: the span reaches past the end of the text.
        """
        text = span.of(self.text)
        if len(text) != span.end - span.start:
            raise SpanError(f"[{span.start}, {span.end}) reaches past the end of document {self.id}")
        return Evidence(self.id, span.start, span.end, text)
