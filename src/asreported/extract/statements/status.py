"""Status: what was launched, suspended, resumed, expanded, reduced, ended, approved, rejected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.lexicon import (
    ABLE,
    AGAIN,
    AGAIN_PHRASES,
    ERGATIVE,
    FIRED,
    MATTER,
    OFFERED,
    ONLY_OF,
    PARTLY,
    STATUS_NOUNS,
    STATUS_VERBS,
    STRONG,
    TOLD,
    words,
)
from asreported.extract.statements.phrase import objects, prepositional_objects, subjects, token_span, verb_phrase
from asreported.extract.statements.words import LENGTHS
from asreported.model import StateStatement

_CLOSING = frozenset({"close", "shut"})
_FOR_A_TIME = frozenset(
    {
        "until",
        "till",
        "temporarily",
        "temporary",
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
"""Words of the closing's own clause by which it is closed for a time; else for good."""
_AFTERWARDS = frozenset({"reopen", "resume", "reopening", "again"})
"""Words of the sentence by which what closed is or will be open again."""
_COURSE = frozenset({"begin", "start", "open", "end", "conclude", "close"})
"""Verbs that with "with" tell of what a thing is made of or who has it ("the play opens with a song")."""
_OPENING = frozenset({"open", "close", "reopen", "resume"})
"""Verbs that, with a plain subject, tell the standing of anything that is open or closed."""
_BACK = 40
"""Tokens back within which the noun of a pronoun is looked for."""
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
    able = token.head.lemma_.lower() in ABLE and any(child.lower_ == "to" for child in token.lefts)
    if value is None or able:
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
            return "suspended" if _for_a_time(token) else "ended"
        return STATUS_VERBS.get(_with_particle(token)) or STATUS_VERBS.get(lemma)
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") and token.lower_ in ("closed", "shut", "suspended"):
        return "suspended"
    if token.pos_ == "NOUN" and token.lower_ in AGAIN_PHRASES and _again(token):
        return "resumed"
    return STATUS_NOUNS.get(lemma) if token.pos_ == "NOUN" and token.dep_ != "compound" else None


def _for_a_time(verb: Token) -> bool:
    """Whether what is closed is to open again."""
    below = [word for word in verb.subtree if not (word.dep_ == "npadvmod" and word.head.pos_ != "VERB")]
    return any(word.lemma_.lower() in _FOR_A_TIME for word in below) or any(
        word.lemma_.lower() in _AFTERWARDS and _fact(word) for word in verb.sent
    )


def _fact(word: Token) -> bool:
    """Whether an opening again is not merely asked for ("an appeal to reopen the school, which was shut in May")."""
    return modality_of(word) in ("actual", "planned", "possible", "conditional")


def _with_particle(verb: Token) -> str:
    """The verb with the particle after it ("vote_down"), by which the lexicon knows it, else the verb."""
    for child in verb.rights:
        near = child.i - verb.i <= 2 and child.dep_ in ("prt", "advmod", "prep")
        if near and child.lower_ in ("down", "off", "up", "back", "over", "out"):
            return f"{verb.lemma_.lower()}_{child.lower_}"
    return str(verb.lemma_.lower())


def _again(noun: Token) -> bool:
    """Whether "in force", "in use" is said to be so once more ("is again in force", "back in use")."""
    phrase, verb = noun.head, _being(noun)
    return (
        phrase.lower_ in ("in", "into")
        and verb.lemma_ == "be"
        and any(child.lower_ in ("again", "back") for child in (*verb.children, *phrase.children))
    )


def _being(noun: Token) -> Token:
    """The "be" of "is back in use"."""
    above = noun.head.head
    return above.head if above.lower_ == "back" else above


def _anything(context: Context, token: Token, theme: Token) -> bool:
    """Whether a verb that says it of anything says it of a common noun that names no person or place."""
    strong = (
        _with_particle(token) in STRONG
        or theme.lemma_.lower() in ONLY_OF.get(_with_particle(token), ())
        or (token.pos_ == "ADJ" and token.head.lemma_ in ("remain", "stay"))
        or _value(token) == "resumed"
        or (token.lemma_ in _OPENING and theme.dep_ == "nsubj")
    )
    thing = theme.pos_ == "NOUN" or theme.lower_ == "it"
    return strong and thing and context.entity(theme) is None and theme.lemma_.lower() not in PERSON_NOUNS


