"""Which of a store's stories is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from asreported.assemble.stories import find_stories, heading, report_id
from asreported.errors import QueryError
from asreported.model import Document, Link, Reading, StoryHeading
from asreported.store import Store

_WORD = re.compile(r"\w+")

Pairs = Sequence[tuple[Document, Reading]]


def list_stories(store: str | Path) -> tuple[StoryHeading, ...]:
    """The stories that a store holds, the one of most reports first.

    Raises:
        StoreError: there is no store, or it cannot be opened.
    """
    with Store.open(store) as opened:
        pairs, links = list(opened.pairs()), opened.links()
    return tuple(heading(story, links) for story in _stories(pairs))


def choose(pairs: Iterable[tuple[Document, Reading]], links: Sequence[Link], story: str | None) -> Pairs:
    """The reports of one story.

    Args:
        pairs: all that the store holds.
        links: people's decisions about it.
        story: its id or name, or words of its name or headline that no other story has. Null is everything: nothing
            that was read leaves a story unasked.

    Raises:
        QueryError: no story, or more than one, is meant.
    """
    held = list(pairs)
    return held if story is None else _asked(_stories(held), links, story)


def _stories(pairs: Pairs) -> list[Pairs]:
    return [[pairs[at] for at in sorted(places)] for places in find_stories(pairs)]


def _asked(stories: Sequence[Pairs], links: Sequence[Link], asked: str) -> Pairs:
    for story in stories:
        if any(report_id(document) == asked for document, _ in story):
            return story
    headings = [heading(story, links) for story in stories]
    wanted = asked.casefold()
    exact = [at for at, one in enumerate(headings) if one.name.casefold() == wanted]
    words = set(_WORD.findall(wanted))
    found = exact or [at for at, one in enumerate(headings) if words and words <= _words(one)]
    if len(found) == 1:
        return stories[found[0]]
    if not found:
        raise QueryError(f"no story is called {asked!r}: see `asreported stories`")
    several = ", ".join(f"{headings[at].id} ({_described(headings[at])})" for at in found)
    raise QueryError(f"{asked!r} may mean {several}: ask by id")


def _words(one: StoryHeading) -> set[str]:
    return set(_WORD.findall(f"{one.name} {one.headline or ''}".casefold()))


def _described(one: StoryHeading) -> str:
    count = len(one.documents)
    return f"{one.name}, {count} report{'' if count == 1 else 's'}"
