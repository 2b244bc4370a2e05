"""A SQLite file as SQLAlchemy's engine: how it is opened, and what its errors mean to a user."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from asreported.errors import StoreError

MEMORY = ":memory:"
"""The path of a store that lives in memory and ends with its program."""

_WAIT_SECONDS = 60
"""How long a writer waits for another: longer than any of our transactions by far, short enough to be noticed."""


def engine(path: str) -> Engine:
    """An engine over the file, or over memory. Nothing is opened yet."""
    if path == MEMORY:
        made = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        made = create_engine(_url(Path(path)), connect_args={"timeout": _WAIT_SECONDS})
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _url(path: Path) -> str:
    address = path.absolute().as_uri()
    # SQLite must make two files beside a store in WAL mode, even to read it. In a folder that nobody may write
    # nobody can be writing the store either.
    still = path.exists() and not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"sqlite:///{address}?uri=true{'&immutable=1' if still else ''}"


def _prepare(connection: Any, _record: object) -> None:
    # sqlite3 begins transactions late and by its own rules; `_begin` does it instead.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    # A writer takes its place at once: one that turns from reading to writing is refused without waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN")


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turn the database's errors into a `StoreError` that names the file."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{path} {_reason(str(error.orig))}") from error


def _reason(said: str) -> str:
    if "unable to open" in said:
        return "cannot be opened: the folder is missing or may not be written"
    if "not a database" in said or "malformed" in said:
        return "is not a store of asreported, or is damaged: choose another file"
    if "readonly" in said:
        return "cannot be written: the file or its folder is read-only"
    if "locked" in said:
        return "is being written by another program: try again when it is done"
    return f"cannot be used: {said}"
