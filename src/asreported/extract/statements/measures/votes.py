"""Votes told without their noun: "won 49%", "611 in favor, 748 opposed"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.measures.amounts import counted_below
from asreported.extract.statements.measures.words import TABLES

__all__ = ["voted"]

_WINNING = frozenset(TABLES["shares"]["winning"])
_VOTED_NEAR = 6
"""Words after "vote" within which both its numbers stand."""


def voted(number: Token) -> bool:
    """Whether it is of votes: "won 49%", "voted 88 to 31", "611 in favor, 748 opposed"."""
    verb = predicate_of(number)
    if number.pos_ == "NUM" and number.i + 2 < len(number.doc) and _is_side(number.nbor(1), number.nbor(2)):
        return True
    if number.text == "%" or number.lower_ in ("percent", "cent"):
        return number.dep_ == "dobj" and verb.lemma_ in _WINNING and counted_below(number) is None
    if verb.lemma_ != "vote" or not 0 < number.i - verb.i <= _VOTED_NEAR or number.pos_ != "NUM":
        return False
    near = number.doc[max(verb.i, number.i - 2) : number.i + 3]
    return any(word.lower_ == "to" and word.nbor(-1).like_num and word.nbor(1).like_num for word in near[1:-1])


def _is_side(first: Token, second: Token) -> bool:
    """Whether the two words after a bare number tell how they voted."""
    if first.lower_ == "in":
        return second.lower_ in ("favor", "favour")
    return first.lower_ in ("opposed", "against") and (second.is_punct or second.lower_ in ("and", "with"))
