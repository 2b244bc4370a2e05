"""Text → lexemes of time. Each word becomes one letter, its lexical class, so that the grammar is a set of short
regular expressions over a string as long as the text has words (a finite-state tagger in the manner of GUTime and
HeidelTime, whose rules run over the text itself and cost seconds)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["Lexemes", "lex"]

CODES = {
    "weekday": "W",
    "short_weekday": "w",
    "month": "M",
    "unit": "U",
    "season": "S",
    "day_part": "P",
    "deictic": "T",
    "weekend": "V",
    "last": "L",
    "next": "X",
    "this": "H",
    "that": "K",
    "article": "a",
    "determiner": "d",
    "ago": "g",
    "earlier": "E",
    "later": "F",
    "beside": "b",
    "future": "J",
    "so": "s",
    "vague": "f",
    "approximate": "A",
    "comparative": "c",
    "stage": "e",
    "boundary": "B",
    "each": "v",
    "set": "y",
    "reference": "r",
    "recent": "R",
    "fiscal": "k",
    "zone": "z",
    "of": "x",
    "in": "i",
    "to": "t",
    "and": "&",
    "quarter": "Q",
    "period": "p",
    "half": "h",
    "decade_word": "Z",
    "ordinal": "O",
    "count": "n",
    "nearness": "q",
    "moment": "1",
    "times": "2",
    "ended": "3",
    "while": "5",
    "term": "6",
}
"""The letter that stands for each class of the lexicon. The lexer's own: `D` a number 1 to 31, `Y` four digits that
may be a year, `N` any other number, `O` also "12th", `o` "Q3", `I` an ISO or slashed date, `C` a clock time, `m`
a.m. or p.m., `Z` also "1990s", `G` a holiday, `-` a hyphen or dash, `,` a comma, `'` a possessive, `j` "old", `>`
than, `l` least or most, `@` at, `u` up, `.` anything else. `1` moment, `2` times, `3` ended, `q` near,
`5` while or time, `6` term or date."""

_EXTRA = {"than": ">", "least": "l", "most": "l", "at": "@", "up": "u", "old": "j", "no": "0"}
_FULL_NAMES = {"may", "june", "july"}
"""Months as short as an abbreviation; a full stop after them ends a sentence."""
_CAPITALIZED = {"weekday", "short_weekday", "month"}
_UPPER = {"zone"}
_SMALL = {
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
}
_BEFORE_MONTH = {"in", "since", "during"}
_BEHIND_MONTH = re.compile(r" ?(?:$|[.,;:)]|alone\b|(?:this|last) year\b|(?:19|20)\d\d\b)", re.MULTILINE)
"""What a month written small stands between, where it can be no verb: "300 cases in may alone"."""
_NO_TIME = (".", "")
_EARLIEST, _LATEST = 1000, 2999
"""Four digits outside these are never read as a year."""


@dataclass(slots=True)
class Lexemes:
    """A text's lexemes: parallel lists of code-point offsets and values, and one letter for each in `codes`."""

    starts: list[int]
    ends: list[int]
    values: list[str]
    words: list[str]
    codes: str


@cache
def _lexicon() -> dict[str, dict[str, str]]:
    """Class → word → value, from the data file, where words of one value stand in one list."""
    source = resources.files("asreported.extract.timexes").joinpath("lexicon.toml")
    tables: dict[str, dict[str, str | list[str]]] = tomllib.loads(source.read_text(encoding="utf-8"))
    classes = {name: dict.fromkeys(words, "") for name, words in tables.pop("plain").items()}
    for name, table in tables.items():
        classes[name] = {}
        for key, value in table.items():
            classes[name] |= {key: value} if isinstance(value, str) else dict.fromkeys(value, key)
    return classes


@cache
def _words() -> dict[str, tuple[str, str]]:
    """Word as written → (code, value), capital letters told apart where a class needs them."""
    entries: dict[str, tuple[str, str]] = {}
    for name, table in _lexicon().items():
        if name == "holiday":
            continue
        for word, value in table.items():
            entry = (CODES[name], value)
            if name in _UPPER:
                entries.setdefault(word.upper(), entry)
                continue
            forms = {word.capitalize(), word.upper()} if name in _CAPITALIZED else {word, word.capitalize()}
            if len(word) > 3:
                forms.add(word.upper())
            for form in forms:
                entries.setdefault(form, entry)
    for word, code in _EXTRA.items():
        entries.setdefault(word, (code, ""))
        entries.setdefault(word.capitalize(), (code, ""))
    for half in ("am", "pm", "AM", "PM"):
        entries.setdefault(half, ("m", half[0]))
    return entries


