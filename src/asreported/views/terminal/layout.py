"""Lines out of pieces: wrapping, cutting, setting columns side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from asreported.views.terminal.screen import Line, Piece, Style, clusters, columns, length

_Sign = tuple[str, Style]
"""What is drawn as one (a letter with its marks) and its style."""


def wrap(pieces: Iterable[Piece], width: int) -> list[Line]:
    """The pieces in lines of at most `width` columns, broken at spaces; a word too long for a line is cut."""
    lines: list[Line] = []
    line: list[_Sign] = []
    used = 0
    for word in _words(pieces, width):
        wide = _wide(word)
        if line and used + 1 + wide > width:
            lines.append(_pieces(line))
            line, used = [], 0
        if line:
            line.append((" ", line[-1][1] if line[-1][1] == word[0][1] else Style.PLAIN))
            used += 1
        line += word
        used += wide
    if line:
        lines.append(_pieces(line))
    return lines or [()]


def shorten(text: str, width: int, ellipsis: str) -> str:
    """At most `width` columns of the text; where some is left out the ellipsis says so."""
    if columns(text) <= width:
        return text
    room = width - columns(ellipsis)
    if room < 1:
        return "".join(_fitting(clusters(text, width), width))
    return "".join(_fitting(clusters(text, room), room)).rstrip() + ellipsis


def shorten_left(text: str, width: int, ellipsis: str) -> str:
    """The last columns of the text, at most `width`; where some is left out the ellipsis says so."""
    if columns(text) <= width:
        return text
    room = width - columns(ellipsis)
    if room < 1:
        return ""
    return ellipsis + "".join(reversed(_fitting(reversed(clusters(text, room)), room))).lstrip()


def pad(line: Line, width: int) -> Line:
    """The line filled with spaces up to `width` columns."""
    short = width - length(line)
    return (*line, Piece(" " * short)) if short > 0 else line


def beside(cells: Sequence[tuple[int, Sequence[Line]]]) -> Iterator[Line]:
    """Columns side by side: each a width and its lines; shorter ones are blank below."""
    for row in zip_longest(*(lines for _, lines in cells), fillvalue=()):
        yield tuple(piece for (width, _), line in zip(cells, row, strict=True) for piece in pad(line, width))


def indented(lines: Iterable[Line], by: int) -> Iterator[Line]:
    """The lines moved to the right by so many columns."""
    return ((Piece(" " * by), *line) for line in lines)


def _words(pieces: Iterable[Piece], width: int) -> Iterator[list[_Sign]]:
    word: list[_Sign] = []
    used = 0
    for piece in pieces:
        for cluster in clusters(piece.text, width):
            wide = columns(cluster)
            if cluster == " " or used + wide > width:
                if word:
                    yield word
                word, used = [], 0
            if cluster != " ":
                word.append((cluster, piece.style))
                used += wide
    if word:
        yield word


def _wide(word: list[_Sign]) -> int:
    return sum(columns(cluster) for cluster, _ in word)


def _pieces(signs: list[_Sign]) -> Line:
    pieces: list[Piece] = []
    for cluster, style in signs:
        if pieces and pieces[-1].style == style:
            pieces[-1] = Piece(pieces[-1].text + cluster, style)
        else:
            pieces.append(Piece(cluster, style))
    return tuple(pieces)


def _fitting(found: Iterable[str], width: int) -> list[str]:
    """The first of what was found, in at most `width` columns."""
    fitting: list[str] = []
    used = 0
    for cluster in found:
        used += columns(cluster)
        if used > width:
            break
        fitting.append(cluster)
    return fitting
