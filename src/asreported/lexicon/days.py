"""How English news writes days that go together."""

from __future__ import annotations

import re
from calendar import month_name

MONTHS = frozenset(name.lower() for name in month_name if name)
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_SECOND = re.compile(
    r" ?(?:-|–|—|to|through|until) ?(\d{1,2})"
    r"(?= ?[.;)](?!\d)|$| ?, (?:\d{4}\b|[a-z])| (?:in|at|by|of|on|with|among|and|for|from|near|when|as|that)\b"
    r"| (?:--?|–|—) )"
    r"|(?<=\d)[-–](\d{1,2})(?= (?!(?:per ?cent|percent|points?|million|billion|trillion|bn)\b)[a-z(])"
)


def second_day(text: str, at: int) -> tuple[int, int] | None:
    """Where the number of a second day stands, right behind a day of the same month that ends at `at`: the 6 of "June 3
    to 6" and "June 3-6, 2010", and nothing in "from June 3 to 6.5 percent". Offsets count characters."""
    found = _SECOND.match(text, at)
    return None if found is None else found.span(found.lastindex or 0)
