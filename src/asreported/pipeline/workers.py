"""Work spread over executors: in this process, in others on this machine, or wherever an executor reaches."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from itertools import islice
from multiprocessing.connection import wait as wait_for
from types import TracebackType
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

Start = Callable[[int], Executor]
"""Makes an executor of so many workers. One that breaks is replaced by another."""

_BATCHES_A_WORKER = 2
"""Batches under way for each worker: one in its hands and one ready, so that it never waits and memory stays small."""


class InProcess(Executor):
    """An executor that does the work at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do the work; the future is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # as every executor: whoever asks for the result meets the error
            future.set_exception(error)
        return future


def start_processes(count: int) -> Executor:
    """Workers on this machine. They are not forked from this process, whose threads a fork would leave hanging."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(count, mp_context=context, initializer=_follow_parent)


def _follow_parent() -> None:
    """Leave Ctrl-C to the parent, and end when it ends, even where it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


class Workers:
    """So many workers; a context manager.

    Batches that are under way when a worker dies are done again, item by item in a process of their own, so that only
    the item that kills its process is lost.
    """

    def __init__(self, count: int, start: Start = start_processes) -> None:
        self._start = start if count > 1 else lambda _: InProcess()
        self._count = count
        self._room = _BATCHES_A_WORKER * count if count > 1 else 1
        self._executor: Executor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def map(
        self, function: Callable[[list[Item]], Result], batches: Iterable[list[Item]]
    ) -> Iterator[tuple[list[Item], Result | None]]:
        """What `function` makes of each batch, in the order of completion; null for an item (a batch of one) whose
        process died over it. Batches are taken only as there is room for them."""
        coming = iter(batches)
        under_way: dict[Future[Result], list[Item]] = {}
        while True:
            for batch in islice(coming, self._room - len(under_way)):
                under_way[self._submit(function, batch)] = batch
            if not under_way:
                return
            for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                batch = under_way.pop(future)
                try:
                    result = future.result()
                except BrokenExecutor:
                    yield from self._one_by_one(function, batch)
                else:
                    yield batch, result

    def _submit(self, function: Callable[[list[Item]], Result], batch: list[Item]) -> Future[Result]:
        if self._executor is None:
            self._executor = self._start(self._count)
        try:
            return self._executor.submit(function, batch)
        except BrokenExecutor:
            self._executor.shutdown()
            self._executor = self._start(self._count)
            return self._executor.submit(function, batch)

    def _one_by_one(
        self, function: Callable[[list[Item]], Result], batch: list[Item]
    ) -> Iterator[tuple[list[Item], Result | None]]:
        alone = self._start(1)
        for item in batch:
            result = None
            try:
                result = alone.submit(function, [item]).result()
            except BrokenExecutor:
                alone.shutdown()
                alone = self._start(1)
            yield [item], result
        alone.shutdown()
