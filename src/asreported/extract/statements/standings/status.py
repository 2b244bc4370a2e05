"""Status: what was launched, suspended, resumed, expanded, reduced, ended, approved, rejected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Token

from asreported.extract.entities.lists import PERSON_NOUNS
from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import subjects, token_span, verb_phrase
from asreported.extract.statements.standings.again import resumed_later
from asreported.extract.statements.standings.closings import barred_for_now, closings_alike
from asreported.extract.statements.standings.doubtful import doubtful
from asreported.extract.statements.standings.irrealis import left_open
from asreported.extract.statements.standings.lexicon import (
    ABLE,
    ONLY_OF,
    STATUS_CUES,
    STRONG,
    words,
)
from asreported.extract.statements.standings.nameless import apposed, means, worth_telling
from asreported.extract.statements.standings.senses import for_a_time
from asreported.extract.statements.standings.stands import stands
from asreported.extract.statements.standings.themes import OPENING, said_of, status_of, themes, with_particle
from asreported.model import StateStatement

_GENERIC = words("generic", "owned")
_UNTIL = 24
"""Characters before a time in which its "until" stands."""
_UNTIL_THEN = re.compile(r"\b(?:until|till)(?: at (?:least|the earliest))?(?: the)? $")
_WHICH = frozenset({"last", "first", "only", "previous", "second", "next"})
_COURSE = frozenset({"begin", "start", "finish", "conclude", "stop", "end", "restart"})
"""Verbs that without an object tell of a body what it does next."""
_OFTEN = re.compile(r"\b(?:at times|sometimes|now and then|from time to time|occasionally|repeatedly|routinely)\b")
_JOINING = frozenset({"In", "On", "At", "Of", "For", "And", "To", "With", "From"})
"""Small words with the capital that they have within a name."""
_ALL = frozenset({"operation", "activity", "work"})
"""Those of them that are all that a body does."""


def find_status(context: Context) -> Iterator[StateStatement]:
    """Status statements about the things of the text, and the mandate that a purpose clause gives.

    Of things that are no entities only verbs tell that say it of anything ("ratified").
    """
    cues = groupby(context.lemmas.words(STATUS_CUES), key=lambda token: token.sent.start)
    found = [[state for token in sentence for state in _told(context, token)] for _, sentence in cues]
    every = closings_alike(context, found)
    for told in every:
        resumed = {
            (state.subject, state.theme) for state in told if state.value == "resumed" and state.modality == "actual"
        }
        for state in told:
            over = (
                state.value in ("suspended", "ended")
                and state.modality == "actual"
                and (state.subject, state.theme) in resumed
            )
            over = over or resumed_later(context, state, [one for later in every for one in later])
            yield replace(state, modality="former") if over else state


def _told(context: Context, token: Token) -> Iterator[StateStatement]:
    value = status_of(token)
    if value is None or _able(token) or _of_habit(token) or _of_any(token) or left_open(token) or _on_occasion(token):
        return
    for theme in themes(token):
        subject = _entity(context, token, theme)
        of_it = _anything(context, token, theme) if subject is None else not _its_doer(context, token, theme, subject)
        if not (of_it and said_of(token, theme)):
            continue
        modality = stands(context, token)
        if modality is None or (modality == "actual" and any(child.lower_ == "any" for child in theme.lefts)):
            return
        nameless = subject is None
        if (nameless and not worth_telling(token, theme, modality)) or doubtful(token, theme, modality, nameless):
            continue
        modality = "planned" if modality in ("requested", "possible") and _due(token, theme) else modality
        time = context.time(token, own=modality != "actual")
        if modality == "planned" and time.timex is not None and _gone_by(context, time.timex):
            return  # "they joined to pass the bill a year ago": what came of it, the words leave open
        if time.timex is None and _described(token):
            time = replace(time, tense="past")  # "the fund set up by the firm": when, nobody says
        kind = theme.lemma_.lower()
        ends = time.timex is not None and modality != "actual" and _till(context, time.timex)
        if ends or (time.timex is not None and _told_of_thing(context, time.timex, theme)):
            time = replace(time, timex=None)
        barred = value == "ended" and (for_a_time(token) or barred_for_now(context, token, theme, modality, time.timex))
        over = token.lemma_ == "stop" and theme.dep_ == "nsubj" and modality == "requested"
        told = "suspended" if barred else "ended" if over else value  # "the hunt must stop"
        if subject is None:
            named = kind if theme.pos_ == "NOUN" else None
            yield StateStatement(token_span(token, token), None, "status", told, modality, time, named)
            continue
        yield StateStatement(token_span(token, token), subject, "status", told, modality, time)
        yield from _purpose(context, token, subject)


def _due(token: Token, theme: Token) -> bool:
    """Whether "should" tells when it is due ("the trial should start within 60 days", "should be completed in May")."""
    should = any(child.lower_ == "should" for child in token.lefts)
    timed = any(child.lower_ in ("in", "within", "by") and child.dep_ == "prep" for child in token.rights)
    course = token.lemma_ in _COURSE and theme.dep_ == "nsubj"
    return should and (course or (token.lemma_ == "complete" and theme.dep_ == "nsubjpass" and timed))


def _gone_by(context: Context, timex: int) -> bool:
    """Whether the time is past by its own words."""
    said = context.timexes[timex].span.of(context.text).casefold()
    return said.endswith(" ago") or said.startswith(("last ", "yesterday"))


def _before_time(context: Context, verb: Token, first: Token, last: Token) -> Token:
    """The last word of a purpose without the day at its end, which is that of what is told ("launched a mission to
    clear the mines on Friday")."""
    if verb.tag_ not in ("VBD", "VBN"):
        return last
    end = last.idx + len(last)
    time = next((one.span for one in context.timexes if one.span.start > first.idx and one.span.end == end), None)
    while time is not None and last.i > first.i + 1 and last.idx >= time.start:
        last = last.nbor(-1)
    return last.nbor(-1) if time is not None and last.pos_ == "ADP" and last.i > first.i + 1 else last


def _its_doer(context: Context, token: Token, theme: Token, subject: int) -> bool:
    """Whether a body is who does it and not what it is done to ("the committee's suspension", "the firm started")."""
    if context.entities[subject].kind not in ("organization", "person"):
        return False
    let = status_of(token) in ("approved", "rejected")  # "the approval of the ministry"; "If approved, the bank will"
    let = let and (token.pos_ == "NOUN" or (token.dep_ == "advcl" and theme.head.i != token.i))
    return let or (token.pos_ == "NOUN" and theme.dep_ == "poss") or (token.lemma_ in _COURSE and theme.dep_ == "nsubj")


def _told_of_thing(context: Context, timex: int, theme: Token) -> bool:
    """Whether a time stands before the noun and tells which it is ("first-quarter dividends were shelved")."""
    span = context.timexes[timex].span
    return theme.left_edge.idx <= span.start and span.end <= theme.idx


def _till(context: Context, timex: int) -> bool:
    """Whether the time is the end of a stretch ("to suspend it until at least next year")."""
    before = context.text[max(0, context.timexes[timex].span.start - _UNTIL) : context.timexes[timex].span.start]
    return _UNTIL_THEN.search(before) is not None


def _on_occasion(token: Token) -> bool:
    """Whether a clause tells which time is meant ("the last time it suspended a payment was in the war"), or what a
    thing is held against ("the longest search that the town has ever begun")."""
    if token.dep_ == "relcl" and any(child.lower_ == "ever" for child in token.lefts):
        return True
    when = token.head if token.dep_ in ("relcl", "acl", "ccomp") else None
    return when is not None and when.lemma_ == "time" and any(child.lower_ in _WHICH for child in when.lefts)


def _described(token: Token) -> bool:
    """Whether a participle on the noun itself tells it."""
    bare = not any(child.dep_ in ("aux", "auxpass") for child in token.lefts)
    return token.tag_ == "VBN" and token.dep_ in ("acl", "amod") and bare


def _able(token: Token) -> bool:
    """Whether an infinitive tells what can be done or is for ("meant to shut it", "it is hard to stop the work", "gives
    it the authority to close ports")."""
    above = token.head
    to = next((child for child in token.lefts if child.lower_ == "to"), None)
    if to is None:
        return False
    if to.i and to.nbor(-1).pos_ == "NOUN" and to.nbor(-1).lemma_ in ABLE:
        return True
    said = [child for child in above.rights if child.dep_ == "acomp"] if above.lemma_ == "be" else []
    return any(word.lemma_.lower() in ABLE for word in (above, *said))


def _of_any(token: Token) -> bool:
    """Whether a noun tells of one that may be ("might welcome a suspension of the payouts")."""
    one = token.pos_ == "NOUN" and any(child.lower_ in ("a", "an", "any") for child in token.lefts)
    return one and modality_of(token) != "denied"


def _of_habit(token: Token) -> bool:
    """Whether a relative clause tells what a body does at all times ("the agency that grants permits"), or the clause
    what became of a thing more than once ("was cut off at times")."""
    again = any(
        _OFTEN.fullmatch(" ".join(word.lower_ for word in child.subtree).split(" when")[0])
        for child in token.children
        if child.dep_ in ("advmod", "prep")
    )
    if again:
        return True
    plain = token.tag_ in ("VBZ", "VBP") and not any(child.dep_ in ("aux", "auxpass") for child in token.lefts)
    return plain and token.dep_ == "relcl"


def _anything(context: Context, token: Token, theme: Token) -> bool:
    """Whether a verb that says it of anything says it of a common noun that names no person or place."""
    strong = (
        with_particle(token) in STRONG
        or theme.lemma_.lower() in ONLY_OF.get(with_particle(token), ())
        or (token.pos_ == "ADJ" and token.head.lemma_ in ("remain", "stay"))
        or status_of(token) == "resumed"
        or (token.lemma_ in OPENING and theme.dep_ == "nsubj")
    )
    thing = theme.pos_ == "NOUN" or theme.lower_ == "it"
    aside = token.dep_ == "pcomp"  # "lax in approving plans" tells what somebody is like
    found = context.entity(theme)
    unknown = found is None or not means(context, theme, found)
    return strong and thing and not aside and unknown and theme.lemma_.lower() not in PERSON_NOUNS


def _entity(context: Context, token: Token, theme: Token) -> int | None:
    """The thing itself; for "its operations", whoever runs them; never a person or a place."""
    found = context.entity(theme)
    if found is not None and (not means(context, theme, found) or _cut_name(theme, context.entities[found].name)):
        return None
    name = apposed(theme)
    called = None if name is None else context.entity(name)
    if called is not None and context.entities[called].kind == "organization":
        return called
    if found is None and theme.lemma_.lower() in _GENERIC and (theme.tag_ == "NNS" or theme.lower_ == "work"):
        owners = [child for child in theme.lefts if child.dep_ in ("poss", "compound")]
        named = [context.entity(child) for child in owners if child.tag_ != "PRP$"]
        # Who runs the work that others let pass is not let pass, nor are "relief operations" all that one does.
        kinds = any(child.dep_ in ("compound", "amod") for child in theme.lefts)
        started = status_of(token) not in ("approved", "rejected") and not kinds
        # "Work on a bridge" is not all that a firm does.
        after = theme.doc[theme.i + 1 : theme.i + 3]
        some = len(after) == 2 and after[0].lower_ == "on" and after[1].ent_type_ != "DATE"
        run = started and not some and (owners or theme.lower_ == "work") and not any(named)
        named = named if started else []
        actors = [context.entity(subject) for subject in subjects(token)] if run else []
        found = next((entity for entity in (*named, *actors) if entity is not None), None)
        if found is not None and context.entities[found].kind != "mission" and theme.lemma_.lower() not in _ALL:
            return None  # a firm's effort is not the firm
    if found is None or context.entities[found].kind in ("person", "place", "group", "work"):
        return None
    return found


def _cut_name(theme: Token, name: str) -> bool:
    """Whether the name is only what follows its owner ("Roe's House"), or opens a longer one ("Lund Radio In Town")."""
    end = next((word.i for word in theme.doc[theme.i + 1 : theme.sent.end] if not word.is_digit), theme.i)
    after = theme.doc[end : end + 2]
    longer = theme.pos_ == "PROPN" and len(after) > 1
    if longer and after[0].text in _JOINING and after[1].text.istitle():
        return True
    owned = any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in theme.lefts)
    return theme.pos_ == "PROPN" and owned and " " not in name


def _purpose(context: Context, token: Token, subject: int) -> Iterator[StateStatement]:
    """The mandate in "set up to help the country …" and the activity in "expand it by training …"."""
    for child in token.rights:
        infinitive = child.dep_ in ("advcl", "xcomp") and [aux.lower_ for aux in child.lefts] == ["to"]
        body = context.entities[subject].kind in ("mission", "organization")
        whole = not (child.i + 1 < len(child.doc) and child.nbor(1).text == "-")  # "to co-ordinate" is three words
        if body and infinitive and whole and child.pos_ == "VERB" and status_of(token) == "launched":
            first, last = verb_phrase(child)
            last = _before_time(context, token, first, last)
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
