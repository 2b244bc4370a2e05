"""Text → numbers: where digits, number words, fractions, multiples and vague amounts stand, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from asreported.extract.quantities.lexicon import currency_signs, multiples
from asreported.extract.quantities.numerals import decimal, words_to_number

__all__ = ["Number", "scan"]

Kind = Literal["numeral", "words", "vague", "fraction", "multiple", "several", "none"]

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = "hundred|thousand|million|billion|trillion"
_WORD = f"(?:{_ONES}|{_TEENS}|{_TENS}|{_LARGE}|dozen|zero)"
_HARM = "casualties|deaths|fatalities|injuries|victims|survivors"
_WAS = "was|were|is|are|has been|had been|have been"
_HARMED = "killed|hurt|injured|wounded|harmed|missing"
_SMALL = f"(?:{_ONES}|{_TEENS}|{_TENS})"
_FIRST = rf"(?:an?\s+(?={_LARGE}|dozen)|{_SMALL}|zero)"
_WORDS = rf"{_FIRST}(?:[\s-]*(?:and\s+(?={_SMALL}))?{_WORD})*"
_MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "billion": 1e9,
    "b": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
}
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_FRACTIONS |= {"ninth": 9, "tenth": 10}
_EXPONENT = re.compile(r"\s?[×x]\s?10\^?")
_GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
_VAGUE = {"tens": (10.0, 100.0), "hundreds": (1e2, 1e3), "thousands": (1e3, 1e4), "millions": (1e6, 1e7)}
_VAGUE |= {"billions": (1e9, 1e10), "trillions": (1e12, 1e13)}
"""A plural power of ten lies between itself and the next (as CQE reads it: Almasian et al. 2023)."""
_SEVERAL = (2.0, 9.0)
"""Several, or a few, of a power of ten: more than one, fewer than ten."""


@dataclass(slots=True)
class Number:
    """A number expression [start, end): its worth, and the unit that a sign at it gives. `digits` is where the number
    itself stops, before a percent sign."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    kind: Kind = "numeral"
    unit: str | None = None
    magnitude: float = 1.0


@cache
def _pattern() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign).replace(r"\ ", r"\s?") for sign in sorted(currency_signs(), key=len, reverse=True))
    folds = f"{_ONES}|{_TEENS}|{_TENS}|hundred|thousand|several|many"
    fractions = "|".join(_FRACTIONS)
    verbs = "|".join(multiples())
    powers = "hundreds|thousands|millions|billions|trillions"
    return re.compile(
        rf"""
          (?:(?P<currency>(?<![A-Za-z])(?-i:{signs})\s?)|(?<![\w.])(?<!\d,))
          (?P<minus>(?<![\w)])[-−]|(?<=[$€£])[-−]|minus[-\s])?
          (?P<numeral>(?:\d++(?:[.,]\d++)*+|\.\d++)[½⅓⅔¼¾]?)(?![^\W\d_]*\d)(?!(?:st|nd|rd|th)\b)
          (?P<power>\s?[×x]\s?10\^?[-−]?\d{{1,2}})?
          (?P<magnitude>[\s-]?(?:{_LARGE}|lakh|crore|dozen)(?![a-z])
            |\s?(?:bn|tn|trn|mn|mln|[mMkKB])(?![\w/]|\.\w))?
          (?P<fold>-?fold\b)?
        | \b(?P<vague>(?:tens|{powers})(?:\s+of\s+(?:{powers}))?|dozens|scores)\b
        | \b(?P<several>(?:several|an?\ few|few|a\ couple(?:\ of)?|many)[\s-](?P<scale>dozen|{_LARGE}))\b
        | \b(?P<wordfold>(?:{folds})(?:-?(?:{_ONES}))?-?)fold\b
        | \b(?P<fraction>(?:(?P<top>an?|one|two|three|four|five|seven|nine)[\s-](?P<bottom>{fractions})s?|half))\b
        | \b(?P<verb>{verbs})\b
        | \b(?P<none>no(?=\s+(?:[a-z]+\s+)?(?:{_HARM})\b)|(?:no\ one|nobody|none)(?=\s+(?:{_WAS})\s+(?:{_HARMED})\b))
        | \b(?P<words>{_WORDS})\b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def scan(text: str) -> Iterator[Number]:
    """The number expressions of `text`, in order. Linear in its length."""
    for found in _pattern().finditer(text):
        kind = found.lastgroup
        if found["numeral"]:
            number = _numeral(found)
        elif found["vague"]:
            number = _vague(found)
        elif found["several"]:
            power = _MAGNITUDES[found["scale"].lower()]
            low, high = _SEVERAL
            number = Number(*found.span(), None, low * power, high * power, kind="several", magnitude=power)
        elif found["wordfold"]:
            number = _fold(found)
        elif found["fraction"]:
            number = _fraction(found)
        elif found["none"]:
            number = Number(*found.span(), 0.0, kind="none")
        elif kind == "verb":
            number = Number(*found.span(), float(multiples()[found["verb"].lower()]), kind="multiple", unit="times")
        else:
            number = _words(found)
        if number is not None:
            yield number


def _numeral(found: re.Match[str]) -> Number | None:
    glyph = found["numeral"][-1]
    digits = found["numeral"][:-1] if glyph in _GLYPHS else found["numeral"]
    value = decimal(digits)
    if value is None:
        return None
    value += _GLYPHS.get(glyph, 0.0)
    magnitude = (found["magnitude"] or "").strip(" -\u00a0\n\t").lower()
    scale = _MAGNITUDES.get(magnitude, 1.0)
    if found["power"]:
        scale *= 10.0 ** int(_EXPONENT.sub("", found["power"]).replace("−", "-"))
    value *= scale
    # Binary fractions of a decimal times a power of ten ("1.1 million") are cut to the digits that were written.
    value = float(f"{value:.12g}")
    if found["minus"]:
        value = -value
    currency = (found["currency"] or "").strip()
    unit = currency_signs().get(currency) if currency else None
    if found["fold"]:
        return Number(*found.span(), value, kind="multiple", unit="times")
    return Number(found.start(), found.end(), value, kind="numeral", unit=unit, magnitude=scale)


def _vague(found: re.Match[str]) -> Number:
    words = found["vague"].lower().split()
    if words[0] not in _VAGUE:
        return Number(*found.span(), None, kind="vague")
    low, high = _VAGUE[words[0]]
    scale = _VAGUE[words[-1]][0] if len(words) > 1 else 1.0
    return Number(*found.span(), None, low * scale, high * scale, kind="vague", magnitude=low)


def _fold(found: re.Match[str]) -> Number | None:
    words = re.split(r"[\s-]+", found["wordfold"].lower().strip("-"))
    value = words_to_number(words)
    return None if value is None else Number(*found.span(), value, kind="multiple", unit="times")


def _fraction(found: re.Match[str]) -> Number | None:
    if found["fraction"].lower() == "half":
        return Number(*found.span(), 0.5, kind="fraction")
    top = {"a": 1.0, "an": 1.0}.get(found["top"].lower()) or words_to_number([found["top"].lower()])
    if top is None:
        return None
    return Number(*found.span(), top / _FRACTIONS[found["bottom"].lower()], kind="fraction")


def _words(found: re.Match[str]) -> Number | None:
    words = [word for word in re.split(r"[\s-]+", found["words"].lower()) if word]
    dozens = 12.0 if words[-1] == "dozen" else 1.0
    value = words_to_number(words[:-1] if dozens > 1 else words)
    return None if value is None else Number(*found.span(), value * dozens, kind="words")
