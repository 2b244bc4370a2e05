"""Shares that only tell anew how large something else is: "$900 billion, or 5 percent of output"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.amounts import counted_below
from asreported.extract.statements.measures.carried import BOUND, gap_before
from asreported.extract.statements.measures.classes import class_of
from asreported.extract.statements.measures.shares import SHARES
from asreported.extract.statements.measures.words import is_currency
from asreported.extract.statements.phrase import subjects
from asreported.model import FigureStatement, Quantity

__all__ = ["is_restated", "of_economy"]

_OR = re.compile(rf" ?,? (?:or|equal to|equivalent to) {BOUND}$")
_WHOLES = frozenset({"gdp", "gnp", "economy"})
_LEVELLING = frozenset({"be", "reach", "stand", "equal", "hit", "represent", "total", "exceed", "average", "remain"})
"""Verbs that tell how large their subject is."""


def is_restated(context: Context, quantity: Quantity, number: Token, before: FigureStatement | None) -> bool:
    """Whether it is the sum right before it over again, as a share of something else, which is not what it measures."""
    if quantity.unit not in SHARES or before is None or counted_below(number) is None:
        return False
    if not is_currency(before.unit):
        return False
    gap = gap_before(context, quantity, before)
    return gap is not None and _OR.fullmatch(gap) is not None


def of_economy(quantity: Quantity, number: Token) -> tuple[bool, str | None]:
    """Whether it is a share of a whole economy, by which everything else is measured, and what is: the deficit of "the
    deficit stood at 5 percent of GDP"."""
    whole = counted_below(number) if quantity.unit in SHARES else None
    if whole is None or not _is_economy(whole):
        return False, None
    below = number.head if number.dep_ == "pobj" and number.head.lower_ == "of" else None
    if below is not None and below.head.pos_ == "NOUN":
        return True, class_of(below.head, counted=False)  # "a deficit of 5 percent of GDP"
    verb = predicate_of(number)
    told = [word for word in subjects(verb) if word.tag_ in ("NN", "NNS") and word.i < number.i]
    return True, class_of(told[0], counted=False) if told and verb.lemma_.lower() in _LEVELLING else None


def _is_economy(whole: Token) -> bool:
    lemma = whole.lemma_.lower()
    return lemma in _WHOLES or (lemma in ("product", "income") and whole.nbor(-1).lower_ in ("domestic", "national"))
