"""Text → numbers: where digits, number words, fractions, multiples and vague amounts stand, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from asreported.extract.quantities.lexicon import currency_signs, multiples
from asreported.extract.quantities.numerals import decimal, words_to_number

__all__ = ["Number", "scan"]

Kind = Literal["numeral", "words", "vague", "fraction", "ratio", "ordinal", "multiple", "several", "none"]

_GLUED = "barrel|gallon|litre|liter|tonne|dose|euro|dollar"
"""What may stand right after the letter of a power of ten ("90mbarrel")."""
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = "hundred|thousand|million|billion|trillion"
_WORD = f"(?:{_ONES}|{_TEENS}|{_TENS}|{_LARGE}|dozen|zero)"
_HARM = "casualties|deaths|fatalities|injuries|victims|survivors"
_WAS = "was|were|is|are|has been|had been|have been"
_HARMED = "killed|hurt|injured|wounded|harmed|missing"
_SMALL = f"(?:{_ONES}|{_TEENS}|{_TENS})"
_FIRST = rf"(?:an?\s+(?=(?:{_LARGE}|dozen)\b)|{_SMALL}|zero)"  # no "a hundredfold", "a millionaire"
_WORDS = rf"{_FIRST}(?:[\s-]*(?:and\s+(?={_SMALL}))?{_WORD})*(?:\s+and\s+a\s+half(?:\s+(?:{_LARGE}))?)?"
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half\s*")
_OUT_OF = re.compile(r"\s+(?:in|of|out\s+of)\s+(?:every\s+)?")
_PERIODS = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?"
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
_MANY = (
    "barrels?|gallons?|lit(?:re|er)s?|tons?|tonnes?|doses?|tickets|people|copies|homes|viewers|listeners|users|customers"
    "|households|birds|claims|children|workers|jobs|votes|passengers|visitors|women|men|patients|albums|views|hits"
    "|downloads|followers|members|shares|vehicles"
)
"""What is counted in millions and has no length of metres."""
_CURRENCY_AFTER = re.compile(
    r"\s+(?:[a-z]+ )?(?:dollars?|euros?|pounds?|[A-Z]{3}\b)"
    rf"|(?:\s+(?:to|and|or)\s+(?:an? )?[\d.,]+ m)?\s+(?:[a-z]+ )?(?:{_MANY})\b"
)
"""After millions set apart from their "m": "1.2 m euros", "1.2 m to 1.4 m barrels"."""
_EXTENTS = re.compile(r"(?: or so)?[\s-](?:high|wide|long|tall|deep|thick|across|underwater|above|below|beneath)\b")
_TWIN = re.compile(
    r"(?<![A-Za-z])(km|kilomet(?:re|er)s?|miles?|ft|feet|foot|yards?|in|inch(?:es)?) (?:\(|-LRB-) ?(?:about |some )?$"
)
_TWINNED = re.compile(r" ?(?:\)|-RRB-)")
_TWIN_BACK = 32
"""Characters before a number in which the length it converts is told ("15km (10m)")."""
_ORDINALS = {
    "second": 2,
    "twelfth": 12,
    **{word: number for word, number in _FRACTIONS.items() if number > 2 and word != "quarter"},
}
_GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
_VAGUE = {"tens": (10.0, 100.0), "hundreds": (1e2, 1e3), "thousands": (1e3, 1e4), "millions": (1e6, 1e7)}
_VAGUE |= {"billions": (1e9, 1e10), "trillions": (1e12, 1e13), "dozens": (24.0, 1e2), "scores": (40.0, 1e2)}
"""A plural power of ten lies between itself and the next (as CQE reads it: Almasian et al. 2023); dozens and scores are
two of them at least, and no hundreds."""
_SEVERAL = (2.0, 9.0)
"""Several, or a few, of a power of ten: more than one, fewer than ten."""
_COUPLE = (2.0, 3.0)
"""A couple of them: two, or hardly more."""


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
    verbs, ordinals = "|".join(multiples()), "|".join(_ORDINALS)
    powers = "hundreds|thousands|millions|billions|trillions"
    return re.compile(
        rf"""
        (?<![A-Za-z])(?!\s)  # as each of them begins: elsewhere none need be tried
        (?:
          (?<![\w.,-])(?P<tenths>(?:\d\s+in\s+(?:ten|10)|1\s+in\s+[1-9]\d{{1,2}}|\d{{1,3}}\s+out\s+of\s+\d{{1,3}})(?![\w-]|[.,]\d|\s+(?:{_PERIODS}|{_LARGE})\b))
        | (?:(?P<currency>(?<![A-Za-z])(?-i:{signs})\s?)|(?<![\w.])(?<!\d,))
          (?P<minus>(?<![\w)])[-−]|(?<=[$€£])[-−]|minus[-\s])?
          (?=(?P<digits>\d{{1,3}}(?:,\d{{3}})*(?:\ ,\d{{3}}(?!\d))+|\d{{1,3}}\ ,\ 000(?!\d)|\d+(?:[.,]\d+)*|\.\d+))
          (?P<numeral>(?P=digits)[½⅓⅔¼¾]?)(?![^\W\d_]*\d)(?!(?:st|nd|rd|th)\b)
          (?P<power>\s?[×x]\s?10\^?[-−]?\d{{1,2}})?
          (?P<magnitude>[\s-]?(?:{_LARGE}|lakh|crore|dozen)(?![a-z])
            |\s?(?:bn|tn|trn|mn|mln|[mMkKB])(?![\w/]|\.\w)|(?:bn|m)(?=(?:{_GLUED})s?\b))?
          (?P<fold>-?fold\b)?
        | \b(?P<vague>(?:tens|{powers})(?:\s+of\s+(?:{powers}))?|dozens|scores)\b
        | \b(?P<several>(?:several|an?\ few|few|a\ couple(?:\ of)?|many)[\s-](?P<scale>dozen|{_LARGE})
            (?:\s(?P<rescaled>(?<=hundred\s)(?:thousand|million|billion)))?)\b
        | \b(?P<wordfold>(?:{folds})(?:-?(?:{_ONES}))?-?)fold\b
        | \b(?P<ratio>(?:one\s+in|(?:{_ONES}|\d)\s+out\s+of|(?:{_ONES})\s+(?:in|(?<!\bone\s)of)(?=\s+(?:ten|10|100)\b))
            \s+(?:every\s+)?(?:{_ONES}|ten|twenty|fifty|\d{{1,3}})(?![\w-]|[.,]\d|\s+(?:{_PERIODS}|{_LARGE})\b))
        | \b(?P<part>(?:half|(?P<tops>an?|one|two|three)[\s-](?P<of_it>{fractions})s?\s+of)
            \s+an?\s+(?P<power_of>{_LARGE}|dozen))\b
        | \b(?P<fraction>(?:(?P<top>an?|one|two|three|four|five|seven|nine)[\s-](?P<bottom>{fractions})s?|half))\b
        | (?<![\w.,-])(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|{ordinals})\b
        | \b(?P<verb>{verbs})\b
        | \b(?P<none>no(?=\s+(?:[a-z]+\s+)?(?:{_HARM})\b)|none(?=\s+of\s+(?:\w+\s+){{1,4}}?(?:{_WAS})\s+(?:{_HARMED})\b)
            |(?:no\ one|nobody|none)(?=\s+(?:{_WAS})\s+(?:{_HARMED})\b))
        | \b(?P<words>{_WORDS})\b
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def scan(text: str) -> Iterator[Number]:
    """The number expressions of `text`, in order. Linear in its length."""
    for found in _pattern().finditer(text):
        number = next(build for group, build in _BUILDERS.items() if found[group])(found)
        if number is not None:
            yield number


