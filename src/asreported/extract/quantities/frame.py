"""What the parse says about a number: what is counted, which way it changes, which end of a change it is."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from asreported.extract.quantities.lexicon import changes, particles, units
from asreported.model.mentions import ChangeRole

__all__ = ["RESIZING", "change_of", "governor", "head_noun", "token_at"]

_TO_HEAD = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "advmod", "punct", "det"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_STEPS = 12
_OBJECTS = frozenset({"dobj", "npadvmod", "advmod", "nummod", "obj", "attr", "oprd", "acomp", "quantmod"})
_BOUND = "about|around|nearly|almost|some|more than|over|roughly|just|another|only"
_PARTICLE = re.compile(rf"\b(up|down|higher|lower)\s+(?:by\s+)?(?:(?:{_BOUND})\s+)*$", re.IGNORECASE)
_PREPOSITION = re.compile(rf"\b(from|to|by)\s+(?:(?:{_BOUND}|an?|the|its|between)\s+)*$", re.IGNORECASE)
RESIZING = frozenset({"revise", "correct", "amend", "adjust", "scale", "pare", "whittle"})
"""Verbs of no side that put a number in another's place."""
_WITH_PARTICLE = frozenset({"scale", "pare", "whittle"})
"""Those of them that do so only with a particle: a wall is scaled."""
_UNIT_WORDS = frozenset(word.lower() for form in units() for word in form.split())


def head_noun(token: Token) -> Token | None:
    """The noun that `token`, a number, counts: to its right, or in its "of" phrase; null where there is none."""
    at = token
    for _ in range(_STEPS):
        parent = at.head
        if parent.i == at.i or at.dep_ not in _TO_HEAD:
            break
        at = parent
        if at.pos_ in _NOMINAL and at.i > token.i and not at.like_num and at.text not in {"%", "percent"}:
            return at
    for child in token.children:
        if child.lower_ == "of" and child.dep_ == "prep":
            for thing in child.children:
                if thing.dep_ == "pobj" and thing.pos_ in _NOMINAL:
                    return thing
    return None


def governor(token: Token, *, measured: bool) -> tuple[Token, str] | None:
    """The verb or noun a number hangs on, and how: `by`, `to`, `from`, another preposition or the dependency."""
    at, how = token, ""
    for _ in range(_STEPS):
        parent = at.head
        if parent.i == at.i:
            return None
        if at.dep_ == "pobj" and parent.pos_ == "ADP":
            how = how or parent.lower_
        if parent.pos_ in {"VERB", "AUX"} or parent.lemma_.lower() in changes():
            return parent, how or at.dep_
        if measured and parent.pos_ in _NOMINAL and parent.i > token.i and parent.lower_ not in _UNIT_WORDS:
            return None
        if at.dep_ in {"conj", "appos"}:
            how = ""
        at = parent
    return None


def change_of(token: Token, before: str, *, measured: bool) -> tuple[str | None, ChangeRole | None]:
    """`up` or `down` where the number is the size of a change, and its role in it; `before` is the text up to it."""
    found = _PARTICLE.search(before)
    if found is not None and not _of_other_verb(token, found[1].lower()):
        return particles()[found[1].lower()], "by"
    governed = governor(token, measured=measured)
    if governed is None:
        return None, None
    verb, how = governed
    preposition = _PREPOSITION.search(before)
    how = preposition[1].lower() if preposition is not None else how
    side = changes().get(verb.lemma_.lower()) or (_side_by_particle(verb) if how == "by" else None)
    if how in {"from", "to"} and (side is not None or _resizes(verb)):
        return None, "from" if how == "from" else "to"
    if side is None:
        return None, None
    if how == "by":
        return side, "by"
    if how in _OBJECTS and verb.pos_ == "VERB":
        return side, "by"
    return None, None


def _resizes(verb: Token) -> bool:
    """ "Revised the toll from 90 to 64", "scaled its staff back from 90 to 64"."""
    if verb.pos_ != "VERB" or verb.lemma_ not in RESIZING:
        return False
    return verb.lemma_ not in _WITH_PARTICLE or any(child.lower_ in ("back", "down", "up") for child in verb.rights)


def _side_by_particle(verb: Token) -> str | None:
    """Which way "down" or "up" takes what a verb without a side moves by so much: "dragged down profits by 9%"."""
    said = (particles().get(child.lower_) for child in verb.rights if child.dep_ == "prt")
    return next((side for side in said if side is not None), None)


def _of_other_verb(token: Token, particle: str) -> bool:
    """Whether the particle before the number belongs to a verb that tells no change ("gave up 40")."""
    for back in range(1, 5):
        if token.i < back:
            return False
        near = token.nbor(-back)
        if near.lower_ == particle:
            is_name = near.head.text[:1].isupper() and not near.head.is_sent_start
            return near.dep_ == "prt" and not is_name and near.head.lemma_.lower() not in changes()
    return False


def is_average(token: Token) -> bool:
    """Whether the number is what something averages."""
    governed = governor(token, measured=False)
    return governed is not None and governed[0].lemma_ == "average" and governed[0].pos_ == "VERB"


def token_at(doc: Doc, start: int, end: int) -> Token | None:
    """The last token that the characters [start, end) touch."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return None if span is None else span[-1]
