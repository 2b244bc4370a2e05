"""Rates told late: behind a place, a verb of coming and going, or a second amount that they hold for, too; and what
there is for each of so many others."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.amounts import is_bulk
from asreported.extract.statements.measures.counting import is_money
from asreported.extract.statements.measures.pieces import TIMES
from asreported.extract.statements.measures.rates import EACH
from asreported.extract.statements.measures.words import TABLES
from asreported.model import Quantity

__all__ = ["late_rate"]

_SPAN = r"(second|minute|hour|day|week|month|year|winter|summer|season|night)"
_WITHIN_AMOUNT = ("nummod", "quantmod", "compound", "appos")
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
_TO_RATE = re.compile(
    rf"(?: [a-z]+){{1,3}} ?,? to (?:(?:anywhere|somewhere|between|as much as|as many as|up to|about) )*{_AMOUNT}"
    rf"(?: ?(?:-|to|and|or) {_AMOUNT})?(?: [a-z]+){{1,3}} (?:a|per|each|every) {_SPAN}\b"
)
_FROM = re.compile(
    r"\bfrom (?:(?:about|around|nearly|some|just|an (?:initial|estimated)|the (?:initial|first|earlier)) )*$"
)
"""About the first level of a rate told with the second: "from 50 sacks to 90 sacks a day"."""
_FROM_BACK = 32
_NO_MOMENT = r"\b(?! (?:ago|later|earlier|before|after|from|in|or|on)\b)"
_DONE_EACH = re.compile(
    r" (?:can|could|will|are|were|having) (?:now )?(?:(?:be|being|been) )?[a-z]+ed "
    rf"(?:a|per) {_SPAN}{_NO_MOMENT}"
)
"""Behind what is done to so many of them: "90 sacks can be unloaded a day"."""
_OF_A_SORT = re.compile(rf" of [a-z]+(?: [a-z]+){{1,3}} (?:a|per) {_SPAN}\b(?! (?:ago|later|earlier|before|after)\b)")
"""Behind what they are of, in several words: "9 million doses of yellow fever vaccine a year"."""
_BRACKETED = re.compile(
    rf"(?: [a-z]+)? ?(?:\(|-LRB-)(?: ?(?:a|per|each) {_SPAN}| ?[^()]{{1,30}}?) ?(?:\)|-RRB-)"
    rf"(?: (?:a|per|each|every) {_SPAN}{_NO_MOMENT})?"
)
"""Behind an amount, in its brackets or after them: "900 sacks (a day)", "$9m (6m euros) a year"."""
_PER_HEADS = re.compile(
    r"(?: of [a-z]+(?: [a-z]+)?)? (?:per|for (?:every|each)|to every) (?:single )?"
    r"(?:(\d[\d,]*|two|three|four|five|six|ten|twenty|hundred|thousand|million)(?: ([a-z]+s|people)\b)?"
    r"|one (?!of\b|hundred\b|thousand\b|million\b)([a-z]+)\b"
    r"|(person|child|pupil|student|patient|inmate|prisoner|resident|inhabitant|citizen|household|family|worker|employee|voter"
    r"|driver|woman|man|adult)\b)"
)
"""Behind what there is so much of for so many others: "14 clerks per 1,000 pupils", "a stove for every family"."""
_WITH_EACH = re.compile(
    r"\beach (?:one )?(?:with|having|holding|carrying|seating|containing|housing|employing) "
    r"(?:(?:about|around|some|nearly|up to|at least|more than|room for) )*$"
)
"""Before what every one of several has: "40 carts, each with 9 spokes"."""
_WITH_BACK = 45
_ADVERBS: dict[str, str] = {adverb: TABLES["rates"]["adverbs"][adverb] for adverb in ("daily", "nightly", "annually")}  # type: ignore[call-overload]
"""Of "weekly" and "monthly" it is mostly the same persons or papers that come again."""
_PASSING = frozenset(TABLES["rates"]["passing"])
"""Verbs of those who are others each time."""


def late_rate(text: str, quantity: Quantity, number: Token) -> str | None:
    """The span of time that the amount is told for each of, further on than right behind it; null of plain amounts."""
    unit = quantity.unit
    after = text[quantity.span.end : quantity.span.end + _ON]
    if unit in (None, "more"):
        if _WITH_EACH.search(text[max(0, quantity.span.start - _WITH_BACK) : quantity.span.start]) is not None:
            return EACH
        noun = number.head if number.dep_ == "nummod" and number.head.i > number.i else number
        after = text[max(quantity.span.end, noun.idx + len(noun)) :][:_ON]
        found = _BEHIND_PLACE.match(after) or _MOVING_AWAY.match(after)
        found = found or _DONE_EACH.match(after) or _OF_A_SORT.match(after)
        if found is None and (heads := _PER_HEADS.match(after)) is not None:
            return " ".join(word for word in heads.groups() if word is not None)
        return found[found.re.groups] if found is not None else _by_adverb(noun)
    if " per " in unit or not (is_bulk(quantity) or is_money(quantity)):
        return None
    bracket = _BRACKETED.match(after)
    if bracket is not None and (bracket[1] or bracket[2]):
        return bracket[1] or bracket[2]
    if not is_bulk(quantity):
        return None
    before = text[max(0, quantity.span.start - _FROM_BACK) : quantity.span.start]
    if _FROM.search(before) is not None and (risen := _TO_RATE.match(after)) is not None:
        return risen[1]
    found = _AND_RATE.match(after) or _AND_MORE.match(after) or _SET_OFF.match(after)
    return _of_its_verb(number) if found is None else found[1]


def _of_its_verb(number: Token) -> str | None:
    """ "It can lift 90 barrels (3,700 gallons) of oil from the bay a day": the span that hangs on the verb."""
    here = number
    while here.dep_ in _WITHIN_AMOUNT and here.head.i != here.i:
        here = here.head
    if here.dep_ not in ("dobj", "nsubjpass"):
        return None
    for child in here.head.rights:
        if child.i > number.i and child.dep_ == "npadvmod" and child.lower_ in TIMES:
            each = [word.lower_ for word in child.lefts]
            return str(child.lower_) if each in (["a"], ["each"], ["every"]) else None
    return None


def _by_adverb(noun: Token) -> str | None:
    """ "90 lorries are now landing daily", "90 people die daily of it": what others do each time."""
    first = noun.head if noun.dep_ == "conj" else noun  # "hundreds and thousands of pilgrims"
    verb = first.head if first.dep_ in ("nsubj", "nsubjpass") else None
    if verb is None or verb.lemma_.lower() not in _PASSING or any(word.dep_ == "det" for word in noun.lefts):
        return None
    told = (_ADVERBS.get(word.lower_) or _every(word) for word in verb.rights)
    return next((span for span in told if span is not None), None)


def _every(span: Token) -> str | None:
    """The span of "every day" behind the verb; of weeks and months it is mostly the same persons that come again."""
    told = span.dep_ == "npadvmod" and span.lower_ in ("hour", "day", "night")
    return str(span.lower_) if told and any(child.lower_ in ("every", "each") for child in span.lefts) else None
