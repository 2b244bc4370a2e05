"""A store is opened, made, brought up to date, or refused in one clear line."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from asreported.errors import StoreError
from asreported.store import Store, database, schema
from tests.store.making import document, reading


def test_a_missing_store_is_told_with_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no store at .*story\.db: make one with `asreported read SOURCE"):
        Store.open(tmp_path / "story.db")
    assert not list(tmp_path.iterdir())


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    Store.open(path, create=True).close()
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    for create in (False, True):
        with pytest.raises(StoreError, match="is a store of version 2, and this asreported knows none above 1: update"):
            Store.open(path, create=create)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    path.write_text("These are my notes, thousands of words of them. " * 100, encoding="utf-8")
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(StoreError, match="is not a store of asreported, or is damaged"):
            Store.open(path, create=create)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(StoreError, match="another program's database"):
            Store.open(path, create=create)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store_only_to_be_written(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    path.touch()
    with pytest.raises(StoreError, match="holds nothing yet"):
        Store.open(path)
    with Store.open(path, create=True) as store:
        assert not list(store.pairs())


def test_a_folder_and_a_place_in_no_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store.open(tmp_path, create=True)
    with pytest.raises(StoreError, match="there is no folder"):
        Store.open(tmp_path / "nowhere" / "story.db", create=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(StoreError, match="cannot be opened: the folder is missing or may not be written"):
        Store.open(tmp_path / "story.db", create=True)


def test_a_read_only_file_system_is_refused() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("no file system that nobody can write")
    with pytest.raises(StoreError, match=r"cannot be opened|cannot be written"):
        Store.open("/proc/self/story.db", create=True)


def test_a_store_in_a_folder_that_nobody_may_write_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.db"
    with Store.open(path, create=True) as store:
        store.add([(document("a.txt"), reading())])
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Store.open(path) as store:
        assert len(list(store.pairs())) == 1
        assert [file.name for file in tmp_path.iterdir()] == ["story.db"]


def test_an_older_store_goes_through_the_migrations_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Store.open(path, create=True) as store:
        store.add([(document("a.txt"), reading())])
    ran = []

    def second(connection: Connection) -> None:
        ran.append(2)
        connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN note TEXT")

    engine = database.engine(str(path))
    for _ in range(2):
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            schema.migrate(connection, (*schema.MIGRATIONS, second))
    engine.dispose()
    assert ran == [2]
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(note), count(*) FROM documents").fetchone() == (0, 1)
        assert raw.execute("PRAGMA user_version").fetchone() == (2,)


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    Store.open(path, create=True).close()

    def broken(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN note TEXT")
        raise RuntimeError("half way")

    engine = database.engine(str(path))
    with (
        pytest.raises(RuntimeError),
        engine.connect().execution_options(write=True) as connection,
        connection.begin(),
    ):
        schema.migrate(connection, (*schema.MIGRATIONS, broken))
    engine.dispose()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
        assert "note" not in [column[1] for column in raw.execute("PRAGMA table_info(documents)")]


def test_readers_read_while_a_writer_writes(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Store.open(path, create=True) as writer, Store.open(path) as one, Store.open(path) as other:
        writer.add([(document("a.txt"), reading())])
        seen_by_one = one.pairs()
        first, _ = next(seen_by_one)

        def slowly() -> object:
            yield document("b.txt", "Other words."), reading("Other words.")
            # Half way through the writer's transaction: the readers see what was whole before it.
            assert [told.path for told, _ in other.pairs()] == ["a.txt"]
            assert first.path == "a.txt"
            assert not list(seen_by_one)

        writer.add(slowly())  # type: ignore[arg-type]
        assert len(list(other.pairs())) == 2


def test_a_second_writer_waits_its_turn(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Store.open(path, create=True) as one, Store.open(path, create=True) as other:
        for number in range(10):
            for store in (one, other):
                text = f"Words {number} of {id(store)}."
                store.add([(document(f"{number}-{id(store)}.txt", text), reading(text))])
        assert len(list(one.pairs())) == len(list(other.pairs())) == 20
