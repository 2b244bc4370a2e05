"""Figures, states and series: statements grounded in time, equal ones merged with all their evidence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from asreported.assemble.holding import holds, still
from asreported.assemble.identity import content_id, same_value
from asreported.assemble.report import Report, attribution
from asreported.model import (
    Evidence,
    Figure,
    FigureStatement,
    Named,
    Point,
    Series,
    State,
    StateStatement,
    When,
)

_SOFT_DAYS = 7
"""Days within which present-tense facts of equal content are one: a week's news."""
_FEW = 10
"""Below this, counts of different things are often equal."""
_COUNTS = (None, "more")
_NAME = re.compile(r"(?<=[a-z,:;] )[A-Z][\w-]+")
"""A word written as a name, and no sentence's first."""

Statement = TypeVar("Statement", FigureStatement, StateStatement)


@dataclass(frozen=True, slots=True)
class _Fact(Generic[Statement]):
    """A statement on its way to a record: what must be equal, when, how soft that is, and where it stands."""

    key: tuple[Hashable, ...]
    when: When | None
    soft: bool
    order: int
    evidence: Evidence
    headline: bool
    subject: Named | None
    attributed_to: tuple[str, ...]
    statement: Statement


def find_figures(reports: Sequence[Report]) -> tuple[Figure, ...]:
    """The figures of the story (reports in report order)."""
    return tuple(sorted((_figure(group) for group in _merged(_figure_facts(reports))), key=lambda figure: figure.id))


def find_states(reports: Sequence[Report]) -> tuple[State, ...]:
    """The states of the story (reports in report order)."""
    return tuple(sorted((_state(group) for group in _merged(_state_facts(reports))), key=lambda state: state.id))


def find_series(figures: Iterable[Figure]) -> tuple[Series, ...]:
    """Figures of one subject, measure and unit over valid time, undated ones last; two points at least."""
    lines: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.subject is not None:
            lines[figure.subject.entity, figure.measure, figure.unit or ""].append(figure)
    found = []
    for (_, measure, unit), members in lines.items():
        if len(members) > 1:
            ordered = sorted(members, key=_series_order)
            points = tuple(
                Point(one.id, one.value, one.low, one.high, one.modality, one.when, one.evidence) for one in ordered
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


def _figure_facts(reports: Sequence[Report]) -> list[_Fact[FigureStatement]]:
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


def _state_facts(reports: Sequence[Report]) -> list[_Fact[StateStatement]]:
    return [
        _fact(
            report,
            order,
            state,
            (state.property, same_value(state.value), state.modality, *_of_what(order, state)),
            state.subject,
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
) -> _Fact[Statement]:
    """The statement with its key; `apart` is a part of the key where no date of its own tells one from another."""
    named = report.named(subject)
    when, soft = holds(report, statement.span, statement.time, statement.modality)
    apart = apart if when is None or soft else None
    return _Fact(
        key=(named.entity if named else None, *key, *(() if apart is None else (apart,))),
        when=when,
        soft=soft,
        order=order,
        evidence=report.document.evidence(statement.span),
        headline=report.zone(statement.span) == "title",
        subject=named,
        attributed_to=attribution(report, statement.time.quotation),
        statement=statement,
    )


def _merged(facts: Iterable[_Fact[Statement]]) -> list[list[_Fact[Statement]]]:
    """Groups of facts that are one record: equal keys, and whens that are equal, or soft and within a week."""
    by_key: dict[tuple[Hashable, ...], list[_Fact[Statement]]] = defaultdict(list)
    for fact in facts:
        by_key[fact.key].append(fact)
    return [record for group in by_key.values() for record in _by_time(group)]


def _by_time(group: Sequence[_Fact[Statement]]) -> list[list[_Fact[Statement]]]:
    hard: dict[tuple[str, str], list[_Fact[Statement]]] = defaultdict(list)
    for fact in group:
        if fact.when is not None and not fact.soft:
            hard[fact.when.first_day, fact.when.last_day].append(fact)
    soft: list[list[_Fact[Statement]]] = []
    present = [fact for fact in group if fact.soft and not _joined(fact, hard)]
    for fact in sorted(present, key=lambda one: (one.when.start if one.when else "", one.evidence)):
        if soft and fact.when and _close(soft[-1][0].when, fact.when):
            soft[-1].append(fact)
        else:
            soft.append([fact])
    undated: list[_Fact[Statement]] = [fact for fact in group if fact.when is None]
    found: list[list[_Fact[Statement]]] = list(hard.values())
    found.extend(soft)
    if undated and len(found) == 1 and not soft and _told_later([*found[0], *undated]):
        found[0] += undated
    elif undated:
        found.append(undated)
    return found


def _joined(fact: _Fact[Statement], hard: dict[tuple[str, str], list[_Fact[Statement]]]) -> bool:
    """Puts a present-tense fact to the dated one that it is: of the very same time, or the one that a headline
    ("Alliance suspends mission") tells of its own report."""
    when = fact.when
    for dates, members in hard.items():
        same_time = when is not None and dates == (when.first_day, when.last_day)
        own = fact.headline and any(member.evidence.document == fact.evidence.document for member in members)
        if same_time or own:
            members.append(fact)
            return True
    return False


def _close(first: When | None, other: When) -> bool:
    days = None if first is None else date.fromisoformat(other.first_day) - date.fromisoformat(first.first_day)
    return days is not None and abs(days.days) <= _SOFT_DAYS


def _told_later(group: Sequence[_Fact[Statement]]) -> bool:
    """Whether undated reports of a past fact are the one dated fact: only what happened can be told again."""
    return all(fact.statement.modality == "actual" and fact.statement.time.tense == "past" for fact in group)


def _covering(group: Sequence[_Fact[Statement]]) -> When | None:
    exact = [fact for fact in group if not fact.soft]
    whens = [fact.when for fact in exact or group if fact.when is not None]
    if not whens:
        return None
    first = min(whens, key=lambda when: (when.start, when.end, when.basis))
    last = max(when.end for when in whens)
    return first if last == first.end else replace(first, end=last)


def _ordered(group: Iterable[_Fact[Statement]]) -> list[_Fact[Statement]]:
    return sorted(group, key=lambda fact: (fact.order, fact.evidence))


def _attributed(group: Sequence[_Fact[Statement]]) -> tuple[str, ...]:
    return _ordered(group)[0].attributed_to if all(fact.attributed_to for fact in group) else ()


def _evidence(group: Sequence[_Fact[Statement]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(fact.evidence for fact in _ordered(group)))


def _figure(group: Sequence[_Fact[FigureStatement]]) -> Figure:
    first = _ordered(group)[0]
    figure = first.statement
    when = _covering(group)
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


def _state(group: Sequence[_Fact[StateStatement]]) -> State:
    first = _ordered(group)[0]
    state = first.statement
    when = _covering(group)
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
