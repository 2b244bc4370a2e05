"""Quotations of a text in words, for tests."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.language import Language

from asreported.extract.entities import find_entities
from asreported.extract.language import blocks, load, masked
from asreported.extract.quotations import find_quotations
from asreported.extract.timexes import find_timexes
from asreported.model import prose_lines


@dataclass(frozen=True)
class Told:
    """A quotation in words."""

    kind: str
    source: str | None
    cue: str | None
    content: str
    speaker: str | None
    through: tuple[str, ...]
    when: str | None


@cache
def _nlp() -> Language:
    return load()[0]


def read(text: str) -> list[Told]:
    """The quotations of a text, spans as words; several spans of a content joined by an ellipsis."""
    laid = masked(text, prose_lines(text))
    doc = next(iter(_nlp().pipe(blocks(_nlp(), [laid]))))
    entities, timexes = find_entities(doc), find_timexes(doc)
    return [
        Told(
            kind=quotation.kind,
            source=quotation.source[0].of(text) if quotation.source else None,
            cue=quotation.cue[0].of(text) if quotation.cue else None,
            content=" … ".join(span.of(text) for span in quotation.content),
            speaker=entities[quotation.speaker].name if quotation.speaker is not None else None,
            through=tuple(span.of(text) for span in quotation.attributed_to),
            when=timexes[quotation.timex].span.of(text) if quotation.timex is not None else None,
        )
        for quotation in find_quotations(doc, entities, timexes)
    ]


def one(text: str, words: str) -> Told:
    """The quotation whose content begins with the words, marks aside."""
    found = [told for told in read(text) if told.content.lstrip("\"“'‘").startswith(words)]
    assert found, [told.content for told in read(text)]
    return found[0]
