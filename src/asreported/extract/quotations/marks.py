"""Quotation marks: which opens, which closes, what they hold.

Reports mix curly, straight, doubled and single marks, forget one or leave a stray one behind. A mark is read by the
blanks around it first (an opening mark leans on what follows, a closing one on what precedes) and by its shape where
they do not tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"``|''|’’|‘‘|[\"“”„«»]|[‘’'`]")
_SINGLE = frozenset("‘’'`")
_OPENING = ("“", "„", "«", "``", "‘", "`", "‘‘")
_CLOSING = ("”", "»", "’", "’’")
_BEFORE_OPENING = frozenset("([{—–-/:…“‘\"'")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…”’\"'")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks, `[start, end)` with its marks. `closed` is false where the closing mark is left
    out, as before a paragraph that opens anew."""

    start: int
    end: int
    closed: bool
    single: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


def quoted_stretches(text: str) -> list[Quoted]:
    """All stretches in quotation marks, outermost only, in the order of the text."""
    paragraphs = [found.span() for found in _LINE.finditer(text) if not found.group().isspace()]
    marks = [_marks(text, start, end) for start, end in paragraphs]
    stretches: list[Quoted] = []
    skip_to = 0
    for place, (start, end) in enumerate(paragraphs):
        here = [mark for mark in marks[place] if mark.start >= skip_to]
        following = marks[place + 1] if place + 1 < len(paragraphs) else []
        found, rest = _pair(here)
        if rest is not None:
            closing = _closed_later(rest, following)
            if closing is not None:
                found.append(Quoted(rest.start, closing, True, rest.single))
                skip_to = closing
            elif not rest.single:
                found.append(Quoted(rest.start, start + len(text[start:end].rstrip()), False, rest.single))
        stretches.extend(stretch for stretch in found if stretch.end - stretch.start > 2)
    return stretches


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for found in _MARK.finditer(text, start, end):
        shape = found.group()
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        opens = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
        closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
        single = shape in _SINGLE
        if opens == closes and (opens or not single):  # the blanks do not tell: the shape decides
            opens, closes = shape not in _CLOSING, shape not in _OPENING
        if opens or closes:
            marks.append(_Mark(found.start(), found.end(), single, opens, closes))
    return marks


def _pair(marks: list[_Mark]) -> tuple[list[Quoted], _Mark | None]:
    """The pairs of one paragraph, and the mark that stays open at its end. A stray closing mark is passed over, and so
    is a second opening one before the first is closed, unless it is closed itself; a single mark inside double ones is
    left alone."""
    found: list[Quoted] = []
    opening: _Mark | None = None
    inner = -1
    for place, mark in enumerate(marks):
        if opening is None:
            if mark.opens and (not mark.single or _single_closes(marks, place)):
                opening = mark
        elif place == inner:
            continue
        elif mark.single == opening.single and mark.opens and not mark.closes and _nested(marks, place):
            inner = place + 1
        elif mark.single == opening.single and mark.closes:
            found.append(Quoted(opening.start, mark.end, True, opening.single))
            opening = None
    return found, opening


def _nested(marks: list[_Mark], place: int) -> bool:
    """Whether an opening mark inside a stretch begins a stretch in it: two closing marks follow, no other between."""
    following = [mark for mark in marks[place + 1 :] if mark.single == marks[place].single][:2]
    return len(following) == 2 and all(mark.closes and not mark.opens for mark in following)


def _single_closes(marks: list[_Mark], place: int) -> bool:
    """Whether a single opening mark finds its closing one before another opens: else it is an apostrophe ("'90s")."""
    for mark in marks[place + 1 :]:
        if mark.single:
            return mark.closes
    return False


def _closed_later(opening: _Mark, following: list[_Mark]) -> int | None:
    """Where a stretch left open at a paragraph's end is closed in the next: its first mark closes and cannot open."""
    first = next((mark for mark in following if mark.single == opening.single), None)
    return first.end if first is not None and first.closes and not first.opens else None
