"""Whose what "its" or "their" stands before is: the body or place that the clause, or the sentence before, is about."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.phrases import left_edge
from asreported.extract.grammar import SUBJECTS
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.kinds import OWNERS

__all__ = ["owner_at"]

_ITS = frozenset({"its", "their"})
ROLES = SUBJECTS | {"dobj", "pobj", "iobj", "dative"}
"""Dependencies of what is named as something of its own."""
_UP = 12
"""Words up which the clause of a phrase is looked for."""


def owner_at(context: Context, word: Token) -> int | None:
    """The entity that a possessor names, or that its pronoun means where only one body or place can be meant."""
    found = context.entity(word)
    if found is not None or word.lower_ not in _ITS or word.tag_ != "PRP$":
        return found
    subject = _about(word)
    if subject is None and word.lower_ == "its" and _opens(word):
        subject = _before(word)
    at = None if subject is None else _body(context, subject)
    several = subject is not None and any(one.i != word.head.i for one in subject.conjuncts)
    if subject is None or at is None or several or rival(context, subject, left_edge(word), at):
        return None
    return at


def _about(word: Token) -> Token | None:
    """The subject before the pronoun of the nearest clause that it does not stand in the subject of."""
    here = word.head
    if here.dep_ == "conj" and here.head.pos_ == "PROPN":
        return here.head  # "bought Acme and its 90 wells"
    for _ in range(_UP):
        if here.pos_ in ("VERB", "AUX"):
            told = next((child for child in here.lefts if child.dep_ in SUBJECTS), None)
            relative = told is not None and told.tag_ in ("WDT", "WP")
            told = here.head if relative and here.dep_ == "relcl" else told
            if told is not None and told.i < word.i and not (told.is_ancestor(word) and not relative):
                return told
        if here.head.i == here.i:
            return None
        here = here.head
    return None


def _opens(word: Token) -> bool:
    """Whether the phrase opens its sentence as its subject ("Its shares fell")."""
    return word.i == word.sent.start and word.head.dep_ in SUBJECTS and word.head.head.dep_ == "ROOT"


def _before(word: Token) -> Token | None:
    """The subject of the sentence before, on the same line."""
    if word.i == 0 or "\n" in word.nbor(-1).text:
        return None
    root = word.nbor(-1).sent.root
    return next((child for child in root.lefts if child.dep_ in SUBJECTS), None)


def _body(context: Context, noun: Token) -> int | None:
    at = context.entity(noun)
    many = noun.tag_ in ("NNS", "PRP") and noun.lower_ != "it"
    return at if at is not None and context.entities[at].kind in OWNERS and not many else None


def rival(context: Context, subject: Token, end: int, at: int, roles: frozenset[str] = ROLES) -> bool:
    """Whether another body is named between the subject and the word at `end` as something of its own, which a pronoun
    there may mean as well."""
    for between in subject.doc[subject.i + 1 : end]:
        other = context.entity(between) if between.dep_ in roles else None
        if other not in (None, at) and context.entities[other].kind in OWNERS:
            return True
    return False
