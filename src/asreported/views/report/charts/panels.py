"""Panels: figures of one measure over time, one to three subjects together, on one scale from zero."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from asreported.model import Figure, Series, Story, When
from asreported.views import dates
from asreported.views.report.charts.canvas import Canvas, label
from asreported.views.report.charts.figure import extent, sign
from asreported.views.report.charts.scale import ValueScale, scale
from asreported.views.report.charts.svg import (
    MARK,
    Box,
    Run,
    Shape,
    line,
    numbers_bold,
    shortened,
    text,
    to_number,
    width_of,
)
from asreported.views.report.facts import Facts
from asreported.views.text import capitalised, clean
from asreported.views.wording import NOT_YET, counted, figure_text, number

Point = tuple[float, float]
_SHARED = 3
"""Series in one panel: more could not be labelled directly."""
_MOST_PANELS = 6
_HEAD = 36.0
_FOOT = 26.0
_UNDATED = 110.0
"""Height of a panel that has nothing but its undated column."""
_LONGEST_LABEL = 150.0
_COLUMN_MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Panel:
    """Series of one measure and unit, with their figures in the order of the series."""

    name: str
    series: tuple[tuple[Series, tuple[Figure, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    """A figure that has its place, before its words have theirs."""

    figure: Figure
    shapes: tuple[Shape, ...]
    box: Box
    name: str


def panels(story: Story, subject: str | None) -> tuple[tuple[Panel, ...], int]:
    """The series of more than one point in panels, those of the story's subject first, and how many stay outside."""
    figures = {figure.id: figure for figure in story.figures}
    groups: dict[tuple[str, str], list[tuple[Series, tuple[Figure, ...]]]] = {}
    for series in story.series:
        drawn = tuple(figure for point in series.points if extent(figure := figures[point.figure]))
        if len(drawn) > 1:
            groups.setdefault((series.measure, series.unit or ""), []).append((series, drawn))
    for group in groups.values():
        group.sort(key=lambda found: (not _is(found[0], subject), -len(found[1]), found[0].id))
    ordered = sorted(
        groups.items(), key=lambda group: (not _is(group[1][0][0], subject), -sum(map(_points, group[1])), group[0])
    )
    found = [
        Panel(_name(group[at : at + _SHARED]), tuple(group[at : at + _SHARED]))
        for _, group in ordered
        for at in range(0, len(group), _SHARED)
    ]
    return tuple(found[:_MOST_PANELS]), sum(len(panel.series) for panel in found[_MOST_PANELS:])


def draw(canvas: Canvas, panel: Panel, facts: Facts, height: float) -> None:
    """The panel at the canvas's place."""
    top = canvas.y
    canvas.back.append(text(0, top + 12, (Run(panel.name),), "lane"))
    canvas.dated.take(Box(0, top, width_of(panel.name) * 1.1, top + 16))
    figures = [figure for _, found in panel.series for figure in found]
    height = height if any(figure.when for figure in figures) else min(height, _UNDATED)
    values = scale([value for figure in figures for value in extent(figure)], top + _HEAD, top + height)
    _grid(canvas, values)
    off = 0
    signs: list[_Sign] = []
    for series, found in panel.series:
        shown = [figure for figure in found if figure.when is None or canvas.shown(figure.when)]
        off += len(found) - len(shown)
        name = clean(series.subject.name) if series.subject and len(panel.series) > 1 else ""
        signs += _signs(canvas, values, shown, name)
    for drawn in signs:
        _label(canvas, drawn, facts)
    if off:
        words = f"{counted(off, 'figure')} before or after"
        canvas.back.append(text(canvas.layout.plot, top + 12, (Run(words),), "faint", "end"))
    canvas.y = top + height + _FOOT


def _is(series: Series, subject: str | None) -> bool:
    return series.subject is not None and series.subject.entity == subject


def _points(found: tuple[Series, tuple[Figure, ...]]) -> int:
    return len(found[1])


def _name(group: list[tuple[Series, tuple[Figure, ...]]]) -> str:
    first = group[0][0]
    measure = capitalised(clean(first.measure))
    unit = f" ({clean(first.unit)})" if first.unit else ""
    subject = f", {clean(first.subject.name)}" if len(group) == 1 and first.subject else ""
    return f"{measure}{unit}{subject}"


def _grid(canvas: Canvas, values: ValueScale) -> None:
    canvas.back.append(line(0, values.lower, canvas.layout.width, values.lower, "axis"))
    for ground in (canvas.dated, canvas.undated):
        ground.rule(Box(0, values.lower - 1, canvas.layout.width, values.lower + 1))
    for y, words in values.ticks():
        canvas.back.append(line(0, y, canvas.layout.width, y, "hair"))
        canvas.back.append(text(0, y - 3, (Run(words),), "faint"))
        canvas.dated.take(Box(0, y - 13, width_of(words), y))


def _signs(canvas: Canvas, values: ValueScale, figures: Iterable[Figure], name: str) -> Iterator[_Sign]:
    """Marks for every figure of a series, the first with its name; sparse dots between facts of different times, a
    dashed line from the last of them to a plan."""
    last: Point | None = None
    held: When | None = None
    planned: set[float] = set()
    for figure in sorted(figures, key=lambda figure: (figure.when is None, figure.when.start if figure.when else "")):
        ground = canvas.dated if figure.when else canvas.undated
        shapes, box, middle = sign(canvas, values, figure, ground)
        ground.take(box)
        if figure.modality in {"actual", "former"} and figure.when:
            if last and held and not held.overlaps(figure.when):
                canvas.back += _joined(last, middle, "between")
            last, held = middle, figure.when
        elif figure.modality in NOT_YET and last and middle[1] not in planned:
            canvas.back += _joined(last, middle, "to-plan")
            planned.add(middle[1])
        yield _Sign(figure, shapes, box, name)
        name = ""


def _joined(start: Point, end: Point, style: str) -> tuple[Shape, ...]:
    """A line between two marks that stops short of both; nothing where they stand close."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down)
    if length < 3 * MARK:
        return ()
    x, y = across / length * MARK, down / length * MARK
    return (line(start[0] + x, start[1] + y, end[0] - x, end[1] - y, style),)


def _label(canvas: Canvas, drawn: _Sign, facts: Facts) -> None:
    """Adds the figure with its words and whose it is, where that is asked for; with its bare number where the words
    find no room."""
    figure, layout = drawn.figure, canvas.layout
    ground = canvas.dated if figure.when else canvas.undated
    room = _LONGEST_LABEL if figure.when else layout.width - layout.column - _COLUMN_MARGIN
    words = shortened(to_number(figure_text(figure), room), room)
    offers: list[tuple[Run, ...]] = [(*numbers_bold(words), Run(f" {drawn.name}", "faint"))] if drawn.name else []
    offers += [numbers_bold(words), () if figure.value is None else (Run(number(figure.value), "num"),)]
    for runs in offers:
        if placed := ground.around("".join(run.text for run in runs), drawn.box):
            break
    spoken = f"{figure_text(figure)}, {dates.short(figure.when)}"
    shapes = (*drawn.shapes, *label(runs, placed))
    canvas.add(facts.of(figure.id), figure.modality, shapes, drawn.box, spoken)
