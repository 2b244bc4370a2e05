"""Independent origins: reports that share the passage a fact stands in count once."""

from __future__ import annotations

from collections.abc import Iterable

from asreported.model.span import Evidence
from asreported.model.story import Copy


def origins(evidence: Iterable[Evidence], copies: Iterable[Copy]) -> int:
    """How many independent origins the evidence has: documents, less those whose evidence lies in a passage that
    another of them carries too."""
    places = list(evidence)
    group = {place.document: place.document for place in places}

    def root(document: str) -> str:
        while group[document] != document:
            document = group[document]
        return document

    for copy in copies:
        for passage in copy.passages:
            inside = sorted(
                {
                    place.document
                    for place in places
                    for carried in passage.evidence
                    if carried.document == place.document and carried.start < place.end and place.start < carried.end
                }
            )
            for document in inside[1:]:
                group[root(document)] = root(inside[0])
    return len({root(document) for document in group})
