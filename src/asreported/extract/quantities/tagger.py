"""Numbers that count → bounds, concepts and changes: the tagger of quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from spacy.tokens import Doc

from asreported.extract.quantities import frame
from asreported.extract.quantities.about import concept
from asreported.extract.quantities.items import SHARE, Item, items
from asreported.extract.quantities.lexicon import currencies
from asreported.extract.quantities.ranges import ranges
from asreported.extract.quantities.reckoning import reckoned
from asreported.extract.texts import text_of
from asreported.model.mentions import Change, Qualifier, Quantity, Timex
from asreported.model.span import Span

__all__ = ["find_quantities"]

_CHANGES: dict[Qualifier | None, Change] = {
    "about": "~",
    "nearly": "~",
    "over": ">",
    "at_least": ">",
    "under": "<",
    "at_most": "<",
    "several": "~",
    None: "=",
}
_HYPHENATED = re.compile(r"-(?!plus\b)([A-Za-z]+)")
_ONE_OF = re.compile(r"one of\b", re.IGNORECASE)
_PARENTHESIS = re.compile(r"[ ,]*\(\s*|\s?/\s?")
_OR = re.compile(r",? or (?:(?:about|around|nearly|almost|roughly|some|more than|less than|over) )?$")
_ALIKE = re.compile(r",? (?:or|to|and) ")
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|up from|down from|from|against|versus|(?<!more )(?<!less )(?<!fewer )than)\s+"
    r"(?:(?:about|around|nearly|almost|just|only|some|over|under|an?|the|total|average|of)\s+){0,3}$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?]\s+[^a-z]")
"""The end of a sentence, but not the full stop of "$75 U.S. per barrel"."""
_BY_TOO = re.compile(r"(?:,|,? and) (?:[A-Z][\w.&'’]* ?){1,5}by $")
_TO_LEVEL = re.compile(r" (?:[a-z]+ )?[a-z]+s to (?:about |around |nearly |some |a total of )?")
"""From how many more there are to how many in all: "by 90 clerks to 700"."""
_APART = 60
"""Characters between the two ends of one change, at most: "from 120 police trainers in June to 85"."""


def find_quantities(doc: Doc, timexes: Sequence[Timex], *, lengths: bool = False) -> tuple[Quantity, ...]:
    """The quantities of `doc`, in order of place; offsets are characters of `doc.text`.

    Numbers inside a time expression of `timexes` are no quantities, nor are identifiers, scores, routes and the like.
    With `lengths`, lengths of time ("six weeks") and ages (unit `year of age`) are given too, and "eight or nine" is
    two quantities, as CQE counts them. In `concept` the words of what is counted come first, right of the number; after
    them, or alone where the number has a unit of its own, what the quantity tells something about.
    """
    text = text_of(doc)
    found = ranges(list(items(doc, text, timexes, lengths)), text, rough=not lengths)
    return reckoned(_partners(_inherited([_quantity(item, text) for item in found], found, text), text), text)


def _quantity(item: Item, text: str) -> Quantity:
    number = item.number
    unit = "more" if item.more and number.unit is None else number.unit
    if number.kind in {"fraction", "ratio"} and unit is None:
        unit = SHARE
    side, role = item.change(text)
    change = "=" if number.kind == "vague" else _CHANGES[item.qualifier]
    if change == "=" and frame.is_average(item.token):
        change = "~"
    if side is not None and change in {"=", "~"} and number.value is not None:
        change = cast(Change, side)
    if number.kind == "multiple" and change == "=":
        change = "down" if number.value is not None and number.value < 1 else "up"
    return Quantity(
        span=Span(number.start, number.end),
        value=number.value,
        low=number.low,
        high=number.high,
        qualifier=item.qualifier,
        unit=unit,
        change=change,
        concept=_concept(item, text),
        role=role,
    )


def _concept(item: Item, text: str) -> tuple[Span, ...]:
    number, token = item.number, item.token
    if number.unit is not None and number.kind != "multiple":
        top = frame.token_at(token.doc, number.start, item.unit_end) or token
        return concept(token, top, None, number.start, item.unit_end)
    found = _HYPHENATED.match(text, number.end)
    word = None if found is None else frame.token_at(token.doc, found.start(1), found.end(1))
    found_concept = concept(token, token, word or frame.head_noun(token), number.start, number.end)
    # "One of the best" ranks a thing and counts none.
    return found_concept[:1] if _ONE_OF.match(text, number.start) else found_concept


def _inherited(found: list[Quantity], of: Sequence[Item], text: str) -> list[Quantity]:
    """The same amount in another unit, in brackets or after "or", shares concept, bound and direction with it."""
    for place in range(1, len(found)):
        one, other = found[place - 1], found[place]
        between = text[max(one.span.end, of[place - 1].unit_end) : other.span.start]
        if len(between) > 2 * _APART:
            continue
        if _PARENTHESIS.fullmatch(between) and one.unit is not None and other.unit is not None:
            found[place] = replace(
                other, concept=one.concept, qualifier=one.qualifier, change=one.change, role=one.role
            )
        elif _OR.search(between) and other.unit is not None and (one.unit is not None or _is_counted(one)):
            found[place] = _other_measure(one, other)
        elif _BY_TOO.fullmatch(between) and one.unit == other.unit and one.change in {"up", "down"}:
            found[place] = replace(other, change=one.change, role="by")
        elif one.unit is None and _ALIKE.fullmatch(between) and not _is_counted(one) and other.unit in currencies():
            found[place - 1] = replace(one, unit=other.unit, concept=other.concept or one.concept)
        elif (
            one.unit == other.unit and one.unit is not None and _COMPARED.search(between) and not _ENDED.search(between)
        ):
            found[place] = replace(other, concept=one.concept)
        elif _is_counted(one) and one.role == "by" and other.role == "to" and _TO_LEVEL.fullmatch(between):
            found[place] = replace(other, concept=one.concept[:1])
        elif other.unit is None and not _is_counted(other) and _continues(one, other, between):
            found[place] = replace(other, unit=_level_unit(one), concept=one.concept)
    return found


def _other_measure(one: Quantity, other: Quantity) -> Quantity:
    """The same amount measured once more after "or"."""
    if one.role == "by" and other.change == "=":
        return replace(other, concept=one.concept, change=one.change, role="by")
    return replace(other, concept=one.concept)


def _is_counted(quantity: Quantity) -> bool:
    """Whether its own noun stands right of it."""
    return bool(quantity.concept) and quantity.concept[0].start >= quantity.span.end


def _continues(one: Quantity, other: Quantity, between: str) -> bool:
    """Whether a bare number is of the same things as the one before: "rose 64 points to 4,577", "460 cars, from 63"."""
    if ". " in between or "\n" in between or one.unit in {"percent", "percentage point", "times", "share"}:
        return False
    if other.role == "to" and one.role == "by":
        return one.unit is not None
    return bool(_COMPARED.search(between)) and (one.unit is not None or _is_counted(one))


def _partners(found: list[Quantity], text: str) -> tuple[Quantity, ...]:
    """Tie "from X" and "to Y" of one change together."""
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        near = other.span.start - one.span.end < _APART and not _ENDED.search(text[one.span.end : other.span.start])
        if near and {one.role, other.role} == {"from", "to"} and one.partner is None:
            found[place] = _completed(replace(one, partner=place + 1), other)
            found[place + 1] = _completed(replace(other, partner=place), one)
    return tuple(found)


def _completed(quantity: Quantity, partner: Quantity) -> Quantity:
    """An end of a change told without its noun counts what the other end counts: "to 150 advisers from 400"."""
    if quantity.unit is not None or _is_counted(quantity):
        return quantity
    return replace(quantity, unit=_level_unit(partner), concept=partner.concept or quantity.concept)


def _level_unit(change: Quantity) -> str | None:
    """The unit of what a change is added to: "two more to the three there are"."""
    return None if change.unit == "more" else change.unit
