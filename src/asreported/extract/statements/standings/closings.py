"""Closings for a time and for good, held against each other."""

from __future__ import annotations

from dataclasses import replace

from asreported.extract.statements.context import Context
from asreported.extract.statements.standings.lexicon import PASSAGES
from asreported.model import StateStatement

_CLOSING_STEMS = ("clos", "shut")


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
    return next((noun for noun in sorted(PASSAGES) if noun in name.casefold()), None)


def _kind_before(context: Context, state: StateStatement) -> str | None:
    """The last such noun before a pronoun in its sentence ("a school in Lund, which says it will close")."""
    told = context.doc.char_span(state.span.start, state.span.end, alignment_mode="expand")
    before = context.doc[told.root.sent.start : told.start] if told is not None else ()
    return next((noun for word in reversed(list(before)) if (noun := word.lemma_.lower()) in PASSAGES), None)
