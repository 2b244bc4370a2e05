"""Amounts told twice, in two units: "39m gallons (148m litres)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from asreported.extract.statements.measures.rates import rated
from asreported.extract.statements.measures.words import LENGTHS, MASSES, VOLUMES
from asreported.model import FigureStatement, Quantity, Span

__all__ = ["between_ends", "converted", "is_converted", "is_one_end"]

_OPENED = re.compile(
    r"(?:\(|\[|-L[RS]B-)(?: ?(?:about|around|or|roughly|nearly|some|just|over|up to|more than))* ?[^\w\s]?$"
)
_OR = re.compile(
    r"(?: \w+)?(?:,? (?:a|per|each|every) \w+)?(?: ?,? or |\\?/ ?|(?: ?[-–—]+| ?,) (?:or )?the equivalent of )"
    r"(?:about |around |nearly |roughly )?"
)
"""Between an amount and the same in another unit ("39m gallons or 148m litres")."""
_ENDS = re.compile(r" ?[a-z]* ?(?:\([^()]*\)|-LRB- .* -RRB-) and (?:about |around |nearly |some )?")
"""From the lower end of an interval to its upper end."""
_UPPER = re.compile(r"(?:\(|-LRB-|/ ?)[^()]{0,60}?[\d.,]+(?: (?:million|billion))? and $")
"""Before the upper end of an interval whose lower end, in brackets, was not read with it."""
_BETWEEN = re.compile(r"\bbetween (?:about |around |nearly |some )?$")
_BETWEEN_BACK = 16
_BRACKETED = 60
"""Characters from a figure to its conversion in brackets, at most."""
_ENDS_APART = 100
"""Characters between two ends of which the first is told in other units as well, at most."""


def is_converted(text: str, quantities: Sequence[Quantity], at: int, before: FigureStatement) -> bool:
    """Whether the number in brackets is the figure before it in another unit ("39m gallons (148m litres)")."""
    quantity = quantities[at]
    if (
        before.quantity != at - 1
        or quantity.unit in (None, "more", "percent")
        or before.unit in (None, "more", "percent")
    ):
        return False
    between = text[quantities[at - 1].span.end : quantity.span.start]
    alike = any(
        {quantity.unit, (before.unit or "").partition(" per ")[0]} <= units for units in (VOLUMES, MASSES, LENGTHS)
    )
    named = before.measure not in ("volume", "weight")  # else the second names it ("10 gallons or 38 litres of crude")
    told = _OPENED.search(between) or (alike and named and _OR.fullmatch(between))
    return len(between) < _BRACKETED and bool(told) and quantity.unit != before.unit


def between_ends(text: str, quantities: Sequence[Quantity], at: int) -> Quantity:
    """The quantity, made an interval where it is the lower end of one whose ends are told in two units each: "between 2
    miles (3km) and 5 miles (8km)"."""
    quantity = quantities[at]
    if quantity.value is None or quantity.unit in (None, "more", "percent"):
        return quantity
    after = next((one for one in quantities[at + 2 : at + 4] if _is_upper_end(text, quantity, one)), None)
    if after is None:
        return quantity
    if _BETWEEN.search(text, max(0, quantity.span.start - _BETWEEN_BACK), quantity.span.start) is None:
        return quantity
    span = Span(quantity.span.start, after.span.end)
    return replace(quantity, span=span, value=None, low=quantity.value, high=after.value)


def _is_upper_end(text: str, lower: Quantity, upper: Quantity) -> bool:
    """Whether only a bracket, in which the lower end is told in another unit or two, stands between both ends."""
    between = text[lower.span.end : upper.span.start]
    alike = lower.unit is not None and (upper.unit or "").partition(" per ")[0] == lower.unit
    return upper.value is not None and alike and len(between) <= _ENDS_APART and bool(_ENDS.fullmatch(between))


def is_one_end(text: str, quantity: Quantity, before: FigureStatement | None) -> bool:
    """Whether it is told within the interval before it, or converts its last end only ("… and 5 miles (8km)")."""
    if before is None or before.low is None or quantity.value is None:
        return False
    if quantity.span.start < before.span.end:
        return True
    gap = text[before.span.end : quantity.span.start]
    if len(gap) < 2 * _BRACKETED and quantity.unit in VOLUMES | MASSES | LENGTHS and _UPPER.search(gap):
        return True
    return len(gap) < _BRACKETED and quantity.unit not in (None, "percent") and bool(_OPENED.search(gap))


def converted(quantity: Quantity, at: int, before: FigureStatement) -> FigureStatement:
    """The figure before it, told in the unit of `quantity`, the `at`-th of the text; a rate stays a rate."""
    per = (before.unit or "").partition(" per ")[2]
    unit = quantity.unit if not per or " per " in (quantity.unit or "") else rated(quantity.unit, per)
    return replace(
        before,
        span=quantity.span,
        quantity=at,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=unit,
        qualifier=quantity.qualifier or before.qualifier,
    )
