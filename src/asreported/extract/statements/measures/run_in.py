"""Lines that run in behind a figure without a stop, as captions do: what they count is not what it counts."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.classes import class_of
from asreported.extract.statements.measures.words import CASUALTIES
from asreported.model import FigureStatement, Quantity

__all__ = ["of_run_in"]

_OPENS = re.compile(r"[a-z\d] (The) [A-Za-z]")
"""Where such a line begins."""


def of_run_in(text: str, quantity: Quantity, number: Token, before: FigureStatement | None) -> str | None:
    """The measure of a bare number in a line that runs in behind the figure before: "killed 90 in all The Danish cases
    were scattered: two in Ribe"; null where none runs in, or nothing in it is counted."""
    opens = None if before is None else _OPENS.search(text, before.span.end, quantity.span.start)
    line = None if opens is None else number.doc.char_span(opens.start(1), quantity.span.start, alignment_mode="expand")
    for word in line or ():
        if word.tag_ == "NNS" and word.dep_ in ("nsubj", "nsubjpass"):
            return CASUALTIES.get(word.lemma_.lower()) or class_of(word)
    return None
