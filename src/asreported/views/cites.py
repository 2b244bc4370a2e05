"""How a report is named and cited: its outlet's shape, its handle and the number of a sentence (`▼004·7`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from asreported.model import Evidence, Story, StoryDocument
from asreported.views.handles import handles
from asreported.views.text import clean

SHAPES = 6
"""How many outlet shapes there are; after that they repeat, and the handle beside them still tells reports apart."""

_LETTERS: dict[str, str] = {
    "title": "t",
    "caption": "c",
    "dateline": "d",
    "byline": "b",
    "boilerplate": "x",
    "foreign": "x",
}


@dataclass(frozen=True, slots=True)
class Cite:
    """One place in one report. `sentence` is its number among the report's prose sentences, or a letter: `t` title,
    `c` caption, `d` dateline, `b` byline, `x` a stretch that is not read. `shape` is 0 to 5."""

    document: str
    handle: str
    sentence: str
    shape: int
    evidence: Evidence

    def __str__(self) -> str:
        return f"{self.handle}·{self.sentence}"


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A report's sentences in the order of the text, and what each is called."""

    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    names: tuple[str, ...]

    def at(self, start: int, end: int) -> range:
        """The places of the sentences that share a character with the stretch."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        while first < len(self.spans) and self.spans[first][1] <= start:
            first += 1
        last = first
        while last < len(self.spans) and self.spans[last][0] < end:
            last += 1
        return range(first, last)


class Cites:
    """Names for everything that can be cited in one story."""

    def __init__(self, story: Story) -> None:
        self.documents = tuple(sorted(story.documents, key=_report_order))
        """The reports by the day they appeared, undated ones last."""
        self.by_id = {document.id: document for document in self.documents}
        self.place = {document.id: place for place, document in enumerate(self.documents)}
        """Each report's place in that order, from 0."""
        self._handles = handles(self.documents)
        self._shapes = _shapes(self.documents)
        self._sentences = {document.id: _numbered(document) for document in self.documents}

    def handle(self, document: str) -> str:
        """The shortest start of the file's name that no other report has."""
        return self._handles[document]

    def shape(self, document: str) -> int:
        """The outlet's shape, 0 to 5, in the order in which outlets first report; an unnamed outlet is its own."""
        return self._shapes[document]

    def cite(self, evidence: Evidence) -> Cite:
        """The evidence by its report's handle and the number of the sentence it starts in."""
        document = evidence.document
        return Cite(document, self.handle(document), self._sentence(evidence), self.shape(document), evidence)

    def cites(self, evidence: Iterable[Evidence]) -> tuple[Cite, ...]:
        """One cite for each sentence that the evidence stands on, in the order of the reports, then of the text."""
        found: dict[tuple[str, str], Cite] = {}
        for place in sorted(evidence, key=lambda place: (self.place[place.document], place.start, place.end)):
            cite = self.cite(place)
            found.setdefault((cite.document, cite.sentence), cite)
        return tuple(found.values())

    def sentences(self, document: str) -> tuple[tuple[str, Evidence], ...]:
        """Every sentence of a report in the order of the text, with its number or letter."""
        numbered = self._sentences[document]
        text = self.by_id[document].text
        return tuple(
            (name, Evidence(document, start, end, text[start:end]))
            for name, (start, end) in zip(numbered.names, numbered.spans, strict=True)
        )

    def sentence_of(self, evidence: Evidence) -> Evidence:
        """The whole sentence that the evidence stands in, or all of them where it runs over several."""
        numbered = self._sentences[evidence.document]
        places = numbered.at(evidence.start, evidence.end)
        if not places:
            return evidence
        start = min(evidence.start, numbered.spans[places[0]][0])
        end = max(evidence.end, numbered.spans[places[-1]][1])
        return Evidence(evidence.document, start, end, self.by_id[evidence.document].text[start:end])

    def numbers(self, evidence: Evidence) -> tuple[str, ...]:
        """What every sentence is called that the evidence shares a character with."""
        numbered = self._sentences[evidence.document]
        return tuple(numbered.names[place] for place in numbered.at(evidence.start, evidence.end))

    def _sentence(self, evidence: Evidence) -> str:
        names = self.numbers(evidence)
        if names:
            return names[0]
        zones = self.by_id[evidence.document].zones
        kind = next((zone.kind for zone in zones if zone.start <= evidence.start < zone.end), "boilerplate")
        return _LETTERS.get(kind, "x")


def _report_order(document: StoryDocument) -> tuple[bool, str, str, str, str]:
    published = document.published
    days = ("", "") if published is None else (published.last_day, published.start)
    return (published is None, *days, document.path or "", document.id)


def _numbered(document: StoryDocument) -> _Numbered:
    spans = tuple(sorted(document.sentences))
    names: list[str] = []
    number = 0
    for start, _ in spans:
        kind = next((zone.kind for zone in document.zones if zone.start <= start < zone.end), "prose")
        number += kind == "prose"
        names.append(str(number) if kind == "prose" else _LETTERS[kind])
    return _Numbered(tuple(start for start, _ in spans), spans, tuple(names))


def _shapes(documents: Iterable[StoryDocument]) -> dict[str, int]:
    order: dict[str, int] = {}
    shapes: dict[str, int] = {}
    for document in documents:
        outlet = f"outlet {clean(document.outlet).casefold()}" if document.outlet else f"report {document.id}"
        shapes[document.id] = order.setdefault(outlet, len(order)) % SHAPES
    return shapes
