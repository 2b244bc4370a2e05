"""Clock times without a day: whether the day on which they are told is theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asreported.model import Timex, When

_NEAR = 400
"""Characters before a clock time within which the day that an account goes on with is named: two or three sentences."""
_OF_SOME_MONTH = re.compile(r"\b(?:on|of) the (\d\d?)(?:st|nd|rd|th)\b(?! (?:[A-Z]|floor|century|anniversary|day))")
"""A day of which the month was told before: "it was noon on the 20th"."""
_OF_ANY_DAY = re.compile(r"XXXX-XX-XXT(?!00:00|24:00)\d\d:\d\d")
"""A minute of some day; not the midnight that the hours of a count end with."""
_THIS = re.compile(r"\b(?:today|tonight|this|yesterday|tomorrow)\b", re.IGNORECASE)


def is_of_a_day_before(
    text: str, timexes: Sequence[Timex], whens: Sequence[When | None], at: int, published: When
) -> bool:
    """Whether the last day named before a bare clock time is not that of the report: "On Tuesday they broke in. At 10pm
    they shot two men"."""
    timex = timexes[at]
    if timex.anchor != "report" or not _OF_ANY_DAY.fullmatch(timex.value) or _THIS.search(timex.span.of(text)):
        return False
    numbered = _OF_SOME_MONTH.search(text, max(0, timex.span.start - _NEAR), timex.span.start)
    if numbered is not None and int(numbered[1]) != int(published.first_day[-2:]):
        return True
    for before in range(at - 1, -1, -1):
        if timex.span.start - timexes[before].span.end > _NEAR:
            return False
        when = whens[before]
        if timexes[before].type == "DATE" and when is not None and when.precision == "day":
            return when.last_day < published.first_day
    return False
