"""Assembling without the collector of cyclic garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Holds the cyclic collector off, where it is on. What assembling makes is a story without cycles that is kept,
    while each full collection walks over all readings again: a quarter of the time of a story of 1,000 reports."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
