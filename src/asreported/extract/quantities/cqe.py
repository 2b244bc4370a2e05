"""Quantities as CQE and its data sets write them, where what is counted is the unit.

"4 cup finals" has the unit "cup finals", "$2 a gallon" the unit "dollar per gallon", a third of the voters the unit
"% voters"; a change "from 5 to 7" is the range 5–7. See Almasian et al., *CQE: A Comprehensive Quantity Extractor*,
EMNLP 2023.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from asreported.extract.texts import text_of
from asreported.model.mentions import Change, Quantity
from asreported.model.span import Span

__all__ = ["CqeQuantity", "cqe"]

_RATES = (
    "second minute hour day week month year night century decade share gram gallon barrel tonne ton litre liter kilo "
    "kilogram mile kilometre person head unit ounce pound mmBTU household capita"
)
_PER = re.compile(rf"\s+(?:per|a|an|each)[\s-]+({_RATES.replace(' ', '|')})s?\b(?!\s+(?:earlier|ago|later|before))")
_DOZENS = {"dozens": (12.0, 120.0), "scores": (12.0, 120.0)}
"""Plural dozens, which CQE reads as it reads tens, from one of them."""
_ONE_OF = re.compile(r"one of\b", re.IGNORECASE)
_NOT_IN_UNITS = frozenset({"VBN", "VBG", "RBS", "CD"})
_WORD = re.compile(r"(?:\s|-)?\w+")


@dataclass(frozen=True, slots=True)
class CqeQuantity:
    """One quantity of CQE: `unit` is null where the number stands alone, `concept` the spans it is about.

    `agrees` says whether a change told with both its ends and its size adds up; null of all others.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    change: Change
    concept: tuple[Span, ...]
    agrees: bool | None = None


def cqe(quantities: Sequence[Quantity], doc: Doc) -> list[CqeQuantity]:
    """The quantities of `doc` in CQE's form, in order of place."""
    writer = _Writer(doc, quantities)
    written = []
    for place, quantity in enumerate(quantities):
        partner = quantity.partner
        if partner is None or {quantity.role, quantities[partner].role} != {"from", "to"}:
            written.append(writer.single(quantity))
        elif quantity.role == "from" and place < partner:
            written.append(writer.range(quantity, quantities[partner]))
        elif quantity.role == "from" or place < partner:
            written.append(writer.single(quantity))
    return written


class _Writer:
    """`nouns` are the things that numbers of the text count: a number told without its noun ("up from 63") may share
    one of them. The text is taken once: spaCy makes it anew whenever it is asked for."""

    def __init__(self, doc: Doc, quantities: Sequence[Quantity]) -> None:
        self._doc = doc
        self._text = text_of(doc)
        self._nouns = {quantity.concept[0] for quantity in quantities if _stands_right(quantity)}

    def single(self, quantity: Quantity) -> CqeQuantity:
        unit, concept = self._unit(quantity)
        low, high = _DOZENS.get(quantity.span.of(self._text).lower(), (quantity.low, quantity.high))
        return CqeQuantity(quantity.span, quantity.value, low, high, unit, quantity.change, concept, quantity.agrees)

    def range(self, first: Quantity, second: Quantity) -> CqeQuantity:
        span = Span(first.span.start, second.span.end)
        unit, concept = self._unit(second if first.unit is None else first)
        return CqeQuantity(span, None, first.value, second.value, unit, "=", concept, first.agrees)

    def _unit(self, quantity: Quantity) -> tuple[str | None, tuple[Span, ...]]:
        """The unit as CQE has it, and what of the concept is left."""
        unit, concept, end, text = quantity.unit, quantity.concept, quantity.span.end, self._text
        if unit in {None, "more", "share"}:
            counted = ""
            if concept and concept[0] in self._nouns:
                end = max(end, concept[0].end)
                counted, concept = _counted(concept, self._doc, _ONE_OF.match(text, quantity.span.start) is not None)
            unit = f"% {counted or '-'}" if unit == "share" else counted or None
        elif unit not in {"percent", "times"}:
            end = _unit_end(text, end)
        per = _PER.match(text, end) or _PER.match(text, quantity.span.end)
        if per is not None and unit is not None and unit != "times" and " per " not in unit:
            unit = f"{unit} per {per[1]}"
        return unit, concept


def _stands_right(quantity: Quantity) -> bool:
    return bool(quantity.concept) and quantity.concept[0].start >= quantity.span.end


def _counted(concept: tuple[Span, ...], doc: Doc, is_ranked: bool) -> tuple[str, tuple[Span, ...]]:
    """The words of what is counted, and the rest of the concept: without participles and numbers ("400 charging
    stations"), superlatives in their plain form, with the common noun of an "of" ("categories of products") and, of
    one thing `is_ranked` among others, with the set it is ranked in ("one of the best cars in the world")."""
    words = doc.char_span(concept[0].start, concept[0].end, alignment_mode="expand")
    if words is None:
        return concept[0].of(text_of(doc)), concept[1:]
    noun, parts = words[-1], [_plain(word) for word in words[:-1] if word.tag_ not in _NOT_IN_UNITS]
    parts.append(noun.text)
    rest = concept[1:]
    for step in noun.rights:
        for thing in step.children if step.dep_ == "prep" else ():
            place = Span(thing.left_edge.idx, thing.idx + len(thing))
            if (
                step.lower_ == "of"
                and thing.pos_ == "NOUN"
                and thing.is_lower
                and not any(part.like_num for part in thing.subtree)
            ):
                parts += _compound(thing)
                rest = tuple(span for span in rest if not place.overlaps(span))
            elif step.lower_ == "in" and is_ranked and thing.dep_ == "pobj":
                parts += _compound(thing)
    return " ".join(parts), rest


def _compound(noun: Token) -> list[str]:
    return [part.text for part in noun.lefts if part.dep_ == "compound"] + [noun.text]


def _plain(word: Token) -> str:
    return word.lemma_ if word.tag_ == "JJS" else word.text


def _unit_end(text: str, end: int) -> int:
    """Where the written unit after a number stops; `end` where a sign before it told the unit."""
    if _PER.match(text, end):
        return end
    found = _WORD.match(text, end)
    return end if found is None else found.end()
