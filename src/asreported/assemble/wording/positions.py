"""Where reports part ways over a word: its positions, and who uses which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from asreported.assemble.identity import content_id
from asreported.assemble.report import Report
from asreported.model import Disagreement, Named, Position, Span
from asreported.model.origins import Origins

Uses = Mapping[str, Sequence[tuple[Report, Span]]]
"""The places of each wording."""


def disagreement(name: str, subject: Named | None, wordings: Uses, origins: Origins) -> Iterator[Disagreement]:
    """One disagreement where at least two outlets differ, a report that names none being one of its own: what all of
    them use in turn is no stand."""
    users = {
        value: {report.document.outlet or report.document.id for report, _ in places}
        for value, places in wordings.items()
    }
    everyone = set().union(*users.values()) if users else set()
    if len(users) < 2 or len(everyone) < 2 or all(used == everyone for used in users.values()):
        return
    positions = [_position(name, value, places, origins) for value, places in wordings.items()]
    positions.sort(key=lambda position: (-position.origins, position.value))
    about = subject.entity if subject else sorted(wordings)
    yield Disagreement(content_id("d", "wording", name, about), "wording", subject, name, tuple(positions))


def _position(name: str, value: str, places: Sequence[tuple[Report, Span]], origins: Origins) -> Position:
    """One side; a demand's in the first report's own words, which its key leaves out in part."""
    evidence = tuple(dict.fromkeys(report.document.evidence(span) for report, span in places))
    return Position(
        value=evidence[0].text if name == "demand" else value,
        number=None,
        outlets=tuple(sorted({report.document.outlet for report, _ in places if report.document.outlet})),
        documents=tuple(dict.fromkeys(place.document for place in evidence)),
        origins=origins(evidence),
        evidence=evidence,
    )
