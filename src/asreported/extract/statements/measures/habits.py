"""Rates that the number's own words leave out: told at the head of its sentence, or for the figures before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.measures.amounts import is_bulk
from asreported.extract.statements.measures.carried import is_total
from asreported.extract.statements.measures.counting import COUNTS, is_money
from asreported.extract.statements.measures.words import SPANS_OF_TIME
from asreported.model import FigureStatement, Quantity

__all__ = ["rate_carried", "rate_of_sentence"]

_EVERY = frozenset({"every", "each"})
_SPAN_AT = 3
"""Tokens at a sentence's head within which its "every year" stands ("And every year, …")."""
_UP = 6
"""Verbs from a number up to its sentence's, at most."""
_TO_NOUN = frozenset({"nummod", "quantmod", "compound", "amod", "conj"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_NEAR = 120
"""Characters between two figures of one rate."""
_COORDINATED = re.compile(
    r"(?:(?: in| across| at)(?: [\w.-]+){1,4}| [a-z]+)?,? (?:and|or) "
    r"(?:about |some |another |up to |over |possibly |perhaps |maybe |even ){0,2}$"
)
"""Between two numbers told in one breath ("34,000 deaths a year in Acadia and 90,000 deaths worldwide")."""
_COMES_TO = re.compile(r"(?: [a-z]+)? ?, or (?:about |some |almost |nearly |roughly |around |a total of )?$")
"""Between a rate and the whole that it comes to ("$9 an hour, or about $360 for a week")."""
_THEN = re.compile(r"(?: [^\s,.;:]+){0,3} ?,? (?:and )?then(?: ?,)?(?: [a-z]+){0,3} (?:[\d.,]+ to )?$")
"""Between the steps of one level ("90 barrels a day, then 200 barrels, and then to 300 barrels")."""
_STARTS_BACK = 24
_STARTS = re.compile(r"\b(?:start|begin|cost)(?:s|ed|ing)? (?:at|from) $")
_UP_TO = re.compile(
    r",? (?:(?:and|but) )?(?:(?:can|may|could|will|would) )?(?:go|run|ris|climb|jump|increas)(?:e|s|es|ing)? (?:up )?"
    r"(?:to|as high as) (?:(?:about|nearly|over|more than|as much as) ){0,2}$"
)
"""Between the lowest and the highest price of one thing ("start at $90 a barrel and can rise to $400")."""
_THESE = re.compile(
    r"(?:These|Those|This|They|It)(?: (?:cases|infections|outbreaks|epidemics|attacks))? "
    r"(?:results?|leads?|leading|causes?|kills?|claims?|accounts?)\b"
)
"""A sentence that tells what comes of what the sentence before told for each year."""
_BACK = 200


def rate_of_sentence(quantity: Quantity, number: Token) -> str | None:
    """The span at the head of the sentence, where the number is in its main clause ("Every year, … 90 cases")."""
    money = is_money(quantity)
    if quantity.unit not in COUNTS and not money and not is_bulk(quantity):
        return None
    sentence = number.sent
    first = number.left_edge.i
    if first > sentence.start + 1 and number.doc[first - 2].lower_ in _EVERY:
        span = number.doc[first - 1]  # "around the lake every day hundreds die"
        return str(span.lower_) if span.lower_ in SPANS_OF_TIME else None
    head = sentence[: _SPAN_AT + 1]
    for word in head[:-1]:
        span = word.nbor(1) if word.i + 1 < sentence.end else word
        if word.lower_ in _EVERY and span.lower_ in SPANS_OF_TIME:
            return str(span.lower_) if _is_main(number) and (not money or span.lower_ == "day") else None
    return None


def _is_main(number: Token) -> bool:
    """Whether the number's verb is the sentence's, or one joined with it."""
    here, verb = number, predicate_of(number)
    while here.dep_ in _TO_NOUN and here.head.i not in (here.i, verb.i):
        here = here.head
    if here.dep_ not in _ARGUMENTS:
        return False  # "each day 900 people cross four bridges" over, and not four each day
    for _ in range(_UP):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return verb.dep_ == "ROOT"


def rate_carried(text: str, quantity: Quantity, number: Token, figures: Sequence[FigureStatement]) -> str | None:
    """The rate of the figure right before, where this is another of the same breath, its next step, or what comes of
    it; null where nothing ties the two."""
    before = figures[-1] if figures else None
    if before is None or before.unit is None:
        return None
    whole, per, span = before.unit.rpartition("per ")
    if not per or (whole.strip() or None) != _plain(quantity):
        return None
    gap = text[before.span.end : quantity.span.start]
    if len(gap) > _BACK:
        return None
    if before.span.start < number.sent.start_char:
        return span if _THESE.match(number.sent.text.lstrip()) is not None else None
    if len(gap) > _NEAR or "\n" in gap:
        return None
    after_rate = re.sub(rf"^,? (?:an?|per|each|every) {span}\b", "", gap)
    if _THEN.search(after_rate) is not None and quantity.unit not in COUNTS:
        return span
    if is_money(quantity) and (is_total(quantity, before) or _COMES_TO.fullmatch(after_rate)):
        return None
    if is_money(quantity) and _UP_TO.fullmatch(after_rate) is not None:
        return span if _STARTS.search(text[max(0, before.span.start - _STARTS_BACK) : before.span.start]) else None
    return span if _COORDINATED.fullmatch(after_rate) is not None and not _own_verb(number, before) else None


def _own_verb(number: Token, before: FigureStatement) -> bool:
    """Whether another clause begins between the two."""
    between = number.doc.char_span(before.span.end, number.idx, alignment_mode="expand")
    return between is None or any(word.pos_ in ("VERB", "AUX") for word in between)


def _plain(quantity: Quantity) -> str | None:
    return None if quantity.unit == "more" else (quantity.unit or "").partition(" of ")[0] or None
