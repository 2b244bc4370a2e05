"""Numbers of what is not there before its clause comes true, though their phrase looks like one of what is: how many of
a group, by how many something is changed, and what an act that is only brought about would be of."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import MAY, SUBJECTS
from asreported.extract.modality.cues import CHANGED, COMING, RESULTING, VERBS
from asreported.extract.statements.measures.words import SHARES
from asreported.model import Quantity

_BRINGING_ABOUT = frozenset({"lead", "result", "cause", "mean", "spark", "trigger", "prompt", "bring"})
"""Verbs of which what comes is not there before ("may lead to the closing of 90 mills")."""
_UNDOING = frozenset(
    {"loss", "death", "closing", "closure", "shutdown", "elimination", "destruction", "sacking", "dismissal", "killing"}
)
"""Acts that those who plan or fear them tell of as known ("fears the loss of 90 posts")."""


def open_part(quantity: Quantity, counted: Token) -> bool:
    """Whether how many of them it is, is as open as the clause ("will send 9 of them", "6 to 9 of them could go")."""
    bounded = quantity.low != quantity.high or quantity.qualifier == "at_most"
    could = any(child.lower_ in MAY for child in counted.head.lefts)
    if counted.dep_ in SUBJECTS:
        return could and (bounded or quantity.unit in SHARES)
    return counted.dep_ == "dobj" and counted.head.lemma_ in COMING


def by_so_many(by: Token) -> bool:
    """ "Plans to raise the limit on herds by 12", "to cut its force by 40 men": an amount, and nobody who does it."""
    verb = by.head
    while verb.dep_ in ("pobj", "prep") and verb.head.i != verb.i:
        verb = verb.head
    verb = verb.head if verb.dep_ == "dobj" else verb
    return by.dep_ == "prep" and verb.lemma_ in CHANGED | RESULTING


def comes_of_it(act: Token) -> bool:
    """ "May lead to the closing of 90 mills", "fears the loss of 90 posts": the verb brings it about or
    only plans or fears it."""
    verb = act.head.head if act.dep_ == "pobj" else act.head
    if act.dep_ not in ("pobj", "dobj"):
        return False
    meant = act.lemma_ in _UNDOING and act.head.lower_ in ("of", "for", verb.lower_) and verb.lemma_ in VERBS
    return meant or verb.lemma_ in _BRINGING_ABOUT
