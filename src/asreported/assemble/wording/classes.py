"""Words that news uses for one another, and what a verb and the noun made of it share."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

_WORDS: dict[str, list[str]] = tomllib.loads(resources.files(__package__).joinpath("synonyms.toml").read_text("utf-8"))
_CLASS: dict[str, str] = {
    word: line.split()[0]
    for part in ("happenings", "things", "persons")
    for line in _WORDS[part]
    for word in line.split()
}
_ENDINGS = re.compile(r"(?:ization|isation|ation|ition|ion|ment|ance|ence|ing|ize|ise|ate|al|ed|e|y|s)$")
_SHORTEST_STEM = 4
"""Letters of the shortest stem; shorter ones are of words that are not akin to one another."""

OFFICES: frozenset[str] = frozenset(" ".join(_WORDS["offices"]).split())
ALIKE: tuple[frozenset[str], ...] = tuple(frozenset(line.split()) for line in _WORDS["alike"])


@lru_cache(maxsize=65536)  # a story uses the same few thousand words again and again
def word_class(lemma: str) -> str:
    """The set that the word belongs to, or its stem: what a verb and the noun made of it share."""
    known = _CLASS.get(lemma)
    if known is not None:
        return known
    stem = _ENDINGS.sub("", lemma)
    return stem if len(stem) >= _SHORTEST_STEM else lemma


GOVERNING: frozenset[str] = frozenset({word_class("government"), word_class("official"), word_class("troop")})
"""Who acts for a country where the country is named beside them."""
LOADED: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("loaded.toml").read_text("utf-8")
)
"""Words that outlets choose differently for one thing, by what they are for."""
