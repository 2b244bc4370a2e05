"""A store that is asked again and again while others write to it: what the web application stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from asreported.model import Link, Story
from asreported.pipeline.choosing import list_stories
from asreported.pipeline.stories import open_story
from asreported.store import Hit, Store

EVERYTHING = "all"
"""The id under which all reports of a store are told as one story."""


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
        """Everything as one story, then, where there are several, each, the one of most reports first; none where the
        store holds no report."""
        told = list_stories(self._store.path)
        whole = [Shelved(EVERYTHING, None, sum(len(one.documents) for one in told))] if told else []
        return whole + [Shelved(one.id, one.name, len(one.documents)) for one in told if len(told) > 1]

    def story(self, story: str, known_by: str | None, as_of: str | None) -> Story:
        """The story of that id.

        Raises:
            QueryError: there is none, or a day is none.
        """
        asked = None if story == EVERYTHING else story
        return open_story(Path(self._store.path), story=asked, known_by=known_by, as_of=as_of)

    def search(self, query: str, limit: int) -> Sequence[Hit]:
        """The places where all words of the query stand."""
        return self._store.search(query, limit)

    def decisions(self) -> Sequence[Link]:
        """The decisions that stand."""
        return self._store.links()

    def decide(self, link: Link) -> None:
        """Keep a decision."""
        self._store.decide(link)
