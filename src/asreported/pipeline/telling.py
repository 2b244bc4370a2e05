"""Readings held in memory, to be told as a story as often as asked: as known by one day, then by another."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

from asreported.assemble import assemble
from asreported.model import Document, Link, Reading, Story
from asreported.pipeline.choosing import choose
from asreported.pipeline.stories import check_days
from asreported.store import Store
from asreported.views.text import clean


@dataclass(frozen=True, slots=True)
class Telling:
    """The readings of a store and the decisions about its links, apart from the file they came from."""

    pairs: tuple[tuple[Document, Reading], ...]
    links: tuple[Link, ...]

    def __call__(self, *, known_by: str | None = None, as_of: str | None = None) -> Story:
        """The story as of these days; see `open_story`.

        Raises:
            QueryError: a day is none.
        """
        check_days(known_by, as_of)
        return assemble(self.pairs, links=self.links, known_by=known_by, as_of=as_of)


def hold(store: str | Path, story: str | None = None) -> Telling:
    """What a store holds of one story; see `open_story`.

    Raises:
        StoreError: there is no store, or it cannot be opened.
        QueryError: no story, or more than one, is meant.
    """
    with Store.open(store) as opened:
        return _held(opened, story)


def read(
    *sources: str | Path,
    store: str | Path = ":memory:",
    story: str | None = None,
    model: str | None = None,
    processes: int = 1,
) -> Telling:
    """Read reports into a store, by default one that is gone afterwards, and hold what it holds of one story.

    A report that cannot be read is told as a warning and passed over.

    Raises:
        StoreError: the store cannot be opened or written.
        ModelError: there is no such language model.
        QueryError: no story, or more than one, is meant.
    """
    from asreported.pipeline.reading import read_into  # noqa: PLC0415 - loads the language pipeline, which views do without

    with Store.open(store, create=True) as opened:
        for failure in read_into(opened, sources, model=model, processes=processes).failures:
            warnings.warn(clean(f"{failure.document}: {failure.message}"), stacklevel=3)
        return _held(opened, story)


def _held(store: Store, story: str | None) -> Telling:
    links = store.links()
    return Telling(tuple(choose(store.pairs(), links, story)), tuple(links))
