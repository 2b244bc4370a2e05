"""Which way an amount is a change: "fell 7%" and "rose 7%" tell no level, and not the same."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.quantities.frame import change_of
from asreported.extract.quantities.lexicon import changes, particles
from asreported.extract.statements.measures.amounts import is_unit
from asreported.extract.statements.measures.classes import ADDED_TO
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.shares import PRICED, SHARES
from asreported.model import Quantity

__all__ = ["direction_of", "is_risen"]

_NOUNS = {"growth": "up", "upturn": "up", "uptick": "up", "reduction": "down", "downturn": "down"}
"""Nouns of change that are no verbs as well."""
_MOVING = frozenset(
    {"rise", "climb", "jump", "surge", "soar", "advance", "rally", "rebound"}
    | {"fall", "drop", "decline", "slide", "plunge", "sink", "tumble", "slip", "plummet", "dip", "slump", "retreat"}
)
"""Verbs by whose object a price or an index moves: "fell 8 cents"."""
_SHEDDING = frozenset({"gain", "lose", "shed", "add"})
"""Verbs that move a price ("the index lost 8 points"); of all else they tell what it got or gave ("the firm lost $8m").
"""
_BY = re.compile(
    r"\bby\s+(?:(?:about|around|nearly|almost|some|more than|over|at least|up to|as much as|an?|the)\s+)*$"
)
_RELATIVE = SHARES | {"times", "point"}
_OF = frozenset({"of", "by"})
_STEPS = 3
_BACK = 40
"""Characters before an amount in which the words of its change stand."""


_RISE_OF = re.compile(
    r"\b(?:[Aa]n?|[Tt]he)(?: [a-z]+)? (rise|increase|jump|leap|surge|gain|drop|fall|decrease|decline|reduction) of "
    r"(?:(?:about|around|nearly|almost|some|more than|over|at least|just|only|another) )*$"
)
"""Before a bare number that was added to what was counted before it ("900 cases, a rise of 40")."""


def is_risen(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether a bare number tells how many more there are than before."""
    return quantity.unit is None and _side_of_rise(text, quantity, number) == "up"


def _side_of_rise(text: str, quantity: Quantity, number: Token) -> str | None:
    found = _RISE_OF.search(text, max(0, quantity.span.start - _BACK), quantity.span.start)
    if found is None and number.dep_ == "nummod" and number.head.dep_ == "conj" and quantity.unit is None:
        first = _case_of_rise(number.head.head)
        start = 0 if first is None else first.left_edge.idx
        found = None if first is None else _RISE_OF.search(text, max(0, start - _BACK), start)
    elif found is not None and number.dep_ not in ("pobj", "ROOT", "conj") and number.head.i > number.i:
        found = found if _case_of_rise(number.head) is not None else None
    if found is None:
        return None
    return changes().get(found[1]) or _NOUNS.get(found[1])


def _case_of_rise(noun: Token) -> Token | None:
    """The first of the things that a rise is "of", where they are counted up: "a rise of 40 cases and two deaths"."""
    counted_up = noun.lemma_.lower() in ADDED_TO and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return noun if counted_up and any(child.dep_ == "nummod" for child in noun.lefts) else None


def direction_of(text: str, quantity: Quantity, number: Token) -> str | None:
    """`up` or `down` where the amount is the size of a change; null of a level."""
    moves = is_money(quantity) or quantity.unit in _RELATIVE
    noun = _noun_of_change(number) if moves else None
    if noun is not None:
        return noun
    if quantity.unit is None and (side := _side_of_rise(text, quantity, number)) is not None:
        return side
    if quantity.role != "by":
        return None
    before = text[max(0, quantity.span.start - _BACK) : quantity.span.start]
    if quantity.unit not in SHARES and not _told_as_change(before, quantity, number):
        return None
    if quantity.change in ("up", "down"):
        return quantity.change
    after = (particles().get(word.lower_) for word in number.doc[number.i + 1 : number.i + 1 + _STEPS])
    return next((side for side in after if side is not None), None) or change_of(number, before, measured=True)[0]


def _told_as_change(before: str, quantity: Quantity, number: Token) -> bool:
    """Whether it tells how far something moved, and not what was added or lost ("raised $2m", "lost 40 men")."""
    if _BY.search(before) is not None:
        return not any(word.dep_ == "agent" for word in (number.head, number.head.head))
    verb = predicate_of(number)
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or not (is_money(quantity) or quantity.unit == "point"):
        return False
    return verb.lemma_ in (_MOVING | _SHEDDING if subject.lemma_.lower() in PRICED else _MOVING)


def _noun_of_change(number: Token) -> str | None:
    """ "A 20% rise", "an increase of $90m"."""
    here, first = number, True
    for _ in range(_STEPS):
        if here.head.i == here.i:
            return None
        of = here.dep_ == "pobj" and here.head.lower_ in _OF
        here = here.head.head if of else here.head
        if here.pos_ not in ("NOUN", "PROPN", "NUM", "SYM"):
            return None
        if here.pos_ == "NOUN":
            side = _side_of(here)
            inside = first and here.dep_ == "pobj" and here.head.lower_ == "in"  # "a fall in sales of 9%"
            first = first and is_unit(here)
            if side is not None or of:
                return side or (_side_of(here.head.head) if inside else None)
    return None


def _side_of(noun: Token) -> str | None:
    return changes().get(noun.lemma_.lower()) or _NOUNS.get(noun.lemma_.lower())
