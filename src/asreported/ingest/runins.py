"""What runs into a paragraph where a page has lost its line breaks: the stamp of day and clock below a headline, the
credit of a picture. Before them stands a heading or a caption, behind them the report goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from asreported.ingest.dates import MONTH, WEEKDAY
from asreported.ingest.tables import table
from asreported.model import Zone
from asreported.model.document import ZoneKind

_DAY = rf"{WEEKDAY}\s*,?\s+\d\d?\s+{MONTH}\s*,?\s+(?:19|20)\d\d"
_CLOCK = r"\d\d?[.:]\d\d\s+(?-i:[A-Z]{2,4})\b"
_STAMP = re.compile(
    rf"(?:(?:^|\s)(?:page\s+)?last\s+updated\s+at\s+{_CLOCK}\s*,?\s+{_DAY}(?:\s+{_CLOCK})?"
    rf"|(?<!\bon)(?<!\bat)(?<!\bof)(?<!\bby)(?:^|\s){_DAY}\s*,?\s+{_CLOCK})(?=\s+(?-i:[A-Z“\"‘'`]))",
    re.IGNORECASE,
)
_HINTS = (":", "19", "20")
"""Every credit has the first, every stamp one of the others; most paragraphs are passed over quickly."""


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
        found.append((stamp.start(), stamp.end(), "prose", "byline"))
    if (credit := _credit().search(core)) is not None:
        found.append((credit.start(), credit.end(), "caption", "boilerplate"))
    at = 0
    for left, right, before, kind in sorted(found):
        yield from trimmed(text, before, start + at, start + left)
        yield from trimmed(text, kind, start + left, start + right)
        at = right


def trimmed(text: str, kind: ZoneKind, start: int, end: int) -> Iterator[Zone]:
    """A zone without the blanks at its ends; none where it is all blank."""
    piece = text[start:end]
    if piece.strip():
        yield Zone(kind, start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
