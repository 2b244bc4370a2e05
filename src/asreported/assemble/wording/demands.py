"""Whose forces a demand is about: "U.S. troops", or "all foreign troops"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from asreported.assemble.report import Report
from asreported.assemble.wording.positions import disagreement
from asreported.model import Disagreement, Named, Span, State
from asreported.model.origins import Origins

_FORCES = re.compile(
    r"((?:[A-Z][\w.’'-]*|all|foreign|international|military|armed|allied|coalition)\s+)+(?:troops|forces|soldiers|personnel)\b"
)
_ANY_FORCES = frozenset({"all", "military", "armed"})


def of_demands(reports: Sequence[Report], states: Iterable[State], origins: Origins) -> Iterator[Disagreement]:
    """Whom a demand is about, where one body's demand is told with different words."""
    by_document = {report.document.id: report for report in reports}
    told: dict[Named, dict[str, list[tuple[Report, Span]]]] = defaultdict(lambda: defaultdict(list))
    for state in states:
        if state.property != "demand" or state.subject is None:
            continue
        for place in state.evidence:
            found = _FORCES.search(place.text)
            if found is not None:
                span = Span(place.start + found.start(), place.start + found.end())
                told[state.subject][_whose(found[0])].append((by_document[place.document], span))
    for subject, wordings in sorted(told.items(), key=lambda item: item[0].name):
        yield from disagreement("demand", subject, wordings, origins)


def _whose(forces: str) -> str:
    """Whose forces a demand is about, how many and of what kind aside: "all foreign military forces" are "foreign"."""
    return " ".join(word for word in forces.split()[:-1] if word.lower() not in _ANY_FORCES)
