"""Numbers that somebody gave: an estimate's own, and one that was given at first and has since been replaced."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import WOULD
from asreported.extract.modality.cues import LOOKING_ON, OUTGROWING
from asreported.extract.statements.measures.words import COUNTING, ESTIMATES, MONEY
from asreported.model import Quantity

_FIRST = frozenset({"first", "initially", "originally"})
_GIVING = frozenset({"give", "put", "peg", "reckon", "report", "estimate", "count", "list", "record", "set"})
"""Verbs that give a number; what they first gave has since been replaced."""
_RECKONED_AT = frozenset({"give", "put", "peg", "reckon", "estimate"})
"""Those of them that can only be of a number, and not of what is counted ("two cases first reported in May")."""
_AMOUNTING = frozenset({"be", "amount", "equal", "total", "mean", "reach"})
_LEVELS = COUNTING | {"rate", "flow", "figure", "cost", "bill", "volume", "share", "number"}
_SUMS = OUTGROWING | {"total", "figure", "number", "liability"}
THE_SAME = frozenset({"figure", "number", "total", "sum"})
"""Nouns that take up an amount told before."""
_RECKONING = ESTIMATES | {"estimate", "calculate", "calculation", "reckon", "suggest", "assume", "equivalent"}
"""Words that say of a sentence's "would be" that it is reckoned, and not planned."""


_SPENT = frozenset({"date", "far", "already", "insured"})
"""Words of a cost that is there, and not only reckoned with ("put its costs to date at 9 million")."""


def reckoned(quantity: Quantity, predicate: Token, anchor: Token) -> bool:
    """Whether the number is an estimate's own ("put the estimated rate at 90", "so the toll would be between 6 and
    9"), or a sum that those who look on reckon with."""
    if quantity.unit in MONEY and _put_by_others(predicate, anchor):
        return True
    would = any(child.lower_ in WOULD for child in predicate.lefts)
    if would and predicate.lemma_ == "owe":
        return True  # "said that it would owe $9m": nobody plans to
    if predicate.lemma_ == "put":
        told = [child for child in predicate.rights if child.dep_ == "dobj" and child.i < anchor.i]
        return any(
            noun.lemma_ == "estimate" or any(child.lower_ == "estimated" for child in noun.lefts) for noun in told
        )
    if predicate.lemma_ not in _AMOUNTING or not would:
        return False
    subjects = [child for child in predicate.lefts if child.dep_ == "nsubj"]
    if any(child.lower_ in ("that", "this") for child in subjects) and predicate.lemma_ != "reach":
        return True  # "that would amount to two fifths of the flow"
    level = any(child.lemma_.lower() in _LEVELS for child in subjects)
    return level and any(word.lemma_.lower() in _RECKONING for word in predicate.sent)


def _put_by_others(verb: Token, anchor: Token) -> bool:
    """ "Analysts put the bill at 9 million", "we project the loss at 9 million": nobody has paid it yet; nor what they
    "put the figure at" that another says there would be."""
    costs = [child for child in verb.rights if child.dep_ == "dobj" and child.i < anchor.i]
    if verb.lemma_ == "put" and any(noun.lower_ in THE_SAME for noun in costs):
        return any(word.lower_ in WOULD for word in verb.doc[verb.sent.start : verb.i])
    if not any(noun.lemma_.lower() in _SUMS for noun in costs) or any(word.lower_ in _SPENT for word in verb.subtree):
        return False
    if verb.lemma_ in ("project", "forecast"):
        return True
    who = (child.lemma_.lower() for child in verb.lefts if child.dep_ == "nsubj")
    return verb.lemma_ in ("put", "estimate") and any(name in LOOKING_ON or name == "estimate" for name in who)


def first_given(verb: Token) -> bool:
    """Whether the number is one that was given at first ("was first put at 54")."""
    return (
        verb.lemma_.lower() in _GIVING
        and verb.tag_ in ("VBD", "VBN")
        and any(child.lower_ in _FIRST for child in verb.children if child.dep_ == "advmod")
        and not any(child.lower_ in ("as", "than") for child in verb.lefts)  # "five times as much as first put: 900"
    )


def given_at_first(anchor: Token) -> bool:
    """Whether a clause on the number says that it was only the first estimate ("the 600 litres a day that were first
    reckoned with")."""
    whole = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor
    nouns = {anchor, whole, *(noun for by in anchor.rights if by.dep_ == "prep" for noun in by.rights)}
    nouns |= {child for child in whole.rights if child.dep_ == "npadvmod"}  # "900 litres a day that was first put"
    clauses = (child for noun in nouns for child in noun.rights if child.dep_ in ("relcl", "acl"))
    return any(first_given(child) and child.lemma_ in _RECKONED_AT for child in clauses)
