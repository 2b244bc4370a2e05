"""What a number counts is there already, whatever is to be done with it ("efforts to stop two separate leaks")."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.cues import MASTERING, MOVING, PRESENT, TROUBLES, WITHIN
from asreported.extract.statements.words import LENGTHS
from asreported.model import Quantity

_SIZES = LENGTHS | {"tonne", "ton", "kilogram"}
"""Units of what things are large or heavy in."""
_TOLD_OF = frozenset({"nsubj", "nsubjpass", "pobj", "appos"})
"""What stands in a clause without being brought about by its verb."""
_LYING = frozenset({"of", "at", "below", "beneath", "under", "above", "within"})
_UNDER = frozenset({"underwater", "undersea", "underground", "below", "beneath", "under"})
"""What follows a length that tells how deep something lies."""
_COUNTED = frozenset({"reported", "recorded", "registered", "found", "seen"})
"""Participles of what has been counted already ("enough to treat the 40 or so cases reported")."""
_UP = 4
"""Nouns and prepositions up within which a word of the present stands."""
_ENDING = frozenset({"stop", "end", "halt", "fix", "repair", "control", "treat", "clear"})
"""What is done to troubles that are there; of other things it is a plan ("stop 20 trains")."""


def standing(quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """Whether it is there: a trouble to be mastered, where something lies, what is called current or usual."""
    sized = quantity.unit in _SIZES and _sized(anchor)
    return sized or _mastered(anchor) or _where(quantity, anchor, predicate) or _present(anchor)


def _sized(anchor: Token) -> bool:
    """Whether a length or a weight is that of a thing told of, whatever becomes of it ("the box, of 100 tonnes, could
    be lowered 1,500 metres below"), and not what the verb itself tells ("could reach 300 feet", "will be 5 feet tall",
    "plans a 98-metre tower")."""
    if anchor.lemma_.lower() not in _SIZES:
        return anchor.dep_ in _TOLD_OF
    if anchor.dep_ in ("compound", "amod", "nmod"):
        return anchor.head.dep_ in _TOLD_OF
    if anchor.dep_ == "npadvmod":
        return anchor.head.pos_ in ("ADP", "ADV", "NOUN") or (anchor.head.pos_ == "ADJ" and anchor.head.dep_ == "amod")
    return anchor.dep_ == "appos" or (anchor.dep_ == "pobj" and anchor.head.lower_ in _LYING)


def _mastered(anchor: Token) -> bool:
    """The object of "contain", "plug"; of "stop", "fix" a trouble."""
    verb = anchor.head
    if anchor.dep_ != "dobj" or verb.pos_ != "VERB" or anchor.pos_ == "NUM":
        return False
    return verb.lemma_ in MASTERING or (verb.lemma_ in _ENDING and anchor.lemma_.lower() in TROUBLES)


def _where(quantity: Quantity, anchor: Token, predicate: Token) -> bool:
    """A length that tells where something is ("from beneath 1 foot of concrete", "5,000 feet underwater")."""
    if quantity.unit not in LENGTHS or predicate.lemma_ in MOVING:
        return False
    first = anchor.left_edge
    if first.i and first.nbor(-1).lower_ in WITHIN:
        return True
    return anchor.i + 1 < len(anchor.doc) and anchor.nbor(1).lower_ in _UNDER


def _present(anchor: Token) -> bool:
    """Whether the noun, or one that it is told of, is called usual or current, or was counted."""
    here = anchor
    for _ in range(_UP):
        if any(child.dep_ == "amod" and child.lower_ in PRESENT for child in here.lefts):
            return True
        if any(child.dep_ == "acl" and child.lower_ in _COUNTED for child in here.rights):
            return True
        if here.dep_ not in ("pobj", "prep", "compound", "nmod") or here.head.pos_ in ("VERB", "AUX"):
            return False
        here = here.head
    return False
