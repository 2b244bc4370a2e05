"""Numbers that their writing alone shows to be no figure: an address, a cut year, an old measure, a title, a rank."""

from __future__ import annotations

import calendar
import re

from spacy.tokens import Token

from asreported.extract.quantities.lexicon import streets
from asreported.extract.statements.measures.counting import is_money
from asreported.lexicon import second_day
from asreported.model import Quantity, Span

__all__ = ["beyond_bracket", "is_written_off"]

_BACK, _ON = 40, 32
"""Characters before and after a number that are looked at."""
_STREET = re.compile(r" (?:[A-Z][\w.'’]* ){1,2}([a-z]+)\b(?! (?!in |at |and )[a-z])")
_AT_STREET = re.compile(r" (?:[a-z'’]+ ){1,2}?([a-z]+)\b")
_DWELLING = re.compile(r"\b(?:lived?|living|born|resid(?:ed?|ing)|dwelt|house|home)\b(?: \w+){0,2} (?:at|in) $")
_CUT_YEAR = re.compile(r"\b(?:in|since|by|until|about|circa) $", re.IGNORECASE)
_CUT = re.compile(r"(?:1[5-9]|20)\d")
_CUT_AFTER = re.compile(r" ?\?")
"""What stands for the digits of a year that nobody knew: "in 192 ?"."""
_CENSUS = re.compile(r" census\b")
_SHORT_YEAR = re.compile(r"\d\d")
"""A census by the last digits of its year: "the 51 census"."""
_KIN = re.compile(r" ?x ?(?:g(?:r?(?:ea)?t)?\b\.?)[ -]|x?(?:-| )(?:times )?great[ -]grand")
"""After a number of generations: "my 3x g. grandfather"."""
_BORN = re.compile(
    r"\b(?:born|bapti[sz]ed|christened)(?: (?:in|about|around|circa|c\.?|abt\.?))*(?: \d{4} (?:or|and))? $",
    re.IGNORECASE,
)
_OLD = re.compile(r"\d+ ?(?:acres?|rods?|roods?|perch(?:es)?|poles?|shillings?|pence|guineas?)\b[ ,]*(?:and )?$")
_OLD_UNIT = re.compile(r" ?(?:rods?|roods?|perch(?:es)?|poles?|shillings?)\b")
_OLD_PAIR = re.compile(
    r" ?(?:acres?|rods?|roods?|perch(?:es)?|poles?|shillings?)\b[ ,]*(?:and )?\d+ ?"
    r"(?:rods?|roods?|perch(?:es)?|poles?|pence|d)\b"
    r"| shillings?\b"
)
"""An old measure goes on in its smaller unit: "3 acres 1 rod 7 perches", "8 shillings 6 d"."""
_OLD_UNITS = frozenset({"acre"})
_TITLE = re.compile(r"\b[A-Z][\w'’]* (?:In|Of|And|For|With|The|To|From|On|By) $")
_TITLE_AFTER = re.compile(r" [A-Z][a-z]")
_MONTHS = "|".join((*calendar.month_name[1:], *calendar.month_abbr[1:]))
_FIRST_DAY = re.compile(rf"\b(?:{_MONTHS})\.? \d{{1,2}}(?=\D{{1,9}}$)")
"""Before the second of two days of a month."""
_CLOSING = re.compile(r"\)|-RRB-")
_PART_OF_ROUND = re.compile(r"(?:half|thirds?|quarters?|fifths?|tenths?|hundredths?|thousandths?) of $", re.IGNORECASE)
"""Before "a million", or a percent, of which there is only a part."""
_RANK = re.compile(r"\d+(?:st|nd|rd|th)|second|[a-z]+(?:rd|th)", re.IGNORECASE)
"""Tells which one it is ("the third town to close its port"), and counts none."""
_IN_WORD = re.compile(r"-[a-z]+-(?:style|type|like|themed|era)\b")
"""After a number that begins a word for a manner: "a 900-farms-style fund"."""
_AS_LONG = re.compile(r"(?: [A-Za-z-]+){1,3} (?:long|wide|deep|tall|high|thick)(?= ?(?:[.,;:)]|-RRB-|and\b|or\b|$))")
"""After the number of things that a thing is only as long as: "three city blocks long"."""
_RATED_SUM = re.compile(
    r" (?:is|was|would be|may be) (?:not |just |only |really |still |quite |such )*"
    r"(?:an? (?:lot|fortune|small fortune|pittance)\b|nothing\b|(?:big|small|serious|good|real) money\b|peanuts\b)"
)
"""After a sum that is only called much or little: "$90 is a lot of money"."""
_NAMED_SO = re.compile(r"-[A-Z][a-z]+\b")
"""After a number that begins a name: "the 40-Over final", "the 12-Step programme"."""
_OF_ANY = re.compile(
    r"\b(?:any|every|each|all|no)(?: [a-z]+){1,3} (?:of |worth )?"
    r"(?:more than|less than|over|under|above|below|up to|at least) $"
)
"""Before a sum that only tells which ones are meant: "it may refuse any single claim of more than $9m"."""
_CALENDAR_QUARTERS = re.compile(
    r" (?:of|with|without) (?:[a-z]+ )?(?:dividends?|loss(?:es)?|growth|declines?|contraction|recession|falls?)\b"
)
"""After quarters that are those of a year: "two quarters of losses"."""
_OPEN = re.compile(r"\(|-LRB-")
_LISTED = re.compile(r"\) (?=[A-Za-z“\"])|/ (?=[A-Z])")
"""After the number of an item in a list: "2) signs the lease", "7/ Ruiz and the cup"."""
_ITEM = re.compile(r"\d{1,2}")
_BRACKETS_BACK = 200
_PROSE, _LONG = 2, 3
"""Longer words without a capital that no headline has so many of."""
_PARTED = re.compile(r"\b(?:majority|minority|half|thirds?|quarters?|bulk|share|part|most) ?(?:\(|-LRB-) ?$")
"""Before the bracket in which a part is told by its share."""
_OF_WHOM = re.compile(r" ?(?:\)|-RRB-) of\b")


