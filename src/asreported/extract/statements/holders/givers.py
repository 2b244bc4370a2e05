"""Who spends, gives or lays in so much: the named body or country whose verb has it as its object."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context

__all__ = ["giver_of"]

_GIVING = frozenset({"spend", "stockpile", "donate", "provide", "give", "pledge"})
"""Verbs by which what is counted is, was or will be their subject's."""
_TELLING = frozenset({"say", "announce", "report"})
_KINDS = ("organization", "place")
_TO_THE_OBJECT = ("nummod", "quantmod", "compound")


def giver_of(context: Context, counted: Token) -> int | None:
    """The body or country that gives what is counted, or null; of several together, none gives all."""
    here = counted
    while here.dep_ in _TO_THE_OBJECT and here.head.i > here.i:
        here = here.head
    verb = here.head
    if here.dep_ != "dobj" or verb.lemma_.lower() not in _GIVING:
        return None
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if len(subjects) != 1 or subjects[0].conjuncts or any(child.dep_ == "neg" for child in verb.lefts):
        return None
    name = subjects[0] if subjects[0].pos_ == "PROPN" else _speaker(context, subjects[0], verb)
    found = None if name is None else context.entity(name)
    return found if found is not None and context.entities[found].kind in _KINDS else None


def _speaker(context: Context, word: Token, verb: Token) -> Token | None:
    """The body that speaks of itself as "it" ("Acme said it had spent $9m")."""
    above = verb.head
    if word.lower_ != "it" or verb.dep_ != "ccomp" or above.lemma_.lower() not in _TELLING:
        return None
    said = [child for child in above.lefts if child.dep_ == "nsubj" and child.pos_ == "PROPN"]
    return next((child for child in said if context.entity(word) in (None, context.entity(child))), None)
