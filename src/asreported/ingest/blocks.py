"""Text → blocks: its paragraphs and single lines, with what marks them up.

Every line is a block, but for hard-wrapped text, whose lines are brought together to paragraphs. Text is taken for
wrapped where lines of a paragraph go on in small letters, and a line break for a wrap where the next line's first word
would not have fitted any more: that is how every program wraps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_MARKED = "#>*_~-+•·▪■►"
"""First characters of lines that may be marked up."""

_LEAD = re.compile(r"(?:(?P<heading>#{1,6})\s*|>\s*|[-*+•·▪■►]\s+)(?=\S)")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3}|~~)(?=\S)(?P<core>(?:(?!(?P=mark)).)+)(?<=\S)(?P=mark)", re.DOTALL)
_SETEXT = re.compile(r"=+|-+")
_WORD_CHARACTER = re.compile(r"\w")

_NARROWEST, _WIDEST = 40, 132
"""Columns that text is wrapped at: narrower lines are lists and mastheads, wider ones whole paragraphs. 132 is the
widest that terminals and printers had."""

_LEAST_FULL = 0.75
"""Share of the width that a line with the next one's first word must reach to be a wrap (proportional type counts
characters only roughly)."""

_SENTENCE_END = ".!?:;\"”’')]…"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or single line: `[start, end)` in the text, of which `[core_start, core_end)` is between its marks.

    `core` are those characters; `heading` says that it is marked as a heading, `running` that it is a page's running
    head or foot.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    core: str
    heading: bool = False
    running: bool = False

    @property
    def empty(self) -> bool:
        """Whether it is made of marks alone ("---")."""
        return not _WORD_CHARACTER.search(self.core)


def blocks(text: str, running: Iterable[tuple[int, int]] = ()) -> list[Block]:
    """The blocks of `text`, in order; together they hold every character that is not blank.

    `running` are the stretches known to be running heads and feet: always blocks of their own.
    """
    heads = set(running)
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text)]
    found: list[Block] = []
    for group in _paragraphs(text, lines, heads):
        underlined = len(group) == 1 and bool(found) and _underlines(text, group[0], found[-1])
        if underlined:
            found[-1] = _block(text, found[-1].start, found[-1].end, heading=True)
        found.append(_block(text, group[0][0], group[-1][1], running=group[0] in heads))
    return found


def _block(text: str, start: int, end: int, *, heading: bool = False, running: bool = False) -> Block:
    at, to = start, end
    if text[start] in _MARKED:
        if lead := _LEAD.match(text, start, end):
            heading = heading or bool(lead["heading"])
            at = lead.end()
        while emphasis := _EMPHASIS.fullmatch(text, at, to):
            at, to = emphasis.span("core")
    return Block(start, end, at, to, text[at:to], heading, running)


def _underlines(text: str, line: tuple[int, int], above: Block) -> bool:
    """Whether the line underlines the block above it, as Markdown marks headings."""
    start, end = line
    near = text.count("\n", above.end, start) == 1
    return near and end - start >= 3 and bool(_SETEXT.fullmatch(text, start, end)) and len(above.core) <= _WIDEST


def _paragraphs(
    text: str, lines: Sequence[tuple[int, int]], heads: set[tuple[int, int]]
) -> Iterable[list[tuple[int, int]]]:
    """Lines brought together: one by one, or wrapped ones as paragraphs."""
    if not lines:
        return
    least = _least_full(text, lines)
    group = [lines[0]]
    for above, line in pairwise(lines):
        joined = least is not None and not {above, line} & heads and _wrapped(text, above, line, least)
        if not joined:
            yield group
            group = []
        group.append(line)
    yield group


def _least_full(text: str, lines: Sequence[tuple[int, int]]) -> float | None:
    """Characters that a wrapped line and the next one's first word have at least; null where text is not wrapped."""
    breaks: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for above, line in pairwise(lines):
        if text.count("\n", above[1], line[0]) == 1 and max(above[1] - above[0], line[1] - line[0]) <= _WIDEST:
            breaks.append((above, line))
    sure = [pair for pair in breaks if text[pair[1][0]].islower() and text[pair[0][1] - 1] not in _SENTENCE_END]
    if not sure or 3 * len(sure) < len(breaks):
        return None
    width = max(end - start for pair in breaks for start, end in pair)
    if width < _NARROWEST:
        return None
    return max(_LEAST_FULL * width, min(width + 1, *(_with_next_word(text, *pair) for pair in sure)))


def _wrapped(text: str, above: tuple[int, int], line: tuple[int, int], least: float) -> bool:
    between = text[above[1] : line[0]]
    if between.count("\n") != 1 or _LEAD.match(text, line[0], line[1]) or above[1] - above[0] > _WIDEST:
        return False
    indented = len(between) - between.index("\n") > 2
    return not indented and _with_next_word(text, above, line) >= least


def _with_next_word(text: str, above: tuple[int, int], line: tuple[int, int]) -> int:
    return above[1] - above[0] + 1 + len(text[line[0] : line[1]].split(maxsplit=1)[0])
