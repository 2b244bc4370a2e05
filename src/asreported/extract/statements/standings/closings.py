"""Closings for a time and for good, held against each other."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.extract.statements.standings.lexicon import (
    CLOSING,
    GATHERING,
    ILLNESS,
    LESSONS,
    PASSAGES,
    PASSING,
    PREMISES,
    UNENDING,
)
from asreported.model import StateStatement
from asreported.model.modality import Modality

_DAYS = frozenset(name.casefold() for name in calendar.day_name) | {"today", "yesterday"}
_CLOSING_STEMS = ("clos", "shut")
_YEARS = re.compile(r"\D*\b(?:1\d|20)\d\ds?")
"""A time that tells no more than the years: what closed then is not told to have opened again."""


def barred_for_now(context: Context, verb: Token, theme: Token, modality: Modality, timex: int | None) -> bool:
    """Whether what is closed is to open again: by its kind, or by what it is closed for. What somebody plans to close
    is to close for good, but where people are ill."""
    kind = theme.lemma_.lower()
    if verb.lemma_ not in CLOSING and not (verb.lemma_ == "cancel" and kind in LESSONS):
        return False
    if timex is not None and _for_a_day(context, verb, theme, timex):
        return True
    itself = kind in PASSAGES and timex is not None and theme.dep_ == "nsubj"
    if itself and _YEARS.fullmatch(context.timexes[timex or 0].span.of(context.text)):
        return False  # "the fair closed in the 1980s"
    passable = kind in PASSAGES | LESSONS or (kind in GATHERING and theme.tag_ == "NNS")
    if kind in UNENDING or (passable and (modality == "actual" or bool(context.lemmas.words(ILLNESS)))):
        return True
    return any(word.lemma_.lower() in ILLNESS | PASSING for word in verb.sent)


def _for_a_day(context: Context, verb: Token, theme: Token, timex: int) -> bool:
    """Whether several places where people work or buy were shut on a day ("the shops were closed on Monday")."""
    several = theme.tag_ == "NNS" and theme.lemma_.lower() in PREMISES and theme.dep_ == "nsubjpass"
    day = context.timexes[timex].span.of(context.text).casefold()
    return several and verb.lemma_ in CLOSING and any(name in day for name in _DAYS)


def closings_alike(context: Context, found: list[list[StateStatement]]) -> list[list[StateStatement]]:
    """Closings of one kind of thing are for a time, all of them, where the text says so of some ("the school will close
    for a week. … Five schools are closed")."""
    closings = [state for told in found for state in told if _closing(context, state)]
    barred = {kind for state in closings if state.value == "suspended" and (kind := _kind(context, state)) is not None}
    return [
        [
            replace(state, value="suspended")
            if state.value == "ended" and _closing(context, state) and _kind(context, state) in barred
            else state
            for state in told
        ]
        for told in found
    ]


def _closing(context: Context, state: StateStatement) -> bool:
    return state.property == "status" and state.span.of(context.text).casefold().startswith(_CLOSING_STEMS)


def _kind(context: Context, state: StateStatement) -> str | None:
    """What kind of passage or house is closed."""
    if state.subject is None and state.theme is None:
        return _kind_before(context, state)
    name = context.entities[state.subject].name if state.subject is not None else state.theme or ""
    said = {
        form for word in name.casefold().split() for form in (word, word.removesuffix("s"), word.removesuffix("es"))
    }
    return next((noun for noun in sorted(PASSAGES) if noun in said), None)


def _kind_before(context: Context, state: StateStatement) -> str | None:
    """The last such noun before a pronoun in its sentence ("a school in Lund, which says it will close")."""
    told = context.doc.char_span(state.span.start, state.span.end, alignment_mode="expand")
    before = context.doc[told.root.sent.start : told.start] if told is not None else ()
    return next((noun for word in reversed(list(before)) if (noun := word.lemma_.lower()) in PASSAGES), None)
