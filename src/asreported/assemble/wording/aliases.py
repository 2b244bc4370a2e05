"""One thing under two names, as the reports themselves say: "the new virus, commonly known as the mill fever"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from asreported.assemble.report import Report
from asreported.assemble.wording.positions import disagreement
from asreported.model import Disagreement, Phrase, Span
from asreported.model.origins import Origins

_SO_CALLED = re.compile(
    r"[ ,(–—-]*(?:-LRB- )?(?:(?:which|that) )?(?:(?:is|was) )?"
    r"(?:also|commonly|popularly|widely|often|sometimes|otherwise) (?:known as|dubbed|referred to as|called) "
    r"(?:the )?(?=\w)"
)
"""What stands between the two names. "Better known" and "formerly known" are of persons and firms, and no choice."""
_PROPER = re.compile(r"\b(?=\w*[A-Z])(?=\w*[A-Z0-9]\w*[A-Z0-9])[\w-]+|\b[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_ARTICLE = re.compile(r"^(?:the|an?|this|that|these|those|its|their|new) ", re.IGNORECASE)
_SAID_BY = 2
"""Reports that must say that the names are of one thing; one alone may be beside the story."""
_USED_BY = 2
"""Reports that must use each name and not the other, for outlets to differ in it."""


def of_aliases(reports: Sequence[Report], origins: Origins) -> Iterator[Disagreement]:
    """Two names for one thing, where some reports use only the one and some only the other."""
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for report in reports:
        for one, other in _pairs(report):
            said[min(one, other), max(one, other)].add(report.document.id)
    for names, documents in sorted(said.items()):
        if len(documents) < _SAID_BY:
            continue
        uses = {name: _uses(reports, name) for name in names}
        left, right = ({report.document.id for report, _ in places} for places in uses.values())
        if min(len(left - right), len(right - left)) >= _USED_BY:
            yield from disagreement("name", None, uses, origins)


def _pairs(report: Report) -> Iterator[tuple[str, str]]:
    """The names that the report says are of one thing."""
    text = report.document.text
    nouns = [phrase for phrase in report.reading.phrases if phrase.kind == "noun"]
    starts = {phrase.span.start: phrase for phrase in nouns}
    for phrase in nouns:
        between = _SO_CALLED.match(text, phrase.span.end)
        other = starts.get(between.end()) if between is not None else None
        if other is not None:
            left, right = _name(phrase, text), _name(other, text)
            if left.casefold() not in right.casefold() and right.casefold() not in left.casefold():
                yield left, right


def _name(phrase: Phrase, text: str) -> str:
    """The proper name in the phrase ("H5N1" of "the new H5N1 virus"), else the phrase without its article."""
    words = phrase.span.of(text)
    proper = _PROPER.findall(_ARTICLE.sub("", words))
    while (shorter := _ARTICLE.sub("", words)) != words:
        words = shorter
    return str(max(proper, key=len)) if proper else words


def _uses(reports: Sequence[Report], name: str) -> list[tuple[Report, Span]]:
    """Where each report first uses the name."""
    flags = re.NOFLAG if any(letter.isupper() for letter in name) else re.IGNORECASE
    pattern = re.compile(rf"\b{re.escape(name)}\b", flags)
    found = []
    for report in reports:
        for sentence in report.reading.sentences:
            match = pattern.search(report.document.text, sentence.span.start, sentence.span.end)
            if match is not None and report.on_story(span := Span(*match.span())):
                found.append((report, span))
                break
    return found
