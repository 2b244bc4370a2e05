"""From values to heights: a linear scale from zero, and how far approximate words reach."""

from __future__ import annotations

import math
from dataclasses import dataclass

from asreported.model import Figure
from asreported.views.wording import number

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST_TICKS = 5
"""Grid lines above zero; the highest value may stand a little above the last of them."""
_ALMOST = 1 + 1e-9
"""Rounding must not cost a line."""
_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Values 0 (or `floor`, where any is negative) to `top`, drawn between two y."""

    floor: float
    top: float
    step: float
    upper: float
    lower: float

    def y(self, value: float) -> float:
        """The height of a value."""
        share = (value - self.floor) / (self.top - self.floor)
        return self.lower - min(max(share, 0.0), 1.0) * (self.lower - self.upper)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """The y of each grid line above the floor, with its label."""
        count = int((self.top - self.floor) / self.step * _ALMOST)
        return tuple(
            (self.y(self.floor + place * self.step), _short(self.floor + place * self.step))
            for place in range(1, count + 1)
        )


def scale(values: list[float], upper: float, lower: float) -> ValueScale:
    """A scale that holds all the values, its lines at round numbers."""
    most, least = max([*values, 0.0]), min([*values, 0.0])
    extent = (most - least) or 1.0
    power = 10.0 ** math.floor(math.log10(extent / _MOST_TICKS))
    step = next(factor * power for factor in _STEPS if factor * power * (_MOST_TICKS + 1) > extent)
    floor = math.floor(least / step) * step
    return ValueScale(floor, max(most, floor + step), step, upper, lower)


def reach(figure: Figure) -> tuple[float, float] | None:
    """The band of an approximate figure: half a unit of its last significant digit each way ("about 500": 450 to 550),
    upward or downward only for bounds; null for an exact one and for a vague one, which has bounds of its own.
    """
    value = figure.value
    if value is None or figure.qualifier is None or not value:
        return None
    half = _last_digit(value) / 2
    match figure.qualifier:
        case "over" | "at_least":
            return value, value + half
        case "under" | "at_most" | "nearly":
            return value - half, value
        case "about" | "several":
            return value - half, value + half


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not zero: 100 for 500, 0.1 for 2.5."""
    mantissa, _, exponent = f"{abs(value):.11e}".partition("e")
    decimals = len(mantissa.rstrip("0").partition(".")[2])
    return float(10.0 ** (int(exponent) - decimals))


def _short(value: float) -> str:
    for size, word in _LARGE:
        if abs(value) >= size:
            return f"{value / size:g} {word}"
    return number(value)