def _themes(token: Token) -> list[Token]:
    """What is launched, suspended, …: the object, the passive subject, the subject of an ergative verb."""
    if token.pos_ == "ADJ":
        return subjects(token.head)
    if token.pos_ == "NOUN" and token.lower_ in AGAIN_PHRASES:
        return subjects(_being(token))
    if token.pos_ == "NOUN":
        return prepositional_objects(token, "of", "to") + [child for child in token.lefts if child.dep_ == "poss"]
    found = objects(token)
    if found and not all(word.tag_ in ("WDT", "WP") for word in found):
        return found
    if token.dep_ == "relcl" and not _gap(token) and not _said_of(token, token.head):
        return [_whole(token)]
    if token.dep_ == "relcl" and not any(child.dep_ == "nsubjpass" for child in token.lefts) and _gap(token):
        return [token.head]
    above = _described(token) or subjects(token)
    passive = token.tag_ == "VBN" and (
        token.dep_ in ("acl", "advcl")
        or any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
        or (token.dep_ == "conj" and any(child.dep_ == "nsubjpass" for child in token.head.children))
    )
    tasked = any(child.dep_ in ("xcomp", "ccomp", "dobj") for child in token.rights)  # "has begun feeding families"
    if (
        passive
        or (token.lemma_.lower() in ERGATIVE and not tasked)
        or any(child.lower_ == "again" for child in token.rights)
    ):
        return above
    return [token.head] if token.dep_ == "amod" and token.tag_ == "VBN" else []


def _whole(verb: Token) -> Token:
    """The noun that a relative clause is about where the parser hangs it on a nearer one ("the ban on rallies, which
    was lifted")."""
    noun = verb.head
    above = noun.head.head if noun.dep_ == "pobj" else noun
    return above if above.pos_ == "NOUN" and _said_of(verb, above) else noun


def _described(verb: Token) -> list[Token]:
    """The noun that a participle follows in a phrase before the subject ("Under the resolution, adopted in May, …")."""
    before = verb.i - 2
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or before <= verb.sent.start or verb.nbor(-1).text != ",":
        return []
    if any(child.i < verb.i and child.dep_ in ("nsubj", "nsubjpass") for child in verb.head.children):
        return []
    noun = verb.doc[before]
    return [noun.head if noun.pos_ == "NUM" else noun]


def _gap(verb: Token) -> bool:
    """Whether a relative clause has a subject of its own, and so its noun for object ("the school it closed")."""
    return any(child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP") for child in verb.lefts)


def _said_of(token: Token, theme: Token) -> bool:
    if theme.lemma_.lower() in MATTER or _unsure_of(token, theme):
        return False
    if _value(token) in ("rejected", "approved") and theme.lemma_.lower() in TOLD:
        return False
    if theme.lemma_.lower() in LENGTHS:
        return False  # "a plume extending 22 miles"
    if _value(token) == "launched" and theme.lemma_.lower() in FIRED:
        return False
    if _value(token) == "expanded" and theme.lemma_.lower() in OFFERED:
        return False
    if token.lemma_ == "complete" and any(child.tag_ == "PRP$" for child in theme.lefts):
        return False  # "has completed its mission": whoever had one
    only = ONLY_OF.get(_with_particle(token))
    if only is not None and theme.pos_ == "PRON":
        return any(word.lemma_.lower() in only for word in theme.doc[max(0, theme.i - _BACK) : theme.i])
    return only is None or theme.lemma_.lower() in only


def _unsure_of(verb: Token, theme: Token) -> bool:
    """Whether it is not so in full ("partly shut"), is a way of telling ("begins and ends with the operator"), or may
    be said of a nearer noun ("the forecast for the season starting in June", "officials approving projects")."""
    if any(child.lower_ in PARTLY and child.i < verb.i for child in verb.children):
        return True
    if verb.tag_ in ("VBZ", "VBP", "VBG") and theme.dep_ == "nsubj" and verb.lemma_ in _COURSE:
        joined = (verb, *verb.conjuncts)
        if any(child.dep_ == "prep" and child.lower_ == "with" for one in joined for child in one.rights):
            return True
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or not verb.i:
        return False
    return verb.nbor(-1).i != verb.head.i or (
        verb.head.lemma_.lower() in PERSON_NOUNS and theme.dep_ == "dobj" and verb.head.tag_ == "NNS"
    )


def _entity(context: Context, token: Token, theme: Token) -> int | None:
    """The thing itself; for "its operations", whoever runs them; never a person or a place."""
    found = context.entity(theme)
    if found is None and theme.lemma_.lower() in _GENERIC and (theme.tag_ == "NNS" or theme.lower_ == "work"):
        owners = [child for child in theme.lefts if child.dep_ in ("poss", "compound")]
        named = [context.entity(child) for child in owners if child.tag_ != "PRP$"]
        started = _value(token) not in (
            "approved",
            "rejected",
        )  # who runs the work that others let pass is not let pass
        run = started and (owners or theme.lower_ == "work") and not any(named)
        named = named if started else []
        actors = [context.entity(subject) for subject in subjects(token)] if run else []
        found = next((entity for entity in (*named, *actors) if entity is not None), None)
    if found is None or context.entities[found].kind in ("person", "place", "group", "work"):
        return None
    return found


def _purpose(context: Context, token: Token, subject: int) -> Iterator[StateStatement]:
    """The mandate in "set up to help the country …" and the activity in "expand it by training …"."""
    for child in token.rights:
        infinitive = child.dep_ in ("advcl", "xcomp") and [aux.lower_ for aux in child.lefts] == ["to"]
        body = context.entities[subject].kind in ("mission", "organization")
        if body and infinitive and child.pos_ == "VERB" and STATUS_VERBS.get(token.lemma_.lower()) == "launched":
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
