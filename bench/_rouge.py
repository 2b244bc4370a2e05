"""ROUGE of timelines, small: n-grams of Porter stems without stop words, alone or aligned by date.

Lin 2004 for ROUGE-N; Martschat and Markert 2017 ("Improving ROUGE for Timeline Summarization") for "concat" and
"align+ m:1". A timeline is a mapping of days (`YYYY-MM-DD`) to the sentences told of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

import snowballstemmer  # type: ignore[import-untyped]  # ships no types
from spacy.lang.en.stop_words import STOP_WORDS

from bench.common import Score

Timeline = Mapping[str, Sequence[str]]
Grams = Counter[tuple[str, ...]]

_STEMMER = snowballstemmer.stemmer("porter")
_BRACKET = re.compile(r"-(?:[LR][RSC]B)-")
"""How the Penn Treebank's tokenization writes brackets."""
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """The stems of the text's words, stop words left out."""
    return [_stem(word) for word in _WORD.findall(_BRACKET.sub(" ", text).lower()) if word not in STOP_WORDS]


@cache
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


def grams(sentences: Iterable[str], n: int) -> Grams:
    """The n-grams of the sentences put one behind the other, counted."""
    stems = [stem for sentence in sentences for stem in words(sentence)]
    return Counter(zip(*(stems[at:] for at in range(n)), strict=False))


def rouge(said: Grams, gold: Grams) -> Score:
    """The n-grams that both have, each as often as the one that has it less often."""
    return Score((said & gold).total(), said.total(), gold.total())


def concat(said: Timeline, gold: Timeline, n: int) -> Score:
    """ROUGE-N of the timelines as two texts, the days put one behind the other."""
    return rouge(grams(_all(said), n), grams(_all(gold), n))


def _all(timeline: Timeline) -> list[str]:
    return [sentence for day in sorted(timeline) for sentence in timeline[day]]


def aligned(said: Timeline, gold: Timeline, n: int) -> Score:
    """ROUGE-N with the alignment "align+ m:1": each day goes with the day of the other side that is nearest and most
    alike, several with one if need be; what matches on a day so many days off is divided by their number and one."""
    nearest_gold = _alignment(said, gold)
    nearest_said = _alignment(gold, said)
    correct = sum(_weighted(day, other, said, gold, n) for day, other in nearest_gold.items())
    found = sum(_weighted(other, day, said, gold, n) for day, other in nearest_said.items())
    sizes = [sum(grams(sentences, n).total() for sentences in side.values()) for side in (said, gold)]
    return Score(correct, sizes[0], sizes[1], found)


def _weighted(day: str, gold_day: str, said: Timeline, gold: Timeline, n: int) -> float:
    return rouge(grams(said[day], n), grams(gold[gold_day], n)).correct * _closeness(day, gold_day)


def _closeness(day: str, other: str) -> float:
    return 1 / (abs((date.fromisoformat(day) - date.fromisoformat(other)).days) + 1)


def _alignment(side: Timeline, other: Timeline) -> dict[str, str]:
    """For each day of a side the day of the other that costs least, the earlier of two; none where that has no day."""
    told = {day: grams(other[day], 1) for day in sorted(other)}
    found = {}
    for day in sorted(side):
        mine = grams(side[day], 1)
        found[day] = min(told, key=lambda there: _cost(day, there, mine, told[there]), default="")
    return {day: there for day, there in found.items() if there}


def _cost(day: str, other: str, mine: Grams, theirs: Grams) -> float:
    return (1 - _closeness(day, other)) * (1 - rouge(mine, theirs).f1)
