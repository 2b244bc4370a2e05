"""One chart in the making: the column for what has no date beside the time axis, marks, labels, links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asreported.model import Evidence, Modality, When
from asreported.views.report.charts.axis import TimeAxis
from asreported.views.report.charts.places import Ground
from asreported.views.report.charts.svg import MARK, Box, Item, Run, Shape, mark, rect, text
from asreported.views.report.facts import Fact
from asreported.views.report.references import References

_MOST_MARKS = 3
"""Outlets drawn for one fact; its sentences all stand in the ledger."""
_HIT = 24.0
"""Side of the smallest ground that answers to a finger."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand across: the axis from 0 to `plot`, the undated from `column` to `width`. `lengths` is how far
    back the axis may go (see `axis`), `tall` and `low` how high the first panel and each further one is drawn."""

    kind: str
    width: float
    plot: float
    column: float
    lengths: float
    tall: float
    low: float


WIDE = Layout("wide", 772, 640, 658, 3.0, 270, 130)
NARROW = Layout("narrow", 346, 240, 254, 1.5, 270, 130)


class Canvas:
    """Shapes gathered from the top down; `y` is where the next part begins."""

    def __init__(self, layout: Layout, axis: TimeAxis | None, references: References) -> None:
        self.layout = layout
        self.axis = axis
        self.references = references
        self.y = 0.0
        self.back: list[Shape] = []
        self.items: list[Item] = []
        self.dated = Ground(0, layout.plot + 12)
        self.undated = Ground(layout.column, layout.width)

    def add(self, fact: Fact, modality: Modality, shapes: Iterable[Shape], ground: Box, spoken: str) -> None:
        """A fact's shapes as one link to its first sentence; `ground` answers to pointer and finger."""
        hit = _at_least(ground)
        area = rect(hit.left, hit.top, hit.right - hit.left, hit.bottom - hit.top, "hit")
        anchor = self.references.anchor(fact.evidence[0])
        self.items.append(Item(f"#{anchor}", fact.number, modality, spoken, (area, *shapes)))

    def outlets(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """The marks of the outlets that report something, each once, in the order in which they appeared."""
        cites = self.references.cites
        documents = sorted({place.document for place in evidence}, key=lambda document: cites.place[document])
        return tuple(dict.fromkeys(cites.shape(document) for document in documents))[:_MOST_MARKS]

    def shown(self, when: When | None) -> bool:
        """Whether there is an axis and some of the stretch lies on it."""
        return when is not None and self.axis is not None and not (self.axis.before(when) or self.axis.after(when))


def marks(shapes: tuple[int, ...], left: float, y: float, modality: Modality) -> tuple[tuple[Shape, ...], Box]:
    """Outlets' marks shoulder to shoulder from `left` on, and the ground they take."""
    drawn = tuple(
        shape
        for place, outlet in enumerate(shapes)
        for shape in mark(outlet, left + MARK / 2 + place * MARK, y, denied=modality == "denied")
    )
    return drawn, Box(left, y - MARK / 2, left + MARK * len(shapes), y + MARK / 2)


def label(words: tuple[Run, ...], placed: tuple[float, float, str] | None, style: str = "") -> tuple[Shape, ...]:
    """The words where they found room."""
    return (text(placed[0], placed[1], words, style, placed[2]),) if placed else ()


def _at_least(box: Box) -> Box:
    wide, high = max(_HIT - (box.right - box.left), 0) / 2, max(_HIT - (box.bottom - box.top), 0) / 2
    return Box(box.left - wide, box.top - high, box.right + wide, box.bottom + high)
