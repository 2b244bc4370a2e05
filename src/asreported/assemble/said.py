"""Who said what: quotation records, and utterances over several reports."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from asreported.assemble.identity import Groups, content_id
from asreported.assemble.report import Report, joined
from asreported.assemble.words import FILLERS, NEGATORS, NUMERALS
from asreported.model import Link, Quotation, QuotationRecord, Span, Utterance, When

_Said = tuple[int | None, str, int]
"""(day of the report as an ordinal, the report, the quotation's place)."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SAME = 0.8
"""Share of the shorter wording's telling words that the longer must hold for the two to be one utterance."""
_FEWEST = 4
"""Telling words; shorter wordings ("no comment") recur on different days."""
_DENIED = 2
"""Telling words after a negation that it is known by: "not rebuild … warehouse"."""
_NEAR = 30
"""Days between reports of one utterance; the same words a season later are said again."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """Telling words from one source; quotations that agree in all of them are compared once."""

    words: frozenset[str]
    denied: frozenset[frozenset[str]]
    """Of each negation, the telling words after it."""
    speaker: str | None
    source: str | None

    @property
    def numbers(self) -> frozenset[str]:
        """Figures, and numbers in words as figures."""
        return frozenset(NUMERALS.get(word, word) for word in self.words if word in NUMERALS or word[0].isdigit())

    def denies(self, other: _Saying) -> bool:
        """Whether a negation stands before words that the other has without one."""
        return any(
            denied <= other.words and not any(denied & theirs for theirs in other.denied) for denied in self.denied
        )


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


def find_utterances(
    quotations: Sequence[QuotationRecord], reports: Sequence[Report], links: Iterable[Link] = ()
) -> tuple[Utterance, ...]:
    """Quotations brought together that are the same words, cut, reworded or paraphrased, in several reports.

    Speakers must agree (one of them may be unnamed); two quotations of one report stay two unless their words are
    the same. `links` are people's decisions about two quotations, by their ids; they win.
    """
    days = {report.document.id: _ordinal(report.published) for report in reports}
    sayings: dict[_Saying, list[_Said]] = defaultdict(list)
    for at, quotation in enumerate(quotations):
        speaker = quotation.speaker.entity if quotation.speaker else None
        words = _telling(quotation.text)
        saying = _Saying(frozenset(words), _denied(words), speaker, quotation.source_text)
        sayings[saying].append((days[quotation.document], quotation.document, at))
    groups = Groups(range(len(quotations)))
    _decide(groups, quotations, [link for link in links if link.kind == "utterance"])
    for saying, places in sayings.items():
        places.sort(key=lambda place: (place[0] is None, place[0] or 0, place[1:]))
        if len(saying.words) >= _FEWEST:
            _join_near(groups, places, places, one_report=True)
    for left, right in _comparable(list(sayings)):
        _join_near(groups, sayings[left], sayings[right], one_report=left.words == right.words)
    found = [_utterance([quotations[at] for at in group]) for group in groups.groups()]
    return tuple(sorted(found, key=lambda utterance: utterance.id))


def _decide(groups: Groups[int], quotations: Sequence[QuotationRecord], decided: Sequence[Link]) -> None:
    places = {quotation.id: at for at, quotation in enumerate(quotations)}
    for link in sorted(decided, key=lambda link: (link.same, link)):
        if link.left in places and link.right in places:
            (groups.join if link.same else groups.keep_apart)(places[link.left], places[link.right])


def _ordinal(published: When | None) -> int | None:
    return date.fromisoformat(published.first_day).toordinal() if published else None


def _telling(text: str) -> list[str]:
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return [word for word in words if word not in FILLERS]


def _denied(words: Sequence[str]) -> frozenset[frozenset[str]]:
    places = [at for at, word in enumerate(words) if word in NEGATORS or word.endswith("n't")]
    return frozenset(frozenset(words[at + 1 : at + 1 + _DENIED]) for at in places if at + 1 < len(words))


def _comparable(sayings: Sequence[_Saying]) -> Iterator[tuple[_Saying, _Saying]]:
    """Pairs of wordings that are one utterance if told at one time. What holds most words of a shorter wording holds
    one of its few rarest (prefix filtering, Chaudhuri et al. 2006)."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, saying in enumerate(sayings):
        for word in saying.words:
            holders[word].append(at)
    for at, saying in enumerate(sayings):
        if len(saying.words) < _FEWEST:
            continue
        rarest = sorted(saying.words, key=lambda word: (len(holders[word]), word))
        probed = rarest[: len(rarest) - math.ceil(_SAME * len(rarest)) + 1]
        for other in sorted({other for word in probed for other in holders[word]}):
            longer = sayings[other]
            if (len(longer.words), other) > (len(saying.words), at) and _one_utterance(saying, longer):
                yield saying, longer


def _one_utterance(shorter: _Saying, longer: _Saying) -> bool:
    if shorter.speaker is None or longer.speaker is None:
        named = shorter.source is not None and longer.source is not None
        agree = not named or shorter.source == longer.source
    else:
        agree = shorter.speaker == longer.speaker
    if not agree or len(shorter.words & longer.words) < _SAME * len(shorter.words):
        return False
    return shorter.numbers <= longer.numbers and not shorter.denies(longer) and not longer.denies(shorter)


def _join_near(groups: Groups[int], lefts: Sequence[_Said], rights: Sequence[_Said], *, one_report: bool) -> None:
    """Joins each place with those of the other wording that were told at about its time; with those of its own report
    only where that is asked for."""
    dated = [right for right in rights if right[0] is not None]
    days = [right[0] or 0 for right in dated]
    for day, document, at in lefts:
        near = rights
        if day is not None:
            first, last = bisect_left(days, day - _NEAR), bisect_right(days, day + _NEAR)
            near = [*dated[first:last], *rights[len(dated) :]]
        partners = (other for _, told, other in near if other != at and (one_report or told != document))
        for other in partners:
            if groups.join(at, other) and one_report and lefts is rights:
                break


def _utterance(group: Sequence[QuotationRecord]) -> Utterance:
    ordered = tuple(sorted(group, key=lambda quotation: (-len(quotation.text), quotation.id)))
    speakers = sorted({(said.speaker.name, said.speaker.entity) for said in ordered if said.speaker})
    speaker = next((said.speaker for said in ordered if said.speaker), None) if len(speakers) == 1 else None
    return Utterance(content_id("u", *sorted(said.id for said in ordered)), speaker, ordered)
