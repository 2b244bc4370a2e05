"""On what terms a thing stands: the host's consent, its activities and mandate, its place, what is demanded."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.entities.phrases import left_edge
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.lexicon import CONSENT_VERBS, words
from asreported.extract.statements.phrase import (
    noun_phrase,
    objects,
    prepositional_objects,
    subjects,
    token_span,
    verb_phrase,
)
from asreported.model import Span, StateStatement
from asreported.model.modality import Modality

_CONSENT = words("consent", "objects")
_WISHES = words("consent", "wishes")
_WISH_VERBS = words("consent", "wish_verbs")
_CONDITIONS = words("consent", "conditions")
_AGREEING = words("consent", "agreeing")
_FAR = 30
"""Tokens; a condition longer than that is cut before its wording."""
_ACTIVE = words("activity", "verbs")
_ACTIVITY_WORDS = words("activity", "words")
_ACTIVITY_HEADS = words("activity", "heads")
_DEMANDING = words("demand", "verbs")
_DEMAND_NOUNS = words("demand", "nouns")


def find_terms(context: Context) -> Iterator[StateStatement]:
    """Statements of consent, activity, mandate, place and demand."""
    for token in context.doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB":
            if lemma in CONSENT_VERBS:
                yield from _consent(context, token, CONSENT_VERBS[lemma])
            if lemma in _ACTIVE:
                yield from _does(context, token)
            if lemma in _DEMANDING:
                yield from _demand(context, token)
            if lemma in _AGREEING:
                yield from _agrees(context, token)
            yield from _condition(context, token)
        elif token.pos_ in ("NOUN", "PROPN"):
            if lemma in _ACTIVITY_HEADS:
                yield from _named_activity(context, token)
                yield from _mandate(context, token)
            if lemma in _DEMAND_NOUNS:
                yield from _demand(context, token)
            if lemma == "mandate":
                yield from _mandated(context, token)


def _consent(context: Context, verb: Token, value: str) -> Iterator[StateStatement]:
    """ "gave the alliance the green light", "confirmed their desire for the mission to go on"."""
    for given in objects(verb) or _passive(verb):
        lemma = given.lemma_.lower()
        wish = lemma in _WISHES and verb.lemma_.lower() in _WISH_VERBS
        if not (wish or (lemma in _CONSENT and _light(given))):
            continue
        subject = _receiver(context, verb, given)
        if subject is None:
            subject = next((at for word in subjects(verb) if (at := context.entity(word)) is not None), None)
        if subject is None and wish:
            continue
        span = token_span(*sorted((verb, given), key=lambda token: token.i))
        yield StateStatement(span, subject, "consent", value, modality_of(verb), context.time(verb))
        return


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
    recipients = [child for child in verb.rights if child.dep_ == "dative"] + prepositional_objects(verb, "to")
    below = [word for word in verb.subtree if word.i > given.i and word.i - given.i < _FAR]
    found = [context.entity(word) for word in (*recipients, *below)]
    fitting = [at for at in found if at is not None and at not in givers]
    for kinds in (("mission",), ("organization",)):
        for at in fitting:
            if context.entities[at].kind in kinds:
                return context.mission_of(at)
    return None


def _condition(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "will only remain with their consent", "as long as we are welcomed": consent as a condition."""
    for below in prepositional_objects(verb, "with", "without"):
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
        last = (
            below
            if condition is None
            else condition.right_edge
            if condition.right_edge.i - verb.i < _FAR
            else condition
        )
        modality: Modality = modality_of(verb) if condition is None else "conditional"
        yield StateStatement(token_span(verb, last), subject, "consent", "given", modality, context.time(verb))
        return


def _does(context: Context, verb: Token) -> Iterator[StateStatement]:
    """ "the mission trains border guards"."""
    for word in subjects(verb):
        subject = context.entity(word)
        modality = modality_of(verb)
        habitual = verb.tag_ in ("VBZ", "VBP") or modality == "former"
        kinds = ("mission", "organization", "other") if habitual else ("mission",)
        if subject is None or context.entities[subject].kind not in kinds or not objects(verb):
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


def _named_activity(context: Context, head: Token) -> Iterator[StateStatement]:
    """ "an advisory, training and capacity-building mission", "the mission's training activities"."""
    told = [
        word
        for word in context.doc[max(0, head.i - 14) : head.i]
        if word.lower_ in _ACTIVITY_WORDS and _premodifies(word, head)
    ]
    subject = _thing(context, head)
    if not told or subject is None:
        return
    last = told[-1]
    span = token_span(told[0], last)
    yield StateStatement(span, subject, "activity", span.of(context.text), "actual", context.time(head))


