"""What stands in a clause of the present or of a given day and is of neither: what a clause on it tells as past, deaths
and losses told by a noun, the end of a sum, what is so if something happens."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import IFS, PAST
from asreported.extract.modality import predicate_of
from asreported.extract.statements.reality.standing import is_definite
from asreported.extract.statements.times.clause_times import DONE_BY_EVENTS
from asreported.extract.statements.times.tense import is_perfect, simple_past, tense
from asreported.extract.texts import text_of

_HAPPENED = frozenset(
    {"death", "loss", "killing", "murder", "release", "donation", "arrest", "departure", "disappearance", "sinking"}
    | {"destruction", "drowning", "kidnapping", "abduction", "rescue", "theft", "shooting", "burial", "escape"}
)
"""Nouns of what happened once, whenever that was."""
_OVER_AT_ONCE = frozenset({"explosion", "blast", "crash", "collision", "earthquake", "quake", "eruption"})
"""Nouns of what is over in a moment: none is there on a day, whatever tense tells of it."""
_COUNTING = frozenset({"confirm", "report", "record", "register", "announce", "count", "total", "reach", "bring"})
"""Verbs by which such a noun is a count of the day."""
_AT_LAST = frozenset({"final", "eventual", "ultimate"})
_USUAL = frozenset({"average", "typical", "normal", "ordinary", "usual"})
_SPANS = frozenset({"day", "week", "month", "season", "year", "summer", "winter"})
_POURING = DONE_BY_EVENTS | {"dump", "pour"}
_DEAD_IN = re.compile(r"[^.;,:()]{0,12}\b(?:dead|killed|injured|wounded|hurt|missing) in an? ")
"""Behind a number of a list of what happened, whenever that was: ": 12 dead in a tram crash, nine dead in a fire"."""
_IN_TALE = re.compile(
    r"\b(?:tale|legend|parable|fable|myth) (?:of|about|that|in which|where)\b[^.;]*$"
    r"|\bin (?:the|an?|his|her|this|that) (?:[\w'’-]+ ){0,2}"
    r"(?:film|movie|novel|play|opera|drama|comedy|cartoon|sitcom)\b[^.;]*$",
    re.IGNORECASE,
)
"""Before what only a tale tells."""
_BACK_THEN = re.compile(
    r"[^.;:,]*\bat the time"
    r"(?! (?:of (?:writing|publication|going|this|the (?:report|count|survey|announcement))|being)\b)",
    re.IGNORECASE,
)
"""Around what was so when something else happened: "had six men there at the time of the blast"."""
_UNTIL = frozenset({"until", "till"})
_WHEN = frozenset({"since", "after", "before", "when", "until", "till", "once"})
_BESIDE = frozenset({"with", "to"})
_MEANING = frozenset(
    {"plan", "intend", "hope", "want", "aim", "expect", "agree", "promise", "pledge", "vow", "prepare"}
)
_AFTERWARDS = frozenset({"after", "following"})
_SPENDING = frozenset({"spend", "dump", "spray", "pour", "pump", "put", "lose"})
_HANDLING = frozenset({"use", "try", "take", "lower", "employ", "apply", "deploy", "make", "hold", "attend", "visit"})
"""Verbs of what was done with a thing and is over; what was set up or bought is there."""
_BY_NOW = frozenset({"already", "now", "so", "currently", "still", "yet"})
_HAD = frozenset({"had", "'d", "’d"})
_UP = 4
"""Words up from what is counted among which the clause stands that says when it was."""


def is_known_before(counted: Token) -> bool:
    """Whether it was told of by a clause of its own on what was before ("on Friday spoke of the 30 boats it gave"), or
    is the size of what somebody had already ("died in May before his 50-date tour")."""
    noun = counted.head if counted.dep_ == "nummod" else counted
    if not is_definite(noun):
        return False
    whole = [below for of in noun.rights if of.lower_ == "of" for below in of.rights]
    clauses = [child for one in (noun, *whole) for child in one.rights if child.dep_ == "acl"]
    if any(_is_spent(child) or (whole and child.lower_ == "used") for child in clauses):
        return True  # "the 90 litres of soap used to clean it"; not "the 90 pumps used to drain it"
    of = [below for per in noun.rights if per.lower_ == "per" for below in per.rights]
    told = any(child.dep_ == "relcl" and _is_past(child) for one in (noun, *of) for child in one.rights)
    gone = any(_ran_out(child) for one in (*whole, *noun.conjuncts) for child in one.rights)
    return told or gone or _is_size_of_own(counted)


def _ran_out(clause: Token) -> bool:
    """Whether a past clause tells what became of it all then: "the 30 barrels of milk that leaked"."""
    return clause.dep_ == "relcl" and simple_past(clause) and clause.lemma_.lower() in DONE_BY_EVENTS


def is_of_no_day(counted: Token, *, rated: bool) -> bool:
    """Whether a clause of the present does not say that it is so on its day: "blamed for the deaths of 12 men", "the
    300 barrels which had been shut in", "puts the final bill at $3m", "if the water rises by 3 metres"."""
    verb = predicate_of(counted)
    if counted.dep_ == "pobj" and counted.head.lower_ in _AFTERWARDS:
        return True  # "is to stay shut after three cases there"
    if is_known_before(counted) or _had_ended(counted) or _is_of_event(counted, verb) or _was_done_with(counted):
        return True
    if (not rated and _is_what_events_did(verb)) or _is_listed_or_told(counted, verb):
        return True  # "a long run of floods sweeping 300 sheep away"
    if any(is_held_to_have(child) for child in counted.rights):
        return True
    if _was_back_then(counted) or _is_put_beside(counted, verb):
        return True
    if _was_aimed_at(verb) or (not rated and counted.lemma_.lower() in _OVER_AT_ONCE):
        return True
    return _is_at_last(counted, verb) or _is_supposed(verb) or _is_meant(counted, verb) or _is_usual(counted, rated)


