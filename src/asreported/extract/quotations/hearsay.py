"""What is passed on: "reportedly", and the sources that somebody cites ("Reuters reported, citing two officials")."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.quotations import clauses
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import Layout, Sentence
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.sources import noun_phrase
from asreported.model import Span

HEARSAY = frozenset({"reportedly"})
"""Adverbs that say no more than that somebody reports; "allegedly" seldom reports anybody's words."""
CITING = "citing"
_NAMED = frozenset({"PERSON", "ORG"})


def by_hearsay(layout: Layout, adverb: Token, sentence: Sentence) -> Draft | None:
    """ "The mayor has reportedly resigned": the clause around the adverb, of no source."""
    verb = adverb.head
    if verb.i == adverb.i or not sentence.first <= verb.i < sentence.last:
        return None
    first, last = max(verb.left_edge.i, sentence.first), min(verb.right_edge.i + 1, sentence.last)
    parts = (clauses.region(layout, first, adverb.i), clauses.region(layout, adverb.i + 1, last))
    content = [part for part in parts if part is not None]
    if not first <= adverb.i < last or not content:
        return None
    return Draft(
        kind=clauses.kind_of(layout, content),
        content=content,
        cue=(Span(adverb.idx, adverb.idx + len(adverb)),),
        verb=adverb.i,
        sentence=sentence,
        spoken=False,
    )


def pass_on_cited(layout: Layout, found: Sequence[Draft], lexicon: Lexicon) -> None:
    """ "…, the Herald reported, citing two diplomats": what it reports is what the diplomats say, through it."""
    for draft in found:
        verb = layout.tokens[draft.verb] if draft.verb is not None else None
        if verb is None or verb.lower_ != CITING or not draft.source:
            continue
        cited = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        outer = next((other for other in found if _reports(other, draft)), None)
        if cited is None or outer is None or draft.sentence is None or not _can_say(cited, lexicon):
            continue
        source = noun_phrase(layout, cited, draft.sentence)
        draft.through, draft.source, draft.head = draft.source, (source.span(layout),), source.head
        draft.content, draft.kind, draft.spoken = list(outer.content), outer.kind, False


def _reports(other: Draft, citing: Draft) -> bool:
    """Whether a draft is what the same source says, the citing not in it."""
    holds = any(span.covers(citing.cue[0]) for span in other.content)
    return other is not citing and other.spoken and other.source == citing.source and not holds


def _can_say(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a person, a body or a document is meant: "the release of the crew" is none."""
    lemma = noun.lemma_.lower()
    document = lemma in lexicon.document_nouns and not any(child.lower_ == "of" for child in noun.rights)
    return document or noun.ent_type_ in _NAMED or lemma in PERSON_NOUNS | lexicon.people | lexicon.bodies
