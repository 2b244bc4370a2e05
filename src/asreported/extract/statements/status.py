"""Status: what was launched, suspended, resumed, expanded, reduced, ended, approved, rejected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.lexicon import (
    AGAIN,
    AGAIN_PHRASES,
    ERGATIVE,
    ONLY_OF,
    STATUS_NOUNS,
    STATUS_VERBS,
    STRONG,
    words,
)
from asreported.extract.statements.phrase import objects, prepositional_objects, subjects, token_span, verb_phrase
from asreported.model import StateStatement

_CLOSING = frozenset({"close", "shut"})
_FOR_A_TIME = frozenset(
    {
        "until",
        "till",
        "temporarily",
        "temporary",
        "reopen",
        "resume",
        "reopening",
        "again",
        "day",
        "week",
        "hour",
        "month",
        "while",
        "pending",
        "indefinitely",
        "weekend",
        "night",
        "repair",
    }
)
"""Words beside "closed" by which it is closed for a time; else for good."""
_OPENING = frozenset({"open", "close", "reopen", "resume"})
"""Verbs that, with a plain subject, tell the standing of anything that is open or closed."""
_GENERIC = words("generic", "owned")


def find_status(context: Context) -> Iterator[StateStatement]:
    """Status statements about the things of the text, and the mandate that a purpose clause gives.

    Of things that are no entities only verbs tell that say it of anything ("ratified").
    """
    for sentence in context.doc.sents:
        told = [state for token in sentence for state in _told(context, token)]
        resumed = {state.subject for state in told if state.value == "resumed" and state.modality == "actual"}
        for state in told:
            over = state.value in ("suspended", "ended") and state.modality == "actual" and state.subject in resumed
            yield replace(state, modality="former") if over else state


def _told(context: Context, token: Token) -> Iterator[StateStatement]:
    value = _value(token)
    if value is None:
        return
    for theme in _themes(token):
        subject = _entity(context, token, theme)
        if not _said_of(token, theme) or (subject is None and not _anything(context, token, theme)):
            continue
        modality = modality_of(token)
        yield StateStatement(
            token_span(token, token), subject, "status", value, modality, context.time(token, own=modality != "actual")
        )
        if subject is not None:
            yield from _purpose(context, token, subject)


def _value(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and token.dep_ not in ("aux", "compound"):
        if lemma in AGAIN and any(child.lower_ == "again" for child in token.rights):
            return "resumed"
        if lemma in _CLOSING:
            return "suspended" if any(word.lemma_.lower() in _FOR_A_TIME for word in token.sent) else "ended"
        return STATUS_VERBS.get(_with_particle(token)) or STATUS_VERBS.get(lemma)
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") and token.lower_ in ("closed", "shut", "suspended"):
        return "suspended"
    if token.pos_ == "NOUN" and token.lower_ in AGAIN_PHRASES and _again(token):
        return "resumed"
    return STATUS_NOUNS.get(lemma) if token.pos_ == "NOUN" and token.dep_ != "compound" else None


def _with_particle(verb: Token) -> str:
    """The verb with the particle after it ("vote_down"), by which the lexicon knows it, else the verb."""
    for child in verb.rights:
        near = child.i - verb.i <= 2 and child.dep_ in ("prt", "advmod", "prep")
        if near and child.lower_ in ("down", "off", "up", "back", "over", "out"):
            return f"{verb.lemma_.lower()}_{child.lower_}"
    return str(verb.lemma_.lower())


def _again(noun: Token) -> bool:
    """Whether "in force", "in use" is said to be so once more ("is again in force", "back in use")."""
    phrase = noun.head
    verb = phrase.head
    return (
        phrase.lower_ in ("in", "into")
        and verb.lemma_ == "be"
        and any(child.lower_ in ("again", "back") for child in (*verb.children, *phrase.children))
    )


def _anything(context: Context, token: Token, theme: Token) -> bool:
    """Whether a verb that says it of anything says it of a common noun that names no person or place."""
    strong = (
        _with_particle(token) in STRONG
        or (token.pos_ == "ADJ" and token.head.lemma_ in ("remain", "stay"))
        or _value(token) == "resumed"
        or (token.lemma_ in _OPENING and theme.dep_ == "nsubj")
    )
    return (
        strong and theme.pos_ == "NOUN" and context.entity(theme) is None and theme.lemma_.lower() not in PERSON_NOUNS
    )


def _themes(token: Token) -> list[Token]:
    """What is launched, suspended, …: the object, the passive subject, the subject of an ergative verb."""
    if token.pos_ == "ADJ":
        return subjects(token.head)
    if token.pos_ == "NOUN" and token.lower_ in AGAIN_PHRASES:
        return subjects(token.head.head)
    if token.pos_ == "NOUN":
        return prepositional_objects(token, "of", "to") + [child for child in token.lefts if child.dep_ == "poss"]
    found = objects(token)
    if found and not all(word.tag_ in ("WDT", "WP") for word in found):
        return found
    if token.dep_ == "relcl" and not any(child.dep_ == "nsubjpass" for child in token.lefts) and _gap(token):
        return [token.head]
    above = subjects(token)
    passive = token.tag_ == "VBN" and (
        token.dep_ in ("acl", "advcl")
        or any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
        or (token.dep_ == "conj" and any(child.dep_ == "nsubjpass" for child in token.head.children))
    )
    if passive or token.lemma_.lower() in ERGATIVE or any(child.lower_ == "again" for child in token.rights):
        return above
    return [token.head] if token.dep_ == "amod" and token.tag_ == "VBN" else []


def _gap(verb: Token) -> bool:
    """Whether a relative clause has a subject of its own, and so its noun for object ("the school it closed")."""
    return any(child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP") for child in verb.lefts)


def _said_of(token: Token, theme: Token) -> bool:
    only = ONLY_OF.get(_with_particle(token))
    return only is None or theme.lemma_.lower() in only


def _entity(context: Context, token: Token, theme: Token) -> int | None:
    """The thing itself; for "its operations", whoever runs them; never a person or a place."""
    found = context.entity(theme)
    if found is None and theme.lemma_.lower() in _GENERIC and (theme.tag_ == "NNS" or theme.lower_ == "work"):
        owners = [child for child in theme.lefts if child.dep_ in ("poss", "compound")]
        named = [context.entity(child) for child in owners if child.tag_ != "PRP$"]
        run = (owners or theme.lower_ == "work") and not any(named)
        actors = [context.entity(subject) for subject in subjects(token)] if run else []
        found = next((entity for entity in (*named, *actors) if entity is not None), None)
    if found is None or context.entities[found].kind in ("person", "place", "group", "work"):
        return None
    return found


def _purpose(context: Context, token: Token, subject: int) -> Iterator[StateStatement]:
    """The mandate in "set up to help the country …" and the activity in "expand it by training …"."""
    for child in token.rights:
        infinitive = child.dep_ in ("advcl", "xcomp") and any(
            aux.lower_ == "to" for aux in child.lefts if aux.dep_ == "aux"
        )
        if infinitive and child.pos_ == "VERB" and STATUS_VERBS.get(token.lemma_.lower()) == "launched":
            first, last = verb_phrase(child)
            yield StateStatement(
                token_span(first, last),
                subject,
                "mandate",
                token_span(first, last).of(context.text),
                modality_of(token),
                context.time(token),
            )
        if child.dep_ == "prep" and child.lower_ == "by":
            for gerund in child.rights:
                if gerund.dep_ == "pcomp" and gerund.tag_ == "VBG":
                    first, last = verb_phrase(gerund)
                    span = token_span(first, last)
                    modality = modality_of(token)
                    yield StateStatement(
                        span,
                        subject,
                        "activity",
                        span.of(context.text),
                        modality,
                        context.time(token, own=modality != "actual"),
                    )
