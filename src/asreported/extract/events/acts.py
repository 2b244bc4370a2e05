"""Acts: every verb and event noun in whose arguments somebody or something named stands.

Events are what a story tells by its date and kind; acts are all that is said of somebody: who does it, whom it is done
to, on whom it bears. From them the timeline of one entity is made.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from importlib import resources

from spacy.tokens import Token

from asreported.extract.events import typed_noun
from asreported.extract.modality import modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.times.tense import tense
from asreported.model import Act, Sentence, Span

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "dative", "iobj", "oprd", "attr"})
_PREPOSITIONS = frozenset({"by", "to", "with", "for", "from", "of", "on", "against", "at", "in", "into", "about"})
_SHARING = frozenset({"xcomp", "conj", "advcl", "pcomp"})
"""Clauses whose subject is left out where it is that of the clause above."""
_WORDS: dict[str, str] = tomllib.loads(resources.files(__package__).joinpath("acts.toml").read_text("utf-8"))
_LIGHT, _OPENING, _CARRYING = (frozenset(_WORDS[kind].split()) for kind in ("light", "opening", "carrying"))
_NOUNS = frozenset(_WORDS["nouns"].split())
_NAME_PARTS = frozenset({"compound", "nmod", "poss", "appos", "conj"})
_FARTHEST = 3


def find_acts(context: Context, sentences: Sequence[Sentence]) -> tuple[Act, ...]:
    """The acts of the text in its order, each with the entities in its arguments."""
    found: list[Act] = []
    places = iter(sentences)
    number, sentence = -1, None
    for token in context.doc:
        while sentence is None or sentence.span.end <= token.idx:
            sentence = next(places, None)
            number += 1
            if sentence is None:
                return tuple(found)
        if token.idx >= sentence.span.start and _tells(token):
            arguments = tuple(dict.fromkeys(_arguments(context, token)))
            if arguments:
                found.append(_act(context, token, number, arguments))
    return tuple(found)


def _tells(token: Token) -> bool:
    if token.pos_ == "VERB":
        if token.lemma_.lower() in _CARRYING and _carried(token) is not None:
            return False
        if token.lemma_.lower() in _OPENING and _opened(token):
            return False
        return token.lemma_.lower() not in _LIGHT and token.dep_ not in ("aux", "auxpass", "amod", "compound", "prep")
    return token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod") and _is_act(token)


def _is_act(noun: Token) -> bool:
    return noun.lemma_.lower() in _NOUNS or typed_noun(noun) is not None


def _timex(context: Context, token: Token) -> int | None:
    """The time given to the act, else to what hangs on it ("told a July 4 meeting", "at talks on Monday", "since
    2004")."""
    own = context.timex(token)
    if own is not None:
        return own
    below = (*(child for child in token.rights if child.dep_ == "prep"), *_others(token))
    inner = (context.own_timex(phrase) for phrase in below if phrase.dep_ != "poss")
    return next((timex for timex in inner if timex is not None), None)


def _opened(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" and child.pos_ == "VERB" for child in verb.rights)


def _carried(verb: Token) -> Token | None:
    """The event noun that is the object of the verb."""
    return next((child for child in verb.rights if child.dep_ == "dobj" and _is_act(child)), None)


def _act(context: Context, token: Token, sentence: int, arguments: tuple[int, ...]) -> Act:
    end = token.idx + len(token)
    particle = next((child for child in token.rights if child.dep_ == "prt" and child.i == token.i + 1), None)
    above = token.head if token.dep_ == "xcomp" and token.head.lemma_.lower() in _OPENING else token
    span = Span(token.idx, end if particle is None else particle.idx + len(particle))
    return Act(
        span=span,
        lemma=token.lemma_.lower(),
        sentence=sentence,
        arguments=arguments,
        modality=modality_of(above),
        timex=_timex(context, token) if above is token else _timex(context, above),
        tense=tense(predicate_of(above)),
        quotation=context.quotation(span),
    )


def _arguments(context: Context, token: Token) -> Iterator[int]:
    """The entities in the arguments of an act, its subject first."""
    for phrase in (*_subjects(token), *_others(token)):
        yield from _named(context, phrase)


def _subjects(token: Token) -> Iterator[Token]:
    here = token
    if token.pos_ == "NOUN":
        if token.dep_ != "dobj" or token.head.lemma_.lower() not in _CARRYING:
            return
        here = token.head
    for _ in range(_FARTHEST):
        own = [child for child in here.children if child.dep_ in _SUBJECTS]
        if not own and here.dep_ == "acl" and _infinitive(here) and here.head.dep_ == "dobj":
            here = here.head.head
            continue
        if own or here.dep_ in ("relcl", "acl"):
            yield from own or (here.head,)
            if own and own[0].tag_ in ("WDT", "WP") and here.dep_ == "relcl":
                yield here.head
            return
        if here.dep_ not in _SHARING or here.head.pos_ not in ("VERB", "AUX", "ADP"):
            return
        here = here.head.head if here.head.pos_ == "ADP" else here.head


def _infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _others(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in _OBJECTS or child.dep_ == "poss":
            yield child
        elif child.dep_ in ("prep", "agent") and child.lower_ in _PREPOSITIONS:
            yield from (below for below in child.children if below.dep_ == "pobj")


def _named(context: Context, phrase: Token) -> Iterator[int]:
    """The entities that a phrase names: its head, what it is joined with, and the names before its head ("iron ore
    sales", "the mayor's deputy")."""
    found = context.entity(phrase)
    if found is not None:
        yield found
    for child in phrase.children:
        if child.dep_ in _NAME_PARTS and child.i != phrase.i:
            inner = context.entity(child)
            if inner is not None:
                yield inner
            yield from (at for below in child.children if (at := context.entity(below)) is not None)
        elif child.dep_ == "prep" and child.lower_ == "of":
            for below in child.children:
                inner = context.entity(below)
                if inner is not None:
                    yield inner
