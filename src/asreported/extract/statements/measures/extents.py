"""What a length is of: a depth, a height, a distance; null where the text does not say."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.measures.words import CLOSING, OPENING, TABLES
from asreported.model import Quantity

__all__ = ["extent_of", "is_length", "is_pace", "is_still", "unit_word", "words_after"]

_TABLE = TABLES["length"]
_UNITS = frozenset(_TABLE["units"])
_SMALL = frozenset(_TABLE["small"])
_AWAY = frozenset(_TABLE["away"])
_LIGHT = frozenset(_TABLE["light"])
_MEASURED: dict[str, str] = _TABLE["measured"]  # type: ignore[assignment]
_AFTER: dict[str, str] = _TABLE["after"]  # type: ignore[assignment]
_BEFORE: dict[str, str] = _TABLE["before"]  # type: ignore[assignment]
_VERBS: dict[str, str] = _TABLE["verbs"]  # type: ignore[assignment]
_OF: dict[str, str] = _TABLE["of"]  # type: ignore[assignment]
_THINGS: dict[str, str] = _TABLE["things"]  # type: ignore[assignment]
_GAUGED = frozenset(_TABLE["gauged"])
_FALLEN = frozenset({"accumulation", "snowfall", "rainfall", "snow", "rain"})
"""What lies or falls as deep as it is said to, and goes no distance."""
_FLOORS = frozenset({"office", "retail", "floor", "commercial", "warehouse", "storage", "exhibition", "shop", "rental"})
"""Before the "space" whose feet are square feet, though the text does not say so."""
_BACK = 8
_WITHIN = 8
"""Words in a bracket that may stand between a length and what it is of, at most."""


_FAR = frozenset({"mile", "kilometre", "kilometer", "km", "kms", "m"})
_BODIES = frozenset({"water", "sea", "ocean", "strait"})
"""What is as wide as it is said to be in miles, but where something lies under it ("under a mile of water")."""
_WAYS = frozenset(
    {"road", "street", "coast", "coastline", "shore", "river", "line", "track", "highway", "beach", "lane"}
)
"""What something lies down or up in miles, and not deep under: "two miles down the road"."""
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "several"})
_LYING = frozenset({"under", "in", "below", "beneath", "through", "into", "underneath"})
_UNDER_BACK = 6


def _lies_under(unit: Token) -> bool:
    return any(word.lower_ in _LYING for word in unit.doc[max(unit.sent.start, unit.i - _UNDER_BACK) : unit.i])


def is_length(quantity: Quantity) -> bool:
    """Whether the unit is one of length ("metre", "mile")."""
    return quantity.unit in _UNITS


def is_pace(number: Token) -> bool:
    """Whether the length is what is done in some time: "at a rate of 90 feet per day"."""
    unit = unit_word(number)
    of = unit.head if unit.dep_ == "pobj" and unit.head.lower_ == "of" else None
    return of is not None and of.head.lemma_.lower() in ("rate", "pace", "speed")


def extent_of(quantity: Quantity, number: Token) -> str | None:
    """The measure of a length, from the words after it, those before it, its verb or the thing it is of."""
    unit = unit_word(number)
    if _is_no_way(unit, number):
        return None
    return _told_after(unit) or _told_before(number) or _of_thing(quantity, unit) or _by_verb(number)


def _is_no_way(unit: Token, number: Token) -> bool:
    """Whether it is no extent in one direction that the text tells: floors to let, or what fell as snow or rain."""
    rest = [word.lower_ for word in words_after(unit)[:3]]
    if rest[:1] == ["of"] and rest[2:] == ["space"] and rest[1] in _FLOORS:
        return True
    return any(child.lemma_.lower() in _FALLEN for child in predicate_of(number).lefts)


def is_still(quantity: Quantity, number: Token) -> bool:
    """Whether it is an extent of what does not move, whatever else is done "every day" or lies "a mile" down."""
    if not is_length(quantity) or is_pace(number):
        return False
    return extent_of(quantity, number) not in ("distance", "length")


def unit_word(number: Token) -> Token:
    """The word of the unit: the number itself where it is written together ("30ft")."""
    for at in range(number.i + 1, min(number.i + 5, len(number.doc))):
        word = number.doc[at]
        if word.lower_ in _UNITS or word.lemma_.lower() in _UNITS:
            return word
        if word.pos_ not in ("NUM", "PUNCT", "ADJ") and word.lower_ not in ("-", "of"):
            break
    return number


def words_after(unit: Token) -> list[Token]:
    """The words after the unit, brackets and hyphens left out."""
    found: list[Token] = []
    inside = False
    for word in unit.doc[unit.i + 1 : min(unit.i + _WITHIN + 6, unit.sent.end)]:
        if word.text in OPENING:
            inside = True
        elif word.text in CLOSING:
            inside = False
        elif not inside and word.text not in ("-", "–"):
            found.append(word)
    return found


def _told_after(unit: Token) -> str | None:
    rest = [word.lower_ for word in words_after(unit)[:3]]
    if not rest:
        return None
    if rest[0] in ("in", "of") and len(rest) > 1 and rest[1] in _MEASURED:
        return _MEASURED[rest[1]]
    if rest[0] in ("water", "below") and len(rest) > 1 and rest[1] in _MEASURED:
        return _MEASURED[rest[1]]
    if rest[0] in ("down", "up", "along") and rest[2:] and rest[2] in _WAYS:
        return "distance"
    if rest[0] == "across" and len(rest) > 1 and rest[1] in _DETERMINERS:
        return "distance"  # "sailed for 90 miles across the bay"
    if rest[0] in _MEASURED:
        return _MEASURED[rest[0]]
    if rest[0] == "to" and len(rest) == 3 and rest[1] == "the" and rest[2] in _AWAY:
        return "distance"
    return _AFTER.get(rest[0], "distance" if rest[0] in _AWAY else None)


def _told_before(number: Token) -> str | None:
    """ "At depths of up to", "within", "a height greater than", which the parser may end a sentence in."""
    for at in range(number.i - 1, max(0, number.i - _BACK) - 1, -1):
        word = number.doc[at].lower_
        if word in _MEASURED:
            return _MEASURED[word]
        if word in _BEFORE:
            return _BEFORE[word]
        if word not in _LIGHT and not number.doc[at].like_num:
            return None
    return None


def _of_thing(quantity: Quantity, unit: Token) -> str | None:
    """ "5,000 feet of water" is a depth, "two miles of pipe" a length; "a three-mile boom" a length, "a 3-inch hole" a
    size, since it does not say which way it was measured."""
    rest = words_after(unit)
    if rest and rest[0].lower_ == "of":
        thing = next((word for word in rest[1:6] if word.pos_ in ("NOUN", "PROPN") and word.dep_ != "compound"), None)
        if (
            thing is not None
            and thing.lemma_.lower() in _BODIES
            and unit.lemma_.lower() in _FAR
            and not _lies_under(unit)
        ):
            return "distance"
        return None if thing is None else _OF.get(thing.lemma_.lower(), "length")
    thing = next((word for word in (unit.head, unit.head.head) if word.i > unit.i and word.pos_ == "NOUN"), None)
    if thing is None or unit.dep_ not in ("nummod", "compound", "amod", "nmod", "npadvmod"):
        return None
    if any(word.pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT") for word in unit.doc[unit.i + 1 : thing.i]):
        return None
    known = _THINGS.get(thing.lemma_.lower())
    return "size" if quantity.unit in _SMALL and known in (None, "length") else known or "length"


def _by_verb(number: Token) -> str | None:
    verb = predicate_of(number)
    gauged = any(child.lemma_.lower() in _GAUGED for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass"))
    return "level" if gauged else _VERBS.get(verb.lemma_.lower())
