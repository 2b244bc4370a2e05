"""Figures of nobody told that are one: round sums, vague numbers and small counts are alike wherever they are told, and
are the same only where the words beside them are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from asreported.assemble.identity import Groups
from asreported.assemble.merging import Beside, Fact
from asreported.assemble.report import Report
from asreported.assemble.words import CASUALTIES, FUNCTION, stem
from asreported.model import FigureStatement

__all__ = ["beside", "told_apart"]

_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_SHORTEST = 4
"""Letters of a word that tells what a sentence is of."""
_ROUND_DIGITS = 2
"""Digits before the zeros, at most, of numbers that different things often have."""
_DIGITS = re.compile(r"0*(\d+?)0*(?:e.*)?")
_COUNTS = (None, "more", "share", "percent", "times")
_PLACED = frozenset({"distance"})
"""Lengths that differ with the two places, which have none of them for subject."""
_VAGUE, _SUM, _COUNT = 2, 2, 1
"""Words that two sentences must share where the number is vague ("thousands"), a round sum, a round count."""
_KNOWN = re.compile(r"\b(?:the|that|those|these|all)(?: \w+)? [$€£#]? ?$", re.IGNORECASE)
"""Before a number that the reader has been told already ("the 12 barges"): one word less tells that it is the same."""
_KNOWN_BACK = 24


def beside(report: Report, figure: FigureStatement) -> Beside | None:
    """The words of the figure's sentence, as stems, without its own, and without those that every sentence has; null
    where they need not be shared."""
    text, sentence = report.document.text, report.sentence(figure.span)
    known = _KNOWN.search(text, max(sentence.start, figure.span.start - _KNOWN_BACK), figure.span.start) is not None
    needed = _shared_needed(figure, known)
    if figure.subject is not None or not needed:
        return None
    around = f"{text[sentence.start : figure.span.start]} {text[figure.span.end : sentence.end]}"
    own = {stem(word) for word in _WORD.findall(f"{figure.span.of(text)} {figure.measure} {figure.unit or ''}")}
    words = (word.lower() for word in _WORD.findall(around))
    told = frozenset(stem(word) for word in words if len(word) >= _SHORTEST and word not in FUNCTION)
    return Beside(told - own, needed)


def _shared_needed(figure: FigureStatement, known: bool) -> int:
    """How many words two sentences must share for the figure to be one; none for a number that tells itself, and for
    those killed or hurt, who are of the same happening more often than not."""
    hurt = figure.measure in CASUALTIES
    if figure.value is None and figure.qualifier == "several":
        return _COUNT if hurt or (figure.unit not in _COUNTS and figure.measure != "money") else _VAGUE
    if hurt or _digits(figure) > _ROUND_DIGITS:
        return 0
    if figure.measure == "money":
        return _SUM - known
    return _COUNT - known if figure.unit in _COUNTS or figure.measure in _PLACED else 0


def _digits(figure: FigureStatement) -> int:
    told = next((value for value in (figure.value, figure.low, figure.high) if value is not None), 0.0)
    found = _DIGITS.fullmatch(f"{told:.9e}".replace(".", ""))
    return len(found[1]) if found is not None else 0


def told_apart(facts: Iterable[Fact[FigureStatement]]) -> list[Fact[FigureStatement]]:
    """The facts, with further keys where those of one key are not of one thing."""
    by_key: dict[tuple[Hashable, ...], list[Fact[FigureStatement]]] = defaultdict(list)
    for fact in facts:
        by_key[fact.key].append(fact)
    return [fact for group in by_key.values() for fact in _in_parts(group)]


def _in_parts(group: Sequence[Fact[FigureStatement]]) -> Sequence[Fact[FigureStatement]]:
    """Those of one key, each part that shares too few words with the others under a key of its own."""
    told: dict[frozenset[str], list[Fact[FigureStatement]]] = defaultdict(list)
    for fact in group:
        if fact.beside is None:
            return group
        told[fact.beside.words].append(fact)
    parts = _joined(told)
    if len(parts) == 1:
        return group
    found = []
    for part in parts:
        first = min(fact.evidence for words in part for fact in told[words])
        found += [replace(fact, key=(*fact.key, first.document, first.start)) for words in part for fact in told[words]]
    return found


def _joined(told: Mapping[frozenset[str], Sequence[Fact[FigureStatement]]]) -> list[list[frozenset[str]]]:
    """The wordings that tell one thing, brought together. Only those with a word in common are compared."""
    groups = Groups(told)
    needs = {words: {_need(fact) for fact in facts} for words, facts in told.items()}
    carriers: dict[str, list[frozenset[str]]] = defaultdict(list)
    for words in told:
        shared = Counter(other for word in words for other in carriers[word])
        for other, count in shared.items():
            if count >= _fewest(needs[words], needs[other]):
                groups.join(other, words)
        for word in words:
            carriers[word].append(words)
    return groups.groups()


def _need(fact: Fact[FigureStatement]) -> tuple[int, str]:
    return (fact.beside.needed if fact.beside is not None else 0), fact.evidence.document


def _fewest(ones: Iterable[tuple[int, str]], others: Collection[tuple[int, str]]) -> int:
    """Words that must be shared by the two that ask for least; one less where they are of one report."""
    least = min(min(need, other) - (report == place) for need, report in ones for other, place in others)
    return max(1, least)
