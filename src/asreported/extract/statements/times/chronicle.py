"""Pages told in the historic present: a chronology ("crews raise the sluice; the wheel begins to turn"), or an account
of how things work. Their present tense is of no day that they name, least of all of the day they were published."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from spacy.tokens import Doc, Token

from asreported.extract.texts import text_of
from asreported.model import FigureStatement, Span, StateStatement, Timex

_Statement = TypeVar("_Statement", FigureStatement, StateStatement)

_FEWEST = 12
"""Sentences in the present of what happens: a report in the past quotes and explains in fewer."""
_TIMES = 3
"""How many times more they are than those in the past: of the pages it was chosen with, chronologies and accounts of
how a thing works came to three times, a report never to more than two."""
_ENTRIES = 5
"""Days at the heads of entries, at least: a report that sets off a date or two by a dash is no chronology."""
_RUN_IN = 3
"""Times at the heads of entries that run on in one line, at least."""
_FAR = 170
"""Characters behind a year that heads an entry within which the entry may be over, and a report go on."""
_YEAR = re.compile(r"\d{4}(?:-\d\d)?")
_LONGEST = 700
"""Characters of an entry: what stands farther behind its day may be of none."""
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
_HEADING = re.compile(r" ?(?::|-|--|–|—)\s")
_OPENING = re.compile(r"(?:^|\n|[.!?:;]['\"”’)]* )[\s*•\\]*$")
_NEXT = re.compile(r" ?:\s[A-Z]")
"""Behind the day of an entry that runs on in the line of the one before: "3 May: Mill burns 5 May: Guild meets"."""
_MIDST = re.compile(r"(?:\b(?:on|since|from|until|till|by|to|of|in|before|after|and|for|at|late|early)|[,(:–-]) *$")
"""Before a day that is told of in a sentence, or closes a span."""
_BEFORE = 8
"""Characters before the day that heads an entry in which the line or sentence before it ends."""
_LASTING = frozenset({
    "be", "have", "hold", "contain", "number", "total", "remain", "need", "lack", "stand", "say", "know", "think",
    "believe", "want", "like", "seem", "appear", "mean", "include", "hope", "feel", "live", "love", "look", "see",
    "come", "go", "get", "expect", "make",
})  # fmt: skip
"""Verbs that any report has in the present: of what lasts, of saying and thinking, of phrases."""
_QUOTES = frozenset({"``", "`", '"', "“", "‘‘", "''"})


def of_their_days(doc: Doc, statements: Iterable[_Statement], timexes: Sequence[Timex] = ()) -> tuple[_Statement, ...]:
    """The statements, those in the entries of a chronology with the day that heads the entry; in a page told in the
    historic present, the others without the tense by which they would be of the page's day."""
    told = _of_run_in(doc, tuple(statements), timexes)
    if any(_is_present(one) for one in told):
        told = _of_entries(doc, told, timexes)
    if not any(_is_present(one) for one in told) or not is_chronicle(doc):
        return told
    return tuple(replace(one, time=replace(one.time, tense=None)) if _is_present(one) else one for one in told)


def _of_run_in(doc: Doc, statements: tuple[_Statement, ...], timexes: Sequence[Timex]) -> tuple[_Statement, ...]:
    """The statements, those of entries that run on in one line by their own entry: the time that heads the next one is
    none of theirs, and a year is that of all its entry ("1961: Mill burns, killing 12 1974: Flood takes 30 boats")."""
    text = text_of(doc)
    heads = [at for at, timex in enumerate(timexes) if _heads_run_in(text, timex)]
    if len(heads) < _RUN_IN:
        return statements
    starts = [timexes[at].span.start for at in heads]

    def placed(one: _Statement) -> _Statement:
        entry = bisect_right(starts, one.span.start) - 1
        if entry < 0 or "\n" in text[starts[entry] : one.span.start]:
            return one
        if one.time.timex in heads[entry + 1 :] or _is_of_year(text, one, timexes[heads[entry]], starts[entry + 1 :]):
            return replace(one, time=replace(one.time, timex=heads[entry], tense="past"))
        return one

    return tuple(map(placed, statements))


