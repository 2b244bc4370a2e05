"""What a mission does by what it is called: "a training and repair mission", "the mission's training activities"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import token_span
from asreported.extract.statements.standings.lexicon import words
from asreported.extract.statements.standings.themes import status_of, themes
from asreported.model import StateStatement

__all__ = ["named_activity"]

_ACTIVITY_WORDS = words("activity", "words")
_CALLING = frozenset({"declare", "call", "pronounce", "be"})
"""Verbs by which something is said to be "over"."""


def named_activity(context: Context, head: Token) -> Iterator[StateStatement]:
    """ "a training, planning and repair mission", "the mission's training activities"."""
    told = [
        word
        for word in context.doc[max(0, head.i - 14) : head.i]
        if word.lower_ in _ACTIVITY_WORDS
        and _premodifies(word, head)
        and not _of_an_owner(word, head)
        and word.nbor().lower_ != "well"  # "the relief well operation"
    ]
    subject = _thing(context, head)
    if not told or subject is None:
        return
    last = told[-1]
    fresh = any(child.lower_ in ("a", "an") for child in head.lefts)
    if (fresh and modality_of(head) != "actual") or _is_over(head):
        return  # "cannot manage a rescue operation", "ended the rescue operation"
    span = token_span(told[0], last)
    yield StateStatement(span, subject, "activity", span.of(context.text), "actual", context.time(head))


def _premodifies(word: Token, head: Token) -> bool:
    for _ in range(5):
        if word.head.i == head.i:
            return word.i < head.i
        if word.head.i == word.i or word.head.i > head.i:
            return False
        word = word.head
    return False


def _of_an_owner(word: Token, head: Token) -> bool:
    """Whether whose mission it is stands between the two ("Observer Roe 's mission")."""
    return any(between.tag_ == "POS" for between in word.doc[word.i : head.i])


def _thing(context: Context, head: Token) -> int | None:
    """The mission itself, or the owner of the activities."""
    found = context.entity(head)
    if found is not None and context.entities[found].kind == "mission":
        return found
    for child in head.lefts:
        owner = context.entity(child)
        if child.dep_ in ("poss", "compound") and owner is not None:
            return owner if context.entities[owner].kind in ("mission", "organization") else None
    return None


def _is_over(head: Token) -> bool:
    """Whether the clause tells that it is done no more ("ended the rescue operation", "operation declared over"); what
    is suspended is still for the same."""
    verb = head.head
    if status_of(verb) == "ended":
        return modality_of(verb) == "actual" and any(theme.i == head.i for theme in themes(verb))
    return verb.lemma_ in _CALLING and any(child.lower_ == "over" for child in verb.rights)
