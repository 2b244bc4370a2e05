"""What an amount in a unit is an amount of: the oil of "90 barrels of oil", the profits of "a 20% rise in profits"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.quantities.lexicon import changes, units
from asreported.extract.statements.words import ESTIMATES, MASSES, TABLES, VOLUMES
from asreported.model import Quantity

__all__ = ["changed", "counted_below", "is_bulk", "is_unit", "substance"]

_VAGUE = frozenset(TABLES["bulk"]["vague"])
_USUAL: dict[str, str] = TABLES["bulk"]["usual"]  # type: ignore[assignment]
_NOUNS = ("NOUN", "PROPN")


def is_unit(noun: Token) -> bool:
    """Whether the word is a unit and no thing counted ("litres", "feet", "euros")."""
    return noun.lower_ in units() or noun.lemma_.lower() in units()


def is_bulk(quantity: Quantity) -> bool:
    """Whether the unit is one of volume or mass."""
    plain = (quantity.unit or "").partition(" per ")[0].partition(" of ")[0]
    return plain in VOLUMES or plain in MASSES


def substance(quantity: Quantity, number: Token, counted: Token | None) -> str:
    """What is measured out: the noun after "of", else what the unit is usual for, else `volume` or `weight`."""
    unit = counted if counted is not None and is_unit(counted) else number
    own = _of(unit) or (_of(number) if unit.i != number.i else None) or _at_a_rate(number)
    if own is not None and is_unit(own):
        own = _of(own)
    if own is None and counted is not None and not is_unit(counted) and counted.pos_ in _NOUNS and counted.i > number.i:
        own = counted if counted.lemma_.lower() not in _VAGUE | ESTIMATES else None
    if own is not None and own.lemma_.lower() not in _VAGUE:
        return str(own.lower_ if own.tag_ != "NN" else own.lemma_.lower())
    plain = (quantity.unit or "").partition(" per ")[0].partition(" of ")[0]
    return _USUAL.get(plain, "volume" if plain in VOLUMES else "weight")


def _of(noun: Token) -> Token | None:
    """The noun after "of", across "a day" and brackets between."""
    for child in noun.rights:
        if child.lower_ == "of" and child.i - noun.i < 8:
            below = next((word for word in child.rights if word.dep_ == "pobj"), None)
            if below is not None and below.pos_ in _NOUNS:
                return below
        if child.dep_ in ("npadvmod", "prep") and child.i - noun.i < 3 and (found := _of(child)) is not None:
            return found
    return None


def _at_a_rate(number: Token) -> Token | None:
    """What is moved at a rate: "mud" in "pump mud into the well at a rate of 50 barrels a minute"."""
    here = number
    while here.dep_ in ("nummod", "quantmod", "compound", "amod") and here.head.i > here.i:
        here = here.head
    rate = here.head.head if here.dep_ == "pobj" and here.head.lower_ == "of" else None
    if rate is None or rate.lemma_.lower() not in ("rate", "pace"):
        return None
    return next((child for child in predicate_of(rate).rights if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)


def counted_below(noun: Token) -> Token | None:
    """The noun after "of", such as "troops" in "the number of troops"."""
    return next(
        (below for child in noun.rights if child.lower_ == "of" for below in child.rights if below.dep_ == "pobj"), None
    )


def changed(noun: Token) -> Token | None:
    """What a noun of change is a change in: "profits" in "a jump in profits", "share price" in "the share price slump";
    the noun itself where it is no such noun, null where the text does not say."""
    if noun.lemma_.lower() not in changes():
        return noun
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("in", "of", "to", "on"):
            below = next((word for word in child.rights if word.dep_ == "pobj" and word.pos_ in _NOUNS), None)
            if below is not None and not is_unit(below) and not any(word.like_num for word in below.lefts):
                return below
    before = [word for word in noun.lefts if word.dep_ == "compound" and word.pos_ == "NOUN" and not is_unit(word)]
    return before[-1] if before else None
