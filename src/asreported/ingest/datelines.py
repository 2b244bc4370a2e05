"""Datelines: place, day and agency before a report's first words ("KARSK, Sept. 24 (MPA) -- ", "Karsk News / ")."""

from __future__ import annotations

import re

from asreported.ingest.dates import MONTH, WEEKDAY
from asreported.ingest.outlets import Outlet, outlet_named, outlet_tagged

_LONGEST = 120
"""Characters of the longest dateline."""

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0130\u0141\u015a\u0160\u017b\u017d"
_WORD = rf"[{_UPPER}][\w.'’]*(?:-\w[\w.'’]*)*"
_PLACE = rf"{_WORD}(?:(?:,? |/)(?:{_WORD}|de|del|al|el|la|the|of|and))*?"
_DAY = rf"(?:(?i:{WEEKDAY}),? )?(?:(?i:{MONTH}) \d{{1,2}}|\d{{1,2}} (?i:{MONTH}))(?:,? \d{{4}})?"
_DASH = r"(?:\s*(?:--+|[–—])\s*|\s+-\s+|-\s+)"
_DATELINE = re.compile(
    rf"\(?(?P<place>{_PLACE})(?:,?\s+(?P<day>{_DAY}))?\)?[,.]?\s*"
    rf"(?:(?:\((?P<tag>[^()]{{2,40}})\)\s*)?(?P<dash>{_DASH})|/(?P<slashed>[A-Z]{{2,8}})/\.?(?:{_DASH}|\s+))"
)
_ALONE = re.compile(rf"\(?{_PLACE},?\s+{_DAY}\)?[.:–—-]*")
_CAPITALS_ALONE = re.compile(rf"[{_UPPER}]{{3,}}(?: [{_UPPER}]{{2,}}){{0,2}}, [{_UPPER}][{_UPPER}. ]{{1,30}}")
_CAPITALS_AND_COLON = re.compile(rf"(?:[{_UPPER}]{{3,}}(?:[ /,-][{_UPPER}]{{2,}}){{0,3}}):\s+(?=[{_UPPER}\"“‘'])")
_TAG_FIRST = re.compile(rf"\((?P<tag>[^()]{{2,40}})\)(?:{_DASH}|\s+)(?=[{_UPPER}\d\"“‘'])")
_TAG = re.compile(r"\((?P<tag>[^()\d]{2,40})\)|/(?P<slashed>[A-Z]{2,8})/")
_SLASH = re.compile(rf"(?P<name>{_WORD}(?: (?:{_WORD}|of|the|and|&)){{0,4}})(?P<gap> ?/ ?)(?=[{_UPPER}\"“‘'\d])")
_NEXT = re.compile(rf"[{_UPPER}\d\"“‘'$£€]")
_NO_PLACE = frozenset(
    {"The", "A", "An", "He", "She", "It", "They", "We", "I", "This", "That", "But", "And", "Yes", "No"}
)
_SECOND_DASH = re.compile(r"^[^.!?]{0,120}\s[–—-]{1,2}\s")


def dateline_end(paragraph: str, *, first: bool = True) -> int:
    """How many characters of `paragraph` are its dateline, the blank behind it included; 0 where it has none. Only in
    the `first` paragraph may a colon close it: further down capitals and a colon name who speaks."""
    lead = paragraph[:_LONGEST]
    if found := _SLASH.match(lead):
        spaced = found["gap"] == " / "
        if spaced or outlet_named(found["name"]):
            return found.end()
    if (found := _TAG_FIRST.match(lead)) and outlet_named(found["tag"]):
        return found.end()
    if first and (found := _CAPITALS_AND_COLON.match(lead)):
        return found.end()
    if (found := _DATELINE.match(lead)) and _is_dateline(found, paragraph):
        return found.end()
    return 0


def _is_dateline(found: re.Match[str], paragraph: str) -> bool:
    """A day or a bracketed outlet makes it sure; a bare place must stand in capitals, or be no half of an aside
    ("Karsk – a port – …")."""
    place = found["place"]
    rest = paragraph[found.end() :]
    if not rest or len(place.split()) > 6:
        return False
    if found["day"] or found["slashed"] or outlet_named(found["tag"] or place):
        return True
    if not _NEXT.match(rest) or not found["dash"].strip(" \u00a0") or _SECOND_DASH.search(rest):
        return False
    words = place.replace(",", " ").split()
    if found["tag"]:  # "Northern Pact (NP) – " only tells what NP is short for
        return len(words) <= 3 and found["tag"] != "".join(word[0] for word in words)
    capitals = place.split(",")[0].isupper() and len(place) > 2
    return capitals or (len(words) <= 3 and words[0] not in _NO_PLACE and paragraph[found.end("place")].isspace())


def is_dateline_alone(line: str) -> bool:
    """Whether a line is a place with a day ("Karsk, 24 September") or a country ("KARSK, NORWAY"), and no more."""
    return len(line) <= _LONGEST and bool(_ALONE.fullmatch(line) or _CAPITALS_ALONE.fullmatch(line))


def tagged(dateline: str) -> Outlet | None:
    """The outlet that a dateline names: before a slash, in its bracket, or in its place."""
    if found := _SLASH.match(f"{dateline.rstrip()} X"):
        return outlet_named(found["name"])
    if found := _TAG.search(dateline):
        return outlet_tagged(found["tag"] or found["slashed"])
    return outlet_named(dateline)
