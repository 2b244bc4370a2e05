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
from asreported.ingest.voices import voices_begin

_FEWEST = 2
"""Writers of comments below which a header is taken for the report's own."""

_GAP = r"\s{1,3}"
_PAD = r"\s{0,3}"
"""Bounded, so that a page of blanks is searched in its length."""

_DAY_OF_MONTH = r"\d\d?(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:{WEEKDAY}{_PAD},?{_GAP})?(?:{_DAY_OF_MONTH}{_GAP}{MONTH}|{MONTH}{_GAP}{_DAY_OF_MONTH}){_PAD},?{_GAP}"
    r"(?:19|20)\d\d"
)
_CLOCK = rf"\d\d?[:.]\d\d(?:[:.]\d\d)?(?:{_PAD}[ap]\.?\s?m\b\.?)?"
_MOMENT = (
    rf"(?:{_DAY}(?:{_PAD}(?:,|at|@|-|–|—|\|))?{_GAP}{_CLOCK}|{_CLOCK}{_PAD}(?:,|on|-|–|—|\|)?{_GAP}{_DAY})"
    rf"(?:{_GAP}[A-Z]{{2,4}}\b)?"
)
_NAME = r"[^\n:,|]{1,40}?"
"""A name or a handle: of its form nothing is known."""

_WROTE = r"(?:wrote|writes|said|says|commented|comments|posted|replied|replies)"
_UNQUOTED = rf"(?!{_PAD}[\"“‘«`'])"
"""What a report cites after a colon stands in marks, a comment never as a whole."""

_SIGNED = rf"\b(?:Posted|Comment|Commented|Submitted){_GAP}by"
_FORMS = (
    rf"\b(?:At|On){_GAP}{_MOMENT}{_PAD},?{_GAP}(?P<a>{_NAME}){_GAP}{_WROTE}{_PAD}:{_UNQUOTED}",
    rf"^[ \t]{{0,8}}(?:\d{{1,4}}{_PAD}\.{_PAD})?(?P<b>{_NAME}){_GAP}"
    rf"(?:{_WROTE}{_PAD}:?{_GAP}(?:on{_GAP})?{_MOMENT}{_PAD}:?[ \t]{{0,3}}$"
    rf"|on{_GAP}{_MOMENT}{_PAD},?{_GAP}{_WROTE}{_PAD}:{_UNQUOTED})",
    rf"{_SIGNED}{_PAD}:?{_GAP}(?P<c>{_NAME}){_PAD}(?:,|\||on|at|@|-|–|—){_PAD}{_MOMENT}",
    rf"\bAdded{_PAD}:{_PAD}(?P<d>{_MOMENT})",
)
_HEADERS = tuple(re.compile(form, re.MULTILINE | re.IGNORECASE) for form in _FORMS)
_CUE = re.compile(rf"\b{_WROTE}|{_SIGNED}|\bAdded{_PAD}:", re.IGNORECASE)


def comments_begin(text: str) -> int:
    """The offset where readers' comments begin, by their first header or signature or by the way they are written; the
    text's length where it has none."""
    found = sorted(_headers(text)) if _CUE.search(text) else []
    writers = {name for _, name in found}
    signed = found[0][0] if len(writers) >= _FEWEST else len(text)
    return min(signed, voices_begin(text[:signed]))


def _headers(text: str) -> Iterator[tuple[int, str]]:
    for header in _HEADERS:
        for found in header.finditer(text):
            name = next(name for name in found.groups() if name is not None)
            yield found.start(), name.strip().casefold()
