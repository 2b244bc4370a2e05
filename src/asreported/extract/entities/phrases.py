"""Noun phrases: where they begin, what owns them, where they are said to be."""

from __future__ import annotations

from spacy.tokens import Token

_INSIDE = frozenset(
    [
        "det",
        "amod",
        "compound",
        "nmod",
        "poss",
        "nummod",
        "case",
        "punct",
        "npadvmod",
        "advmod",
        "quantmod",
        "predet",
        "appos",
        "conj",
        "cc",
        "acl",
    ]
)
_LONGEST = 14
"""Tokens to the left of a head that may belong to its phrase."""


def left_edge(head: Token) -> int:
    """Index of the first token of the phrase that `head` ends, never across a verb or a line."""
    start = head.i
    while start > 0 and head.i - start < _LONGEST:
        before = head.doc[start - 1]
        if before.is_space or before.text == ":" or before.dep_ not in _INSIDE or not _hangs_under(before, head):
            break
        if before.dep_ == "npadvmod" and before.head.pos_ == "NUM":
            break  # "$2 a day" on the line before
        start -= 1
    if start < head.i and head.doc[start].tag_ == "POS":
        owner = _owner_before(head.doc[start]).left_edge.i
        start = owner if head.i - _LONGEST < owner < start else start + 1
    while start < head.i and head.doc[start].is_punct and head.doc[start].text not in "“\"‘'":
        start += 1
    return start


def _owner_before(mark: Token) -> Token:
    """The noun of a possessor's whole phrase: "the Ministry of Health's programme" is no "Health's"."""
    owner = mark.head
    while owner.dep_ == "conj" or (owner.dep_ == "pobj" and owner.head.lower_ == "of"):
        owner = owner.head if owner.dep_ == "conj" else owner.head.head
    return owner


def _hangs_under(token: Token, head: Token) -> bool:
    for _ in range(6):
        if token.head.i == head.i:
            return True
        if token.head.i == token.i or token.head.i > head.i:
            return False
        token = token.head
    return False


def determiner(head: Token) -> str | None:
    """The lower-case determiner or possessive pronoun of the phrase, or null."""
    for child in head.lefts:
        if child.dep_ == "det" or (child.dep_ == "poss" and child.tag_ == "PRP$"):
            return str(child.lower_)
    return None


def prepositional(head: Token, prepositions: frozenset[str]) -> list[Token]:
    """The objects of the phrase's own prepositions, such as "Iraq" in "mission in Iraq"."""
    return [
        below
        for child in head.rights
        if child.dep_ == "prep" and child.lower_ in prepositions and not _of_joined(child)
        for below in child.rights
        if below.dep_ == "pobj"
    ]


def _of_joined(preposition: Token) -> bool:
    """Whether the preposition stands after a second noun, and is that one's ("the spill and deputies in Lund")."""
    head = preposition.head
    return any(child.dep_ == "cc" and child.i < preposition.i for child in head.rights)
