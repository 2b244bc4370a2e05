"""What a worker does. Values in, values out: a worker writes nothing, and no report can stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from asreported.model import Document, Failure, Reading
from asreported.pipeline.batches import batches

if TYPE_CHECKING:
    from asreported.extract.reader import Annotated, Reader
    from asreported.ingest import Source

# What a task needs is imported in it: the parent process, which makes none of this, stays light.
# ruff: noqa: PLC0415

_Read = TypeVar("_Read")

DOCUMENTS_A_BATCH = 16
CHARACTERS_A_BATCH = 64_000
"""Documents read, and then written, at once: some seconds' work, so that a run that is killed loses little, and small
enough for the workers to finish together."""

LONGEST = 400_000
"""Characters of the longest text that is read. It takes 1.5 GB and 16 seconds; no report is near it."""


@lru_cache(maxsize=1)
def reader(model: str | None) -> Reader:
    """The reader of this process, with the named language model, loaded once.

    Raises:
        ModelError: there is no such model.
    """
    from asreported.extract.language import load
    from asreported.extract.reader import Reader

    return Reader(*load(model))


def ingest_all(sources: list[Source]) -> list[Document | Failure]:
    """The documents of the sources."""
    return [found for source in sources for found in ingest_one(source)]


def ingest_one(source: Source) -> Iterator[Document | Failure]:
    """The documents of one source, one after another."""
    from asreported.ingest import ingest

    try:
        yield from ingest(source)
    except Exception as error:  # the one door out of a worker: one odd file must not end the run
        yield Failure(source.name, "ingest", f"cannot be read: {_named(error)}")


def read_all(documents: list[Document], *, model: str | None) -> list[Reading | Failure]:
    """A reading for each document, in their order."""
    return _each(documents, reader(model).read)


def annotate_all(documents: list[Document], *, model: str | None) -> list[Annotated | Failure]:
    """A reading and its quantities in CQE's form for each document, in their order."""
    return _each(documents, reader(model).annotate)


def _each(documents: list[Document], read: Callable[[list[Document]], list[_Read]]) -> list[_Read | Failure]:
    try:
        return list(read(documents))
    except Exception as error:  # as above; the report at fault is found by reading each alone
        if len(documents) == 1:
            return [Failure(name(documents[0]), "extract", f"cannot be read: {_named(error)}")]
        return [found for document in documents for found in _each([document], read)]


def read_batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in batches to be read at once."""
    return batches(documents, lambda document: len(document.text), DOCUMENTS_A_BATCH, CHARACTERS_A_BATCH)


def too_long(document: Document) -> Failure | None:
    """Why the document cannot be read, where its text is too long."""
    length = len(document.text)
    if length <= LONGEST:
        return None
    return Failure(name(document), "extract", f"has {length:,} characters, and at most {LONGEST:,} are read: split it")


def name(document: Document) -> str:
    """What a user knows a document by."""
    return document.path or document.url or document.id


def _named(error: Exception) -> str:
    said = next(iter(str(error).splitlines()), "")
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
