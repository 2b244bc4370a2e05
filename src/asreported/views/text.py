"""Text from reports, made safe to show. Nothing a report holds may steer a terminal or reorder a line."""

from __future__ import annotations

import re

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width (non-)joiners have no sign of their own either, but they are spelling in Persian and in Indic scripts."""

_SPACES = re.compile(r"\s+")
_STRAIGHT = re.compile(r'"([^"]*)"')
OPENING = ('"', "“", "„", "‟", "«", "‘", "‚", "`")
"""Marks that open a quotation; the apostrophe is none, for it opens words too."""
_CLOSING = '"”» '
_QUOTES = "\"“”„‟«»‘’‚`' "


def clean(text: str) -> str:
    """`text` on one line: every run of white space is one space, and what has no sign is gone.

    `str.isprintable` is false for controls (C0, C1), format characters (bidirectional controls, zero width),
    surrogates, private use, unassigned, and every space but the plain one.
    """
    if not text.isprintable():
        text = "".join(_shown(character) for character in text)
    return _SPACES.sub(" ", text).strip()


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
