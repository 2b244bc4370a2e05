"""Lines filtered, sorted, and cut to a page."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from asreported.errors import QueryError
from asreported.model import Modality
from asreported.views.wording import MODALITY_WORDS
from asreported.web.ledgers import FACTS, LEDGERS, Ledger
from asreported.web.lines import Line
from asreported.web.view import View

ROWS = 50
"""Lines on a page where none is asked for: two screens of them."""

MOST_ROWS = 500
"""Lines on a page at most."""

MODALITIES: tuple[Modality, ...] = ("actual", *MODALITY_WORDS)

_UNDATED = ("9999", "")
"""Sorts what has no date after everything that has one."""
_TABLES_KEPT = 64


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a ledger: words that a line must have (`q`), a part of the name that it is about (`of`), its
    kind, its modality, the range its number must touch, the entity it is about, the column to sort by (`-` before it:
    the other way round)."""

    q: str = ""
    of: str = ""
    kind: str = ""
    modality: str = ""
    low: float | None = None
    high: float | None = None
    entity: str = ""
    sort: str = ""

    @property
    def filters(self) -> bool:
        """Whether anything is left out."""
        return bool(self.q or self.of or self.kind or self.modality or self.entity) or self._ranges

    @property
    def _ranges(self) -> bool:
        return self.low is not None or self.high is not None

    def lets(self, line: Line) -> bool:
        """Whether the line is wanted. A line without a number has none in any range."""
        if self.entity and self.entity not in line.entities:
            return False
        if (self.modality and line.modality != self.modality) or (self.kind and line.kind != self.kind):
            return False
        if self._ranges and not _touches(line, self.low, self.high):
            return False
        if self.of and self.of not in line.of.casefold():
            return False
        return not self.q or all(word in f"{line.text} {line.of} {line.title}".casefold() for word in self.q.split())


def wanted(ledger: Ledger, asked: Wanted) -> Wanted:
    """The question as it can be answered.

    Raises:
        QueryError: there is no such column or modality, or the range is none.
    """
    if asked.sort and not ledger.heads(asked.sort.removeprefix("-")):
        raise QueryError(f"{ledger.name} cannot be sorted by {asked.sort!r}")
    if asked.modality and asked.modality not in MODALITIES:
        raise QueryError(f"{asked.modality!r} is no modality: choose one of {', '.join(MODALITIES)}")
    if any(bound is not None and not math.isfinite(bound) for bound in (asked.low, asked.high)):
        raise QueryError("a bound is a number")
    return Wanted(
        asked.q.casefold(),
        asked.of.casefold(),
        asked.kind,
        asked.modality,
        asked.low,
        asked.high,
        asked.entity,
        asked.sort,
    )


class Tables:
    """The ledgers of one view. Every order of a ledger is worked out once, and so is every choice of its lines."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._ordered = lru_cache(maxsize=None)(self._sorted)
        self._by_fact = lru_cache(maxsize=1)(self._lines_by_fact)
        self._kinds = lru_cache(maxsize=None)(self._kinds_of)
        self.lines = lru_cache(maxsize=_TABLES_KEPT)(self._chosen)
        """The lines of a ledger that are wanted, in the order asked for."""

    def of_fact(self, record: str) -> Sequence[tuple[str, Line]]:
        """The lines that a fact stands for, each with its ledger's name."""
        return self._by_fact().get(record, ())

    def _lines_by_fact(self) -> dict[str, list[tuple[str, Line]]]:
        found: dict[str, list[tuple[str, Line]]] = defaultdict(list)
        for name in FACTS:
            for line in self._ordered(name, ""):
                for fact in [side.fact for side in line.sides] or [line.fact or line.record]:
                    found[fact].append((name, line))
        return found

    def kinds(self, ledger: str) -> tuple[str, ...]:
        """The kinds of lines that a ledger has."""
        return self._kinds(ledger)

    def _kinds_of(self, ledger: str) -> tuple[str, ...]:
        return tuple(sorted({line.kind for line in self._ordered(ledger, "")}))

    def _chosen(self, ledger: str, asked: Wanted) -> Sequence[Line]:
        lines = self._ordered(ledger, asked.sort)
        return [line for line in lines if asked.lets(line)] if asked.filters else lines

    def _sorted(self, ledger: str, sort: str) -> Sequence[Line]:
        if not sort:
            return self._first_order(LEDGERS[ledger])
        key = self._key(sort.removeprefix("-"))
        lines = self._ordered(ledger, "")
        # What has no number or date stands last either way.
        silent = [line for line in lines if key(line) is None]
        return sorted((line for line in lines if key(line) is not None), key=key, reverse=sort[0] == "-") + silent

    def _first_order(self, ledger: Ledger) -> Sequence[Line]:
        place = self._view.cites.place

        def told(line: Line) -> tuple[int, int]:
            first = min(line.evidence, key=lambda found: (place[found.document], found.start), default=None)
            return (place[first.document], first.start) if first else (len(place), 0)

        def most(line: Line) -> tuple[float, str]:
            return -(line.number or 0), line.text

        lines = sorted(ledger.lines(self._view), key=most if ledger.order == "number" else told)
        return sorted(lines, key=lambda line: _when(line) or _UNDATED) if ledger.order == "when" else lines

    def _key(self, column: str) -> Callable[[Line], Any]:
        dots = self._view.references.dots
        keys: dict[str, Callable[[Line], Any]] = {
            "text": lambda line: line.text.casefold() or None,
            "of": lambda line: line.of.casefold() or None,
            "kind": lambda line: line.kind or None,
            "number": lambda line: line.number,
            "when": _when,
            "origins": lambda line: dots(line.evidence).origins,
            "reports": lambda line: len({place.document for place in line.evidence}),
        }
        return keys[column]


def _when(line: Line) -> tuple[str, str] | None:
    return (line.when.start, line.when.end) if line.when else None


def _touches(line: Line, low: float | None, high: float | None) -> bool:
    if line.low is None or line.high is None:
        return False
    return (high is None or line.low <= high) and (low is None or line.high >= low)
