"""Figures, states and series: statements grounded in time, equal ones merged with all their evidence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from asreported.assemble.alike import beside, beside_state, told_apart
from asreported.assemble.holding import holds, looks_back, still
from asreported.assemble.identity import content_id, same_value
from asreported.assemble.merging import Beside, Fact, Statement, covering, merged, ordered
from asreported.assemble.report import Report, attribution
from asreported.model import (
    Evidence,
    Figure,
    FigureStatement,
    Point,
    Series,
    State,
    StateStatement,
)

_FEW = 10
"""Below this, counts of different things are often equal."""
_COUNTS = (None, "more")
_SUMS = "money"
"""What a body spends and gives at different times is for different things, and makes no line but at a rate."""
_NAME = re.compile(r"(?<=[a-z,:;] )[A-Z][\w-]+")
"""A word written as a name, and no sentence's first."""


def find_figures(reports: Sequence[Report]) -> tuple[Figure, ...]:
    """The figures of the story (reports in report order)."""
    return tuple(
        sorted((_figure(group) for group in merged(told_apart(_figure_facts(reports)))), key=lambda figure: figure.id)
    )


def find_states(reports: Sequence[Report]) -> tuple[State, ...]:
    """The states of the story (reports in report order)."""
    return tuple(
        sorted((_state(group) for group in merged(told_apart(_state_facts(reports)))), key=lambda state: state.id)
    )


def find_series(figures: Iterable[Figure]) -> tuple[Series, ...]:
    """Figures of one subject, measure and unit over valid time, undated ones last; two points at least."""
    lines: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.subject is not None and (figure.measure != _SUMS or " per " in (figure.unit or "")):
            lines[figure.subject.entity, figure.measure, figure.unit or ""].append(figure)
    found = []
    for (_, measure, unit), members in lines.items():
        if len(members) > 1:
            in_time = sorted(members, key=_series_order)
            points = tuple(
                Point(one.id, one.value, one.low, one.high, one.modality, one.when, one.evidence) for one in in_time
            )
            subject = members[0].subject
            found.append(Series(content_id("s", subject, measure, unit), subject, measure, unit or None, points))
    return tuple(sorted(found, key=lambda series: series.id))


def _series_order(figure: Figure) -> tuple[bool, str, str, float, str]:
    when = figure.when
    return (
        when is None,
        when.start if when else "",
        when.end if when else "",
        figure.value or figure.low or 0,
        figure.id,
    )


def _figure_facts(reports: Sequence[Report]) -> list[Fact[FigureStatement]]:
    return [
        _fact(
            report,
            order,
            figure,
            (
                figure.measure,
                figure.value,
                figure.low,
                figure.high,
                figure.unit,
                figure.qualifier,
                figure.scope,
                figure.modality,
            ),
            figure.subject,
            _of_whose(report, figure),
            beside(report, figure),
        )
        for order, report in enumerate(reports)
        for figure in (still(report, told) for told in report.reading.figures)
        if report.on_story(figure.span)
    ]


def _of_whose(report: Report, figure: FigureStatement) -> tuple[str, ...] | None:
    """What keeps small counts of nobody told apart ("two cases" here and there): the names in their sentences. A large
    number is the same by itself."""
    if figure.subject is not None or figure.unit not in _COUNTS or (figure.value or _FEW) >= _FEW:
        return None
    return tuple(sorted(set(_NAME.findall(report.sentence(figure.span).of(report.document.text)))))


def _state_facts(reports: Sequence[Report]) -> list[Fact[StateStatement]]:
    return [
        _fact(
            report,
            order,
            state,
            (state.property, same_value(state.value), state.modality, *_of_what(order, state)),
            state.subject,
            near=beside_state(report, state),
        )
        for order, report in enumerate(reports)
        for state in (still(report, told) for told in report.reading.states)
        if report.on_story(state.span)
    ]


def _of_what(order: int, state: StateStatement) -> tuple[Hashable, ...]:
    """What keeps states of different things apart that are no entities: their noun, else their place."""
    if state.subject is not None:
        return ()
    return (state.theme,) if state.theme is not None else (order, state.span)


def _fact(
    report: Report,
    order: int,
    statement: Statement,
    key: tuple[Hashable, ...],
    subject: int | None,
    apart: Hashable = None,
    near: Beside | None = None,
) -> Fact[Statement]:
    """The statement with its key; `apart` is a part of the key where no date of its own tells one from another, `near`
    the words beside it."""
    named = report.named(subject)
    when, soft = holds(report, statement.span, statement.time, statement.modality)
    office = isinstance(statement, StateStatement) and statement.property == "office"
    if soft and office and looks_back(report, statement.span):
        when, soft = None, False
    apart = apart if when is None or soft else None
    return Fact(
        key=(named.entity if named else None, *key, *(() if apart is None else (apart,))),
        when=when,
        soft=soft,
        order=order,
        evidence=report.document.evidence(statement.span),
        headline=report.zone(statement.span) == "title",
        subject=named,
        attributed_to=attribution(report, statement.time.quotation),
        statement=statement,
        beside=near,
    )


def _attributed(group: Sequence[Fact[Statement]]) -> tuple[str, ...]:
    return ordered(group)[0].attributed_to if all(fact.attributed_to for fact in group) else ()


def _evidence(group: Sequence[Fact[Statement]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(fact.evidence for fact in ordered(group)))


def _figure(group: Sequence[Fact[FigureStatement]]) -> Figure:
    first = ordered(group)[0]
    figure = first.statement
    when = covering(group)
    return Figure(
        id=content_id("f", first.key, when and (when.first_day, when.last_day)),
        text=first.evidence.text,
        subject=first.subject,
        measure=figure.measure,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        qualifier=figure.qualifier,
        scope=figure.scope,
        modality=figure.modality,
        when=when,
        attributed_to=_attributed(group),
        evidence=_evidence(group),
    )


def _state(group: Sequence[Fact[StateStatement]]) -> State:
    first = ordered(group)[0]
    state = first.statement
    when = covering(group)
    return State(
        id=content_id("t", first.key, when and (when.first_day, when.last_day)),
        text=first.evidence.text,
        subject=first.subject,
        property=state.property,
        value=state.value,
        modality=state.modality,
        when=when,
        attributed_to=_attributed(group),
        evidence=_evidence(group),
    )
