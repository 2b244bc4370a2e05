"""Two numbers told as the ends of one interval: "10 to 15 billion", "between 40 and 50"."""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from typing import cast

from asreported.extract.quantities import frame
from asreported.extract.quantities.items import Item
from asreported.extract.quantities.lexicon import changes, currencies, time_units
from asreported.extract.quantities.scan import Number

__all__ = ["ranges"]

_JOIN = re.compile(r"(?:\s|-)?(?:-|–|—|(?:up )?to|and(?: an?)?|or)[\s-]?|,? or (?:even|maybe|perhaps|possibly) ")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:\S+\s+){0,2}$", re.I)
_TWIN = re.compile(
    r"\b(?:between|from|range of|ranges?)\s[^.;()]{3,60}(?:\(|-LRB-) ?"
    r"(?:[\d,.]+(?: [a-z]+)? and [\d,.]+ [a-z]+ [a-z]+\\?/)?$",
    re.I,
)
"""Before the same interval in another unit, in brackets: "between 40 and 60 miles (64 and 97 kilometres)"."""
_BETWEEN_BACK, _TWIN_BACK = 24, 120
"""Characters before a number in which the words of its interval stand."""
_FROM = re.compile(
    r"\bfrom\s+(?:(?:an?|the|its|their)\s+(?:initial|original|current|previous|earlier|present|former|pre-\w+)\s+"
    r"(?:(?:high|low|peak|level|total|estimate) of\s+)?)?(?:(?:about|around|nearly|some)\s+)?$",
    re.I,
)
_FIRST_LEVEL = re.compile(r"\bfrom\s+(?:an?|the)\s+(?:initial|original|previous|earlier|former)\s", re.I)
"""What was the level once, whatever verb tells that it is no more: "from an initial 40 to 90"."""
_STEP = re.compile(r"\b(?:up|down|by|(?:as )?much as|fell|dropped|rose|gained|lost)\s+(?:(?:about|nearly|some)\s+)?$")
"""Before how far something moved, with its new level behind: "up by 8p to 411p"."""
_COUNTS = re.compile(r" (?:people|[a-z]+s)\b")
"""After a number that counts its own noun: "$2 to 3 million farmers"."""
_STEPS = 5
"""How many times a step the level is that it leads to, at least; two ends of an interval lie nearer."""
_CLAUSE = 20
"""Tokens before "from 10 to 20" in which the verb of a change stands."""
_GOING = frame.RESIZING | {"go", "move", "shift", "switch", "update"}
"""Verbs of no side that take what they tell of from one level to another."""
_SPANNING = re.compile(r"\b(?:rang|vari|vary|differ)[a-z]* from\s+(?:(?:about|around|nearly|some|just)\s+)?$")
_BOUNDED = re.compile(
    r" (to|and) (?:at least|at most|up to|as (?:many|much|high) as|more than|over|nearly|almost|about|around) "
)
"""Between the two ends of an interval that a verb or "between" tells as one ("they vary from 50 to at least 200")."""
_EITHER = 2.5
"""How many times the first of two numbers told as one rough number the second is, at most: "eight or nine million"."""
_IF_NOT = re.compile(r",? (?:if not|or even|or perhaps|or maybe|or possibly) ")
"""Between two vague numbers of which the second is the most ("thousands if not tens of thousands")."""
_SHORT = 1000
"""Below this the first number of a range shares the second's power of ten: "10 to 15 billion"."""
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,60}[)\]]\s*to\s+|\s*-LRB-\s.{1,60}\s-RRB-\s*to\s+")
"""What it is in other units, between the two ends of a range."""
_BEFORE = 48
"""Characters before a number in which its "from" stands."""


def ranges(found: Sequence[Item], text: str, *, rough: bool = True) -> list[Item]:
    """The items with the two ends of each range joined into one interval; with `rough`, "eight or nine" is one too."""
    joined: list[Item] = []
    for item in found:
        last = joined[-1] if joined else None
        start = _before_bracket(joined, item, text)
        if start is not None:
            joined[start:] = [_joined(joined[start], item)]
            continue
        if last is not None and _is_range(last, item, text, rough):
            joined[-1] = _joined(last, item)
        else:
            joined.append(item)
    return joined


def _before_bracket(joined: Sequence[Item], item: Item, text: str) -> int | None:
    """The place of the first end of a range whose bracket tells it in other units: "2 feet (60 cm) to 5 feet"."""
    if text[max(0, item.number.start - 4) : item.number.start].strip() != "to" or item.number.value is None:
        return None
    for place in range(len(joined) - 2, max(-1, len(joined) - 4), -1):
        first = joined[place].number
        if first.value is None or first.unit is None or first.value >= item.number.value:
            continue
        if _plain(item.number) == _plain(first) and _BRACKET.fullmatch(text, joined[place].unit_end, item.number.start):
            return None if _is_from_level(joined[place], text) else place
    return None


def _plain(number: Number) -> str:
    """The unit without its substance or rate: "barrel" of "barrel of oil" and "barrel per day"."""
    return (number.unit or "").partition(" per ")[0].partition(" of ")[0]


def _joined(last: Item, item: Item) -> Item:
    first, second = last.number, item.number
    low, high = _ends(first, second)
    number = Number(first.start, second.end, None, low, high, second.kind, second.unit or first.unit)
    return Item(number, item.token, last.qualifier, last.more or item.more, item.unit_end)


