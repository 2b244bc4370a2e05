"""Whom a text calls by an office that was theirs before: predecessors, former holders under a title of courtesy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.statements.context import Context
from asreported.lexicon import common_name
from asreported.model import StateStatement

_HOLDERS = frozenset({"predecessor", "predecessors", "presidents"})
_OF_PLACE = re.compile(r"^(?:\s+[A-Z][\w.'’-]*){1,4}\s+of\s+[A-Z]")
"""A name and the place that its bearer holds the office of."""
_UNDER = re.compile(r"President ([A-Z][\w. -]*?) ?['’]s ")
_NEAR = 60
_FAR = 14
"""Tokens after "predecessors" in which they are named."""
_SECOND = ("vice", "vice-", "deputy", "assistant", "acting")
_FORMER = frozenset({"former", "ex", "past", "previous"})


def predecessors(context: Context) -> frozenset[int]:
    """The persons named in apposition to "predecessors", or after "former presidents"; empty in most texts."""
    text = context.text.casefold()
    if "predecessor" not in text and "presidents" not in text:
        return frozenset()
    named = (name for token in context.doc if token.lower_ in _HOLDERS for name in _named(token))
    return frozenset(at for name in named if (at := context.entity(name)) is not None)


def _named(noun: Token) -> Iterator[Token]:
    """The names after a comma, or right after "former presidents"."""
    if noun.lower_ == "presidents" and not any(child.lower_ in _FORMER for child in (*noun.lefts, noun.nbor(-1))):
        return
    begun = noun.lower_ == "presidents"
    for word in noun.doc[noun.i + 1 : noun.i + 1 + _FAR]:
        if word.pos_ in ("VERB", "AUX") or word.is_sent_start or (begun and word.pos_ in ("ADP", "DET")):
            return
        begun = begun or word.text in (",", ":", "--", "–")
        if begun and word.pos_ == "PROPN":
            yield word


def courtesy(state: StateStatement, once: set[tuple[int | None, str]]) -> bool:
    """Whether a title is what the text elsewhere calls its bearer's former office ("President Roe", "former US
    president Ana Roe")."""
    title = state.value.casefold()
    return any(
        subject == state.subject
        and value.endswith(" " + title)
        and not value.removesuffix(title).rstrip().endswith(_SECOND)
        for subject, value in once
    )


def plainly(state: StateStatement) -> bool:
    """Whether the office is told as "President" and no more."""
    return state.value.casefold() == "president"


def _president(state: StateStatement) -> bool:
    """Whether the office is "President", with no more than a country before it."""
    country, _, title = state.value.rpartition(" ")
    return title.casefold() == "president" and (not country or common_name(country) is not None)


def elsewhere(context: Context, state: StateStatement) -> bool:
    """Whether the place that the office is of follows the name ("President Roe of Norway")."""
    return _OF_PLACE.match(context.text[state.span.end : state.span.end + _NEAR]) is not None


def under_another(context: Context, state: StateStatement, states: list[StateStatement]) -> bool:
    """Whether the office was one under a president whom the text does not name as such beside the one it does
    ("President Ana Roe's trade secretary", where "President Lund" spoke)."""
    told = _UNDER.match(state.value)
    if told is None:
        return False
    sitting = {one.subject for one in states if _president(one) and one.modality == "actual"}
    names = [context.entities[at].name for at in sitting if at is not None]
    return bool(names) and not any(name.endswith(told[1].split()[-1]) for name in names)


def lesser(context: Context, states: list[StateStatement]) -> set[int | None]:
    """Of several who are plainly called "President", those that the text names less often than another and gives no
    other office: a president of before, or of another country."""
    called = {state.subject for state in states if _president(state) and state.modality == "actual"}
    named = {at: len(context.entities[at].mentions) for at in called if at is not None}
    told = [state for state in states if state.modality == "actual"]
    placed = {state.subject for state in told if not plainly(state) or elsewhere(context, state)}
    return {at for at, count in named.items() if count < max(named.values()) and at not in placed}


def last_word(state: StateStatement) -> str:
    """The word of the office itself, before what it is of."""
    return re.split(r" (?:of|for|at|in|to) ", state.value, maxsplit=1)[0].split()[-1].casefold()
