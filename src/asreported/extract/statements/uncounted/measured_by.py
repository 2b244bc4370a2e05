"""Numbers that others are only measured by: what is paid on each so much, the income that tells who is meant, the range
at an end of which another lies."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.counting import is_money
from asreported.model import Quantity

__all__ = ["is_of_the_next", "only_measures"]

_BACK = 90
"""Characters before a number that are looked at."""
_EACH = re.compile(r"\b(?:each|every)(?: (?:additional|extra|further))? $", re.IGNORECASE)
_OF_EACH = re.compile(r"(?: [a-z]+)? (?:of|in|out of) (?:each|every) [$€£]? ?\d")
"""About the two sums of a share ("$2 of every $3")."""
_BOUND = r"(?:more than|less than|at least|at most|up to|over|under|above|below) "
_WHO_EARN = re.compile(
    r"\b(?:those|people|any(?:one|body)|every(?:one|body)|persons|individuals|[a-z]+ers|house(?:holds|owners)|families"
    r"|couples?|parents|students|residents|citizens|americans|canadians|britons)"
    r"(?: [a-z-]+){0,2}(?: ?,| ?--| ?–| ?—)? (?:who (?:earn|make)|earning|making"
    r"|(?:with|whose)(?: [a-z]+){0,3} (?:incomes?|earnings|salar(?:y|ies)|wages|wealth|fortunes?|net worth)"
    r"(?: (?:is|are|was|were|of|exceeds?|exceeding))?) "
    rf"(?:{_BOUND})+[$€£]? ?$",
    re.IGNORECASE,
)
"""Before the income by which it is told who is meant: "households with incomes of less than $90,000"."""
_OF_RANGE = re.compile(
    r"\b(?:end|top|bottom|middle|upper half|lower half) of (?:the|its|an?|that|this)(?: [\w-]+){0,2} range of [$€£]?$"
)
"""Before the range in which something lies: "near the low end of its range of 30 to 40"."""
_CLASS = re.compile(
    r"\b(?:top|bottom|richest|poorest|wealthiest|highest|lowest)(?:[ -](?:earning|paid))? $", re.IGNORECASE
)
"""Before the share that only names a class of people: "the richest 2 percent"."""
_FOR_OR_AGAINST = re.compile(r" (?:in favou?r|opposed|against|abstain(?:ed|ing))\b(?! (?:of|to|by) \w)")
_AT_LEAST_ONE = re.compile(
    r"(?:\b(?:percent|per cent|half|thirds?|quarters?|fifths?|majority|most|(?:one|two|three|four|\d) (?:in|of|out of) "
    r"(?:ten|four|five|three|\d+))\b|%)"
    r"[^.;:]{1,70}\b(?:ha(?:d|s|ve|ving)|with|own(?:s|ed|ing)?|knows?|knew|lost|reported|contain(?:s|ed|ing)?|missed|use[sd]?"
    r"|took|visited|met) (?:had |lost |seen |used |known )?(?:at least|or more) $",
    re.IGNORECASE,
)
"""Before what those have by which a share is told: "60 percent of homes had at least one stove"."""
_SMALL = 10
_OF_TEN = re.compile(r" (?:in|of|out of) (?:every )?(?:10|ten|100)\b")
_TEN_OF = re.compile(
    r"\b(?:\d\d?|one|two|three|four|five|six|seven|eight|nine) (?:in|of|out of) (?:every )?$", re.IGNORECASE
)
_POLL = re.compile(r"\b(?:polls?|polled|surveys?|surveyed|study|studies|questionnaire)\b", re.IGNORECASE)
"""Around either number of a share of those asked: "a poll found that 6 of 10 clerks"."""
_VOTE = re.compile(r"\b(?:vote|voted|votes|ballot|count|tally)\b", re.IGNORECASE)
"""Around the votes cast on a question, told without the word."""


def only_measures(text: str, quantity: Quantity) -> bool:
    """Whether the number only measures another, or tells who is meant, and nothing is told of itself."""
    start = quantity.span.start
    before = text[max(0, start - _BACK) : start]
    if quantity.value is None and _OF_RANGE.search(before) is not None:
        return True
    if quantity.unit is None and _is_no_count(text, quantity, before):
        return True
    if quantity.unit == "percent" and _CLASS.search(before) is not None:
        return True
    if quantity.unit is None and _is_criterion(quantity, before):
        return True
    if not is_money(quantity) and quantity.unit != "pound-mass":
        return False
    if _EACH.search(before) is not None or _OF_EACH.match(text, quantity.span.end) is not None:
        return True
    return quantity.qualifier is not None and _WHO_EARN.search(before) is not None


def _is_criterion(quantity: Quantity, before: str) -> bool:
    """Whether it only tells who is meant by a share told before."""
    few = quantity.qualifier == "at_least" and quantity.value is not None and quantity.value <= _SMALL
    return few and _AT_LEAST_ONE.search(before) is not None


def _is_no_count(text: str, quantity: Quantity, before: str) -> bool:
    end = quantity.span.end
    if (_OF_TEN.match(text, end) or _TEN_OF.search(before)) and _POLL.search(before) is not None:
        return True
    return _FOR_OR_AGAINST.match(text, end) is not None and _VOTE.search(before) is not None


def is_of_the_next(quantity: Quantity, counted: Token | None) -> bool:
    """Whether another number stands between it and the noun it seems to count, behind the noun that it counts: a list
    without stops ("2 chopped onions 1 spoon of salt")."""
    if quantity.unit is not None or counted is None or counted.i - 2 < counted.sent.start:
        return False
    other, noun = counted.nbor(-1), counted.nbor(-2)
    several = noun.tag_ == "NNS" or (noun.tag_ == "VBZ" and noun.lower_.endswith("s"))  # as the tagger may take it
    return noun.idx >= quantity.span.end and several and other.text[0].isdigit()
