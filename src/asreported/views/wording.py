"""How a record is put in words: short, in the report's own words, numbers as they were given."""

from __future__ import annotations

import math
import re
import tomllib
from importlib import resources
from itertools import takewhile

from asreported.model import Figure, Modality, State
from asreported.model.modality import UNREAL
from asreported.views.text import clean

MODALITY_WORDS: dict[Modality, str] = {
    "former": "former",
    "planned": "planned",
    "possible": "possible",
    "conditional": "conditional",
    "requested": "requested",
    "denied": "denied",
}
"""The word that stands beside every record but what is reported as fact."""


NOT_REPORTED = "not reported"

_WORDS = tomllib.loads(resources.files("asreported.views").joinpath("words.toml").read_text("utf-8"))
PEOPLE: frozenset[str] = frozenset(_WORDS["people"])
"""Measures that say how large a body is: the people it is made of."""
CASUALTIES: frozenset[str] = frozenset(_WORDS["casualties"])
"""Measures of what a happening did to people, whoever they are."""
_COUNTING: frozenset[str] = frozenset(_WORDS["counting"])
_QUALIFIERS: dict[str, str] = _WORDS["qualifiers"]
_QUALIFYING: frozenset[str] = frozenset(_WORDS["qualifying"])
_IN_WORDS: tuple[str, ...] = tuple(_WORDS["numbers"])
ACTIONS: dict[str, str] = _WORDS["actions"]
"""What is still to happen reads "to expand", not "expanded"."""

_RANGE = re.compile(r"\s+to\s+(?=(?:[^\W\d]+\s+)*\d)")
_NUMBER = re.compile(r"\d[\d,.]*(?<=\d)")
_WORDED = frozenset({"consent"})
"""Properties whose value ("given") says less than the report's own words."""
_TELLING = 4
"""A word of so many letters that value and wording share makes the wording redundant; "the" does not."""
_JOINING_WORD = re.compile(r"^(?:from|to|by|of|with|and|or)\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def number(value: float) -> str:
    """A number with thousands separated: `4,000`, `1.5`."""
    if not math.isfinite(value):
        return str(value)
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def in_words(count: int) -> str:
    """A small count in words, a larger one in figures."""
    return _IN_WORDS[count] if 0 <= count < len(_IN_WORDS) else f"{count:,}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """`no report`, `one report`, `five reports`."""
    return f"{in_words(count)} {noun if count in {0, 1} else plural or f'{noun}s'}"


def counted_figure(count: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `5 reports`."""
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def figure_text(figure: Figure) -> str:
    """The figure in its report's words, with what is counted: `500 personnel`, `around 4,000 personnel`. Where the
    words around the number were read but are not among the figure's own, their meaning stands before it: `at least`."""
    text = _own_end(_JOINING_WORD.sub("", clean(figure.text)), figure)
    words = [word.casefold() for word in _WORD.findall(text)]
    if words and words[0] in _COUNTING and not text.isupper():
        text = text[:1].lower() + text[1:]
    if figure.qualifier in _QUALIFIERS and not _QUALIFYING & set(words):
        text = f"{_QUALIFIERS[figure.qualifier]} {text}"
    if figure.unit is None and all(word in _COUNTING for word in words):
        return f"{text} {clean(figure.measure)}"
    return text


def _own_end(text: str, figure: Figure) -> str:
    """Of "300 to around 2,600 personnel" the end that the figure is; the whole where the figure is the range."""
    ends = _RANGE.split(text)
    if figure.value is None or len(ends) != 2:
        return text
    own = [end for end in ends if number(figure.value) in _NUMBER.findall(end)]
    return own[0] if len(own) == 1 else text


def amount_words(figure: Figure) -> str:
    """The words that give a figure's amount, without what is counted: `several hundred`."""
    words = _JOINING_WORD.sub("", clean(figure.text)).split()
    amount = list(takewhile(lambda word: not _WORD.search(word) or word.casefold() in _COUNTING, words))
    return " ".join(amount) or figure_range(figure) or clean(figure.text)


def figure_range(figure: Figure) -> str | None:
    """The bounds that vague words stand for (`200–900`), null where the figure has a value or names its bounds."""
    if figure.value is not None or figure.low is None or figure.high is None:
        return None
    bounds = f"{number(figure.low)}–{number(figure.high)}"
    named = re.sub(r"\D+", " ", figure.text.replace(",", "")).split()
    return None if {number(figure.low).replace(",", ""), number(figure.high).replace(",", "")} <= set(named) else bounds


def state_text(state: State) -> str:
    """The state's value: `suspended`, or `to resume` where that is still to come."""
    value = clean(state.value)
    if state.property == "status" and state.modality in UNREAL:
        return f"to {ACTIONS.get(value, value)}"
    return value


def state_wording(state: State) -> str | None:
    """The report's own words, null where they add nothing to the value, having a word of it."""
    value, text = clean(state.value), clean(state.text)
    said = text.casefold()
    if not text or said in value.casefold():
        return None
    if state.property in _WORDED:
        return None if said == value.casefold() else text
    stems = (word.removesuffix("ed") for word in value.casefold().split())
    return None if any(stem in said for stem in stems if len(stem) >= _TELLING) else text
