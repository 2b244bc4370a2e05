"""Rates told late: behind a place, a verb of coming and going, or a second amount that they hold for, too."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.amounts import is_bulk
from asreported.extract.statements.measures.words import TABLES
from asreported.model import Quantity

__all__ = ["late_rate"]

_SPAN = r"(second|minute|hour|day|week|month|year|winter|summer|season|night)"
_ON = 110
"""Characters after an amount in which its rate may stand."""
_NAME = r"(?:[A-Z][\w'’.-]+ ?){1,4}"
_PLACE = (
    r"(?:in|around|across|throughout|into|over|on|at|to|from) "
    rf"(?:the (?:[\w'’-]+ ){{1,3}}|(?:this|our) [a-z]+ |{_NAME})"
)
_BEHIND_PLACE = re.compile(rf"(?: of [\w-]+(?: [\w-]+)?)? (?:{_PLACE}){{1,2}},? ?(?:each|every) {_SPAN}\b(?! since\b)")
"""Behind where it is told of: "900 tremors around the world each year"."""
_MOVING_AWAY = re.compile(rf" [a-z]+ing (?:[a-z]+ )?{_PLACE}(?:, {_NAME}, ?|, ?)?(?:each|every) {_SPAN}\b")
"""Behind what those counted keep doing: "90 lorries crossing into Mali each day"."""
_AMOUNT = r"(?:(?:about|around|nearly|almost|some|more than|less than|over|up to) )*[\d.,]+(?: (?:million|billion))?"
_AND_RATE = re.compile(
    rf"(?: \w+){{0,3}} ?(?:,|--|-LRB-[^()]{{1,30}}-RRB-(?: --)?)? (?:or|and) {_AMOUNT}(?: [\w-]+){{1,5}} ?(?:,|--)? "
    rf"(?:a|per|each|every) {_SPAN}\b"
)
"""Behind another amount told in the same breath: "90 pounds of wool, and 70 pounds of hair, a day"."""
_AND_MORE = re.compile(rf"(?: [a-z]+){{0,3}} of [a-z]+(?:, [a-z]+)* and [a-z]+ (?:a|per|each|every) {_SPAN}\b")
"""Behind several goods of one amount: "90 tonnes of corn, beans and rice each year"."""
_SET_OFF = re.compile(
    rf"(?: [a-z]+){{0,3}} of [a-z]+ ?, (?:a|per|each|every) {_SPAN}\b(?! (?:ago|later|earlier|after|before)\b)"
)
"""Behind the second of two such amounts."""
_ADVERBS: dict[str, str] = {adverb: TABLES["rates"]["adverbs"][adverb] for adverb in ("daily", "nightly", "annually")}  # type: ignore[call-overload]
"""Of "weekly" and "monthly" it is mostly the same persons or papers that come again."""
_PASSING = frozenset(TABLES["rates"]["passing"])
"""Verbs of those who are others each time."""


def late_rate(text: str, quantity: Quantity, number: Token) -> str | None:
    """The span of time that the amount is told for each of, further on than right behind it; null of plain amounts."""
    unit = quantity.unit
    after = text[quantity.span.end : quantity.span.end + _ON]
    if unit in (None, "more"):
        noun = number.head if number.dep_ == "nummod" and number.head.i > number.i else number
        after = text[max(quantity.span.end, noun.idx + len(noun)) :][:_ON]
        found = _BEHIND_PLACE.match(after) or _MOVING_AWAY.match(after)
        return found[found.re.groups] if found is not None else _by_adverb(noun)
    if not is_bulk(quantity) or " per " in (unit or ""):
        return None
    found = _AND_RATE.match(after) or _AND_MORE.match(after) or _SET_OFF.match(after)
    return None if found is None else found[1]


def _by_adverb(noun: Token) -> str | None:
    """ "90 lorries are now landing daily", "90 people die daily of it": what others do each time."""
    verb = noun.head if noun.dep_ in ("nsubj", "nsubjpass") else None
    if verb is None or verb.lemma_.lower() not in _PASSING or any(word.dep_ == "det" for word in noun.lefts):
        return None
    return next((_ADVERBS[word.lower_] for word in verb.rights if word.lower_ in _ADVERBS), None)
