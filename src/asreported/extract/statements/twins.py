"""Amounts told twice, in two units: "39m gallons (148m litres)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from asreported.extract.statements.rates import rated
from asreported.extract.statements.words import LENGTHS, MASSES, VOLUMES
from asreported.model import FigureStatement, Quantity

__all__ = ["converted", "is_converted"]

_OPENED = re.compile(
    r"(?:\(|\[|-L[RS]B-)(?: ?(?:about|around|or|roughly|nearly|some|just|over|up to|more than))* ?[^\w\s]?$"
)
_OR = re.compile(r"(?: \w+)?(?: ?,? or |\\?/ ?)(?:about |around |nearly |roughly )?")
"""Between an amount and the same in another unit ("39m gallons or 148m litres")."""
_BRACKETED = 60
"""Characters from a figure to its conversion in brackets, at most."""


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
