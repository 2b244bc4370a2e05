"""What stands on each sentence: every record as a note at its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from asreported.model import Evidence, Modality, Story
from asreported.views.cites import Cites
from asreported.views.dates import short
from asreported.views.wording import figure_text, state_text

NoteKind = Literal["standing", "figure", "said", "event", "wording", "copied"]
FACTS: frozenset[NoteKind] = frozenset({"standing", "figure", "said", "event"})
"""Kinds of notes that are facts of the story; a wording and a copied passage are facts about its reports."""


@dataclass(frozen=True, slots=True)
class Note:
    """A record in a few words, where it stands. `record` is its id."""

    evidence: Evidence
    kind: NoteKind
    words: str
    modality: Modality
    record: str


def notes(story: Story) -> dict[str, tuple[Note, ...]]:
    """The notes of each document, in the order of its text."""
    found: dict[str, list[Note]] = defaultdict(list)
    for note in _all(story):
        found[note.evidence.document].append(note)
    return {
        document: tuple(
            sorted(listed, key=lambda note: (note.evidence.start, note.evidence.end, note.kind, note.words))
        )
        for document, listed in found.items()
    }


def on(sentence: Evidence, listed: Iterable[Note]) -> list[Note]:
    """The notes that share a character with the sentence, one for each record."""
    shared = (note for note in listed if note.evidence.start < sentence.end and sentence.start < note.evidence.end)
    return list({(note.kind, note.record): note for note in shared}.values())


def _all(story: Story) -> Iterator[Note]:
    for state in story.states:
        words = f"{state.property}: {state_text(state)}"
        yield from _at(state.evidence, "standing", words, state.modality, state.id)
    for figure in story.figures:
        yield from _at(figure.evidence, "figure", figure_text(figure), figure.modality, figure.id)
    for quotation in story.quotations:
        speaker = quotation.speaker.name if quotation.speaker else quotation.source_text or "speaker not reported"
        yield from _at(quotation.spans or quotation.evidence, "said", speaker, "actual", quotation.id)
    for event in story.timeline:
        kind = event.type.casefold()
        kind = "event" if kind == "other" else kind
        words = f"{kind}, {short(event.when)}"
        yield from _at(event.evidence, "event", words, event.modality, event.id)
    for disagreement in story.disagreements:
        for position in disagreement.positions:
            words = f"{disagreement.property}: {position.value}"
            yield from _at(position.evidence, "wording", words, "actual", disagreement.id)
    yield from _copied(story)


def _copied(story: Story) -> Iterator[Note]:
    cites = Cites(story)
    for copy in story.copies:
        for passage in copy.passages:
            carriers = dict.fromkeys(cites.handle(place.document) for place in passage.evidence)
            words = f"same passage in {' and '.join(carriers)}"
            yield from _at(passage.evidence, "copied", words, "actual", copy.id)


def _at(places: Iterable[Evidence], kind: NoteKind, words: str, modality: Modality, record: str) -> Iterator[Note]:
    return (Note(place, kind, words, modality, record) for place in places)
