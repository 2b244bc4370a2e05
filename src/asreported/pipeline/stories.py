"""Store → story."""

from __future__ import annotations

import warnings
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
    _check_days(known_by, as_of)
    with Store.open(store) as opened:
        return _story(opened, known_by, as_of)


def read(
    *sources: str | Path,
    store: str | Path = ":memory:",
    model: str | None = None,
    processes: int = 1,
    known_by: str | None = None,
    as_of: str | None = None,
) -> Story:
    """Read reports, and tell their story.

    Args:
        sources: files and folders. A report that cannot be read is told as a warning and passed over.
        store: a file to keep the readings in, so that only new reports are read the next time.
        model: the language model to read with.
        processes: how many to read with; more than one needs a main module that is safe to import.
        known_by: as in `open_story`.
        as_of: as in `open_story`.

    Raises:
        StoreError: the store cannot be opened or written.
        ModelError: there is no such language model.
        QueryError: a day is none.
    """
    from asreported.pipeline.reading import read_into  # noqa: PLC0415 - loads the language pipeline, which views do without

    _check_days(known_by, as_of)
    with Store.open(store, create=True) as opened:
        for failure in read_into(opened, sources, model=model, processes=processes).failures:
            warnings.warn(f"{failure.document}: {failure.message}", stacklevel=2)
        return _story(opened, known_by, as_of)


def _story(store: Store, known_by: str | None, as_of: str | None) -> Story:
    return assemble(store.pairs(), links=store.links(), known_by=known_by, as_of=as_of)


def _check_days(*days: str | None) -> None:
    for day in days:
        if day is not None:
            try:
                sound = date.fromisoformat(day).isoformat() == day
            except ValueError:
                sound = False
            if not sound:
                raise QueryError(f"{day!r} is no day: write it YYYY-MM-DD")
