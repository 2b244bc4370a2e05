"""Items brought together so that a batch is worth its way and fits in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def batches(items: Iterable[Item], size: Callable[[Item], int], most: int, most_size: int) -> Iterator[list[Item]]:
    """At most `most` items together, a batch ending with the item that fills it to `most_size`."""
    batch: list[Item] = []
    filled = 0
    for item in items:
        batch.append(item)
        filled += size(item)
        if len(batch) == most or filled >= most_size:
            yield batch
            batch, filled = [], 0
    if batch:
        yield batch
