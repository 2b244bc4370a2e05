"""Where every piece of evidence is found on the page: anchors of sentences, links to them, and dots for origins."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from asreported.model import Evidence, Story
from asreported.model.origins import Origins
from asreported.views.cites import Cites
from asreported.views.wording import in_words

_MOST_DOTS = 7
"""Nobody counts more dots than this at a glance; from there on one dot and the number stand."""
_MOST_LISTED = 3
"""Reports named in a row."""


@dataclass(frozen=True, slots=True)
class Link:
    """A cite as the page shows it. `at` is the evidence's own place, code points of its report's text."""

    anchor: str
    shape: int
    label: str
    start: int
    end: int

    @property
    def report(self) -> str:
        """The handle of its report."""
        return self.label.rpartition("·")[0]


@dataclass(frozen=True, slots=True)
class Dots:
    """Independent origins, and the reports beyond them that carry a passage of one of those. `groups` are the
    numbers of the reports of each origin, in the order of the strip."""

    origins: int
    copied: int
    groups: tuple[tuple[int, ...], ...]

    @property
    def shown(self) -> str:
        """The dots themselves, a ring for each report that copies."""
        if self.origins + self.copied > _MOST_DOTS:
            return f"● {self.origins}"
        return "●" * self.origins + "∘" * self.copied

    @property
    def reports(self) -> str:
        """The groups as the page's script reads them: `0 3|2`."""
        return "|".join(" ".join(map(str, group)) for group in self.groups)

    @property
    def spoken(self) -> str:
        """The same in words."""
        copied = f", {self.copied} copied" if self.copied else ""
        return f"{self.origins} origin{'' if self.origins == 1 else 's'}{copied}"


@dataclass(frozen=True, slots=True)
class Place:
    """One sentence of a report: its anchor, its number or letter, where it stands."""

    anchor: str
    name: str
    start: int
    end: int


class References:
    """Anchors and links for one story."""

    def __init__(self, story: Story, cites: Cites) -> None:
        self.cites = cites
        self.independent = Origins(story.copies)
        """Counts independent origins."""
        self.places = {document.id: self._places(document.id) for document in cites.documents}
        self._starts = {document: [place.start for place in places] for document, places in self.places.items()}

    def report_anchor(self, document: str) -> str:
        """The anchor of a whole report."""
        return f"r-{_fragment(self.cites.handle(document))}"

    def links(self, evidence: Iterable[Evidence]) -> tuple[Link, ...]:
        """One link for each sentence that the evidence starts in, in the order of the reports, then of the text."""
        found: dict[str, Link] = {}
        order = sorted(set(evidence), key=lambda place: (self.cites.place[place.document], place.start, place.end))
        for place in order:
            cite = self.cites.cite(place)
            anchor = self.anchor(place)
            found.setdefault(anchor, Link(anchor, cite.shape, str(cite), place.start, place.end))
        return tuple(found.values())

    def anchor(self, evidence: Evidence) -> str:
        """The anchor of the sentence that the evidence starts in; of its report where it stands in none that is read.

        Evidence that begins in the white space before a sentence belongs to that sentence.
        """
        places = self.places[evidence.document]
        before = bisect_right(self._starts[evidence.document], evidence.start) - 1
        for place in places[max(before, 0) :]:
            if place.start >= evidence.end:
                break
            if evidence.start < place.end:
                return place.anchor
        return self.report_anchor(evidence.document)

    def dots(self, evidence: Iterable[Evidence]) -> Dots:
        """How many independent origins the evidence has."""
        together = self.independent.groups(evidence)
        groups = tuple(sorted(tuple(sorted(self.cites.place[one] for one in group)) for group in together))
        return Dots(len(groups), sum(map(len, groups)) - len(groups), groups)

    def carried(self, evidence: Iterable[Evidence]) -> str:
        """Which reports carry a passage of an earlier one, in words; nothing where each has its own."""
        groups = [group for group in self.dots(evidence).groups if len(group) > 1]
        names = [[self.cites.handle(self.cites.documents[place].id) for place in group] for group in groups]
        return "; ".join(
            f"{_listed(later)} {'carries' if len(later) == 1 else 'carry'} a passage of {first}"
            for first, *later in names
        )

    def _places(self, document: str) -> tuple[Place, ...]:
        handle = _fragment(self.cites.handle(document))
        seen: Counter[str] = Counter()
        places = []
        for name, sentence in self.cites.sentences(document):
            seen[name] += 1
            again = f"-{seen[name]}" if seen[name] > 1 else ""
            places.append(Place(f"s-{handle}-{name}{again}", name, sentence.start, sentence.end))
        return tuple(places)


def _listed(handles: list[str]) -> str:
    """All of a few names, the first of many with how many more there are."""
    if len(handles) <= _MOST_LISTED:
        return " and ".join(handles)
    few = handles[: _MOST_LISTED - 1]
    return f"{', '.join(few)} and {in_words(len(handles) - len(few))} more"


def _fragment(handle: str) -> str:
    return quote(handle, safe="'")
