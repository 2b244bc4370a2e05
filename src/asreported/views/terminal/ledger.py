"""The ledger: label, what is reported, for when, how many origins, and the sentences it stands on.

Too narrow for all: the origins go first, then the date goes under the value; the cites never go. From 120 columns on
the sentence itself stands at the right, centred on the exact characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from asreported.model import Evidence, Modality, Story
from asreported.views.cites import Cite, Cites
from asreported.views.terminal.excerpt import excerpt
from asreported.views.terminal.layout import beside, indented, wrap
from asreported.views.terminal.screen import Line, Piece, Screen, Style, columns

SENTENCES_FROM = 120
"""Columns from which sentences are shown beside their facts."""

_GAP = 1
_LABEL_GAP = 2
_LABEL = (8, 16)
_VALUE_WITH_ORIGINS, _VALUE_WITH_DATE, _VALUE_ALONE = 24, 20, 14
"""The fewest columns a value needs for the origins, the date, the cites to stand beside it."""
_VALUE_SHARE = 0.26
"""The value's share of a wide line; the sentence takes what is left."""
_CITES_SHARE = 0.22
_DATE = 15
"""A longer date goes on to a second line, unless the screen is wide."""
_MOST_CITES, _MOST_SENTENCES = 8, 5
"""So many cites, or sentences, of one fact; a number says how many more there are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a ledger. `date` is empty where no date belongs (a gap); entries of one section stand under its
    name."""

    label: str
    value: tuple[Piece, ...]
    date: str = ""
    evidence: tuple[Evidence, ...] = ()
    modality: Modality = "actual"
    section: str = ""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths in columns; 0 where a column has no place."""

    label: int
    value: int
    date: int
    origins: int
    cites: int
    sentence: int


def ledger(entries: Sequence[Entry], screen: Screen, story: Story, cites: Cites) -> Iterator[Line]:
    """The entries as lines. A label that repeats the one above is not written again."""
    shown = [_Shown(entry, screen, story, cites) for entry in entries]
    widths = _columns(shown, screen)
    section, above = "", ""
    for entry in shown:
        if entry.section != section:
            section, above = entry.section, ""
            yield from wrap([Piece(section, Style.BOLD)], screen.width)
        yield from entry.lines(widths, repeated=entry.label == above)
        above = entry.label


class _Shown:
    """An entry with everything but its place worked out."""

    def __init__(self, entry: Entry, screen: Screen, story: Story, cites: Cites) -> None:
        self.screen = screen
        self.section = screen.text(entry.section)
        self.label = screen.text(entry.label)
        self.value = entry.value
        self.date = screen.text(entry.date)
        self.dots = screen.dots(entry.evidence, story)
        self.cited = cites.cites(entry.evidence)
        self.modality = entry.modality
        self.text = {cite.document: cites.by_id[cite.document].text for cite in self.cited}
        self.sentence = {cite: cites.sentence_of(cite.evidence) for cite in self.cited}

    def cite_width(self) -> int:
        return max((columns(self.screen.cite(cite, self.modality)) for cite in self.cited), default=0)

    def lines(self, widths: _Columns, *, repeated: bool) -> Iterator[Line]:
        if not widths.label:
            yield from self._stacked(widths, repeated=repeated)
            return
        label = [] if repeated else wrap([Piece(self.label)], widths.label - _LABEL_GAP)
        value = wrap(self.value, widths.value - _GAP)
        if not widths.date and self.date:
            value += wrap([Piece(self.date)], widths.value - _GAP)
        cells: list[tuple[int, Sequence[Line]]] = [(widths.label, label), (widths.value, value)]
        if widths.date:
            cells.append((widths.date, wrap([Piece(self.date)], widths.date - _GAP)))
        if widths.origins:
            cells.append((widths.origins, [(Piece(self.dots),)]))
        yield from beside([*cells, *self._cites(widths)])

    def _stacked(self, widths: _Columns, *, repeated: bool) -> Iterator[Line]:
        if not repeated:
            yield from wrap([Piece(self.label)], self.screen.width)
        inside = widths.value
        yield from indented(wrap(self.value, inside), _GAP)
        if self.date:
            yield from indented(wrap([Piece(self.date)], inside), _GAP)
        yield from indented(self._flowing(inside), _GAP)

    def _cites(self, widths: _Columns) -> Iterator[tuple[int, Sequence[Line]]]:
        if not widths.sentence:
            yield widths.cites, self._flowing(widths.cites)
            return
        first = self.cited[:_MOST_SENTENCES]
        more = [f"+{len(self.cited) - len(first)}"] if len(self.cited) > len(first) else []
        shown = [*(self.screen.cite(cite, self.modality) for cite in first), *more]
        yield widths.cites, [(Piece(text),) for text in shown]
        yield widths.sentence, [self._sentence(cite, widths.sentence) for cite in first]

    def _flowing(self, width: int) -> list[Line]:
        """The cites one after the other, never broken within."""
        first = self.cited[:_MOST_CITES]
        shown = [self.screen.cite(cite, self.modality) for cite in first]
        shown += [f"+{len(self.cited) - len(first)}"] if len(self.cited) > len(first) else []
        lines = [""]
        for text in shown:
            fits = not lines[-1] or columns(lines[-1]) + 1 + columns(text) <= width
            lines = [*lines[:-1], f"{lines[-1]} {text}".strip()] if fits else [*lines, text]
        return [(Piece(line),) for line in lines if line]

    def _sentence(self, cite: Cite, width: int) -> Line:
        return excerpt(self.text[cite.document], cite.evidence, self.sentence[cite], width, self.screen)


def _columns(entries: Iterable[_Shown], screen: Screen) -> _Columns:
    """The widths at which the most columns have a place."""
    shown = list(entries)
    label = min(max([_LABEL[0], *(columns(entry.label) for entry in shown)]), _LABEL[1]) + _LABEL_GAP
    date = max([-_GAP, *(columns(entry.date) for entry in shown if entry.date)]) + _GAP
    origins = max([-_GAP, *(columns(entry.dots) for entry in shown if entry.dots)]) + _GAP
    one_cite = max([1, *(entry.cite_width() for entry in shown)])
    if screen.width >= SENTENCES_FROM and label + date + origins + one_cite < screen.width / 2:
        value = round(screen.width * _VALUE_SHARE)
        used = label + value + date + origins + one_cite + 2 * _GAP
        return _Columns(label, value, date, origins, one_cite + 2 * _GAP, screen.width - used)
    date = min(date, _DATE + _GAP)
    cites = max(one_cite, round(screen.width * _CITES_SHARE))
    rest = screen.width - label - cites
    if rest - date - origins >= _VALUE_WITH_ORIGINS:
        return _Columns(label, rest - date - origins, date, origins, cites, 0)
    if rest - date >= _VALUE_WITH_DATE:
        return _Columns(label, rest - date, date, 0, cites, 0)
    if rest >= _VALUE_ALONE:
        return _Columns(label, rest, 0, 0, cites, 0)
    return _Columns(0, screen.width - _GAP, 0, 0, 0, 0)
