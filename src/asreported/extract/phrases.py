"""Phrases that name something: noun phrases, and verbs with what they take, each by the lemma it is about.

They hold what the words alone give. Who or what is meant, and under which words other reports speak of it, is worked
out when reports are brought together.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from asreported.model import Phrase, Span

_INSIDE = frozenset({"compound", "nmod", "amod", "nummod", "quantmod", "npadvmod", "predet", "det", "dep"})
"""Relations of a noun that is a part of another's phrase and not one of its own."""
_TAKEN = frozenset({"dobj", "prep", "prt", "xcomp", "ccomp", "oprd", "dative", "acomp", "agent"})
_LIGHT = frozenset(
    {"have", "make", "take", "hold", "give", "do", "get", "carry", "conduct", "launch", "reach", "stage"}
)
"""Verbs that leave it to their object to tell what was done ("held talks")."""
_TURNED = frozenset(
    {"plan", "begin", "start", "continue", "try", "seek", "agree", "want", "expect", "hope", "intend", "refuse", "go"}
)
"""Verbs that leave it to the verb after them ("agreed to meet")."""
_OPEN = frozenset({"say", "be", "tell", "add", "accord", "include", "let"})
"""Verbs that name no happening of their own."""
_LONGEST = 14
"""Words of the longest stretch taken for what a verb takes; beyond it further clauses hang on."""


def find_phrases(doc: Doc) -> tuple[Phrase, ...]:
    """The phrases of the text, in its order."""
    found = [(token, phrase) for token in doc if (phrase := _phrase(token)) is not None]
    places = {token.i: at for at, (token, _) in enumerate(found)}
    return tuple(
        phrase if (called := _called(token, places)) is None else Phrase(phrase.span, phrase.lemma, phrase.kind, called)
        for token, phrase in found
    )


def _phrase(token: Token) -> Phrase | None:
    pos = token.pos_
    if pos in ("NOUN", "PROPN"):
        if token.dep_ in _INSIDE and token.head.pos_ in ("NOUN", "PROPN") and token.head.i > token.i:
            return None
        start = token.left_edge
        while start.i < token.i and (start.is_punct or start.is_space):
            start = start.nbor()
        return Phrase(Span(start.idx, token.idx + len(token)), token.lemma_.lower(), "noun")
    if pos == "VERB" and token.dep_ not in ("amod", "compound") and token.lemma_ not in _OPEN:
        end = min(_last_taken(token), token.i + _LONGEST)
        last = token.doc[end]
        return Phrase(Span(token.idx, last.idx + len(last)), _told(token).lemma_.lower(), "verb")
    return None


def _last_taken(verb: Token) -> int:
    return max((child.right_edge.i for child in verb.rights if child.dep_ in _TAKEN), default=verb.i)


def _told(verb: Token) -> Token:
    """The word that tells what is done: the verb, the object of one that says little, the verb of one that turns it."""
    lemma = verb.lemma_
    if lemma in _LIGHT:
        return next((child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "NOUN"), verb)
    if lemma in _TURNED:
        return next((child for child in verb.rights if child.dep_ == "xcomp" and child.pos_ == "VERB"), verb)
    return verb


def _called(token: Token, places: dict[int, int]) -> int | None:
    """The phrase that this noun calls something by another name: what it stands in apposition to, the subject that it
    is said to be, the object that somebody calls so."""
    return next((places[other.i] for other in _subjects(token) if other.i in places and other.i != token.i), None)


def _subjects(noun: Token) -> Iterator[Token]:
    if noun.pos_ not in ("NOUN", "PROPN"):
        return
    head = noun.head
    if noun.dep_ == "appos":
        yield head
    elif noun.dep_ == "attr" and head.lemma_ == "be" and not any(child.dep_ == "neg" for child in head.children):
        yield from (child for child in head.lefts if child.dep_ == "nsubj")
    elif noun.dep_ == "oprd":
        yield from (child for child in head.children if child.dep_ in ("dobj", "nsubjpass"))
