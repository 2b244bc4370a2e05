"""A strip of the chart: marks at their columns, labels beside them, a further row where they would collide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from asreported.views.terminal.layout import shorten
from asreported.views.terminal.screen import Line, Piece, Style, clusters, columns

_Row = list[tuple[str, Style]]
"""A character with its marks and its style for each column; empty in the further columns of a wide one."""

_BETWEEN = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """`sign` from column `start` on, with its words; `style` is for both."""

    start: int
    sign: str
    label: str
    style: Style


def packed(marks: Sequence[Mark], width: int) -> list[Mark]:
    """Marks of one column without labels, in their order on one row: each at its column or as near as the others
    leave room for. More than there are columns stay where they are."""
    if len(marks) > width:
        return list(marks)
    starts: list[int] = []
    for mark in marks:
        starts.append(max(mark.start, starts[-1] + 1 if starts else 0))
    limit = width - 1
    for place in range(len(starts) - 1, -1, -1):
        starts[place] = limit = min(starts[place], limit)
        limit -= 1
    return [replace(mark, start=start) for mark, start in zip(marks, starts, strict=True)]


class Strip:
    """Rows of `width` columns."""

    def __init__(self, width: int, ellipsis: str) -> None:
        self.width = width
        self.ellipsis = ellipsis
        self._rows: list[_Row] = []

    def place(self, marks: Iterable[Mark]) -> None:
        """Puts every mark at its column, its label to the right where there is room, else to the left, else below;
        marks without a label stand shoulder to shoulder."""
        for mark in marks:
            start = max(0, min(mark.start, self.width - columns(mark.sign)))
            placed = Mark(start, mark.sign, mark.label, mark.style)
            put = self._labelled if placed.label else self._alone
            if not any(put(row, placed) for row in self._rows) and not put(self._new_row(), placed):
                self._over_label(placed)

    def between(self, sign: str) -> None:
        """Fills what is empty between the outermost marks of the first row: nothing is reported there."""
        row = self._rows[0] if self._rows else []
        filled = [place for place, (character, _) in enumerate(row) if character != " "]
        for place in range(filled[0], filled[-1]) if filled else ():
            if all(row[near][0] in {" ", sign, ""} for near in (place - 1, place, place + 1)):
                row[place] = (sign, Style.PLAIN)

    def lines(self) -> list[Line]:
        """The rows, each exactly `width` columns."""
        return [tuple(Piece(character, style) for character, style in row if character) for row in self._rows]

    def _new_row(self) -> _Row:
        self._rows.append([(" ", Style.PLAIN)] * self.width)
        return self._rows[-1]

    def _alone(self, row: _Row, mark: Mark) -> bool:
        end = mark.start + columns(mark.sign)
        if any(character != " " for character, _ in row[mark.start : end]):
            return False
        self._write(row, mark.start, mark.sign, mark.style)
        return True

    def _labelled(self, row: _Row, mark: Mark) -> bool:
        end, label = mark.start + columns(mark.sign), columns(mark.label)
        if self._free(row, mark.start, end + _BETWEEN + label):
            self._write(row, end + _BETWEEN, mark.label, mark.style)
        elif self._free(row, mark.start - _BETWEEN - label, end):
            self._write(row, mark.start - _BETWEEN - label, mark.label, mark.style)
        else:
            return False
        self._write(row, mark.start, mark.sign, mark.style)
        return True

    def _over_label(self, mark: Mark) -> None:
        """The mark on the empty last row, its label on one of its own below."""
        self._write(self._rows[-1], mark.start, mark.sign, mark.style)
        label = shorten(mark.label, self.width, self.ellipsis)
        self._write(self._new_row(), min(mark.start, self.width - columns(label)), label, mark.style)

    def _free(self, row: _Row, start: int, end: int) -> bool:
        """Whether the columns are empty, with one more on each side so that words do not run together."""
        around = row[max(start - 1, 0) : min(end + 1, self.width)]
        return start >= 0 and end <= self.width and all(character == " " for character, _ in around)

    def _write(self, row: _Row, start: int, text: str, style: Style) -> None:
        place = start
        for cluster in clusters(text, self.width):
            wide = columns(cluster)
            if wide == 0:
                row[place - 1] = (row[place - 1][0] + cluster, style)
                continue
            row[place] = (cluster, style)
            for covered in range(place + 1, place + wide):
                row[covered] = ("", style)
            place += wide
