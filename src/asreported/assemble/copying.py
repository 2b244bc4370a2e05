"""Copied passages: runs of words that stand in two reports, and the reports they tie together.

Reports are indexed by overlapping runs of words (w-shingling, Broder 1997); shared runs are followed to their ends.
What both reports quote is the same speech, not a copy, and is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from asreported.assemble.identity import Groups, content_id
from asreported.assemble.report import Report
from asreported.model import Copy, Passage, Span

_SEED = 8
"""Words in a run that is looked up; shorter runs recur by chance ("said in a statement on Monday that the …")."""
_SHORTEST = 12
"""Words a passage must have: in unrelated reports of one event no longer run was seen outside quotations."""
_COMMON = 40
"""Reports that may carry a run before it counts as furniture (a standing closing line) and no longer as a copy."""
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")

Tokens = list[tuple[str, int, int]]
Run = tuple[int, int, int, int, int]
"""(left report, its first word, right report, its first word, words)."""


def find_copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Groups of reports (given in report order) that share passages, with every passage."""
    texts = [_words(report) for report in reports]
    runs = [run for run in _runs(texts) if not _all_quoted(reports, texts, run)]
    groups = Groups(range(len(reports)))
    for left, _, right, _, _ in runs:
        groups.join(left, right)
    copies = []
    for members in groups.groups():
        inside = [run for run in runs if run[0] in members]
        if inside:
            copies.append(_copy(reports, texts, sorted(members), inside))
    return tuple(sorted(copies, key=lambda copy: copy.id))


def _words(report: Report) -> Tokens:
    """The words of the read zones, folded, with their places."""
    words: Tokens = []
    for sentence in report.reading.sentences:
        if sentence.zone == "prose":
            text = sentence.span.of(report.document.text)
            words += [
                (
                    re.sub(r"[.'’-]", "", found.group()).casefold(),
                    sentence.span.start + found.start(),
                    sentence.span.start + found.end(),
                )
                for found in _WORD.finditer(text)
            ]
    return words


def _runs(texts: Sequence[Tokens]) -> list[Run]:
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for at, words in enumerate(texts):
        for start in range(len(words) - _SEED + 1):
            index[tuple(word for word, _, _ in words[start : start + _SEED])].append((at, start))
    covered: set[tuple[int, int, int, int]] = set()
    runs: list[Run] = []
    for places in index.values():
        if not 1 < len(places) <= _COMMON:
            continue
        for one, (left, start) in enumerate(places):
            for right, other in places[one + 1 :]:
                if left != right and (left, start, right, other) not in covered:
                    length = _follow(texts[left], texts[right], start, other)
                    covered |= {(left, start + step, right, other + step) for step in range(length - _SEED + 1)}
                    runs.append((left, start, right, other, length))
    return [run for run in _whole(texts, runs) if run[4] >= _SHORTEST]


def _follow(left: Tokens, right: Tokens, start: int, other: int) -> int:
    length = 0
    while (
        start + length < len(left)
        and other + length < len(right)
        and left[start + length][0] == right[other + length][0]
    ):
        length += 1
    return length


def _whole(texts: Sequence[Tokens], runs: Sequence[Run]) -> list[Run]:
    """Runs led back to their first word, each once (a rare seed may be met before the common one that begins it)."""
    found: set[Run] = set()
    for left, start, right, other, length in runs:
        back = 0
        while start > back and other > back and texts[left][start - back - 1][0] == texts[right][other - back - 1][0]:
            back += 1
        found.add((left, start - back, right, other - back, length + back))
    return sorted(found)


def _all_quoted(reports: Sequence[Report], texts: Sequence[Tokens], run: Run) -> bool:
    left, start, right, other, length = run
    return all(
        _quoted_share(reports[at], _span(texts[at], first, length)) > 0.8
        for at, first in ((left, start), (right, other))
    )


def _quoted_share(report: Report, span: Span) -> float:
    quoted = sum(
        max(0, min(span.end, content.end) - max(span.start, content.start))
        for quotation in report.reading.quotations
        if quotation.kind != "indirect"
        for content in quotation.content
    )
    return quoted / (span.end - span.start)


def _span(words: Tokens, first: int, length: int) -> Span:
    return Span(words[first][1], words[first + length - 1][2])


def _copy(reports: Sequence[Report], texts: Sequence[Tokens], members: Sequence[int], runs: Sequence[Run]) -> Copy:
    stretches: dict[tuple[int, int, int], None] = {}
    for left, start, right, other, length in runs:
        stretches[left, start, length] = None
        stretches[right, other, length] = None
    groups = Groups(stretches)
    for left, start, right, other, length in runs:
        groups.join((left, start, length), (right, other, length))
    ordered = sorted(stretches)
    for one, two in pairwise(ordered):
        if one[0] == two[0] and two[1] < one[1] + one[2]:
            groups.join(one, two)
    passages = [_passage(reports, texts, group) for group in groups.groups()]
    shared = {at: _shared(stretches, at) / max(1, len(texts[at])) for at in members}
    documents = tuple(reports[at].document.id for at in members)
    return Copy(
        content_id("c", *documents),
        documents,
        round(sorted(shared.values())[-2], 4),
        tuple(sorted(passages, key=lambda passage: passage.evidence)),
    )


def _shared(stretches: dict[tuple[int, int, int], None], at: int) -> int:
    return len({start + step for report, start, length in stretches if report == at for step in range(length)})


def _passage(reports: Sequence[Report], texts: Sequence[Tokens], group: Sequence[tuple[int, int, int]]) -> Passage:
    spans: dict[int, Span] = {}
    for at, start, length in sorted(group):
        span = _span(texts[at], start, length)
        spans[at] = Span(min(span.start, spans[at].start), max(span.end, spans[at].end)) if at in spans else span
    evidence = [reports[at].document.evidence(span) for at, span in sorted(spans.items())]
    return Passage(evidence[0].text, tuple(sorted(evidence)))
