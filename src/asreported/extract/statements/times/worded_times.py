"""Times of a figure that the words around it tell, whatever the parser hangs them on: that of its own half of a
sentence, of a caption, of the report before, of the days up to now, and never that of what it only recalls."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.words import CASUALTIES
from asreported.extract.statements.times.clause_times import DONE_BY_EVENTS
from asreported.extract.statements.times.numbers_beside import is_of_number_beside
from asreported.extract.statements.times.of_others import of_what_is_judged
from asreported.extract.statements.times.phrase_times import (
    before_gerund,
    behind_its_participle,
    behind_the_clause,
    ends_change,
    in_the_same_period,
    in_when_clause,
    is_of_event_behind,
    right_behind,
)
from asreported.extract.statements.times.telling import of_clause_on
from asreported.extract.statements.times.tense import HAVE, is_perfect, simple_past
from asreported.extract.texts import text_of
from asreported.model import Span, TimeReference, Timex

_ENDING = frozenset({"close", "end", "finish", "settle"})
"""Verbs of where a price stands when the market shuts."""
_CAPTION = re.compile(
    r"\s*:\s+(?:In )?(?:this|an?|the) (?:[\w-]+ ){0,4}(?:photo|photograph|image|picture|video|frame)\b", re.IGNORECASE
)
_LAST_REPORT = re.compile(
    r"[^.;:,()]{0,40}\bsince (?:the|our|its|their) (?:last|previous|latest) (?:\w+ )?"
    r"(?:report|update|bulletin|count|statement|briefing) (?:on|of) ",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"[^.;:,()]*\b(?:has|have|['’]ve)\b[^.;:,()]*\b(?:in|over|during|within) ", re.IGNORECASE)
_APART = frozenset({"VERB", "AUX", "PUNCT", "SCONJ"})
_WITHIN = frozenset({"in", "over", "during", "within"})
_NOT_ITS_OWN = re.compile(
    r"\b(?:that|which|who|where|when|than|but|says?|said|is|are|was|were|had)\b"
    r"|\b(?:has|have|['’]ve)\b.*\b(?:has|have|['’]ve)\b",
    re.IGNORECASE,
)
"""Words of another clause than the one that is told as done."""
_PAST = re.compile(r"the (?:past|last) (?:[\w-]+ )?(?:days?|weeks?|months?|years?|hours|decades?)", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:in|over|during|within) (?:the (?:past|last) (?:few|several|couple of) "
    r"(?:days|weeks|months|years|decades|hours)"
    r"|recent (?:days|weeks|months|years|decades))\b",
    re.IGNORECASE,
)
"""Days up to now that nobody has counted."""
_IN_MONEY = re.compile(
    r"(?: [a-z]+)? in (?:today|\d{4}|current|present-day) ?(?:['’]s )?(?:dollars|pounds|euros|money|prices)\b"
)
"""Behind a sum of whatever time, told in the money of another."""
_IN_SPAN = re.compile(r" (?:in|over|during) the (?:last|past) (?:\w+ )?(?:days?|weeks?|months?|years?|quarter) alone\b")
"""Behind what came to pass in a span up to now, which is longer than a day."""
_AT_HEAD = re.compile(r"(?:[`'\"“]+ ?)?(?:In|Over|During|Within) the (?:last|past) ")
_SEASON = re.compile(r"(?:(?:early|late|mid)[- ])?(?:winter|summer|spring|autumn)", re.IGNORECASE)
_RECALLED = re.compile(
    r"\b(?:an? (?:\w+ )?(?:echo|repeat|replay|reminder|throwback)|reminiscent|memories) (?:of|to)\b"
    r"|\b(?:echoing|recalling|evoking)\b",
    re.IGNORECASE,
)
"""Before a time of what was long ago and is like it."""
_YEAR = re.compile(r"\d{4}")
_WITH = re.compile(r"(?:[`'\"“]+ ?)?(?:(?:Even|And|But) )?with\b[^,]*$", re.IGNORECASE)
"""From the head of a sentence to a number that stands there apart from the clause."""
_LASTING = re.compile(
    r"[^.;:,()]{0,40}?(?<!for) (?:over|during) (?:the )?(?:course of )?(?:[\w-]+ ){0,2}(?:days|weeks|months|years)\b"
)
"""Behind a number that came about in longer than the day on which it began."""
_COMING_OF_IT = re.compile(r", (?:and )?with (?:[\w-]+ ){0,3}$")
"""Before a number of what flowed from then on: "the pipe burst in May, killing two, with 90 barrels leaking"."""
_FLOWING = re.compile(r"(?: [\w-]+){0,4} (?:leaking|spilling|spewing|gushing|flowing|pouring|streaming)\b")
"""Behind such a number, whatever the parser makes of it."""
_IN_ALL = re.compile(r"[^.;:,]{0,40}? in all(?: ?[.,;:)]| (?:by|but|and)\b)")
"""Behind the sum of what had begun at the time told before it: "the blast last May led to a spill of 90 barrels in
all"."""


