"""Captions: what stands under a picture, told by its credit or its way of pointing into the picture."""

from __future__ import annotations

import re
from functools import cache

from asreported.ingest.dates import MONTH, WEEKDAY
from asreported.ingest.tables import patterns, table

_LONGEST = 900
"""Characters of the longest caption (agencies' archive pictures come with a whole history)."""

_CREDIT_WITHIN = 120
"""A credit stands at the end: so many characters before it are looked at."""

_CREDIT_HINT = re.compile(r"[(\[/©]|[Pp]hoto|[Ii]mage|[Pp]icture|PHOTO|Getty|Shutterstock|EPA")
"""Every credit has one of these; most paragraphs have none and are passed over quickly."""

_QUOTED = re.compile('["“”]')
_SENTENCE_INSIDE = re.compile(r"[a-z\d)]{2}[.!?][\"”’')]*\s+[A-Z“\"]")
_ENDS_IN_DATE = re.compile(rf"\b(?:{WEEKDAY},?\s+)?{MONTH}\s+\d{{1,2}},?\s+\d{{4}}\.?$", re.IGNORECASE)


@cache
def _signs(key: str) -> re.Pattern[str]:
    return patterns([table("captions")], key)


def is_caption(block: str, *, first: bool) -> bool:
    """Whether a block is a caption. `first` says that it stands before the prose proper: only there is a sentence in
    the present tense that ends in a full date ("… speaks in Lisbon on March 12, 2026.") taken for one."""
    if len(block) > _LONGEST:
        return False
    tail, folded = block[-_CREDIT_WITHIN:], block.lower()
    if _CREDIT_HINT.search(tail) and _signs("credits").search(tail.lower()):
        return True
    if _signs("leads").match(folded):
        return True
    if _signs("directions").search(block):
        return _single(block)
    return first and bool(_signs("scenes").match(folded)) and bool(_ENDS_IN_DATE.search(block)) and _single(block)


def _single(block: str) -> bool:
    """Whether it is one sentence, and nobody speaks in it."""
    return not _QUOTED.search(block) and not _SENTENCE_INSIDE.search(block)
