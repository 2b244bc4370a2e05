"""Store → story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asreported.assemble import assemble
from asreported.errors import QueryError
from asreported.model import Story
from asreported.store import Store


def open_story(store: str | Path, *, known_by: str | None = None, as_of: str | None = None) -> Story:
    """The story that the store's reports tell.

    Args:
        store: its file.
        known_by: a day, `YYYY-MM-DD`; reports published later do not count.
        as_of: a day; what holds later in the world is left out.

    Raises:
        StoreError: there is no store, or it cannot be opened.
        QueryError: a day is none.
    """
    check_days(known_by, as_of)
    with Store.open(store) as opened:
        return _story(opened, known_by, as_of)


def _story(store: Store, known_by: str | None, as_of: str | None) -> Story:
    return assemble(store.pairs(), links=store.links(), known_by=known_by, as_of=as_of)


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