def _several(found: re.Match[str]) -> Number:
    power = _MAGNITUDES[found["scale"].lower()] * _MAGNITUDES.get((found["rescaled"] or "").lower(), 1.0)
    low, high = _COUPLE if "couple" in found["several"].lower() else _SEVERAL
    return Number(*found.span(), None, low * power, high * power, kind="several", magnitude=power)


def _part(found: re.Match[str]) -> Number:
    """ "Half a million", "three quarters of a million"."""
    power = _MAGNITUDES[found["power_of"].lower()]
    top = _top(found["tops"]) if found["tops"] else 1.0
    return Number(
        *found.span(),
        power * (top or 1.0) / _FRACTIONS[(found["of_it"] or "half").lower()],
        kind="words",
        magnitude=power,
    )


def _top(word: str) -> float | None:
    """How many of a part of a whole: "a third", "three quarters"."""
    return {"a": 1.0, "an": 1.0}.get(word.lower()) or words_to_number([word.lower()])


def _ordinal(found: re.Match[str]) -> Number:
    word = found["ordinal"].lower()
    return Number(*found.span(), float(_ORDINALS.get(word) or word[:-2]), kind="ordinal")


def _none(found: re.Match[str]) -> Number:
    return Number(*found.span(), 0.0, kind="none")


