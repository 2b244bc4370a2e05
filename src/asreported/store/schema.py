"""The tables of a store, and how an older store becomes a present one.

Everything is append-only. A document may stand more than once, where the same report was later taken in otherwise
(its page was corrected, ingest learnt a new zone), and a text may have several readings (another extractor or model):
the views `current_documents` and `current_readings` show the latest learnt of each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, String, Table

APPLICATION_ID = 0x41735270
"""Written into the file's header ("AsRp"), so that another program's database is told apart."""

_TABLES = MetaData()

runs = Table("runs", _TABLES, Column("number", Integer, primary_key=True), Column("started_at", String))

_DOCUMENT_COLUMNS = (("id", String), ("content", String), ("text_key", String), ("run", Integer))
_READING_COLUMNS = (("text_key", String), ("extractor", String), ("model", String), ("run", Integer))


def _document_table(name: str) -> Table:
    return Table(
        name,
        _TABLES,
        Column("number", Integer, primary_key=True),
        *(Column(column, kind) for column, kind in _DOCUMENT_COLUMNS),
        Column("learnt_at", String),
        Column("title", String),
        Column("text", String),
        Column("body", LargeBinary),
    )


def _reading_table(name: str) -> Table:
    return Table(
        name,
        _TABLES,
        Column("number", Integer, primary_key=True),
        *(Column(column, kind) for column, kind in _READING_COLUMNS),
        Column("learnt_at", String),
        Column("body", LargeBinary),
    )


documents = _document_table("documents")
current_documents = _document_table("current_documents")
readings = _reading_table("readings")
current_readings = _reading_table("current_readings")

wordings = Table(
    "wordings",
    _TABLES,
    Column("number", Integer, primary_key=True),
    Column("reading", Integer),
    Column("kind", String),
    Column("start", Integer),
    Column("end", Integer),
    Column("text", String),
)

links = Table(
    "links",
    _TABLES,
    Column("number", Integer, primary_key=True),
    Column("kind", String),
    Column("one", String),
    Column("other", String),
    Column("run", Integer),
    Column("learnt_at", String),
    Column("body", LargeBinary),
)

GROWING = (documents, readings, links)
"""The tables that whatever is told comes from. Rows are only ever added to them, each with a higher number."""


_FIRST = (
    "CREATE TABLE runs (number INTEGER PRIMARY KEY AUTOINCREMENT, started_at TEXT NOT NULL)",
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        content TEXT NOT NULL,          -- SHA-256 of all that is kept of the document
        text_key TEXT NOT NULL,         -- SHA-256 of its text and zones: what its readings are kept by
        run INTEGER NOT NULL REFERENCES runs,
        learnt_at TEXT NOT NULL,
        title TEXT,
        text TEXT NOT NULL,
        body BLOB NOT NULL,             -- the rest of the document
        UNIQUE (id, run, content)
    )""",
    "CREATE INDEX documents_by_text ON documents (text_key)",
    """CREATE TABLE readings (
        number INTEGER PRIMARY KEY,
        text_key TEXT NOT NULL,
        extractor TEXT NOT NULL,
        model TEXT NOT NULL,
        run INTEGER NOT NULL REFERENCES runs,
        learnt_at TEXT NOT NULL,
        body BLOB NOT NULL,
        UNIQUE (text_key, extractor, model)
    )""",
    """CREATE TABLE wordings (
        number INTEGER PRIMARY KEY,
        reading INTEGER NOT NULL REFERENCES readings,
        kind TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text TEXT NOT NULL
    )""",
    """CREATE TABLE links (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        one TEXT NOT NULL,              -- the pair, the smaller first
        other TEXT NOT NULL,
        run INTEGER NOT NULL REFERENCES runs,
        learnt_at TEXT NOT NULL,
        body BLOB NOT NULL
    )""",
    """CREATE VIEW current_documents AS SELECT * FROM documents AS kept WHERE NOT EXISTS (
        SELECT 1 FROM documents AS later
        WHERE later.id = kept.id AND (later.run, later.content) > (kept.run, kept.content)
    )""",
    """CREATE VIEW current_readings AS SELECT * FROM readings AS kept WHERE NOT EXISTS (
        SELECT 1 FROM readings AS later
        WHERE later.text_key = kept.text_key AND (later.run, later.number) > (kept.run, kept.number)
    )""",
    """CREATE VIRTUAL TABLE documents_search USING fts5 (
        title, text, content='documents', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER documents_searchable AFTER INSERT ON documents BEGIN
        INSERT INTO documents_search (rowid, title, text) VALUES (new.number, new.title, new.text);
    END""",
    """CREATE VIRTUAL TABLE wordings_search USING fts5 (
        text, content='wordings', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER wordings_searchable AFTER INSERT ON wordings BEGIN
        INSERT INTO wordings_search (rowid, text) VALUES (new.number, new.text);
    END""",
)


def _first(connection: Connection) -> None:
    for statement in _FIRST:
        connection.exec_driver_sql(statement)


Migration = Callable[[Connection], None]

MIGRATIONS: tuple[Migration, ...] = (_first,)
"""In order. A store's version (`PRAGMA user_version`) is how many of them it has been through; only ever add at the
end."""


def version(connection: Connection) -> int | None:
    """The version of a store, 0 for an empty database, null for another program's database."""
    found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
    tables = int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())
    ours = application == APPLICATION_ID or not (application or found or tables)
    return found if ours else None


def migrate(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a store up to date, within the caller's write transaction."""
    done = version(connection) or 0
    for number, migration in enumerate(migrations[done:], start=done + 1):
        migration(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
