"""Panels: figures of one measure over time, one to three subjects together, on one scale from zero."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from asreported.model import Figure, Series, Story
from asreported.model.modality import UNREAL
from asreported.views import dates
from asreported.views.report.charts.canvas import Canvas, label
from asreported.views.report.charts.figure import extent, sign, weightiest
from asreported.views.report.charts.scale import ValueScale, reach, scale
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
from asreported.views.wording import PEOPLE, counted, figure_range, figure_text, number

Point = tuple[float, float]
_SHARED = 3
"""Series in one panel: more could not be labelled directly."""
_MOST_PANELS = 6
_HEAD = 36.0
_FOOT = 26.0
_UNDATED = 110.0
"""Height of a panel that has nothing but its undated column."""
_TIMES = "times"
"""The unit of a multiple."""
_ALONG = (0.5, 0.35, 0.65, 0.25, 0.75)
"""Where along the line to a plan its multiple may stand, the middle first."""
_SILENT = 0.4
"""The share of the axis from which on a stretch without a figure is named."""
_LONGEST_LABEL = 150.0
_COLUMN_MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Panel:
    """Series of one measure and unit, with their figures in the order of the series; `beside`, what else says how large
    the story's subject is, by another measure; `times`, by how many times the measure is to grow ("eightfold");
    `whole`, that no figure of it is left out."""

    name: str
    series: tuple[tuple[Series, tuple[Figure, ...]], ...]
    beside: tuple[Figure, ...] = ()
    times: tuple[Figure, ...] = ()
    whole: bool = True

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All that stand on its scale."""
        return (*(figure for _, found in self.series for figure in found), *self.beside)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A figure that has its place, before its words have theirs."""

    figure: Figure
    shapes: tuple[Shape, ...]
    box: Box
    name: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is, what it is to become, and the ends of the line between the two."""

    held: Figure
    to: Figure
    start: Point
    end: Point


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
    shown = [_joined_by(panel, story.figures, subject) for panel in found[:_MOST_PANELS]]
    return tuple(shown), sum(len(panel.series) for panel in found[_MOST_PANELS:])


def _joined_by(panel: Panel, figures: Iterable[Figure], subject: str | None) -> Panel:
    """The panel with its multiples, and with the subject's other sizes ("several hundred trainers") where they fit."""
    measures = {series.measure for series, _ in panel.series}
    units = {series.unit for series, _ in panel.series}
    times = tuple(figure for figure in figures if figure.unit == _TIMES and figure.measure in measures)
    if not (measures <= PEOPLE and units == {None} and _is(panel.series[0][0], subject)):
        return replace(panel, times=times)
    most = max(value for figure in panel.figures for value in extent(figure))
    beside = tuple(
        figure
        for figure in figures
        if figure.measure in PEOPLE - measures
        and figure.unit is None
        and figure.subject is not None
        and figure.subject.entity == subject
        and extent(figure)
        and max(extent(figure)) <= most
    )
    return replace(panel, name="People" if beside else panel.name, beside=beside, times=times)


def draw(canvas: Canvas, panel: Panel, facts: Facts, height: float) -> None:
    """The panel at the canvas's place."""
    top = canvas.y
    canvas.back.append(text(0, top + 12, (Run(panel.name),), "lane"))
    canvas.dated.take(Box(0, top, width_of(panel.name) * 1.1, top + 16))
    figures = panel.figures
    height = height if any(figure.when for figure in figures) else min(height, _UNDATED)
    values = scale([value for figure in figures for value in extent(figure)], top + _HEAD, top + height)
    _grid(canvas, values)
    off = more = 0
    signs: list[_Sign] = []
    plans: list[_Plan] = []
    for series, found in panel.series:
        on_axis = [figure for figure in found if figure.when is None or canvas.shown(figure.when)]
        off += len(found) - len(on_axis)
        shown = weightiest(on_axis)
        more += len(on_axis) - len(shown)
        name = clean(series.subject.name) if series.subject and len(panel.series) > 1 else ""
        signs += _signs(canvas, values, shown, name, plans)
    beside = [figure for figure in panel.beside if figure.when is None or canvas.shown(figure.when)]
    for figure in weightiest(beside):
        signs += _signs(canvas, values, [figure], "", plans)
    more += len(beside) - len(weightiest(beside))
    for drawn in signs:
        _label(canvas, drawn, facts)
    for plan in plans:
        _multiple(canvas, plan, panel.times, facts)
    aside = (f"{counted(off, 'figure')} before or after" if off else "", f"{more} more not drawn" if more else "")
    words = "; ".join(filter(None, aside))
    if words:
        canvas.back.append(text(canvas.layout.plot, top + 12, (Run(words),), "faint", "end"))
    if panel.whole:
        _silence(canvas, figures, values)
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


