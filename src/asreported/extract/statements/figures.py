"""Figures: a quantity with its subject, its measure and how real it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.figure_phrases import evidence_of, head_number, is_side
from asreported.extract.statements.holders.gapped import new_owner, own_subject
from asreported.extract.statements.holders.ownerless import owns_nothing
from asreported.extract.statements.holders.possessors import is_likened
from asreported.extract.statements.holders.reporters import reporter_of
from asreported.extract.statements.holders.subjects import subject_of
from asreported.extract.statements.measures.afflictions import killed_as_well
from asreported.extract.statements.measures.amounts import done_with, is_bulk
from asreported.extract.statements.measures.answers import is_narrowed
from asreported.extract.statements.measures.bare import (
    another,
    as_before,
    goes_on,
    is_among,
    measured_again,
    share_before,
    told_before,
)
from asreported.extract.statements.measures.bounds import unbounded
from asreported.extract.statements.measures.carried import is_total, other_end, rate_before, rate_near
from asreported.extract.statements.measures.casualties import is_doubted, is_there_already
from asreported.extract.statements.measures.classes import is_compared_trait, of_new
from asreported.extract.statements.measures.counting import (
    counted_noun,
    hangs_on,
    is_money,
    is_of_another,
    is_unnamed_sum,
    with_its_unit,
)
from asreported.extract.statements.measures.directions import is_risen
from asreported.extract.statements.measures.extents import is_still
from asreported.extract.statements.measures.flows import is_flow, is_of_a_span
from asreported.extract.statements.measures.habits import rate_carried, rate_of_sentence
from asreported.extract.statements.measures.late_rates import late_rate
from asreported.extract.statements.measures.measure import measure_of, strong_body
from asreported.extract.statements.measures.rates import rate_of, rated
from asreported.extract.statements.measures.restated import is_restated, of_economy
from asreported.extract.statements.measures.shares import SHARES
from asreported.extract.statements.measures.single_casualties import single_casualties
from asreported.extract.statements.measures.twins import between_ends, converted, is_converted, is_one_end
from asreported.extract.statements.measures.words import AIMS, CASUALTIES
from asreported.extract.statements.reality.figure_reality import modality_of_figure
from asreported.extract.statements.reality.unsettled import only_a_criterion
from asreported.extract.statements.scopes import scope_of
from asreported.extract.statements.times.figure_times import time_of_figure
from asreported.extract.statements.uncounted.beside_names import counts_none
from asreported.extract.statements.uncounted.called import is_called, is_mark, is_titled
from asreported.extract.statements.uncounted.idle import counts_nothing, is_part, lasts, misread
from asreported.extract.statements.uncounted.likened import only_likens
from asreported.extract.statements.uncounted.measured_by import is_of_the_next, only_measures
from asreported.extract.statements.uncounted.no_figures import is_recurring, tells_nothing
from asreported.extract.statements.uncounted.written import beyond_bracket, is_written_off
from asreported.model import FigureStatement, Quantity, Span
from asreported.model.modality import Modality

__all__ = ["find_figures"]

_WORDS = re.compile(r"[^\W\d_]+(?:(?:, |[ '’.-]+)[^\W\d_]+)*")
"""A measure is a word or two, not what is left of a table."""
_PERSONS = frozenset({"people", "personnel", "staff", "members", "workers"})


def find_figures(context: Context, quantities: Sequence[Quantity]) -> tuple[FigureStatement, ...]:
    """The figures of the text, in its order."""
    figures: list[FigureStatement] = []
    for at in range(len(quantities)):
        figure = _figure(context, quantities, at, figures)
        if figure is not None:
            figures.append(figure)
    figures += single_casualties(context, figures)
    return tuple(sorted(figures, key=lambda figure: figure.span))


def _figure(
    context: Context, quantities: Sequence[Quantity], at: int, figures: Sequence[FigureStatement]
) -> FigureStatement | None:
    quantity, before = quantities[at], figures[-1] if figures else None
    number = head_number(context, quantity)
    if number is None or (quantity.unit == "share" and is_side(number)):
        return None
    text = context.text
    if _is_none(text, quantities, at, number, before):
        return None
    if before is not None and is_converted(context.text, quantities, at, before):
        return converted(quantity, at, before)
    quantity = unbounded(context.text, between_ends(context.text, quantities, at))
    quantity = with_its_unit(text, quantity, number, before)
    counted = counted_noun(context, quantities, quantity, number)
    ones = counted is not None and counted.lower_ == "ones"
    counted = another(counted) if counted is not None and ones else counted
    if beyond_bracket(context.text, quantity.span, counted) or is_called(context.text, quantity, counted):
        return None
    if (
        is_of_the_next(quantity, counted)
        or (ones and counted is None)
        or lasts(counted)
        or misread(context.text, quantity, counted, number)
    ):
        return None
    if before is not None and quantity.unit is None and other_end(context, quantity, before):
        return _again(context, quantity, at, number, before)
    rate = _rate(context, quantity, number, figures)
    if is_money(quantity) and (rate is not None or is_of_another(text, quantity, counted)):
        counted = None  # what follows "$2 a day" is not what was paid
    measure, subject = _of_whom(context, quantity, number, counted, rate, before)
    if measure is None and told_before(number, quantity):
        if before is not None and measured_again(context, quantity, number, before):
            return _again(context, quantity, at, number, before)
        measure, subject = _as_before(context, quantity, number, before)
    if measure is None or not _WORDS.fullmatch(measure):
        return None
    owner = new_owner(context, number)
    subject = subject if owner is None else owner[0]
    modality = _modality(context, quantity, number, counted, measure)
    if modality is None or (rate is None and is_recurring(text, quantity, measure)):
        return None
    scope = scope_of(context, quantity, number, counted, measure, rate is not None)
    if scope is None and quantity.unit in SHARES and is_narrowed(number):
        return None
    return FigureStatement(
        span=evidence_of(context, quantity, counted),
        quantity=at,
        subject=subject,
        measure=measure,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=_unit(context.text, quantity, number, counted, rate),
        qualifier=quantity.qualifier,
        scope=scope,
        modality=modality,
        time=time_of_figure(context, quantity, _anchor(number, counted), modality, measure, rated=rate is not None),
    )


def _is_none(text: str, quantities: Sequence[Quantity], at: int, number: Token, before: FigureStatement | None) -> bool:
    """Whether the number alone, with the writing about it, is seen to be no figure."""
    quantity = quantities[at]
    if counts_nothing(text, quantity, number) or is_part(text, quantities, at) or tells_nothing(text, quantity, number):
        return True
    if is_written_off(text, quantity, number) or is_one_end(text, quantity, before) or is_mark(text, quantity):
        return True
    if is_titled(text, quantity) or only_measures(text, quantity) or only_likens(text, quantity):
        return True
    return counts_none(text, quantity, number) or is_unnamed_sum(text, quantity, number, before)


def _unit(text: str, quantity: Quantity, number: Token, counted: Token | None, rate: str | None) -> str | None:
    if rate is not None:
        return rated(quantity.unit, rate)
    if quantity.unit == "more" and is_compared_trait(number):
        return None
    return quantity.unit or of_new(counted) or ("more" if is_risen(text, quantity, number) else None)


def _anchor(number: Token, counted: Token | None) -> Token:
    """The word whose place in the clause is the figure's."""
    return counted if counted is not None and hangs_on(number, counted) else number


