"""Lanes: what was the case, drawn as long as the report's date is wide (a month as a bar, a year as a bracket)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from asreported.model import When
from asreported.views import dates
from asreported.views.dossier import Row
from asreported.views.report.charts.axis import TimeAxis
from asreported.views.report.charts.canvas import Canvas, label, marks
from asreported.views.report.charts.svg import (
    MARK,
    Box,
    Run,
    Shape,
    decimal,
    line,
    path,
    rect,
    shortened,
    text,
    width_of,
    wrapped,
)
from asreported.views.report.facts import Fact, Facts

_LINE = 22.0
_HEAD = 20.0
_LEAST_BAR = 3.0
_HALF = 4.5
_LONGEST = 0.4
"""The share of the axis that a row's words may take."""
_MOST_LINES = 8
"""Lines in one lane; what finds no room there stands in the ledger alone."""
_MOST_WRAPPED = 2
_UNDER = 14.0
"""From one line of wrapped words to the next."""
_LEAST_DOTS, _AWAY = 28.0, 7.0
"""Dots are drawn where there is room for some, so far from what they join."""
_COARSE = frozenset({"year", "decade", "century"})
"""Drawn below what is dated more exactly."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A row that found its place: its line, how far it reaches with its words, its sign, whether it was the case
    at a time that has a before and an after."""

    line: int
    left: float
    right: float
    box: Box
    exact: bool


def lane(canvas: Canvas, name: str, rows: Iterable[Row], facts: Facts, *, joined: bool = False) -> None:
    """A named lane of dated rows along the axis and undated ones in the column; `joined` has sparse dots between what
    was the case at two times, for nothing is known of the time between."""
    found = [(row, facts.of(row.record)) for row in rows if row.record]
    if not found:
        return
    top = canvas.y
    canvas.back.append(text(0, top + 12, (Run(name),), "lane"))
    canvas.dated.take(Box(0, top, width_of(name) + 12, top + 16))
    dated = sorted(
        ((row.when, row, fact) for row, fact in found if row.when),
        key=lambda found: (found[0].precision in _COARSE, found[0].first_day, found[2].number),
    )
    placed = [_dated(canvas, canvas.axis, *one, top + _HEAD) for one in dated if canvas.axis]
    drawn = [one for one in placed if one]
    if joined:
        canvas.back += _between([one for one in drawn if one.exact])
    undated = [(row, fact) for row, fact in found if not row.when][:_MOST_LINES]
    y = top + 10
    for row, fact in undated:
        y += _undated(canvas, row, fact, y)
    lines = max((one.line + 1 for one in drawn), default=0)
    canvas.y = max(top + _HEAD + (lines + 0.5) * _LINE, y if undated else 0)


def stretch(when: When, x0: float, x1: float, y: float) -> tuple[tuple[Shape, ...], Box]:
    """The sign of a date coarser than a day from x0 to x1, and the ground it takes."""
    x1 = max(x1, x0 + _LEAST_BAR)
    box = Box(x0, y - _HALF, x1, y + _HALF)
    match when.precision:
        case "season" | "quarter":
            return (rect(x0, y - _HALF, x1 - x0, 2 * _HALF, "capsule", _HALF),), box
        case "year" | "decade" | "century":
            return (path(f"M{decimal(x0)} {decimal(y - 3)}v4H{decimal(x1)}v-4", "bracket"),), box
        case _:
            return (rect(x0, y - _HALF, x1 - x0, 2 * _HALF, "bar"),), box


def _dated(canvas: Canvas, axis: TimeAxis, when: When, row: Row, fact: Fact, top: float) -> _Drawn | None:
    """Draws the row on the first line with room, without its date where there is none."""
    day = dates.short(when)
    words = Run(shortened(row.text, canvas.layout.plot * _LONGEST))
    offers = [(words, Run(f" {day}", "faint")), (words,)]
    for runs in offers if words.text == row.text else [(Run(row.text),), *offers]:
        shown = "".join(run.text for run in runs)
        for number in range(_MOST_LINES):
            shapes, box = _sign(canvas, axis, when, row, top + number * _LINE + 6)
            placed = canvas.dated.beside(shown, box) if canvas.dated.free(box) else None
            if placed:
                canvas.dated.take(box)
                canvas.add(fact, row.modality, (*shapes, *label(runs, placed)), box, f"{row.text}, {day}")
                x, _, anchor = placed
                left, right = (x, x + width_of(shown)) if anchor == "start" else (x - width_of(shown), x)
                exact = row.modality in {"actual", "former"} and not axis.before(when) and when.precision not in _COARSE
                return _Drawn(number, min(left, box.left), max(right, box.right), box, exact)
    return None


def _between(drawn: list[_Drawn]) -> Iterator[Shape]:
    """Sparse dots from each to the next in time, where both stand on one line."""
    for before, after in pairwise(sorted(drawn, key=lambda one: (one.box.left, one.line))):
        if before.line == after.line and after.left - before.right > _LEAST_DOTS:
            y = (before.box.top + before.box.bottom) / 2
            yield line(before.right + _AWAY, y, after.left - _AWAY, y, "between")


def _sign(canvas: Canvas, axis: TimeAxis, when: When, row: Row, y: float) -> tuple[tuple[Shape, ...], Box]:
    if axis.before(when):
        return (path(f"M6 {decimal(y - 4)}L0 {decimal(y)}L6 {decimal(y + 4)}Z", "bar"),), Box(0, y - 4, 6, y + 4)
    if axis.after(when):
        edge = axis.right
        arrow = path(f"M{decimal(edge - 6)} {decimal(y - 4)}l6 4l-6 4Z", "bar")
        return (arrow,), Box(edge - 6, y - 4, edge, y + 4)
    x0, x1 = axis.span(when)
    if when.precision in {"minute", "hour", "day", "week"}:
        outlets = canvas.outlets(row.evidence)
        width = MARK * len(outlets)
        shapes, box = marks(outlets, min(max((x0 + x1 - width) / 2, 0), axis.right - width / 2), y, row.modality)
    else:
        shapes, box = stretch(when, x0, x1, y)
    if row.modality == "former":
        shapes = (*shapes, line(box.right + 2, y - 6, box.right + 2, y + 6, "beam"))
    return shapes, box


def _undated(canvas: Canvas, row: Row, fact: Fact, y: float) -> float:
    """Draws the row in the column, its words on as many lines as they need; how high that is."""
    left = canvas.layout.column + 8
    shapes, box = marks(canvas.outlets(row.evidence), left, y, row.modality)
    start = box.right + 5
    name, comma, about = row.text.partition(", ")
    room = canvas.layout.width - start - 2
    lines = [Run(words) for words in wrapped(name, room, _MOST_WRAPPED)]
    lines += [Run(words, "faint") for words in wrapped(about, room, 1) if comma]
    words = (text(start, y + 4 + place * _UNDER, (run,)) for place, run in enumerate(lines))
    height = _LINE + (len(lines) - 1) * _UNDER
    ground = Box(left, y - 8, canvas.layout.width, y - 8 + height - 6)
    canvas.undated.take(ground)
    canvas.add(fact, row.modality, (*shapes, *words), ground, f"{row.text}, {dates.NO_DATE}")
    return height
