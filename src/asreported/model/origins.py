"""Independent origins: reports that share the passage a fact stands in count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from asreported.model.span import Evidence
from asreported.model.story import Copy


def origins(evidence: Iterable[Evidence], copies: Iterable[Copy]) -> int:
    """How many independent origins the evidence has: documents, less those whose evidence lies in a passage that
    another of them carries too."""
    return Origins(copies)(evidence)


class Origins:
    """Counts origins for much evidence: the passages are laid out by document once."""

    def __init__(self, copies: Iterable[Copy]) -> None:
        self._passages: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, passage in enumerate(passage for copy in copies for passage in copy.passages):
            for place in passage.evidence:
                self._passages[place.document].append((place.start, place.end, number))

    def __call__(self, evidence: Iterable[Evidence]) -> int:
        """How many independent origins the evidence has."""
        return len(self.groups(evidence))

    def groups(self, evidence: Iterable[Evidence]) -> tuple[tuple[str, ...], ...]:
        """The documents of the evidence, those of one origin together; each group and all of them in order."""
        group: dict[str, str] = {}

        def root(document: str) -> str:
            while group[document] != document:
                document = group[document]
            return document

        carrier: dict[int, str] = {}
        for place in sorted(set(evidence)):
            group.setdefault(place.document, place.document)
            for start, end, number in self._passages.get(place.document, ()):
                if start < place.end and place.start < end:
                    group[root(place.document)] = root(carrier.setdefault(number, place.document))
        together: dict[str, list[str]] = defaultdict(list)
        for document in sorted(group):
            together[root(document)].append(document)
        return tuple(sorted(tuple(documents) for documents in together.values()))
