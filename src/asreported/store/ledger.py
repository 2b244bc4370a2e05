"""The append-only ledger of documents, their readings, and people's decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Select, exists, func, select
from sqlalchemy.dialects.sqlite import insert

from asreported.errors import StoreError
from asreported.model import Document, LanguageModel, Link, Reading
from asreported.store import codec, database, schema
from asreported.store.search import Hit, search, wordings

Clock = Callable[[], datetime]

_ROWS_AT_A_TIME = 64
"""Readings decoded from one fetch: some megabytes."""


def utc_now() -> datetime:
    """The time by the machine's clock."""
    return datetime.now(UTC)


class Store:
    """A store of reports and what was read out of them; a context manager.

    Nothing is changed or deleted in it. What is in it is told in an order that depends on content alone, and when it
    was learnt is told to nobody.
    """

    def __init__(self, engine: Engine, path: str, clock: Clock) -> None:
        self.path = path
        self._engine = engine
        self._clock = clock
        self._run: int | None = None

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, clock: Clock = utc_now) -> Store:
        """Open a store; with `create` a missing one is made. An older one is brought up to date. The path `:memory:`
        is a store of its own that ends with the program.

        Raises:
            StoreError: there is no store, it is of a newer version or another program's, or cannot be written.
        """
        name = str(path)
        if name != database.MEMORY:
            _check_place(Path(path), create)
        engine = database.engine(name)
        with database.told(name):
            with engine.connect() as connection:
                version = schema.version(connection)
            _check_version(name, version, create)
            if version != len(schema.MIGRATIONS):
                _bring_up_to_date(engine)
        return cls(engine, name, clock)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def has(self, document: Document) -> bool:
        """Whether the document is here in this very form, and no later one."""
        with self._reading() as connection:
            return _has(connection, document)

    def has_reading(self, document: Document, extractor: str, model: LanguageModel | None = None) -> bool:
        """Whether the document's text was read by this extractor, and with this model where one is given."""
        table = schema.readings.c
        asked = [table.text_key == codec.text_key(document), table.extractor == extractor]
        if model is not None:
            asked.append(table.model == codec.model_key(model))
        with self._reading() as connection:
            return _any(connection, select(table.number).where(*asked))

    def outdated(self, extractor: str) -> Iterator[Document]:
        """The documents that were not yet read by this extractor."""
        table, read = schema.current_documents.c, schema.readings.c
        is_read = exists().where(read.text_key == table.text_key, read.extractor == extractor)
        with self._reading() as connection:
            ids = connection.execute(select(table.id).where(~is_read).order_by(table.id)).scalars().all()
        for document_id in ids:
            with self._reading() as connection:
                row = connection.execute(select(table.body, table.text).where(table.id == document_id)).one()
            yield codec.decode_document(row.body, row.text)

    def add(self, pairs: Iterable[tuple[Document, Reading | None]]) -> list[bool]:
        """Keep documents and their readings, all or none of them; a null reading is one that is here already. What is
        here is left as it is: told is, of each document, whether it is new."""
        stamp = self._stamp()
        new: list[bool] = []
        with self._writing() as connection:
            for document, reading in pairs:
                new.append(not _has(connection, document))
                if new[-1]:
                    _add_document(connection, document, stamp)
                if reading is not None:
                    _add_reading(connection, document, reading, stamp)
        return new

    def pairs(self) -> Iterator[tuple[Document, Reading]]:
        """Every document with its latest learnt reading, in the order of the documents' ids.

        Raises:
            StoreError: a reading was written by another version of extraction in a form no longer understood.
        """
        documents, readings = schema.current_documents.c, schema.current_readings.c
        query = (
            select(documents.body.label("document"), documents.text, readings.body.label("reading"))
            .where(readings.text_key == documents.text_key)
            .order_by(documents.id)
        )
        with self._reading() as connection:
            for row in connection.execute(query).yield_per(_ROWS_AT_A_TIME):
                try:
                    reading = codec.decode_reading(row.reading)
                except msgspec.ValidationError as error:
                    raise StoreError(
                        f"{self.path} holds readings of another version of asreported: run `asreported read` again"
                    ) from error
                yield codec.decode_document(row.document, row.text), reading

    def decide(self, link: Link) -> None:
        """Keep a person's decision; it closes an earlier one about the same pair."""
        one, other = sorted((link.left, link.right))
        row = {"kind": link.kind, "one": one, "other": other, "body": codec.encode(link), **self._stamp()}
        with self._writing() as connection:
            connection.execute(insert(schema.links).values(row))

    def links(self) -> list[Link]:
        """The decisions that stand."""
        with self._reading() as connection:
            rows = connection.execute(select(schema.links).order_by(schema.links.c.number)).all()
        standing = {(row.kind, row.one, row.other): codec.decode_link(row.body) for row in rows}
        return sorted(standing.values())

    def revision(self) -> int:
        """A number that grows with everything that is kept: while it stays the same, so does what is told."""
        last = [func.coalesce(select(func.max(table.c.number)).scalar_subquery(), 0) for table in schema.GROWING]
        with self._reading() as connection:
            return sum(connection.execute(select(*last)).one())

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """The places where all words of `query` stand together, statements before running text, the best first.
        Words in double quotes are looked for as a phrase."""
        with self._reading() as connection:
            return search(connection, query, limit)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with database.told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with database.told(self.path), self._engine.connect() as connection:
            connection.execution_options(write=True)
            with connection.begin():
                yield connection

    def _stamp(self) -> dict[str, object]:
        """When this is learnt, and in which run. A run begins with its first writing and ends with the object."""
        now = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        if self._run is None:
            with self._writing() as connection:
                self._run = connection.execute(insert(schema.runs).values(started_at=now)).lastrowid
        return {"run": self._run, "learnt_at": now}


