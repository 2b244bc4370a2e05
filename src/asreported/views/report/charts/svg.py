"""The few shapes that all charts are made of. Lengths are pixels of the chart's own box, y downwards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from asreported.views.report.marks import SIDE, outline

_NUMBER = re.compile(r"\d[\d.,]*")

_WIDE, _DIGIT, _NARROW, _USUAL, _CAPITAL = 10.2, 6.8, 3.4, 6.2, 7.8
"""Advance widths at 12 px, measured over Roboto and Liberation Sans and taken a little large: labels may stand apart,
never on each other."""

MARK = 11.0
"""Side of an outlet's mark."""

_SLASH = "M0 12 12 0"
"""In the square of a mark's own corners."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one style: `num` (bold), `faint` or nothing."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """One SVG element: its name, its attributes in order, and the runs of a text."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Shapes that one fact (or one report: `fact` is 0) is drawn with, as a link to `href`."""

    href: str
    fact: int
    modality: str
    spoken: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: what stands behind, then what can be chosen."""

    name: str
    kind: str
    width: float
    height: float
    back: tuple[Shape, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle taken by a mark or a label."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def decimal(value: float) -> str:
    """A length with one decimal at most: enough for any screen, the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def rect(left: float, top: float, width: float, height: float, style: str, radius: float = 0) -> Shape:
    """A rectangle."""
    sides = {"x": left, "y": top, "width": width, "height": height} | ({"rx": radius} if radius else {})
    return Shape("rect", (("class", style), *((name, decimal(value)) for name, value in sides.items())))


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> Shape:
    """A straight line."""
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return Shape("line", (("class", style), *((name, decimal(value)) for name, value in ends.items())))


def path(drawn: str, style: str) -> Shape:
    """A path, in SVG's own letters."""
    return Shape("path", (("class", style), ("d", drawn)))


def mark(shape: int, x: float, y: float, *, denied: bool = False) -> tuple[Shape, ...]:
    """An outlet's mark with its middle at (x, y), a stroke through it where the fact is denied."""
    there = ("transform", f"translate({decimal(x - MARK / 2)} {decimal(y - MARK / 2)}) scale({MARK / SIDE:.2f})")
    drawn = Shape("path", (("class", "m"), ("d", outline(shape)), there))
    if not denied:
        return (drawn,)
    return (drawn, Shape("path", (("class", "m"), ("d", _SLASH), there)))


def text(x: float, y: float, runs: tuple[Run, ...], style: str = "", anchor: str = "start") -> Shape:
    """Words whose base line stands at y; `anchor` is SVG's `text-anchor`."""
    place = (("x", decimal(x)), ("y", decimal(y)))
    how = (("class", style),) if style else ()
    return Shape("text", (*how, *place, *((("text-anchor", anchor),) if anchor != "start" else ())), runs)


def numbers_bold(words: str) -> tuple[Run, ...]:
    """The words as runs, their numbers bold."""
    runs, at = [], 0
    for found in _NUMBER.finditer(words):
        runs += [Run(words[at : found.start()]), Run(found.group(), "num")]
        at = found.end()
    return tuple(run for run in (*runs, Run(words[at:])) if run.text)


def width_of(words: str) -> float:
    """About how wide the words are at 12 px."""
    return sum(
        _DIGIT if character.isdigit() else
        _WIDE if character in "mwMW@%—…" else
        _NARROW if character in " .,;:'’‘!|ijlIt()-" else
        _CAPITAL if character.isupper() else _USUAL
        for character in words
    )  # fmt: skip


def to_number(words: str, width: float) -> str:
    """The words, cut after their first number where they are wider than `width`: "about 4,000" of its personnel."""
    found = _NUMBER.search(words)
    return words if width_of(words) <= width or not found else words[: found.end()].rstrip(".,")


def shortened(words: str, width: float) -> str:
    """The words, cut with an ellipsis where they are wider than `width`."""
    if width_of(words) <= width:
        return words
    while words and width_of(words) + _WIDE > width:
        words = words[:-1]
    return words.rstrip() + "…"


def wrapped(words: str, width: float, most: int) -> tuple[str, ...]:
    """The words on lines no wider than `width`, the last of `most` lines cut with an ellipsis."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (width_of(longer) <= width or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(shortened(line, width) for line in lines)
