"""The ledger keeps everything, tells the latest learnt, and never says when it learnt it."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.errors import StoreError
from asreported.model import Link
from asreported.store import Store, codec
from tests.store.making import MEDIUM, SMALL, TEXT, Clock, document, reading


@pytest.fixture
def store() -> Store:
    return Store.open(":memory:", create=True, clock=Clock())


def test_what_is_added_is_told_again_whole(tmp_path: Path) -> None:
    with Store.open(tmp_path / "story.db", create=True) as store:
        assert store.add([(document("a.txt"), reading())]) == [True]
    with Store.open(tmp_path / "story.db") as store:
        assert list(store.pairs()) == [(document("a.txt"), reading())]


def test_the_order_told_depends_on_content_alone() -> None:
    pairs = [(document(f"{number}.txt", f"{TEXT} {number}"), reading(f"{TEXT} {number}")) for number in range(20)]
    told = []
    for seed in range(3):
        random.Random(seed).shuffle(pairs)
        with Store.open(":memory:", create=True) as store:
            for pair in pairs:
                store.add([pair])
            told.append(list(store.pairs()))
    assert told[0] == told[1] == told[2]


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "story.db", create=True) as store:
        store.add([(document("a.txt"), reading())])
        before = rows(tmp_path / "story.db")
        assert store.add([(document("a.txt"), reading()), (document("a.txt"), None)]) == [False, False]
        assert rows(tmp_path / "story.db") == before


def rows(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as raw:
        tables = ("documents", "readings", "wordings", "links")
        return {table: raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_one_text_in_two_outlets_is_two_documents_and_one_reading(tmp_path: Path) -> None:
    with Store.open(tmp_path / "story.db", create=True) as store:
        store.add([(document("a.txt", outlet="A"), reading())])
        assert store.has_reading(document("b.txt", outlet="B"), "1")
        store.add([(document("b.txt", outlet="B"), None)])
        assert [told.path for told, _ in sorted(store.pairs(), key=lambda pair: str(pair[0].path))] == [
            "a.txt",
            "b.txt",
        ]
    assert rows(tmp_path / "story.db")["readings"] == 1


def test_the_zones_are_part_of_what_was_read(store: Store) -> None:
    store.add([(document("a.txt"), reading())])
    zoned = document("b.txt", TEXT)
    other = type(zoned)(**{name: getattr(zoned, name) for name in zoned.__slots__ if name != "zones"}, zones=())
    assert not store.has_reading(other, "1")


def test_the_latest_learnt_form_of_a_document_counts(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    old, new = document("a.txt", outlet=None), document("a.txt", outlet="Gazette")
    for form in (old, new):
        with Store.open(path, create=True) as store:
            assert store.add([(form, reading())]) == [True]
    with Store.open(path) as store:
        assert [told.outlet for told, _ in store.pairs()] == ["Gazette"]
        assert store.has(new)
        assert not store.has(old)
    assert rows(path)["documents"] == 2


def test_two_forms_learnt_in_one_run_are_told_apart_by_content() -> None:
    forms = [document("a.txt", outlet=outlet) for outlet in ("A", "B")]
    told = []
    for order in (forms, forms[::-1]):
        with Store.open(":memory:", create=True) as store:
            for form in order:
                store.add([(form, reading())])
            told.append([form for form, _ in store.pairs()])
            assert all(store.has(form) for form in forms)
    assert told[0] == told[1]
    assert len(told[0]) == 1


def test_the_latest_learnt_reading_counts(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    for extractor, model in (("1", SMALL), ("1", MEDIUM), ("2", SMALL)):
        with Store.open(path, create=True) as store:
            assert not store.has_reading(document("a.txt"), extractor, model)
            store.add([(document("a.txt"), reading(extractor=extractor, model=model))])
            assert [told.extractor + told.model.name for _, told in store.pairs()] == [extractor + model.name]
    assert rows(path)["readings"] == 3


def test_what_an_older_extractor_read_is_outdated(store: Store) -> None:
    store.add([(document("a.txt"), reading()), (document("b.txt", "Other words."), reading("Other words."))])
    assert {told.path for told in store.outdated("2")} == {"a.txt", "b.txt"}
    store.add([(document("a.txt"), reading(extractor="2"))])
    assert [told.path for told in store.outdated("2")] == ["b.txt"]
    assert not list(store.outdated("1"))


def test_all_or_nothing_of_a_batch_is_kept(store: Store) -> None:
    def broken() -> object:
        yield document("a.txt"), reading()
        raise RuntimeError("the machine goes down here")

    with pytest.raises(RuntimeError):
        store.add(broken())  # type: ignore[arg-type]
    assert not list(store.pairs())
    assert store.add([(document("a.txt"), reading())]) == [True]


def test_a_decision_is_closed_by_a_later_one_and_never_deleted(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    first = Link("entity", "Maj Allen", "Major Allen", True, "one person")
    second = Link("entity", "Major Allen", "Maj Allen", False, "two brothers")
    other = Link("utterance", "Maj Allen", "Major Allen", True, "same speech")
    with Store.open(path, create=True) as store:
        for link in (first, other, second):
            store.decide(link)
        assert store.links() == sorted([second, other])
    assert rows(path)["links"] == 3


def test_when_something_was_learnt_is_kept_and_told_to_nobody(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Store.open(path, create=True, clock=Clock()) as store:
        store.add([(document("a.txt"), reading())])
        told = list(store.pairs())
    with sqlite3.connect(path) as raw:
        learnt = raw.execute("SELECT learnt_at FROM documents").fetchone()[0]
    assert learnt == "2020-02-14T00:01:00+00:00"
    assert learnt not in repr(told)


def test_a_reading_in_an_unknown_form_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with Store.open(path, create=True) as store:
        store.add([(document("a.txt"), reading())])
    body = codec.encode(Link("entity", "a", "b", True, "not a reading"))
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE readings SET body = ?", (body,))
    with Store.open(path) as store, pytest.raises(StoreError, match="run `asreported read` again"):
        list(store.pairs())


@given(st.text(min_size=1), st.text())
def test_every_text_comes_back_as_it_was(text: str, outlet: str) -> None:
    kept = document("a.txt", text, outlet=outlet)
    assert codec.decode_document(codec.encode_document(kept), text) == kept
