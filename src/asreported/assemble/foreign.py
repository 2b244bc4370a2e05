"""Foreign matter: a paragraph from another page (an advertisement, a teaser) that stands inside a report.

A paragraph is of the story if it shares a person, an organization or a mission with the rest of it, or enough of its
telling words. Words are counted over the story itself, so no list of topics is needed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from asreported.assemble.report import Report
from asreported.assemble.words import COMMON
from asreported.model import Span

_WORD = re.compile(r"[A-Za-z]{4,}")
_SUFFIX = re.compile(r"(ings?|ed|es|s)$")
_FEWEST_WORDS = 12
"""Telling words below which a paragraph says too little to be told apart, unless a foreign one stands beside it (a
teaser's heading)."""
_SHARED = 0.34
"""Share of its telling words that a paragraph of the story has in common with the rest of it; own paragraphs lie
above .5 in nearly every report, spliced ones below .3."""
_LINE = re.compile(r"[^\n]+")


def find_foreign(reports: Sequence[Report]) -> tuple[tuple[Span, ...], ...]:
    """For each report, the paragraphs that belong to another page."""
    blocks = [(at, span) for at, report in enumerate(reports) for span in _blocks(report)]
    words = {block: _words(block[1].of(reports[block[0]].document.text)) for block in blocks}
    everywhere = Counter(word for found in words.values() for word in found)
    known = [_entity_spans(report) for report in reports]
    names = {(at, span): _names(known[at], span) for at, span in blocks}
    shared_names = Counter(name for here in names.values() for name in here)
    sizes = Counter(at for at, _ in blocks)
    strange = {
        (at, span)
        for at, span in blocks
        if sizes[at] >= 3
        and not any(shared_names[name] > 1 for name in names[at, span])
        and sum(everywhere[word] > 1 for word in words[at, span]) < _SHARED * len(words[at, span])
    }
    found: list[list[Span]] = [[] for _ in reports]
    for place, (at, span) in enumerate(blocks):
        if (at, span) not in strange:
            continue
        beside = [other for other in blocks[max(0, place - 1) : place + 2] if other[0] == at and other in strange]
        if max(len(words[other]) for other in beside) >= _FEWEST_WORDS:
            found[at].append(span)
    return tuple(tuple(spans) for spans in found)


def _blocks(report: Report) -> list[Span]:
    """The paragraphs of the prose, a line break ending one."""
    text = report.document.text
    return [
        Span(zone.start + line.start(), zone.start + line.end())
        for zone in report.document.zones
        if zone.kind == "prose"
        for line in _LINE.finditer(text[zone.start : zone.end])
        if line.group().strip()
    ]


def _words(text: str) -> frozenset[str]:
    return frozenset(_SUFFIX.sub("", word.lower()) for word in _WORD.findall(text) if word.lower() not in COMMON)


def _entity_spans(report: Report) -> list[tuple[Span, str]]:
    return [
        (mention.span, name.entity)
        for entity, name in zip(report.reading.entities, report.names, strict=True)
        if name is not None and entity.kind in ("person", "organization", "mission")
        for mention in entity.mentions
    ]


def _names(spans: Sequence[tuple[Span, str]], block: Span) -> set[str]:
    return {name for span, name in spans if block.covers(span)}
