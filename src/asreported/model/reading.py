"""All that was read out of one text."""

from __future__ import annotations

from dataclasses import dataclass

from asreported.model.document import ZoneKind
from asreported.model.mentions import Act, Entity, Event, Phrase, Quantity, Quotation, Timex
from asreported.model.span import Span
from asreported.model.statements import FigureStatement, StateStatement


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Which language pipeline read a text: its name, version and the SHA-256 of its weights and settings."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a zone that extraction reads; never across zones."""

    span: Span
    zone: ZoneKind


@dataclass(frozen=True, slots=True)
class Reading:
    """What extraction found in one text, times still symbolic. Kept by (text and zones, extractor, model), so that
    one agency text in two outlets is two documents and one reading."""

    extractor: str
    model: LanguageModel
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[FigureStatement, ...] = ()
    states: tuple[StateStatement, ...] = ()
    acts: tuple[Act, ...] = ()
    phrases: tuple[Phrase, ...] = ()
