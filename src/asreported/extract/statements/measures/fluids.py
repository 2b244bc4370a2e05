"""What fills the barrels that a clause only counts: mud pumped, seawater, or the oil of a leak."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from asreported.extract.statements.measures.words import LEAKING, LENGTHS, TABLES

__all__ = ["fluid_near"]

_FLUIDS = frozenset(TABLES["bulk"]["fluids"])
_OIL = frozenset(TABLES["bulk"]["oil"]) | LEAKING - {"come", "enter", "surge", "stream"}
_ABOUT_OIL = frozenset(TABLES["bulk"]["about_oil"])
_INTO = frozenset({"into", "in", "on", "under", "through", "below", "beneath", "from", "off", "to", "onto", "inside"})
_TO_RATE = 14
"""Tokens after a number in which it is told to be of a day: what is told in barrels a day is oil."""
_SENTENCES_BACK = 60
"""Tokens before a sentence in which its topic is told."""


def fluid_near(number: Token) -> str | None:
    """The fluid named nearest before the number in its sentence, else after it: "mud" in "pump mud at 50 barrels a
    minute"; `oil` where its leak or its trade is what is told of; null where neither is."""
    doc, sentence = number.doc, number.sent
    here = _first(reversed(doc[sentence.start : number.i])) or _first(doc[number.i + 1 : sentence.end])
    if here is not None or any(word.lemma_.lower() in _ABOUT_OIL for word in sentence):
        return here or "oil"
    before = doc[max(0, sentence.start - _SENTENCES_BACK) : sentence.start]
    if any(word.lower_ in ("day", "daily") for word in doc[number.i : number.i + _TO_RATE]):
        return "oil"
    return "oil" if any(word.lemma_.lower() in _OIL | _ABOUT_OIL for word in before) else None


def _first(words: Iterable[Token]) -> str | None:
    for word in words:
        lemma = word.lemma_.lower()
        if lemma in _FLUIDS and not _is_place(word):
            return str(lemma)
        if lemma in _OIL:
            return "oil"
    return None


def _is_place(fluid: Token) -> bool:
    """Whether something is in it, or it is told how deep it is: "into the water", "90 feet of water"."""
    if fluid.dep_ == "compound":
        return True
    prep = fluid.head
    if fluid.dep_ != "pobj":
        return False
    return prep.lower_ in _INTO or (prep.lower_ == "of" and prep.head.lower_ in LENGTHS)
