"""On what terms a thing stands: the host's consent, its activities and mandate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.entities.phrases import left_edge
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import objects, prepositional_objects, subjects, token_span, verb_phrase
from asreported.extract.statements.standings.lexicon import CONSENT_VERBS, words
from asreported.extract.statements.standings.named_activities import named_activity
from asreported.extract.statements.standings.outgrown import given_up
from asreported.model import StateStatement
from asreported.model.modality import Modality

_CONSENT = words("consent", "objects")
_WISHES = words("consent", "wishes")
_WISH_VERBS = words("consent", "wish_verbs")
_CONDITIONS = words("consent", "conditions")
_AGREEING = words("consent", "agreeing")
_DASHES = frozenset({"-", "--", "–", "—"})
_ACHIEVING = frozenset({"embark", "fulfil", "fulfill", "accomplish"})
"""Verbs of a calling, that is no presence ("we fulfil our mission of teaching")."""
_PUTTING_OFF = frozenset({"delay", "postpone", "avoid", "resist", "consider", "oppose", "defer"})
_FAR = 30
"""Tokens; a condition longer than that is cut before its wording."""
_ACTIVE = words("activity", "verbs")
_ACTIVITY_HEADS = words("activity", "heads")

_CUES = frozenset(CONSENT_VERBS) | _CONDITIONS | _AGREEING | _ACTIVE | _ACTIVITY_HEADS | {"mandate", "use", "long"}
"""Lemmas without one of which a sentence tells nothing of the kind."""


def find_terms(context: Context) -> Iterator[StateStatement]:
    """Statements of consent, activity and mandate; a consent that the same sentence says was withdrawn is over."""
    for sentence in sorted({word.sent for word in context.lemmas.words(_CUES)}, key=lambda sentence: sentence.start):
        told = [state for token in sentence for state in _told(context, token)]
        gone = any(_consents(state, "withdrawn") for state in told)
        for state in told:
            yield replace(state, modality="former") if gone and _consents(state, "given") else state


def _consents(state: StateStatement, value: str) -> bool:
    return (state.property, state.value, state.modality) == ("consent", value, "actual")


def _told(context: Context, token: Token) -> Iterator[StateStatement]:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        if lemma in CONSENT_VERBS:
            yield from _consent(context, token, CONSENT_VERBS[lemma])
        if lemma in _ACTIVE or given_up(token):
            yield from _does(context, token)
        if lemma in _AGREEING:
            yield from _agrees(context, token)
        yield from _condition(context, token)
    elif token.pos_ in ("NOUN", "PROPN"):
        if lemma in _ACTIVITY_HEADS:
            yield from named_activity(context, token)
            yield from _mandate(context, token)
        if lemma == "mandate":
            yield from _mandated(context, token)


def _consent(context: Context, verb: Token, value: str) -> Iterator[StateStatement]:
    """ "gave the alliance the green light", "confirmed their desire for the mission to go on"."""
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_ in _PUTTING_OFF:
        return  # "delayed giving its consent"
    for given in objects(verb) or _passive(verb):
        lemma = given.lemma_.lower()
        wish = lemma in _WISHES and verb.lemma_.lower() in _WISH_VERBS
        backing = any(child.dep_ == "pcomp" for word in given.rights for child in word.children)
        if not ((wish and not backing) or (lemma in _CONSENT and _light(given))):
            continue  # "backed the raising of the cap" lets nobody in
        subject = _receiver(context, verb, given)
        if (subject is None and lemma != "consent") or not _hosted(context, subject):
            continue  # "gave them permission", "gave the firm the green light"
        if subject is None:
            subject = next((at for word in subjects(verb) if (at := context.entity(word)) is not None), None)
        span = token_span(*sorted((verb, given), key=lambda token: token.i))
        yield StateStatement(span, subject, "consent", value, modality_of(verb), context.time(verb))
        return


def _hosted(context: Context, subject: int | None) -> bool:
    """Whether it may be a presence that a host consents to: a mission, or a body in a text that tells of one."""
    missions = any(entity.kind == "mission" for entity in context.entities)
    return subject is None or missions


def _passive(verb: Token) -> list[Token]:
    """The consent that is given or withdrawn in the passive, or that a participle describes."""
    if verb.tag_ != "VBN":
        return []
    return [verb.head] if verb.dep_ == "acl" else [child for child in verb.lefts if child.dep_ == "nsubjpass"]


def _light(given: Token) -> bool:
    """A light is a consent only when green."""
    return given.lower_ != "light" or any(child.lower_ == "green" for child in given.lefts)


def _receiver(context: Context, verb: Token, given: Token) -> int | None:
    """Who or what is consented to: the recipient, else the mission or organization that the wish is for."""
    givers = {context.entity(word) for word in (*subjects(verb), *prepositional_objects(given, "from", "of"))}
    recipients = [child for child in verb.children if child.dep_ in ("dative", "nsubjpass") and child.i != given.i]
    recipients += prepositional_objects(verb, "to")
    after = [word for word in verb.subtree if word.i > given.i and word.i - given.i < _FAR]
    end = next((word.i for word in after if word.text in _DASHES and word.nbor(-1).whitespace_), len(verb.doc))
    below = [word for word in after if word.i < end and not _in_compound(word)]
    found = [context.entity(word) for word in (*recipients, *below)]
    fitting = [at for at in found if at is not None and at not in givers]
    for kinds in (("mission",), ("organization",)):
        for at in fitting:
            if context.entities[at].kind in kinds:
                return context.mission_of(at)
    return None


def _in_compound(word: Token) -> bool:
    """Whether a hyphen makes the word a part of another ("a CIA-organised coup")."""
    return word.i + 1 < len(word.doc) and word.nbor(1).text == "-" and not word.whitespace_


def _condition(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "will only remain with their consent", "as long as they are wanted": consent as a condition."""
    for below in prepositional_objects(verb, "with", "without") if verb.tag_ != "VBD" else ():
        if below.lemma_.lower() not in _CONDITIONS or not any(child.dep_ == "poss" for child in below.lefts):
            continue
        for word in subjects(verb):
            subject = context.entity(word)
            if subject is not None and context.entities[subject].kind in ("mission", "organization"):
                span = token_span(verb, below)
                yield StateStatement(span, subject, "consent", "required", "conditional", context.time(verb))
                return


