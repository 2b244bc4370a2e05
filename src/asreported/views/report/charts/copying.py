"""Copies: every report a bar as long as its text, what two of them share joined by a ribbon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from asreported.model import Evidence, Story
from asreported.views import dates
from asreported.views.report.charts.canvas import Canvas, Layout
from asreported.views.report.charts.svg import (
    MARK,
    Box,
    Chart,
    Item,
    Run,
    decimal,
    mark,
    path,
    rect,
    shortened,
    text,
    width_of,
)
from asreported.views.report.facts import Fact, Facts
from asreported.views.report.references import References

_OFF = "not of this story"
_ROW = 46.0
_BAR = 9.0
_LEAST = 3.0
_MOST_BARS = 12
"""With more reports only those are drawn that share something with another, and of these the ones that share most."""

_MOST_SHARING = 12

WIDE = Layout("wide", 772, 772, 772, 0, 0, 0)
NARROW = Layout("narrow", 346, 346, 346, 0, 0, 0)
_NAMES = {"wide": 148.0, "narrow": 64.0}
"""Width of the column with the reports' names; the narrow one has no room for their days."""


def copying(story: Story, facts: Facts, references: References) -> tuple[Chart, ...]:
    """The chart in both widths; nothing where no passage is copied and no speech stands in two reports."""
    speeches = [
        tuple(quotation.spans[0] for quotation in utterance.quotations if quotation.spans)
        for utterance in story.utterances
        if len({quotation.document for quotation in utterance.quotations}) > 1
    ]
    if not story.copies and not speeches:
        return ()
    return tuple(_Bars(layout, story, facts, references).chart(speeches) for layout in (WIDE, NARROW))


class _Bars:
    """One drawing of the reports' bars."""

    def __init__(self, layout: Layout, story: Story, facts: Facts, references: References) -> None:
        self._canvas = Canvas(layout, None, references)
        self._story = story
        self._facts = facts
        self._left = _NAMES[layout.kind]
        self._longest = max((len(document.text) for document in story.documents), default=1) or 1
        self._rows: dict[str, float] = {}

    def chart(self, speeches: list[tuple[Evidence, ...]]) -> Chart:
        """The bars, the ribbons between copies, the threads between tellings of one speech."""
        self._bars(_sharing(self._story, speeches))
        for copy in self._story.copies:
            for passage in copy.passages:
                self._passage(passage.evidence, self._facts.of(passage_record(passage.evidence)))
        for places in speeches:
            self._speech(places)
        canvas = self._canvas
        height = max(self._rows.values(), default=0) + 24
        name = "Passages that reports share"
        return Chart(name, canvas.layout.kind, canvas.layout.width, height, tuple(canvas.back), tuple(canvas.items))

    def _bars(self, sharing: set[str]) -> None:
        cites = self._canvas.references.cites
        few = len(cites.documents) <= _MOST_BARS
        drawn = [document for document in cites.documents if few or document.id in sharing]
        for number, document in enumerate(drawn):
            y = 12 + number * _ROW
            self._rows[document.id] = y
            handle = cites.handle(document.id)
            day = f" {dates.on_day(document.published)}" if document.published and self._canvas.layout is WIDE else ""
            day = day if MARK + 12 + width_of(handle + day) <= self._left else ""
            words = text(MARK + 6, y + 4, (Run(shortened(handle, self._left - MARK - 12), "num"), Run(day, "faint")))
            href = f"#{self._canvas.references.report_anchor(document.id)}"
            hit = rect(0, y - 12, self._left - 6, 24, "hit")
            shapes = (hit, *mark(cites.shape(document.id), MARK / 2, y), words)
            self._canvas.items.append(Item(href, 0, "actual", f"report {handle}", shapes))
            width = self._x(len(document.text)) - self._left
            self._canvas.back.append(rect(self._left, y - _BAR / 2, width, _BAR, "frame"))
            for off in document.off_story:
                x, wide = self._place(off)
                self._canvas.back.append(rect(x, y - _BAR / 2, wide, _BAR, "foreign"))
                end = min(max(x + wide, width_of(_OFF)), self._canvas.layout.width)
                self._canvas.back.append(text(end, y + 18, (Run(_OFF),), "faint", "end"))

    def _passage(self, evidence: Iterable[Evidence], fact: Fact) -> None:
        places = self._drawn(evidence)
        for upper, lower in pairwise(places):
            x0, w0 = self._place(upper)
            x1, w1 = self._place(lower)
            y0, y1 = self._rows[upper.document] + _BAR / 2, self._rows[lower.document] - _BAR / 2
            there, back = _curve(x0, y0, x1, y1), _curve(x1 + w1, y1, x0 + w0, y0)
            ribbon = f"M{decimal(x0)} {decimal(y0)}{there}H{decimal(x1 + w1)}{back}Z"
            self._canvas.back.append(path(ribbon, "ribbon"))
        for place in places:
            x, wide = self._place(place)
            y = self._rows[place.document]
            block = rect(x, y - _BAR / 2, wide, _BAR, "bar")
            spoken = f"{fact.words}, {place.end - place.start} characters"
            self._canvas.add(fact, "actual", (block,), Box(x, y - _BAR / 2, x + wide, y + _BAR / 2), spoken)

    def _speech(self, places: tuple[Evidence, ...]) -> None:
        for upper, lower in pairwise(self._drawn(places)):
            x0, w0 = self._place(upper)
            x1, w1 = self._place(lower)
            y0, y1 = self._rows[upper.document] + _BAR / 2, self._rows[lower.document] - _BAR / 2
            for start, end in ((x0, x1), (x0 + w0, x1 + w1)):
                self._canvas.back.append(path(f"M{decimal(start)} {decimal(y0)}{_curve(start, y0, end, y1)}", "thread"))
        for place in self._drawn(places):
            x, wide = self._place(place)
            y = self._rows[place.document]
            self._canvas.back.append(rect(x, y - _BAR / 2, wide, _BAR, "speech"))

    def _drawn(self, evidence: Iterable[Evidence]) -> list[Evidence]:
        return sorted(
            (place for place in evidence if place.document in self._rows), key=lambda place: self._rows[place.document]
        )

    def _x(self, offset: int) -> float:
        return self._left + offset / self._longest * (self._canvas.layout.width - self._left - 1)

    def _place(self, evidence: Evidence) -> tuple[float, float]:
        start = self._x(evidence.start)
        return start, max(self._x(evidence.end) - start, _LEAST)


def passage_record(evidence: Iterable[Evidence]) -> str:
    """What a passage is known by, for it has no id of its own: where it stands."""
    return "passage " + " ".join(f"{place.document}:{place.start}-{place.end}" for place in evidence)


def _sharing(story: Story, speeches: list[tuple[Evidence, ...]]) -> set[str]:
    shared = [tuple(passage.evidence) for copy in story.copies for passage in copy.passages] + speeches
    count = Counter(document for places in shared for document in {place.document for place in places})
    return set(sorted(count, key=lambda document: (-count[document], document))[:_MOST_SHARING])


def _curve(x0: float, y0: float, x1: float, y1: float) -> str:
    middle = decimal((y0 + y1) / 2)
    return f"C{decimal(x0)} {middle} {decimal(x1)} {middle} {decimal(x1)} {decimal(y1)}"
