"""A quotation in the making: tokens and characters, before speakers are known."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.extract.quotations.layout import Sentence
from asreported.model import Span
from asreported.model.mentions import QuotationKind


@dataclass(slots=True)
class Draft:
    """`verb` is the cue's head token, null for a colon; `head` the source's head token, null where no source is beside
    it. `shared`: the source is the subject of another verb ("…, adding"); `through`: who passes it on by citing."""

    kind: QuotationKind
    content: list[Span]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    verb: int | None = None
    head: int | None = None
    sentence: Sentence | None = None
    spoken: bool = True
    shared: bool = False
    goes_on: Draft | None = None
    through: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """The first character of the content."""
        return min(span.start for span in self.content)
