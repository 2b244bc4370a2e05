"""Who belongs: the members of missions and organizations."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.entities.phrases import left_edge
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context, state_at
from asreported.extract.statements.phrase import noun_phrase, objects, prepositional_objects, subjects, token_span
from asreported.extract.statements.standings.lexicon import words
from asreported.extract.statements.times.tense import told_in
from asreported.model import StateStatement, TimeReference

_GROUPS = words("member", "groups")
_OPENERS = words("member", "list_openers")
_INVOLVING = words("member", "verbs")
_JOIN = words("member", "join")
_LEAVE = words("member", "leave")
_JOINING = _JOIN | _LEAVE
_TALKS = frozenset({"chat", "discuss", "discussion", "interview", "talk", "conversation", "session", "debate"})
_ADMIT = words("member", "admit")
_ADMITTING = words("member", "groups_that_admit")


def find_members(context: Context) -> Iterator[StateStatement]:
    """Statements of membership."""
    for token in context.lemmas.words(_GROUPS | _JOINING | _ADMIT):
        if token.pos_ not in ("NOUN", "VERB"):
            continue
        lemma = token.lemma_.lower()
        if lemma in _GROUPS and token.pos_ == "NOUN":
            yield from _listed(context, token)
        if lemma in _JOINING and token.pos_ == "VERB":
            yield from _joined(context, token, lemma)
        if lemma in _ADMIT and token.pos_ == "VERB":
            yield from _admitted(context, token)


def _listed(context: Context, group: Token) -> Iterator[StateStatement]:
    """ "involving partners such as Norway, Karsia and Denmark": each a member of the thing that involves them."""
    listed = prepositional_objects(group, *_OPENERS)
    listed += [more for one in listed for more in one.conjuncts]
    verb = group.head
    if not listed or verb.lemma_.lower() not in _INVOLVING:
        return
    thing = next((context.entity(word) for word in subjects(verb) if context.entity(word) is not None), None)
    if thing is None:
        return
    for name in listed:
        found = context.entity(name)
        if found is not None and context.entities[found].kind in ("place", "organization"):
            first, last = noun_phrase(name) if not any(name.conjuncts) else (context.doc[left_edge(name)], name)
            span = token_span(first, name if last.i > name.i else last)
            yield state_at(context, verb, span, thing, "member", span.of(context.text), modality_of(verb))


def _joined(context: Context, verb: Token, lemma: str) -> Iterator[StateStatement]:
    """ "Portugal joined the mission"; one that leaves was a member."""
    joined = objects(verb)
    if not joined and verb.dep_ == "conj" and verb.head.dep_ == "relcl":
        joined = [word.head.head for word in objects(verb.head) if word.tag_ in ("WDT", "WP")]
    if verb.dep_ == "relcl" and all(word.tag_ in ("WDT", "WP") for word in joined):
        joined = [verb.head]
    for thing_word in () if _for_a_talk(verb) or _left_so(verb) else joined:
        thing = context.entity(thing_word)
        if (
            thing is None
            or context.entities[thing].kind not in ("mission", "organization")
            or thing_word.pos_ == "PRON"
        ):
            continue  # "to join us in speaking" is to take part
        own = [word for word in subjects(verb) if word.tag_ not in ("WDT", "WP") and word.i != thing_word.i]
        for word in own:
            for one in (word, *word.conjuncts):
                member = context.entity(one)
                kind = "place" if member is None and one.pos_ == "PROPN" else None
                kind = context.entities[member].kind if member is not None else kind
                if kind in ("place", "organization") and one.pos_ != "PRON":
                    modality = modality_of(verb)
                    span = token_span(context.doc[left_edge(one)] if one.pos_ == "PROPN" else one, one)
                    name = span.of(context.text)
                    if lemma not in _LEAVE or modality == "actual":
                        modality = "former" if lemma in _LEAVE else modality
                        yield state_at(context, verb, span, thing, "member", name, modality)
                    elif modality != "former":  # whoever could leave, is to or did not is a member
                        now = TimeReference(None, told_in(verb), context.quotation(span))
                        yield StateStatement(span, thing, "member", name, "actual", now)


def _for_a_talk(verb: Token) -> bool:
    """Whether somebody joins another for a while ("the band joins Roe for a chat"), and becomes no member."""
    why = (child for child in verb.rights if child.lower_ == "for" or child.dep_ in ("advcl", "xcomp"))
    return any(word.lemma_ in _TALKS for child in why for word in (child, *child.rights))


def _left_so(verb: Token) -> bool:
    """Whether something is only left in a state ("leaves Roe Oil as the last bidder")."""
    so = any(child.lower_ == "as" or child.dep_ in ("oprd", "acomp") for child in verb.rights)
    return verb.lemma_ == "leave" and so


def _admitted(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "the guild has not readmitted the miller": the member is what is admitted."""
    for group in subjects(verb):
        if verb.dep_ == "relcl" or group.dep_ == "nsubjpass" or group.lemma_.lower() not in _ADMITTING:
            continue
        for one in objects(verb):
            if one.pos_ in ("NOUN", "PROPN"):
                span = token_span(*noun_phrase(one))
                yield StateStatement(
                    span,
                    context.entity(group),
                    "member",
                    span.of(context.text),
                    modality_of(verb),
                    context.time(verb),
                )