def _ends(first: Number, second: Number) -> tuple[float, float]:
    """The two values, the first with the power of ten that it shares with the second."""
    if first.value is None or second.value is None:
        return cast(float, first.low), cast(float, second.high)
    low, high = first.value, second.value
    if first.magnitude == 1.0 and second.magnitude > 1.0 and low < min(_SHORT, high / second.magnitude):
        low *= second.magnitude
    if low < high / _SHORT and high % _SHORT == 0 and second.kind == "numeral" and second.start - first.end == 1:
        low *= _SHORT  # "9-10,000 troops"
    return low, high


def _is_range(last: Item, item: Item, text: str, rough: bool) -> bool:
    first, second = last.number, item.number
    if first.kind == second.kind and first.kind in ("vague", "fraction"):
        return rough and _is_rough_range(first, second, text)
    if first.value is None or second.value is None or not {first.kind, second.kind} <= {"numeral", "words"}:
        return False
    between = text[max(first.end, last.unit_end) : second.start]
    bounded = _BOUNDED.fullmatch(between)
    if bounded is not None and first.unit in (None, second.unit) and operator.lt(*_ends(first, second)):
        opens, back = (_SPANNING, _BEFORE) if bounded[1] == "to" else (_BETWEEN, _BETWEEN_BACK)
        return bool(opens.search(text, max(0, first.start - back), first.start))
    if _JOIN.fullmatch(between) is None or not _shares_unit(first, second, text):
        return False
    word = between.strip(" -")
    if between == "-to-":
        return True
    if word in {"", "–", "—"}:
        if operator.ge(*_ends(first, second)):
            return False
        torn = "," in text[second.start : second.end] and (first.value < _SHORT or "," in text[first.start : first.end])
        told = second.unit is not None or first.unit is not None
        return told or (torn and first.value < second.value) or _has_noun(last, item, text)
    if word.lstrip(", ").startswith("or"):
        low, high = _ends(first, second)
        next_one = second.unit in time_units() and second.value == first.value + 1
        return next_one or (rough and low < high <= _EITHER * low)
    if word.partition(" ")[0] == "and":
        before = text[max(0, first.start - _TWIN_BACK) : first.start]
        return bool(_BETWEEN.search(before[-_BETWEEN_BACK:]) or _TWIN.search(before))
    if second.unit is None and second.magnitude == 1.0 and first.value > second.value:
        return False
    if first.unit in currencies() | {"percent"} and operator.gt(*_ends(first, second)):
        return False  # "leads by 58 percent to 31 percent", "fell from 60p to 40p"
    if _is_from_level(last, text) or _is_step(last, item, text):
        return False
    role = last.change(text)[1]
    return role not in {"from", "by"} or (
        role == "by" and (_is_rough_sum(first, second) or _is_rough_share(first, second))
    )


def _shares_unit(first: Number, second: Number, text: str) -> bool:
    """Whether both are in one unit, or in the one that stands with the first only: "$2-3 billion", "between 900,000
    litres and 2 million"."""
    if first.unit is None or first.unit == second.unit:
        return True
    between = bool(_BETWEEN.search(text, max(0, first.start - _BETWEEN_BACK), first.start))
    if between and first.unit == _plain(second):
        return True  # "between 90 barrels and 120 barrels of oil"
    bare = second.unit is None and second.magnitude > 1
    return bare and (between or first.unit in currencies()) and not _COUNTS.match(text, second.end)


def _is_rough_sum(first: Number, second: Number) -> bool:
    """Whether sums in millions are two ends, though a verb of change takes them: "raise $2 billion to $3 billion"."""
    low, high = _ends(first, second)
    return first.unit in currencies() and second.magnitude > 1 and low < high < _STEPS * low


def _is_rough_share(first: Number, second: Number) -> bool:
    """Whether both are told by the one unit behind the second: a level would have its own ("raise it 1 to 2%", "raised
    it to 4,000 barrels, then 10,000 to 20,000 barrels")."""
    low, high = _ends(first, second)
    near = second.unit == "percent" or (second.unit is not None and high < _STEPS * low)
    return first.unit is None and near and low < high


def _is_step(last: Item, item: Item, text: str) -> bool:
    """Whether the first number tells how far the second was moved: "up by 8p to 411p"."""
    low, high = _ends(last.number, item.number)
    start = last.number.start
    return high > _STEPS * low and _STEP.search(text, max(0, start - _BEFORE), start) is not None


def _is_rough_range(first: Number, second: Number, text: str) -> bool:
    """ "Thousands if not tens of thousands", "a third to a half of the boats"."""
    if first.kind == "vague":
        return _IF_NOT.fullmatch(text, first.end, second.start) is not None and (first.low or 0) < (second.low or 0)
    return text[first.end : second.start] in (" to ", " or ") and (first.value or 0) < (second.value or 0)


def _is_from_level(last: Item, text: str) -> bool:
    """Whether it is what a level is changed from, however far its verb stands: "raise the cap firms must pay from"."""
    if _FROM.search(text, max(0, last.number.start - _BEFORE), last.number.start) is None:
        return False
    if _FIRST_LEVEL.search(text, max(0, last.number.start - _BEFORE), last.number.start):
        return True
    before = last.token.doc[max(last.token.sent.start, last.token.i - _CLAUSE) : last.token.i]
    return any(word.pos_ == "VERB" and (word.lemma_ in changes() or word.lemma_ in _GOING) for word in before)


def _has_noun(last: Item, item: Item, text: str) -> bool:
    nouns = (frame.head_noun(end.token) for end in (item, last))
    return text[item.number.end : item.number.end + 1] == " " and any(
        noun is not None and noun.tag_ == "NNS" and noun.i > item.token.i for noun in nouns
    )
