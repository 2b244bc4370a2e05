"""What the application asks of a store. It is given one that answers so, and knows neither the store nor the stages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from asreported.model import Link, Story


class Shelved(Protocol):
    """A story that the store holds; `id` is its name in addresses, `name` what it is called, if it is called
    anything, `reports` how many reports it has."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str | None: ...  # noqa: D102
    @property
    def reports(self) -> int: ...  # noqa: D102


class Place(Protocol):
    """A place that answers a search: characters `start` to `end` of a document's text. `kind` is `text` or the kind of
    record that stands there."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


class Source(Protocol):
    """A live store."""

    def revision(self) -> int:
        """A number that changes whenever the store does."""

    def stories(self) -> Sequence[Shelved]:
        """The stories it holds."""

    def story(self, story: str, known_by: str | None, as_of: str | None) -> Story:
        """One of them, as it was known by a day and as things stood as of a day.

        Raises:
            QueryError: there is no such story, or a day is none.
        """

    def search(self, query: str, limit: int) -> Sequence[Place]:
        """The places where all words of `query` stand, the best first, of all stories."""

    def decisions(self) -> Sequence[Link]:
        """What people decided, as it stands."""

    def decide(self, link: Link) -> None:
        """Keep a decision.

        Raises:
            StoreError: the store cannot be written.
        """
