"""Which word of the text each time expression is given to, and the times that stand with a number of their own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from asreported.extract.grammar import TIMED
from asreported.extract.statements.times.beside_times import (
    ends_range,
    is_any_season,
    is_compared,
    is_from_now_on,
    is_of_days,
    is_up_to_now,
)
from asreported.extract.statements.times.tense import simple_past
from asreported.extract.timexes.levels import is_of_level
from asreported.model import Span, Timex

_RATE = re.compile(r"(?:an?|per|each|every) (?:second|minute|hour|day|night|week|month|year)", re.IGNORECASE)
_SHIFTED = re.compile(r"\s+(?:later|earlier|ago|after|before|since|from)\b")
_ITS_OWN = re.compile(r" ?['’]s (?:from|to|at|by|was|is|were|of)\b")
"""After a time whose noun is that of the time before: "this year's growth and next year's from 2 to 3 percent"."""
_OPENS = re.compile(r"(?:\(|-LRB-)\s*(?:on |at |in |as of )?$")
_CLOSES = re.compile(r"\s*(?:\)|-RRB-)\s*[:=]\s*(?:about )?[$€£#]?\s*")
_REST = frozenset({"rest", "remainder", "most", "much", "half", "part", "week", "weeks", "days", "months"})
"""Nouns of a part of a time: "opened in the first week of May"."""
_LABEL = 16
"""Characters around a time within which the bracket and colon of a label stand: "Lowest price (on 3 May): 20p"."""


def given_to(doc: Doc, text: str, timexes: Sequence[Timex]) -> dict[int, int]:
    """Token index → time expression: the word that each time expression modifies, and the verb of what has been done
    since, or was done when that was."""
    found: dict[int, int] = {}
    since: dict[int, int] = {}
    for at, timex in enumerate(timexes):
        phrase = _phrase(doc, text, timex)
        if phrase is None:
            continue
        word = _governor(phrase)
        if word.pos_ in ("VERB", "AUX") and is_of_level(text, timex):
            continue
        if simple_past(word) and is_from_now_on(text, timex):
            continue  # "over the next three years it lost 30 boats": from some day that was told
        found.setdefault(word.i, at)
        above = _done_since(word) or _done_when(word)
        if above is not None:
            since.setdefault(above.i, at)
    return since | found


def endings(text: str, timexes: Sequence[Timex]) -> dict[int, int]:
    """Offset → time expression: where the times end that a clause may have; of "1918-19" the first, which is of both,
    and of "the year ended May 31" the year."""
    found = {
        timex.span.end: at - ends_range(text, timex)
        for at, timex in enumerate(timexes)
        if timex.type in TIMED and not is_compared(text, timex)
    }
    for at, timex in enumerate(timexes):
        if timex.type == "DURATION" and timex.anchor_timex is not None and not timex.shift:
            found[timexes[max(at, timex.anchor_timex)].span.end] = at
    return found


def timed_words(doc: Doc, timexes: Sequence[Timex]) -> frozenset[int]:
    """The words of the sentences that name a time: in the others, which are most, none is looked for."""
    starts = sorted(timex.span.start for timex in timexes)
    timed = (one for one in doc.sents if bisect_left(starts, one.start_char) < bisect_left(starts, one.end_char))
    return frozenset(word for one in timed for word in range(one.start, one.end))


def _phrase(doc: Doc, text: str, timex: Timex) -> Phrase | None:
    """The words of a time that something can be given; null for what dates nothing."""
    lasting = timex.type not in TIMED and timex.anchor == "none"
    if lasting and not (is_up_to_now(text, timex) or is_from_now_on(text, timex)):
        return None
    if _RATE.fullmatch(timex.span.of(text)) and not _SHIFTED.match(text, timex.span.end):
        return None  # "1,000 barrels a day"
    if is_compared(text, timex) or is_of_days(text, timex) or is_any_season(text, timex) or ends_range(text, timex):
        return None
    return doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")


def _governor(phrase: Phrase) -> Token:
    here: Token = phrase.root
    while here.head.i != here.i and (here.dep_ == "pobj" or _leads(here) or phrase.start <= here.i < phrase.end):
        here = here.head
        if not phrase.start <= here.i < phrase.end and not _leads(here) and not _is_rest(here):
            break
    return here


def _leads(word: Token) -> bool:
    """Whether it leads to a time, whatever the tagger makes of "since"."""
    return word.pos_ == "ADP" or word.lower_ == "since"


def _is_rest(word: Token) -> bool:
    """Whether a time is all that it is a part of: "shut for the rest of this year"."""
    return word.lower_ in _REST and word.dep_ == "pobj"


def _done_since(word: Token) -> Token | None:
    """The verb of what has been done since the event that a time is given to: "have died since Monday's flood", "since
    it opened in May, it has sold 300"."""
    if word.pos_ in ("NOUN", "PROPN"):
        by = word.head
        if word.dep_ != "pobj" or by.lower_ != "since" or by.head.pos_ != "VERB" or _is_of_a_rank(by):
            return None
        return by.head
    opened = word.dep_ == "advcl" and any(child.lower_ == "since" for child in word.lefts)
    return word.head if opened and word.head.pos_ == "VERB" else None


def _is_of_a_rank(since: Token) -> bool:
    """Whether a "since" only tells from when on nothing was more: "leaks in the port's worst spill since the fire of
    1989"."""
    ranked = since.nbor(-1) if since.i > since.sent.start else since
    return ranked.pos_ == "NOUN" and any(child.tag_ == "JJS" for child in ranked.lefts)


def _done_when(word: Token) -> Token | None:
    """The past verb of what was done when the event of the time was: "ten died when the roof fell in May"."""
    clause = word.head if word.dep_ == "conj" else word
    opened = clause.dep_ == "advcl" and any(child.lower_ == "when" for child in clause.lefts)
    if not opened or not simple_past(clause) or not simple_past(clause.head):
        return None
    return clause.head if clause.head.i < clause.i else None


def of_its_own(text: str, timex: Timex) -> bool:
    """Whether the time stands for a noun of its own, which follows it."""
    return _ITS_OWN.match(text, timex.span.end) is not None


def owned(text: str, number: Span, timexes: Sequence[Timex], here: Sequence[int]) -> int | None:
    """The last time before a number in its sentence, if that is of its own noun ("and next year's from 2 to 3"), or in
    its label."""
    before = [at for at in here if timexes[at].span.end <= number.start]
    if not before:
        return None
    last = timexes[before[-1]]
    return before[-1] if of_its_own(text, last) or in_label(text, number, last) else None


def in_label(text: str, number: Span, timex: Timex) -> bool:
    """Whether a time stands in brackets in what the number is put to."""
    start, end = timex.span.start, timex.span.end
    if number.start - end > _LABEL or _CLOSES.fullmatch(text, end, number.start) is None:
        return False
    return _OPENS.search(text, max(0, start - _LABEL), start) is not None
