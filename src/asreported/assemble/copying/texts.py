"""A report as copying is looked for in it: its words as numbers, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asreported.assemble.report import Report
from asreported.model import Span

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_INNER = str.maketrans("", "", ".'’-")


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a report's prose in order: `words` are numbers, equal for equal words whatever their case and
    inner punctuation; `quoted` tells which of them somebody is quoted with; `sentences` are [first, end) of words."""

    words: list[int]
    starts: list[int]
    ends: list[int]
    quoted: list[bool]
    sentences: list[tuple[int, int]]

    def span(self, first: int, length: int) -> Span:
        """The characters of so many words."""
        return Span(self.starts[first], self.ends[first + length - 1])

    def quoted_share(self, first: int, length: int) -> float:
        """How much of so many words is quotation."""
        return sum(self.quoted[first : first + length]) / length


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """A shared stretch: of which reports, and in each its first word and its number of words."""

    left: int
    start: int
    length: int
    right: int
    other: int
    other_length: int


def fingerprints(reports: Sequence[Report]) -> list[Text]:
    """The text of each report."""
    numbers: dict[str, int] = {}
    return [_text(report, numbers) for report in reports]


def _text(report: Report, numbers: dict[str, int]) -> Text:
    text = Text([], [], [], [], [])
    whole = report.document.text
    for sentence in report.reading.sentences:
        if sentence.zone != "prose":
            continue
        first = len(text.words)
        for found in _WORD.finditer(whole, sentence.span.start, sentence.span.end):
            written = found.group()
            number = numbers.get(written)
            if number is None:
                number = numbers.setdefault(written.translate(_INNER).casefold(), len(numbers))
                numbers[written] = number
            text.words.append(number)
            text.starts.append(found.start())
            text.ends.append(found.end())
        if len(text.words) > first:
            text.sentences.append((first, len(text.words)))
    text.quoted.extend(_quoted(report, text.starts))
    return text


def _quoted(report: Report, starts: Sequence[int]) -> Iterable[bool]:
    spans = sorted(content for said in report.reading.quotations if said.kind != "indirect" for content in said.content)
    at, end = 0, 0
    for start in starts:
        while at < len(spans) and spans[at].start <= start:
            end = max(end, spans[at].end)
            at += 1
        yield start < end
