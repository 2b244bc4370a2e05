"""The story's time on a few lines: standing, figures, who leads, and when the reports appeared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from asreported.model import Story
from asreported.views.cites import Cites
from asreported.views.dossier import Dossier
from asreported.views.handles import short_outlet
from asreported.views.terminal.canvas import Mark, Strip, packed
from asreported.views.terminal.layout import pad, shorten
from asreported.views.terminal.marks import Marks
from asreported.views.terminal.screen import Line, Piece, Screen, Style, columns
from asreported.views.terminal.strips import LONGEST_LABEL, Item, strips
from asreported.views.terminal.timescale import Timescale, timescale

_LABEL = LONGEST_LABEL + 1
_UNDATED = (16, 30)
_UNDATED_SHARE = 0.33
_AXIS_SIGN = 2
_NARROWEST = 60
"""On fewer columns a chart says nothing that the dossier does not say better."""
_MOST_NAMES = 12
"""So many outlets are named beside the chart; `show documents` names all."""
_MOST_MARKS = 24
"""More reports than this are counted per column instead of drawn one by one."""


def chart(story: Story, dossier: Dossier, screen: Screen, cites: Cites) -> list[Line]:
    """The chart as lines; none where nothing is dated or the screen is too narrow for one."""
    found = strips(story, dossier)
    published = [document.published for document in cites.documents if document.published]
    whens = [item.when for _, items in found for item in items if item.when]
    if screen.width < _NARROWEST or not (whens or published):
        return []
    undated = min(max(_UNDATED[0], round(screen.width * _UNDATED_SHARE)), _UNDATED[1])
    drawing = _Drawing(screen, cites, timescale([*whens, *published], screen.width - _LABEL - undated - _AXIS_SIGN))
    lines = [drawing.axis()]
    for label, items in found:
        lines += drawing.strip(label, items)
    return [*lines, *drawing.reports()]


class _Drawing:
    """One chart: every strip on the same scale."""

    def __init__(self, screen: Screen, cites: Cites, scale: Timescale) -> None:
        self.screen = screen
        self.cites = cites
        self.scale = scale
        self.undated = screen.width - _LABEL - scale.columns - _AXIS_SIGN
        self.marks = Marks(screen, cites, scale)

    def axis(self) -> Line:
        """The names of days, months or years."""
        text = ""
        for column, label in self.scale.labels():
            text = text.ljust(column) + label
        return self._row("", (Piece(text),), (Piece("no date given"),))

    def strip(self, label: str, items: Sequence[Item]) -> Iterator[Line]:
        """The items with a date at their columns, the others at the right."""
        strip = self._strip()
        dated = [item for item in items if item.when]
        strip.place(sorted((self.marks.mark(item) for item in dated), key=lambda mark: mark.start))
        if any(item.standing for item in dated):
            strip.between(self.screen.signs.between)
        undated = self._flowing([self.marks.words(item) for item in items if not item.when])
        yield from self._rows(label, strip.lines(), undated)

    def reports(self) -> Iterator[Line]:
        """When the reports appeared: a row of its own, for report time and valid time never share a line."""
        strip = self._strip()
        dated = [document for document in self.cites.documents if document.published]
        if len(dated) > _MOST_MARKS:
            strip.place(self._counts())
        else:
            strip.place(packed([self.marks.report(document) for document in dated], strip.width))
        yield from self._rows("reports", strip.lines(), self._flowing(self._key()))

    def _counts(self) -> list[Mark]:
        starts = Counter(self.marks.report(document).start for document in self.cites.documents if document.published)
        return [
            Mark(start, str(count) if count < 10 else "+", "", Style.PLAIN) for start, count in sorted(starts.items())
        ]

    def _key(self) -> list[Piece]:
        """Every outlet's shape with its short name, or the handle of a report that names no outlet."""
        names: dict[str, str] = {}
        for document in self.cites.documents:
            name = short_outlet(document.outlet) if document.outlet else self.cites.handle(document.id)
            names.setdefault(self.screen.text(name), self.screen.mark(self.cites.shape(document.id)))
        more = [Piece(f"+{len(names) - _MOST_NAMES}")] if len(names) > _MOST_NAMES else []
        return [*(Piece(f"{mark}{name}") for name, mark in list(names.items())[:_MOST_NAMES]), *more]

    def _strip(self) -> Strip:
        return Strip(self.scale.columns, self.screen.signs.ellipsis)

    def _flowing(self, items: Sequence[Piece]) -> list[Line]:
        """The items one after the other, none broken, each cut to the width where it must be."""
        lines: list[Line] = []
        line: tuple[Piece, ...] = ()
        used = 0
        for item in items:
            text = shorten(item.text, self.undated, self.screen.signs.ellipsis)
            if line and used + 2 + columns(text) > self.undated:
                lines.append(line)
                line, used = (), 0
            if line:
                line, used = (*line, Piece("  ")), used + 2
            line, used = (*line, Piece(text, item.style)), used + columns(text)
        return [*lines, line] if line else lines

    def _rows(self, label: str, strip: Sequence[Line], undated: Sequence[Line]) -> Iterator[Line]:
        name = label
        for left, right in zip_longest(strip or [()], undated, fillvalue=()):
            yield self._row(name, left, right)
            name = ""

    def _row(self, label: str, strip: Line, undated: Line) -> Line:
        name = shorten(self.screen.text(label), LONGEST_LABEL, self.screen.signs.ellipsis)
        return (
            *pad((Piece(name),), _LABEL),
            *pad(strip, self.scale.columns),
            Piece(f"{self.screen.signs.undated} "),
            *undated,
        )
