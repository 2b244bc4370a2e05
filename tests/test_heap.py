"""Assembling leaves the collector as it found it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from asreported.heap import uncollected


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


def test_the_collector_rests_meanwhile_and_works_again_whatever_happens() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="odd"), uncollected():
        assert not gc.isenabled()
        raise ValueError("odd")
    assert gc.isenabled()


def test_who_has_switched_it_off_keeps_it_off() -> None:
    gc.disable()
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()
