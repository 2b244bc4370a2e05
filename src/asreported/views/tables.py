"""A list of records as one flat table: a row a record, what is nested spread over columns or given as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, get_args, get_type_hints

import msgspec

from asreported.model import Named, Story, When

_SPREAD: dict[type, tuple[str, ...]] = {Named: ("entity", "name"), When: ("start", "end", "precision", "basis")}
"""What is spread over columns of its own, one for each of these fields: a reader sorts and filters by them."""


@dataclass(frozen=True, slots=True)
class Table:
    """Column names, and rows of as many plain values: text, numbers, None, or lists of those and of dicts."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def of(story: Story, what: str, records: Sequence[object] | None = None) -> Table:
    """The list `what` of the story, or some of its records, as a table. The columns are there without a record, too."""
    kind = get_args(get_type_hints(type(story))[what])[0]
    held: Sequence[object] = getattr(story, what) if records is None else records
    columns = [(field.name, _spread(get_type_hints(kind)[field.name])) for field in fields(kind)]
    names = [f"{name}_{part}" if part else name for name, parts in columns for part in parts or ("",)]
    return Table(tuple(names), tuple(tuple(_cells(record, columns)) for record in held))


def _spread(hint: Any) -> tuple[str, ...]:
    """The columns that a field of this type is spread over; none where it has one of its own."""
    return next((_SPREAD[part] for part in (hint, *get_args(hint)) if part in _SPREAD), ())


def _cells(record: object, columns: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[Any]:
    for name, parts in columns:
        value = getattr(record, name)
        if parts:
            yield from (getattr(value, part, None) for part in parts)
        else:
            yield msgspec.to_builtins(value)
