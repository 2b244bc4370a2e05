"""Names that quotation marks or a bracket tear: what somebody is called for short, a given name put in by an editor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from asreported.extract.entities.lists import FORENAMES
from asreported.extract.entities.mending import Name

__all__ = ["rejoined"]

_QUOTES = frozenset("`'\"“”‘’") | {"``", "''"}
_CLOSING = frozenset({")", "-RRB-"})
_OPENING = frozenset({"(", "-LRB-"})
_MARKS = 2
"""Tokens that one quotation mark may come to (two backticks)."""
_BACK = 3
"""Tokens before a given name in which its bracket opens, a title between them ("(Prime Minister Ana) Roe")."""


def rejoined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names with those whole that marks tear: 'Ana "Nan" Roe' and "(Ana) Roe" are both of Ana Roe."""
    whole: list[Name] = []
    for name in sorted(names, key=lambda name: name.start):
        if whole and whole[-1].end > name.start:
            continue  # within a name put together before
        surname = _after_nickname(doc, name)
        surname = _after_bracket(doc, name) if surname is None else surname
        whole.append(name if surname is None else _with(name, surname))
    return whole


def _with(name: Name, surname: Token) -> Name:
    end = surname.idx + len(surname)
    return replace(name, end=surname.i + 1, kind="person", text=f"{name.text} {surname.text}", end_char=end)


def _after_nickname(doc: Doc, name: Name) -> Token | None:
    """The surname after a given name and one word in quotation marks."""
    at = _past_marks(doc, name.end)
    if name.end - name.start > 1 or at == name.end or not _is_given(doc, name) or not _capital(doc, at):
        return None
    end = _past_marks(doc, at + 1)
    return doc[end] if end > at + 1 and _capital(doc, end) else None


def _past_marks(doc: Doc, at: int) -> int:
    end = at
    while end < min(at + _MARKS, len(doc)) and doc[end].text in _QUOTES:
        end += 1
    return end


def _after_bracket(doc: Doc, name: Name) -> Token | None:
    """The surname after a given name that ends a bracket."""
    closed = name.end < len(doc) and doc[name.end].text in _CLOSING
    if name.end - name.start > 1 or not closed or not _is_given(doc, name) or not _capital(doc, name.end + 1):
        return None
    before = doc[max(0, name.start - _BACK) : name.start]
    return doc[name.end + 1] if any(word.text in _OPENING for word in before) else None


def _is_given(doc: Doc, name: Name) -> bool:
    return doc[name.start].lower_ in FORENAMES


def _capital(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].pos_ == "PROPN" and doc[at].text.istitle()
