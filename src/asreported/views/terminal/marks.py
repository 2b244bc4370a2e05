"""Facts as marks of the chart: shape says who, fill how real, length when."""

from __future__ import annotations

from asreported.model import Evidence, Figure, StoryDocument, When
from asreported.model.modality import UNREAL
from asreported.views.cites import Cites
from asreported.views.terminal.canvas import Mark
from asreported.views.terminal.screen import Piece, Screen, Style, columns, style_of
from asreported.views.terminal.strips import Item
from asreported.views.terminal.timescale import Timescale
from asreported.views.wording import MODALITY_WORDS, amount_words, figure_text, number

_MOST_SHAPES = 3
"""So many outlets' marks stand shoulder to shoulder for one fact; the ledger names all."""
_SHORTEST_SPAN = 3
_BAND = {"about": (1, 1), "nearly": (1, 0), "over": (0, 1), "at_least": (0, 1), "under": (1, 0), "at_most": (1, 0)}
"""On which sides of its mark an approximate figure has its band."""


class Marks:
    """Marks of one chart."""

    def __init__(self, screen: Screen, cites: Cites, scale: Timescale) -> None:
        self.screen = screen
        self.cites = cites
        self.scale = scale

    def mark(self, item: Item) -> Mark:
        """A dated fact: at its time, as long as its time where that is what it shows."""
        if item.when is None:
            raise ValueError("what has no date has no column")
        start, end = self.scale.span(item.when)
        words = self._label(item)
        if item.standing and (stretch := self._stretch(item, item.when, end - start + 1)):
            return Mark(start, stretch, words, style_of(item.modality))
        sign = self._sign(item)
        return Mark(start + max(end - start + 1 - columns(sign), 0) // 2, sign, words, self._style(item))

    def words(self, item: Item) -> Piece:
        """A fact without a date, for the column beside the axis."""
        return Piece(f"{self._sign(item)} {self._label(item)}", self._style(item))

    def report(self, document: StoryDocument) -> Mark:
        """A report at the day it appeared."""
        start, end = self.scale.span(document.published) if document.published else (0, 0)
        return Mark((start + end) // 2, self.screen.mark(self.cites.shape(document.id)), "", Style.PLAIN)

    def _label(self, item: Item) -> str:
        word = MODALITY_WORDS.get(item.modality)
        if item.standing and item.text.startswith("to ") and item.modality == "planned":
            word = None  # "to resume" says it
        text = _amount(item.figure) if item.figure else item.text
        return self.screen.text(f"{text}, {word}" if word else text)

    def _style(self, item: Item) -> Style:
        return style_of(item.modality, bold=item.figure is not None)

    def _stretch(self, item: Item, when: When, wide: int) -> str:
        """The sign as long as the time; empty where only a mark of the outlet shows that it is not (yet) a fact."""
        signs = self.screen.signs
        if when.precision == "season":
            return signs.open_span * wide
        if item.modality in UNREAL:
            return ""
        of_a_day = when.precision in {"minute", "hour", "day"}
        if of_a_day and (self.scale.unit == "month" or self.scale.step > 1):
            return signs.tick if wide <= self.scale.wide else signs.bar * wide
        of_months = when.precision in {"week", "month", "quarter"} and self.scale.unit == "month"
        if of_a_day or of_months or wide < _SHORTEST_SPAN:
            return signs.bar * wide
        return f"{signs.span_start}{signs.span * (wide - 2)}{signs.span_end}"

    def _sign(self, item: Item) -> str:
        marks = self._shapes(item.evidence, item)
        figure = item.figure
        signs = self.screen.signs
        if figure is None:
            return marks
        if figure.value is None and figure.low is not None:
            return f"{signs.vague_start}{signs.vague}{marks}{signs.vague}{signs.vague_end}"
        left, right = _BAND.get(figure.qualifier or "", (0, 0))
        return f"{signs.band * left}{marks}{signs.band * right}"

    def _shapes(self, evidence: tuple[Evidence, ...], item: Item) -> str:
        shapes = dict.fromkeys(self.cites.shape(cite.document) for cite in self.cites.cites(evidence))
        return "".join(self.screen.mark(shape, item.modality) for shape in list(shapes)[:_MOST_SHAPES])


def _amount(figure: Figure) -> str:
    """The number alone, or the words that stand for one."""
    if figure.unit is not None:
        return figure_text(figure)
    return amount_words(figure) if figure.value is None else number(figure.value)
