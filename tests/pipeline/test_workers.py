"""Work is spread, bounded, and survives the death of those who do it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.errors import ModelError
from asreported.pipeline.batches import batches
from asreported.pipeline.workers import InProcess, Workers

DEADLY = 7


def doubled(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


def doubled_unless_deadly(numbers: list[int]) -> list[int]:
    if DEADLY in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return doubled(numbers)


def refused(numbers: list[int]) -> list[int]:
    raise ModelError(f"no model for {len(numbers)}")


@pytest.mark.parametrize("count", [1, 2])
def test_every_batch_is_done_once(count: int) -> None:
    with Workers(count) as workers:
        done = list(workers.map(doubled, ([number, number + 1] for number in range(0, 20, 2))))
    assert sorted(number for _, result in done for number in result or ()) == list(range(0, 40, 2))
    assert all(result == doubled(batch) for batch, result in done)


def test_only_the_item_that_kills_its_process_is_lost() -> None:
    with Workers(2) as workers:
        done = list(workers.map(doubled_unless_deadly, ([number, number + 1] for number in range(0, 20, 2))))
    results = {tuple(batch): result for batch, result in done}
    assert results.pop((DEADLY,)) is None
    assert sorted(number for result in results.values() for number in result or ()) == [
        2 * number for number in range(20) if number != DEADLY
    ]


@pytest.mark.parametrize("count", [1, 2])
def test_a_callers_mistake_comes_through(count: int) -> None:
    with Workers(count) as workers, pytest.raises(ModelError, match="no model for 1"):
        list(workers.map(refused, [[1]]))


def test_no_more_is_taken_than_there_is_room_for() -> None:
    taken = kept = most = 0

    def coming() -> Iterator[list[int]]:
        nonlocal taken
        for number in range(50):
            taken += 1
            yield [number]

    def threads(count: int) -> Executor:
        return ThreadPoolExecutor(count)

    with Workers(3, threads) as workers:
        for _ in workers.map(doubled, coming()):
            most = max(most, taken - kept)
            kept += 1
    assert kept == 50
    assert most <= 3 * 2


def test_one_map_may_feed_another() -> None:
    with Workers(2) as workers:
        inner = workers.map(doubled, ([number] for number in range(10)))
        outer = workers.map(doubled, (result or [] for _, result in inner))
        assert sorted(number for _, result in outer for number in result or ()) == list(range(0, 40, 4))


def test_in_process_an_error_waits_to_be_asked_for() -> None:
    future: Future[list[int]] = InProcess().submit(refused, [1])
    with pytest.raises(ModelError):
        future.result()


@given(st.lists(st.integers(0, 10)), st.integers(1, 5), st.integers(1, 20))
def test_batches_hold_everything_in_order_and_within_bounds(sizes: list[int], most: int, most_size: int) -> None:
    made = list(batches(sizes, lambda size: size, most, most_size))
    assert [size for batch in made for size in batch] == sizes
    assert all(0 < len(batch) <= most and sum(batch[:-1]) < most_size for batch in made)
