"""The dossier on a terminal: one ledger, what is reported and what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from asreported.model import Story, Utterance, When
from asreported.views import dossier as facts
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.dossier import Group, Row
from asreported.views.terminal.heading import heading
from asreported.views.terminal.layout import wrap
from asreported.views.terminal.ledger import Entry, ledger
from asreported.views.terminal.said import quoted, spans_of, spoken
from asreported.views.terminal.screen import Line, Piece, Screen, Style, style_of
from asreported.views.wording import MODALITY_WORDS, NOT_REPORTED

_APART = frozenset({facts.STANDING, facts.SIZE})
"""Groups whose rows of several times are never joined: there, that something was said again is news."""
_LISTS = frozenset({facts.MEMBERS, facts.PLACES})
"""Groups whose rows of one sentence and one date stand on one line: "Britain, Turkey, Denmark"."""
_MOST_DATES = 2


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
    if shown.kind == "person":
        entries += _said(shown, story, screen, cites)
    if entries:
        yield from ledger(entries, screen, story, cites)
    else:
        yield (Piece("No figure and no state of it is reported."),)


def _entries(group: Group, screen: Screen, cites: Cites) -> Iterator[Entry]:
    for rows in _lines_of(group, cites):
        row = rows[0]
        if row.kind == "gap":
            text = f"{screen.text(row.text)}: {NOT_REPORTED}" if row.text else NOT_REPORTED
            yield Entry(group.name, (Piece(text),))
        else:
            one = replace(row, text=", ".join(dict.fromkeys(row.text for row in rows)))
            evidence = tuple(place for row in rows for place in row.evidence)
            yield Entry(group.name, row_value(one, screen), _dates(rows), evidence, row.modality)


def row_value(row: Row, screen: Screen) -> tuple[Piece, ...]:
    """What the row says, its modality as a word, and its note."""
    pieces = [Piece(screen.text(row.text), style_of(row.modality, bold=row.kind == "figure"))]
    if word := MODALITY_WORDS.get(row.modality):
        pieces += [Piece(", "), Piece(word, style_of(row.modality))]
    if row.note:
        pieces += [Piece(" "), Piece(screen.text(row.note), Style.PLAIN)]
    return tuple(pieces)


def _lines_of(group: Group, cites: Cites) -> list[list[Row]]:
    """The rows, those that stand on one line together: the same of several times, several of one sentence."""

    def same(row: Row) -> object:
        if group.name in _APART or row.kind != "state":
            return (row.kind, row.text, row.note, row.modality, short(row.when))
        return (row.text, row.modality)

    def sentence(rows: list[Row]) -> object:
        places = cites.cites(place for row in rows for place in row.evidence)
        stands_on = tuple((cite.document, cite.sentence) for cite in places)
        return (rows[0].modality, _dates(rows), stands_on) if group.name in _LISTS else rows[0]

    again = _together(((row,) for row in group.rows), lambda rows: same(rows[0]))
    return _together(again, sentence)


def _together(groups: Iterable[Sequence[Row]], key: Callable[[list[Row]], object]) -> list[list[Row]]:
    found: dict[object, list[Row]] = {}
    for rows in groups:
        found.setdefault(key(list(rows)), []).extend(rows)
    return list(found.values())


def _dates(rows: Iterable[Row]) -> str:
    """The dates of rows on one line: two as they are, more as the months they lie between."""
    whens = sorted({row.when for row in rows if row.when}, key=lambda when: (when.first_day, when.last_day))
    dates = list(dict.fromkeys(short(when) for when in whens)) or [short(None)]
    if len(dates) <= _MOST_DATES:
        return ", ".join(dates)
    return short(When(whens[0].start, max(when.end for when in whens), "month", ""))


def _said(shown: facts.Dossier, story: Story, screen: Screen, cites: Cites) -> Iterator[Entry]:
    """What a person is quoted with, in the longest wording of each, in the order reported."""
    own = [
        utterance
        for utterance in story.utterances
        if utterance.speaker and utterance.speaker.entity == shown.subject.entity and utterance.quotations
    ]

    def reported(utterance: Utterance) -> tuple[int, int]:
        return min((cites.place[span.document], span.start) for span in spans_of(utterance))

    for utterance in sorted((utterance for utterance in own if spans_of(utterance)), key=reported):
        text = quoted(utterance.quotations[0], screen)
        yield Entry("Said", (Piece(text),), short(spoken(utterance, cites)), spans_of(utterance))
