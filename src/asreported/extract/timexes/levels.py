"""Times of the level that something is compared with: nothing else in the sentence was then."""

from __future__ import annotations

import re

from asreported.model import Timex

_BESIDE = re.compile(
    r"\b(?:(?:up|down) (?:from|on)|(?:compared|contrasted) (?:with|to)|against|versus) [$€£#]? ?\d[\d,.]*"
    r"(?: [\w-]+){0,2} ?(?:(?:on|in|as of|at|late|early) )*$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:(?:,|\band) [\w,]+ of (?:them|whom|those|these)|\bincluding (?:\w+ )?[\d,]+) (?:(?:on|in|late|early) )*$",
    re.IGNORECASE,
)
"""Before the time of some of those counted: "have died, 40 of them on Monday"."""
_FAR = 60
"""Characters before a time in which the level is told."""


def is_of_level(text: str, timex: Timex) -> bool:
    """Whether a time is that of a number that something is put beside ("has 90 cases, up from 60 on Monday, and adds
    that"), or of a part of it."""
    start = timex.span.start
    return any(told.search(text, max(0, start - _FAR), start) for told in (_BESIDE, _PART))
