"""Store → story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asreported.assemble import assemble
from asreported.errors import QueryError
from asreported.model import Story
from asreported.pipeline.choosing import choose
from asreported.store import Store


def open_story(
    store: str | Path, *, story: str | None = None, known_by: str | None = None, as_of: str | None = None
) -> Story:
    """The story that the store's reports tell.

    Args:
        store: its file.
        story: which, where it holds several: an id or a name out of `list_stories`. Null is everything as one.
        known_by: a day, `YYYY-MM-DD`; reports published later do not count.
        as_of: a day; what holds later in the world is left out.

    Raises:
        StoreError: there is no store, or it cannot be opened.
        QueryError: a day is none, or no story, or more than one, is meant.
    """
    check_days(known_by, as_of)
    with Store.open(store) as opened:
        links = opened.links()
        pairs = choose(opened.pairs(), links, story)
    return assemble(pairs, links=links, known_by=known_by, as_of=as_of)


def check_days(*days: str | None) -> None:
    """See to it that each day asked about is one.

    Raises:
        QueryError: a day is none.
    """
    for day in days:
        if day is not None:
            try:
                sound = date.fromisoformat(day).isoformat() == day
            except ValueError:
                sound = False
            if not sound:
                raise QueryError(f"{day!r} is no day: write it YYYY-MM-DD")
