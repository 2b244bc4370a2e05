"""Names by a number that has another owner: whom it is a share of, who rates, who holds them, whose estimate it is."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.holders.kinds import OWNERS
from asreported.extract.statements.measures.amounts import counted_below
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.shares import SHARES
from asreported.extract.statements.measures.words import ESTIMATES, PERSONS
from asreported.model import Quantity

__all__ = ["is_anothers"]

_HAVING = frozenset({"have", "hold", "own", "win", "get", "receive", "make", "earn", "control", "command"})
_RATING = frozenset({"give", "award", "rate", "score", "hand", "grant"})
_MARKS = frozenset({"stars", "marks", "points"})
_CONTENTS = frozenset({"words", "pages", "chapters", "episodes", "tracks", "minutes", "questions", "points", "seats"})
"""What a work or a room has so many of, told before its noun."""
_PEOPLED = frozenset({"population", "populations", "country", "world"})
_LIMITS = frozenset({"limit", "cap", "ceiling", "threshold"})
_LIMITING = frozenset(
    {"raise", "lift", "lower", "increase", "reduce", "scrap", "remove", "set", "impose", "waive", "propose", "double"}
)
_ALLOTTING = frozenset({"allocate", "assign", "apply", "use", "assume"})
"""Verbs by which somebody reckons with the rate of a thing."""
_INCLUDING = re.compile(r"\bincluding (?:an?|the|its|their)(?: [a-z]+)? $")
"""Before one of the things just told, whose sum is not that of all."""
_BACK = 40


def is_anothers(context: Context, quantity: Quantity, number: Token, measure: str, subject: int) -> bool:
    """Whether the words about the number show that it is of another than the name that its clause offers."""
    if measure in _LIMITS and predicate_of(number).lemma_ in _LIMITING:
        return True  # whoever raises the limit is not the one under it
    if measure == "rate" and predicate_of(number).lemma_ in _ALLOTTING:
        return True
    if measure in _PEOPLED and quantity.unit in SHARES and context.entities[subject].kind == "other":
        return True  # "the store would cover half of the population"
    if quantity.unit in SHARES:
        return _is_share_of(context, number, subject)
    if is_money(quantity):
        start = quantity.span.start
        bodiless = context.entities[subject].kind not in OWNERS  # "a net of $9m, including a $2m gain" is the firm's
        included = bodiless and _INCLUDING.search(context.text, max(0, start - _BACK), start) is not None
        return included or _is_estimated(context, number, subject)
    if _is_lost(number):
        return True
    if measure == "arrested":
        return any(child.dep_ == "poss" for child in number.head.lefts)  # "says its two citizens are being held"
    if measure in _CONTENTS and number.i + 2 < number.sent.end and number.nbor(1).text == "-":
        return context.entity(number.nbor(2).head) != subject  # the words are of the "3,000-word article"
    return measure in _MARKS and predicate_of(number).lemma_ in _RATING  # of what is rated


def _is_lost(number: Token) -> bool:
    """Whether so many are gone, of whom there are more: "the bank lost 40 clerks in the quake"."""
    noun = number.head
    lost = number.dep_ == "nummod" and noun.dep_ == "dobj" and noun.head.lemma_ == "lose"
    return lost and noun.lemma_.lower() in PERSONS


def _is_share_of(context: Context, number: Token, subject: int) -> bool:
    """Whether somebody else has so much of what the name has ("he got not a third of Ruiz's votes")."""
    whole = counted_below(number)
    owned = whole is not None and any(
        child.dep_ == "poss" and context.entity(child) == subject and child.pos_ == "PROPN" for child in whole.lefts
    )
    verb = predicate_of(number)
    if not owned or verb.lemma_ not in _HAVING:
        return False
    told = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return told is None or context.entity(told) != subject


def _is_estimated(context: Context, number: Token, subject: int) -> bool:
    """Whether it is an estimate that has an owner of its own ("used the builders' estimate of $9m")."""
    after = number.head.head if number.head.dep_ == "nmod" else number.head
    if after.i > number.i and after.lemma_.lower() in ESTIMATES and any(one.dep_ == "poss" for one in after.lefts):
        return True  # "if its $29 billion estimate is sound": it is what somebody else will pay
    noun = number
    while noun.dep_ in ("nummod", "quantmod", "compound", "pobj", "prep") and noun.head.i < noun.i:
        noun = noun.head
        if noun.lemma_.lower() in ESTIMATES:
            owners = [child for child in noun.lefts if child.dep_ == "poss"]
            return any(context.entity(child) != subject for child in owners)
    return False
