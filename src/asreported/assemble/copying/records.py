"""Runs → passages, and the reports they tie together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from asreported.assemble.copying.texts import Run, Text
from asreported.assemble.identity import Groups, content_id
from asreported.assemble.report import Report
from asreported.model import Copy, Passage

Stretch = tuple[int, int, int]
"""(report, its first word, words)."""
Shared = dict[int, tuple[int, int]]
"""A passage: for each report its first word and the end of its last."""

_SAME = 0.8
"""Share of the longer of two overlapping stretches of one report that must lie in both for them to be one passage."""
_STANDING = 60
"""Words up to which what ends or begins three reports that share nothing else is a standing line of their outlet."""
_STANDING_REPORTS = 3
_STANDING_SHARE = 0.25
"""Share of each of those reports up to which it may be one; a report that is hardly more is a copy."""


def copy_records(reports: Sequence[Report], texts: Sequence[Text], runs: Iterable[Run]) -> tuple[Copy, ...]:
    """Reports (in report order) tied to the first that carried what they share. A report pieced together from two
    others makes two records: those two have nothing to do with one another."""
    by_first: dict[int, list[Shared]] = defaultdict(list)
    for passage in _without_standing_lines(_passages(runs), texts):
        by_first[min(passage)].append(passage)
    copies = [
        _copy(reports, texts, [passages[at] for at in group])
        for first, passages in by_first.items()
        for group in _tied(first, passages)
    ]
    return tuple(sorted(copies, key=lambda copy: copy.id))


def _passages(runs: Iterable[Run]) -> list[Shared]:
    pairs = [((run.left, run.start, run.length), (run.right, run.other, run.other_length)) for run in runs]
    ordered = sorted({stretch for pair in pairs for stretch in pair})
    groups: Groups[Stretch] = Groups(ordered)
    for one, other in pairs:
        groups.join(one, other)
    open_: list[Stretch] = []
    for stretch in ordered:
        open_ = [one for one in open_ if one[0] == stretch[0] and one[1] + one[2] > stretch[1]]
        for one in open_:
            if _overlap(one, stretch):
                groups.join(one, stretch)
        open_.append(stretch)
    return [_passage(group) for group in groups.groups()]


def _overlap(one: Stretch, two: Stretch) -> bool:
    shared = min(one[1] + one[2], two[1] + two[2]) - two[1]
    return shared >= _SAME * max(one[2], two[2])


def _passage(group: Sequence[Stretch]) -> Shared:
    """Of each report the stretches that touch, as one; of a report that repeats itself the longest."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for report, start, length in sorted(group):
        places = found[report]
        if places and start <= places[-1][1]:
            places[-1] = (places[-1][0], max(places[-1][1], start + length))
        else:
            places.append((start, start + length))
    return {report: max(places, key=lambda place: (place[1] - place[0], -place[0])) for report, places in found.items()}


def _without_standing_lines(passages: Sequence[Shared], texts: Sequence[Text]) -> Iterator[Shared]:
    """Passages less an outlet's standing lines: what begins or ends reports that have nothing else in common."""
    carried: dict[int, list[int]] = defaultdict(list)
    for at, passage in enumerate(passages):
        for report in passage:
            carried[report].append(at)
    for passage in passages:
        if not _at_the_edge(passage, texts):
            yield passage
            continue
        groups: Groups[int] = Groups(passage)
        for other in {at for report in passage for at in carried[report]}:
            common = [report for report in passage if report in passages[other]]
            if not _within(passages[other], passage, common):
                for report in common[1:]:
                    groups.join(common[0], report)
        if len(groups.groups()) < _STANDING_REPORTS:
            yield passage


def _at_the_edge(passage: Shared, texts: Sequence[Text]) -> bool:
    """Whether the passage is short and begins, or ends, several longer reports."""
    if len(passage) < _STANDING_REPORTS:
        return False
    if any(
        end - start > min(_STANDING, _STANDING_SHARE * len(texts[report].words))
        for report, (start, end) in passage.items()
    ):
        return False
    ends = all(end >= texts[report].sentences[-1][1] - 1 for report, (_, end) in passage.items())
    return ends or all(start <= 1 for start, _ in passage.values())


def _within(one: Shared, two: Shared, reports: Iterable[int]) -> bool:
    """Whether one passage lies in another in these reports."""
    return all(two[at][0] <= one[at][0] and one[at][1] <= two[at][1] for at in reports)


def _tied(first: int, passages: Sequence[Shared]) -> list[list[int]]:
    """Passages of one first report, by the others that carry them."""
    groups = Groups(range(len(passages)))
    carried: dict[int, int] = {}
    for at, passage in enumerate(passages):
        for report in passage:
            if report != first:
                groups.join(carried.setdefault(report, at), at)
    return groups.groups()


def _copy(reports: Sequence[Report], texts: Sequence[Text], passages: Sequence[Shared]) -> Copy:
    members = sorted({report for passage in passages for report in passage})
    documents = tuple(reports[at].document.id for at in members)
    shares = sorted(_share(texts[at], [passage[at] for passage in passages if at in passage]) for at in members)
    return Copy(
        content_id("c", *documents),
        documents,
        round(shares[-2], 4),
        tuple(sorted((_record(reports, texts, passage) for passage in passages), key=lambda one: one.evidence)),
    )


def _share(text: Text, places: Iterable[tuple[int, int]]) -> float:
    return len({word for start, end in places for word in range(start, end)}) / max(1, len(text.words))


def _record(reports: Sequence[Report], texts: Sequence[Text], passage: Shared) -> Passage:
    evidence = [
        reports[at].document.evidence(texts[at].span(start, end - start))
        for at, (start, end) in sorted(passage.items())
    ]
    return Passage(evidence[0].text, tuple(sorted(evidence)))
