"""Who leads and commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context, state_at
from asreported.extract.statements.phrase import noun_phrase, objects, prepositional_objects, subjects, token_span
from asreported.extract.statements.standings.lexicon import words
from asreported.model import StateStatement, TimeReference

_LEADING = words("lead", "verbs")
_SOMEBODY = frozenset({"someone", "somebody", "anyone", "anybody", "nobody", "person", "people", "whoever"})
"""By whom nobody is told to lead."""
_PASSIVE = ("VBN", "VBD", "JJ")
"""Tags of a participle, as the tagger sees it."""
_TAKEOVER = frozenset(word.split("_")[0] for word in words("lead", "takeover"))
_LEADERSHIP = words("lead", "leadership")
_CUES = _LEADING | _TAKEOVER | {"command"}


def find_roles(context: Context) -> Iterator[StateStatement]:
    """Statements of lead and commander."""
    for token in context.lemmas.words(_CUES):
        lemma = token.lemma_.lower()
        if lemma in _LEADING and token.pos_ in ("VERB", "ADJ"):
            yield from _led(context, token)
        if lemma in _TAKEOVER and token.pos_ == "VERB":
            yield from _took_over(context, token)
        if lemma == "command" and token.pos_ == "NOUN":
            yield from _in_command(context, token)


def _led(context: Context, token: Token) -> Iterator[StateStatement]:
    """ "the Canada-led mission", "a mission led by a Danish commander", "Norway leads the mission"."""
    before = [child for child in token.lefts if child.dep_ in ("npadvmod", "compound", "nmod", "amod", "nsubj")]
    hyphen = token.i > 1 and context.doc[token.i - 1].text == "-"
    if hyphen:
        leader = context.doc[token.i - 2]
        thing = context.entity(token.head)
        if thing is not None and leader.text[:1].isupper():
            yield replace(
                state_at(context, token, token_span(leader, token), thing, "lead", leader.text, "actual"),
                time=TimeReference(None, "present", context.quotation(token_span(leader, token))),
            )
        return
    agents = prepositional_objects(token, "by") if token.tag_ in _PASSIVE else []  # not "heads there by boat"
    agents = [agent for agent in agents if agent.lower_ not in _SOMEBODY]
    if agents:
        for thing_word in subjects(token) or ([token.head] if token.dep_ in ("acl", "amod") else []):
            thing = context.entity(thing_word)
            if thing is not None and context.entities[thing].kind != "person":
                first, last = noun_phrase(agents[0])
                bracket = next((word for word in last.doc[first.i : last.i] if word.lower_ in ("-lrb-", "(")), None)
                last = last if bracket is None else bracket.nbor(-1)
                person = context.entity(agents[0])
                commander = person is not None and context.entities[person].kind == "person"
                cut = last.i + 1 < len(last.doc) and last.nbor(1).text == "-"
                named = last.i + 1 < len(last.doc) and last.nbor(1).ent_type_ == "PERSON" and person is None
                if cut or named or (commander and context.entities[thing].kind in ("organization", "group", "place")):
                    continue  # "led by the vice-president", by what somebody is whose name follows; an office
                span = token_span(token, last)
                value = token_span(first, last).of(context.text)
                yield state_at(
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
            yield state_at(
                context,
                token,
                token_span(first, token),
                thing,
                "commander" if commander else "lead",
                value,
                modality_of(token),
            )


def _took_over(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "Norway took over the leadership of the patrol from Canada": the one leads, the other did."""
    lead = next((word for word in objects(verb) if word.lemma_.lower() in _LEADERSHIP), None)
    things = [context.entity(below) for below in prepositional_objects(lead, "of")] if lead is not None else []
    thing = next((found for found in things if found is not None), None)
    if lead is None or thing is None:
        return
    modality = modality_of(verb)
    for word in subjects(verb):
        first, last = noun_phrase(word)
        value = token_span(first, last).of(context.text)
        yield state_at(context, verb, token_span(verb, lead), thing, "lead", value, modality)
    for before in _from(verb):
        if modality == "actual":
            yield state_at(context, verb, token_span(before, before), thing, "lead", before.text, "former")


def _from(verb: Token) -> list[Token]:
    """Names after "from", wherever the parser hangs the phrase."""
    return [
        word
        for word in verb.subtree
        if word.dep_ == "pobj" and word.head.lower_ == "from" and word.pos_ == "PROPN" and word.i > verb.i
    ]


def _in_command(context: Context, noun: Token) -> Iterator[StateStatement]:
    """ "Admiral Ruiz no longer has command of Ruby Flotilla"."""
    phrase, things = noun.head, [context.entity(below) for below in prepositional_objects(noun, "of")]
    verb = phrase.head
    thing = next((found for found in things if found is not None), None)
    for word in subjects(verb) if phrase.lower_ == "in" and thing is not None else ():
        person = context.entity(word)
        if thing is not None and person is not None and context.entities[person].kind == "person":
            span = token_span(phrase, noun)
            yield state_at(context, verb, span, thing, "commander", context.entities[person].name, modality_of(verb))
