"""Facts as the page names them: one number each, the sign of its kind, its words, the characters it stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from asreported.model import Evidence, Modality
from asreported.views.notes import NoteKind

GLYPHS: dict[NoteKind, str] = {"standing": "§", "figure": "#", "said": "“", "event": "@", "wording": "≠", "copied": "="}
"""The sign of each kind in the margin of a report, so that kind never needs a colour."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A record that stands on evidence. `number` is its anchor on the page (`f-7`); `exact` the characters to
    underline, which for a quotation are its content alone."""

    number: int
    record: str
    kind: NoteKind
    words: str
    modality: Modality
    evidence: tuple[Evidence, ...]
    exact: tuple[Evidence, ...]

    @property
    def glyph(self) -> str:
        """The sign of its kind."""
        return GLYPHS[self.kind]

    @property
    def word(self) -> str:
        """How real it is, in a word; nothing where it is reported as fact."""
        return "" if self.modality == "actual" else self.modality


class Facts:
    """Every fact of the page, numbered in the order in which they are added."""

    def __init__(self) -> None:
        self._facts: list[Fact] = []
        self._by_record: dict[str, Fact] = {}

    def add(
        self,
        record: str,
        kind: NoteKind,
        words: str,
        evidence: Iterable[Evidence],
        *,
        modality: Modality = "actual",
        exact: Iterable[Evidence] = (),
    ) -> Fact:
        """The fact for the record with this id, a new one where there is none yet."""
        if record in self._by_record:
            return self._by_record[record]
        places = tuple(evidence)
        fact = Fact(len(self._facts) + 1, record, kind, words, modality, places, tuple(exact) or places)
        self._facts.append(fact)
        self._by_record[record] = fact
        return fact

    def of(self, record: str) -> Fact:
        """The fact that stands for the record."""
        return self._by_record[record]

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    def numbered(self, number: int) -> Fact:
        """The fact of that number."""
        return self._facts[number - 1]

    def by_document(self) -> dict[str, list[tuple[Evidence, Fact]]]:
        """The characters to underline in each report, in the order of its text, with the fact they carry."""
        found: dict[str, list[tuple[Evidence, Fact]]] = defaultdict(list)
        for fact in self._facts:
            for place in sorted(set(fact.exact)):
                found[place.document].append((place, fact))
        for places in found.values():
            places.sort(key=lambda carried: (carried[0].start, carried[0].end, carried[1].number))
        return dict(found)
