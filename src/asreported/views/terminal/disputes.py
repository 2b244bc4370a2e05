"""Where the reports part ways: the sides in the order of their reports, equal, no winner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from asreported.model import Disagreement, Position, Story
from asreported.views.cites import Cites
from asreported.views.terminal.layout import beside, wrap
from asreported.views.terminal.screen import Line, Piece, Screen, Style, columns
from asreported.views.text import capitalised
from asreported.views.wording import counted

_KINDS = ("figure", "date", "status", "wording")
_VALUE_SHARE = 0.45
_FEWEST_FOR_CITES = 16
"""Columns; where fewer are left beside the values, the cites stand below them."""


def summary(disagreements: Sequence[Disagreement]) -> str:
    """What was found, by count: "No figure, no date, no status; two wordings"."""
    count = Counter[str](disagreement.kind for disagreement in disagreements)
    plural = {"status": "statuses"}
    none = [f"no {kind}" for kind in _KINDS if not count[kind]]
    some = [counted(count[kind], kind, plural.get(kind)) for kind in _KINDS if count[kind]]
    return capitalised("; ".join(part for part in (", ".join(some), ", ".join(none)) if part))


def ranked(disagreements: Sequence[Disagreement]) -> list[Disagreement]:
    """Figures before dates before standings before wordings; in each what most reports take part in first."""

    def weight(disagreement: Disagreement) -> tuple[int, int, str]:
        documents = {document for position in disagreement.positions for document in position.documents}
        return _KINDS.index(disagreement.kind), -len(documents), disagreement.id

    return sorted(disagreements, key=weight)


def dispute(disagreement: Disagreement, story: Story, screen: Screen, cites: Cites, width: int) -> Iterator[Line]:
    """What it is about, then its sides."""
    subject = f"{screen.text(disagreement.subject.name)}: " if disagreement.subject else ""
    yield from wrap([Piece(f"{subject}{screen.text(disagreement.property)}")], width)
    sides = sorted(disagreement.positions, key=lambda side: _first(side, cites))
    shown = [_value(side, disagreement, screen) for side in sides]
    versus = columns(screen.signs.versus) + 1
    values = min(max((columns(text) for text in shown), default=0), round(width * _VALUE_SHARE)) + 1
    room = width - versus - values
    for place, (side, text) in enumerate(zip(sides, shown, strict=True)):
        sign: list[Line] = [(Piece(screen.signs.versus),)] if place else []
        said = [Piece(text, Style.BOLD if side.number is not None else Style.PLAIN)]
        cited = [Piece(" ".join((screen.dots(side.evidence, story), *map(screen.cite, cites.cites(side.evidence)))))]
        if room >= _FEWEST_FOR_CITES:
            yield from beside([(versus, sign), (values, wrap(said, values - 1)), (room, wrap(cited, room))])
        else:
            below = [*wrap(said, width - versus), *wrap(cited, width - versus)]
            yield from beside([(versus, sign), (width - versus, below)])


def _first(side: Position, cites: Cites) -> tuple[int, int]:
    return min(((cites.place[place.document], place.start) for place in side.evidence), default=(0, 0))


def _value(side: Position, disagreement: Disagreement, screen: Screen) -> str:
    return screen.quoted(side.value) if disagreement.kind == "wording" else screen.text(side.value)
