"""Whose a number is where its clause is cut short to the new owner: "Lund's by 2 percent", "90 for Acme"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.levels import opens
from asreported.extract.statements.phrase import prepositional_objects

__all__ = ["new_owner", "own_subject"]

_BEFORE_NUMBER = frozenset(
    {"by", "around", "about", "up", "down", "to", "at", "nearly", "almost", "some", "over", "roughly", "only", "just"}
)
_EMPLOYED = frozenset({"work", "fly", "play", "fight", "serve"})
"""Verbs of those who belong to whom they do it "for"."""
_BACK = 4
"""Words before a number within which its owner stands."""
_BODIES = frozenset({"organization", "place", "mission", "group"})


def new_owner(context: Context, number: Token) -> tuple[int | None] | None:
    """The owner told right by the number, as the only one (null in it: one that no name is known of); null where the
    clause is not cut short."""
    if opens(number):
        return (None,)
    at = number.i - 1
    while at > max(0, number.i - _BACK) and _of_number(number.doc[at]):
        at -= 1
    mark = number.doc[at] if at > 0 else None
    counted = number.head.i > number.i and number.head.pos_ in ("NOUN", "PROPN")  # "Lund's 90 ships"
    cut = mark is not None and mark.nbor(-1).head.i <= number.i and not counted
    if mark is not None and cut and mark.tag_ == "POS" and mark.nbor(-1).pos_ == "PROPN":
        return (context.entity(mark.nbor(-1)),)
    bare = number.pos_ == "NUM" and number.dep_ in ("nsubj", "conj", "ROOT", "dep", "appos")
    verb = predicate_of(number) if bare else None
    if verb is None or verb.lemma_ not in _EMPLOYED:
        return None
    told = prepositional_objects(number if number.dep_ != "nsubj" else verb, "for")
    return (_body(context, told[0]),) if told else None


def own_subject(context: Context, number: Token) -> tuple[int | None] | None:
    """Who has it in a clause of its own ("Lund has had 90, Norwick has had 37"), as the only one; null where the number
    is no object of such a clause."""
    if (named := _named_at(number)) is not None:
        return (context.entity(named),)
    verb = predicate_of(number)
    if number.dep_ != "dobj" or number.head.i != verb.i:
        return None
    told = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if told is not None and told.tag_ == "WP" and verb.dep_ == "relcl" and verb.head.pos_ == "PROPN":
        return (context.entity(verb.head),)  # "more than Lund, who has 90"
    return None if told is None or told.pos_ == "PRON" else (_body(context, told),)


def _named_at(number: Token) -> Token | None:
    """The name right before a level: "Roe" in "Berg has 90, ahead of Roe, at 54"."""
    level = number.head
    if number.dep_ != "pobj" or level.lower_ not in ("at", "with") or level.i < 2:
        return None
    named = level.nbor(-2) if level.nbor(-1).text == "," else level
    return named if named.pos_ == "PROPN" else None


def _of_number(word: Token) -> bool:
    return word.lower_ in _BEFORE_NUMBER or word.is_currency or word.like_num


def _body(context: Context, noun: Token) -> int | None:
    at = context.entity(noun)
    return at if at is not None and context.entities[at].kind in _BODIES else None
