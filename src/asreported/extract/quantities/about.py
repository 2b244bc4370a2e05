"""The concept of a quantity: the words of what is counted, and of what the quantity tells something about.

The parse is climbed from the number: to the noun it modifies ("a 25% duty"), to the complement of an "of" ("60% of its
revenue"), to the noun its phrase hangs on ("sales of 5,835 units"), else to the object or subject of its verb. CQE
(Almasian et al. 2023) does the same with other rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS
from asreported.extract.quantities.complements import (
    COMPLEMENTS,
    is_numbered,
    objects,
    objects_under,
    with_complements,
)
from asreported.extract.quantities.lexicon import amounts, units
from asreported.extract.quantities.phrases import SIGNS, noun_phrase
from asreported.extract.quantities.subjects import NOMINAL, VERBAL, subject_above, subject_of
from asreported.model.span import Span

__all__ = ["concept"]

_PARTS = frozenset({"of", "off", "in", "for"})
_MOVES = frozenset({"by", "up", "down"})
_DASHES = frozenset({"—", "–", "--"})
_HEADING = 6
"""Words of a name that heads a sentence before a dash, at most: "Acme — Shares of the maker fell 4%"."""
_TRADED = frozenset({"sell", "buy", "offer", "price", "auction", "rent", "lease"})
"""What is bought or sold for a price is what the price is of."""
_MOVING = frozenset({"wipe", "knock", "shave", "slash", "trim", "take", "add", "lop", "cut"})
_TO_FROM = frozenset({"from", "off", "to", "onto"})
_BRACKETED = 2
"""Words between a bracket and its number, at most, the bracket included."""
_PAYING = frozenset({"pay", "spend"})
_STEPS = 15


def concept(token: Token, top: Token, counted: Token | None, start: int, after: int) -> tuple[Span, ...]:
    """The spans of the concept of the number `token`, whose expression takes the characters [start, after), unit and
    all. `top` is its last word, `counted` the noun counted, if any: its words come first."""
    spans: list[Span] = []
    taken = Span(start, after)
    if counted is not None:
        spans.extend(noun_phrase(counted, taken, after))
        top = counted
    nouns = list(_about(token, top, taken, counted is not None)) or _beside(token, top, counted)
    nouns += [heading for heading in map(_heading, nouns[-1:]) if heading is not None]
    for noun in nouns:
        named = _named(noun)
        for span in () if named is None else with_complements(named, taken, token):
            if not any(span.overlaps(other) for other in (*spans, taken)):
                spans.append(span)
    return tuple(spans)


def _beside(token: Token, top: Token, counted: Token | None) -> list[Token]:
    """What stands beside a number under no verb that tells more: where the things counted are, or what name it
    measures ("MacBook 16 inch")."""
    if counted is None:
        return [near for near in top.lefts if near.dep_ in {"nmod", "compound"} and _is_name_before(near, token)]
    places = [thing for child in counted.rights if child.dep_ == "prep" for thing in objects(child)]
    return places or [thing for child in counted.rights if child.dep_ == "acl" for thing in objects_under(child)]


def _is_name_before(near: Token, token: Token) -> bool:
    return near.i < token.i and near.pos_ == "PROPN"


def _heading(noun: Token) -> Token | None:
    """The name before a dash that heads the sentence of a subject."""
    for first in (noun.doc[noun.left_edge.i], noun.doc[max(0, noun.left_edge.i - 1)]):
        if first.i < 2 or first.nbor(-1).text not in _DASHES:
            continue
        name = first.nbor(-2)
        if name.pos_ in NOMINAL and any(
            near.is_sent_start for near in name.doc[max(0, name.i - _HEADING) : name.i + 1]
        ):
            return name
    return None


def _named(noun: Token) -> Token | None:
    """The noun itself, or that of which it is only an amount or a measure."""
    if noun.lower_ in units() and noun.i > 1 and noun.nbor(-1).like_num and noun.nbor(-2).pos_ in NOMINAL:
        return noun.nbor(-2)
    if noun.lower_ not in amounts():
        return noun
    return next((thing for child in noun.children if child.lower_ == "of" for thing in objects(child)), None)


def _about(token: Token, top: Token, taken: Span, is_counted: bool) -> Iterator[Token]:
    """The nouns that the quantity tells something about, the nearest first."""
    if token.pos_ == "VERB":
        yield from _multiplied(token)
        return
    mover = _listed_mover(token)
    if mover is not None:
        yield mover
        return
    at = top if top.i >= token.i else token
    whole = None if is_counted else _of(at, token) or _of(token, token)
    if whole is not None:
        yield whole
        if _is_bracketed(token):
            return
    for _ in range(_STEPS):
        parent = at.head
        if parent.i == at.i:
            return
        if (other := _compared(parent, at)) is not None:
            yield other
            return
        if at.dep_ != "conj" and _tells_a_thing(parent, taken):
            yield from _of_noun(_whole_compound(parent))
            return
        if parent.pos_ in VERBAL:
            yield from _of_verb(parent, at, whole is not None)
            return
        at = parent


def _is_bracketed(token: Token) -> bool:
    """ "(about 80% of its width)": told by the way, of nothing outside its brackets."""
    return any(near.text == "(" for near in token.doc[max(0, token.i - _BRACKETED) : token.i])


def _listed_mover(token: Token) -> Token | None:
    """The name right before a change told without a verb: "…, Acme by 2.6%"."""
    for place in range(token.i - 1, max(0, token.i - 3), -1):
        name = token.doc[place - 1]
        if token.doc[place].lower_ in _MOVES and name.pos_ == "PROPN":
            first = min((near.i for near in name.lefts if near.dep_ in {"compound", "nmod"}), default=name.i)
            return name if first > 0 and token.doc[first - 1].text in {",", ";", "and"} else None
    return None


def _compared(parent: Token, at: Token) -> Token | None:
    """What a difference is measured from: "10 mph less than the top speeds"."""
    if parent.tag_ not in {"JJR", "RBR"} or at.dep_ != "npadvmod":
        return None
    return next((thing for child in parent.children if child.lower_ == "than" for thing in objects(child)), None)


def _tells_a_thing(parent: Token, taken: Span) -> bool:
    return parent.pos_ in NOMINAL and not _is_measure(parent, taken) and parent.lower_ not in amounts()


def _of_noun(noun: Token) -> Iterator[Token]:
    """A noun that a number hangs on, the noun of which it is ("the purchase of a 51% stake") and the subject above."""
    yield noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        whole = noun.head.head
        if whole.pos_ in NOMINAL and whole.lower_ not in amounts() and whole.text not in units():
            yield whole
    subject = subject_above(noun)
    if subject is not None and subject.i != noun.i and not is_numbered(subject):
        yield subject


def _multiplied(verb: Token) -> Iterator[Token]:
    """What a verb like "double" multiplies: its object, else its subject."""
    multiplied = next((child for child in verb.children if child.dep_ == "dobj" and child.pos_ in NOMINAL), None)
    multiplied = multiplied or subject_of(verb)
    if multiplied is not None:
        yield multiplied


def _of_verb(verb: Token, at: Token, is_part: bool) -> Iterator[Token]:
    """What a number under a verb is about: the object where the number is not it nor a part of a thing, then the
    subject; with neither, what stands after a preposition ("shooting 47% from the field")."""
    object_ = next((child for child in verb.children if child.dep_ == "dobj" and child.i != at.i), None)
    if object_ is not None and object_.pos_ in NOMINAL and at.tag_ in {"JJR", "RBR"} and object_.i < at.i:
        yield object_  # "pulled the index 2% lower"
        return
    is_object = at.dep_ == "dobj" or object_ is None or object_.pos_ not in NOMINAL or object_.lower_ in units()
    if object_ is not None and not is_object and not is_part:
        yield object_
    moved = _changed_by(verb, at)
    if moved:
        yield from moved
        return
    if at.dep_ in SUBJECTS or (at.lower_ == "for" and object_ is not None and verb.lemma_ in _TRADED):
        return
    if verb.lemma_ in _PAYING and at.dep_ == "dobj":
        steps = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"for", "on"})
        yield from [thing for step in steps for thing in objects(step)][:1]
    subject = subject_of(verb)
    if subject is not None:
        yield subject
    elif object_ is None and at.dep_ == "dobj":
        steps = (child for child in verb.children if child.dep_ == "prep" and child.i > at.i)
        yield from [thing for step in steps if step.lower_ in COMPLEMENTS for thing in objects(step)][:1]


def _changed_by(verb: Token, at: Token) -> list[Token]:
    """What a sum is taken from or put on: "wiped $3 million from its value", "adds thousands to the price"."""
    if verb.lemma_ not in _MOVING or at.dep_ != "dobj":
        return []
    steps = (child for child in verb.children if child.dep_ == "prep" and child.i > at.i and child.lower_ in _TO_FROM)
    return [thing for step in steps for thing in objects(step)][:1]


def _whole_compound(noun: Token) -> Token:
    """The head of the compound that a noun begins: "oven" of "stone pizza oven"."""
    at = noun
    for _ in range(_STEPS):
        if at.dep_ not in {"compound", "nmod"} or at.head.i <= at.i or at.head.pos_ not in NOMINAL:
            return at
        at = at.head
    return at


def _is_measure(parent: Token, taken: Span) -> bool:
    """Whether a noun is of the quantity itself, or the unit of another number right before it."""
    if taken.start <= parent.idx < taken.end:
        return True
    if parent.lower_ not in units() or parent.i == 0:
        return False
    before = parent.nbor(-1)
    return before.like_num or before.text[0].isdigit()


def _of(top: Token, token: Token) -> Token | None:
    """The noun of which the quantity is a part or a sum: "60% of its revenue", "$5 million in loans"."""
    for child in top.children:
        if child.dep_ != "prep" or child.i < token.i or child.lower_ not in _PARTS:
            continue
        near = token.doc[max(0, token.i - 2) : top.i + 1]
        if child.lower_ == "in" and not any(word.text in SIGNS - {"%"} for word in near):
            continue
        whole = next(iter(objects(child)), None)
        if whole is not None:
            return whole
    return None
