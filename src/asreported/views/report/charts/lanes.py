"""Lanes: what was the case, drawn as long as the report's date is wide (a month as a bar, a year as a bracket)."""

from __future__ import annotations

from collections.abc import Iterable

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


def lane(canvas: Canvas, name: str, rows: Iterable[Row], facts: Facts) -> None:
    """A named lane of dated rows along the axis and undated ones in the column."""
    found = [(row, facts.of(row.record)) for row in rows if row.record]
    if not found:
        return
    top = canvas.y
    canvas.back.append(text(0, top + 12, (Run(name),), "lane"))
    canvas.dated.take(Box(0, top, width_of(name) + 12, top + 16))
    lines = 0
    dated = [(row.when, row, fact) for row, fact in found if row.when]
    for when, row, fact in sorted(dated, key=lambda found: (found[0].first_day, found[2].number)):
        if canvas.axis:
            lines = max(lines, _dated(canvas, canvas.axis, when, row, fact, top + _HEAD))
    undated = [(row, fact) for row, fact in found if not row.when][:_MOST_LINES]
    for place, (row, fact) in enumerate(undated):
        _undated(canvas, row, fact, top + 10 + place * _LINE)
    canvas.y = top + max(_HEAD + (lines + 0.5) * _LINE, len(undated) * _LINE + 10)


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


def _dated(canvas: Canvas, axis: TimeAxis, when: When, row: Row, fact: Fact, top: float) -> int:
    """Draws the row on the first line with room, without its date where there is none; returns how many lines that
    makes."""
    day = dates.short(when)
    words = Run(shortened(row.text, canvas.layout.plot * _LONGEST))
    for runs in ((words, Run(f" {day}", "faint")), (words,)):
        for number in range(_MOST_LINES):
            shapes, box = _sign(canvas, axis, when, row, top + number * _LINE + 6)
            placed = canvas.dated.beside("".join(run.text for run in runs), box) if canvas.dated.free(box) else None
            if placed:
                canvas.dated.take(box)
                canvas.add(fact, row.modality, (*shapes, *label(runs, placed)), box, f"{row.text}, {day}")
                return number + 1
    return 0


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


def _undated(canvas: Canvas, row: Row, fact: Fact, y: float) -> None:
    left = canvas.layout.column + 8
    shapes, box = marks(canvas.outlets(row.evidence), left, y, row.modality)
    room = canvas.layout.width - box.right - 6
    words = text(box.right + 5, y + 4, (Run(shortened(row.text, room)),))
    canvas.undated.take(Box(left, y - 8, canvas.layout.width, y + 8))
    canvas.add(fact, row.modality, (*shapes, words), box, f"{row.text}, {dates.NO_DATE}")
