"""A dossier that can be asked again for another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.views import dossier as views
from asreported.views import notebook, terminal

if TYPE_CHECKING:
    from asreported.api.story import Story


class Dossier:
    """What is reported of one entity of a story, group by group.

    Raises:
        QueryError: no entity of the story has that name, or it has no entity.
    """

    __slots__ = ("_entity", "_story", "told")

    def __init__(self, story: Story, entity: str | None) -> None:
        self._story = story
        self._entity = entity
        self.told = views.dossier(story.told, entity)
        """The dossier's rows, each with its evidence."""

    @property
    def name(self) -> str:
        """The entity's fullest name."""
        return self.told.subject.name

    def group(self, name: str) -> tuple[views.Row, ...]:
        """The rows under one heading ("Size"), none where there is no such heading."""
        return self.told.group(name)

    def as_of(self, day: str) -> Dossier:
        """The same entity as of a day of the world, `YYYY-MM-DD`."""
        return self._in(self._story.as_of(day))

    def known_by(self, day: str) -> Dossier:
        """The same entity as far as it had been reported by a day, `YYYY-MM-DD`."""
        return self._in(self._story.known_by(day))

    def _in(self, story: Story) -> Dossier:
        """The same entity in the story of another day, though the story may then have been about another."""
        if self._entity is None and (default := story.dossier()).name == self.name:
            return default
        return story.dossier(self._entity or self.name)

    def __repr__(self) -> str:
        return terminal.dossier(self._story.told, self._entity).rstrip("\n")

    def _repr_html_(self) -> str:
        return notebook.dossier_table(self._story.told, self._entity)
