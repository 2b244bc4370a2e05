"""Places in a text: the ground that every fact stands on.

Offsets are Unicode code points of the document's text, half-open (`text[start:end]`), as in W3C Web Annotation's
`TextPositionSelector`.
"""

from __future__ import annotations

from dataclasses import dataclass

from asreported.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of one text.

    Raises:
        SpanError: the stretch is empty or starts before the text does.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span must start at 0 or later and end after it starts, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The characters of `text` this span points at."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of a document whose characters were verified when it was made (see `Document.evidence`)."""

    document: str
    start: int
    end: int
    text: str
