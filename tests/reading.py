"""Texts as extraction reads them, looked at by their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asreported.model import Document, Entity, FigureStatement, Reading, Zone

if TYPE_CHECKING:
    from spacy.tokens import Doc


def document(text: str, *zones: Zone, name: str = "report") -> Document:
    """A report without a word about itself: one prose zone, or the zones given."""
    laid = zones or ((Zone("prose", 0, len(text)),) if text else ())
    return Document(name, name, None, None, None, (), (), "en", "0" * 64, text, laid)


@dataclass(frozen=True)
class Read:
    """A text and its reading."""

    text: str
    reading: Reading

    def entity(self, name: str) -> Entity:
        """The one entity that bears the name or description."""
        (found,) = (one for one in self.reading.entities if name in {one.name, *one.names, *one.descriptions})
        return found

    def mentions(self, name: str) -> list[str]:
        """The words of the entity's mentions, in the order of the text."""
        return [mention.span.of(self.text) for mention in self.entity(name).mentions]

    def named(self, entity: int | None) -> str | None:
        return None if entity is None else self.reading.entities[entity].name

    def figure(self, words: str) -> FigureStatement:
        """The one figure that stands on the words."""
        (found,) = (one for one in self.reading.figures if one.span.of(self.text) == words)
        return found

    def states(self, name: str) -> list[tuple[str, str, str | None]]:
        """The states of a property: value, modality, subject."""
        return [
            (one.value, one.modality, self.named(one.subject)) for one in self.reading.states if one.property == name
        ]

    def when(self, timex: int | None) -> str | None:
        """The words of a time expression."""
        return None if timex is None else self.reading.timexes[timex].span.of(self.text)


ReadText = Callable[[str], Read]
Parse = Callable[[str], "Doc"]
