"""Word lists of assembling, read once."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

_SUFFIX = re.compile(r"(ings?|ed|es|s)$")
_STEM = 6
_LISTS: dict[str, str] = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))

COMMON: frozenset[str] = frozenset(_LISTS["common"].split())
FILLERS: frozenset[str] = frozenset(_LISTS["fillers"].split())
FUNCTION: frozenset[str] = COMMON | FILLERS | frozenset(_LISTS["short"].split())
NEGATORS: frozenset[str] = frozenset(_LISTS["negators"].split())
CASUALTIES: frozenset[str] = frozenset(_LISTS["casualties"].split())
NUMERALS: dict[str, str] = {word: str(number) for number, word in enumerate(_LISTS["numerals"].split(), start=2)}


def plain(word: str) -> str:
    """The word, in lower case, without the ending that its form gave it."""
    return _SUFFIX.sub("", word.lower())


def stem(word: str) -> str:
    """The letters by which words are one: "Olympic", "Olympian"."""
    return plain(word)[:_STEM]
