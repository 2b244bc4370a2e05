"""Lines that report without a verb: "Minister: no plan to leave", "No plan to leave: minister", transcripts."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.grammar import TENSED
from asreported.extract.quotations import clauses
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout, Sentence
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.sources import nearest_noun_phrase, opening_name
from asreported.model import Span

_SPEAKING = frozenset({"PERSON", "ORG"})
"""Kinds of names that speak: a place before a colon is the topic ("Iraq: three killed")."""
_LONGEST_SOURCE = 7
_SHORTEST_CONTENT = 3
_PRESENT = frozenset({"VBZ", "VBP", "VB", "VBD", "NNS", "NN"})
"""Tags of the verb at a headline's end; "warns" is a plural noun to the tagger."""


def headline(layout: Layout, sentence: Sentence, lexicon: Lexicon) -> Draft | None:
    """The quotation of a line that a colon divides into a source and what it says.

    In a transcript ("Roe: We stay. We always did.") what a person says goes on to the end of the paragraph.
    """
    if sentence.first and not layout.tokens[sentence.first - 1].is_space:
        return None
    closing = _closing(layout, sentence, lexicon)
    if closing is not None:
        return closing
    colon = next((place for place in range(sentence.first + 1, sentence.last - 1) if _is_colon(layout, place)), None)
    if colon is None:
        return None
    end_of_line = _end_of_line(layout, sentence)
    alone = end_of_line == sentence.last and layout.tokens[sentence.last - 1].text not in {"!", "?", ":"}
    person = any(token.ent_type_ == "PERSON" for token in layout.tokens[sentence.first : colon])
    divisions = []
    if alone or person:
        divisions.append((sentence.first, colon, colon + 1, end_of_line))
    if alone:
        divisions.append((colon + 1, sentence.last, sentence.first, colon))
    for first, last, begin, end in divisions:
        if _speaks(layout, first, last, lexicon) and end - begin >= _SHORTEST_CONTENT:
            content = clauses.region(layout, begin, end)
            named = opening_name(layout, sentence) if first == sentence.first else None
            source = named or nearest_noun_phrase(layout, first, last, sentence)
            if content is not None and source is not None:
                return Draft(
                    kind=clauses.kind_of(layout, [content]),
                    content=[content],
                    cue=(Span(layout.starts[colon], layout.end(colon + 1)),),
                    source=(Span(layout.starts[first], layout.end(last)),),
                    head=source.head,
                    sentence=sentence,
                )
    return None


def _closing(layout: Layout, sentence: Sentence, lexicon: Lexicon) -> Draft | None:
    """ "No plan to leave, says minister", "Dam unsafe, engineers warn": a source and its verb after the last comma of a
    line without a full stop."""
    tokens = layout.tokens
    if _end_of_line(layout, sentence) != sentence.last or tokens[sentence.last - 1].is_punct:
        return None
    comma = next((place for place in range(sentence.last - 2, sentence.first, -1) if tokens[place].text == ","), None)
    if comma is None or layout.inside[comma] >= 0 or sentence.last - comma - 1 > _LONGEST_SOURCE:
        return None
    for cue, first, last in (
        (comma + 1, comma + 2, sentence.last),
        (sentence.last - 1, comma + 1, sentence.last - 1),
    ):
        says = tokens[cue].lemma_.lower() in lexicon.saying and tokens[cue].tag_ in _PRESENT
        if says and _speaks(layout, first, last, lexicon) and comma - sentence.first >= _SHORTEST_CONTENT:
            content = clauses.region(layout, sentence.first, comma)
            source = nearest_noun_phrase(layout, first, last, sentence)
            if content is not None and source is not None:
                return Draft(
                    kind=clauses.kind_of(layout, [content]),
                    content=[content],
                    cue=(Span(layout.starts[cue], layout.end(cue + 1)),),
                    source=(Span(layout.starts[first], layout.end(last)),),
                    verb=cue,
                    head=source.head,
                    sentence=sentence,
                )
    return None


def _end_of_line(layout: Layout, sentence: Sentence) -> int:
    place = sentence.last
    while place < len(layout.tokens) and "\n" not in layout.tokens[place].text:
        place += 1
    return place


def _is_colon(layout: Layout, place: int) -> bool:
    return layout.tokens[place].text == ":" and layout.inside[place] < 0 and bool(layout.tokens[place].whitespace_)


def _speaks(layout: Layout, first: int, last: int, lexicon: Lexicon) -> bool:
    part = layout.tokens[first:last]
    if not 0 < len(part) <= _LONGEST_SOURCE or any(
        token.tag_ in TENSED or layout.inside[token.i] >= 0 for token in part
    ):
        return False
    return any(token.ent_type_ in _SPEAKING for token in part) or _calls_people(part[-1], lexicon)


def _calls_people(noun: Token, lexicon: Lexicon) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in lexicon.people or lemma in PERSON_NOUNS
