"""How one figure is drawn: its outlets' marks, a band for "about", an I-beam for a vague one, a line for its time."""

from __future__ import annotations

from asreported.model import Figure
from asreported.model.modality import UNREAL
from asreported.views.report.charts.axis import TO_THE_DAY, TimeAxis
from asreported.views.report.charts.canvas import Canvas, marks
from asreported.views.report.charts.places import Ground
from asreported.views.report.charts.scale import ValueScale, reach
from asreported.views.report.charts.svg import MARK, Box, Shape, decimal, line, path, rect

_MOST_SIGNS = 24
"""Facts of one series that a panel has room for, and again plans; the ledgers have all."""
_BAND_MARGIN = 4.0
_BEAM = 5.0
_COLUMN_MARGIN = 12.0


def extent(figure: Figure) -> tuple[float, ...]:
    """The values that a drawing of the figure reaches to; nothing where it has none."""
    if figure.value is not None:
        return (figure.value, *(reach(figure) or ()))
    return tuple(value for value in (figure.low, figure.high) if value is not None)


def weightiest(figures: list[Figure]) -> list[Figure]:
    """Those told in most reports, then of the latest days, in their own order: as many facts as a panel has room for,
    and as many plans."""
    latest = sorted(figures, key=lambda figure: figure.when.last_day if figure.when else "", reverse=True)
    weighed = sorted(latest, key=lambda figure: -len({place.document for place in figure.evidence}))
    plans = [figure.id for figure in weighed if figure.modality in UNREAL]
    others = [figure.id for figure in weighed if figure.modality not in UNREAL]
    kept = {*plans[:_MOST_SIGNS], *others[:_MOST_SIGNS]}
    return [figure for figure in figures if figure.id in kept]


def sign(
    canvas: Canvas, values: ValueScale, figure: Figure, ground: Ground
) -> tuple[tuple[Shape, ...], Box, tuple[float, float]]:
    """The figure's shapes, the ground they take, and the middle of its mark."""
    reaches = extent(figure)
    y = values.y(figure.value if figure.value is not None else sum(reaches) / len(reaches))
    outlets = canvas.outlets(figure.evidence) if figure.value is not None else ()
    width = MARK * max(len(outlets), 1)
    left = ground.stand(_across(canvas, figure, width), y, width)
    drawn, _ = marks(outlets, left, y, figure.modality)
    box = Box(left, y - MARK / 2, left + width, y + MARK / 2)
    uncertain, taken = _uncertainty(values, figure, box)
    long, taken = _length(canvas.axis, figure, taken, y)
    return (*uncertain, *long, *drawn), taken, (left + width / 2, y)


def _across(canvas: Canvas, figure: Figure, width: float) -> float:
    if figure.when and canvas.axis:
        start, end = canvas.axis.span(figure.when)
        return (start + end) / 2
    return canvas.layout.column + _COLUMN_MARGIN + width / 2


def _length(axis: TimeAxis | None, figure: Figure, box: Box, y: float) -> tuple[tuple[Shape, ...], Box]:
    """How long the figure's date is, where it is coarser than a day and longer than its mark; the ground it takes."""
    if not (figure.when and axis) or figure.when.precision in TO_THE_DAY or figure.value is None:
        return (), box
    start, end = axis.span(figure.when)
    if end - start <= box.right - box.left:
        return (), box
    return (line(start, y, end, y, "bracket"),), Box(min(start, box.left), box.top, max(end, box.right), box.bottom)


def _uncertainty(values: ValueScale, figure: Figure, box: Box) -> tuple[tuple[Shape, ...], Box]:
    """A band for an approximate figure, an I-beam in a band for a vague one; the ground it takes."""
    bounds = extent(figure) if figure.value is None else reach(figure)
    if not bounds:
        return (), box
    left, right = box.left - _BAND_MARGIN, box.right + _BAND_MARGIN
    low, high = values.y(min(bounds)), values.y(max(bounds))
    taken = Box(left, min(high, box.top), right, max(low, box.bottom))
    band = rect(left, high, right - left, low - high, "band")
    if figure.value is not None:
        return (band,), taken
    middle = (left + right) / 2
    start, across = decimal(middle - _BEAM), decimal(2 * _BEAM)
    stem = f"M{decimal(middle)} {decimal(high)}V{decimal(low)}"
    beam = f"M{start} {decimal(high)}h{across}{stem}M{start} {decimal(low)}h{across}"
    return (band, path(beam, "beam")), taken