def _modality(
    context: Context, quantity: Quantity, number: Token, counted: Token | None, measure: str
) -> Modality | None:
    """What the clause makes of the figure; None where that cannot be known."""
    anchor = _anchor(number, counted)
    modality = modality_of_figure(context, quantity, number, anchor)
    if modality == "actual" and only_a_criterion(context.text, quantity, anchor):
        return None
    if modality == "actual" and measure in CASUALTIES.values() and is_doubted(counted or number):
        return "possible"
    if modality == "actual" and quantity.unit is not None and measure in AIMS:
        return AIMS[measure]
    if modality in ("planned", "requested") and counted is not None and is_there_already(counted):
        return "actual"
    return modality


def _of_whom(
    context: Context,
    quantity: Quantity,
    number: Token,
    counted: Token | None,
    rate: str | None,
    before: FigureStatement | None,
) -> tuple[str | None, int | None]:
    """Measure and subject by the words about the number, or those of the figure before where it is of the same."""
    spanned = rate is None and is_bulk(quantity) and not is_total(quantity, before)
    if spanned and is_of_a_span(context.text, quantity, number):
        return None, None  # it runs in a span of time that the text does not tell
    measured, of_what = of_economy(quantity, number)
    if (measured and of_what is None) or is_restated(context, quantity, number, before):
        return None, None
    own = of_what or measure_of(quantity, counted, number)
    measure = own or share_before(context, quantity, number, before)
    if before is not None and own is None and measure is not None and before.unit in (None, "more"):
        return measure, before.subject  # "40 percent of them"
    if before is not None and _is_the_same(context, quantity, number, before, measure):
        return before.measure, before.subject
    subject = None if measure is None else _whose(context, quantity, number, counted, measure, rate is not None)
    if measure in _PERSONS and (fate := killed_as_well(number)) is not None:
        return fate, None
    if measure in _PERSONS and before is not None and is_among(context, quantity, number, before):
        measure = before.measure
    return measure, subject