def _is_of_year(text: str, one: _Statement, head: Timex, later: Sequence[int]) -> bool:
    """Whether a figure without a time is of the year that heads its entry, which runs in with others: at the head of a
    line of its own four digits may be the hour of a post ("2013: Ada Elm begins")."""
    start = head.span.start
    if _YEAR.fullmatch(head.value) is None or not isinstance(one, FigureStatement) or one.modality != "actual":
        return False
    if one.time.timex is not None or one.time.tense is None or one.span.start - start > _FAR:
        return False
    begins = start == 0 or text[start - 1] == "\n"
    return not begins or (bool(later) and "\n" not in text[start : later[0]])


def _heads_run_in(text: str, timex: Timex) -> bool:
    if timex.type != "DATE" or _NEXT.match(text, timex.span.end) is None:
        return False
    return _MIDST.search(text, max(0, timex.span.start - _BEFORE), timex.span.start) is None


def _of_entries(doc: Doc, statements: tuple[_Statement, ...], timexes: Sequence[Timex]) -> tuple[_Statement, ...]:
    """The statements, with the day of their entry: "May 3 - The crew lowers a lid. Two boats wait."""
    text = text_of(doc)
    heads = [at for at, timex in enumerate(timexes) if _heads(text, timex)]
    if len(heads) < _ENTRIES:
        return statements
    starts = [timexes[at].span.start for at in heads]

    def dated(one: _Statement) -> _Statement:
        entry = bisect_right(starts, one.span.start) - 1
        near = entry >= 0 and one.span.start - starts[entry] < _LONGEST
        if not near or one.modality != "actual" or not _is_present(one):
            return one
        if isinstance(one, FigureStatement) and _tells_other_day(doc, one.span, timexes, heads[entry]):
            return replace(one, time=replace(one.time, tense=None))
        return replace(one, time=replace(one.time, timex=heads[entry]))

    return tuple(map(dated, statements))


def _tells_other_day(doc: Doc, span: Span, timexes: Sequence[Timex], head: int) -> bool:
    """Whether the sentence of a figure names a day besides that of its entry: "30 boats sank before 3 June"."""
    phrase = doc.char_span(span.start, span.end, alignment_mode="expand")
    if phrase is None:
        return False
    start, end = phrase.sent.start_char, phrase.sent.end_char
    return any(
        at != head and timex.type == "DATE" and start <= timex.span.start < end and any(map(str.isdigit, timex.value))
        for at, timex in enumerate(timexes)
    )


def _heads(text: str, timex: Timex) -> bool:
    start, end = timex.span.start, timex.span.end
    if _DAY.fullmatch(timex.value) is None or _HEADING.match(text, end) is None:
        return False
    return _OPENING.search(text, max(0, start - _BEFORE), start) is not None


def _is_present(statement: FigureStatement | StateStatement) -> bool:
    return statement.time.timex is None and statement.time.tense == "present"


def is_chronicle(doc: Doc) -> bool:
    """Whether a page tells what happens in the present, and hardly anything in the past."""
    roots = [sentence.root for sentence in doc.sents if sentence[0].text not in _QUOTES]
    verbs = [root for root in roots if root.pos_ in ("VERB", "AUX")]
    present = sum(map(_happens, verbs))
    return present >= _FEWEST and present >= _TIMES * sum(_finite(verb).tag_ in ("VBD", "VBN") for verb in verbs)


def _finite(verb: Token) -> Token:
    return next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)


def _happens(verb: Token) -> bool:
    """Whether it tells in the simple present what some thing or person does, or what is done to it."""
    first = _finite(verb)
    if first.tag_ not in ("VBZ", "VBP"):
        return False
    if first.i != verb.i:
        return first.dep_ == "auxpass"
    named = any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in verb.lefts)
    return named and verb.lemma_ not in _LASTING
