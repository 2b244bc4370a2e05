"""The story on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from asreported.model import Story
from asreported.views.cites import Cites
from asreported.views.dossier import dossier
from asreported.views.lead import Slot, lead
from asreported.views.terminal.chart import chart
from asreported.views.terminal.disputes import dispute, ranked, summary
from asreported.views.terminal.heading import heading
from asreported.views.terminal.layout import beside, wrap
from asreported.views.terminal.said import said, top
from asreported.views.terminal.screen import Line, Piece, Screen, Style, style_of

_LABEL = 11
_NARROW = 48
"""On fewer columns labels stand above."""
_MOST_UTTERANCES = 2
_MOST_DISPUTES = 3


def brief(story: Story, width: int = 80, ascii_only: bool = False, styled: bool = False) -> str:
    """What the story is about in a sentence, its time in a chart, what was said most, where the reports part ways."""
    screen = Screen(width, ascii_only, styled)
    cites = Cites(story)
    if not story.documents:
        return screen.paint([(Piece("No report is in the story."),)])
    sections = [section for section in _sections(story, screen, cites) if section]
    spaced = ([*([()] if place else []), *section] for place, section in enumerate(sections))
    return screen.paint(chain.from_iterable(spaced))


def _sections(story: Story, screen: Screen, cites: Cites) -> Iterator[list[Line]]:
    if story.entities:
        about = dossier(story)
        yield [*heading(about.subject.name, story, screen, cites), *_lead(lead(about), screen)]
        yield chart(story, about, screen, cites)
    else:
        yield list(heading("No name is reported", story, screen, cites))
    inside = screen.width if screen.width < _NARROW else screen.width - _LABEL
    told = (said(utterance, story, screen, cites, inside) for utterance in top(story, _MOST_UTTERANCES))
    yield _labelled("Said", screen, list(chain.from_iterable(told)))
    parts = ranked(story.disagreements)[:_MOST_DISPUTES]
    found = wrap([Piece(f"{summary(story.disagreements)}.")], inside)
    disputes = chain.from_iterable(dispute(part, story, screen, cites, inside) for part in parts)
    yield _labelled("Part ways", screen, [*found, *disputes])


def _lead(slots: Sequence[Slot], screen: Screen) -> list[Line]:
    if not slots:
        return []
    return wrap([Piece(screen.text(f"|{slot.text}|")[1:-1], style_of(slot.modality)) for slot in slots], screen.width)


def _labelled(label: str, screen: Screen, lines: list[Line]) -> list[Line]:
    if not lines:
        return []
    if screen.width < _NARROW:
        return [(Piece(label, Style.BOLD),), *lines]
    return list(beside([(_LABEL, [(Piece(label),)]), (0, lines)]))
