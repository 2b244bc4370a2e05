"""Who leads, commands and belongs: lead, commander, office, member."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.entities.lists import HEADS_OF
from asreported.extract.entities.phrases import left_edge
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.lexicon import words
from asreported.extract.statements.phrase import noun_phrase, objects, prepositional_objects, subjects, token_span
from asreported.model import Span, StateStatement, TimeReference
from asreported.model.modality import Modality

_LEADING = words("lead", "verbs")
_ROLES = words("lead", "roles")
_GROUPS = words("member", "groups")
_OPENERS = words("member", "list_openers")
_INVOLVING = words("member", "verbs")
_JOIN = words("member", "join")
_LEAVE = words("member", "leave")
_IN_TITLES = frozenset({"former", "outgoing", "incoming"}) | {
    "'s",
    "’s",
    "-",
    "vice",
    "deputy",
    "acting",
    "interim",
    "foreign",
    "defence",
    "defense",
    "prime",
}
_BRACKETED = re.compile(r"[LRC]|left|right|cent(?:re|er)|\d\d?")
"""What captions and lists put in brackets after a name."""
_TAKEOVER = frozenset(word.split("_")[0] for word in words("lead", "takeover"))
_LEADERSHIP = words("lead", "leadership")
_APPOINTING = words("office", "verbs")
_FORMER = frozenset({"former", "outgoing", "ex", "then", "late", "previous"})
_ARRIVING = frozenset({"incoming", "outgoing", "acting", "interim", "designate"})


def find_roles(context: Context) -> Iterator[StateStatement]:
    """Statements of lead, commander, office and membership."""
    for token in context.doc:
        lemma = token.lemma_.lower()
        if lemma in _LEADING and token.pos_ in ("VERB", "ADJ"):
            yield from _led(context, token)
        if lemma in HEADS_OF and token.pos_ in ("NOUN", "PROPN"):
            yield from _role(context, token)
        if lemma in _GROUPS and token.pos_ == "NOUN":
            yield from _listed(context, token)
        if lemma in _JOIN | _LEAVE and token.pos_ == "VERB":
            yield from _joined(context, token, lemma)
        if lemma in _TAKEOVER and token.pos_ == "VERB":
            yield from _took_over(context, token)
        if lemma == "command" and token.pos_ == "NOUN":
            yield from _in_command(context, token)
        if lemma in _APPOINTING and token.pos_ == "VERB":
            yield from _appointed(context, token)


def _led(context: Context, token: Token) -> Iterator[StateStatement]:
    """ "the Canada-led mission", "a mission led by a Danish commander", "Norway leads the mission"."""
    before = [child for child in token.lefts if child.dep_ in ("npadvmod", "compound", "nmod", "amod", "nsubj")]
    hyphen = token.i > 1 and context.doc[token.i - 1].text == "-"
    if hyphen:
        leader = context.doc[token.i - 2]
        thing = context.entity(token.head)
        if thing is not None and leader.text[:1].isupper():
            yield replace(
                _state(context, token, token_span(leader, token), thing, "lead", leader.text, "actual"),
                time=TimeReference(None, None, context.quotation(token_span(leader, token))),
            )
        return
    agents = prepositional_objects(token, "by")
    if agents:
        for thing_word in subjects(token) or ([token.head] if token.dep_ in ("acl", "amod") else []):
            thing = context.entity(thing_word)
            if thing is not None and context.entities[thing].kind != "person":
                first, last = noun_phrase(agents[0])
                person = context.entity(agents[0])
                commander = person is not None and context.entities[person].kind == "person"
                span = token_span(token, last)
                value = token_span(first, last).of(context.text)
                yield _state(
                    context, token, span, thing, "commander" if commander else "lead", value, modality_of(token)
                )
    elif before and token.pos_ == "VERB":
        for thing_word in objects(token):
            thing = context.entity(thing_word)
            leader_entity = context.entity(before[-1])
            if thing is None or leader_entity is None or context.entities[thing].kind != "mission":
                continue
            commander = context.entities[leader_entity].kind == "person"
            first, last = noun_phrase(before[-1])
            value = token_span(first, last).of(context.text)
            yield _state(
                context,
                token,
                token_span(first, token),
                thing,
                "commander" if commander else "lead",
                value,
                modality_of(token),
            )


def _role(context: Context, role: Token) -> Iterator[StateStatement]:
    """ "X, the incoming commander of the mission": commander of a mission, else an office of the person."""
    bearer = _bearer(role)
    person = None if bearer is None else context.entity(bearer)
    if bearer is None or person is None or context.entities[person].kind != "person":
        return
    things = [context.entity(below) for below in prepositional_objects(role, "of", "for")]
    things += [context.entity(child) for child in role.lefts if child.dep_ in ("compound", "poss", "nmod")]
    thing = next((found for found in things if found is not None and context.entities[found].kind != "person"), None)
    first, last = noun_phrase(role)
    start = context.doc[left_edge(role)] if bearer.i > role.i else first
    said = {word.lower_ for word in context.doc[start.i : role.i]}
    modality: Modality = "former" if said & _FORMER else "actual"
    name = context.entities[person].name
    if thing is not None and context.entities[thing].kind == "mission" and role.lemma_.lower() in _ROLES:
        arriving = sorted(said & _ARRIVING)
        value = f"{name}, {arriving[0]}" if arriving else name
        low, high = (bearer, role) if bearer.i < role.i else (first, bearer)
        yield _state(context, role, token_span(low, high), thing, "commander", value, modality)
    else:
        span = token_span(_title_start(role), role) if bearer.i > role.i else token_span(first, last)
        yield _state(context, role, span, person, "office", span.of(context.text), modality)


def _title_start(role: Token) -> Token:
    """The first word of a title before a name ("Norway's Prime Minister"), whatever the parser hangs it on."""
    start = role if role.pos_ == "PROPN" else noun_phrase(role)[0]
    while start.i > role.sent.start:
        before = start.nbor(-1)
        if not (before.text[:1].isupper() or before.lower_ in _IN_TITLES) or before.is_space:
            break
        start = before
    return start


def _bearer(role: Token) -> Token | None:
    for child in role.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return child
    if role.dep_ in ("compound", "nmod", "appos") and role.head.pos_ == "PROPN":
        if _BRACKETED.fullmatch(role.head.text) and role.head.dep_ == "appos":
            return role.head.head
        return role.head
    if role.dep_ == "attr":
        return next((child for child in role.head.lefts if child.dep_ == "nsubj"), None)
    return _named_before(role)


def _named_before(role: Token) -> Token | None:
    """The name right before the phrase, a bracket at most between: "Ana Ruiz (L), the incoming commander"."""
    at = left_edge(role) - 1
    while at > 0 and role.i - at < 12 and (role.doc[at].is_punct or _BRACKETED.fullmatch(role.doc[at].text)):
        at -= 1
    before = role.doc[at]
    between = role.doc[at + 1 : left_edge(role)].text
    return before if before.pos_ == "PROPN" and "," in between and "\n" not in between else None


def _listed(context: Context, group: Token) -> Iterator[StateStatement]:
    """ "involving allies including Britain, Turkey and Denmark": each a member of the thing that involves them."""
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
            yield _state(context, verb, span, thing, "member", span.of(context.text), modality_of(verb))


def _joined(context: Context, verb: Token, lemma: str) -> Iterator[StateStatement]:
    """ "Portugal joined the mission"; one that leaves was a member."""
    joined = objects(verb)
    if verb.dep_ == "relcl" and all(word.tag_ in ("WDT", "WP") for word in joined):
        joined = [verb.head]
    for thing_word in joined:
        thing = context.entity(thing_word)
        if thing is None or context.entities[thing].kind not in ("mission", "organization"):
            continue
        own = [word for word in subjects(verb) if word.tag_ not in ("WDT", "WP") and word.i != thing_word.i]
        for word in own:
            for one in (word, *word.conjuncts):
                member = context.entity(one)
                kind = "place" if member is None and one.pos_ == "PROPN" else None
                kind = context.entities[member].kind if member is not None else kind
                if kind in ("place", "organization"):
                    modality = modality_of(verb)
                    if lemma in _LEAVE and modality == "actual":
                        modality = "former"
                    yield _state(context, verb, token_span(one, one), thing, "member", one.text, modality)


def _took_over(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Denmark took over the lead of the mission from Canada": the one leads, the other did."""
    lead = next((word for word in objects(verb) if word.lemma_.lower() in _LEADERSHIP), None)
    things = [context.entity(below) for below in prepositional_objects(lead, "of")] if lead is not None else []
    thing = next((found for found in things if found is not None), None)
    if lead is None or thing is None:
        return
    modality = modality_of(verb)
    for word in subjects(verb):
        first, last = noun_phrase(word)
        value = token_span(first, last).of(context.text)
        yield _state(context, verb, token_span(verb, lead), thing, "lead", value, modality)
    for before in _from(verb):
        if modality == "actual":
            yield _state(context, verb, token_span(before, before), thing, "lead", before.text, "former")