@cache
def _holidays() -> dict[str, str]:
    return dict(_lexicon()["holiday"])


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(word.capitalize() for word in _lexicon()["month"] if len(word) < 5 and word not in _FULL_NAMES)
    days = "|".join(word.capitalize() for word in _lexicon()["short_weekday"])
    names = sorted(_holidays(), key=len, reverse=True)
    holidays = "|".join(re.escape(name.title().replace("'S", "'s").replace(" Of ", " of ")) for name in names)
    holidays = holidays.replace("'", "['’]?").replace(r"St\.", r"St\.?")
    return re.compile(
        rf"""
          (?P<holiday>\b(?:{holidays})\b(?!\ (?:Island|week)))
        | (?P<word>(?:(?:{months}|{days}|Sept)\.(?=\s|,|\d))|[ap]\.\ ?m\b\.?|[^\W\d_]+(?![\d_]))
        | (?P<quarter>[Qq][1-4](?!\w)|[1-4]Q(?!\w))
        | (?P<fiscal>FY\d{{4}}(?!\w))
        | (?P<identifier>[^\W\d_]+[\w-]*)
        | (?P<iso>\d{{4}}-\d\d-\d\d
            (?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
        | (?P<slash>\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)(?![\d/]))
        | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])|\d{{1,2}}\.\d\d(?=\ ?[ap]\.?m\b))
        | (?P<decade>(?:['’`]|1\d|20|(?<=the\ ))\d0['’]?s\b)
        | (?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)\b)
        | (?P<mixed>\d+[\ -]\d/\d\b)
        | (?P<number>\d+(?:[.,]\d+)*)
        | (?P<possessive>['’]s?(?=[\s\W]))
        | (?P<dash>[-–—])
        | (?P<comma>,)
        | (?P<break>\n[^\S\n]*\n|[^\s\w])
        """,
        re.VERBOSE,
    )


def lex(text: str) -> Lexemes:
    """The lexemes of `text`, in order. Linear in its length."""
    words = _words()
    starts: list[int] = []
    ends: list[int] = []
    values: list[str] = []
    raw: list[str] = []
    codes: list[str] = []
    for found in _pattern().finditer(text):
        word = found.group()
        kind = found.lastgroup
        if kind == "word":
            code, value = words.get(word) or (_dotted(word, words) if "." in word else _NO_TIME)
            if word in _SMALL and raw and raw[-1].lower() in _BEFORE_MONTH and _BEHIND_MONTH.match(text, found.end()):
                code, value = words[word.capitalize()]
        else:
            code, value = _sign(kind or "", word)
        starts.append(found.start())
        ends.append(found.end())
        values.append(value)
        raw.append(word)
        codes.append(code)
    _order_seconds(raw, codes, values)
    return Lexemes(starts, ends, values, raw, "".join(codes).replace("Yz", "Nz"))  # "1130 GMT" is no year


def _order_seconds(words: list[str], codes: list[str], values: list[str]) -> None:
    """ "Second" is an ordinal before a part of a year ("the second quarter", "second and third quarters") and after a
    month, else a unit."""
    for place, word in enumerate(words):
        if word not in {"second", "Second"}:
            continue
        following = "".join(codes[place + 1 : place + 4]).lstrip("-")
        if following[:1] in set("Qh") or following.startswith("&O") or (place and codes[place - 1] == "M"):
            codes[place], values[place] = "O", "2"


def _dotted(word: str, words: dict[str, tuple[str, str]]) -> tuple[str, str]:
    return ("m", word[0]) if word[0] in "ap" else words.get(word[:-1], _NO_TIME)


def _sign(kind: str, word: str) -> tuple[str, str]:
    if kind == "number":
        return _number(word)
    if kind == "holiday":
        return "G", _holidays().get(word.lower().replace("’", "'"), "")
    if kind == "quarter":
        return "o", word.strip("Qq")
    if kind == "fiscal":
        return "Y", word[2:]
    if kind == "mixed":
        whole, top, bottom = re.split(r"[ /-]", word)
        return "N", f"{int(whole) + int(top) / max(int(bottom), 1):.3f}".rstrip("0").rstrip(".")
    if kind == "decade":
        digits = "".join(letter for letter in word if letter.isdigit())
        return "Z", digits[:-1]
    if kind == "ordinal":
        return "O", word[:-2]
    return _SIGNS.get(kind, "."), word


_SIGNS = {"iso": "I", "slash": "I", "clock": "C", "dash": "-", "comma": ",", "possessive": "'"}


def _number(word: str) -> tuple[str, str]:
    if word.isascii() and word.isdigit():
        if len(word) <= 2 and 1 <= int(word) <= 31:
            return "D", word
        if len(word) == 4 and _EARLIEST <= int(word) <= _LATEST:
            return "Y", word
    return "N", word
