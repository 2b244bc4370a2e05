"""Words before a number that only look like its bound: "edged up to 80", "under 900ft of water"."""

from __future__ import annotations

import re
from dataclasses import replace

from asreported.model import Quantity

__all__ = ["unbounded"]

_BACK = 48
"""Characters before a number in which that stands."""
_MOVED_UP = re.compile(
    r"\b(?:edg(?:es?|ed|ing)|inch(?:es|ed|ing)?|cre(?:eps?|eping|pt)|tick(?:s|ed|ing)?|nudg(?:es?|ed|ing)|climb(?:s|ed|ing)?"
    r"|mov(?:es?|ed|ing)|go(?:es|ing|ne)?|went|ris(?:es?|en|ing)|rose|jump(?:s|ed|ing)?|push(?:es|ed|ing)?|bump(?:s|ed|ing)?"
    r"|tak(?:es?|en|ing)|took|br(?:ings?|inging|ought))(?: (?!to\b)[\w'’]+){0,3} up to $",
    re.IGNORECASE,
)
"""Before a number that something reached."""
_UNDER = re.compile(r"\b(?:under|below|beneath) $", re.IGNORECASE)
_LAYER = re.compile(
    r"(?:[\s-]?(?:feet|foot|ft|m|met(?:re|er)s?|miles?|km|kilomet(?:re|er)s?|inches|fathoms|tons|tonnes))? of "
    r"(?:\w+ )?(?:water|sea|ocean|rubble|snow|ice|earth|mud|rock|soil|sand|debris|concrete|ash)\b"
)
"""After the number of a layer that something lies under."""


def unbounded(text: str, quantity: Quantity) -> Quantity:
    """The quantity, without the bound that the words before it only seem to set."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.qualifier == "at_most" and _MOVED_UP.search(text, max(0, start - _BACK), start) is not None:
        return replace(quantity, qualifier=None)
    lies = quantity.qualifier == "under" and _UNDER.search(text, max(0, start - _BACK), start) is not None
    return replace(quantity, qualifier=None) if lies and _LAYER.match(text, end) is not None else quantity
