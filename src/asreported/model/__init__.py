"""The nouns: frozen, slotted, standard library only."""

from asreported.model.document import READ_ZONES, Document, WrittenDate, Zone, prose_lines
from asreported.model.doings import EntityEvent
from asreported.model.failure import Failure
from asreported.model.link import Link
from asreported.model.mentions import Act, Entity, EntityMention, Event, Phrase, Quantity, Quotation, Timex
from asreported.model.modality import Modality
from asreported.model.pile import StoryHeading
from asreported.model.reading import LanguageModel, Reading, Sentence
from asreported.model.span import Evidence, Span
from asreported.model.statements import FigureStatement, StateStatement, TimeReference
from asreported.model.story import (
    Copy,
    Disagreement,
    EntityRecord,
    Figure,
    Named,
    Passage,
    Point,
    Position,
    QuotationRecord,
    Series,
    State,
    Story,
    StoryDocument,
    TimelineEntry,
    Utterance,
)
from asreported.model.when import When

__all__ = [
    "READ_ZONES",
    "Act",
    "Copy",
    "Disagreement",
    "Document",
    "Entity",
    "EntityEvent",
    "EntityMention",
    "EntityRecord",
    "Event",
    "Evidence",
    "Failure",
    "Figure",
    "FigureStatement",
    "LanguageModel",
    "Link",
    "Modality",
    "Named",
    "Passage",
    "Phrase",
    "Point",
    "Position",
    "Quantity",
    "Quotation",
    "QuotationRecord",
    "Reading",
    "Sentence",
    "Series",
    "Span",
    "State",
    "StateStatement",
    "Story",
    "StoryDocument",
    "StoryHeading",
    "TimeReference",
    "TimelineEntry",
    "Timex",
    "Utterance",
    "When",
    "WrittenDate",
    "Zone",
    "prose_lines",
]
