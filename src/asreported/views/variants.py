"""One utterance in several wordings: what a report kept, cut or reworded of the longest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from asreported.views.text import unquoted

Change = Literal["kept", "cut", "reworded"]

_NOT_LETTER = re.compile(r"[\W_]+")
_BETWEEN_PARTS = "…"
_STRENGTH: dict[Change, int] = {"kept": 0, "reworded": 1, "cut": 2}


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words of the longest wording, and what became of them."""

    text: str
    change: Change

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for word in self.text.split() if _plain(word))


def compare(longest: str, *others: str) -> tuple[Part, ...]:
    """The longest wording in parts, joined by spaces: cut where any other leaves words out, reworded where any has
    other words. Punctuation, case and the style of quotation marks are no variants."""
    words = _words(longest)
    changes: list[Change] = ["kept"] * len(words)
    for other in others:
        for place, change in _changes(words, _words(other)):
            if _STRENGTH[change] > _STRENGTH[changes[place]]:
                changes[place] = change
    parts = groupby(zip(words, changes, strict=True), key=lambda word: word[1])
    return tuple(Part(" ".join(word for word, _ in run), change) for change, run in parts)


def words_in(parts: Iterable[Part], change: Change) -> int:
    """How many words of the longest wording were so changed."""
    return sum(part.words for part in parts if part.change == change)


def _changes(longest: list[str], other: list[str]) -> Iterable[tuple[int, Change]]:
    matcher = SequenceMatcher(
        None, [_plain(word) for word in longest], [_plain(word) for word in other], autojunk=False
    )
    for tag, start, end, _, _ in matcher.get_opcodes():
        if tag in {"delete", "replace"}:
            change: Change = "cut" if tag == "delete" else "reworded"
            yield from ((place, change) for place in range(start, end) if _plain(longest[place]))


def _words(text: str) -> list[str]:
    """The words of a quotation, without the marks around each of its parts."""
    return f" {_BETWEEN_PARTS} ".join(unquoted(part) for part in text.split(f" {_BETWEEN_PARTS} ")).split()


def _plain(word: str) -> str:
    return _NOT_LETTER.sub("", word).casefold()