def _check_place(path: Path, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name a file for the store")
    if not path.exists() and not create:
        raise StoreError(f"there is no store at {path}: make one with `asreported read SOURCE --store {path}`")
    if not path.parent.is_dir():
        raise StoreError(f"{path} cannot be made: there is no folder {path.parent}")


def _check_version(name: str, version: int | None, create: bool) -> None:
    known = len(schema.MIGRATIONS)
    if version is None:
        raise StoreError(f"{name} is another program's database: choose another file for the store")
    if version > known:
        raise StoreError(
            f"{name} is a store of version {version}, and this asreported knows none above {known}: update asreported"
        )
    if version == 0 and not create:
        raise StoreError(f"{name} holds nothing yet: fill it with `asreported read SOURCE --store {name}`")


def _bring_up_to_date(engine: Engine) -> None:
    with closing(engine.raw_connection()) as connection:
        # Readers go on while one writes. Set outside of any transaction, and for good.
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    with engine.connect() as connection:
        connection.execution_options(write=True)
        with connection.begin():
            schema.migrate(connection)


def _any(connection: Connection, query: Select[Any]) -> bool:
    return connection.execute(query.limit(1)).first() is not None


def _has(connection: Connection, document: Document) -> bool:
    table = schema.documents.c
    latest = select(func.max(table.run)).where(table.id == document.id).scalar_subquery()
    same = (table.id == document.id, table.content == codec.content_key(document))
    return _any(connection, select(table.number).where(*same, table.run == latest))


def _add_document(connection: Connection, document: Document, stamp: dict[str, object]) -> None:
    row = {
        "id": document.id,
        "content": codec.content_key(document),
        "text_key": codec.text_key(document),
        "title": document.title,
        "text": document.text,
        "body": codec.encode_document(document),
    }
    connection.execute(insert(schema.documents).values(**row, **stamp))


def _add_reading(connection: Connection, document: Document, reading: Reading, stamp: dict[str, object]) -> None:
    row = {
        "text_key": codec.text_key(document),
        "extractor": reading.extractor,
        "model": codec.model_key(reading.model),
        "body": codec.encode(reading),
    }
    added = connection.execute(insert(schema.readings).values(**row, **stamp).on_conflict_do_nothing())
    if not added.rowcount:
        return
    found = [
        {"reading": added.lastrowid, "kind": kind, "start": span.start, "end": span.end, "text": span.of(document.text)}
        for kind, span in wordings(reading)
    ]
    if found:
        connection.execute(insert(schema.wordings), found)
