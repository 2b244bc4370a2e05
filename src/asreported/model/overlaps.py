"""Stretches of one text by where they begin, so that what lies on a place is found without going through them all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar


class Stretch(Protocol):
    """Characters of a text from `start` up to `end`: a span, an evidence."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character after the last."""


_Place = TypeVar("_Place", bound=Stretch)
_Borne = TypeVar("_Borne")


class Overlaps(Generic[_Place, _Borne]):
    """Things that stand on stretches of one text."""

    def __init__(self, borne: Iterable[tuple[_Place, _Borne]]) -> None:
        self._borne = sorted(borne, key=lambda pair: pair[0].start)
        self._starts = [place.start for place, _ in self._borne]
        self._longest = max((place.end - place.start for place, _ in self._borne), default=0)

    def __call__(self, start: int, end: int) -> Iterator[tuple[_Place, _Borne]]:
        """Those that have a character in common with the stretch, in the order in which they begin."""
        first = bisect_left(self._starts, start - self._longest)
        for place, one in self._borne[first : bisect_left(self._starts, end)]:
            if start < place.end:
                yield place, one
