"""Numbers that measure and count nothing: identifiers, scores, routes, telephone numbers, ages, house numbers."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.quantities.lexicon import names_before, streets
from asreported.extract.quantities.scan import Number

__all__ = ["age_end", "is_age", "is_name"]

_AGE_AFTER = re.compile(r"[\s-]*(?:(?:to|or|and)[\s-]*[\d,]+[\s-]*)?(?:million[\s-])?(?:year|month|week|day)s?[\s-]+old\b|[\s-]*years? of age\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|aged between \w+ and|at the age of|turned|under-|over-)\s*(?:\d+ (?:to|and) )?$", re.I)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?![-–\d])")
_SIGN_AFTER = re.compile(r"\s?[%°$€£]|\s+per ?cent\b|-?[A-Za-z]")
_PLURAL_AFTER = re.compile(r"\s+(?:[a-z]+ )?[a-z]+s\b")
_PHONE = re.compile(r"(?:\+?\d[\d() .–-]{7,}\d)")
_PREFIXED = re.compile(r"(?:[A-Za-z]+[-/])$")
_OPEN_PREFIXES = ("sub-", "minus-", "to-", "now-", "under-", "over-", "near-")
_STREET = re.compile(r"\s+((?:[A-Z][\w.'’]*\s+){0,2})([A-Z][a-z]+)\b")
_NAMED_ENTITIES = frozenset({"PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "ORG"})


def age_end(number: Number, text: str) -> int:
    """Where the words of an age stop: "18-year-old"."""
    found = _AGE_AFTER.match(text, number.end)
    return number.end if found is None else found.end()


def is_age(number: Number, token: Token, text: str) -> bool:
    """Whether the number tells how old somebody or something is."""
    if _AGE_AFTER.match(text, number.end) or _AGE_BEFORE.search(text[max(0, number.start - 30) : number.start]):
        return True
    return _age_beside_name(number, token, text)


def _age_beside_name(number: Number, token: Token, text: str) -> bool:
    """ "Ruiz, 52, was": a small whole number between commas after a name."""
    if number.value is None or not 1 <= number.value <= 110 or number.value % 1 or number.unit is not None:
        return False
    if number.kind != "numeral" or token.i < 2:
        return False
    comma, name = token.nbor(-1), token.nbor(-2)
    after = text[number.end : number.end + 1]
    if comma.text == "," and after in {",", ".", ";", ")", ""}:
        return name.pos_ == "PROPN" or name.ent_type_ == "PERSON"
    return comma.text == "," and name.ent_type_ == "PERSON"


def is_name(number: Number, token: Token, text: str) -> bool:
    """Whether the number is part of a name, an identifier, a score or a telephone number."""
    if number.kind not in {"numeral", "words"}:
        return False
    start, end = number.start, number.end
    before = text[max(0, start - 24) : start]
    if number.unit is None and _prefixed(before):
        return True
    if number.value is not None and number.value < 0 and token.i > 1 and token.nbor(-1).text in {"-", "−"} and token.nbor(-2).pos_ == "PROPN":
        return True
    if text[end : end + 1] == ":" and text[end + 1 : end + 2].isdigit() or before[-1:] in {":", "#"} and before[-2:-1].isdigit():
        return True
    if before.endswith("#") or before.endswith("/") or (before.endswith("(") and text[end : end + 2].startswith(") ") and _PHONE.match(text, start)):
        return True
    if number.unit is None and _is_score(start, end, text):
        return True
    if _is_joined(number, text):
        return True
    if number.unit is not None:
        return False
    return _is_label(number, token, text)


def _is_score(start: int, end: int, text: str) -> bool:
    """ "3-1": two small numbers joined by a hyphen that are no range of anything."""
    found = _SCORE.match(text, start) or _SCORE.match(text, max(0, text.rfind(" ", 0, start) + 1))
    if found is None or found.end() < end or found.start() > start:
        return False
    if _SIGN_AFTER.match(text, found.end()):
        return False
    first, second = (int(part) for part in re.split("[-–]", found.group()))
    return first >= second or first == 0 or not _PLURAL_AFTER.match(text, found.end())


def _prefixed(before: str) -> bool:
    found = _PREFIXED.search(before)
    return found is not None and not before.lower().endswith(_OPEN_PREFIXES)


def _is_joined(number: Number, text: str) -> bool:
    """Digits that run on into letters or further groups of digits: "747-400", "01-44-55", "4x4"."""
    end = number.end
    follow = text[end : end + 1]
    if follow.isalpha() and number.kind == "numeral" and text[end - 1].isdigit():
        return False
    return bool(_PHONE.match(text, number.start) and text.count("-", number.start, number.start + 14) >= 2)


def _is_label(number: Number, token: Token, text: str) -> bool:
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
    if previous.pos_ == "PROPN" and previous.text[:1].isupper() and not previous.is_punct:
        return _belongs_left(token, previous)
    return False


def _in_capitals(token: Token, previous: Token) -> bool:
    """ "iPhone 12 Mini": a bare number between two words of a name."""
    if token.i + 1 >= len(token.doc) or previous.is_punct or previous.pos_ not in {"PROPN", "NOUN", "X"}:
        return False
    after = token.nbor(1)
    if not any(letter.isupper() for letter in previous.text) or previous.is_sent_start and previous.pos_ != "PROPN":
        return False
    return after.text in {"'s", "’s"} or (after.text[:1].isupper() and after.pos_ == "PROPN")


def _names_it(previous: Token, token: Token) -> bool:
    if previous.tag_ in {"NNS", "NNPS"} and previous.lower_ not in {"nos"}:
        return False
    return not (token.dep_ == "nummod" and token.head.i > token.i and token.head.i <= token.i + 2 and token.head.tag_ == "NNS")


def _belongs_left(token: Token, previous: Token) -> bool:
    """ "iPhone 11", "Big 12": the number hangs on the name before it, or stands in one entity with it."""
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.pos_ == "PROPN":
        return True
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in {"NNS", "NN"}:
        return token.ent_type_ in _NAMED_ENTITIES and token.ent_iob_ == "I"
    if token.head.i == previous.i and token.dep_ in {"nummod", "appos", "npadvmod"}:
        return True
    return token.ent_iob_ == "I" and token.ent_type_ in _NAMED_ENTITIES
