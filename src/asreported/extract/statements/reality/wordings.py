"""Wordings of business and politics by which a number is planned, proposed or a condition, whatever the parser hangs it
on: "authorized the buyback of up to 3 million shares", "its planned takeover of Roe for $90 million"."""

from __future__ import annotations

import re

from asreported.extract.statements.measures.words import MONEY
from asreported.extract.statements.reality.about import ABOUT
from asreported.model import Quantity
from asreported.model.modality import Modality

_FAR = 320
"""Characters back in which the plan of the sentence before stands."""
_DEALS = (
    r"(?:acquisition|purchase|takeover|take-over|buyout|buy-out|buyback|buy-back|repurchase|sale|merger|investment|offering"
    r"|issue|issuance)"
)
_PLANS = r"(?:plan|program|programme|proposal|deal|restructuring|package|agreement|scheme|offer|budget)"
_CUES = re.compile(
    r"\b(?:conditional|conditioned|contingent|authori[sz]|approv|plan|propos|pend|estimate|about|why not|includ|involv"
    r"|entail|pledg|vow|promis|intend|aim)"
)
"""A word that one of the wordings begins with: looked for first."""
_ON_CONDITION = re.compile(rf"\b(?:conditional|conditioned|contingent) (?:up)?on (?:[a-z]+ ){{0,4}}?{ABOUT}$")
"""Before what something else hangs on ("is conditional on 60% of the shares being tendered")."""
_AUTHORISED = re.compile(rf"\b(?:authori[sz]|approv)(?:ed?|es|ing) (?:the |an? )?(?:[a-z]+ )?{_DEALS} of {ABOUT}$")
_TO_MULTIPLY = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|pledge[sd]?|vow(?:s|ed)?|promise[sd]?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?) to $"
)
"""Before a "double" or "triple" that the tagger takes for an adjective."""
_OF_DEAL = re.compile(
    rf"\b(?:(planned|pending)|proposed) (?:[a-z-]+ )?{_DEALS}(?: (?:of|by|with|in) [^;:]{{1,70}}?)? "
    rf"(?:for|worth|of|valued at) {ABOUT}$"
)
_TO_PAY = re.compile(rf"\bplans? to [a-z]+ (?:[a-z]+ ){{0,4}}worth {ABOUT}$")
_COSTING = re.compile(
    r"\b(?:cost|budget) estimates?\b(?: (?:for|of) [^;:]{1,90}?)? (?:now |since |already )?"
    r"(?:rang(?:e|es|ed|ing)|(?:have |has )?(?:been|varied)|vary|varies|are|were)"
    rf" (?:from |between |at |as high as )?(?:[^;:]{{1,30}} (?:to|and) )?{ABOUT}$"
)
"""Before what somebody reckons that a work will cost."""
_SUGGESTED = re.compile(r"\A\W*(?:(?:and|but|so|or) )?(?:(?:what|how) about (?:\w+ ){0,9}?\w+ing|why not) [^;:]*$")
"""Before what a question suggests ("how about borrowing 90 million?")."""
_STEPS = re.compile(
    rf"\b{_PLANS}(?:[^.;]{{0,160}}\. (?:it|this|that))? (?:also )?(?:includes|involves|entails) "
    rf"(?:[^.;]*[, ])?[a-z]+ing (?:[a-z]+ ){{0,4}}{ABOUT}$"
)
"""Before a sum of one of a plan's steps ("the plan includes closing two mills and issuing $3 million in stock")."""


def of_business(text: str, quantity: Quantity, before: str) -> Modality | None:
    """What such a wording makes of a number; `before` is its sentence up to it, in small letters."""
    if _CUES.search(before) is None:
        return None
    if _ON_CONDITION.search(before) is not None:
        return "conditional"
    if _AUTHORISED.search(before) is not None or (quantity.unit == "times" and _TO_MULTIPLY.search(before)):
        return "planned"
    return _of_sum(text, quantity, before) if (quantity.unit or "").split(" per ")[0] in MONEY else None


def _of_sum(text: str, quantity: Quantity, before: str) -> Modality | None:
    deal = _OF_DEAL.search(before)
    if deal is not None:
        return "planned" if deal[1] else "possible"
    if _COSTING.search(before) is not None or _SUGGESTED.search(before) is not None:
        return "possible"
    start = quantity.span.start
    told = "includ" in before or "involv" in before or "entail" in before
    steps = told and _STEPS.search(text[max(0, start - _FAR) : start].casefold()) is not None
    return "planned" if steps or _TO_PAY.search(before) is not None else None
