"""Figures: a quantity with its subject, its measure and how real it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.statements.amounts import done_with, is_bulk, is_unit
from asreported.extract.statements.casualties import (
    casualty_of,
    is_doubted,
    is_there_already,
    single_casualties,
)
from asreported.extract.statements.context import Context
from asreported.extract.statements.counting import (
    class_of,
    counted_noun,
    hangs_on,
    is_money,
    measure_of,
    plural_before,
    strong_body,
    told_before,
)
from asreported.extract.statements.directions import direction_of
from asreported.extract.statements.idle import counts_nothing, is_part, lasts, misread
from asreported.extract.statements.phrase import places_of
from asreported.extract.statements.rates import rate_of, rated
from asreported.extract.statements.reality import modality_of_figure
from asreported.extract.statements.subjects import subject_of
from asreported.extract.statements.telling import told_when
from asreported.extract.statements.twins import converted, is_converted
from asreported.extract.statements.words import (
    CASUALTIES,
    COUNTING,
    ESTIMATES,
    SPANS_OF_TIME,
)
from asreported.model import FigureStatement, Quantity, Span, TimeReference
from asreported.model.modality import Modality

__all__ = ["find_figures"]

_WORDS = re.compile(r"[^\W\d_]+(?:[ '’.-]+[^\W\d_]+)*")
"""A measure is a word or two, not what is left of a table."""
_UNREAL = frozenset({"planned", "possible", "conditional", "requested"})
_RICHTER = re.compile(r" on the (?:open-ended )?richter scale", re.IGNORECASE)
_VOUCHED = frozenset({"confirmed", "reported", "suspected", "known", "registered", "recorded", "probable", "likely"})
_PERSONS = frozenset({"people", "personnel", "staff", "members", "workers"})
_PART = re.compile(r"(?: [-–—]+|:|, including|, among them)(?: (?:\w+ ){1,3}and)?(?: at least| about)? $")
_PART_OF = re.compile(r", (?:with|including|of which|against|up from|down from) (?:\w+ ){0,2}$")
_BACK = 160
"""Characters between a figure and a bare number that still counts the same."""


def find_figures(context: Context, quantities: Sequence[Quantity]) -> tuple[FigureStatement, ...]:
    """The figures of the text, in its order."""
    figures: list[FigureStatement] = []
    for at in range(len(quantities)):
        figure = _figure(context, quantities, at, figures[-1] if figures else None)
        if figure is not None:
            figures.append(figure)
    figures += single_casualties(context, figures)
    return tuple(sorted(figures, key=lambda figure: figure.span))


def _figure(
    context: Context, quantities: Sequence[Quantity], at: int, before: FigureStatement | None
) -> FigureStatement | None:
    quantity = quantities[at]
    number = _number(context, quantity)
    if number is None or (quantity.unit == "share" and _is_side(number)):
        return None
    if counts_nothing(context.text, quantity, number) or is_part(context.text, quantities, at):
        return None
    if before is not None and is_converted(context.text, quantities, at, before):
        return converted(quantity, at, before)
    counted = counted_noun(context, quantities, quantity, number)
    if lasts(counted) or misread(context.text, quantity, counted, number):
        return None
    rate = rate_of(quantity, number) or _rate_before(context.text, quantity, before)
    if rate is not None and is_money(quantity):
        counted = None  # what follows "$2 a day" is not what was paid
    measure = measure_of(quantity, counted, number)
    subject = None if measure is None else _whose(context, quantity, number, counted, measure, rate is not None)
    if measure in _PERSONS and before is not None and _is_among(context, quantity, number, before):
        measure = before.measure
    if measure is None and told_before(number, quantity):
        again = _measured_again(context, quantity, at, number, before)
        if again is not None:
            return again
        measure, subject = _as_before(context, quantity, number, before)
    if measure is None or not _WORDS.fullmatch(measure):
        return None
    anchor = counted if counted is not None and hangs_on(number, counted) else number
    modality = modality_of_figure(context, quantity, number, anchor)
    if modality is None:
        return None
    if modality == "actual" and measure in CASUALTIES.values() and is_doubted(counted or number):
        modality = "possible"
    if modality in ("planned", "requested") and counted is not None and is_there_already(counted):
        modality = "actual"
    return FigureStatement(
        span=_evidence(context, quantity, counted),
        quantity=at,
        subject=subject,
        measure=measure,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit if rate is None else rated(quantity.unit, rate),
        qualifier=quantity.qualifier,
        scope=direction_of(context.text, quantity, number)
        or _done_or_placed(context, quantity, number, counted, measure),
        modality=modality,
        time=_time(context, quantity, anchor, modality),
    )


def _whose(
    context: Context, quantity: Quantity, number: Token, counted: Token | None, measure: str, is_rate: bool
) -> int | None:
    body = number if strong_body(number) is not None else counted or number
    subject = subject_of(context, body, measure, amount=is_bulk(quantity))
    ranks = quantity.unit is None and number.tag_ == "JJ" and number.dep_ == "amod"  # "Acme is the third firm to close"
    if subject is None or ranks:
        return None
    return None if is_rate and _holds(context, subject, quantity.span) else subject


def _done_or_placed(
    context: Context, quantity: Quantity, number: Token, counted: Token | None, measure: str
) -> str | None:
    done = done_with(number) if is_bulk(quantity) and measure != "weight" else None
    return done or _scope(context, counted)


def _is_side(number: Token) -> bool:
    """ "The western half of the island" is a place, "half full" a manner."""
    return number.head.pos_ == "ADJ" or any(child.dep_ == "amod" and child.tag_ == "JJ" for child in number.lefts)


def _is_among(context: Context, quantity: Quantity, number: Token, before: FigureStatement) -> bool:
    """Whether the number breaks down the casualties told right before: "15 clerks are dead - 11 from Mali"."""
    whole = before.value or before.high or 0
    if before.measure not in CASUALTIES.values() or (quantity.value or whole) >= whole:
        return False
    between = context.text[before.span.end : quantity.span.start]
    return before.span.start >= number.sent.start_char and len(between) < _BACK and _PART.search(between) is not None


def _holds(context: Context, entity: int, span: Span) -> bool:
    return any(mention.span.overlaps(span) for mention in context.entities[entity].mentions)


def _rate_before(text: str, quantity: Quantity, before: FigureStatement | None) -> str | None:
    """The rate that a part shares with its whole: "95 barrels a day, with 70 barrels from the largest"."""
    whole, _, span = (before.unit or "").partition(" per ") if before is not None else ("", "", "")
    if before is None or not span or whole != (quantity.unit or "").partition(" of ")[0]:
        return None
    if quantity.partner is not None and quantity.partner == before.quantity:
        return span  # "from 90 barrels a day to 120 barrels"
    between = text[before.span.end : quantity.span.start]
    return span if len(between) < _BACK and _PART_OF.search(between) else None


def _as_before(
    context: Context, quantity: Quantity, number: Token, before: FigureStatement | None
) -> tuple[str | None, int | None]:
    """Measure and subject of a number told without its noun: those of the figure right before it."""
    if number.lower_ == "zero":
        return None, None
    if "." in quantity.span.of(context.text):
        return ("magnitude", None) if _RICHTER.match(context.text, quantity.span.end) else (None, None)
    gap = None if before is None else context.text[before.span.end : quantity.span.start]
    if (
        before is not None
        and gap is not None
        and len(gap) <= _BACK
        and "\n" not in gap
        and before.unit in (None, "more")
    ):
        own = places_of(number)
        if before.measure in CASUALTIES.values() and _is_told_otherwise(number):
            return "people", None
        return before.measure, _of_these(context, own) if own else before.subject
    noun = plural_before(number)
    if noun is not None and noun.lemma_.lower() in ESTIMATES:
        return casualty_of(noun), None
    lemma = "" if noun is None else noun.lemma_.lower()
    if noun is not None and (lemma in COUNTING or (is_unit(noun) and lemma not in SPANS_OF_TIME)):
        return None, None
    return (None, None) if noun is None else (class_of(noun), None)


def _measured_again(
    context: Context, quantity: Quantity, at: int, number: Token, before: FigureStatement | None
) -> FigureStatement | None:
    """A bare number in the unit of the figure before it: "pumped 90,000 barrels a day and yields 7,000"."""
    noun = plural_before(number)
    if before is None or before.unit in (None, "more") or noun is None or not is_unit(noun):
        return None
    gap = context.text[before.span.end : quantity.span.start]
    if len(gap) > _BACK or "\n" in gap or noun.idx < before.span.start:
        return None
    modality = modality_of_figure(context, quantity, number, number)
    if modality is None:
        return None
    return replace(
        converted(quantity, at, before),
        unit=before.unit,
        qualifier=quantity.qualifier,
        scope=done_with(number) if is_bulk(quantity) else None,
        modality=modality,
        time=_time(context, quantity, number, modality),
    )


def _is_told_otherwise(number: Token) -> bool:
    """Whether something else befell them: "40 killed and three million affected"."""
    after = number.doc[min(number.i + 1, len(number.doc) - 1)]
    if after.lower_ in _VOUCHED:
        return False
    return after.tag_ in ("VBN", "VBD", "JJ") and after.lemma_.lower() not in CASUALTIES


def _of_these(context: Context, places: Sequence[Token]) -> int | None:
    """The place or body that a number without a noun is from ("ten Brazilian soldiers, three from Jordan"), not several
    of them together."""
    if any(word.conjuncts for word in places):
        return None
    found = [context.entity(word) for word in places]
    return next((at for at in found if at is not None and context.entities[at].kind in ("place", "organization")), None)


def _time(context: Context, quantity: Quantity, anchor: Token, modality: Modality) -> TimeReference:
    """The time of the clause; but the level that a planned change starts from is that of the present."""
    time = context.figure_time(quantity.span, anchor, own=modality == "planned")
    told = told_when(context, anchor) if modality in ("actual", "former") else None
    if told is not None:
        return told
    planned_from = quantity.role == "from" and modality == "actual"
    unreal = modality == "actual" and modality_of(predicate_of(anchor)) in _UNREAL
    if time.timex is not None and context.given_within(time.timex, anchor):
        return time  # "four storms in 2008"
    if planned_from or unreal:
        return replace(time, timex=None, tense="present")  # what is there now, whatever will be done with it and when
    return time


def _number(context: Context, quantity: Quantity) -> Token | None:
    phrase = context.doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    return None if phrase is None else phrase.root


def _evidence(context: Context, quantity: Quantity, counted: Token | None) -> Span:
    end = quantity.span.end
    if counted is not None and 0 <= counted.idx - end < 60 and "\n" not in context.text[end : counted.idx]:
        end = counted.idx + len(counted)
    return Span(quantity.span.start, end)


def _scope(context: Context, counted: Token | None) -> str | None:
    """Where, or of whom: the place phrase that hangs on the counted noun itself."""
    if counted is None:
        return None
    for child in counted.rights:
        here = (
            child.dep_ == "prep" and child.lower_ in ("in", "at", "across", "on") and child.right_edge.i - child.i < 6
        )
        if here and any(context.entity(word) is not None for word in child.subtree):
            return str(context.doc[child.i : child.right_edge.i + 1].text)
    return None
