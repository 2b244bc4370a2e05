"""What there is so much of for each: the noun behind "per", behind "for each", and behind the "a" of a price."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.measures.amounts import is_unit
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.words import SPANS_OF_TIME, TABLES
from asreported.model import Quantity

__all__ = ["SPANS", "TIMES", "for_each", "of_each", "per_noun", "piece_of"]

SPANS = frozenset(TABLES["rates"]["spans"])
TIMES = SPANS & SPANS_OF_TIME
_TELLING_SORT = ("NN", "JJ", "VBG", "VBN", "NNP")
_SORTS = 2
"""Words before a noun that tell of which sort it is, at most: "$90 per adult dairy cow"."""
_SQUARES = frozenset({"square", "cubic"})
_UNIT = 5
"""Tokens from a number to what stands behind its unit, at most."""
_IN_AMOUNT = ("nummod", "quantmod", "compound", "prep")
_NO_PIECE = frozenset(TABLES["rates"]["no_piece"])
_THESE = frozenset({"the", "these", "those", "both"})
_BEHIND_PIECE = frozenset({"and", "at", "for", "from", "in", "last", "now", "on", "or", "plus", "this", "to", "with"})
"""What may follow the noun of a price, which ends there: "$9 a seat in the stalls"."""


def per_noun(first: Token) -> str | None:
    """What there is so much of "per", in a phrase whose last noun tells it: "cow" in "per dairy cow"; a span or a
    measure only with the word that tells which, "working day", "square metre"."""
    noun, sorts = first, 0 if _is_before_noun(first) else _SORTS
    while noun.i + 1 < len(noun.doc) and noun.i - first.i < sorts and noun.tag_ in _TELLING_SORT:
        after = noun.nbor(1)
        if after.tag_ != "NN" and (noun.tag_ == "NN" or after.tag_ not in _TELLING_SORT):
            break
        noun = after
    if noun.tag_ != "NN":
        return None
    whole = noun.i > first.i and (noun.lower_ in SPANS or first.lower_ in _SQUARES)
    return f"{noun.nbor(-1).lower_} {noun.lower_}" if whole else str(noun.lower_)


def _is_before_noun(first: Token) -> bool:
    """Whether the amount with its "per" tells of a noun behind both: "a $90 per visit cap"."""
    at = first.i - 2
    while at > 0 and (
        first.doc[at].pos_ in ("NUM", "SYM") or first.doc[at].text[0].isdigit() or is_unit(first.doc[at])
    ):
        at -= 1
    return at >= 0 and first.doc[at].tag_ in ("DT", "PRP$")


def for_each(word: Token) -> str | None:
    """ "$90 for each barrel": what is not a time that something lasts."""
    noun = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if noun.lower_ not in SPANS and noun.dep_ in ("amod", "compound") and noun.head.i == noun.i + 1:
        noun = noun.head  # "$90 for each spilt barrel"
    return str(noun.lower_) if noun.tag_ == "NN" and noun.lower_ not in SPANS_OF_TIME else None


def of_each(number: Token) -> bool:
    """Whether each of several has, gets or pays so much: "its 14 members each put in $90", "each of the boats has 40
    oars"."""
    here = number
    while here.head.i != here.i and (here.dep_ in _IN_AMOUNT or (here.dep_ == "pobj" and here.head.lower_ == "of")):
        here = here.head
    if here.dep_ != "dobj" or any(child.lower_ in _THESE or child.dep_ == "poss" for child in here.lefts):
        return False
    verb = here.head
    told = [*verb.lefts, *(word for child in verb.lefts if child.dep_ in SUBJECTS for word in child.rights)]
    each = (word for word in told if word.lower_ == "each")
    return any(word.dep_ in SUBJECTS or word.i > verb.left_edge.i for word in each)


def piece_of(quantity: Quantity, number: Token) -> str | None:
    """What a sum right before "a" is paid for each of: "seat" in "$9 a seat"; null of a noun that goes on."""
    if not is_money(quantity):
        return None
    behind = number.doc[number.i + 1 : min(number.i + _UNIT, number.sent.end)]
    article = next((word for word in behind if word.idx >= quantity.span.end and not is_unit(word)), number)
    if article.lower_ not in ("a", "an") or article.i + 1 >= len(number.doc):
        return None
    noun = article.nbor(1)
    if noun.tag_ != "NN" or noun.lower_ in _NO_PIECE:
        return None
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    ends = after.i == noun.i or (after.is_punct and after.tag_ not in ("HYPH", "POS")) or after.lower_ in _BEHIND_PIECE
    return str(noun.lower_) if ends else None
