"""What is told in the present and yet is not of the day of its telling: habits, what points back, what is aimed at, the
size of an event that is over."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.modality.cues import USUALLY
from asreported.extract.statements.reality.standing import is_definite
from asreported.extract.statements.times.clause_times import DONE_BY_EVENTS
from asreported.extract.statements.times.tense import is_perfect, simple_past
from asreported.extract.texts import text_of
from asreported.lexicon.days import WEEKDAYS

EVERY = frozenset({"every", "each"})
_SPANS = frozenset({"day", "night", "week", "weekend", "month", "season", "year", "decade", "summer", "winter"})
_THAT = frozenset({"that", "this", "these", "those"})
_AIMED = frozenset({"targeted", "planned", "projected", "proposed", "budgeted", "intended", "scheduled", "desired"}) | {
    "forecast"
}
SIZES = frozenset({"compound", "amod", "nmod", "npadvmod"})
"""How a size hangs on its noun: "the planned 300-boat limit"."""
_BY_NOW = frozenset({"far", "now", "already", "since", "today"})
_GONE = frozenset({"previous", "prior", "past"})
_NEXT = frozenset({"next", "coming", "upcoming", "forthcoming"})
_FORMER = _GONE | {"historical", "historic", "earlier"}
_COMPARING = frozenset({"than", "as", "to", "with", "of", "like", "from"})
_FROM_THEN = frozenset({"starting", "beginning", "effective"})
_OF_EVENTS = frozenset({"magnitude"})
"""Measures of what happens and is over."""
_AHEAD = frozenset({"ahead", "before"})
_OVER = re.compile(r"\b(?:in|over|during) (?:the same|that|this) (?:period|time|span)\b", re.IGNORECASE)
_SPAN_OF = re.compile(r" (?:few|couple of|[\w-]+)(?:(?: to | or | ?[-–] ?)\w+)? (?:days|weeks|months|years|decades)\b")
_IN_YEARS = re.compile(
    r" in (?:(?:over|about|nearly|almost|some|more than|less than) )?(?:\d+|[a-z]+(?:-[a-z]+)?)"
    r" (?:years|decades|months)\b| in (?:just )?(?:a single|one) (?:day|week|month|year)\b"
)
"""Behind what came to pass over years, or in one of them: "four storms in over 90 years", "$9m in a single year"."""
_RESULTS = frozenset(
    {"result", "figure", "earnings", "net", "profit", "loss", "income", "revenue", "sales", "quarter", "period"}
)
"""What a firm reports of a time that is over, by whatever tense: "the results include a gain of $9m"."""
_GIVING = frozenset({"give", "pay", "donate", "contribute", "earn", "make", "spend"})
_TAKING_IN = frozenset({"include", "reflect", "contain", "exclude", "comprise"})
_OVER_SEASONS = re.compile(
    r"[^.;:]*\b(?:for|over|in|during) (?:each of )?the (?:past|last) (?:\w+ )?"
    r"(?:summers|winters|springs|autumns|seasons)\b"
)
"""Behind what came to pass in several of them: "has flooded 30 homes for the past three summers"."""
_BREAK = re.compile(r"[.,;:–—]|\s-+\s")
_FAR = 60
"""Characters around a number in which its period is named."""
_UP = 4
"""Words up from a number within which "ahead of" what it is of stands."""


def is_undated(counted: Token, measure: str, *, rated: bool) -> bool:
    """Whether nothing in a clause of the present says when its figure is so: "every year 300 are born", "that is 30
    boats", "exceeds its targeted sales of 300 boats", "the 6.4-magnitude quake has killed some", "ahead of his 12-day
    tour"."""
    verb = predicate_of(counted)
    if measure in _OF_EVENTS or _points_back(counted, verb):
        return True
    if not rated and _is_habit(counted, verb):
        return True
    if _is_part_of_results(verb):
        return True
    if any(child.lower_ in _GONE or child.lower_ in _NEXT for child in counted.lefts):
        return True  # "met with trouble in two previous storms", "is to sing at the next two fairs"
    text, end = text_of(counted.doc), counted.idx + len(counted)
    if _is_anybodys(verb) or _IN_YEARS.match(text, end) or _OVER_SEASONS.match(text, end, counted.sent.end_char):
        return True
    if _is_over_a_period(counted, verb) or _was_of_it(counted) or _is_of_earlier_ones(verb):
        return True
    if measure == "money" and (_has_come_to(verb) or _is_of_a_kind(verb)):
        return True
    return _is_aimed_at(counted) or _is_awaited(counted) or counted.sent[0].lower_ in _FROM_THEN


