"""How common a word of English news is, whatever the story: what a shared word tells depends on it."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

STRETCH = 250
"""Words of the stretches of text that shares are of."""
RARE = 0.0003
"""Share taken for words that are not listed: between the rarest listed and words that hardly any text has."""
_SUFFIX = re.compile(r"(?:ings?|ed|es|s|ly)$")
_STEM = 6
"""Letters by which words are one: "Olympic", "Olympian"."""


Kind = tuple[float, bool]
"""How common a word is in English news, and whether it is a name."""


def stem(word: str) -> str:
    """What is equal in the forms of a word, and in words made of it."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    return _SUFFIX.sub("", plain)[:_STEM] if len(plain) > 4 else plain


def _shares() -> dict[str, float]:
    rows = tomllib.loads(resources.files(__package__).joinpath("background.toml").read_text("utf-8"))["share"]
    found: dict[str, float] = {}
    for row in rows:
        for word in row["words"].split():
            found[stem(word)] = max(found.get(stem(word), 0.0), row["of"])
    return found


_BY_STEM = _shares()
SHARES = frozenset({RARE, *_BY_STEM.values()})
"""The shares there are."""


def share(stemmed: str) -> float:
    """The share of stretches of English news that hold a word of this stem."""
    return _BY_STEM.get(stemmed, RARE)


@lru_cache(maxsize=65536)  # a story uses the same few thousand words again and again
def kind(word: str) -> tuple[str, Kind]:
    """The word's stem, and of what kind it is; a capital makes a name of what is not listed."""
    stemmed = stem(word)
    common = share(stemmed)
    return stemmed, (common, word[:1].isupper() and common == RARE)
