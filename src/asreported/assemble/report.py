"""A report on its way into the story: its document, its reading, and what assembling has worked out of them so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from asreported.model import Document, Evidence, Named, Reading, Span, When


@dataclass(frozen=True, slots=True)
class Report:
    """One document with its reading. `whens` grounds each time expression, `names` gives each entity its story
    entity, `off_story` are stretches that belong to another page; a `timeless` one tells of so many other years that
    what it tells as present is not of its own day."""

    document: Document
    reading: Reading
    published: When | None = None
    whens: tuple[When | None, ...] = ()
    names: tuple[Named | None, ...] = ()
    off_story: tuple[Span, ...] = ()
    timeless: bool = False

    def evidence(self, *spans: Span) -> tuple[Evidence, ...]:
        """The spans as evidence, in the order of the text."""
        return tuple(self.document.evidence(span) for span in sorted(spans))

    def named(self, entity: int | None) -> Named | None:
        """The story entity of a local one."""
        return None if entity is None else self.names[entity]

    def when(self, timex: int | None) -> When | None:
        """The grounded time of a time expression."""
        return None if timex is None else self.whens[timex]

    def is_ahead(self, when: When) -> bool:
        """Whether a time lies after the report: nothing that is told as so can begin then."""
        return self.published is not None and when.first_day > self.published.last_day

    def on_story(self, span: Span) -> bool:
        """Whether the span lies outside everything that belongs to another page."""
        return not any(off.overlaps(span) for off in self.off_story)

    def sentence(self, span: Span) -> Span:
        """The sentence that the span starts in, or the span itself."""
        sentences = self.reading.sentences
        at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        return sentences[at].span if at >= 0 and span.start < sentences[at].span.end else span

    def zone(self, span: Span) -> str | None:
        """The kind of zone that the span starts in."""
        for zone in self.document.zones:
            if zone.start <= span.start < zone.end:
                return zone.kind
        return None


def report_order(report: Report) -> tuple[bool, str, str, str]:
    """Sort key: by report time, undated reports last, then by path and id."""
    published = report.published
    return (published is None, published.start if published else "", report.document.path or "", report.document.id)


def attribution(report: Report, quotation: int | None) -> tuple[str, ...]:
    """The chain of sources a statement in the quotation comes through, outermost first."""
    if quotation is None:
        return ()
    said = report.reading.quotations[quotation]
    text = report.document.text
    chain = [span.of(text) for span in said.attributed_to]
    speaker = report.named(said.speaker)
    if speaker is not None:
        chain.append(speaker.name)
    elif said.source:
        chain.append(joined(said.source, text))
    return tuple(chain)


def joined(spans: Sequence[Span], text: str) -> str:
    """The wordings of the spans, joined as a discontinuous text is shown."""
    return " … ".join(span.of(text) for span in sorted(spans))
