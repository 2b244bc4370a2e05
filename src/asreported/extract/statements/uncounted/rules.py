"""Figures that a clause only refers to or sets a bound with, and those that it takes for there."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import described, predicate_of
from asreported.extract.modality.cues import ACTS
from asreported.extract.modality.words import infinitive
from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.promised import DEALS
from asreported.extract.statements.reality.standing import is_definite
from asreported.model import Quantity
from asreported.model.modality import Modality

_BOUNDS = frozenset({"of", "over", "above", "with", "under", "below", "than"})
_HAVING_TO = frozenset({"have", "need", "require", "oblige", "compel"})
_BINDING = frozenset({"will", "shall", "must", "should", "would"})
_KNOWING = frozenset({"have", "know", "remember", "recall", "recognise", "recognize"})
_OFFERING = frozenset({"promise", "offer", "give", "grant", "reward", "charge", "fine", "invite"})
"""What is done for or to all of a kind."""
_SCORING = frozenset({"score", "win", "get", "receive", "secure", "gain", "poll", "obtain", "garner", "clear", "reach"})
"""What has to be done with so many votes."""
_UP = 4
"""Words up within which the noun that a bound is set to is looked for."""


def untold(quantity: Quantity, anchor: Token) -> bool:
    """Whether nothing is told of the figure itself: the bound of a rule ("new sources of at least 90 tonnes a year must
    ask leave"), or a sum of which more is said ("this 20 million does not include fines")."""
    if _of_such(quantity, anchor) or _to_win(quantity, anchor):
        return True
    if quantity.unit is None:
        return False
    if quantity.unit in MONEY and any(
        child.lower_ in ("this", "that") and child.dep_ == "det" for child in anchor.lefts
    ):
        return True
    return _of_those_bound(anchor, quantity.qualifier in ("at_least", "over", "at_most", "under"))


def _of_those_bound(anchor: Token, bounded: bool) -> bool:
    """Whether the amount tells which things a rule binds, by a bound or by what they do ("plants that emit 75 tonnes
    must")."""
    here = anchor
    for _ in range(_UP):
        if here.dep_ in ("nsubj", "nsubjpass"):
            break
        if here.head.dep_ == "relcl" and here.head.tag_ in ("VBZ", "VBP"):
            here, bounded = here.head.head, True
            here = here.head if here.dep_ == "conj" else here
            continue
        if here.dep_ == "prep" and here.lower_ not in _BOUNDS:
            return False
        if here.head.i == here.i or here.head.pos_ in ("VERB", "AUX"):
            return False
        here = here.head
    if here.i == anchor.i or not bounded or here.dep_ not in ("nsubj", "nsubjpass") or here.tag_ != "NNS":
        return False
    if any(child.lower_ in ("the", "these", "those", "its", "their") for child in here.lefts):
        return False
    verb = here.head
    bound = any(child.lower_ in _BINDING for child in verb.lefts)
    to_do = any(child.dep_ == "xcomp" for child in verb.rights) and verb.lemma_ in _HAVING_TO
    return to_do or (bound and any(child.lower_ in ("must", "shall", "should") for child in verb.lefts))


def _of_such(quantity: Quantity, anchor: Token) -> bool:
    """Whether a clause only tells what those do for whom an offer or a program is ("promises donors who raise 900 two
    seats", "to pay for a firm that employs at least nine")."""
    verb = anchor.head
    noun = verb.head
    if anchor.dep_ != "dobj" or verb.dep_ != "relcl" or any(child.dep_ in ("aux", "neg") for child in verb.lefts):
        return False
    if verb.tag_ == "VBP" and noun.tag_ == "NNS" and noun.dep_ in ("dobj", "dative"):
        return noun.head.lemma_ in _OFFERING and noun.left_edge.i == noun.i
    loose = any(child.lower_ in ("a", "an", "any") for child in noun.lefts)
    bound = quantity.qualifier == "at_least" and verb.tag_ == "VBZ" and noun.dep_ in ("dobj", "pobj")
    above = predicate_of(noun)
    return bound and loose and (infinitive(above) or above.tag_ == "VBG")


def _to_win(quantity: Quantity, anchor: Token) -> bool:
    """ "Will have to win over 60 percent of all ballots to keep her seat"."""
    verb = anchor.head
    if quantity.qualifier not in ("at_least", "over") or anchor.dep_ != "dobj" or verb.lemma_ not in _SCORING:
        return False
    to = verb.dep_ == "xcomp" and verb.head.lemma_ == "have"
    return to and any(
        child.dep_ in ("advcl", "xcomp") and infinitive(child) for child in (*verb.rights, *anchor.rights)
    )


def presumed(quantity: Quantity, anchor: Token) -> bool:
    """Whether "will" presumes what is so now of many who are there ("thousands of savers will have heard of it", "will
    have shares")."""
    if quantity.qualifier != "several":
        return False
    here = anchor
    while here.dep_ == "pobj" and here.head.lower_ == "of":
        here = here.head.head
    verb = here.head
    if here.dep_ != "nsubj" or not any(child.lower_ == "will" for child in verb.lefts):
        return False
    perfect = any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.lefts)
    when = any(child.dep_ == "npadvmod" or child.lower_ in ("by", "when", "once", "after") for child in verb.rights)
    return (perfect or verb.lemma_ in _KNOWING) and not when


def sized(quantity: Quantity, anchor: Token) -> Modality | None:
    """What a modifier makes of the thing whose amount it is ("targeted sales of 90 million", "a feared loss of",
    "its planned purchase of the mill for 9 million", "the expected arrival of three ships");
    a risk of so much money has yet to fall due ("a $9 million risk")."""
    if quantity.unit in MONEY and anchor.lemma_ == "risk":
        return "possible"
    if anchor.dep_ != "pobj" or anchor.head.lower_ not in ("of", "for", "at"):
        return None
    thing = anchor.head.head
    if quantity.unit is None and (thing.lemma_.lower() not in ACTS or is_definite(anchor)):
        return None  # "the planned closure of six mills": they are there
    if anchor.head.lower_ != "of" and not (quantity.unit in MONEY and thing.lemma_ in DEALS):
        return None
    told = described(thing) if thing.pos_ == "NOUN" else None
    return told if told in ("planned", "possible", "requested") else None
