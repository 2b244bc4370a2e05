"""The stories of a store, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asreported.model import StoryHeading, When
from asreported.views.dates import NO_DATE, short
from asreported.views.terminal.heading import rule
from asreported.views.terminal.layout import indented, wrap
from asreported.views.terminal.screen import Line, Piece, Screen, Style, columns
from asreported.views.wording import counted_figure

_MOST_OUTLETS = 4
_INDENT = 2


def stories(headings: Sequence[StoryHeading], width: int = 80, ascii_only: bool = False, styled: bool = False) -> str:
    """Each story's name and id, its headline, its reports, their days and outlets."""
    screen = Screen(width, ascii_only, styled)
    lines = [line for heading in headings for line in _story(heading, screen)]
    return screen.paint([*lines, *([rule(screen)] if lines else []), (Piece(_sum(headings)),)])


def _sum(headings: Sequence[StoryHeading]) -> str:
    reports = sum(len(heading.documents) for heading in headings)
    count = f"{len(headings)} {'story' if len(headings) == 1 else 'stories'}"
    return f"{count}, {counted_figure(reports, 'report')}"


def _story(heading: StoryHeading, screen: Screen) -> Iterator[Line]:
    name = screen.text(heading.name)
    room = screen.width - columns(name) - columns(heading.id)
    if room >= _INDENT:
        yield (Piece(name, Style.BOLD), Piece(" " * room), Piece(heading.id))
    else:
        yield from wrap([Piece(name, Style.BOLD)], screen.width)
        yield from indented(wrap([Piece(heading.id)], screen.width - _INDENT), _INDENT)
    below = [screen.quoted(heading.headline)] if heading.headline and heading.headline != heading.name else []
    parts = [counted_figure(len(heading.documents), "report"), _days(heading), *_outlets(heading)]
    below.append(f" {screen.signs.dot} ".join(screen.text(part) for part in parts))
    for text in below:
        yield from indented(wrap([Piece(text)], screen.width - _INDENT), _INDENT)


def _days(heading: StoryHeading) -> str:
    if heading.first is None or heading.last is None:
        return NO_DATE
    return short(When(heading.first, heading.last, "day", ""))


def _outlets(heading: StoryHeading) -> list[str]:
    named = list(heading.outlets[:_MOST_OUTLETS])
    more = len(heading.outlets) - len(named)
    return [", ".join(named) + (f" and {more} more" if more else "")] if named else []
