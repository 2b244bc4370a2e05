"""Single texts, no store: the mentions of each as they stand, times grounded at once in the date given with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from asreported.assemble.grounding import ground, timex_value
from asreported.model import Document, Failure, Span, When, prose_lines
from asreported.pipeline import tasks
from asreported.pipeline.batches import batches

if TYPE_CHECKING:
    from asreported.extract.reader import Annotated

Annotation = dict[str, Any]


class _Asked(msgspec.Struct):
    id: str | int
    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class _Text:
    """A text to annotate, as a document of prose."""

    id: str | int
    document: Document
    published: When | None


def annotate(lines: Iterable[bytes], *, model: str | None = None) -> Iterator[Annotation | Failure]:
    """The mentions of each text, in the order of the lines; offsets count code points of the text as given.

    Args:
        lines: JSON objects with `id`, `text` and, where it is known, `published`, an ISO day or date-time.
        model: the language model to read with.

    Raises:
        ModelError: there is no such language model.
    """
    asked = (_asked(line, f"line {number}") for number, line in enumerate(lines, start=1) if line.strip())
    for batch in batches(asked, _length, tasks.DOCUMENTS_A_BATCH, tasks.CHARACTERS_A_BATCH):
        texts = [text for text in batch if isinstance(text, _Text)]
        found = iter(tasks.annotate_all([text.document for text in texts], model=model))
        for text in batch:
            if isinstance(text, Failure):
                yield text
                continue
            annotated = next(found)
            yield annotated if isinstance(annotated, Failure) else _annotation(text, annotated)


def _length(text: _Text | Failure) -> int:
    return len(text.document.text) if isinstance(text, _Text) else 0


def _asked(line: bytes, place: str) -> _Text | Failure:
    try:
        asked = msgspec.json.decode(line, type=_Asked)
        published = None if asked.published is None else _when(asked.published)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        return Failure(place, "ingest", f"is no text to annotate: {error}")
    zones = prose_lines(asked.text)
    document = Document(place, place, None, None, None, (), (), None, "", asked.text, zones)
    return tasks.too_long(document) or _Text(asked.id, document, published)


def _when(published: str) -> When:
    datetime.fromisoformat(published)  # refuses what is no date
    return When(published, published, "day" if len(published) == len("2020-02-14") else "minute", "as given")


def _annotation(text: _Text, annotated: Annotated) -> Annotation:
    words, reading = text.document.text, annotated.reading
    whens = ground(reading.timexes, text.published, words)
    names = [entity.name for entity in reading.entities]

    def named(entity: int | None) -> str | None:
        return None if entity is None else names[entity]

    return {
        "id": text.id,
        "quotations": [
            {
                "source": _pairs(said.source) or None,
                "cue": _pairs(said.cue) or None,
                "content": _pairs(said.content),
                "kind": said.kind,
                "speaker": named(said.speaker),
            }
            for said in reading.quotations
        ],
        "timexes": [
            {**_place(timex.span), "type": timex.type, "value": timex_value(timex, when)}
            for timex, when in zip(reading.timexes, whens, strict=True)
        ],
        "quantities": [
            {
                **_place(quantity.span),
                **_fields(quantity, "value", "low", "high", "unit", "change"),
                "concept": " ".join(span.of(words) for span in quantity.concept) or None,
                # Told of those few changes only whose ends and size the text gives.
                **({} if quantity.agrees is None else {"agrees": quantity.agrees}),
            }
            for quantity in annotated.quantities
        ],
        "entities": sorted(
            (
                {**_place(mention.span), "kind": entity.kind, "name": entity.name}
                for entity in reading.entities
                for mention in entity.mentions
            ),
            key=lambda mention: (mention["start"], mention["end"], mention["name"]),
        ),
        "events": [
            {
                **_place(event.span),
                "type": event.type,
                "when": None if event.timex is None else msgspec.to_builtins(whens[event.timex]),
            }
            for event in reading.events
        ],
        "figures": [
            {
                **_place(figure.span),
                **_fields(figure, "value", "low", "high", "qualifier", "unit", "measure"),
                "subject": named(figure.subject),
                "modality": figure.modality,
            }
            for figure in reading.figures
        ],
        "states": [
            {
                **_place(state.span),
                **_fields(state, "property", "value"),
                "subject": named(state.subject),
                "modality": state.modality,
            }
            for state in reading.states
        ],
    }


def _place(span: Span) -> Annotation:
    return {"start": span.start, "end": span.end}


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _fields(noun: object, *names: str) -> Annotation:
    return {name: getattr(noun, name) for name in names}
