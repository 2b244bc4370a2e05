"""Full-text search stays level with the ledger and points at the documents' own characters."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.store import Store
from tests.store.making import MEDIUM, document, reading

LONG = "Weather was fine. " * 40 + "The O'Neill base was handed over by Zoë's brigade. " + "Roads were dry. " * 40


@pytest.fixture
def store() -> Store:
    store = Store.open(":memory:", create=True)
    store.add([(document("a.txt"), reading()), (document("long.txt", LONG), reading(LONG))])
    return store


def test_statements_come_before_running_text(store: Store) -> None:
    hits = store.search("mission suspended")
    assert [(hit.kind, hit.start) for hit in hits] == [("quotation", 0), ("text", 0)]
    assert store.search("mission was")[0].kind == "state"


@pytest.mark.parametrize("query", ["O'Neill", "o'neill handed", "Zoe", '"handed over by"', "BRIGADE,"])
def test_a_hit_points_at_its_characters(store: Store, query: str) -> None:
    texts = [hit for hit in store.search(query) if hit.kind == "text"]
    assert [hit.document for hit in texts] == [document("long.txt", LONG).id]
    assert texts[0].text == LONG[texts[0].start : texts[0].end]
    assert "O'Neill" in texts[0].text


@pytest.mark.parametrize("query", ["", "   ", "-", '"', '"over handed"', "mission brigade"])
def test_what_is_not_there_is_not_found(store: Store, query: str) -> None:
    assert store.search(query) == []


@pytest.fixture(scope="module")
def kept_store() -> Store:
    return Store.open(":memory:", create=True)


@given(query=st.text())
def test_no_query_is_an_error(kept_store: Store, query: str) -> None:
    assert kept_store.search(query) == []


def test_no_more_than_asked_for(store: Store) -> None:
    assert len(store.search("was", limit=2)) == 2


def test_only_what_counts_is_found(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    for outlet, model in ((None, None), ("Gazette", MEDIUM)):
        with Store.open(path, create=True) as store:
            read = reading() if model is None else reading(model=model)
            store.add([(document("a.txt", outlet=outlet), read)])
    with Store.open(path) as store:
        assert [hit.kind for hit in store.search("suspended")] == ["quotation", "text"]
    with sqlite3.connect(path) as raw:
        for table in ("documents_search", "wordings_search"):
            raw.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
