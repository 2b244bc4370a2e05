"""A sentence on one line, centred on the exact characters of the evidence."""

from __future__ import annotations

from asreported.model import Evidence
from asreported.views.terminal.layout import shorten, shorten_left
from asreported.views.terminal.screen import Line, Piece, Screen, Style, columns


def excerpt(text: str, exact: Evidence, sentence: Evidence, width: int, screen: Screen) -> Line:
    """At most `width` columns of the sentence (of the document's `text`): the exact characters underlined, or in
    `« »` where the terminal has no styles, with as much as there is room for on both sides."""
    start, end = ("", "") if screen.styled else (screen.signs.exact_start, screen.signs.exact_end)
    room = width - columns(start) - columns(end)
    ellipsis = screen.signs.ellipsis
    middle = shorten(screen.text(exact.text), room, ellipsis)
    before = _side(text[sentence.start : exact.start], screen)
    after = _side(text[exact.end : sentence.end], screen)
    beside = room - columns(middle)
    left = max(beside // 2, beside - columns(after))
    before = shorten_left(before, left, ellipsis)
    after = shorten(after, beside - columns(before), ellipsis)
    pieces = (Piece(before + start), Piece(middle, Style.EXACT), Piece(end + after))
    return tuple(piece for piece in pieces if piece.text)


def _side(text: str, screen: Screen) -> str:
    """What stands beside the exact characters, keeping the space between."""
    return screen.text(f"|{text}|")[1:-1]
