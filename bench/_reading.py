"""Gold texts as the product reads them: each line a paragraph of prose, entities and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from asreported.extract.entities import find_entities
from asreported.extract.language import blocks, load, masked
from asreported.extract.quotations import find_quotations
from asreported.extract.quotations.lexicon import lexicon
from asreported.model import Entity, Quotation, prose_lines
from bench.common import BATCH

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Said:
    """The quotations of one text with its entities; `spoken` tells for each whether it is speech by its form: a
    stretch in marks, or a clause that a verb of saying or "according to" takes; thoughts, wishes and things praised
    or blamed are attributions, but no speech."""

    entities: tuple[Entity, ...]
    quotations: tuple[Quotation, ...]
    spoken: tuple[bool, ...]


def read_texts(texts: Sequence[str]) -> list[Said]:
    """What the product finds in each text."""
    nlp, _ = load()
    laid = [masked(text, prose_lines(text)) for text in texts]
    with nlp.memory_zone():
        return [said_in(doc) for doc in nlp.pipe(blocks(nlp, laid), batch_size=BATCH)]


def said_in(doc: Doc) -> Said:
    """Entities and quotations of a parsed text."""
    entities = find_entities(doc)
    quotations = find_quotations(doc, entities, ())
    return Said(entities, quotations, tuple(_spoken(doc, quotation) for quotation in quotations))


def _spoken(doc: Doc, quotation: Quotation) -> bool:
    if not quotation.cue:
        return True
    cue = doc.char_span(quotation.cue[0].start, quotation.cue[0].end, alignment_mode="expand")
    words = lexicon()
    lemma = cue[0].lemma_.lower() if cue is not None else ""
    if cue is not None and cue[0].pos_ == "NOUN":
        return False
    if quotation.kind == "direct" or lemma in {"accord", "say"}:
        return True
    if lemma not in words.saying:
        return quotation.kind == "mixed" and lemma in words.naming
    content = doc.char_span(quotation.content[0].start, quotation.content[0].end, alignment_mode="expand")
    return quotation.kind == "mixed" or (
        content is not None and any(token.tag_ in _FINITE and token.dep_ != "relcl" for token in content)
    )
