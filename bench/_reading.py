"""Gold texts as the product reads them: each line a paragraph of prose, entities and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from asreported.extract.entities import find_entities
from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.language import blocks, load, masked
from asreported.extract.quotations import find_quotations
from asreported.extract.quotations.lexicon import lexicon
from asreported.model import Entity, Quotation, prose_lines
from bench.common import BATCH

_CUT = re.compile(
    r"\s+(?:of|for|from|with|at|in|on|to|by|who|which|that|whose|including|unauthorized|familiar)\b|,|\s[-–—]"
)
"""Where the words that call a source end, and what is told of it begins."""
_OPEN = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "what", "these", "those", "one"}
)
_BESIDE = re.compile(
    r"(?:,| --| –| —) [A-Z]|^(?!The\b|An?\b)[A-Z]\S* and |^(?:[A-Z]\.?){2,}\s|self$|\bof [a-z]+ [A-Z]\w+ [A-Z]"
)
"""A name in apposition, the first of two that are joined, an acronym that owns a document, a name with "herself", a
title that has "of" before its bearer's name."""
_STATE = frozenset({"government", "army", "parliament", "opposition", "police"})
_SAID = frozenset({"said", "says", "told"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Said:
    """The quotations of one text with its entities; `spoken` tells for each whether it is speech by its form: a
    stretch in marks, or a clause that a verb of saying or "according to" takes; thoughts, wishes and things praised
    or blamed are attributions, but no speech. `articled` are the entities that the text names with "the", as a rule."""

    entities: tuple[Entity, ...]
    quotations: tuple[Quotation, ...]
    spoken: tuple[bool, ...]
    articled: frozenset[int]


def is_unnamed(source: str) -> bool:
    """Whether the words that call a source name nobody: no name at their head nor beside it, as an apposition or
    joined by "and"; a name may tell whose somebody is ("Roe aides", "a spokesman for Roe"), but a document or a body
    told by a name ("a Roe poll", "the Roe government") is named. Pronouns are set aside."""
    words = _CUT.split(source.strip(), maxsplit=1)[0].split()
    if not words or " ".join(words).lower() in _PRONOUNS or words[-1].lower() in lexicon().verbs | _SAID:
        return False
    people = PERSON_NOUNS | (lexicon().people - lexicon().document_nouns - lexicon().bodies - _STATE)
    capital = any(word[:1].isupper() for word in source.split()[1:])
    head = words[-1].lower() if len(words) == 1 and not capital else words[-1]
    if head != head.lower() or head.endswith(("'s", "’s", "'", "’")) or _BESIDE.search(source):
        return False
    if not capital:
        return words[0].islower() or len(words) > 1 or head.rstrip("s") in people
    return " and " not in source and head.rstrip("s") in people


def is_open(source: str) -> bool:
    """Whether an unnamed source is new to the text as well: no article or possessive points back to a name."""
    return is_unnamed(source) and source.split(maxsplit=1)[0].lower() not in _OPEN


def names_speaker(reading: Said, quotation: Quotation) -> bool:
    """Whether the product gives the quotation a speaker that has a name."""
    return quotation.speaker is not None and bool(reading.entities[quotation.speaker].names)


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
    text = doc.text
    spoken = tuple(_spoken(doc, quotation) for quotation in quotations)
    return Said(
        entities, quotations, spoken, frozenset(n for n, entity in enumerate(entities) if _articled(doc, text, entity))
    )


def _articled(doc: Doc, text: str, entity: Entity) -> bool:
    """Whether the full name, where it stands for itself ("the Roe study" is a study), has "the" more often than not."""
    alone = with_article = 0
    for mention in entity.mentions:
        span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if span is None or not span.text.endswith(entity.name) or span.root.dep_ in {"compound", "nmod", "amod"}:
            continue
        alone += 1
        opens = mention.span.end - len(entity.name)
        with_article += text[max(opens - len("the "), 0) : opens].lower() == "the "
    return 2 * with_article > alone


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
