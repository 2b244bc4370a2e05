"""Numerals and number words to numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from text_to_num import text2num  # type: ignore[import-untyped]  # ships no types

__all__ = ["decimal", "words_to_number", "words_to_year"]

_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_LARGEST = 1e15
"""Beyond this, digits in a report are an identifier, and a double no longer holds every integer."""
_CENTURIES = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}


def decimal(numeral: str) -> float | None:
    """The number that digits spell, `1,234.56` or `1.234,56`; null where they spell none ("1,2,3") or an absurd one."""
    if len(numeral) > 24:
        return None
    if _COMMAS.fullmatch(numeral):
        plain = numeral.replace(",", "")
    elif _POINTS.fullmatch(numeral):
        plain = numeral.replace(".", "").replace(",", ".")
    else:
        return None
    number = float(plain)
    return number if number < _LARGEST else None


@lru_cache(maxsize=4096)
def _spoken(phrase: str) -> int | None:
    try:
        return int(text2num(phrase, "en"))
    except (ValueError, OverflowError):
        return None


def words_to_number(words: Sequence[str]) -> float | None:
    """The number that small-letter words spell ("a hundred and fifty"); null where they spell none."""
    kept = [("one" if word in {"a", "an"} else word) for word in words]
    if len(kept) > 12:
        return None
    number = _spoken(" ".join(kept))
    return None if number is None or number >= _LARGEST else float(number)


def words_to_year(words: Sequence[str]) -> int | None:
    """The year that words spell in pairs ("nineteen ninety-six" is 1996) or as a number ("two thousand")."""
    if len(words) >= 2 and words[0] in _CENTURIES:
        rest = _spoken(" ".join(words[1:]))
        if rest is not None and 10 <= rest <= 99:
            return _CENTURIES[words[0]] * 100 + rest
    if list(words[:2]) == ["two", "thousand"]:
        return _spoken(" ".join(words))
    return None
