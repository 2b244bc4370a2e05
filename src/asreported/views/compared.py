"""What was compared and is no dispute: pairs of records that differ and can both hold, with why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from asreported.model import Figure, State, Story, When
from asreported.model.modality import UNREAL
from asreported.views.wording import in_words

_MOST = 5
"""Pairs that are told; more would hide the disputes above them."""
_YEAR, _MONTH, _WEEK = 365.25, 30.44, 7
"""Days."""
_NEARLY = 0.9
"""So much of a unit of time already reads as one of it."""
_COUNTED_FROM = 1.5
"""From so many of a unit on, they are counted."""

FACT_AND_PLAN = "a fact and a plan"
TWO_PRECISIONS = "one date, two precisions"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records and why they are not set against each other."""

    first: Figure | State
    second: Figure | State
    why: str


def set_aside(story: Story, subject: str | None) -> tuple[Pair, ...]:
    """At most five pairs, those of the entity `subject` first: a figure and what it is planned to become, figures of
    one series at two times, one standing dated more and less exactly."""
    figures = {figure.id: figure for figure in story.figures}
    series = [[figures[point.figure] for point in one.points if point.figure in figures] for one in story.series]
    pairs = [pair for points in series for pair in _of_series(points)]
    pairs += _precisions(state for state in story.states if state.property == "status")
    told: dict[tuple[object, ...], Pair] = {}
    for pair in pairs:
        told.setdefault((pair.why, _named(pair.first), _words(pair)), pair)
    ordered = sorted(told.values(), key=lambda pair: _named(pair.first) != subject)
    return tuple(ordered[:_MOST])


def _of_series(figures: list[Figure]) -> Iterator[Pair]:
    held = [figure for figure in figures if figure.modality == "actual" and figure.value is not None and figure.when]
    planned = [figure for figure in figures if figure.modality in UNREAL and figure.value is not None]
    if held and planned and held[-1].value != planned[-1].value:
        yield Pair(held[-1], planned[-1], FACT_AND_PLAN)
    if len(held) > 1 and held[0].value != held[-1].value:
        first, last = held[0], held[-1]
        if first.when and last.when and (days := _between(first.when, last.when)) > 0:
            yield Pair(first, last, f"{_apart(days)} apart: a change")


def _precisions(states: Iterable[State]) -> Iterator[Pair]:
    for first, second in combinations(states, 2):
        if (_named(first), first.value, first.modality) != (_named(second), second.value, second.modality):
            continue
        if not (first.when and second.when) or first.when.precision == second.when.precision:
            continue
        exact, coarse = sorted((first, second), key=_length)
        if exact.when and coarse.when and _within(exact.when, coarse.when):
            yield Pair(exact, coarse, TWO_PRECISIONS)


def _named(record: Figure | State) -> str | None:
    return record.subject.entity if record.subject else None


def _words(pair: Pair) -> tuple[object, ...]:
    """What a reader would see of it: the same pair of numbers or of dates is told once."""
    return tuple(
        record.value if isinstance(record, Figure) else (record.value, record.when and record.when.precision)
        for record in (pair.first, pair.second)
    )


def _within(exact: When, coarse: When) -> bool:
    return coarse.first_day <= exact.first_day and exact.last_day <= coarse.last_day


def _length(state: State) -> int:
    return _days(state.when.first_day, state.when.last_day) if state.when else 0


def _between(first: When, second: When) -> int:
    """Days from the end of the one to the beginning of the other; none or fewer where they overlap."""
    return _days(first.last_day, second.first_day)


def _days(first: str, last: str) -> int:
    return date.fromisoformat(last).toordinal() - date.fromisoformat(first).toordinal()


def _apart(days: int) -> str:
    """`a year`, `two months`, `three days`."""
    for unit, name in ((_YEAR, "year"), (_MONTH, "month"), (_WEEK, "week"), (1, "day")):
        if days >= unit * _COUNTED_FROM:
            return f"{in_words(round(days / unit))} {name}s"
        if days >= unit * _NEARLY:
            return f"a {name}"
    return "a day"
