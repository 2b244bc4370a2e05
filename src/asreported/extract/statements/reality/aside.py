"""Where a clause's denial, or its past, does not reach a number that stands in it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.supposed import SEEMING
from asreported.extract.modality.words import hypothetical, negated
from asreported.model import Quantity

_HOLDING = frozenset({"think", "believe", "suspect", "presume", "assume", "allege", "fear"})
"""Verbs by which something is held to be so of their passive's subject."""
_FORESEEN = frozenset({"expect", "predict", "project", "forecast"})
"""Verbs by which it is foretold."""
_DEEPEST = 6
"""How many words up a "contrary to" is looked for."""


def beside_a_no(anchor: Token, predicate: Token) -> bool:
    """Whether the clause denies another argument than the one the number stands in ("in three of the cases they
    showed no signs"), or only leaves the number out ("not counting four others")."""
    if predicate.tag_ == "VBG" and predicate.lemma_ in ("count", "include", "mention"):
        return True
    if any(child.dep_ == "neg" for child in predicate.children):
        return False
    nothing = [
        child
        for child in predicate.children
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(below.lower_ == "no" for below in child.lefts)
    ]
    return bool(nothing) and not any(anchor in child.subtree for child in nothing)


def in_its_stead(anchor: Token) -> bool:
    """ "Instead of six", "rather than six": what a clause denies is the other number, and what it tells is not this."""
    first = anchor.left_edge
    if first.i < anchor.sent.start + 2:
        return False
    return (first.nbor(-2).lower_, first.nbor(-1).lower_) in (("instead", "of"), ("rather", "than"))


def half_denied(anchor: Token, predicate: Token) -> bool:
    """Whether nobody can tell what is denied: what a thing "cannot stand without", the last of a list after a "not"
    ("will not open it, sell two and buy six"), or what nobody had expected, which may have come about."""
    first = anchor.left_edge
    if first.i > anchor.sent.start and first.nbor(-1).lower_ == "without":
        return True
    here, joined, either = predicate, False, False
    while here.dep_ == "conj" and here.head.i < here.i and not negated(here):
        here = here.head
        words = {child.lower_ for child in here.rights if child.dep_ == "cc"}
        joined, either = joined or "and" in words, either or not words.isdisjoint(("or", "nor"))
    if here.i != predicate.i and joined and not either:
        return True
    while here.dep_ in ("xcomp", "ccomp"):
        here = here.head
        if here.lemma_ in ("expect", "anticipate"):
            return negated(here) and any(child.lower_ in ("had", "did") for child in here.lefts)
    return False


def describing(anchor: Token) -> bool:
    """Whether the number describes a thing ("a 98-ton dam"), which is there though what is done with it is denied."""
    return (anchor.i + 1 < len(anchor.doc) and anchor.nbor(1).text == "-") or anchor.dep_ in (
        "amod",
        "compound",
        "nmod",
    )


def contrary(anchor: Token) -> bool:
    """Whether the number is told of what is not so ("contrary to a note that spoke of 30")."""
    here = anchor
    for _ in range(_DEEPEST):
        if here.lower_ == "contrary":
            return True
        here = here.head
    return False


def held_to_be(quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """Those of whom something is only thought or likely ("two more are believed to be ill", "eight are likely to
    have caught it", "four seem to have caught it")."""
    if quantity.unit is not None or anchor.dep_ not in ("nsubj", "nsubjpass") or anchor.head.i != predicate.i:
        return False
    if predicate.lemma_ in SEEMING:
        return any(child.dep_ == "xcomp" and hypothetical(child) for child in predicate.rights)
    if predicate.lemma_ in _HOLDING | _FORESEEN and anchor.dep_ == "nsubjpass":
        return any(child.dep_ == "xcomp" for child in predicate.rights)
    likely = [child for child in predicate.rights if child.dep_ == "acomp" and child.lower_ == "likely"]
    told = [verb for word in (predicate, *likely) for verb in word.rights if verb.dep_ == "xcomp"]
    return bool(likely) and any(child.lower_ == "have" for verb in told for child in verb.lefts)


def told_at(predicate: Token, anchor: Token) -> bool:
    """ "A fire which, at 900 acres, had been the worst": only its rank is over."""
    at = anchor.dep_ == "pobj" and anchor.head.lower_ == "at" and anchor.head.head.i == predicate.i
    return at and predicate.lemma_ == "be" and any(child.dep_ == "attr" for child in predicate.rights)


def part_of_sum(anchor: Token) -> bool:
    """ "Will pay 20 million, including 5 million this year"."""
    by = anchor.head
    return by.lower_ == "including" and by.head.pos_ in ("NUM", "VERB")
