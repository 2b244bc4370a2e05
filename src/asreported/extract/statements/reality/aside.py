"""Where a clause's denial, or its past, does not reach a number that stands in it."""

from __future__ import annotations

from spacy.tokens import Token

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


def told_at(predicate: Token, anchor: Token) -> bool:
    """ "A fire which, at 900 acres, had been the worst": only its rank is over."""
    at = anchor.dep_ == "pobj" and anchor.head.lower_ == "at" and anchor.head.head.i == predicate.i
    return at and predicate.lemma_ == "be" and any(child.dep_ == "attr" for child in predicate.rights)


def part_of_sum(anchor: Token) -> bool:
    """ "Will pay 20 million, including 5 million this year"."""
    by = anchor.head
    return by.lower_ == "including" and by.head.pos_ in ("NUM", "VERB")
