"""What stands right of a noun and tells which one it is: "sales in Japan", "women aged 25 to 54"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.grammar import TIMED
from asreported.extract.quantities.phrases import noun_phrase
from asreported.extract.quantities.subjects import NOMINAL
from asreported.model.span import Span

__all__ = ["COMPLEMENTS", "is_numbered", "objects", "objects_under", "with_complements"]

COMPLEMENTS = frozenset({"of", "for", "in", "on", "across", "to", "from"})
_CLOSE = frozenset({"of", "for", "in"})
"""Prepositions that, right after an object, tell about it, though the parse may hang them on the verb."""
_NAMING = frozenset({"called", "named", "dubbed", "known"})
_DEEP = 3
_AGES = 3
"""Words after "aged" that tell the ages: "25 to 54"."""
_BRACKETED = 4
"""Words between a noun and its number in brackets, at most: "Reyes (about 0.5"."""


def with_complements(noun: Token, taken: Span, number: Token, depth: int = 0) -> Iterator[Span]:
    """The noun phrase, and the nouns in the phrases right of it that do not hold the number itself, whose expression
    takes the characters of `taken`."""
    yield from noun_phrase(noun, taken)
    if depth == _DEEP:
        return
    for child in _rights(noun):
        if child.left_edge.i <= number.i <= child.right_edge.i:
            continue
        if child.dep_ == "prep" and child.lower_ in COMPLEMENTS:
            things = objects(child)
        elif child.lower_ == "aged":
            yield _ages(child)
            continue
        elif child.dep_ == "acl" and child.lower_ in _NAMING:
            things = [name for name in child.children if name.dep_ == "oprd" and name.pos_ in NOMINAL]
        elif _tells_which(child):
            things = objects_under(child)
            if things or not any(step.dep_ == "prep" for step in child.children):
                yield Span(child.idx, child.idx + len(child))
        elif child.dep_ in {"conj", "appos"} and child.pos_ in NOMINAL and not _is_apart(child, noun, number):
            things = [child]
        else:
            continue
        for thing in things:
            yield from with_complements(thing, taken, number, depth + 1)


def _rights(noun: Token) -> Iterator[Token]:
    yield from noun.rights
    if noun.dep_ in {"dobj", "attr"} and noun.i + 1 < len(noun.doc):
        following = noun.nbor(1)
        if following.dep_ == "prep" and following.head.i == noun.head.i and following.lower_ in _CLOSE:
            yield following


def _tells_which(child: Token) -> bool:
    """ "The charge stored in it", but not "the engine tuned by a sports team"."""
    if child.dep_ != "acl" or child.tag_ not in {"VBN", "VBG"}:
        return False
    return all(part.dep_ != "agent" for part in child.children)


def _ages(aged: Token) -> Span:
    numbers = [near for near in aged.doc[aged.i + 1 : aged.i + 1 + _AGES] if near.like_num]
    last = numbers[-1] if numbers else aged
    return Span(aged.idx, last.idx + len(last))


def _is_apart(child: Token, noun: Token, number: Token) -> bool:
    """Whether a noun joined to another has a number of its own: "Gant (0.5), Reyes (0.4)"."""
    if any(near.like_num for near in child.doc[child.left_edge.i : child.i + 1]):
        return True
    between = noun.doc[noun.i + 1 : number.i]
    return 0 < len(between) <= _BRACKETED and between[0].text == "("


def objects(governor: Token) -> list[Token]:
    """The nouns directly under a preposition or participle, times and amounts left out."""
    return [
        thing
        for thing in governor.children
        if thing.dep_ in {"pobj", "dobj"}
        and thing.pos_ in NOMINAL
        and thing.ent_type_ not in TIMED
        and not is_numbered(thing)
    ]


def objects_under(participle: Token) -> list[Token]:
    """The objects of a participle and of its prepositions."""
    return objects(participle) + [thing for step in participle.children for thing in objects(step)]


def is_numbered(token: Token) -> bool:
    """Whether a noun is a number or counted by one; that of a name ("iPhone 14 Pro") counts nothing."""
    return (
        token.like_num
        or token.pos_ == "NUM"
        or any(child.dep_ == "nummod" and (child.i == 0 or child.nbor(-1).pos_ != "PROPN") for child in token.lefts)
    )
