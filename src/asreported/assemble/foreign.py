"""Foreign matter: a paragraph from another page (an advertisement, a teaser) that stands inside a report.

A paragraph is of the story if it names a person, an organization or a mission that the rest of it names, or has enough
of its telling words in common with its own report and with the others. Of the paragraphs of one report only the
strangest can be foreign, with what stands beside it: reports are taken from pages, and one page has one such gap.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from asreported.assemble.report import Report
from asreported.assemble.words import COMMON, GENERIC, plain, stem
from asreported.model import Span

_WORD = re.compile(r"[A-Za-z]{4,}")
_GENERIC = 0.3
"""Weight of a word in which any news is told, beside 1 for the others."""
_FEWEST = 5.0
"""Weight of telling words below which a paragraph says too little to be told apart, unless a foreign one stands beside
it (a teaser's heading)."""
_SELDOM = 0.004
"""Share of a story's paragraphs up to which a word stands in it by chance: large ones hold any word."""
_HEADING = 0.6
"""Of the weight of a foreign paragraph, what its heading or a line under it stays below."""
_SHARED = 0.5
"""Share of its telling words that a paragraph of the story has in common with its own report, and the share in common
with any, added up; one spliced in lies below in most reports, one of a hundred others does."""
_TYPICAL = 0.5
"""Of the median of the report's paragraphs: the most that a strange one shares."""
_SPEECH = 0.8
"""Of that share, what a paragraph must stay below that is speech: people speak of anything in any words."""
_FEWEST_PARAGRAPHS = 3
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with its telling words' stems, each with its weight, and the story entities it names."""

    span: Span
    weights: dict[str, float]
    names: frozenset[str]
    quoted: bool
    """Whether it is speech for the most part, which is free in its words."""

    @property
    def weight(self) -> float:
        """How much it says."""
        return sum(self.weights.values())


def find_foreign(reports: Sequence[Report]) -> tuple[tuple[Span, ...], ...]:
    """For each report, the paragraphs that belong to another page."""
    told = [list(_paragraphs(report)) for report in reports]
    everywhere = Counter(stem for paragraphs in told for one in paragraphs for stem in one.weights)
    named = Counter(name for paragraphs in told for one in paragraphs for name in one.names)
    seldom = max(1, _SELDOM * sum(map(len, told)))
    return tuple(tuple(one.span for one in _foreign(paragraphs, everywhere, seldom, named)) for paragraphs in told)


def _foreign(
    paragraphs: Sequence[_Paragraph], everywhere: Counter[str], seldom: float, named: Counter[str]
) -> Iterator[_Paragraph]:
    if len(paragraphs) < _FEWEST_PARAGRAPHS:
        return
    here = Counter(stem for one in paragraphs for stem in one.weights)
    shared = [_share(one, here, 1) + _share(one, everywhere, seldom) for one in paragraphs]
    typical = median(shared)
    strange = {
        at: shared[at]
        for at, one in enumerate(paragraphs)
        if shared[at] < min(_SHARED, _TYPICAL * typical) * (_SPEECH if one.quoted else 1)
        and not any(named[name] > 1 for name in one.names)
    }
    telling = [at for at in strange if paragraphs[at].weight >= _FEWEST]
    if not telling:
        return
    strangest = min(telling, key=lambda at: (strange[at], -paragraphs[at].weight, at))
    beside = [
        at
        for at in (strangest - 1, strangest + 1)
        if at in strange and paragraphs[at].weight < max(_FEWEST, paragraphs[strangest].weight * _HEADING)
    ]
    yield from (paragraphs[at] for at in sorted((strangest, *beside)))


def _share(paragraph: _Paragraph, carried: Counter[str], seldom: float) -> float:
    """The share of the telling words, by weight, that more than so many paragraphs have."""
    whole = paragraph.weight
    return sum(weight for stem, weight in paragraph.weights.items() if carried[stem] > seldom) / whole if whole else 0.0


def _paragraphs(report: Report) -> Iterator[_Paragraph]:
    """The paragraphs of the prose, a line break ending one."""
    text = report.document.text
    names = sorted(
        (mention.span, name.entity)
        for entity, name in zip(report.reading.entities, report.names, strict=True)
        if name is not None and entity.kind in ("person", "organization", "mission")
        for mention in entity.mentions
        if mention.form != "pronoun"
    )
    place = 0
    for span in _lines(report):
        while place < len(names) and names[place][0].start < span.start:
            place += 1
        inside = []
        while place < len(names) and names[place][0].start < span.end:
            inside.append(names[place][1])
            place += 1
        yield _Paragraph(span, _weights(span.of(text)), frozenset(inside), _is_speech(report, span))


def _is_speech(report: Report, span: Span) -> bool:
    said = sum(
        max(0, min(span.end, content.end) - max(span.start, content.start))
        for quotation in report.reading.quotations
        if quotation.kind != "indirect"
        for content in quotation.content
    )
    return said > (span.end - span.start) / 2


def _lines(report: Report) -> list[Span]:
    text = report.document.text
    return [
        Span(line.start(), line.end())
        for zone in report.document.zones
        if zone.kind == "prose"
        for line in _LINE.finditer(text, zone.start, zone.end)
        if line.group().strip()
    ]


def _weights(text: str) -> dict[str, float]:
    words = {word.lower() for word in _WORD.findall(text)} - COMMON
    return {stem(word): _GENERIC if word in GENERIC or plain(word) in GENERIC else 1.0 for word in sorted(words)}