def _as_before(
    context: Context, quantity: Quantity, number: Token, before: FigureStatement | None
) -> tuple[str | None, int | None]:
    """Measure and subject of a number without its noun; after the colon of a list they are no longer those before's."""
    measure, subject = as_before(context, quantity, number, before)
    heads = None if measure is None else reporter_of(context, number, measure)
    listed = number.i > 0 and number.nbor(-1).text == ":"
    own = own_subject(context, number) if measure != "magnitude" else None
    subject = subject if own is None else own[0]
    return measure, heads if heads is not None or listed else subject


def _rate(context: Context, quantity: Quantity, number: Token, figures: Sequence[FigureStatement]) -> str | None:
    """The span of time that the amount is told for each of, by its own words or by those about the figures before."""
    if is_still(quantity, number):
        return None
    before = figures[-1] if figures else None
    rate = rate_of(quantity, number) or rate_before(context, quantity, before) or rate_of_sentence(quantity, number)
    rate = rate or rate_carried(context.text, quantity, number, figures) or late_rate(context.text, quantity, number)
    if rate is not None or not is_bulk(quantity):
        return rate
    runs_out = is_flow(number) or is_of_a_span(context.text, quantity, number)
    return rate_near(quantity, figures) if runs_out else None


def _is_the_same(
    context: Context, quantity: Quantity, number: Token, before: FigureStatement, measure: str | None
) -> bool:
    """Whether it is a further level of the very thing that the figure before is of."""
    if measure in ("volume", "weight") and other_end(context, quantity, before):
        return True
    return goes_on(context, quantity, number, before)


def _whose(
    context: Context, quantity: Quantity, number: Token, counted: Token | None, measure: str, is_rate: bool
) -> int | None:
    body = number if strong_body(number) is not None else counted or number
    subject = subject_of(context, body, measure, amount=is_bulk(quantity))
    compared = quantity.unit == "times" and counted is not None and counted.i > number.i  # "twice the size of Mali's"
    if (
        subject is None
        or compared
        or is_likened(quantity, number)
        or owns_nothing(context, quantity, number, measure, subject)
    ):
        return None
    return None if is_rate and _holds(context, subject, quantity.span) else subject


def _holds(context: Context, entity: int, span: Span) -> bool:
    return any(mention.span.overlaps(span) for mention in context.entities[entity].mentions)


def _again(
    context: Context, quantity: Quantity, at: int, number: Token, before: FigureStatement
) -> FigureStatement | None:
    """The figure before with another number: the same thing measured in the same unit."""
    modality = modality_of_figure(context, quantity, number, number)
    if modality is None:
        return None
    done = done_with(number) if is_bulk(quantity) else None
    return replace(
        converted(quantity, at, before),
        unit=before.unit,
        qualifier=quantity.qualifier,
        scope=done or (before.scope if quantity.unit is None and quantity.role == "to" else None),
        modality=modality,
        time=time_of_figure(context, quantity, number, modality, before.measure, rated=" per " in (before.unit or "")),
    )
