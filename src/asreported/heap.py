"""Long work without the collector of cyclic garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Holds the cyclic collector off, where it is on. What reading and assembling make has no cycles and is kept, while
    each full collection walks over the language model and all readings again: a twelfth of the time of reading, a
    quarter of assembling a story of 1,000 reports."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
