"""Quantities as CQE and its data sets write them, where what is counted is the unit.

"4 cup finals" has the unit "cup finals", "$2 a gallon" the unit "dollar per gallon", a third of the voters the unit
"% voters"; a change "from 5 to 7" is the range 5–7. See Almasian et al., *CQE: A Comprehensive Quantity Extractor*,
EMNLP 2023.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from asreported.model.mentions import Change, Quantity
from asreported.model.span import Span

__all__ = ["CqeQuantity", "cqe"]

_PER = re.compile(
    r"\s+(?:per|a|an|each)[\s-]+(second|minute|hour|day|week|month|year|night|century|decade|share|gram|gallon|barrel|tonne|ton|litre|liter|kilo|kilogram|mile|kilometre|person|head|unit|ounce|pound|mmBTU|household|capita)s?\b"
)
_OF = re.compile(r"\s+of\s+(?:the\s+|an?\s+|\w+\s+)?")
_UNIT_WORDS = re.compile(r"(?:\s|-)?[\w°/²³%]+(?:[\s-][\w°/²³]+)?")


@dataclass(frozen=True, slots=True)
class CqeQuantity:
    """One quantity of CQE: `unit` is null where the number stands alone, `concept` the spans it is about."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    change: Change
    concept: tuple[Span, ...]


def cqe(quantities: Sequence[Quantity], text: str) -> list[CqeQuantity]:
    """The quantities of `text` in CQE's form, in order of place."""
    written = []
    for place, quantity in enumerate(quantities):
        pair = None if quantity.partner is None else quantities[quantity.partner]
        joined = pair is not None and quantity.partner is not None and {quantity.role, pair.role} == {"from", "to"}
        if pair is None or not joined or quantity.partner is None:
            written.append(_single(quantity, text))
        elif quantity.role == "from" and place < quantity.partner:
            written.append(_range(quantity, pair, text))
        elif quantity.role == "from" or place < quantity.partner:
            written.append(_single(quantity, text))
    return written


def _single(quantity: Quantity, text: str) -> CqeQuantity:
    unit, concept = _unit(quantity, text)
    return CqeQuantity(quantity.span, quantity.value, quantity.low, quantity.high, unit, quantity.change, concept)


def _range(first: Quantity, second: Quantity, text: str) -> CqeQuantity:
    span = Span(first.span.start, second.span.end)
    unit, concept = _unit(second if first.unit is None else first, text)
    return CqeQuantity(span, None, first.value, second.value, unit, "=", concept)


def _unit(quantity: Quantity, text: str) -> tuple[str | None, tuple[Span, ...]]:
    concept = quantity.concept
    unit = quantity.unit
    end = quantity.span.end
    if unit in {None, "more", "share"}:
        if concept and concept[0].start >= end:
            counted, concept = concept[0].of(text), concept[1:]
            end = quantity.concept[0].end
            if concept and _OF.fullmatch(text[end : concept[0].start]):
                counted, end, concept = f"{counted} {concept[0].of(text)}", concept[0].end, concept[1:]
        else:
            counted = "-" if unit == "share" else ""
        unit = f"% {counted}" if unit == "share" else counted or None
    elif unit not in {"percent", "times"}:
        end = _unit_end(text, end)
    per = _PER.match(text, end)
    if per is None:
        per = _PER.match(text, quantity.span.end)
    if per is not None and unit not in {None, "times"} and " per " not in (unit or ""):
        unit = f"{unit} per {per[1]}"
    return unit, concept


def _unit_end(text: str, end: int) -> int:
    """Where the written unit after a number stops; `end` where a sign before it told the unit."""
    if _PER.match(text, end):
        return end
    found = re.compile(r"(?:\s|-)?\w+").match(text, end)
    return end if found is None else found.end()