def reworded(
    context: Context, number: Span, counted: Token, time: TimeReference, *, planned: bool = False
) -> TimeReference:
    """The time of a figure, mended by the words between it and the times of its sentence."""
    sentence = counted.sent
    here = [
        at for at, timex in enumerate(context.timexes) if sentence.start_char <= timex.span.start < sentence.end_char
    ]
    if not here:
        return _in_a_span(context, number, counted, time)
    if _is_of_none(context, number, counted, time):
        return replace(time, timex=None, tense=None)
    as_then = in_the_same_period(context.text, number, context.timexes, here)
    if as_then is None and time.timex is not None:
        return of_what_is_judged(context, counted, _of_another(context, number, counted, here, time), here)
    own = as_then
    if own is None and not planned:
        own = behind_its_participle(number, counted, context.timexes, here)
        own = right_behind(number, counted, context.timexes, here) if own is None else own
    if own is not None:
        return replace(time, timex=own, tense="past")
    killing = predicate_of(counted).lemma_.lower() in CASUALTIES
    past = killing or time.tense != "present"
    then = before_gerund(predicate_of(counted), context.timexes, here) if past else None
    if then is not None:
        return replace(time, timex=then, tense="past")
    if time.tense == "past" and not planned:
        behind = _of_past(context, number, counted, here)
        if behind is not None:
            return replace(time, timex=behind)
    if simple_past(predicate_of(counted).head) and time.tense != "present":
        return replace(time, timex=_at_close(context, predicate_of(counted)))
    if time.tense != "present":
        return time
    told = _told(context, number, counted, here)
    if told is not None:
        return replace(time, timex=told, tense="past")
    return replace(time, tense=None) if _IN_SPAN.match(context.text, number.end) else time


def _in_a_span(context: Context, number: Span, counted: Token, time: TimeReference) -> TimeReference:
    """The time, but none of what a sentence without a time tells as done in some span up to its telling: "in the past
    two or so years, 12 fires have been reported"."""
    start = counted.sent.start_char
    told = time.timex is None and time.tense == "present" and is_perfect(predicate_of(counted))
    return replace(time, tense=None) if told and _AT_HEAD.match(context.text, start, number.start) else time


def _of_past(context: Context, number: Span, counted: Token, here: list[int]) -> int | None:
    """The time behind a number of the past, that before a "when", or that of the clause that says which are counted."""
    verb = predicate_of(counted)
    behind = behind_the_clause(number, counted, verb, context.timexes, here)
    if behind is None:
        behind = in_when_clause(number, verb, context.timexes, here)
    return of_clause_on(context, counted) if behind is None else behind


def _is_of_none(context: Context, number: Span, counted: Token, time: TimeReference) -> bool:
    """Whether it is of no time that its sentence tells, but for one before a sum told in the money of another time."""
    if _IN_MONEY.match(context.text, number.end) is not None:
        return time.timex is None or context.timexes[time.timex].span.start > number.end
    if time.timex is not None and time.tense == "present" and _is_any_season(context, time.timex):
        return True
    return _is_vague(context, number, counted, time)


def _is_any_season(context: Context, timex: int) -> bool:
    """Whether a season, told of in the present, is that of any year: "in winter, when it freezes 40 ponds"."""
    span = context.timexes[timex].span
    return _SEASON.fullmatch(span.of(context.text)) is not None