def _premodifies(word: Token, head: Token) -> bool:
    for _ in range(5):
        if word.head.i == head.i:
            return word.i < head.i
        if word.head.i == word.i or word.head.i > head.i:
            return False
        word = word.head
    return False


def _thing(context: Context, head: Token) -> int | None:
    """The mission itself, or the owner of the activities."""
    found = context.entity(head)
    if found is not None and context.entities[found].kind == "mission":
        return found
    for child in head.lefts:
        owner = context.entity(child)
        if child.dep_ in ("poss", "compound") and owner is not None:
            return owner if context.entities[owner].kind in ("mission", "organization") else None
    return None


def _mandate(context: Context, head: Token) -> Iterator[StateStatement]:
    """ "its mission of helping to build up the army", "a mission to train police"."""
    subject = context.entity(head)
    if subject is None or context.entities[subject].kind != "mission":
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
        yield StateStatement(span, subject, "mandate", span.of(context.text), "actual", context.time(head))


def _mandated(context: Context, noun: Token) -> Iterator[StateStatement]:
    """ "the mission's mandate is to guard the polls"."""
    owners = [context.entity(child) for child in noun.lefts if child.dep_ in ("poss", "compound")]
    owners += [context.entity(below) for below in prepositional_objects(noun, "of")]
    subject = next((found for found in owners if found is not None), context.entity(noun))
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return
    for task in verb.rights:
        if task.dep_ in ("xcomp", "attr") and task.pos_ == "VERB":
            was = verb.tag_ == "VBD" and any(word.lower_ == "now" for word in verb.sent)
            span = token_span(*verb_phrase(task))
            modality: Modality = "former" if was else "actual"
            yield StateStatement(span, subject, "mandate", _doing(context, task), modality, context.time(verb))


def _demand(context: Context, cue: Token) -> Iterator[StateStatement]:
    """ "Parliament demanded that foreign troops leave": who demands, and what."""
    clauses = (
        child for child in cue.rights if child.dep_ in ("ccomp", "xcomp", "acl", "relcl") and child.pos_ == "VERB"
    )
    # A demanding verb on a noun ("a bill demanding that …") tells its demand itself.
    wanted = [child for child in clauses if child.lemma_.lower() not in _DEMANDING]
    if cue.pos_ == "VERB":
        wanted += [word for word in objects(cue) if word.lower_ not in ("what",)] if cue.lemma_ == "demand" else []
    actors = subjects(cue) if cue.pos_ == "VERB" else _actors(cue)
    for word in actors:
        subject = context.entity(word)
        subject = subject if subject is not None else _group_owner(context, word)
        nameless = word.pos_ in ("NOUN", "PRON") and cue.pos_ == "VERB"
        if not wanted or (subject is None and not nameless):
            continue
        first, last = clause_or_phrase(wanted[0])
        first = min([first, *_addressee(cue, wanted[0])], key=lambda token: token.i)
        span = token_span(first, last)
        modality: Modality = "denied" if modality_of(cue) == "denied" else "requested"
        yield StateStatement(span, subject, "demand", _flat(context, span), modality, context.time(cue))
        return


def clause_or_phrase(task: Token) -> tuple[Token, Token]:
    """The stretch of what is demanded: a verb with its own subject, or a noun phrase."""
    if task.pos_ != "VERB":
        return noun_phrase(task)
    first, last = verb_phrase(task)
    own = [child for child in task.lefts if child.dep_ in ("nsubj", "nsubjpass") and child.tag_ not in ("WDT", "WP")]
    return (own[0].left_edge if own else first), last


def _addressee(cue: Token, task: Token) -> list[Token]:
    """Who is called on to do it ("called on foreign troops to leave"): part of what is demanded."""
    told = [*prepositional_objects(cue, "on", "upon"), *(word for word in cue.rights if word.dep_ == "dobj")]
    return [noun_phrase(word)[0] for word in told if word.i < task.i and cue.pos_ == "VERB"]


def _actors(noun: Token) -> list[Token]:
    """Who votes or calls: "a vote by parliament", "lawmakers approved a bill demanding …"."""
    agents = prepositional_objects(noun, "by")
    if agents:
        return agents
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ in ("dobj", "pobj") and verb.pos_ == "VERB":
        return subjects(verb)
    return [child for child in noun.lefts if child.dep_ == "poss"]


def _group_owner(context: Context, word: Token) -> int | None:
    """The country or organization of a group without a name ("Iraqi lawmakers")."""
    for child in word.lefts:
        found = context.entity(child)
        if child.dep_ in ("amod", "compound", "poss") and found is not None:
            return found
    return None


def _flat(context: Context, span: Span) -> str:
    return " ".join(span.of(context.text).split())
