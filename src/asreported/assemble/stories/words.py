"""The telling words of a report, each with its weight, and how much two reports share of them."""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from functools import lru_cache
from importlib import resources

from asreported.model import READ_ZONES, Document

Vector = dict[str, float]

_RAREST = 8.0
"""Weight of a word that the background does not know: a name, as a rule. More would let one name decide."""
_HALF = 100
"""Words after which a word counts half: what a report is about stands at its beginning."""
_MOST = 100
"""Telling words kept of a report; the lighter ones add work but no knowledge."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_YEAR = re.compile(r"(19|20)\d\d")
_LEAST = 2.0
"""Weight below which a word tells nothing: the two hundred that stand in most texts."""


def stem(word: str) -> str:
    """The word in small letters, without the ending of a plural or a possessive."""
    low = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    lines = resources.files(__package__).joinpath("weights.txt").read_text("utf-8").splitlines()
    bands = (line.split() for line in lines if not line.startswith("#"))
    return {word: float(band) for band, *words in bands for word in words}


def weight(word: str) -> float:
    """How telling a stem is, by a fixed background of English: from 0.5 to 8, whatever else is in the store; a
    year is of no weight."""
    if _YEAR.fullmatch(word):
        return 0.0
    return _weights().get(word, _RAREST)


def telling(document: Document) -> Vector:
    """The document's telling words, of length 1 as a vector: each by its weight, how often and how early it stands."""
    counts: dict[str, float] = defaultdict(float)
    for place, word in enumerate(_words(document)):
        counts[word] += 1 / (1 + place / _HALF)
    weighed = {
        word: (1 + math.log(count) if count >= 1 else math.log2(1 + count)) * weight(word)
        for word, count in counts.items()
        if weight(word) >= _LEAST
    }
    kept = dict(heapq.nsmallest(_MOST, weighed.items(), key=lambda item: (-item[1], item[0])))
    length = math.sqrt(sum(value * value for value in kept.values()))
    return {word: value / length for word, value in sorted(kept.items())}


def _words(document: Document) -> list[str]:
    title = [] if any(zone.kind == "title" for zone in document.zones) else [document.title or ""]
    read = [document.text[zone.start : zone.end] for zone in document.zones if zone.kind in READ_ZONES]
    stems = (stem(word) for text in (*title, *read) for word in _WORD.findall(text))
    return [word for word in stems if len(word) > 1]
