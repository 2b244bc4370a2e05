"""Short names for reports and outlets, for places too narrow for the whole name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from rapidfuzz.distance import Prefix

from asreported.model import StoryDocument
from asreported.views.text import clean

_SHORTEST_HANDLE = 3
"""One letter is unique soon, but nobody remembers it: handles go on to three characters where the name has them."""

_SEPARATORS = "-._"
_NOT_IN_HANDLE = re.compile(r"[^\w.-]+")
_INITIALS_FROM = 3
"""An outlet of three words and more is known by its initials, a shorter one by its first word."""


def short_outlet(name: str) -> str:
    """An outlet's name for narrow places: the initials of a long name, the first word of a short one."""
    words = [word for word in clean(name).split() if word.casefold() != "the"]
    if len(words) >= _INITIALS_FROM and all(word[0].isupper() for word in words):
        return "".join(word[0] for word in words)
    return words[0] if words else clean(name)


def handles(documents: Sequence[StoryDocument]) -> dict[str, str]:
    """A short name for each report: the shortest start of its file's name that no other report has."""
    names = _distinct(documents)
    known = sorted(names.values())
    starts = {document: _shortest(name, known) for document, name in names.items()}
    count = Counter(start.rstrip(_SEPARATORS) for start in starts.values())
    plain = {document: start.rstrip(_SEPARATORS) for document, start in starts.items()}
    return {document: plain[document] if count[plain[document]] == 1 else start for document, start in starts.items()}


def _distinct(documents: Sequence[StoryDocument]) -> dict[str, str]:
    """A name for each report that no other has: its file's, else its path's, else its outlet's with a number."""
    stems = {document.id: _stem(document) for document in documents}
    prefix = _common_prefix([stem for stem in stems.values() if stem])
    stem_count, path_count = Counter(stems.values()), Counter(document.path for document in documents)
    names: dict[str, str] = {}
    for number, document in enumerate(documents, 1):
        stem = stems[document.id]
        if stem and stem_count[stem] == 1:
            name = stem[prefix:]
        elif stem and path_count[document.path] == 1:
            name = _plain((document.path or "").replace("/", "-"))
        else:
            name = f"{_plain(short_outlet(document.outlet or '')) or 'report'}{number}"
        names[document.id] = name
    count = Counter(names.values())
    return {
        document.id: names[document.id] if count[names[document.id]] == 1 else f"{names[document.id]}-{number}"
        for number, document in enumerate(documents, 1)
    }


def _stem(document: StoryDocument) -> str:
    return _plain(PurePosixPath(document.path).stem) if document.path else ""


def _plain(name: str) -> str:
    return _NOT_IN_HANDLE.sub("-", clean(name)).strip(_SEPARATORS)


def _common_prefix(stems: list[str]) -> int:
    """How many leading characters all names share, cut back to the end of a word."""
    if len(stems) < 2:
        return 0
    first, last = min(stems), max(stems)
    cut = re.match(r".*[-._]", first[: Prefix.similarity(first, last)])
    return cut.end() if cut else 0


def _shortest(name: str, known: list[str]) -> str:
    """The shortest start of `name` that no other of the known names (sorted) has; never ends within a number."""
    place = bisect_left(known, name)
    neighbours = known[max(place - 1, 0) : place] + known[place + 1 : place + 2]
    unique = 1 + max((Prefix.similarity(name, other) for other in neighbours), default=0)
    length = max(unique, _SHORTEST_HANDLE)
    while length < len(name) and name[length - 1].isdigit() and name[length].isdigit():
        length += 1
    word_end = re.search(f"[{re.escape(_SEPARATORS)}]", name[unique - 1 : length])
    return name[: unique + word_end.start()] if word_end else name[:length]
