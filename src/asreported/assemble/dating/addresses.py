"""Ordered ids in one outlet's addresses: a report lies in time between those whose ids lie beside its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from urllib.parse import urlsplit

from asreported.assemble.dating.evidence import Case, Known
from asreported.assemble.spoken import spoken
from asreported.model import When
from asreported.model.when import Precision

_ID = re.compile(r"(?<!\d)\d{4,12}(?!\d)")
"""Shorter numbers are sections and years, longer ones hashes."""
_FEWEST = 3
"""Dated reports of one outlet whose ids and dates must run alike before ids date anything."""


class Addresses:
    """The dated reports of each outlet by the ids in their addresses."""

    def __init__(self, known: Known) -> None:
        by_host: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for at, when in known.dated.items():
            found = _id(known.cases[at])
            if found is not None and when.first_day == when.last_day:
                by_host[found[0]].append((found[1], when.first_day))
        self._by_host = {
            host: sorted(ids)
            for host, ids in by_host.items()
            if len(ids) >= _FEWEST and all(one[1] <= other[1] for one, other in pairwise(sorted(ids)))
        }

    def date(self, case: Case) -> When | None:
        """The days from the report with the next lower id to the one with the next higher; null where one lacks."""
        found = _id(case)
        ids = self._by_host.get(found[0], []) if found is not None else []
        if found is None or not ids:
            return None
        place = bisect_left(ids, (found[1], ""))
        if not 0 < place < len(ids):
            return None
        (lower, first), (higher, last) = ids[place - 1], ids[place]
        if first[:7] != last[:7] and first[:4] != last[:4]:
            return None
        precision: Precision = "day" if first == last else "week" if first[:7] == last[:7] else "year"
        days = (spoken(When(day, day, "day", "")) for day in (first, last))
        basis = f"worked out: its address has the id {found[1]}, between {lower} of {{}} and {higher} of {{}}"
        return When(first, last, precision, basis.format(*days))


def _id(case: Case) -> tuple[str, int] | None:
    """The host and the last id of the path, where there is one."""
    try:
        parts = urlsplit(case.document.url or "")
    except ValueError:  # what the report gives for its address is none
        return None
    found = _ID.findall(parts.path)
    return (parts.netloc, int(found[-1])) if parts.netloc and found else None
