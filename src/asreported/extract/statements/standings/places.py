"""Where a lasting thing is: the place phrase of its own name."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.entities.phrases import prepositional
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import noun_phrase, objects, prepositional_objects, subjects, token_span
from asreported.extract.statements.standings.lexicon import MATTER, words
from asreported.model import StateStatement, TimeReference

_PREPOSITIONS = frozenset({"in", "at"})
_SEATS = words("place", "seats")
_MOVING = words("place", "verbs")
_TOWNS = words("place", "towns")
_NO_MOVERS = words("place", "no_movers")
_NO_SEATS = words("place", "no_seats")
_ONCE = frozenset({"once", "formerly", "previously"})


def find_places(context: Context) -> Iterator[StateStatement]:
    """The place of each mission, told once, at the first mention that gives it."""
    told: set[tuple[int, int]] = set()
    for token in _telling(context):
        if token.pos_ == "VERB" and token.lemma_.lower() in _MOVING:
            yield from _moved(context, token)
        if token.lemma_ == "be" and token.pos_ == "AUX":
            yield from _seated(context, token)
        subject = context.entity(token) if token.pos_ in ("NOUN", "PROPN") else None
        if subject is None or context.entities[subject].kind != "mission":
            continue
        for below in prepositional(token, _PREPOSITIONS):
            place = context.entity(below)
            if place is None or context.entities[place].kind != "place" or (subject, place) in told:
                continue
            told.add((subject, place))
            span = token_span(below, below)
            yield StateStatement(
                token_span(token, below),
                subject,
                "place",
                _named(below),
                "actual",
                TimeReference(None, "present", context.quotation(span)),
            )


def _telling(context: Context) -> Iterator[Token]:
    """The words by which a place may be told, in the order of the text: the verbs, and the heads of entities."""
    places = {word.i for word in context.lemmas.words(_MOVING | {"be"})}
    places |= {head.i for head, _ in context.heads()}
    return (context.doc[at] for at in sorted(places))


def _named(place: Token) -> str:
    """The place's name with the names before it ("Fort Halden")."""
    first = place.i
    while first > place.sent.start and place.doc[first - 1].pos_ == "PROPN" and place.doc[first - 1].head.i == place.i:
        first -= 1
    return place.doc[first : place.i + 1].text


def _moved(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "the headquarters were moved to the capital"."""
    for word in objects(verb) or subjects(verb):
        subject = context.entity(word)
        if not _movable(context, word):
            continue
        for below in prepositional_objects(verb, "to"):
            if below.lemma_.lower() in _NO_SEATS:
                continue  # "moved on to its next plan"
            seat = word.lemma_.lower() in _SEATS and objects(verb)  # "moved to a larger scheme"
            if not seat and below.pos_ != "PROPN" and below.lemma_.lower() not in _TOWNS:
                continue
            span = token_span(*noun_phrase(below))
            modality = modality_of(verb)
            yield StateStatement(
                token_span(verb, below),
                subject,
                "place",
                span.of(context.text),
                modality,
                context.time(verb, own=modality != "actual"),
            )


def _movable(context: Context, word: Token) -> bool:
    """Whether what is moved is a thing that has a place, and no person, number or part of one."""
    subject = context.entity(word)
    if word.lemma_.lower() in _NO_MOVERS or word.lemma_.lower() in MATTER:
        return False
    if subject is None:
        return (
            word.pos_ == "NOUN" and word.tag_ == "NN" and word.lemma_.lower() not in PERSON_NOUNS
        ) or word.lower_ == "it"
    return context.entities[subject].kind not in ("person", "place", "group")


def _seated(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "the headquarters are now in Marsk"."""
    for word in subjects(verb):
        subject = context.entity(word)
        if subject is None or word.lemma_.lower() not in _SEATS:
            continue
        for below in dict.fromkeys([*prepositional_objects(verb, "in", "at"), *_once_in(verb)]):
            if below.pos_ == "PROPN":
                span = token_span(*noun_phrase(below))
                once = below.head.nbor(-1).lower_ in _ONCE
                modality = "former" if once else modality_of(verb)
                yield StateStatement(
                    span, subject, "place", span.of(context.text), modality, context.time(verb, own=once)
                )


def _once_in(verb: Token) -> list[Token]:
    """The places in "once in Marsk", whatever the parser hangs them on."""
    words_before = verb.doc[verb.sent.start : verb.i]
    return [
        below
        for word in words_before
        if word.lower_ in ("in", "at") and word.i > verb.sent.start and word.nbor(-1).lower_ in _ONCE
        for below in word.rights
    ]
