"""A store that is asked again and again while others write to it: what the web application stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from asreported.errors import QueryError
from asreported.model import Link, Story
from asreported.pipeline.stories import open_story
from asreported.store import Hit, Store

_ONLY = "story"
"""The name of a store's story in addresses, where it holds one."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A story of the store."""

    id: str
    name: str | None
    reports: int


class Live:
    """The stories of an open store, told anew each time they are asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def revision(self) -> int:
        """A number that grows with everything that the store learns."""
        return self._store.revision()

    def stories(self) -> Sequence[Shelved]:
        """The stories, none where the store holds no report."""
        reports = self._store.count()
        return [Shelved(_ONLY, None, reports)] if reports else []

    def story(self, story: str, known_by: str | None, as_of: str | None) -> Story:
        """The story of that id.

        Raises:
            QueryError: there is none, or a day is none.
        """
        if story != _ONLY:
            raise QueryError(f"there is no story {story!r}")
        return open_story(Path(self._store.path), known_by=known_by, as_of=as_of)

    def search(self, query: str, limit: int) -> Sequence[Hit]:
        """The places where all words of the query stand."""
        return self._store.search(query, limit)

    def decisions(self) -> Sequence[Link]:
        """The decisions that stand."""
        return self._store.links()

    def decide(self, link: Link) -> None:
        """Keep a decision."""
        self._store.decide(link)
