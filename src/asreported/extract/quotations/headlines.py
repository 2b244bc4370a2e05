"""Headlines that report without a verb: "Minister: no plan to leave", "No plan to leave: minister"."""

from __future__ import annotations

from asreported.extract.quotations import clauses
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout, Sentence
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.sources import nearest_noun_phrase
from asreported.model import Span

_SPEAKING = frozenset({"PERSON", "ORG"})
"""Kinds of names that speak: a place before a colon is the topic ("Iraq: three killed")."""
_LONGEST_SOURCE = 7
_SHORTEST_CONTENT = 3
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def headline(layout: Layout, sentence: Sentence, lexicon: Lexicon) -> Draft | None:
    """The quotation of a line without a full stop that a colon divides into a source and what it says."""
    if not _is_line(layout, sentence):
        return None
    colon = next((place for place in range(sentence.first + 1, sentence.last - 1) if _is_colon(layout, place)), None)
    if colon is None:
        return None
    for first, last, begin, end in (
        (sentence.first, colon, colon + 1, sentence.last),
        (colon + 1, sentence.last, sentence.first, colon),
    ):
        if _speaks(layout, first, last, lexicon) and end - begin >= _SHORTEST_CONTENT:
            content = clauses.region(layout, begin, end)
            source = nearest_noun_phrase(layout, first, last, sentence)
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


def _is_line(layout: Layout, sentence: Sentence) -> bool:
    tokens = layout.tokens
    opens = sentence.first == 0 or tokens[sentence.first - 1].is_space
    closes = sentence.last == len(tokens) or "\n" in tokens[sentence.last].text
    return opens and closes and tokens[sentence.last - 1].text not in {".", "!", "?", ":"}


def _is_colon(layout: Layout, place: int) -> bool:
    return layout.tokens[place].text == ":" and layout.inside[place] < 0 and bool(layout.tokens[place].whitespace_)


def _speaks(layout: Layout, first: int, last: int, lexicon: Lexicon) -> bool:
    part = layout.tokens[first:last]
    if not 0 < len(part) <= _LONGEST_SOURCE or any(
        token.tag_ in _TENSED or layout.inside[token.i] >= 0 for token in part
    ):
        return False
    return any(token.ent_type_ in _SPEAKING for token in part) or part[-1].lemma_.lower() in lexicon.people
