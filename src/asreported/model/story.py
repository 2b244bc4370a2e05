"""The story: the view over all readings. Field for field the contract of `export --format json`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from asreported.model.document import Zone
from asreported.model.mentions import EntityKind, Qualifier, QuotationKind
from asreported.model.modality import Modality
from asreported.model.span import Evidence
from asreported.model.when import When

DisagreementKind = Literal["figure", "date", "status", "wording"]


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to an entity of the story, with its fullest name."""

    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class StoryDocument:
    """A report in the story, dated; `off_story` is matter from another page that stands inside it."""

    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: When | None
    language: str | None
    sha256: str
    text: str
    zones: tuple[Zone, ...]
    sentences: tuple[tuple[int, int], ...]
    off_story: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """A person, organization or lasting thing across reports; `evidence` are its mentions by name or description."""

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class QuotationRecord:
    """One quotation in one report; `text` is its content spans joined with " … "."""

    id: str
    document: str
    kind: QuotationKind
    text: str
    spans: tuple[Evidence, ...]
    speaker: Named | None
    source_text: str | None
    cue: str | None
    attributed_to: tuple[str, ...]
    when: When | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """The same words, or their paraphrase, in one or several reports; the longest wording first."""

    id: str
    speaker: Named | None
    quotations: tuple[QuotationRecord, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a subject, equal in all comparable fields in every report of its evidence."""

    id: str
    text: str
    subject: Named | None
    measure: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier | None
    scope: str | None
    modality: Modality
    when: When | None
    attributed_to: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure's place in a series; `figure` is its id."""

    figure: str
    value: float | None
    low: float | None
    high: float | None
    modality: Modality
    when: When | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one subject, measure and unit, in the order of valid time, undated ones last."""

    id: str
    subject: Named | None
    measure: str
    unit: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class State:
    """A property of a lasting thing, as reported."""

    id: str
    text: str
    subject: Named | None
    property: str
    value: str
    modality: Modality
    when: When | None
    attributed_to: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event in its best sentence; `origins` counts independent origins, after copies collapse; `rank` is its place
    among the story's events, 1 for what counts most."""

    id: str
    when: When | None
    text: str
    type: str
    modality: Modality
    participants: tuple[Named, ...]
    origins: int
    evidence: tuple[Evidence, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a disagreement."""

    value: str
    number: float | None
    outlets: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Comparable statements (same subject, property, unit, scope and modality, overlapping times) that differ."""

    id: str
    kind: DisagreementKind
    subject: Named | None
    property: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in several reports; `text` is the earliest report's wording."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Reports that share copied passages, the first by report time first; `similarity` is 0 to 1."""

    id: str
    documents: tuple[str, ...]
    similarity: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that the reports say, worked out from them alone."""

    documents: tuple[StoryDocument, ...]
    entities: tuple[EntityRecord, ...]
    quotations: tuple[QuotationRecord, ...]
    utterances: tuple[Utterance, ...]
    figures: tuple[Figure, ...]
    series: tuple[Series, ...]
    states: tuple[State, ...]
    timeline: tuple[TimelineEntry, ...]
    disagreements: tuple[Disagreement, ...]
    copies: tuple[Copy, ...]

    def top_events(self, count: int) -> tuple[TimelineEntry, ...]:
        """The events that count most, at most so many, in the order of the timeline."""
        ranked = {entry.id for entry in sorted(self.timeline, key=lambda entry: entry.rank)[:count]}
        return tuple(entry for entry in self.timeline if entry.id in ranked)
