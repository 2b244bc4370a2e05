"""Lexemes → grammar → builders → anchors: the tagger of time expressions."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from asreported.extract.texts import text_of
from asreported.extract.timexes.anchors import settle
from asreported.extract.timexes.build import BUILDERS
from asreported.extract.timexes.context import is_time
from asreported.extract.timexes.grammar import PATTERN, RULES, SINGLE
from asreported.extract.timexes.lexer import Lexemes, lex
from asreported.extract.timexes.runs import Draft, Found, Run
from asreported.model.mentions import Timex

__all__ = ["find_timexes"]


def find_timexes(doc: Doc) -> tuple[Timex, ...]:
    """The time expressions of `doc`, in order of place; offsets are characters of `doc.text`."""
    text = text_of(doc)
    lexemes = lex(text)
    return settle(doc, text, list(_drafts(lexemes, doc, text)))


def _drafts(lexemes: Lexemes, doc: Doc, text: str) -> Iterator[Found]:
    codes = lexemes.codes
    at = 0
    while match := PATTERN.search(codes, at):
        place = int((match.lastgroup or "r0")[1:])
        run, draft = _build(lexemes, place, match.start(), match.end())
        if draft is None and RULES[place][0] == "date":
            at = match.end()  # no day of the calendar ("31 February"), nor any part of it
            continue
        if draft is None or not is_time(lexemes, run, doc, text, draft):
            at = match.start() + 1
            continue
        last = run.last - draft.trim
        start, end = lexemes.starts[run.first + draft.skip], lexemes.ends[last - 1]
        yield Found(start, end, lexemes.ends[run.last - 1], draft)
        at = last


def _build(lexemes: Lexemes, place: int, first: int, last: int) -> tuple[Run, Draft | None]:
    run = Run(lexemes, first, last)
    draft = BUILDERS[RULES[place][0]](run)
    while draft is None and RULES[place][0] != "date" and place + 1 < len(RULES):
        place += 1
        match = SINGLE[place].match(lexemes.codes, first)
        if match is not None and match.end() > first:
            run = Run(lexemes, first, match.end())
            draft = BUILDERS[RULES[place][0]](run)
    return run, draft
