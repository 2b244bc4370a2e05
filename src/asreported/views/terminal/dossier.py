"""The dossier on a terminal: one ledger, what is reported and what is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from asreported.model import Story
from asreported.views import dossier as facts
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.dossier import Group, Row
from asreported.views.terminal.heading import heading
from asreported.views.terminal.layout import wrap
from asreported.views.terminal.ledger import Entry, ledger
from asreported.views.terminal.screen import Line, Piece, Screen, Style, style_of
from asreported.views.wording import MODALITY_WORDS, NOT_REPORTED

_JOINED = frozenset({facts.MEMBERS, facts.PLACES})
"""Groups whose rows of one sentence and one date stand on one line: "Britain, Turkey, Denmark"."""


def dossier(
    story: Story,
    entity: str | None = None,
    width: int = 80,
    ascii_only: bool = False,
    styled: bool = False,
) -> str:
    """The dossier of the entity of that name, by default of the thing the story is about; `width` in columns.

    Raises:
        QueryError: no entity has that name, or the story has no entity.
    """
    screen = Screen(width, ascii_only, styled)
    return screen.paint(_lines(facts.dossier(story, entity), story, screen))


def _lines(shown: facts.Dossier, story: Story, screen: Screen) -> Iterator[Line]:
    cites = Cites(story)
    yield from heading(shown.subject.name, story, screen, cites)
    if shown.kind == "person" and shown.descriptions:
        yield from wrap([Piece(screen.text(", ".join(shown.descriptions)))], screen.width)
    entries = [entry for group in shown.groups for entry in _entries(group, screen, cites)]
    if entries:
        yield from ledger(entries, screen, story, cites)
    else:
        yield (Piece("No figure and no state of it is reported."),)


def _entries(group: Group, screen: Screen, cites: Cites) -> Iterator[Entry]:
    rows = _joined(group.rows, cites) if group.name in _JOINED else group.rows
    for row in rows:
        if row.kind == "gap":
            text = f"{screen.text(row.text)}: {NOT_REPORTED}" if row.text else NOT_REPORTED
            yield Entry(group.name, (Piece(text),))
        else:
            yield Entry(group.name, row_value(row, screen), short(row.when), row.evidence, row.modality)


def row_value(row: Row, screen: Screen) -> tuple[Piece, ...]:
    """What the row says, its modality as a word, and its note."""
    pieces = [Piece(screen.text(row.text), style_of(row.modality, bold=row.kind == "figure"))]
    if word := MODALITY_WORDS.get(row.modality):
        pieces += [Piece(", "), Piece(word, style_of(row.modality))]
    if row.note:
        pieces += [Piece(" "), Piece(screen.text(row.note), Style.PLAIN)]
    return tuple(pieces)


def _joined(rows: Iterable[Row], cites: Cites) -> list[Row]:
    """The rows, those that differ in their text alone as one."""
    joined: dict[object, list[Row]] = {}
    for row in rows:
        stands_on = tuple((cite.document, cite.sentence) for cite in cites.cites(row.evidence))
        joined.setdefault((row.kind, row.modality, short(row.when), stands_on), []).append(row)
    return [_as_one(alike) for alike in joined.values()]


def _as_one(alike: list[Row]) -> Row:
    first = alike[0]
    if len(alike) == 1:
        return first
    return Row(
        kind=first.kind,
        text=", ".join(dict.fromkeys(row.text for row in alike)),
        modality=first.modality,
        when=first.when,
        evidence=tuple(place for row in alike for place in row.evidence),
    )
