"""The story over time: standing and lead in lanes, figures in panels, the reports' own days in a row under the axis."""

from __future__ import annotations

from asreported.model import Story
from asreported.views import dates
from asreported.views.dossier import COMMANDER, LEAD, STANDING, Dossier, Row
from asreported.views.report.charts.axis import axis
from asreported.views.report.charts.canvas import NARROW, WIDE, Canvas, Layout
from asreported.views.report.charts.lanes import lane
from asreported.views.report.charts.panels import Panel, draw
from asreported.views.report.charts.places import Ground, in_order
from asreported.views.report.charts.svg import (
    MARK,
    Box,
    Chart,
    Item,
    Run,
    Shape,
    decimal,
    line,
    mark,
    path,
    rect,
    shortened,
    text,
    width_of,
)
from asreported.views.report.facts import Facts
from asreported.views.report.references import References

_HEAD = 28.0
_GAP = 14.0
_HANDLE = 48.0
"""Width that a handle may take under its mark."""
_APART = 6.0
"""Pixels between two handles on one line."""
_ASIDE = 16.0
"""How far a handle may stand beside its mark."""
_MOST_NAMED = 40
"""Reports up to this number stand shoulder to shoulder with their handles; of more, each day is one tick."""


def over_time(
    story: Story, dossier: Dossier | None, panels: tuple[Panel, ...], facts: Facts, references: References
) -> tuple[Chart, ...]:
    """The chart, drawn once for a wide page and once for a narrow one; nothing where there is nothing to draw."""
    lanes = _lanes(dossier)
    if not panels and not any(row.record for rows in lanes.values() for row in rows):
        return ()
    return tuple(_drawn(layout, story, dossier, panels, facts, references) for layout in (WIDE, NARROW))


def _lanes(dossier: Dossier | None) -> dict[str, tuple[Row, ...]]:
    if dossier is None:
        return {}
    return {"Standing": dossier.group(STANDING), "Led by": (*dossier.group(LEAD), *dossier.group(COMMANDER))}


def _drawn(
    layout: Layout,
    story: Story,
    dossier: Dossier | None,
    panels: tuple[Panel, ...],
    facts: Facts,
    references: References,
) -> Chart:
    lanes = _lanes(dossier)
    held = [row.when for rows in lanes.values() for row in rows if row.when]
    held += [figure.when for panel in panels for figure in panel.figures if figure.when]
    published = [document.published for document in story.documents if document.published]
    canvas = Canvas(layout, axis(published, held, 0, layout.plot, layout.lengths), references)
    canvas.y = _HEAD
    lane(canvas, "Standing", lanes.get("Standing", ()), facts, joined=True)
    for place, panel in enumerate(panels):
        draw(canvas, panel, facts, layout.low if place else layout.tall)
    lane(canvas, "Led by", lanes.get("Led by", ()), facts)
    foot = canvas.y + _GAP
    behind, words = _column(canvas, foot)
    if canvas.axis:
        behind += [line(tick.x, _HEAD, tick.x, foot, "hair") for tick in canvas.axis.ticks() if tick.label]
        words += [text(tick.x + 4, foot + 16, (Run(tick.label),), "num") for tick in canvas.axis.ticks() if tick.label]
        words += [line(tick.x, foot, tick.x, foot + (4 if tick.label else 3), "hair") for tick in canvas.axis.ticks()]
        words.append(line(0, foot, layout.plot, foot, "axis"))
        _reports(canvas, foot + 48)
    height = foot + (94 if canvas.axis else 0)
    return Chart(
        "The story over time", layout.kind, layout.width, height, (*behind, *canvas.back, *words), tuple(canvas.items)
    )


def _column(canvas: Canvas, foot: float) -> tuple[list[Shape], list[Shape]]:
    """The ground and the head of the column for what has no date, where anything stands in it."""
    layout = canvas.layout
    if canvas.undated.empty:
        return [], []
    middle = (layout.column + layout.width) / 2
    panel = rect(layout.column, 0, layout.width - layout.column, foot, "panel")
    return [panel], [text(middle, 16, (Run(dates.NO_DATE),), "faint", "middle")]


def _reports(canvas: Canvas, y: float) -> None:
    """The days on which the reports appeared: report time keeps a row of its own."""
    name = "Reports published"
    canvas.back.append(text(0, y - 8, (Run(name),), "lane"))
    y += 10
    canvas.back.append(line(0, y, canvas.layout.plot, y, "hair"))
    if canvas.axis is None:
        return
    cites = canvas.references.cites
    spans = [(document, canvas.axis.span(document.published)) for document in cites.documents if document.published]
    spans.sort(key=lambda found: sum(found[1]))
    middles = [(start + end) / 2 for _, (start, end) in spans]
    if len(cites.documents) > _MOST_NAMED:
        days = dict.fromkeys(map(decimal, middles))
        canvas.back.append(path("".join(f"M{x} {decimal(y - MARK / 2)}v{decimal(MARK)}" for x in days), "rug"))
        return
    lefts = in_order(middles, [MARK] * len(spans), canvas.layout.plot + MARK / 2)
    handles = _under(canvas, [cites.handle(document.id) for document, _ in spans], lefts, y)
    for place, (document, _) in enumerate(spans):
        left = lefts[place]
        shapes = (*mark(cites.shape(document.id), left + MARK / 2, y), *handles[place])
        hit = rect(left - 2, y - 12, MARK + 4, 24, "hit")
        spoken = f"report {cites.handle(document.id)}, {dates.short(document.published)}"
        canvas.items.append(
            Item(f"#{canvas.references.report_anchor(document.id)}", 0, "actual", spoken, (hit, *shapes))
        )


def _under(canvas: Canvas, handles: list[str], lefts: list[float], y: float) -> list[tuple[Shape, ...]]:
    """The handles below their marks: all on one line where each then stands near its mark, else on two, else none."""
    words = [shortened(handle, _HANDLE) for handle in handles]
    widths = [width_of(word) + _APART for word in words]
    middles = [left + MARK / 2 for left in lefts]
    places = in_order(middles, widths, canvas.layout.column)
    stand = [left + width / 2 for left, width in zip(places, widths, strict=True)]
    if all(abs(x - middle) <= _ASIDE for x, middle in zip(stand, middles, strict=True)):
        return [(text(x, y + 19, (Run(word),), "faint", "middle"),) for x, word in zip(stand, words, strict=True)]
    ground = Ground(0, canvas.layout.plot + _HANDLE)
    return [_where_free(ground, word, middle, y) for word, middle in zip(words, middles, strict=True)]


def _where_free(ground: Ground, words: str, x: float, y: float) -> tuple[Shape, ...]:
    for base in (y + 19, y + 32):
        box = Box(x - width_of(words) / 2, base - 11, x + width_of(words) / 2, base + 1)
        if ground.free(box):
            ground.take(box)
            return (text(x, base, (Run(words),), "faint", "middle"),)
    return ()
