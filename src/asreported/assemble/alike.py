"""Facts of nobody told that are one: round sums, vague numbers, small counts and what was closed or approved are alike
wherever they are told, and are the same only where the words beside them are, and no other places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from asreported.assemble.identity import Groups
from asreported.assemble.merging import Beside, Fact, Statement
from asreported.assemble.report import Report
from asreported.assemble.words import CASUALTIES, FUNCTION, stem
from asreported.model import Evidence, FigureStatement, Span, StateStatement

__all__ = ["beside", "beside_state", "told_apart"]

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
_STANDING = 2
"""Words that two sentences must share for the same standing of what is no entity ("the request was refused")."""
_ELSEWHERE = 3
"""Words more, where both sentences name places, and none in common."""
_KNOWN = re.compile(r"\b(?:the|that|those|these|all)(?: \w+)? [$€£#]? ?$", re.IGNORECASE)
"""Before a number that the reader has been told already ("the 12 barges"): one word less tells that it is the same."""
_KNOWN_BACK = 24


def beside(report: Report, figure: FigureStatement) -> Beside | None:
    """What stands beside the figure in its sentence; null where the number, or whose it is, tells itself: "millions"
    are of many things, whosever they are."""
    if (figure.subject is not None and not _vague(figure)) or _digits(figure) > _ROUND_DIGITS:
        return None
    text, sentence = report.document.text, report.sentence(figure.span)
    known = _KNOWN.search(text, max(sentence.start, figure.span.start - _KNOWN_BACK), figure.span.start) is not None
    needed = _shared_needed(figure, known)
    return _around(report, figure.span, f"{figure.measure} {figure.unit or ''}", needed) if needed else None


def _vague(figure: FigureStatement) -> bool:
    return figure.value is None and figure.qualifier == "several"


def beside_state(report: Report, state: StateStatement) -> Beside | None:
    """What stands beside the standing of what is no entity; null for states of entities, and where no noun is told."""
    if state.subject is not None or state.theme is None:
        return None
    return _around(report, state.span, state.theme, _STANDING)


def _around(report: Report, span: Span, own: str, needed: int) -> Beside:
    """The words of the sentence around the span, as stems, without its own, and without those that every sentence
    has."""
    text, sentence = report.document.text, report.sentence(span)
    around = f"{text[sentence.start : span.start]} {text[span.end : sentence.end]}"
    told = {stem(word) for word in _WORD.findall(f"{span.of(text)} {own}")}
    words = (word.lower() for word in _WORD.findall(around))
    others = {stem(word) for word in words if len(word) >= _SHORTEST and word not in FUNCTION}
    return Beside(frozenset(others - told), needed, _places(report, sentence))


def _places(report: Report, sentence: Span) -> frozenset[str]:
    """The story's places that the sentence names."""
    return frozenset(
        named.entity
        for at, entity in enumerate(report.reading.entities)
        if entity.kind == "place" and (named := report.named(at)) is not None
        if any(sentence.start <= mention.span.start < sentence.end for mention in entity.mentions)
    )


def _shared_needed(figure: FigureStatement, known: bool) -> int:
    """How many words two sentences must share for the figure to be one; none for a number that tells itself, and for
    those killed or hurt, who are of the same happening more often than not."""
    hurt = figure.measure in CASUALTIES
    if _vague(figure):
        return _COUNT if hurt or (figure.unit not in _COUNTS and figure.measure != "money") else _VAGUE
    if hurt:
        return 0
    if figure.measure == "money":
        return _SUM - known
    return _COUNT - known if figure.unit in _COUNTS or figure.measure in _PLACED else 0


def _digits(figure: FigureStatement) -> int:
    told = next((value for value in (figure.value, figure.low, figure.high) if value is not None), 0.0)
    found = _DIGITS.fullmatch(f"{told:.9e}".replace(".", ""))
    return len(found[1]) if found is not None else 0


def told_apart(facts: Iterable[Fact[Statement]]) -> list[Fact[Statement]]:
    """The facts, with further keys where those of one key are not of one thing."""
    by_key: dict[tuple[Hashable, ...], list[Fact[Statement]]] = defaultdict(list)
    for fact in facts:
        by_key[fact.key].append(fact)
    return [fact for group in by_key.values() for fact in _in_parts(group)]


def _in_parts(group: Sequence[Fact[Statement]]) -> Sequence[Fact[Statement]]:
    """Those of one key, each part that shares too few words with the others under a key of its own."""
    told: dict[Beside, list[Fact[Statement]]] = defaultdict(list)
    for fact in group:
        if fact.beside is None:
            return group
        told[fact.beside].append(fact)
    parts = _joined(told)
    if len(parts) == 1:
        return group
    found: list[Fact[Statement]] = []
    for part in parts:
        first = min(fact.evidence for one in part for fact in told[one])
        found.extend(_begun_at(first, fact) for one in part for fact in told[one])
    return found


def _begun_at(first: Evidence, fact: Fact[Statement]) -> Fact[Statement]:
    """The fact with a key of its part, which its first evidence tells."""
    return replace(fact, key=(*fact.key, first.document, first.start))


def _joined(told: Mapping[Beside, Sequence[Fact[Statement]]]) -> list[list[Beside]]:
    """The wordings that tell one thing, brought together: of one report, one word less tells it, of other places more.
    Only those with a word in common are compared."""
    groups = Groups(told)
    reports = {one: {fact.evidence.document for fact in facts} for one, facts in told.items()}
    carriers: dict[str, list[Beside]] = defaultdict(list)
    for one in told:
        shared = Counter(other for word in one.words for other in carriers[word])
        for other, count in shared.items():
            same = not reports[one].isdisjoint(reports[other])
            fewest = min(one.needed, other.needed) - same + _ELSEWHERE * _elsewhere(one, other)
            if count >= max(1, fewest):
                groups.join(other, one)
        for word in one.words:
            carriers[word].append(one)
    return groups.groups()


def _elsewhere(one: Beside, other: Beside) -> bool:
    return bool(one.places and other.places) and one.places.isdisjoint(other.places)
