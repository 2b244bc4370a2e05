"""Which quotation a stretch of the text stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from asreported.model import Quotation, Span

_STRETCH = 512
"""Characters of a stretch by which quotations are found again: of thousands within each other, few reach so far."""


class Quoted:
    """The quotations of one text, by the stretches of it that they reach into."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._lengths = [sum(content.end - content.start for content in one.content) for one in quotations]
        self._in: dict[int, list[int]] = defaultdict(list)
        for at, quotation in enumerate(quotations):
            reached = {
                stretch
                for content in quotation.content
                for stretch in range(content.start // _STRETCH, content.end // _STRETCH + 1)
            }
            for stretch in reached:
                self._in[stretch].append(at)

    def innermost(self, span: Span) -> int | None:
        """The shortest quotation whose content covers the span."""
        inside = [
            (self._lengths[at], at)
            for at in self._in.get(span.start // _STRETCH, ())
            if self._quotations[at].covers(span)
        ]
        return min(inside)[1] if inside else None