def _is_habit(counted: Token, verb: Token) -> bool:
    """Whether the clause, or one on the noun, tells what is so every day or every year; a rate ("300 a year") is of
    its day."""
    if any(child.lower_ in USUALLY and child.dep_ == "advmod" for child in verb.children):
        return True  # "we typically end up with 300"
    if any(word.lower_ in WEEKDAYS and word.i > 1 and _on_any(word) for word in counted.sent):
        return True
    clauses = {
        verb.i,
        *(child.i for noun in (counted, _above(counted)) for child in noun.rights if child.dep_ == "relcl"),
    }
    return any(
        word.lower_ in EVERY
        and (word.nbor().lower_ in _SPANS or _is_of_many(word))
        and (word.i == word.sent.start or predicate_of(word.nbor()).i in clauses)
        for word in counted.sent[:-1]
    )


def _is_part_of_results(verb: Token) -> bool:
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return verb.lemma_.lower() in _TAKING_IN and any(noun.lemma_.lower() in _RESULTS for noun in subjects)


def _is_anybodys(verb: Token) -> bool:
    """Whether it is what comes to pass with anybody at any time: "in a month you reach 1,000 boats"."""
    if verb.lemma_ == "have" or any(child.dep_ in ("aux", "neg") for child in verb.lefts):
        return False
    return any(child.dep_ == "nsubj" and child.lower_ == "you" for child in verb.lefts)


def _on_any(day: Token) -> bool:
    """Whether it is so on a day of any week: "on a Sunday"."""
    return day.nbor(-1).lower_ == "a" and day.nbor(-2).lower_ == "on"


def _is_of_many(every: Token) -> bool:
    """Whether it opens a span of several years, in each of which something happens: "every 20 to 30 years"."""
    return _SPAN_OF.match(text_of(every.doc), every.idx + len(every)) is not None


def _is_over_a_period(counted: Token, verb: Token) -> bool:
    """Whether it was in some time told before: "in the same period 300 have died"."""
    if not is_perfect(verb):
        return False
    opens = counted.sent.start_char
    text, start, end = counted.sent.text, counted.left_edge.idx - opens, counted.idx + len(counted) - opens
    before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    return any(_OVER.search(near) for near in (_BREAK.split(before)[-1], _BREAK.split(after)[0]))


def _is_of_earlier_ones(verb: Token) -> bool:
    """Whether it is what others before had come to: "previous floods have drowned 30 to 40 sheep"."""
    subjects = (child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass"))
    return is_perfect(verb) and any(word.lower_ in _FORMER for noun in subjects for word in noun.lefts)


def _was_of_it(counted: Token) -> bool:
    """Whether a clause of the past tells what is compared with: "more than the 300 barrels that fouled the bay", "than
    the 300 barrels spilt by the Elm"."""
    by = counted.head
    if counted.dep_ != "pobj" or by.lower_ not in _COMPARING or not is_definite(counted):
        return False
    return any(
        simple_past(child) if child.dep_ == "relcl" else child.dep_ == "acl" and _was_done_to(child)
        for child in counted.rights
    )


def _was_done_to(participle: Token) -> bool:
    return participle.tag_ in ("VBN", "VBD") and participle.lemma_.lower() in DONE_BY_EVENTS


def _points_back(counted: Token, verb: Token) -> bool:
    """Whether it is what a "that" is: told before, whenever that was."""
    told = counted if is_definite(counted) else _above(counted)  # "that is a part of the 30 boats" that are there
    if verb.lemma_ != "result" and (told.dep_ != "attr" or told.head.i != verb.i):
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in _THAT and child.tag_ == "DT" for child in verb.lefts)


def _has_come_to(verb: Token) -> bool:
    """Whether it is a sum by which somebody is told apart, over whatever years it came about ("a firm that has incurred
    $30m in fines"), and no running total."""
    first = verb.head if verb.dep_ == "conj" else verb
    if first.dep_ != "relcl" or not (is_perfect(verb) or _is_contracted(verb)):
        return False
    return all(word.lower_ not in _BY_NOW for word in verb.subtree)


def _is_of_a_kind(verb: Token) -> bool:
    """Whether it is a sum by which some are told from others, whenever they gave it: "from donors giving $300"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.lemma_.lower() in _GIVING and verb.head.tag_ == "NNS"


def _is_contracted(verb: Token) -> bool:
    """ "A firm that 's incurred": the tagger does not tell the "'s" of "has" from that of "is"."""
    by = any(child.dep_ == "agent" for child in verb.rights)
    return verb.tag_ == "VBN" and not by and any(child.lower_ in ("'s", "’s") for child in verb.lefts)


def _above(counted: Token) -> Token:
    """The noun that is "of" what is counted, else that itself."""
    return counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else counted


def _is_aimed_at(counted: Token) -> bool:
    size_of = counted.head if counted.dep_ in SIZES and counted.head.pos_ == "NOUN" else _above(counted)
    return any(child.lower_ in _AIMED for noun in (counted, size_of) for child in noun.lefts)


def _is_awaited(counted: Token) -> bool:
    """Whether it tells of what something is "ahead of"."""
    here = counted
    for _ in range(_UP):
        if here.pos_ in ("VERB", "AUX") or here.head.i == here.i:
            return False
        here = here.head
        if here.lower_ in _AHEAD:
            return True
    return False