def is_written_off(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether the number is no figure by what is written right about it. Linear in a few dozen characters."""
    span = quantity.span
    before, after = text[max(0, span.start - _BACK) : span.start], text[span.end : span.end + _ON]
    if quantity.unit is not None and quantity.unit not in _OLD_UNITS:
        return _is_measured_off(quantity, span.of(text), before, after)
    if quantity.unit in _OLD_UNITS or _OLD_UNIT.match(after):
        return bool(_OLD.search(before) or _OLD_PAIR.match(after))
    if _TITLE.search(before) and _TITLE_AFTER.match(after) and _in_prose(number):
        return True
    first = _FIRST_DAY.search(before)
    if first is not None and second_day(text, span.start - len(before) + first.end()) == (span.start, span.end):
        return True
    written = span.of(text)
    if quantity.unit is None and (_RANK.fullmatch(written) or _IN_WORD.match(after) or _AS_LONG.match(after)):
        return True
    if _NAMED_SO.match(after) and _in_prose(number):
        return True
    if _CENSUS.match(after) and _SHORT_YEAR.fullmatch(written):
        return True
    if written.startswith("a ") and _PART_OF_ROUND.search(before):
        return True
    if not written[:1].isdigit():
        return False
    if _CUT.fullmatch(written) and _CUT_AFTER.match(after) and _CUT_YEAR.search(before):
        return True
    if _ITEM.fullmatch(written) and _LISTED.match(after) and not _is_inside(text, span.start):
        return True
    return bool(_KIN.match(after) or _BORN.search(before)) or _is_address(before, after)


def _is_inside(text: str, start: int) -> bool:
    """Whether a bracket is open before it."""
    near = text[max(0, start - _BRACKETS_BACK) : start]
    return near.count("(") + near.count("-LRB-") > near.count(")") + near.count("-RRB-")


def _is_measured_off(quantity: Quantity, written: str, before: str, after: str) -> bool:
    """Whether a number with a unit is no figure: a part of a percent, quarters of a year, a sum that is called much."""
    if quantity.unit == "percent":
        return _PART_OF_ROUND.search(before) is not None
    if quantity.unit == "share":
        whole = quantity.value is not None and quantity.value >= 1  # "four quarters of losses"
        return written.endswith("quarters") and (whole or _CALENDAR_QUARTERS.match(after) is not None)
    return is_money(quantity) and (_RATED_SUM.match(after) is not None or _OF_ANY.search(before) is not None)


def _in_prose(number: Token) -> bool:
    """Whether the sentence is no headline whose every word has its capital."""
    return sum(word.is_lower and len(word) > _LONG for word in number.sent) >= _PROSE


def _is_address(before: str, after: str) -> bool:
    """ "27 Harley square", "lived at 6 sycamore drive"."""
    found = _STREET.match(after) or (_AT_STREET.match(after) if _DWELLING.search(before) else None)
    return found is not None and found[1] in streets()


def beyond_bracket(text: str, span: Span, counted: Token | None) -> bool:
    """Whether a bracket that holds the number closes before the noun it seems to count ("Ruiz (36) Ana Mills"). What a
    share in a bracket is "of" may stand behind it ("(57%) of voters")."""
    if counted is None or counted.idx < span.end:
        return False
    between = text[span.end : counted.idx]
    if _CLOSING.search(between) is None:
        return False
    parted = _PARTED.search(text, max(0, span.start - _BACK), span.start) is not None
    if _OF_WHOM.match(between) is not None and (parted or counted.tag_ != "NN"):
        return False
    return len(_CLOSING.findall(between)) > len(_OPEN.findall(between))