def _from(verb: Token) -> list[Token]:
    """Names after "from", wherever the parser hangs the phrase."""
    return [
        word
        for word in verb.subtree
        if word.dep_ == "pobj" and word.head.lower_ == "from" and word.pos_ == "PROPN" and word.i > verb.i
    ]


def _in_command(context: Context, noun: Token) -> Iterator[StateStatement]:
    """ "Admiral Ruiz is no longer in command of the fleet"."""
    phrase, things = noun.head, [context.entity(below) for below in prepositional_objects(noun, "of")]
    verb = phrase.head
    thing = next((found for found in things if found is not None), None)
    for word in subjects(verb) if phrase.lower_ == "in" and thing is not None else ():
        person = context.entity(word)
        if thing is not None and person is not None and context.entities[person].kind == "person":
            span = token_span(phrase, noun)
            yield _state(context, verb, span, thing, "commander", context.entities[person].name, modality_of(verb))


def _appointed(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Ruiz was appointed chief prosecutor", "the senate named Lund as auditor": an office of the person."""
    offices = [child for child in verb.rights if child.dep_ in ("oprd", "attr")] + prepositional_objects(verb, "as")
    passive = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
    for person_word in passive or objects(verb):
        person = context.entity(person_word)
        if person is None or context.entities[person].kind != "person":
            continue
        for office in offices:
            if office.i != person_word.i and office.pos_ == "NOUN":
                span = token_span(*noun_phrase(office))
                yield _state(context, verb, span, person, "office", span.of(context.text), modality_of(verb))


def _state(
    context: Context, at: Token, span: Span, subject: int, name: str, value: str, modality: Modality
) -> StateStatement:
    return StateStatement(span, subject, name, value, modality, context.time(at))
