"""The number "one" that counts nothing: it picks something out, or tells where it was."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.statements.measures.words import CASUALTIES, PERSONS
from asreported.model import Quantity

__all__ = ["is_idle"]

_WHERE = frozenset({"at", "in", "on", "during", "around", "near", "by", "for", "to", "under"})
"""Prepositions of where and when something was, and for whom."""


def is_idle(number: Token, quantity: Quantity) -> bool:
    """Whether "one" picks something out ("one of the reasons", "in one instance", "one-on-one")."""
    if number.lower_ != "one" or quantity.qualifier not in (None, "over", "under") or quantity.unit == "more":
        return False
    if number.i + 1 < len(number.doc) and number.nbor(1).lower_ in ("-", "or", "to"):
        return True
    noun = number.head if number.dep_ == "nummod" else number
    if noun.i != number.i and not _told_one_by_one(noun):
        return True
    if quantity.qualifier is None and noun.i != number.i and _is_some_one(noun):
        return True
    said = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in ("say", "tell", "add", "describe", "write", "recall")
    return said or any(child.lower_ == "of" for child in number.rights)


def _is_some_one(noun: Token) -> bool:
    """Whether "one" only picks out where or when something was ("at one clinic", "during one tour"), or tells what
    something is ("one line of defence is that …", "this was one big mill")."""
    if noun.dep_ == "pobj" and noun.head.lower_ in _WHERE:
        return True
    verb = noun.head
    return verb.lemma_ == "be" and noun.dep_ in ("nsubj", "attr") and not any(c.dep_ == "expl" for c in verb.lefts)


def _told_one_by_one(noun: Token) -> bool:
    """Whether "one" of it is a count: of a lasting thing ("has one base"), or a person something happened to."""
    lemma = noun.lemma_.lower()
    harmed = any(word.lemma_.lower() in CASUALTIES for word in (noun.head, *noun.children))
    return lemma in THING_KINDS or (lemma in PERSONS and harmed)