def _silence(canvas: Canvas, figures: Iterable[Figure], values: ValueScale) -> None:
    """Says from when on there are figures, where the axis begins long before and the words find room."""
    known = [figure.when for figure in figures if figure.when and canvas.shown(figure.when)]
    if not (known and canvas.axis):
        return
    first = min(known, key=lambda when: when.first_day)
    end = canvas.axis.span(first)[0]
    day = first.first_day[:4] if canvas.axis.yearly else dates.day(first.first_day)
    words = f"no figure reported before {day}"
    x, y, half = end / 2, (values.upper + values.lower) / 2, width_of(words) / 2
    if half < x and end > _SILENT * canvas.layout.plot and canvas.dated.free(Box(x - half, y - 12, x + half, y + 4)):
        canvas.back.append(text(x, y, (Run(words),), "faint", "middle"))


def _signs(
    canvas: Canvas,
    values: ValueScale,
    figures: Iterable[Figure],
    name: str,
    plans: list[_Plan],
) -> Iterator[_Sign]:
    """Marks for every figure of a series, the first with its name; sparse dots between facts of different times, a
    dashed line to a plan from what it changes, which joins `plans`."""
    held: list[tuple[Figure, Point]] = []
    planned: set[float] = set()
    for figure in sorted(figures, key=lambda figure: (figure.when is None, figure.when.start if figure.when else "")):
        ground = canvas.dated if figure.when else canvas.undated
        shapes, box, middle = sign(canvas, values, figure, ground)
        ground.take(box)
        if figure.modality in {"actual", "former"} and figure.when:
            if held and held[-1][0].when and not held[-1][0].when.overlaps(figure.when):
                canvas.back += _joined(held[-1][1], middle, "between")
            held.append((figure, middle))
        elif figure.modality in UNREAL and held and middle[1] not in planned:
            changed, start = _changed(canvas, figure, held)
            canvas.back += _joined(start, middle, "to-plan")
            planned.add(middle[1])
            plans.append(_Plan(changed, figure, start, middle))
        yield _Sign(figure, shapes, box, name)
        name = ""


def _changed(canvas: Canvas, plan: Figure, held: list[tuple[Figure, Point]]) -> tuple[Figure, Point]:
    """Of the facts in order of time the one that a plan changes: the last that holds by the day it was reported."""
    by_id = canvas.references.cites.by_id
    days = [when.last_day for place in plan.evidence if (when := by_id[place.document].published)]
    known = [found for found in held if found[0].when and days and found[0].when.first_day <= max(days)]
    return (known or held)[-1]


def _multiple(canvas: Canvas, plan: _Plan, times: Iterable[Figure], facts: Facts) -> None:
    """Writes by how many times a plan is said to go beyond what is ("eightfold") beside the line between the two,
    where the report's number is that of the two figures."""
    half = max((abs(end - (plan.to.value or 0)) for end in reach(plan.to) or ()), default=0)
    for figure in times:
        if figure.value is None or plan.held.value is None or plan.to.value is None:
            continue
        if figure.modality not in UNREAL or abs(figure.value * plan.held.value - plan.to.value) > half:
            continue
        cite = canvas.references.cites.cite(figure.evidence[0])
        words = f"“{clean(figure.text)}”"
        for share in _ALONG:
            x, y = (a + (b - a) * share for a, b in zip(plan.start, plan.end, strict=True))
            if placed := canvas.dated.beside(f"{words} {cite}", Box(x, y - MARK / 2, x, y + MARK / 2)):
                right = placed[0]
                ground = Box(right - width_of(f"{words} {cite}"), y - MARK / 2, right, y + MARK / 2)
                shapes = label((Run(words), Run(f" {cite}", "faint")), placed)
                canvas.add(facts.of(figure.id), figure.modality, shapes, ground, f"{words}, {cite}")
                return


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
    bounds = figure_range(figure)
    aside = f" {drawn.name}" if drawn.name else f"  drawn {bounds}" if bounds and figure.when else ""
    offers: list[tuple[Run, ...]] = [(*numbers_bold(words), Run(aside, "faint"))] if aside else []
    offers += [
        numbers_bold(words),
        numbers_bold(to_number(words, 0)),
        () if figure.value is None else (Run(number(figure.value), "num"),),
    ]
    for runs in offers:
        if placed := ground.around("".join(run.text for run in runs), drawn.box):
            break
    spoken = f"{figure_text(figure)}, {dates.short(figure.when)}"
    shapes = (*drawn.shapes, *label(runs, placed))
    canvas.add(facts.of(figure.id), figure.modality, shapes, drawn.box, spoken)
