"""Status: what was launched, suspended, resumed, expanded, reduced, ended, approved, rejected."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.lexicon import ERGATIVE, ONLY_OF, STATUS_NOUNS, STATUS_VERBS, words
from asreported.extract.statements.phrase import objects, prepositional_objects, subjects, token_span, verb_phrase
from asreported.model import StateStatement

_GENERIC = words("generic", "owned")


def find_status(context: Context) -> Iterator[StateStatement]:
    """Status statements about the entities of the text, and the mandate that a purpose clause gives."""
    for token in context.doc:
        value = _value(token)
        if value is None:
            continue
        for theme in _themes(token):
            subject = _entity(context, token, theme)
            if subject is None or not _said_of(token, theme):
                continue
            modality = modality_of(token)
            yield StateStatement(
                token_span(token, token),
                subject,
                "status",
                value,
                modality,
                context.time(token, own=modality != "actual"),
            )
            yield from _purpose(context, token, subject)


def _value(token: Token) -> str | None:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and token.dep_ not in ("aux", "compound"):
        particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
        return STATUS_VERBS.get(f"{lemma}_{particle}") or STATUS_VERBS.get(lemma)
    return STATUS_NOUNS.get(lemma) if token.pos_ == "NOUN" and token.dep_ != "compound" else None


def _themes(token: Token) -> list[Token]:
    """What is launched, suspended, …: the object, the passive subject, the subject of an ergative verb."""
    if token.pos_ == "NOUN":
        return prepositional_objects(token, "of", "to") + [child for child in token.lefts if child.dep_ == "poss"]
    found = objects(token)
    if found:
        return found
    above = subjects(token)
    passive = token.tag_ == "VBN" and (
        token.dep_ == "acl"
        or any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
        or (token.dep_ == "conj" and any(child.dep_ == "nsubjpass" for child in token.head.children))
    )
    if passive or token.lemma_.lower() in ERGATIVE:
        return above
    return [token.head] if token.dep_ == "amod" and token.tag_ == "VBN" else []


def _said_of(token: Token, theme: Token) -> bool:
    only = ONLY_OF.get(token.lemma_.lower())
    return only is None or theme.lemma_.lower() in only


def _entity(context: Context, token: Token, theme: Token) -> int | None:
    """The thing itself; for "its operations", whoever runs them; never a person or a place."""
    found = context.entity(theme)
    if found is None and theme.lemma_.lower() in _GENERIC and (theme.tag_ == "NNS" or theme.lower_ == "work"):
        owners = [child for child in theme.lefts if child.dep_ in ("poss", "compound")]
        named = [context.entity(child) for child in owners if child.tag_ != "PRP$"]
        actors = [context.entity(subject) for subject in subjects(token)] if owners and not any(named) else []
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
