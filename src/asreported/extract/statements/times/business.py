"""Times of business that no calendar tells: quarters and years of a firm's own, and the day on which a period ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asreported.model import Timex

_OF_ITS_OWN = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
"""In a time that a firm reckons from whatever month it likes: "the fiscal first quarter"."""
_REPORTED = re.compile(r"this quarter", re.IGNORECASE)
_QUARTER = re.compile(r"(?:the )?(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))[- ]quarter\b.*", re.IGNORECASE)
_ODD_YEAR = re.compile(
    r"\b(?:year|12 months|twelve months),? (?:that |which )?(?:ended|ending|ends)(?: on| in)?"
    r" (?:last |next )?(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov)"
)
"""By which a page tells that its firm's year is not the calendar's: "for the year ended Oct. 14"."""
_OWNING = re.compile(r" ?['’]s\b")
"""Behind a quarter whose results are told, and which is then over: "this quarter's loss"."""
_ENDED = re.compile(
    r"\b(?:years?|half|months?|weeks?|period|quarters?) (?:(?:that )?(?:ended|ending)|to|through) (?:on )?$",
    re.IGNORECASE,
)
"""Before the last day of what has lasted longer: "for the nine weeks ended Aug. 12"."""
_COMPARED = re.compile(r"(?:more|less|higher|lower) than an? ", re.IGNORECASE)
_SUM = re.compile(r"(?:\d|\b(?:cents?|pence|percent|points?|dollars|euros|pounds|million|billion)|%) $")
"""Around what the level of then is compared with: "12 cents more than a month ago"."""
_BACK = 28
"""Characters before a time in which it is said what ended then."""


def is_of_business(text: str, timexes: Sequence[Timex], at: int) -> bool:
    """Whether the calendar does not tell when a time is, or it only ends the time that is meant."""
    timex = timexes[at]
    written = timex.span.of(text)
    if _COMPARED.match(written) and _SUM.search(text, max(0, timex.span.start - _BACK), timex.span.start):
        return True
    if _OF_ITS_OWN.search(written) is not None:
        return True
    if _REPORTED.fullmatch(written) is not None and _OWNING.match(text, timex.span.end) is not None:
        return True
    anchor = None if timex.anchor_timex is None else timexes[timex.anchor_timex].span.of(text)
    if anchor is not None and _OF_ITS_OWN.search(anchor) is not None:
        return True  # "a year earlier" than that
    if any(one is not None and _QUARTER.fullmatch(one) for one in (written, anchor)) and _ODD_YEAR.search(text):
        return True
    return _ENDED.search(text, max(0, timex.span.start - _BACK), timex.span.start) is not None
