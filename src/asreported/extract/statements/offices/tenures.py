"""Offices that somebody takes up or leaves, by the verbs that tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF
from asreported.extract.modality import modality_of, negated
from asreported.extract.statements.context import Context, state_at
from asreported.extract.statements.offices.ends import office_end
from asreported.extract.statements.phrase import noun_phrase, objects, prepositional_objects, subjects, token_span
from asreported.extract.statements.standings.lexicon import words
from asreported.model import Span, StateStatement
from asreported.model.mentions import Tense

_ENTERING = words("office", "entering")
_LEAVING = words("office", "leaving")
TENURE_VERBS = _ENTERING | _LEAVING | {"swear"}
_DISMISSING = words("office", "dismissing")
_POSTS = words("office", "posts")
_HOLDERS = {"presidency": "president", "premiership": "premier", "chairmanship": "chair"}
"""Offices by what they are called after who holds them."""
_REASONS = frozenset({"result", "consequence", "precaution"})
"""As what nobody holds a post, though he leaves it "as a result"."""
_NO_OFFICES = frozenset({"mr", "ms", "dr", "sir", "lady", "currently", "former", "then", "old", "year-old"})
"""Words of descriptions that are no office to take up or to leave, or one of another time."""
_GOING = frozenset({"resign", "retire", "quit"})
_AWAY = frozenset({"down", "aside"})


def has_left(clause: Token) -> bool:
    """Whether a clause on a title or its bearer says that the office is over ("who left her post today", "who has
    since resigned", "who was sacked in May")."""
    who = [child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ == "who"]
    if not who or modality_of(clause) != "actual" or negated(clause) or clause.tag_ not in ("VBD", "VBN"):
        return False
    if who[0].dep_ == "nsubjpass":
        return clause.lemma_ in _DISMISSING
    posts = any(child.dep_ == "dobj" and child.lemma_.lower() in _POSTS for child in clause.rights)
    return _goes(clause) or (posts and clause.lemma_ in _LEAVING)


def _goes(verb: Token) -> bool:
    down = verb.lemma_ == "step" and any(child.lower_ in _AWAY for child in verb.rights)
    return down or verb.lemma_ in _GOING


def resigned(subject: Token) -> bool:
    """Whether the clause says of its subject that he gave up his office ("Mayor Roe had resigned")."""
    verb = subject.head
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(word.lower_ in ("has", "had") for word in verb.lefts))
    return subject.dep_ == "nsubj" and past and not negated(verb) and _goes(verb)


def find_tenure(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Ruiz took office as mayor in May", "was sworn in as mayor", "resigned as mayor"."""
    lemma = verb.lemma_.lower()
    if lemma not in TENURE_VERBS:
        return
    if any(child.dep_ == "dobj" and child.lemma_.lower() not in _POSTS for child in verb.rights):
        return  # "left Ruiz as the only voice"
    offices = prepositional_objects(verb, "as")
    posts = [word for word in objects(verb) if word.lemma_.lower() in _POSTS and not _room(word)]
    leaves = lemma in _LEAVING and (offices or posts)
    sworn = lemma == "swear" and any(child.lower_ == "in" for child in verb.rights)
    enters = (lemma in _ENTERING and posts) or (sworn and offices)
    if not (leaves or enters):
        return
    if any(child.lower_ == "had" and child.i + 1 < verb.i and child.nbor(1).pos_ == "PRON" for child in verb.lefts):
        return  # "had they won the presidency"
    modality = modality_of(verb)
    if leaves and modality not in ("actual", "planned"):
        return  # "she should step down as harbourmaster": she is harbourmaster, and nobody asks that she be
    if leaves:
        modality = "former" if modality == "actual" else "actual"  # who will step down in May holds the office now
    for word in subjects(verb):
        person = context.entity(word)
        if person is None or context.entities[person].kind != "person" or (lemma in _DISMISSING and not _passive(word)):
            continue
        own = (one for one in offices if not any(child.tag_ == "PRP$" for child in one.lefts))  # "with Roe as his aide"
        told = next((one for one in own if one.pos_ in ("NOUN", "PROPN") and one.lower_ not in _REASONS), None)
        if told is None and not posts:
            continue  # "the way in which she stepped into the job as humbling"
        span = token_span(noun_phrase(told)[0], office_end(told)) if told is not None else _verb_and(verb, posts)
        value = span.of(context.text) if told is not None else _of_post(context, person, posts)
        if value is None:
            continue
        state = state_at(context, verb, span, person, "office", value, modality)
        still = leaves and modality == "actual"
        tense: Tense = "past" if state.time.tense == "past" else "present"
        yield replace(state, time=replace(state.time, timex=None, tense=tense)) if still else state


def _passive(word: Token) -> bool:
    return word.dep_ == "nsubjpass"


def _verb_and(verb: Token, posts: list[Token]) -> Span:
    return token_span(verb, posts[0]) if posts else token_span(verb, verb)


def _room(office: Token) -> bool:
    """ "Leaves his Elm Street office"."""
    return office.lower_ == "office" and any(child.dep_ == "compound" for child in office.lefts)


def _of_post(context: Context, person: int, posts: list[Token]) -> str | None:
    """The office of a person who "won the presidency" or "took office": the latter by a title that the report gives,
    else nobody says which."""
    named = next((_HOLDERS[post.lemma_.lower()] for post in posts if post.lemma_.lower() in _HOLDERS), None)
    titles = [one for one in context.entities[person].descriptions if _is_title(one)]
    return named if named is not None else min(titles, key=len, default=None)


def _is_title(description: str) -> bool:
    said = set(description.casefold().replace(".", "").split())
    return bool(said & HEADS_OF) and not said & _NO_OFFICES
