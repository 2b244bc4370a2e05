"""One story as the application shows it: what every page needs, each worked out once, when first asked for."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from asreported.model import EntityRecord, Evidence, Figure, State, Story
from asreported.views.cites import Cites
from asreported.views.dossier import Dossier, dossier
from asreported.views.report.facts import Fact
from asreported.views.report.gather import gather
from asreported.views.report.head import Head, Phrase, head, phrases
from asreported.views.report.reading import standing
from asreported.views.report.references import References
from asreported.views.subject import main_subject

Made = TypeVar("Made")

_OF_ITS_OWN = 24
"""The longest id that stands in an address as it is; what is longer is a list of places, and goes by its hash."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which story is asked for, and as of when: the same for every page that is reached from here."""

    story: str
    known_by: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Carrying:
    """How many sentences of a report are read, and how many of them carry a fact of the story."""

    read: int
    used: int


class View:
    """A story and its indexes. `whole` is the same story with every report counted: by it reports get their names and
    marks, so that those stay whatever day is asked about."""

    def __init__(self, asked: Asked, story: Story, whole: Story) -> None:
        self.asked = asked
        self.story = story
        self.cites = Cites(whole)
        self.references = References(story, self.cites)
        self.main = main_subject(story) if story.entities else None
        self.facts = gather(story, self.main.id if self.main else None, self.references)
        self.known = {document.id for document in story.documents}
        self._made: dict[tuple[str, ...], Any] = {}
        self._records: dict[str, dict[str, object]] = {}

    @cached_property
    def facts_by_key(self) -> dict[str, Fact]:
        """Facts by their names in addresses."""
        return {key(fact): fact for fact in self.facts}

    @cached_property
    def carried(self) -> dict[str, list[tuple[Evidence, Fact]]]:
        """The characters of each report that carry facts."""
        return self.facts.by_document()

    @cached_property
    def standing(self) -> dict[str, list[Evidence]]:
        """The characters of each report that any record stands on."""
        return standing(self.story)

    @cached_property
    def handles(self) -> dict[str, str]:
        """Reports' ids by their handles."""
        return {self.cites.handle(document.id): document.id for document in self.cites.documents}

    @cached_property
    def entities(self) -> dict[str, EntityRecord]:
        """Entities by their ids."""
        return {entity.id: entity for entity in self.story.entities}

    @cached_property
    def about(self) -> Dossier | None:
        """The dossier of what the story is about."""
        return (
            dossier(self._part(self.main, with_nobody=True), None, self.references.independent) if self.main else None
        )

    @cached_property
    def head(self) -> Head:
        """Its title and the line above."""
        known = (
            self.references
            if len(self.known) == len(self.cites.documents)
            else References(self.story, Cites(self.story))
        )
        return head(self.story, self.about, known)

    @cached_property
    def lead(self) -> tuple[Phrase, ...]:
        """Its lead."""
        return phrases(self.about, self.facts, self.references)

    @cached_property
    def first_fact(self) -> Fact | None:
        """The fact that stands in the rail until another is chosen: the lead's first, or simply the first."""
        number = next((phrase.fact for phrase in self.lead if phrase.fact), 0)
        return self.facts.numbered(number) if number else next(iter(self.facts), None)

    @cached_property
    def carrying(self) -> dict[str, Carrying]:
        """Of each report, how many of its sentences carry a fact."""
        return {document.id: self._carrying(document.id) for document in self.story.documents}

    def _carrying(self, document: str) -> Carrying:
        used = {self.references.anchor(place) for place, _ in self.carried.get(document, ())}
        sentences = self.references.places[document]
        return Carrying(len(sentences), sum(sentence.anchor in used for sentence in sentences))

    def dossier_of(self, entity: EntityRecord) -> Dossier:
        """What is reported of one entity."""
        return dossier(self._part(entity, with_nobody=False), entity.name, self.references.independent)

    def once(self, name: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """What `make` works out of this view, worked out once. Two threads may both do it, to the same effect."""
        if name not in self._made:
            self._made[name] = make()
        made: Made = self._made[name]
        return made

    def records(self, ledger: str) -> Mapping[str, object]:
        """The records of one of the story's lists, by their ids."""
        if ledger not in self._records:
            listed: tuple[Any, ...] = getattr(self.story, "documents" if ledger == "reports" else ledger)
            self._records[ledger] = {record.id: record for record in listed}
        return self._records[ledger]

    def _part(self, entity: EntityRecord, *, with_nobody: bool) -> Story:
        """The story with nothing in it but what is reported of one entity (and of nobody named): as small as it can
        be, for a dossier looks at all that is in its story."""
        figures, states = self._of.get(entity.id, ((), ()))
        if with_nobody:
            figures = (*figures, *self._of.get("", ((), ()))[0])
        records: tuple[Figure | State, ...] = (*figures, *states)
        cited = {place.document for record in records for place in record.evidence}
        return replace(
            self.story,
            documents=tuple(document for document in self.story.documents if document.id in cited),
            entities=(entity,),
            figures=figures,
            states=states,
            copies=(),
        )

    @cached_property
    def _of(self) -> Mapping[str, tuple[tuple[Figure, ...], tuple[State, ...]]]:
        figures: dict[str, list[Figure]] = defaultdict(list)
        states: dict[str, list[State]] = defaultdict(list)
        for figure in self.story.figures:
            figures[figure.subject.entity if figure.subject else ""].append(figure)
        for state in self.story.states:
            states[state.subject.entity if state.subject else ""].append(state)
        return {entity: (tuple(figures[entity]), tuple(states[entity])) for entity in {*figures, *states}}


def key(fact: Fact) -> str:
    """A fact's name in addresses: its record's id, or a hash of it where that is no plain word."""
    if fact.record.isalnum() and len(fact.record) <= _OF_ITS_OWN:
        return fact.record
    return "x" + hashlib.sha256(fact.record.encode()).hexdigest()[:12]
