"""The noun that a number is the level of, however far from it: "the toll" in "the toll rose to 22"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.measures.amounts import counted_below
from asreported.extract.statements.measures.words import COUNTING, ESTIMATES, GRADES

__all__ = ["grown", "is_grade", "level_of", "opens", "put_at", "runs_on", "told_by"]

_GROWING = frozenset({"nsubj", "nsubjpass", "dobj"})
_UP = 4
"""Words from a level to the number that is put at it, at most."""
_VERBS = 3
"""Verbs between a level and its subject, at most."""
_GRADED_BACK = 9
"""Words before a number within which the scale is named whose grade it is."""
_OPENING = frozenset({"Of", "The", "In", "On", "At", "But", "Some", "About", "More", "There", "It"})
"""Words that have a capital only where a sentence opens."""


def level_of(number: Token) -> Token | None:
    """The subject of the verb that the number is a level of: "the toll" in "the toll rose to 22"."""
    above = number.head
    verb = above.head if number.dep_ == "pobj" and above.dep_ == "prep" else above
    for _ in range(_VERBS):
        if verb.pos_ == "ADJ" and verb.dep_ == "acomp":
            verb = verb.head  # "the toll is likely to be over 90"
        if verb.pos_ not in ("VERB", "AUX"):
            return None
        told = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if told is not None or verb.dep_ != "xcomp":
            return told
        verb = verb.head  # "the toll is believed to be over 90"
    return None


def told_by(number: Token) -> Token | None:
    """The noun of number right before what it is changed by or to: "police numbers" in "and police numbers by 90"."""
    prep = number.head
    if number.dep_ != "pobj" or prep.lower_ not in ("by", "to", "at") or prep.i == 0:
        return None
    noun = prep.nbor(-1)
    return noun if noun.pos_ == "NOUN" and noun.lemma_.lower() in COUNTING else None


def put_at(number: Token) -> Token | None:
    """The toll or number that is put at it: "reckoned the death toll at between 40 and 50"."""
    at = number.head
    if number.dep_ != "pobj" or at.lower_ not in ("at", "to", "between", "from") or at.dep_ != "prep":
        return None
    here = at.head
    for _ in range(_UP):
        told = (child for child in here.rights if child.dep_ == "dobj" and child.i < number.i)
        noun = here if here.lemma_.lower() in COUNTING else next(told, None)
        if noun is not None and noun.lemma_.lower() in COUNTING | ESTIMATES:
            return noun  # "raise the number of farms getting seed to a million"
        here = here.head
    return None


def grown(number: Token) -> Token | None:
    """What grows by a bare multiple: the subject or object of its verb ("the number of troops will double")."""
    verb = predicate_of(number)
    grown = [child for child in verb.children if child.dep_ in _GROWING and child.pos_ in ("NOUN", "PROPN")]
    for child in sorted(grown, key=lambda child: (child.dep_ != "dobj", child.i)):
        if child.i != number.i:
            return counted_below(child) if child.lemma_.lower() in COUNTING else child
    return None


def is_grade(number: Token) -> bool:
    """Whether it is a step of a scale ("put its alarm level up from two to three", "a factor of ten")."""
    before = number.doc[max(number.sent.start, number.i - _GRADED_BACK) : number.i]
    return any(word.lemma_.lower() in GRADES for word in before)


def runs_on(number: Token) -> bool:
    """Whether another sentence opens right after the digits, for want of a full stop: "rose to 140 Of nine more"."""
    return number.is_digit and number.i + 1 < len(number.doc) and number.nbor(1).text in _OPENING


def opens(number: Token) -> bool:
    """Whether the number stands in the sentence that opens so: its clause is another than that of the digits before."""
    return number.i > 1 and number.nbor(-1).text in _OPENING and number.nbor(-2).is_digit
