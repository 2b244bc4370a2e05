"""Nouns that bring in words: "the claim that …", "X's denial of …", "in the words of X"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.quotations import clauses
from asreported.extract.quotations.draft import Draft
from asreported.extract.quotations.layout import DASHES, Layout, Sentence
from asreported.extract.quotations.lexicon import Lexicon
from asreported.extract.quotations.sources import Source, noun_phrase, words_source
from asreported.model import Span


def draft_of(
    layout: Layout, cue: Token, source: Source | None, content: list[Span], sentence: Sentence, *, spoken: bool
) -> Draft:
    """A cue of one word with its source and content."""
    content = sorted(content)
    return Draft(
        kind=clauses.kind_of(layout, content),
        content=content,
        cue=(Span(cue.idx, cue.idx + len(cue)),),
        source=(source.span(layout),) if source is not None else (),
        verb=cue.i,
        head=source.head if source is not None else None,
        sentence=sentence,
        spoken=spoken,
        shared=source is not None and source.shared,
    )


def in_words(layout: Layout, noun: Token, sentence: Sentence) -> Draft | None:
    """ "In the words of X, …", "in X's view, …": the rest of the sentence."""
    source = words_source(layout, noun, sentence)
    if source is None:
        return None
    end = max(source.last, noun.i + 1)
    closes = end < sentence.last and layout.tokens[end].text in {",", ":", *DASHES}
    after = clauses.region(layout, end, sentence.last) if closes else None
    before = clauses.region(layout, sentence.first, noun.head.i) if after is None else None
    content = after or before
    return draft_of(layout, noun, source, [content], sentence, spoken=True) if content is not None else None


def with_clause(layout: Layout, lexicon: Lexicon, noun: Token, sentence: Sentence) -> Draft | None:
    """ "the claim that …", "the claim by X that …": a noun with a clause of its own; "X's denial of …"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    by = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ in {"by", "from"}), None)
    if owner is None and by is not None:
        owner = next((child for child in by.children if child.dep_ == "pobj"), None)
    clause = next((child for child in noun.rights if _that_clause(child)), None)
    if clause is None and by is not None and owner is not None:
        clause = next((child for child in owner.rights if _that_clause(child)), None)
    of = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
    if clause is not None:
        first, last = max(clause.left_edge.i, noun.i + 1), clause.right_edge.i + 1
    elif owner is not None and of is not None and noun.lemma_.lower() in lexicon.of_nouns:
        first, last = of.i + 1, of.right_edge.i + 1
    else:
        return None
    content = clauses.region(layout, first, min(last, sentence.last))
    if content is None or (owner is not None and not sentence.first <= owner.i < sentence.last):
        return None
    before = noun.i if owner is None or owner.i < noun.i else first
    source = noun_phrase(layout, owner, sentence, before=before) if owner is not None else None
    return draft_of(layout, noun, source, [content], sentence, spoken=False)


def _that_clause(token: Token) -> bool:
    """A clause with "that" as its mark; the parser may take it for a relative one, which has no subject besides."""
    if token.dep_ not in {"acl", "relcl"}:
        return False
    that = next((part for part in token.lefts if part.lower_ == "that"), None)
    subject = any(part.dep_ in {"nsubj", "nsubjpass"} and part.lower_ != "that" for part in token.lefts)
    done = token.dep_ == "acl" or any(part.dep_ in {"dobj", "attr", "acomp"} for part in token.rights)
    return that is not None and that.dep_ in {"mark", "dobj"} and subject and (done or that.dep_ == "mark")
