"""Sums and shares that others only expected, and those of a case that anybody might be in ("a family earning $60,000
would save $1,200")."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import described
from asreported.extract.modality.done import follows_from
from asreported.extract.modality.words import will
from asreported.extract.statements.measures.shares import SHARES
from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.about import ABOUT
from asreported.extract.statements.reality.standing import is_definite
from asreported.model import Quantity
from asreported.model.modality import Modality

_RESULTS = (
    r"(?:earnings|profits?|sales|revenues?|income|loss(?:es)?|growth|turnover|deficit|surplus|gains?|drop|rise|increase"
    r"|decline|fall|decrease|reading|margins?|dividends?)"
)
_FORESAW = (
    r"(?:expect(?:s|ed|ing)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing)?|project(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)"
    r"|look(?:s|ed|ing)? for)"
)
_OTHERS = r"(?:analysts?|economists?|forecasters?|traders?|brokers?|investors?|wall street|markets?)"
_LEADING = re.compile(r"\b(?:expect|forecast|predict|project|anticipat|(?:out)?look|estimate|consensus|propos|target)")
"""A word that one of the wordings before a number begins with."""
_EXPECTED = re.compile(
    rf"(?<![-–])(?<!than )(?<!as )\b{_FORESAW} (?:[a-z][\w'’-]* ){{0,5}}{_RESULTS} (?:per share )?(?:of|at) {ABOUT}$"
    rf"|\b(?:average|consensus|mean|median|{_OTHERS}(?: ?['’]s?)?) (?:[a-z]+ ){{0,2}}"
    r"(?:estimates?|forecasts?|expectations?|predictions?|projections?)"
    rf"(?: (?:of|for) [^.,;:\d$£€]{{1,40}}?)?(?: (?:of|for|was|were|is|at))? {ABOUT}$"
    rf"|\b(?:{_RESULTS} )?(?:forecasts?|outlooks?|projections?|predictions?)(?: (?:for|on|of) [^.,;:\d$£€]{{1,40}}?)?"
    rf"(?: today| yesterday| (?:on )?[a-z]+day)? (?:to|for an? [a-z]+|at) {ABOUT}$"
    rf"|\b{_RESULTS} (?:estimates?|targets?)(?: for (?:next|this|the)[^.,;:\d$£€]{{1,30}}?)? (?:to|at) {ABOUT}$"
)
"""Before what analysts or the firm expected."""
_BY_OTHERS = re.compile(
    rf"(?: cents?| pence)?(?: (?:a|per) [a-z]+)?(?: [a-z]+){{0,2}}? ?,?(?: that| which)? (?:[a-z]+ ){{0,2}}{_OTHERS} "
    rf"(?:[a-z]+ ){{0,3}}{_FORESAW}\b"
    rf"|(?: cents?| pence)?(?: (?:a|per) [a-z]+)?(?: [a-z]+){{0,2}}? {_FORESAW} by (?:[a-z]+ )?{_OTHERS}",
    re.IGNORECASE,
)
"""After what they expected ("the $1.22 analysts had expected")."""
_AIMED = re.compile(
    rf"\b(?:proposed|proposes|proposing) (?:an? |the )?(?:[a-z]+ ){{0,3}}(?:of|at) {ABOUT}$"
    rf"|\btargets?(?: for [^.,;:]{{1,30}}?)? to {ABOUT}$"
)
"""Before what is proposed, or what a target is moved to."""
_OUT_OF = re.compile(rf"\bout of (?:(?:the|its|an?) )?(?:total of )?{ABOUT}$")
"""Before a whole of which a part is told."""
_ANYBODY = frozenset(
    {"family", "household", "person", "worker", "couple", "taxpayer", "investor", "homeowner", "individual", "owner"}
    | {"employee", "buyer", "saver", "borrower", "retiree", "student", "customer", "driver", "consumer", "parent"}
    | {"shareholder", "pensioner", "tenant", "renter", "commuter", "earner", "someone", "anyone", "somebody"}
)
"""Whom a law or a tariff is told by as a case: none in particular."""
_PAYING = frozenset({"pay", "repay", "forfeit", "refund", "reimburse", "compensate"})
_UP = 7
_BACK = 48
"""Characters before a whole in which its "out of" stands."""


def expected(text: str, quantity: Quantity, before: str) -> Modality | None:
    """What a wording near a sum or a share makes of it; `before` is the sentence up to it, in small letters."""
    if quantity.unit is None or not (quantity.unit in MONEY or quantity.unit in SHARES):
        return None
    if _LEADING.search(before) is not None:
        if _EXPECTED.search(before) is not None:
            return "possible"
        if _AIMED.search(before) is not None:
            return "planned"
    return "possible" if _BY_OTHERS.match(text, quantity.span.end) is not None else None


def of_a_case(text: str, quantity: Quantity, anchor: Token, predicate: Token, clause: Modality) -> Modality | None:
    """What a "would" makes of the sums of a case: conditional of those that tell whom it is of ("a family earning
    $60,000"), possible of what would come of it for them, or of the plan that the clause tells ("saving $9 million");
    what somebody is bound to pay is due."""
    back = max(0, quantity.span.start - _BACK)
    if clause == "planned" and _OUT_OF.search(text, back, quantity.span.start) is not None:
        return "actual" if described(anchor) is None else None
    if quantity.unit not in MONEY:
        return None
    if clause == "planned" and predicate.tag_ == "VBG" and follows_from(predicate) and will(predicate.head):
        return "possible"
    if clause == "requested" and predicate.lemma_ in _PAYING and not is_definite(anchor) and _is_due(predicate):
        return "planned"
    here = anchor
    for _ in range(_UP):
        if here.dep_ == "nsubj" and _anybody(here) and _would(here.head):
            return "conditional"
        if here.head.i == here.i:
            return None
        here = here.head
        if here.i == predicate.i and clause == "planned" and _would(here):
            of_them = anchor.dep_ == "dobj" and any(child.dep_ == "nsubj" and _anybody(child) for child in here.lefts)
            return "possible" if of_them and anchor.head.i == here.i else None
    return None


def _is_due(paying: Token) -> bool:
    """Whether somebody must pay, or a court orders it: asked of nobody, but due."""
    bound = any(child.lower_ == "must" for child in paying.lefts)
    return bound or (paying.dep_ in ("xcomp", "ccomp") and paying.head.lemma_ == "order")


def _anybody(noun: Token) -> bool:
    """Whether the noun is of none in particular ("a family", "families")."""
    if noun.lemma_.lower() not in _ANYBODY:
        return False
    told = next((child.lower_ for child in noun.lefts if child.dep_ in ("det", "poss", "nummod")), None)
    return told in ("a", "an", "any", "each", "every") or (told is None and noun.tag_ in ("NNS", "NN"))


def _would(verb: Token) -> bool:
    return any(child.lower_ in ("would", "could", "'d", "’d") and child.dep_ == "aux" for child in verb.lefts)
