"""The time at the head of a sentence, for a past clause of it that the parser does not join to the first one: the
members of a list, the size of a change that hangs on another word."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.grammar import TIMED
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.times.tense import finite, simple_past
from asreported.model import Span

_OPENS = re.compile(
    r"\s*(?:[`'\"“]+ ?)?(?:(?:And|But|Then),? )?(?:(?:Early |Late |Later |Earlier )?(?:on|in|during) )?", re.IGNORECASE
)
"""From the head of the sentence to its time."""
_UP = 4
"""Joined clauses up from a number among which the first is."""
_CHANGING = frozenset(
    {"raise", "lower", "cut", "increase", "reduce", "trim", "lift", "boost", "slash", "rise", "fall", "drop", "climb"}
    | {"grow", "shrink", "gain", "lose", "jump", "slip", "slide", "widen", "revise"}
)
"""Verbs whose "by 30 boats" the parser may hang on a word between."""


def of_the_opening(context: Context, number: Span, counted: Token) -> int | None:
    """The only time before a number, where it opens the sentence and a comma sets it off: "On May 3, the day of the
    fair, Oak was paid $3m; Elm was paid $4m", "On May 3 it raised the price of mending the mill by $3m"."""
    start, end = counted.sent.start_char, counted.sent.end_char
    here = [at for at, one in enumerate(context.timexes) if one.type in TIMED and start <= one.span.start < end]
    if not here or context.timexes[here[0]].span.end >= number.start:
        return None
    if len(here) > 1 and context.timexes[here[1]].span.start < number.end:
        return None
    opening = context.timexes[here[0]].span
    if not _OPENS.fullmatch(context.text, start, opening.start) or not context.text.startswith(", ", opening.end):
        return None
    verb = _verb_of(counted)
    return here[0] if verb is not None and _is_joined(verb, context.text) else None


def _verb_of(counted: Token) -> Token | None:
    """The past verb of a number; of one behind a "by", the last verb of change before it, if none stands between."""
    verb = predicate_of(counted)
    by = counted.head.head if counted.dep_ == "quantmod" else counted.head
    if simple_past(verb) or by.lower_ != "by":
        return verb if simple_past(verb) else None
    before = reversed(counted.doc[counted.sent.start : counted.i])
    told = next((word for word in before if word.pos_ in ("VERB", "AUX") and finite(word)), None)
    return told if told is not None and simple_past(told) and told.lemma_.lower() in _CHANGING else None


def _is_joined(verb: Token, text: str) -> bool:
    """Whether a clause is the first of its sentence, or is joined to it or set behind it by a semicolon."""
    here = verb
    for _ in range(_UP):
        above = here.head
        if above.i == here.i:
            return True
        set_behind = here.dep_ == "ccomp" and ";" in text[min(here.idx, above.idx) : max(here.idx, above.idx)]
        if here.dep_ != "conj" and not set_behind:
            return False
        if not simple_past(above):
            return False
        here = above
    return False