def is_held_to_have(participle: Token) -> bool:
    """Whether a clause on a noun tells what that is thought to have done, whenever that was: "the 300 barrels believed
    to have fouled the bay"."""
    if participle.dep_ != "acl" or participle.tag_ not in PAST:
        return False
    return any(
        child.dep_ == "xcomp" and {"to", "have"} <= {aux.lower_ for aux in child.lefts if aux.dep_ == "aux"}
        for child in participle.rights
    )


def _was_back_then(counted: Token) -> bool:
    """Whether its clause is of the time of something told elsewhere."""
    text, start, end = text_of(counted.doc), counted.sent.start_char, counted.sent.end_char
    return (
        _BACK_THEN.match(text, counted.idx, end) is not None or _BACK_THEN.match(text[start : counted.idx]) is not None
    )


def _is_put_beside(counted: Token, verb: Token) -> bool:
    """Whether it is what something is compared with, whenever that was: "the tally compares with 41 fires"."""
    if verb.lemma_.lower() != "compare":
        return False
    return any(child.lower_ in _BESIDE and child.i < counted.i <= child.right_edge.i for child in verb.rights)


def _is_what_events_did(participle: Token) -> bool:
    """Whether a participle tells what an event did, whenever that was: "a fire killing 12 men", "floods dumping 30
    tonnes of mud"."""
    return participle.dep_ == "acl" and participle.tag_ == "VBG" and participle.lemma_.lower() in _POURING


def _is_listed_or_told(counted: Token, verb: Token) -> bool:
    """Whether a list of what befell people, or a tale, tells of it."""
    text, start = text_of(counted.doc), counted.sent.start_char
    before = text[start : counted.idx]
    if ":" in before and _DEAD_IN.match(text, counted.idx) is not None:
        return True
    return not is_perfect(verb) and _IN_TALE.search(before) is not None


def _is_spent(participle: Token) -> bool:
    """Whether it tells what has been used up, or said, whenever that was: "the $90m spent on cleaning it"."""
    if participle.tag_ not in ("VBN", "VBD") or participle.lemma_.lower() not in _SPENDING:
        return False
    return all(word.lower_ not in _BY_NOW for word in participle.children)


