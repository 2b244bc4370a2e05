"""Who said what: quotation records, and utterances over several reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from asreported.assemble.identity import Groups, content_id
from asreported.assemble.report import Report, joined
from asreported.assemble.words import FILLERS
from asreported.model import Quotation, QuotationRecord, Span, Utterance

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SAME = 0.8
"""Share of the shorter wording's telling words that the longer must hold for the two to be one utterance."""
_FEWEST = 4
"""Telling words; shorter wordings ("no comment") recur on different days."""
_NEAR = 30
"""Days between reports of one utterance; the same words a season later are said again."""


def quotation_records(reports: Sequence[Report]) -> tuple[QuotationRecord, ...]:
    """Every quotation of the story, in report order and in the order of the text."""
    return tuple(
        _record(report, quotation)
        for report in reports
        for quotation in report.reading.quotations
        if report.on_story(quotation.content[0])
    )


def _record(report: Report, quotation: Quotation) -> QuotationRecord:
    text = report.document.text
    spans = report.evidence(*quotation.content)
    speaker = report.named(quotation.speaker)
    source = joined(quotation.source, text) or None
    whole = (*quotation.content, *quotation.source, *quotation.cue)
    first, last = min(whole), max(whole, key=lambda span: span.end)
    return QuotationRecord(
        id=content_id("q", report.document.id, quotation.content, quotation.cue),
        document=report.document.id,
        kind=quotation.kind,
        text=joined(quotation.content, text),
        spans=spans,
        speaker=speaker,
        source_text=source,
        cue=joined(quotation.cue, text) or None,
        attributed_to=tuple(span.of(text) for span in quotation.attributed_to),
        when=report.when(quotation.timex),
        evidence=report.evidence(Span(first.start, last.end)),
    )


def find_utterances(quotations: Sequence[QuotationRecord], reports: Sequence[Report]) -> tuple[Utterance, ...]:
    """Quotations brought together that are the same words, cut, reworded or paraphrased, in several reports.

    Speakers must agree (one of them may be unnamed); two quotations of one report stay two unless their words are
    the same.
    """
    days = {report.document.id: report.published.first_day if report.published else None for report in reports}
    words = [_telling(quotation.text) for quotation in quotations]
    groups = Groups(range(len(quotations)))
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(words):
        for word in own:
            by_word[word].append(at)
    tried: set[tuple[int, int]] = set()
    for at, own in enumerate(words):
        rare = sorted(own, key=lambda word: (len(by_word[word]), word))[: len(own) // 2 + 1]
        for other in sorted({other for word in rare for other in by_word[word] if other > at}):
            if (at, other) not in tried and _one_utterance(quotations[at], quotations[other], own, words[other], days):
                groups.join(at, other)
            tried.add((at, other))
    found = [_utterance([quotations[at] for at in group]) for group in groups.groups()]
    return tuple(sorted(found, key=lambda utterance: utterance.id))


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.casefold().replace("’", "'") for word in _WORD.findall(text)) - FILLERS


def _one_utterance(
    left: QuotationRecord,
    right: QuotationRecord,
    one: frozenset[str],
    other: frozenset[str],
    days: dict[str, str | None],
) -> bool:
    shorter = min(len(one), len(other))
    if shorter < _FEWEST or not _speakers_agree(left, right) or _far(days[left.document], days[right.document]):
        return False
    needed = 1.0 if left.document == right.document else _SAME
    return len(one & other) / shorter >= needed


def _speakers_agree(left: QuotationRecord, right: QuotationRecord) -> bool:
    if left.speaker is None or right.speaker is None:
        return left.source_text is None or right.source_text is None or left.source_text == right.source_text
    return left.speaker.entity == right.speaker.entity


def _far(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return False
    return abs((date.fromisoformat(left) - date.fromisoformat(right)).days) > _NEAR


def _utterance(group: Sequence[QuotationRecord]) -> Utterance:
    ordered = tuple(sorted(group, key=lambda quotation: (-len(quotation.text), quotation.id)))
    speakers = sorted({(said.speaker.name, said.speaker.entity) for said in ordered if said.speaker})
    speaker = next((said.speaker for said in ordered if said.speaker), None) if len(speakers) == 1 else None
    return Utterance(content_id("u", *sorted(said.id for said in ordered)), speaker, ordered)