def _agrees(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "had agreed to the mission on condition that …": consent, with its condition where one is told."""
    for below in prepositional_objects(verb, "to"):
        subject = context.entity(below)
        if subject is None or context.entities[subject].kind != "mission":
            continue
        condition = next((word for word in verb.subtree if word.lemma_ == "condition" and word.i > verb.i), None)
        last = condition or below
        if condition is not None and condition.right_edge.i - verb.i < _FAR:
            last = condition.right_edge
        modality: Modality = modality_of(verb) if condition is None else "conditional"
        yield StateStatement(token_span(verb, last), subject, "consent", "given", modality, context.time(verb))
        return


def _does(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "the mission trains border guards"."""
    if verb.lemma_ == "advise" and any(child.dep_ in ("xcomp", "ccomp") for child in verb.rights):
        return  # "advises the minister to close it": a piece of advice
    for word in subjects(verb):
        subject = context.entity(word)
        modality = modality_of(verb)
        habitual = verb.tag_ in ("VBZ", "VBP") or modality == "former"
        kinds = ("mission", "organization", "other") if habitual else ("mission",)
        nameless = subject is None and given_up(verb) and word.lemma_.lower() in THING_KINDS
        if not objects(verb) or not (nameless or (subject is not None and context.entities[subject].kind in kinds)):
            continue
        first, last = verb_phrase(verb)
        yield StateStatement(
            token_span(first, last),
            subject,
            "activity",
            _doing(context, verb),
            modality,
            context.time(verb, own=modality != "actual"),
        )


def _doing(context: Context, verb: Token) -> str:
    """The activity in its normal form: a gerund with its objects ("training border guards")."""
    lemma = verb.lemma_.lower()
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    things = objects(verb)
    words = token_span(context.doc[left_edge(things[0])], things[-1]).of(context.text) if things else ""
    return f"{stem}ing {words}".strip()


def _mandate(context: Context, head: Token) -> Iterator[StateStatement]:
    """ "its mission of helping to drill an army", "a mission to train police"."""
    subject = context.entity(head)
    if subject is None or context.entities[subject].kind != "mission" or _other_mission(context, head, subject):
        return  # an operation "to remove a tumour" is none
    if _set_on(head) or head.head.lemma_ in _ACHIEVING or (head.dep_ == "pobj" and head.head.head.lemma_ in _ACHIEVING):
        return
    tasks = [below for below in prepositional_objects(head, "of") if below.tag_ == "VBG"]
    tasks += [
        child
        for child in head.rights
        if child.dep_ in ("acl", "relcl") and child.tag_ == "VB" and any(aux.lower_ == "to" for aux in child.lefts)
    ]
    for task in tasks:
        first, last = verb_phrase(task)
        span = token_span(first, last)
        told = modality_of(head)
        open_ = told in ("possible", "planned", "requested", "conditional")  # "is weighing a mission to train them"
        fresh = any(
            child.lower_ in ("a", "an") for child in head.lefts
        )  # "to its mission of training them" there is one
        modality: Modality = told if open_ and fresh else "actual"
        yield StateStatement(span, subject, "mandate", span.of(context.text), modality, context.time(head))


def _set_on(head: Token) -> bool:
    """Whether one person is only bent on something ("she is on a mission to win")."""
    verb = head.head.head
    on = head.dep_ == "pobj" and head.head.lower_ == "on" and verb.lemma_ == "be"
    return on and any(one.ent_type_ == "PERSON" or one.lower_ in ("he", "she", "i", "you") for one in subjects(verb))


def _other_mission(context: Context, head: Token, subject: int) -> bool:
    """Whether it is an operation, or "a mission" or "our mission" that is not the one that bears the name."""
    new = any(child.lower_ in ("a", "an", "our", "my", "your") for child in head.lefts)
    name = context.entities[subject].name.casefold()
    return head.lemma_ == "operation" or (new and name not in head.doc[head.left_edge.i : head.i + 1].text.casefold())


def _mandated(context: Context, noun: Token) -> Iterator[StateStatement]:
    """ "the mission's mandate is to guard the polls"."""
    owners = [context.entity(child) for child in noun.lefts if child.dep_ in ("poss", "compound")]
    owners += [context.entity(below) for below in prepositional_objects(noun, "of")]
    subject = next((found for found in owners if found is not None), None)
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    for clause in noun.rights:
        if clause.dep_ == "relcl" and clause.lemma_ == "be" and clause.tag_ == "VBD" and verb.tag_ == "VBZ":
            yield from _tasks(context, clause, subject, "former")  # "which was to train guides, is now to guard polls"
    was = verb.tag_ == "VBD" and any(word.lower_ == "now" for word in verb.sent)
    yield from _tasks(context, verb, subject, "former" if was else "actual")


def _tasks(context: Context, verb: Token, subject: int | None, modality: Modality) -> Iterator[StateStatement]:
    """What the mandate "is to" be."""
    for task in verb.rights:
        if task.dep_ in ("xcomp", "attr") and task.pos_ == "VERB":
            span = token_span(*verb_phrase(task))
            yield StateStatement(span, subject, "mandate", _doing(context, task), modality, context.time(verb))
