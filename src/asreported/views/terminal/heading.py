"""The head of every view: its name, how many reports, until when they are known."""

from __future__ import annotations

from collections.abc import Iterator

from asreported.model import Story
from asreported.views.cites import Cites
from asreported.views.dates import day
from asreported.views.terminal.layout import wrap
from asreported.views.terminal.screen import Line, Piece, Screen, Style, columns
from asreported.views.wording import counted_figure

_SPACE_BETWEEN = 2


def heading(name: str, story: Story, screen: Screen, cites: Cites) -> Iterator[Line]:
    """The name at the left, the reports at the right, a rule below."""
    title = screen.text(name)
    about = _about(story, screen, cites)
    room = screen.width - columns(title) - columns(about)
    if room >= _SPACE_BETWEEN:
        yield (Piece(title, Style.BOLD), Piece(" " * room), Piece(about))
    else:
        yield from wrap([Piece(title, Style.BOLD)], screen.width)
        yield from wrap([Piece(about)], screen.width)
    yield rule(screen)


def rule(screen: Screen) -> Line:
    """A line across the screen."""
    return (Piece(screen.signs.rule * screen.width),)


def _about(story: Story, screen: Screen, cites: Cites) -> str:
    reports = counted_figure(len(story.documents), "report")
    dated = [document.published for document in cites.documents if document.published]
    known = f", known by {day(max(published.last_day for published in dated))}" if dated else ""
    return f"{reports}{known} {screen.signs.dot} {screen.signs.origin} origin"