def _is_vague(context: Context, number: Span, counted: Token, time: TimeReference) -> bool:
    """Whether it was done on days that nobody counts: "have been rescued in the last few days", "tells of taking two
    trips in recent weeks"; not where a time of its own stands before them."""
    vague = _VAGUE.search(context.text, number.end, counted.sent.end_char)
    if vague is None or (
        time.timex is not None and number.end <= context.timexes[time.timex].span.start < vague.start()
    ):
        return False
    verb = predicate_of(counted)
    return verb.tag_ == "VBG" or any(word.lower_ in HAVE for word in verb.lefts)


def _of_another(context: Context, number: Span, counted: Token, here: list[int], time: TimeReference) -> TimeReference:
    """The time, but none of what is only recalled, and the own half's of a sentence that a semicolon parts: "a week ago
    it had 229; today it has 557"."""
    assert time.timex is not None
    start = context.timexes[time.timex].span.start
    between = context.text[number.end : start]
    if ";" in between:
        mine = [at for at in here if context.timexes[at].span.start < number.end + between.index(";")]
        return replace(time, timex=mine[0] if len(mine) == 1 else None, tense="past")
    if between and _RECALLED.search(between) is not None:
        return replace(time, timex=None, tense=None)
    if is_of_number_beside(context.text, number, context.timexes[time.timex]):
        return replace(time, timex=None)
    if is_of_event_behind(context.text, number, context.timexes[time.timex]):
        return replace(time, timex=None, tense="past")
    if ends_change(context.text, number, context.timexes[time.timex]):
        return replace(time, timex=None, tense=None)
    if start > number.end and _WITH.match(context.text, counted.sent.start_char, number.start) and "," in between:
        return replace(time, timex=None, tense=None)  # "with two men dead, last night the hall was full"
    if start < number.start and _took_longer(context, number, counted, context.timexes[time.timex]):
        return replace(time, timex=None, tense="past")
    return time


def _took_longer(context: Context, number: Span, counted: Token, began: Timex) -> bool:
    """Whether a number came about over longer than the time told before it, when that began: "on 3 May the pipe spilt
    90 barrels over nine days"."""
    if _YEAR.fullmatch(began.value) is not None:
        return False
    if _IN_ALL.match(context.text, number.end) is not None:
        return True
    verb = predicate_of(counted).lemma_.lower()
    came = verb not in CASUALTIES and _COMING_OF_IT.search(context.text, began.span.end, number.start) is not None
    if verb not in DONE_BY_EVENTS:
        return came and _FLOWING.match(context.text, number.end) is not None
    return came or _LASTING.match(context.text, number.end) is not None


def _at_close(context: Context, verb: Token) -> int | None:
    """The time of the change with which a price came to stand: "fell $4 on Friday to close at $52"."""
    aside = verb.dep_ in ("advcl", "xcomp") and verb.lemma_ in _ENDING and verb.tag_ == "VB"
    return context.timex(verb.head) if aside else None


def _told(context: Context, number: Span, counted: Token, here: list[int]) -> int | None:
    """The time of the caption that it opens, of the report since which it rose, of the days up to the telling."""
    text, first, start = context.text, context.timexes[here[0]].span, counted.sent.start_char
    if first.start == start and first.end < number.start and _CAPTION.match(text, first.end) is not None:
        return here[0]
    for at in here:
        span = context.timexes[at].span
        if span.start < number.end:
            continue
        if _LAST_REPORT.fullmatch(text, number.end, span.start) is not None:
            return at
        if _PAST.fullmatch(span.of(text)) is None:
            continue
        if _is_up_to_now(text, number.end, span.start) or _is_of_its_phrase(counted, number, span):
            return at
    return None


def _is_of_its_phrase(counted: Token, number: Span, span: Span) -> bool:
    """Whether no verb stands between a number and the days up to the telling: "likens it to four others in Elm in the
    past four years"."""
    between = [word for word in counted.sent if number.end <= word.idx < span.start]
    if not between or between[-1].lower_ not in _WITHIN or any(word.pos_ in _APART for word in between):
        return False
    text = text_of(counted.doc)
    alone = text.startswith(" alone", span.end)  # "a rise of $3m in the last month alone"
    return not alone and _NOT_ITS_OWN.search(text, number.end, span.start) is None


def _is_up_to_now(text: str, start: int, end: int) -> bool:
    return _SO_FAR.fullmatch(text, start, end) is not None and _NOT_ITS_OWN.search(text, start, end) is None
