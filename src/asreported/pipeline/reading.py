"""Sources → store: each report is taken in, read where it is new, and kept with its reading."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path

from asreported.extract import EXTRACTOR
from asreported.ingest import Source, sources
from asreported.model import Document, Failure, Reading
from asreported.pipeline import tasks
from asreported.pipeline.batches import batches
from asreported.pipeline.workers import Start, Workers, start_processes
from asreported.store import Store, text_key

_SOURCES_A_BATCH = 16
_BYTES_A_BATCH = 1_000_000
"""Files taken in at once by one worker: their documents must fit in memory together."""

_WORTH_MORE_PROCESSES = 100_000
"""Bytes of sources from which on several processes are used unasked. Below, one is done before others have started."""

_MOST_PROCESSES = 8
"""Processes used unasked: each takes up to half a gigabyte."""

_DIED = "the process that read it died, for want of memory as a rule: free some, or split the file"


@dataclass(slots=True)
class ReadReport:
    """What a run did: documents `added`, `known` before, `renewed` (known, and read again by a newer extractor or
    another model), and what could not be read."""

    added: int = 0
    known: int = 0
    renewed: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def unread(self) -> int:
        """How many failures cost a report; the others cost a part of one."""
        return sum(not failure.kept for failure in self.failures)


Progress = Callable[[ReadReport], None]


def read_into(
    store: Store,
    paths: Iterable[str | Path],
    *,
    model: str | None = None,
    processes: int | None = None,
    start: Start = start_processes,
    progress: Progress = lambda _: None,
) -> ReadReport:
    """Read reports into a store; what it holds already is passed over. The store ends up the same whatever the order
    of the paths, the number of processes, or the executor.

    Args:
        store: open for writing.
        paths: files and folders.
        model: the language model; where one is named, texts that only another has read are read again with it.
        processes: how many to read with; null: as many as pay.
        start: makes the executor that they are.
        progress: told of the report so far, whenever something was kept.

    Raises:
        ModelError: something has to be read and there is no such language model.
        StoreError: the store cannot be written.
    """
    found, count = _with_processes(sources(paths), processes)
    with Workers(count, start) as workers:
        run = _Run(store, workers, model, progress)
        run.take(store.outdated(EXTRACTOR))
        run.take(run.documents(found))
    run.report.failures.sort()
    return run.report


def _with_processes(found: Iterator[Source | Failure], processes: int | None) -> tuple[Iterator[Source | Failure], int]:
    if processes is not None:
        return found, processes
    seen: list[Source | Failure] = []
    size = 0
    for source in found:
        seen.append(source)
        size += _size(source) if isinstance(source, Source) else 0
        if size >= _WORTH_MORE_PROCESSES:
            return chain(seen, found), min(_processors(), _MOST_PROCESSES)
    return iter(seen), 1


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(source: Source) -> int:
    try:
        return source.path.stat().st_size
    except OSError:  # gone in the meantime: ingest will say so
        return 0


class _Run:
    """One run over a store."""

    def __init__(self, store: Store, workers: Workers, model: str | None, progress: Progress) -> None:
        self.report = ReadReport()
        self._store = store
        self._workers = workers
        self._progress = progress
        self._read_all = partial(tasks.read_all, model=model)
        self._wanted = None if model is None else tasks.reader(model).model
        # Documents whose text is being read, by the text's key: what several bring is read once.
        self._under_way: dict[str, list[Document]] = {}

    def take(self, documents: Iterable[Document]) -> None:
        """Keep the documents, and read those whose text was not read yet."""
        for batch, readings in self._workers.map(self._read_all, tasks.read_batches(self._unread(documents))):
            self._keep_all(batch, readings or [_died(document) for document in batch])
            self._progress(self.report)

    def documents(self, found: Iterable[Source | Failure]) -> Iterator[Document]:
        """The documents of the sources; what is none is told in the report."""
        for outcome in self._ingested(found):
            if isinstance(outcome, Failure):
                self.report.failures.append(outcome)
            elif (too_long := tasks.too_long(outcome)) is not None:
                self.report.failures.append(too_long)
            else:
                yield outcome

    def _ingested(self, found: Iterable[Source | Failure]) -> Iterator[Document | Failure]:
        large: list[Source] = []
        chunks = batches(self._small(found, large), _size, _SOURCES_A_BATCH, _BYTES_A_BATCH)
        for batch, outcomes in self._workers.map(tasks.ingest_all, chunks):
            yield from outcomes or (Failure(source.name, "ingest", _DIED) for source in batch)
        for source in large:
            yield from tasks.ingest_one(source)

    def _small(self, found: Iterable[Source | Failure], large: list[Source]) -> Iterator[Source]:
        for source in found:
            if isinstance(source, Failure):
                self.report.failures.append(source)
            elif _size(source) > _BYTES_A_BATCH:
                large.append(source)
            else:
                yield source

    def _unread(self, documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            key = text_key(document)
            if key in self._under_way:
                self._under_way[key].append(document)
            elif not self._store.has_reading(document, EXTRACTOR, self._wanted):
                self._under_way[key] = [document]
                yield document
            elif self._store.has(document):
                self.report.known += 1
            else:
                self._keep([(document, None)])

    def _keep_all(self, documents: list[Document], readings: Iterable[Reading | Failure]) -> None:
        pairs: list[tuple[Document, Reading | None]] = []
        for document, reading in zip(documents, readings, strict=True):
            same_text = self._under_way.pop(text_key(document))
            if isinstance(reading, Failure):
                self.report.failures += [replace(reading, document=tasks.name(each)) for each in same_text]
            else:
                pairs += [(document, reading), *((each, None) for each in same_text[1:])]
        self._keep(pairs)

    def _keep(self, pairs: list[tuple[Document, Reading | None]]) -> None:
        for (_, reading), is_new in zip(pairs, self._store.add(pairs), strict=True):
            self.report.added += is_new
            self.report.renewed += not is_new and reading is not None
            self.report.known += not is_new and reading is None


def _died(document: Document) -> Failure:
    return Failure(tasks.name(document), "extract", _DIED)
