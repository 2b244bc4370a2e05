"""Quantities as CQE and its data sets write them, where what is counted is the unit.

"4 cup finals" has the unit "cup finals", "$2 a gallon" the unit "dollar per gallon", a third of the voters the unit
"% voters"; a change "from 5 to 7" is the range 5–7. See Almasian et al., *CQE: A Comprehensive Quantity Extractor*,
EMNLP 2023.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from asreported.model.mentions import Change, Quantity
from asreported.model.span import Span

__all__ = ["CqeQuantity", "cqe"]

_RATES = (
    "second minute hour day week month year night century decade share gram gallon barrel tonne ton litre liter kilo "
    "kilogram mile kilometre person head unit ounce pound mmBTU household capita"
)
_PER = re.compile(rf"\s+(?:per|a|an|each)[\s-]+({_RATES.replace(' ', '|')})s?\b(?!\s+(?:earlier|ago|later|before))")
_OF = re.compile(r"\s+of\s+(?:the\s+|an?\s+|\w+\s+)?")
_WORD = re.compile(r"(?:\s|-)?\w+")


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
    nouns = {quantity.concept[0] for quantity in quantities if _stands_right(quantity)}
    written = []
    for place, quantity in enumerate(quantities):
        partner = quantity.partner
        if partner is None or {quantity.role, quantities[partner].role} != {"from", "to"}:
            written.append(_single(quantity, text, nouns))
        elif quantity.role == "from" and place < partner:
            written.append(_range(quantity, quantities[partner], text, nouns))
        elif quantity.role == "from" or place < partner:
            written.append(_single(quantity, text, nouns))
    return written


def _stands_right(quantity: Quantity) -> bool:
    return bool(quantity.concept) and quantity.concept[0].start >= quantity.span.end


def _single(quantity: Quantity, text: str, nouns: Set[Span]) -> CqeQuantity:
    unit, concept = _unit(quantity, text, nouns)
    return CqeQuantity(quantity.span, quantity.value, quantity.low, quantity.high, unit, quantity.change, concept)


def _range(first: Quantity, second: Quantity, text: str, nouns: Set[Span]) -> CqeQuantity:
    span = Span(first.span.start, second.span.end)
    unit, concept = _unit(second if first.unit is None else first, text, nouns)
    return CqeQuantity(span, None, first.value, second.value, unit, "=", concept)


def _unit(quantity: Quantity, text: str, nouns: Set[Span]) -> tuple[str | None, tuple[Span, ...]]:
    """The unit as CQE has it, and what of the concept is left. `nouns` are the things that numbers of the text count:
    a number told without its noun ("up from 63") may share one of them."""
    unit, concept, end = quantity.unit, quantity.concept, quantity.span.end
    if unit in {None, "more", "share"}:
        counted = ""
        if concept and concept[0] in nouns:
            counted, end, concept = concept[0].of(text), max(end, concept[0].end), concept[1:]
            if concept and _OF.fullmatch(text[end : concept[0].start]):
                counted, end, concept = f"{counted} {concept[0].of(text)}", concept[0].end, concept[1:]
        unit = f"% {counted or '-'}" if unit == "share" else counted or None
    elif unit not in {"percent", "times"}:
        end = _unit_end(text, end)
    per = _PER.match(text, end) or _PER.match(text, quantity.span.end)
    if per is not None and unit is not None and unit != "times" and " per " not in unit:
        unit = f"{unit} per {per[1]}"
    return unit, concept


def _unit_end(text: str, end: int) -> int:
    """Where the written unit after a number stops; `end` where a sign before it told the unit."""
    if _PER.match(text, end):
        return end
    found = _WORD.match(text, end)
    return end if found is None else found.end()
