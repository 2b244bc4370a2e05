"""Text from reports, made safe to show. Nothing a report holds may steer a terminal or reorder a line."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width (non-)joiners have no sign of their own either, but they are spelling in Persian and in Indic scripts."""

_SPACES = re.compile(r"\s+")
_STRAIGHT = re.compile(r'"([^"]*)"')
_MOST_MARKS = 8
"""The most marks on one letter: Tibetan writes the syllable of its tallest stack with so many. More are no spelling but
are piled up to cover the lines above and below."""

_NO_LETTER = "\u25cc"
"""The dotted circle, on which Unicode sets a mark that has no letter: it must not alter the sign before it."""

OPENING = ('"', "“", "„", "‟", "«", "‘", "‚", "`")
"""Marks that open a quotation; the apostrophe is none, for it opens words too."""
_CLOSING = '"”» '
_QUOTES = "\"“”„‟«»‘’‚`' "


def clean(text: str) -> str:
    """`text` on one line: every run of white space is one space, what has no sign is gone, and no letter has more
    marks than any language writes.

    `str.isprintable` is false for controls (C0, C1), format characters (bidirectional controls, zero width),
    surrogates, private use, unassigned, and every space but the plain one.
    """
    if not text.isprintable():
        text = "".join(_shown(character) for character in text)
    line = _SPACES.sub(" ", text).strip()
    return line if line.isascii() else _held(line)


def _held(line: str) -> str:
    """The line with a dotted circle under a mark at its head, and without the marks that are piled too high."""
    kept: list[str] = []
    marks = 0
    for character in line:
        marks = marks + 1 if unicodedata.category(character)[0] == "M" else 0
        if marks <= _MOST_MARKS:
            kept += (_NO_LETTER, character) if marks and not kept else character
    return "".join(kept)


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return " " if character.isspace() else ""


def curly(text: str) -> str:
    """`text` with typographic quotation marks in the place of straight pairs."""
    return _STRAIGHT.sub("“\\1”", text)


def capitalised(text: str) -> str:
    """`text` with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]


def unquoted(text: str) -> str:
    """`text` on one line, without the quotation marks around it; marks that open or close within it stay."""
    shown = clean(text)
    if shown[:1] in OPENING:
        return shown.strip(_QUOTES)
    return shown if any(mark in shown for mark in OPENING) else shown.rstrip(_CLOSING)
