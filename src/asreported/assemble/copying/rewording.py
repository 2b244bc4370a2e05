"""What was taken over with some words changed: sentences that are nearly the same, outside of what they quote."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from asreported.assemble.copying.texts import Run, Text

_SHINGLE = 3
"""Words; of a sentence of 20 of which every third is changed, about five such shingles stay whole."""
_SHARED = 2
"""Shingles two sentences must share to be compared."""
_NEIGHBOURS = 2
"""Earlier sentences with a shingle that each is compared with."""
_FEWEST = 8
"""Words outside quotations that a sentence needs to be told from chance."""
_ALIKE = 0.5
"""Share of the longer sentence's words that both have in one order. Sentences of different reports on one event lie
below .4 with few exceptions."""
_ALONE = 0.75
_ALONE_WORDS = 12
"""What a sentence needs in reports that share little else."""
_LARGELY = 0.5
"""Share of the shorter text from which two reports are one text with changes: what else is equal was copied too."""
_FEWEST_EQUAL = 3
"""Words of a sentence that is equal in two such texts."""

Pair = tuple[int, int]
"""Two sentences by their numbers within their reports, the earlier report's first."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    report: int
    number: int
    first: int
    length: int


def reworded(texts: Sequence[Text], exact: Sequence[Run]) -> Iterator[Run]:
    """Runs of reworded sentences, beside the exact ones."""
    copied: Counter[tuple[int, int]] = Counter()
    for run in exact:
        copied[run.left, run.right] += run.length
    by_reports: dict[tuple[int, int], dict[Pair, float]] = defaultdict(dict)
    for left, right in _candidates(texts):
        one, two = texts[left.report], texts[right.report]
        alike = _alike(_own_words(one, left.number), _own_words(two, right.number))
        if alike >= _ALIKE:
            by_reports[left.report, right.report][left.number, right.number] = alike
    for (left_at, right_at), found in sorted(by_reports.items()):
        one, two = texts[left_at], texts[right_at]
        words = copied[left_at, right_at]
        pairs = _grown(one, two, found)
        if (words or len(pairs) > 1) and _largely(words, one, two, pairs):
            pairs += _equal(one, two, pairs)
        else:
            pairs = [pair for pair in pairs if _tells_alone(one, two, pair, found)]
        for stretch in _stretches(sorted(pairs)):
            yield _run(left_at, one, right_at, two, stretch)


def _candidates(texts: Sequence[Text]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Sentences of two reports that share shingles."""
    sentences: list[_Sentence] = []
    latest: dict[tuple[int, ...], tuple[int, ...]] = {}
    shared: Counter[tuple[int, int]] = Counter()
    for at, text in enumerate(texts):
        for number, (first, end) in enumerate(text.sentences):
            words = text.words[first:end]
            own = len(sentences)
            sentences.append(_Sentence(at, number, first, end - first))
            for shingle in set(zip(*(words[start:] for start in range(_SHINGLE)), strict=False)):
                before = latest.get(shingle, ())
                for other in before:
                    if sentences[other].report != at:
                        shared[other, own] += 1
                latest[shingle] = (*before, own)[-_NEIGHBOURS:]
    for (left, right), count in shared.items():
        if count >= _SHARED:
            yield sentences[left], sentences[right]


def _own_words(text: Text, number: int) -> list[int]:
    """The words of a sentence that are the report's own."""
    first, end = text.sentences[number]
    return [text.words[place] for place in range(first, end) if not text.quoted[place]]


def _alike(one: Sequence[int], two: Sequence[int]) -> float:
    """Share of the longer sentence's words that both have in one order; 0 where they are too few."""
    if min(len(one), len(two)) < _FEWEST:
        return 0.0
    return float(LCSseq.normalized_similarity(one, two, score_cutoff=_ALIKE))


def _tells_alone(one: Text, two: Text, pair: Pair, found: dict[Pair, float]) -> bool:
    """Whether two sentences share too many words, and differ in too few, to be two reports' own."""
    alike = found.get(pair, 0.0)
    longer = max(len(_own_words(one, pair[0])), len(_own_words(two, pair[1])))
    return alike >= _ALONE and round(alike * longer) >= _ALONE_WORDS


def _grown(one: Text, two: Text, found: dict[Pair, float]) -> list[Pair]:
    """The pairs with those beside them that are alike too, quotations counted: a copied text's own quotations."""
    pairs: set[Pair] = set()
    lefts: set[int] = set()
    rights: set[int] = set()
    for (left, right), _ in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        if left not in lefts and right not in rights:
            pairs.add((left, right))
            lefts.add(left)
            rights.add(right)
    edge = sorted(pairs)
    while edge:
        left, right = edge.pop()
        for step in (-1, 1):
            near = (left + step, right + step)
            if near[0] in lefts or near[1] in rights or not _both_alike(one, two, near):
                continue
            pairs.add(near)
            lefts.add(near[0])
            rights.add(near[1])
            edge.append(near)
    return sorted(pairs)


def _largely(words: int, one: Text, two: Text, pairs: Sequence[Pair]) -> bool:
    """Whether much of the shorter text stands in both; `words` of them are known."""
    alike = sum(end - first for first, end in (one.sentences[left] for left, _ in pairs))
    return max(words, alike) >= _LARGELY * min(len(one.words), len(two.words))


def _equal(one: Text, two: Text, known: Sequence[Pair]) -> list[Pair]:
    """The sentences that stand in both texts of one origin, though they be short or quoted."""
    lefts, rights = {left for left, _ in known}, {right for _, right in known}
    free = {
        tuple(one.words[first:end]): number
        for number, (first, end) in enumerate(one.sentences)
        if number not in lefts and end - first >= _FEWEST_EQUAL
    }
    found = []
    for number, (first, end) in enumerate(two.sentences):
        left = None if number in rights else free.pop(tuple(two.words[first:end]), None)
        if left is not None:
            found.append((left, number))
    return found


def _both_alike(one: Text, two: Text, pair: Pair) -> bool:
    left, right = pair
    if not (0 <= left < len(one.sentences) and 0 <= right < len(two.sentences)):
        return False
    (first, end), (other, other_end) = one.sentences[left], two.sentences[right]
    return bool(LCSseq.normalized_similarity(one.words[first:end], two.words[other:other_end]) >= _ALIKE)


def _stretches(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Pairs that follow one another in both reports."""
    stretch: list[Pair] = []
    for pair in pairs:
        if stretch and pair != (stretch[-1][0] + 1, stretch[-1][1] + 1):
            yield stretch
            stretch = []
        stretch.append(pair)
    if stretch:
        yield stretch


def _run(left: int, one: Text, right: int, two: Text, pairs: Sequence[Pair]) -> Run:
    """From the first word that the first sentences share to the last that the last share."""
    first, last = _common(one, two, pairs[0]), _common(one, two, pairs[-1])
    start, other, end, other_end = first[0], first[1], last[2], last[3]
    return Run(left, start, end - start, right, other, other_end - other)


def _common(one: Text, two: Text, pair: Pair) -> tuple[int, int, int, int]:
    """The first shared word of two sentences in either report, and the ends of the last."""
    (first, end), (other, other_end) = one.sentences[pair[0]], two.sentences[pair[1]]
    shared = [
        found for found in LCSseq.opcodes(one.words[first:end], two.words[other:other_end]) if found.tag == "equal"
    ]
    return (
        first + shared[0].src_start,
        other + shared[0].dest_start,
        first + shared[-1].src_end,
        other + shared[-1].dest_end,
    )
