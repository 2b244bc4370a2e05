"""The story for other programs: JSON, JSON lines, and single lists. The same story always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from asreported.errors import QueryError
from asreported.model import Story, StoryHeading

_INDENT = 1

RECORD_NAMES = {
    "documents": "document",
    "entities": "entity",
    "quotations": "quotation",
    "utterances": "utterance",
    "figures": "figure",
    "series": "series",
    "states": "state",
    "timeline": "event",
    "disagreements": "disagreement",
    "copies": "copy",
}
"""Of each list, what JSON lines call one record of it."""

LISTS = tuple(RECORD_NAMES)
"""The lists of a story, in the order of the contract."""


def to_json(story: Story) -> bytes:
    """The whole story as one JSON object, every key present, what is unknown null or []."""
    return _indented(story)


def to_jsonl(story: Story) -> bytes:
    """One record a line; its key `record` says which kind it is (`figure`, `state`, `event`, …)."""
    return b"".join(msgspec.json.encode(line) + b"\n" for line in _lines(story))


def records(story: Story, what: str) -> bytes:
    """One list of the story (`figures`, `timeline`, …) as a JSON array.

    Raises:
        QueryError: a story has no list of that name.
    """
    if what not in RECORD_NAMES:
        raise QueryError(f"A story has no list “{what}”; it has {', '.join(LISTS)}.")
    return _indented(getattr(story, what))


def headings(stories: Sequence[StoryHeading]) -> bytes:
    """The stories of a store as a JSON array."""
    return _indented(stories)


def _lines(story: Story) -> Iterator[dict[str, Any]]:
    for what, name in RECORD_NAMES.items():
        for record in getattr(story, what):
            yield {"record": name, **msgspec.to_builtins(record)}


def _indented(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=_INDENT) + b"\n"
