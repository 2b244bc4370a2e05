"""The terminal as a surface: its width, its signs, its few styles, and what may be written on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from wcwidth import iter_graphemes, wcwidth

from asreported.model import Evidence, Modality, Story
from asreported.model.modality import UNREAL
from asreported.model.origins import origins
from asreported.views.cites import Cite
from asreported.views.terminal.signs import ASCII, UNICODE, Signs, in_ascii
from asreported.views.text import clean

NARROWEST = 24
"""Columns below which nothing could be read; a narrower terminal is written as if it had these."""

_MOST_DOTS = 5
"""More dots than this are not counted at a glance: one dot and the number stand instead."""


class Style(Enum):
    """What a run of text is, in SGR parameters. Without them nothing is lost: each is also a word or a sign."""

    PLAIN = ""
    BOLD = "1"
    PLAN = "3;34"
    BOLD_PLAN = "1;3;34"
    EXACT = "4"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one style."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Piece, ...]


_EMOJI = "\ufe0f"
"""The selector that makes of a digit, or of another narrow sign, an emoji two columns wide."""


def columns(text: str) -> int:
    """How many columns the text takes, counting what terminals draw together (emoji) apart: never too few, and never
    fewer for two texts than for both in one."""
    if text.isascii():
        return len(text)
    taken, narrow = 0, True
    for character in text:
        wide = max(wcwidth(character), 0)
        if wide:
            narrow = wide == 1
        elif narrow and (character == _EMOJI or unicodedata.category(character) == "Mc"):
            wide, narrow = 1, False  # a mark that takes room of its own, once beside its letter
        taken += wide
    return taken


def clusters(text: str, width: int) -> list[str]:
    """What readers take for characters: a letter with its marks, an emoji of several. One wider than `width` columns
    comes in its code points, for a line must hold it."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for cluster in iter_graphemes(text):
        found += (cluster,) if columns(cluster) <= width else cluster
    return found


def length(line: Iterable[Piece]) -> int:
    """How many columns the line takes."""
    return sum(columns(piece.text) for piece in line)


def style_of(modality: Modality, *, bold: bool = False) -> Style:
    """Roman for what is reported as fact, italics and blue for what is not yet."""
    if modality in UNREAL:
        return Style.BOLD_PLAN if bold else Style.PLAN
    return Style.BOLD if bold else Style.PLAIN


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` in columns; `ascii_only` for terminals, locales and fonts that show nothing else; `styled` for SGR."""

    width: int
    ascii_only: bool
    styled: bool

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", max(self.width, NARROWEST))

    @property
    def signs(self) -> Signs:
        """The signs this terminal can show."""
        return ASCII if self.ascii_only else UNICODE

    def text(self, text: str) -> str:
        """What a report or a record says, on one line, safe to write here."""
        safe = clean(text)
        return in_ascii(safe) if self.ascii_only else safe

    def mark(self, shape: int, modality: Modality = "actual") -> str:
        """The outlet's shape, solid for fact and hollow for what is not yet; one sign for what is denied."""
        if modality == "denied":
            return self.signs.denied
        return (self.signs.hollow if modality in UNREAL else self.signs.solid)[shape]

    def cite(self, cite: Cite, modality: Modality = "actual") -> str:
        """`▼004·7`: shape, handle, sentence."""
        return f"{self.mark(cite.shape, modality)}{self.text(cite.handle)}{self.signs.cite}{cite.sentence}"

    def dots(self, evidence: Iterable[Evidence], story: Story) -> str:
        """One dot for each independent origin, a ring for each report that carries another's passage."""
        places = tuple(evidence)
        independent = origins(places, story.copies)
        copied = len({place.document for place in places}) - independent
        if independent + copied > _MOST_DOTS:
            return f"{self.signs.origin}{independent}"
        return self.signs.origin * independent + self.signs.copied * copied

    def quoted(self, text: str) -> str:
        """The text in quotation marks."""
        return f"{self.signs.open_quote}{self.text(text)}{self.signs.close_quote}"

    def paint(self, lines: Iterable[Line]) -> str:
        """The lines as one string; no space at a line's end."""
        return "".join(f"{self._painted(line)}\n" for line in lines)

    def _painted(self, line: Line) -> str:
        if not self.styled:
            return "".join(piece.text for piece in line).rstrip()
        pieces = list(line)
        while pieces and not pieces[-1].text.rstrip():
            pieces.pop()
        if pieces:
            pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].style)
        return "".join(
            f"\x1b[{piece.style.value}m{piece.text}\x1b[0m" if piece.style.value else piece.text for piece in pieces
        )
