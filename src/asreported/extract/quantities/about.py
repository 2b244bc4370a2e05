"""The concept of a quantity: the words of what is counted, and of what the quantity tells something about.

The parse is climbed from the number: to the noun it modifies ("a 25% duty"), to the complement of an "of" ("60% of its
revenue"), to the noun its phrase hangs on ("sales of 5,835 units"), else to the object or subject of its verb. CQE
(Almasian et al. 2023) does the same with other rules.
"""

from __future__ import annotations

from collections.abc import Iterator
import os
X=set(os.environ.get("X","").split(","))

from spacy.tokens import Token

from asreported.extract.quantities.lexicon import amounts, units
from asreported.extract.quantities.phrases import SIGNS, noun_phrase
from asreported.model.span import Span

__all__ = ["concept"]

_NOMINAL = frozenset({"NOUN", "PROPN"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENTS = frozenset({"of", "for", "in", "on", "across", "to", "from"})
_TIMES = frozenset({"DATE", "TIME"})
_STEPS = 15
_DEEP = 3


def concept(token: Token, top: Token, counted: Token | None, start: int, after: int) -> tuple[Span, ...]:
    """The spans of the concept of the number `token`, whose expression takes the characters [start, after), unit and
    all. `top` is its last word, `counted` the noun counted, if any: its words come first."""
    spans: list[Span] = []
    taken = Span(start, after)
    if counted is not None:
        spans.extend(noun_phrase(counted, taken, after))
        top = counted
    nouns = list(_about(token, top, taken, counted is not None))
    if not nouns and counted is not None:
        nouns = [thing for child in counted.rights if child.dep_ == "prep" for thing in _objects(child)]
    for noun in nouns:
        named = _named(noun)
        for span in () if named is None else _with_complements(named, taken, token):
            if not any(span.overlaps(other) for other in (*spans, taken)):
                spans.append(span)
    return tuple(spans)


def _named(noun: Token) -> Token | None:
    """The noun itself, or that of which it is only an amount."""
    if noun.lower_ not in amounts():
        return noun
    return next((thing for child in noun.children if child.lower_ == "of" for thing in _objects(child)), None)


def _with_complements(noun: Token, taken: Span, token: Token, depth: int = 0) -> Iterator[Span]:
    """The noun phrase, and the nouns in the phrases right of it that do not hold the number itself."""
    yield from noun_phrase(noun, taken)
    if depth == _DEEP:
        return
    for child in noun.rights:
        if child.left_edge.i <= token.i <= child.right_edge.i:
            continue
        if child.dep_ == "prep" and child.lower_ in _COMPLEMENTS:
            for thing in _objects(child):
                yield from _with_complements(thing, taken, token, depth + 1)
        elif child.dep_ == "acl" and child.tag_ in {"VBN", "VBG"} and not ("F" in X) and not ("F2" in X and child.tag_=="VBN") and not ("F3" in X and child.tag_=="VBN" and any(c.dep_=="agent" for c in child.children)):
            yield Span(child.idx, child.idx + len(child))
            for thing in (*_objects(child), *(thing for step in child.children for thing in _objects(step))):
                yield from _with_complements(thing, taken, token, depth + 1)
        elif child.dep_ in {"conj", "appos"} and child.pos_ in _NOMINAL and not _has_number(child) and not ("C" in X and child.i > token.i and _in_brackets(token, noun)):
            yield from _with_complements(child, taken, token, depth + 1)


def _in_brackets(token, noun):
    """Whether the number stands in brackets right after the noun: what follows has a number of its own."""
    near = noun.doc[noun.i + 1 : token.i]
    return 0 < len(near) <= 4 and near[0].text == "("


def _objects(governor: Token) -> list[Token]:
    """The nouns directly under a preposition or participle, times and amounts left out."""
    return [
        thing
        for thing in governor.children
        if thing.dep_ in {"pobj", "dobj"}
        and thing.pos_ in _NOMINAL
        and thing.ent_type_ not in _TIMES
        and not _numeric(thing)
    ]


def _numeric(token: Token) -> bool:
    return token.like_num or token.pos_ == "NUM" or any(child.dep_ == "nummod" for child in (token.lefts if "B" in X else token.children))


def _has_number(noun: Token) -> bool:
    return any(token.like_num for token in noun.doc[noun.left_edge.i : noun.i + 1])


def _about(token: Token, top: Token, taken: Span, is_counted: bool) -> Iterator[Token]:
    """The nouns that the quantity tells something about, the nearest first."""
    at = top if top.i >= token.i else token
    if token.pos_ == "VERB":
        yield from _multiplied(token)
        return
    if not is_counted:
        whole = _of(at, token) or _of(token, token)
        if whole is not None:
            yield whole
    for _ in range(_STEPS):
        parent = at.head
        if parent.i == at.i:
            return
        if (
            parent.pos_ in _NOMINAL
            and at.dep_ != "conj"
            and not _is_measure(parent, taken)
            and parent.lower_ not in amounts()
        ):
            parent = _whole_compound(parent)
            yield parent
            subject = None if "J" in X else _subject_above(parent)
            if subject is not None and subject.i != parent.i and not _numeric(subject):
                yield subject
            return
        if parent.pos_ in _VERBAL:
            yield from _of_verb(parent, at)
            return
        at = parent


def _multiplied(verb: Token) -> Iterator[Token]:
    """What a verb like "double" multiplies: its object, else its subject."""
    multiplied = next((child for child in verb.children if child.dep_ == "dobj" and child.pos_ in _NOMINAL), None)
    multiplied = multiplied or subject_of(verb)
    if multiplied is not None:
        yield multiplied


def _of_verb(verb: Token, at: Token) -> Iterator[Token]:
    """What a number under a verb is about: the object where the number is not it, then the subject; with neither, what
    stands after a preposition ("shooting 47% from the field")."""
    object_ = next((child for child in verb.children if child.dep_ == "dobj" and child.i != at.i), None)
    if object_ is not None and object_.pos_ in _NOMINAL and object_.lower_ not in units() and at.dep_ != "dobj" and not ("D" in X and at.dep_ in _SUBJECTS) and not ("E" in X and at.dep_ == "prep"):
        yield object_
    if at.dep_ in _SUBJECTS:
        return
    subject = subject_of(verb)
    if subject is not None:
        yield subject
    elif object_ is None and at.dep_ == "dobj":
        steps = (child for child in verb.children if child.dep_ == "prep" and child.i > at.i)
        yield from (thing for step in steps if step.lower_ in _COMPLEMENTS for thing in _objects(step))


def _whole_compound(noun: Token) -> Token:
    """The head of the compound that a noun begins: "oven" of "stone pizza oven"."""
    at = noun
    for _ in range(_STEPS):
        if at.dep_ not in {"compound", "nmod"} or at.head.i <= at.i or at.head.pos_ not in _NOMINAL:
            return at
        at = at.head
    return at


def _is_measure(parent: Token, taken: Span) -> bool:
    """Whether a noun is of the quantity itself, or the unit of another number."""
    if taken.start <= parent.idx < taken.end:
        return True
    return _numeric(parent) and parent.lower_ in units()


def _of(top: Token, token: Token) -> Token | None:
    """The noun of which the quantity is a part or a sum: "60% of its revenue", "$5 million in loans"."""
    for child in top.children:
        if child.dep_ != "prep" or child.i < token.i or child.lower_ not in ({"of", "off", "in"}|({"for"} if "G" in X else set())):
            continue
        if child.lower_ == "in" and not any(
            near.text in SIGNS - {"%"} for near in token.doc[max(0, token.i - 2) : top.i + 1]
        ):
            continue
        whole = next(iter(_objects(child)), None)
        if whole is not None:
            return whole
    return None


def _subject_above(noun: Token) -> Token | None:
    at = noun
    for _ in range(_STEPS):
        if at.pos_ in _VERBAL:
            return subject_of(at)
        if at.head.i == at.i or at.dep_ in _SUBJECTS:
            return None
        if "J2" in X and at.dep_ in {"appos","relcl","acl"}: return None
        if "J3" in X and at.dep_ in {"conj"}: return None
        if "J4" in X and at.dep_=="prep" and at.lower_!="of" and at.head.pos_ in _NOMINAL: return None
        at = at.head
    return None


def subject_of(verb: Token) -> Token | None:
    """The noun that is the subject of a verb: its own, the antecedent of its relative pronoun, or that of the verb it
    hangs on; null where a pronoun is all there is."""
    at = verb
    for _ in range(_STEPS):
        own = next((child for child in at.children if child.dep_ in _SUBJECTS), None)
        if own is not None and own.pos_ in _NOMINAL:
            return own
        if own is not None and own.pos_ == "PRON" and at.dep_ == "ccomp" and own.tag_ == "PRP" and at.head.i != at.i:
            at = at.head
            continue
        if own is not None:
            return at.head if at.dep_ == "relcl" and at.head.pos_ in _NOMINAL else None
        if at.dep_ in {"acl", "relcl"}:
            return at.head if at.head.pos_ in _NOMINAL else None
        if at.dep_ not in ({"xcomp", "advcl", "conj", "pcomp", "prep"}|({"acomp","oprd","advmod","npadvmod"} if "A" in X else set())) or at.head.i == at.i:
            return None
        at = at.head
    return None
