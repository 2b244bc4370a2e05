"""What a number takes over from the figure before it: the rate of a part, of a new level, of what still runs out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.counting import COUNTS, is_money
from asreported.extract.statements.measures.words import MASSES, VOLUMES
from asreported.model import FigureStatement, Quantity

__all__ = ["BACK", "BOUND", "gap_before", "is_total", "other_end", "rate_before", "rate_near"]

BOUND = (
    r"(?:(?:between|about|around|roughly|nearly|almost|some|just|only|over|at least|at most|up to|more than|less than"
    r"|maybe|perhaps|as (?:much|many|high|low) as) )*"
)
_PART_OF = re.compile(
    r", with (?:\w+ ){0,3}(?:estimates?|figures?) (?:\w+ ){0,4}$"
    r"|(?: \w+){0,3} (?:vs\.?|versus) $|, (?:with|including|of which|against|up from|down from) (?:\w+ ){0,2}$"
)
_TO_END = re.compile(rf"(?: \S+){{0,3}},? (?:to|and now|and then|but now) {BOUND}$")
"""Between the two levels of what changed from the one to the other ("from 5 sacks a day to as many as 60")."""
_RAISED = re.compile(
    r"\b(?:number|figure|estimate|rate|total|flow|amount|it|that|this) (?:(?:up|again) )?"
    r"(?:(?:(?:could|may|might|will|would|should) )?(?:(?:nearly|almost|soon|more than) )?"
    rf"(?:double|triple|rise|grow|increase|climb)d? (?:(?:by|in|over) (?:\w+ ){{1,2}})?)?to {BOUND}$"
)
"""Before the new level of the amount told before ("and then raised the number to 90 litres")."""
_OR_EVEN = re.compile(rf" ?,? or (?:even|perhaps|maybe|possibly) {BOUND}$")
"""Between an amount and another without its unit: "above 90 bar, or even 120"."""
_ITSELF = ("it ", "that ", "this ")
"""What a bare number is the new level of, where the amount before is a rate: "could raise that to 90"."""
_FROM = re.compile(rf"\bfrom (?:\S+ ){{0,4}}{BOUND}$")
_FROM_BACK = 48
"""Characters before the first of two levels in which its "from" stands."""
BACK = 160
"""Characters between a figure and a bare number that still counts the same."""
_ALONG = re.compile(rf"(?: (?:a|per|each|every) [a-z]+)? of [a-z]+(?: [a-z]+)? and {BOUND}$")
"""Between two stuffs told in one breath: "90 kilos a day of flour and 400 litres of brine"."""
_ALIKE = 50
"""Times that an estimate may be of another before it, at most: so much more is no rate but all that ran out."""
_RATE_BACK = 1200
"""Characters back within which the rate was told that an estimate leaves out."""


def gap_before(context: Context, quantity: Quantity, before: FigureStatement | None) -> str | None:
    """The text from the figure before to the number; null where it is too far, or on another line."""
    gap = None if before is None else context.text[before.span.end : quantity.span.start]
    return gap if gap is not None and len(gap) <= BACK and "\n" not in gap else None


def other_end(context: Context, quantity: Quantity, before: FigureStatement | None) -> bool:
    """Whether it is the new level of the amount told before: "from 5 barrels a day to between 20 and 40"."""
    gap = gap_before(context, quantity, before)
    if before is None or gap is None or before.unit in (*COUNTS, "percent") or ". " in gap:
        return False
    plain = (before.unit or "").partition(" per ")[0]
    if quantity.unit not in (None, plain, (before.unit or "")):
        return False
    if quantity.unit is None and _OR_EVEN.fullmatch(gap) is not None:
        return True
    if (raised := _RAISED.search(gap)) is not None:
        return quantity.unit is not None or (" per " in (before.unit or "") and raised[0].startswith(_ITSELF))
    start = max(0, before.span.start - _FROM_BACK)
    return _TO_END.fullmatch(gap) is not None and _FROM.search(context.text, start, before.span.start) is not None


def rate_before(context: Context, quantity: Quantity, before: FigureStatement | None) -> str | None:
    """The rate that a part shares with its whole, or a new level with the old ("95 barrels a day, with 70 barrels from
    the largest", "from 90 barrels a day to 120 barrels")."""
    if is_money(quantity) and is_total(quantity, before):
        return None  # "$31 million, or $7.35 a share, up from $29 million"
    whole, _, span = (before.unit or "").partition(" per ") if before is not None else ("", "", "")
    if before is None or not span or whole != (quantity.unit or "").partition(" of ")[0]:
        return span if span and before is not None and _goes_along(context.text, quantity, before) else None
    if quantity.partner is not None and quantity.partner == before.quantity:
        return span
    between = context.text[before.span.end : quantity.span.start]
    told = len(between) < BACK and ". " not in between and _PART_OF.search(between) is not None
    return span if told or other_end(context, quantity, before) else None


def _goes_along(text: str, quantity: Quantity, before: FigureStatement) -> bool:
    """Whether it is of another stuff that runs out, or is taken up, together with the one before."""
    if quantity.unit not in VOLUMES | MASSES or (before.unit or "").partition(" per ")[0] not in VOLUMES | MASSES:
        return False
    return _ALONG.fullmatch(text[before.span.end : quantity.span.start]) is not None


def is_total(quantity: Quantity, before: FigureStatement | None) -> bool:
    """Whether it is so much more than the rate before it that it can only be all that ran out, or was earned."""
    if before is None or " per " not in (before.unit or ""):
        return False
    return (quantity.value or quantity.high or 0) > _ALIKE * (before.value or before.high or float("inf"))


def rate_near(quantity: Quantity, figures: Sequence[FigureStatement]) -> str | None:
    """The rate last told in the unit of an amount that runs out: the "estimate of 900 barrels" is one a day, too."""
    plain = (quantity.unit or "").partition(" of ")[0]
    for figure in reversed(figures):
        whole, _, span = (figure.unit or "").partition(" per ")
        if quantity.span.start - figure.span.end > _RATE_BACK:
            return None
        if span and whole == plain:
            return None if is_total(quantity, figure) else span
    return None
