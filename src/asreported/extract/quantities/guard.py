"""Numbers that measure and count nothing: identifiers, scores, routes, telephone numbers, ages, house numbers."""

from __future__ import annotations

import calendar
import re

from spacy.tokens import Token

from asreported.extract.quantities.lexicon import names_before, streets, unit_pattern, units
from asreported.extract.quantities.scan import Number

__all__ = ["age_end", "age_unit", "is_age", "is_name"]

_UNIT_OF_AGE = r"(?:million[\s-])?(year|month|week|day)s?"
_OLD = re.compile(rf"[\s-]*{_UNIT_OF_AGE}[\s-]+old\b")
_AGE_AFTER = re.compile(rf"[\s-]*(?:(?:to|or|and)[\s-]*[\d,]+[\s-]*)?{_UNIT_OF_AGE}[\s-]+old\b|[\s-]*years? of age\b")
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|at the age of|turned|under-|over-|(?:died|elected|retired|appointed|married) at)"
    r"\s*(?:\d+ (?:to|and) |(?:over|under|about|around|at least|between) )?$",
    re.IGNORECASE,
)
_DIALLED_LENGTH = 24
"""Characters of a telephone number with its country's, at most."""
_OLDEST = 110
_PERSONS = frozenset({"he", "she", "i", "who"})
_AGES = frozenset({"age", "expectancy"})
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?![-–\d])")
_SIGN_AFTER = re.compile(
    r"\s?[%°$€£]|\s?,\d{3}|\s+(?:per ?cent|hundred|thousand|million|billion|trillion)\b|-?[A-Za-z]"
)
_SIDE = r"(?:\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twenty)"
_AGAINST = rf"[\s-](?:to|for)[\s-]{_SIDE}\b"
_ODDS = (
    r"(?:(?:margin|ratio|odds|advantage|edge|majority|landslide|favou?rite|(?:stock |share )?split)s?"
    r"|decision|ruling|verdict|vote|win|victory|defeat|loss)\b"
)
_TOLD_ODDS = (
    r"\b(?:(?:margin|ratio|odds)s? (?:of|at|were|was|is|are|stood at)"
    r"|out(?:number|vote|sp[ae]n|sell|sold|gun|poll|rais|scor)[a-z]*\b[^.;]{0,40}?)"
    r" (?:by |at )?(?:about |around |nearly |roughly |almost |more than |as much as |an? )?"
)
_FIRST_SIDE = re.compile(rf"{_AGAINST}(?P<told>[\s-](?:\w+ )?{_ODDS})?")
_FIRST_BEFORE = re.compile(rf"{_TOLD_ODDS}$")
_SECOND_BEFORE = re.compile(rf"(?:^|[\s(]){_SIDE}[\s-](?:to|for)[\s-]$")
_SECOND_TOLD = re.compile(rf"{_TOLD_ODDS}{_SIDE}[\s-](?:to|for)[\s-]$")
_ODDS_AFTER = re.compile(rf"[\s-](?:\w+ )?{_ODDS}")
_ODDS_BACK = 90
"""Two sides of a proportion, and what tells that they are: "a 2 to 1 margin", "outnumber them by nine to one"."""
_PLURAL_AFTER = re.compile(r"\s+(?:[a-z]+ )?(?:[a-z]+s|people|men|women|children|police|personnel|dead)\b")
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d[-–]$")
_DIALLED = re.compile(r"\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6}")
_MONTH = re.compile(rf"\s+(?:{'|'.join(calendar.month_name[1:])})\b")
_GROUPS = re.compile(r"\d+-\d+-\d+")
"""Three groups of digits or more: a telephone number, a code. Looked for near the number only, so that a long row of
numbers costs no more."""
_LOCAL = re.compile(r"(?<![\d.,-])\d{3}-(?:0\d{3}|\d{4}(?=\.|,|;|$| or))(?![\w-])")
"""A telephone number without its district's; no range has its zero."""
_NUMBERED = re.compile(r"\bNos?\.? ?$")
"""Before a number that only tells which one: "her No. 1 aim", "three No 1 hits"."""
_PREFIXED = re.compile(r"(?:[A-Za-z]+[-/])$")
_MEASURED_BEFORE = re.compile(r"\d ?[a-z]{1,3}-$")
"""A unit and no name ends before the hyphen: "65km-80km"."""
_OPEN_PREFIXES = ("sub-", "minus-", "to-", "now-", "under-", "over-", "near-")
_STREET = re.compile(r"\s+((?:[A-Z][\w.'’]*\s+){0,2})([A-Z][a-z]+)\b")
_NAMED_ENTITIES = frozenset({"PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "ORG"})


def age_unit(number: Number, text: str) -> str:
    """The unit of an age: `year of age`, `month of age`, …"""
    found = _OLD.match(text, number.end)
    return f"{found[1] if found else 'year'} of age"


def age_end(number: Number, text: str) -> int:
    """Where the words of an age stop: "18-year-old"."""
    found = _OLD.match(text, number.end)
    return number.end if found is None else found.end()


def is_age(number: Number, token: Token, text: str) -> bool:
    """Whether the number tells how old somebody or something is."""
    if _AGE_AFTER.match(text, number.end) or _AGE_BEFORE.search(text[max(0, number.start - 30) : number.start]):
        return True
    if number.value is None or not 1 <= number.value <= _OLDEST or number.value % 1 or number.unit is not None:
        return False
    return _is_age_beside_name(number, token, text) or _is_age_of_subject(token)


def _is_age_beside_name(number: Number, token: Token, text: str) -> bool:
    """ "Ruiz, 52, was", "the director, 58, said": a small whole number between commas after one person."""
    if number.kind != "numeral" or token.i < 2 or token.nbor(-1).text != ",":
        return False
    name = token.nbor(-2)
    if text[number.end : number.end + 1] not in {",", ".", ";", ")", ""}:
        return name.ent_type_ == "PERSON"
    return name.pos_ == "PROPN" or name.tag_ == "NN"


def _is_age_of_subject(token: Token) -> bool:
    """ "He will be 35", "the life expectancy of men is around 73"."""
    at = token.head if token.dep_ == "pobj" and token.head.lower_ in {"around", "about", "over", "under"} else token
    if (
        at.dep_ not in {"attr", "acomp", "prep"}
        or at.head.lemma_ != "be"
        or any(child.lower_ == "of" for child in token.rights)
    ):
        return False
    subject = next((child for child in at.head.children if child.dep_ == "nsubj"), None)
    return subject is not None and (
        subject.lower_ in _PERSONS or subject.lemma_ in _AGES or subject.ent_type_ == "PERSON"
    )


def is_name(number: Number, token: Token, text: str) -> bool:
    """Whether the number is part of a name, an identifier, a score or a telephone number."""
    if number.kind not in {"numeral", "words"}:
        return False
    before = text[max(0, number.start - 24) : number.start]
    if _is_joined(number, token, text, before):
        return True
    if number.unit is not None or _is_measured(number, text):
        return False
    if _is_score(number.start, number.end, text) or _is_side_of_odds(number, text):
        return True
    return _is_label(number, token, text)


def _is_joined(number: Number, token: Token, text: str, before: str) -> bool:
    """Digits tied to what stands beside them: "F-16", "#5", "5/8", "10:27", "01-44-55", "COVID -19"."""
    if _is_dialled(number, text) or (number.value is not None and _MONTH.match(text, number.end)):
        return True
    after = text[number.end : number.end + 2]
    if _is_glued(number, text) or (number.kind == "numeral" and _NUMBERED.search(before)):
        return True
    if before.endswith(("#", "/")) or _YEAR_BEFORE.search(before) or (before[-1:] == ":" and before[-2:-1].isdigit()):
        return True
    if after[:1] == ":" and after[1:].isdigit():
        return True
    prefixed = _PREFIXED.search(before) is not None and _MEASURED_BEFORE.search(before) is None
    if number.unit is None and prefixed and not before.lower().endswith(_OPEN_PREFIXES):
        return True
    if number.value is not None and number.value < 0 and token.i > 1:
        if token.text[0] in "-−":
            return token.nbor(-1).pos_ == "PROPN" or token.nbor(-1).is_upper
        return token.nbor(-1).text in {"-", "−"} and token.nbor(-2).pos_ == "PROPN"
    if _LOCAL.match(text, max(0, number.start - 4)) or _LOCAL.match(text, number.start):
        return True
    tied = before[len(before.rstrip("0123456789-")) :]
    run = tied + text[number.start : number.start + 16]
    return _GROUPS.match(run) is not None


def _is_glued(number: Number, text: str) -> bool:
    """Digits that are a clock's, or one word with the letters behind them: "0940", "4ever"; no unit ("30ft")."""
    if number.kind != "numeral" or number.unit is not None:
        return False
    if text[number.start] == "0" and text[number.start + 1 : number.start + 2].isdigit():
        return True
    return text[number.end : number.end + 1].isalpha() and unit_pattern().match(text, number.end) is None


def _is_measured(number: Number, text: str) -> bool:
    """Whether a unit follows that no name has: "the sector 0.68 percent lower", "Acme 500mg tablets"."""
    found = unit_pattern().match(text, number.end)
    if found is None:
        return False
    return units().get(found[1]) == "percent" or (found.group() == found[1] and len(found[1]) > 1)


def _is_dialled(number: Number, text: str) -> bool:
    """ "+44 20 7946 0958"."""
    sign = text.rfind("+", max(0, number.start - _DIALLED_LENGTH), number.start)
    found = _DIALLED.match(text, sign) if sign >= 0 else None
    return found is not None and found.end() >= number.end


def _is_score(start: int, end: int, text: str) -> bool:
    """ "3-1": two small numbers joined by a hyphen that are no range of anything."""
    found = _SCORE.match(text, start) or _SCORE.match(text, max(0, text.rfind(" ", max(0, start - 5), start) + 1))
    if found is None or found.end() < end or found.start() > start or _SIGN_AFTER.match(text, found.end()):
        return False
    first, second = (int(part) for part in re.split("[-–]", found.group()))
    return first >= second or first == 0 or not _PLURAL_AFTER.match(text, found.end())


def _is_side_of_odds(number: Number, text: str) -> bool:
    """ "A 2 to 1 margin", "a ratio of nine to one": neither number counts anything."""
    first = _FIRST_SIDE.match(text, number.end)
    before = text[max(0, number.start - _ODDS_BACK) : number.start]
    if first is not None:
        return first["told"] is not None or _FIRST_BEFORE.search(before) is not None
    if _SECOND_BEFORE.search(before) is None:
        return False
    return _ODDS_AFTER.match(text, number.end) is not None or _SECOND_TOLD.search(before) is not None


def _is_label(number: Number, token: Token, text: str) -> bool:
    """A number that a word before or after it makes a name: "room 12", "18 Hill Street", "iPhone 12"."""
    if token.i == 0:
        return False
    previous = token.nbor(-1)
    if previous.lower_.rstrip(".") in names_before() and _names_it(previous, token):
        return True
    found = _STREET.match(text, number.end)
    if found and any(word.lower() in streets() for word in [*found[1].split(), found[2]]):
        return True
    if _in_capitals(token, previous):
        return True
    return previous.pos_ == "PROPN" and previous.text[:1].isupper() and _belongs_left(token, previous)


def _names_it(previous: Token, token: Token) -> bool:
    if previous.tag_ in {"NNS", "NNPS"} and previous.lower_ != "nos":
        return False
    head = token.head
    return not (token.dep_ == "nummod" and token.i < head.i <= token.i + 2 and head.tag_ == "NNS")


def _in_capitals(token: Token, previous: Token) -> bool:
    """ "iPhone 12 Mini": a bare number between two words of a name."""
    if token.i + 1 >= len(token.doc) or previous.is_punct or previous.pos_ not in {"PROPN", "NOUN", "X"}:
        return False
    after = token.nbor(1)
    if not any(letter.isupper() for letter in previous.text) or (previous.is_sent_start and previous.pos_ != "PROPN"):
        return False
    return after.text in {"'s", "’s"} or (after.text[:1].isupper() and after.pos_ == "PROPN")


def _belongs_left(token: Token, previous: Token) -> bool:
    """ "Windows 11", "Big 12": the number hangs on the name before it, or stands in one entity with it."""
    inside = token.ent_iob_ == "I" and token.ent_type_ in _NAMED_ENTITIES
    if token.dep_ == "nummod" and token.head.i > token.i:
        return token.head.pos_ == "PROPN" or inside
    return inside or (token.head.i == previous.i and token.dep_ in {"nummod", "appos", "npadvmod"})
