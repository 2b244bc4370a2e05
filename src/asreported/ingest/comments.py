"""Where readers' comments begin below a report: from the first line by which a blog or forum says who wrote when.

Their writers are no sources of the report, and what they say of history and of each other is no part of its story. A
header tells a name, a whole date and a time of day ("At 4:10 pm on 3 May 2014, riverman wrote:"); a signature below its
comment says so itself ("Posted by: riverman | May 3, 2014 4:10 PM"). One alone may be the report's own (its byline, a
letter read out at a trial), so two of them are asked for, by two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asreported.ingest.dates import MONTH, WEEKDAY

_FEWEST = 2
"""Writers of comments below which a header is taken for the report's own."""

_DAY = (
    rf"(?:{WEEKDAY}\s*,?\s+)?(?:\d\d?(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d\d?(?:st|nd|rd|th)?)\s*,?\s+(?:19|20)\d\d"
)
_CLOCK = r"\d\d?[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?\s?m\b\.?)?"
_MOMENT = (
    rf"(?:{_DAY}(?:\s*(?:,|at|@|-|–|—|\|))?\s+{_CLOCK}|{_CLOCK}\s*(?:,|on|-|–|—|\|)?\s+{_DAY})(?:\s+[A-Z]{{2,4}}\b)?"
)
_NAME = r"[^\n:,|]{1,40}?"
"""A name or a handle: of its form nothing is known."""

_WROTE = r"(?:wrote|writes|said|says|commented|comments|posted|replied|replies)"
_UNQUOTED = r"(?!\s*[\"“‘«`'])"
"""What a report cites after a colon stands in marks, a comment never as a whole."""

_FORMS = (
    rf"\b(?:At|On)\s+{_MOMENT}\s*,?\s+(?P<a>{_NAME})\s+{_WROTE}\s*:{_UNQUOTED}",
    rf"^[ \t]*(?:\d+\s*\.\s*)?(?P<b>{_NAME})\s+(?:{_WROTE}\s*:?\s+(?:on\s+)?{_MOMENT}\s*:?[ \t]*$"
    rf"|on\s+{_MOMENT}\s*,?\s+{_WROTE}\s*:{_UNQUOTED})",
    rf"\b(?:Posted|Comment|Commented|Submitted)\s+by\s*:?\s+(?P<c>{_NAME})\s*(?:,|\||on|at|@|-|–|—)\s*{_MOMENT}",
    rf"\bAdded\s*:\s*(?P<d>{_MOMENT})",
)
_HEADERS = tuple(re.compile(form, re.MULTILINE | re.IGNORECASE) for form in _FORMS)
_CUE = re.compile(rf"\b(?:{_WROTE}|(?:Posted|Comment|Commented|Submitted)\s+by|Added\s*:)", re.IGNORECASE)


def comments_begin(text: str) -> int:
    """The offset of the first header or signature of readers' comments; the text's length where it has none."""
    found = sorted(_headers(text)) if _CUE.search(text) else []
    writers = {name for _, name in found}
    return found[0][0] if len(writers) >= _FEWEST else len(text)


def _headers(text: str) -> Iterator[tuple[int, str]]:
    for header in _HEADERS:
        for found in header.finditer(text):
            name = next(name for name in found.groups() if name is not None)
            yield found.start(), name.strip().casefold()
