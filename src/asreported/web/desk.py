"""Views kept at hand: a story is told once for each question, and anew only when the store has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from asreported.errors import QueryError
from asreported.model import Story
from asreported.web.source import Shelved, Source
from asreported.web.tables import Tables
from asreported.web.view import Asked, View

_MOST_VIEWS = 12
"""Views kept at a time: a day asked about after a dozen others is worked out again."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A view and its ledgers."""

    view: View
    tables: Tables


class Desk:
    """A store's views, safe to ask from several threads."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._shelved: tuple[int | None, Sequence[Shelved]] = (None, ())
        self._views: OrderedDict[tuple[Asked, int], Opened] = OrderedDict()
        # Telling a story keeps the processor busy anyway, and two that ask for the same one must not both tell it. Who
        # asks for one that is at hand does not wait for it.
        self._telling = Lock()
        self._shelf = Lock()

    def stories(self) -> Sequence[Shelved]:
        """The stories of the store."""
        revision = self.source.revision()
        known, shelved = self._shelved
        if known != revision:
            shelved = self.source.stories()
            self._shelved = (revision, shelved)
        return shelved

    def open(self, asked: Asked) -> Opened:
        """The view of a story as it is asked for.

        Raises:
            QueryError: there is no such story, or a day is none.
        """
        revision = self.source.revision()
        found = self._at_hand(asked, revision)
        if found is not None:
            return found
        with self._telling:
            return self._told(asked, revision)

    def _at_hand(self, asked: Asked, revision: int) -> Opened | None:
        with self._shelf:
            found = self._views.get((asked, revision))
            if found is not None:
                self._views.move_to_end((asked, revision))
            return found

    def _told(self, asked: Asked, revision: int) -> Opened:
        known = self._at_hand(asked, revision)
        if known is not None:
            return known
        everything = Asked(asked.story)
        story = self._story(asked)
        whole = story if asked == everything else self._told(everything, revision).view.story
        view = View(asked, story, whole)
        opened = Opened(view, Tables(view))
        with self._shelf:
            for old in [kept for kept in self._views if kept[1] != revision]:
                del self._views[old]
            self._views[asked, revision] = opened
            while len(self._views) > _MOST_VIEWS:
                self._views.popitem(last=False)
        return opened

    def _story(self, asked: Asked) -> Story:
        story = self.source.story(asked.story, asked.known_by, asked.as_of)
        if not story.documents and not asked.known_by:
            raise QueryError("the store holds no report")
        return story
