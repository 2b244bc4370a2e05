"""A story in Python, and the two ways to travel in it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from asreported import model, pipeline
from asreported.api.dossier import Dossier
from asreported.api.records import Records
from asreported.views import export, notebook, terminal

Record = TypeVar("Record")


def read(
    *sources: str | Path,
    store: str | Path = ":memory:",
    story: str | None = None,
    model: str | None = None,
    processes: int = 1,
    known_by: str | None = None,
    as_of: str | None = None,
) -> Story:
    """Read reports, and tell their story.

    Args:
        sources: files and folders. A report that cannot be read is told as a warning and passed over.
        store: a file to keep the readings in, so that only new reports are read the next time.
        story: which, where there are several: its id or name; by default everything as one.
        model: the language model to read with.
        processes: how many to read with; more than one needs a main module that is safe to import.
        known_by: a day, `YYYY-MM-DD`; reports published later do not count.
        as_of: a day; what holds later in the world is left out.

    Raises:
        StoreError: the store cannot be opened or written.
        ModelError: there is no such language model.
        QueryError: a day is none, or no story, or more than one, is meant.
    """
    pipeline.check_days(known_by, as_of)
    return Story(pipeline.read(*sources, store=store, story=story, model=model, processes=processes), known_by, as_of)


def open_store(
    store: str | Path, *, story: str | None = None, known_by: str | None = None, as_of: str | None = None
) -> Story:
    """The story that a store's reports tell; `story` says which, as in `read`.

    Raises:
        StoreError: there is no store, or it cannot be opened.
        QueryError: a day is none, or no story, or more than one, is meant.
    """
    return Story(pipeline.hold(store, story), known_by, as_of)


class Story:
    """A developing story as its reports tell it.

    Its lists (`figures`, `timeline`, …) are those of `asreported export`, field for field. `known_by` and `as_of`
    give the story of an earlier day; the earlier of two days counts where one is asked for twice.
    """

    __slots__ = ("_as_of", "_known_by", "_telling", "told")

    def __init__(self, telling: pipeline.Telling, known_by: str | None = None, as_of: str | None = None) -> None:
        self._telling = telling
        self._known_by = known_by
        self._as_of = as_of
        self.told = telling(known_by=known_by, as_of=as_of)
        """The plain records."""

    def known_by(self, day: str) -> Story:
        """The story as far as it had been reported by a day, `YYYY-MM-DD`.

        Raises:
            QueryError: the day is none.
        """
        return Story(self._telling, _earlier(self._known_by, day), self._as_of)

    def as_of(self, day: str) -> Story:
        """The story as things stood on a day of the world, `YYYY-MM-DD`: what begins later is left out.

        Raises:
            QueryError: the day is none.
        """
        return Story(self._telling, self._known_by, _earlier(self._as_of, day))

    def dossier(self, entity: str | None = None) -> Dossier:
        """What is reported of an entity, by default of the thing the story is about.

        Raises:
            QueryError: no entity has that name, or the story has no entity.
        """
        return Dossier(self, entity)

    @property
    def documents(self) -> Records[model.StoryDocument]:
        """The reports, by the day they appeared."""
        return self._list("documents", self.told.documents)

    @property
    def entities(self) -> Records[model.EntityRecord]:
        """Persons, organizations and lasting things."""
        return self._list("entities", self.told.entities)

    @property
    def quotations(self) -> Records[model.QuotationRecord]:
        """Who said what, report by report."""
        return self._list("quotations", self.told.quotations)

    @property
    def utterances(self) -> Records[model.Utterance]:
        """The same words, or their paraphrase, in several reports."""
        return self._list("utterances", self.told.utterances)

    @property
    def figures(self) -> Records[model.Figure]:
        """Quantities of a subject."""
        return self._list("figures", self.told.figures)

    @property
    def series(self) -> Records[model.Series]:
        """The figures of one subject and measure over time."""
        return self._list("series", self.told.series)

    @property
    def states(self) -> Records[model.State]:
        """Properties of lasting things over time."""
        return self._list("states", self.told.states)

    @property
    def timeline(self) -> Records[model.TimelineEntry]:
        """What happened, day by day."""
        return self._list("timeline", self.told.timeline)

    @property
    def disagreements(self) -> Records[model.Disagreement]:
        """Where the reports part ways."""
        return self._list("disagreements", self.told.disagreements)

    @property
    def copies(self) -> Records[model.Copy]:
        """Passages that stand in several reports."""
        return self._list("copies", self.told.copies)

    def to_json(self) -> bytes:
        """The whole story as `asreported export --format json` writes it."""
        return export.to_json(self.told)

    def __eq__(self, other: object) -> bool:
        return self.told == other.told if isinstance(other, Story) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.told)

    def __repr__(self) -> str:
        return terminal.brief(self.told).rstrip("\n")

    def _repr_html_(self) -> str:
        return notebook.story_summary(self.told)

    def _list(self, what: str, records: tuple[Record, ...]) -> Records[Record]:
        return Records(self.told, what, records)


def _earlier(one: str | None, other: str) -> str:
    return other if one is None else min(one, other)
