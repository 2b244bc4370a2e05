"""What runs into a paragraph where a page has lost its line breaks: the stamp of day and clock below a headline, the
credit of a picture, an agency's dateline. Before them stands a heading or a caption, behind them the report goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from asreported.ingest.dates import MONTH, WEEKDAY
from asreported.ingest.outlets import outlet_named
from asreported.ingest.tables import table
from asreported.model import Zone
from asreported.model.document import ZoneKind

_DAY = rf"{WEEKDAY}\s*,?\s+(?:\d\d?\s+{MONTH}|{MONTH}\s+\d\d?)\s*,?\s+(?:19|20)\d\d"
_CLOCK = r"\d\d?[.:]\d\d\s+(?:[ap]m\s+)?(?-i:[A-Z]{2,4})\b"
_STAMP = re.compile(
    rf"(?:(?:^|\s)(?:page\s+)?last\s+updated\s+at\s+{_CLOCK}\s*,?\s+{_DAY}(?:\s+{_CLOCK})?"
    rf"|(?<!\bon)(?<!\bat)(?<!\bof)(?<!\bby)(?:^|\s){_DAY}\s*,?\s+{_CLOCK})(?=\s+(?-i:[A-Z“\"‘'`]))",
    re.IGNORECASE,
)
_WIRE = re.compile(
    r"(?:\(|-LRB- ?)(?P<tag>[A-Z][\w. ]{1,30}?)(?:\)| ?-RRB-)\s{1,3}(?:--?|[–—])\s{1,3}(?=[A-Z\d“\"‘'`$])"
)
_CAPITALS = r"[A-Z]{2,}[A-Z.'’/\\-]*"
_BEFORE_WIRE = re.compile(
    rf"(?:^|(?<=\s)){_CAPITALS}(?: {_CAPITALS})*"
    rf"(?: ?, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?: ?, (?i:{MONTH}) \d\d?)?\s{{0,3}}$"
)
_ONLY_PLACE = re.compile(r"[A-Z.,'’/ -]{2,40}\|\s{0,3}")
_LONGEST_PLACE = 60
"""Characters of the place and day before an agency's name."""
_FURTHEST = 700
"""Characters into a paragraph that a headline, a byline and a caption before the dateline may take."""
_HINTS = (":", "19", "20", "(", "-LRB-")
"""Every credit has the first, every stamp a year, every agency a bracket; other paragraphs are passed over quickly."""


@cache
def _credit() -> re.Pattern[str]:
    agencies = "|".join(re.escape(name) for name in sorted(table("captions")["agencies"], key=len, reverse=True))
    return re.compile(
        r"(?:^|(?<=\s))(?:Photograph|Photo|Picture|Image|Illustration)s?\s*:\s*"
        rf"(?:[^\s/:.][^/:\n]{{0,40}}?\s*\\?/\s*){{0,4}}(?:{agencies})(?=\s+[A-Z\d“\"‘'`])"
    )


def run_ins(text: str, start: int, end: int) -> Iterator[Zone]:
    """The zones of the paragraph `[start, end)` up to the end of the last stamp or credit that runs into it; none
    where there is none. A stamp is a byline; what stands before a credit is the caption that it belongs to."""
    core = text[start:end]
    if not any(hint in core for hint in _HINTS):
        return
    found: list[tuple[int, int, ZoneKind, ZoneKind]] = []
    if (stamp := _STAMP.search(core)) is not None:
        found.append((_place_before(core, stamp.start()), stamp.end(), "prose", "byline"))
    if (credit := _credit().search(core)) is not None:
        found.append((credit.start(), credit.end(), "caption", "boilerplate"))
    if (wire := _wire(core)) is not None:
        found.append((*wire, "prose", "dateline"))
    at = 0
    for begins, right, before, kind in sorted(found):
        left = max(begins, at)  # the clock's zone stands in capitals, too
        yield from trimmed(text, before, start + at, start + left)
        yield from trimmed(text, kind, start + left, start + right)
        at = right


def _place_before(core: str, stamp: int) -> int:
    """Where the stamp starts with the place that it was set at, if only one stands before it ("KARSK | Wed May 3")."""
    return 0 if _ONLY_PLACE.fullmatch(core, 0, stamp) else stamp


def _wire(core: str) -> tuple[int, int] | None:
    """Where an agency's dateline stands in the paragraph ("… to strike KARSK, May 3 (MPA) - The miners …")."""
    tag = _WIRE.search(core, 0, _FURTHEST)
    if tag is None or outlet_named(tag["tag"]) is None:
        return None
    start = max(0, tag.start() - _LONGEST_PLACE)
    place = _BEFORE_WIRE.search(core[start : tag.start()])
    if place is None:
        return None
    opens = start + place.start() == 0 and core[tag.start()] == "("  # as `datelines` knows it
    return None if opens else (start + place.start(), tag.end())


def trimmed(text: str, kind: ZoneKind, start: int, end: int) -> Iterator[Zone]:
    """A zone without the blanks at its ends; none where it is all blank."""
    piece = text[start:end]
    if piece.strip():
        yield Zone(kind, start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
