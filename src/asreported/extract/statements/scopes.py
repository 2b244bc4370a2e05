"""The scope of a figure: which way it moved, what was done with an amount, what a part is told to be, where it is."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.amounts import done_with, is_bulk
from asreported.extract.statements.measures.answers import answer_of, answer_of_part, is_part_of
from asreported.extract.statements.measures.classes import LANDS
from asreported.extract.statements.measures.directions import direction_of
from asreported.extract.statements.measures.shares import SHARES
from asreported.extract.statements.measures.words import CASUALTIES, TRADES
from asreported.model import Quantity

__all__ = ["scope_of"]

_STANDING = frozenset({"illegally", "legally", "unlawfully", "lawfully"})
"""Tells of whom in a place alone it is told: "the 40,000 people in Acadia illegally"."""


def scope_of(
    context: Context, quantity: Quantity, number: Token, counted: Token | None, measure: str, is_rate: bool
) -> str | None:
    """What the figure is told of more closely; null where its measure alone tells it."""
    moved = direction_of(context.text, quantity, number)
    if moved is not None or (is_rate and quantity.unit == "more"):
        return moved or "up"
    done = done_with(number) if is_bulk(quantity) and measure != "weight" else None
    if done is not None:
        return done
    if quantity.unit is None and is_part_of(number, counted):
        # Where the whole is, the part need not be all there is.
        return None if measure in CASUALTIES.values() else answer_of_part(number)
    far = is_bulk(quantity) and counted is not None and counted.i < number.i  # "a fire on the Elm has spilt 90 barrels"
    place = None if far else _place_of(context, counted)
    if quantity.unit not in SHARES or measure in CASUALTIES.values():
        return place
    answer = answer_of(number)
    inside = place is not None and answer is not None and not answer.startswith(place)
    return f"{place} {answer}" if inside else answer or place


def _place_of(context: Context, counted: Token | None) -> str | None:
    """Where, or of whom: the place phrase that hangs on the counted noun itself."""
    if counted is None or (
        counted.dep_ == "pobj" and counted.head.lower_ == "from" and counted.lemma_.lower() in LANDS
    ):
        return None  # "clerks from 14 countries in Acadia"
    for child in counted.rights:
        here = (
            child.dep_ == "prep" and child.lower_ in ("in", "at", "across", "on") and child.right_edge.i - child.i < 6
        )
        traded = any(word.lower_ in TRADES for word in child.rights)  # "made $9 million on sales of $40 million"
        if here and not traded and any(context.entity(word) is not None for word in child.subtree):
            return _with_standing(child, child.right_edge)
    return None


def _with_standing(first: Token, last: Token) -> str:
    """The place's words, with how those it is told of are there."""
    after = last.nbor(1) if last.i + 1 < len(last.doc) else last
    return str(last.doc[first.i : (after if after.lower_ in _STANDING else last).i + 1].text)