def _verb(found: re.Match[str]) -> Number:
    return Number(*found.span(), float(multiples()[found["verb"].lower()]), kind="multiple", unit="times")


def _numeral(found: re.Match[str]) -> Number | None:
    glyph = found["numeral"][-1]
    digits = found["numeral"][:-1] if glyph in _GLYPHS else found["numeral"]
    value = decimal(digits.replace(" ", ""))  # "60 ,000" as some texts set it apart
    if value is None:
        return None
    value += _GLYPHS.get(glyph, 0.0)
    magnitude = (found["magnitude"] or "").strip(" -\u00a0\n\t").lower()
    scale, currency = _MAGNITUDES.get(magnitude, 1.0), (found["currency"] or "").strip()
    length = None if currency or magnitude != "m" else _length(found)
    if length is not None:
        return Number(found.start(), found.end(), -value if found["minus"] else value, unit=length)
    if found["power"]:
        scale *= 10.0 ** int(_EXPONENT.sub("", found["power"]).replace("−", "-"))
    value *= scale
    # Binary fractions of a decimal times a power of ten ("1.1 million") are cut to the digits that were written.
    value = float(f"{value:.12g}")
    if found["minus"]:
        value = -value
    unit = currency_signs().get(currency) if currency else None
    if found["fold"]:
        return Number(*found.span(), value, kind="multiple", unit="times")
    return Number(found.start(), found.end(), value, kind="numeral", unit=unit, magnitude=scale)


def _length(found: re.Match[str]) -> str | None:
    """What an "m" stands for that is no million: metres before "high" or after feet, miles after kilometres."""
    text, end = found.string, found.end()
    if not text[found.start() : end].endswith("m"):
        return None
    if _EXTENTS.match(text, end):
        return "metre"
    twin = _TWIN.search(text, max(0, found.start() - _TWIN_BACK), found.start()) if _TWINNED.match(text, end) else None
    if twin is not None:
        return {"k": "mile", "m": None}.get(twin[1][0], "metre")
    apart = (found["magnitude"] or "").strip("\u00a0") == " m"
    return "metre" if apart and not _CURRENCY_AFTER.match(text, end) else None


def _vague(found: re.Match[str]) -> Number:
    words = found["vague"].lower().split()
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
    top = _top(found["top"])
    if top is None:
        return None
    return Number(*found.span(), top / _FRACTIONS[found["bottom"].lower()], kind="fraction")


def _ratio(found: re.Match[str]) -> Number | None:
    """ "One in five", "nine out of ten", "7 in 10"."""
    parts = [_small(word) for word in _OUT_OF.split(found.group().lower())]
    if len(parts) != 2 or parts[0] is None or not parts[1] or parts[0] > parts[1]:
        return None
    return Number(*found.span(), parts[0] / parts[1], kind="ratio")


def _small(word: str) -> float | None:
    return float(word) if word.isdigit() else words_to_number([word])


def _words(found: re.Match[str]) -> Number | None:
    spelled, *rest = _AND_A_HALF.split(found["words"].lower())
    words = [word for word in re.split(r"[\s-]+", spelled) if word]
    if rest:
        value, power = words_to_number(words), _MAGNITUDES.get(rest[0], 1.0)
        return None if value is None else Number(*found.span(), (value + 0.5) * power, kind="words", magnitude=power)
    dozens = 12.0 if words[-1] == "dozen" else 1.0
    value, power = words_to_number(words[:-1] if dozens > 1 else words), _MAGNITUDES.get(words[-1], 1.0)
    return None if value is None else Number(*found.span(), value * dozens, kind="words", magnitude=power)


_BUILDERS: dict[str, Callable[[re.Match[str]], Number | None]] = {
    "tenths": _ratio,
    "numeral": _numeral,
    "vague": _vague,
    "several": _several,
    "wordfold": _fold,
    "ratio": _ratio,
    "part": _part,
    "fraction": _fraction,
    "ordinal": _ordinal,
    "none": _none,
    "verb": _verb,
    "words": _words,
}
"""Which group of the pattern makes a number in which way; of those in one match, the first."""