def _was_done_with(counted: Token) -> bool:
    """Whether a clause tells what somebody did with it then: "one of three methods the crew used", "is like a 90-tonne
    lid the firm lowered"."""
    sized = counted.dep_ in ("nummod", "compound", "amod", "npadvmod") and counted.head.pos_ in ("NOUN", "PROPN")
    noun = counted.head if sized else counted
    return any(
        child.dep_ == "relcl"
        and child.tag_ == "VBD"
        and child.lemma_.lower() in _HANDLING
        and child.left_edge.nbor(-1).text != ","
        and any(word.dep_ == "nsubj" and word.tag_ not in ("WDT", "WP") for word in child.lefts)
        and all(word.tag_ != "WRB" for word in child.lefts)
        for child in noun.rights
    )


def _is_past(clause: Token) -> bool:
    return simple_past(clause) or any(child.lower_ in _HAD and child.dep_ == "aux" for child in clause.lefts)


def _is_size_of_own(counted: Token) -> bool:
    noun = counted.head if counted.dep_ in ("compound", "amod", "nmod", "npadvmod") else counted
    if counted.i == 0 or counted.nbor(-1).text != "-":
        return False
    return any(child.tag_ == "PRP$" or child.dep_ == "poss" for child in noun.lefts)


def _had_ended(counted: Token) -> bool:
    """Whether a past perfect tells of it, or of what it is part of, or it was so "before" something was done."""
    whole = [noun for of in counted.rights if of.lower_ == "of" for noun in of.rights if noun.dep_ == "pobj"]
    here = counted
    for _ in range(_UP):
        for child in (*here.rights, *(below for noun in whole for below in noun.rights)):
            if child.dep_ == "relcl" and any(aux.lower_ in _HAD and aux.dep_ == "aux" for aux in child.lefts):
                return True
            if child.dep_ == "acl" and any(_is_before(below) for below in child.rights):
                return True
        if here.dep_ not in ("pobj", "prep") or here.head.pos_ not in ("ADP", "NOUN", "NUM"):
            return False
        here = here.head
    return False


def _is_before(clause: Token) -> bool:
    marked = any(child.dep_ == "mark" and child.lower_ in ("before", "until") for child in clause.lefts)
    return clause.dep_ == "advcl" and marked and simple_past(clause)


def _is_of_event(counted: Token, verb: Token) -> bool:
    of = counted.head
    if counted.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_.lower() not in _HAPPENED:
        return False
    return verb.lemma_.lower() not in _COUNTING


def _is_at_last(counted: Token, verb: Token) -> bool:
    beside = (child for child in verb.children if child.dep_ in ("dobj", "nsubj", "nsubjpass"))
    return any(word.lower_ in _AT_LAST for noun in (counted, *beside) for word in noun.lefts)


def _is_supposed(verb: Token) -> bool:
    here = verb
    for _ in range(_UP):
        marks = {child.lower_ for child in here.lefts if child.dep_ in ("mark", "advmod", "prep")}
        if (
            marks & IFS
            or (here.dep_ == "advcl" and marks & _UNTIL and tense(here) == "present")
            or (here.i != verb.i and here.dep_ == "advcl" and marks & _WHEN and simple_past(here))
        ):
            return True
        if here.head.i == here.i or here.dep_ not in ("advcl", "conj", "xcomp", "ccomp", "relcl", "acl"):
            return False
        here = predicate_of(here.head)
    return False


def _is_meant(counted: Token, verb: Token) -> bool:
    """Whether it is of what somebody "plans to begin doing", and is not known to be there."""
    here = verb
    while here.dep_ == "xcomp" and here.head.i != here.i:
        here = here.head
        if here.lemma_.lower() in _MEANING:
            return not is_definite(counted)
    return False


def _was_aimed_at(verb: Token) -> bool:
    """Whether it is of what somebody did something for then: "had the courage to go in to get the two men out"."""
    if verb.dep_ != "advcl":
        return False
    here = verb
    for _ in range(_UP):
        if here.tag_ != "VB" or all(child.lower_ != "to" for child in here.lefts) or here.head.i == here.i:
            break
        here = predicate_of(here.head)
    return here.i != verb.i and simple_past(here)


def _is_usual(counted: Token, rated: bool) -> bool:
    """Whether it is so "in an average year"."""
    if rated:
        return False
    return any(
        word.lower_ in _USUAL and word.dep_ == "amod" and word.head.lower_ in _SPANS for word in counted.sent[:-1]
    )
