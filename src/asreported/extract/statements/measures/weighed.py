"""The thing whose weight or extent is told: right after it ("a 90-tonne dome"), or as the subject of "weigh"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.amounts import is_unit

__all__ = ["thing_after", "weighed"]

_BEFORE_THING = frozenset({"nummod", "compound", "nmod", "amod", "npadvmod", "quantmod"})
_MEASURE_BEFORE = 6
"""Words before a thing within which its measure stands: "90 - tonne concrete and steel box"."""


def weighed(context: Context, unit: Token) -> int | None:
    """What weighs or measures so much: the thing told right after ("a 90-tonne dome"), else the subject of "weigh"."""
    thing = thing_after(unit)
    if thing is not None:
        return context.entity(thing)
    verb = predicate_of(unit)
    if verb.lemma_ != "weigh":
        return None
    return next((context.entity(child) for child in verb.lefts if child.dep_ == "nsubj"), None)


def thing_after(unit: Token) -> Token | None:
    """The thing of which a measure is told right before it."""
    thing = unit
    while thing.dep_ in _BEFORE_THING and thing.head.i > thing.i:
        thing = thing.head
    told = any(word.like_num for word in thing.doc[max(0, thing.i - _MEASURE_BEFORE) : thing.i])
    return thing if told and thing.pos_ in ("NOUN", "PROPN") and not is_unit(thing) else None
