"""The six shapes of the outlets, each drawn once for charts and once for the style sheet, out of the same corners.

On the page a mark is one element, or none at all beside a cite, whose box the style sheet clips to the shape: a page of
many reports shows thousands, and an SVG of its own for each is what such a page would be slow for.
"""

from __future__ import annotations

from math import hypot
from typing import TypeAlias

Corner: TypeAlias = tuple[float, float]

SIDE = 12.0
"""Side of the square that the corners are given in."""

_CORNERS: tuple[tuple[Corner, ...], ...] = (
    ((0.5, 1.5), (11.5, 1.5), (6, 11)),
    ((6, 0.3), (11.7, 6), (6, 11.7), (0.3, 6)),
    ((1.2, 1.2), (10.8, 1.2), (10.8, 10.8), (1.2, 10.8)),
    ((6, 1), (11.5, 10.5), (0.5, 10.5)),
    (
        *((4.2, 0.8), (7.8, 0.8), (7.8, 4.2), (11.2, 4.2), (11.2, 7.8), (7.8, 7.8)),
        *((7.8, 11.2), (4.2, 11.2), (4.2, 7.8), (0.8, 7.8), (0.8, 4.2), (4.2, 4.2)),
    ),
    (
        *((6, 0.4), (7.7, 4.1), (11.7, 4.6), (8.7, 7.4), (9.5, 11.4)),
        *((6, 9.4), (2.5, 11.4), (3.3, 7.4), (0.3, 4.6), (4.3, 4.1)),
    ),
)
"""Clockwise, in the order of the shapes: ▼ ◆ ■ ▲ ✚ ★."""

_STROKE = 1.7
"""Width of a hollow mark's outline, in the same units."""


def outline(shape: int) -> str:
    """The shape as SVG's path letters."""
    return "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in _CORNERS[shape]) + "Z"


def rules() -> str:
    """What the style sheet needs: for each shape (class `m0` …) what a box is clipped to, solid and hollow."""
    return "".join(
        f".m{number} {{ --solid: polygon({_list(corners)}); --hollow: polygon(evenodd, {_ring(corners)}); }}\n"
        for number, corners in enumerate(_CORNERS)
    )


def _ring(corners: tuple[Corner, ...]) -> str:
    """Around the outer edge, over to the inner one, around that, and back where it began."""
    inner = _inset(corners, _STROKE)
    return _list((*corners, corners[0], *inner, inner[0]))


def _list(corners: tuple[Corner, ...]) -> str:
    return ", ".join(f"{_short(x / SIDE * 100)}% {_short(y / SIDE * 100)}%" for x, y in corners)


def _inset(corners: tuple[Corner, ...], by: float) -> tuple[Corner, ...]:
    """The corners of the same shape with every edge moved inwards."""
    found = []
    for place, (x, y) in enumerate(corners):
        before, after = corners[place - 1], corners[(place + 1) % len(corners)]
        (ax, ay), (bx, by_) = _inwards(before, (x, y)), _inwards((x, y), after)
        share = by / (1 + ax * bx + ay * by_)
        found.append((x + (ax + bx) * share, y + (ay + by_) * share))
    return tuple(found)


def _inwards(start: Corner, end: Corner) -> Corner:
    """The unit vector from an edge of a clockwise shape (y downwards) to its inside."""
    x, y = end[0] - start[0], end[1] - start[1]
    return -y / hypot(x, y), x / hypot(x, y)


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
