"""Reading into a store: once, whole, and the same whatever the order and the number of processes."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import warnings
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

import asreported
from asreported.errors import ModelError, QueryError
from asreported.extract import EXTRACTOR
from asreported.pipeline import open_story, read_into, tasks
from asreported.store import Store
from tests.pipeline.making import MODEL, SAMPLE, exported, read_reports

FIRST = "Some 500 troops left the base at Norwick on Monday, the ministry said.\n"
SECOND = '"We will come back to Norwick in March," Major Ann Lee told reporters at the base on Tuesday.\n'


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(FIRST, encoding="utf-8")
    (folder / "two.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    store = tmp_path_factory.mktemp("undisturbed") / "story.db"
    read_reports(store, [SAMPLE])
    return exported(store)


def test_two_runs_make_the_same_bytes(tmp_path: Path, undisturbed: bytes) -> None:
    read_reports(tmp_path / "story.db", [SAMPLE])
    assert exported(tmp_path / "story.db") == undisturbed


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_sources_does_not_matter(tmp_path: Path, undisturbed: bytes, seed: int) -> None:
    paths = sorted(path for path in SAMPLE.iterdir() if path.is_file())
    random.Random(seed).shuffle(paths)
    for path in paths:  # and each a run of its own
        read_reports(tmp_path / "story.db", [path])
    assert exported(tmp_path / "story.db") == undisturbed


@pytest.mark.slow
def test_the_number_of_processes_does_not_matter(tmp_path: Path, undisturbed: bytes) -> None:
    read_reports(tmp_path / "story.db", [SAMPLE], processes=3)
    assert exported(tmp_path / "story.db") == undisturbed


def test_any_executor_will_do(tmp_path: Path, undisturbed: bytes) -> None:
    def threads(count: int) -> Executor:
        return ThreadPoolExecutor(min(count, 1))  # the language pipeline is not made for several threads

    with Store.open(tmp_path / "story.db", create=True) as store:
        report = read_into(store, [SAMPLE], model=MODEL, processes=2, start=threads)
    assert not report.failures
    assert exported(tmp_path / "story.db") == undisturbed


def test_the_store_is_the_same_wherever_the_reports_lie(tmp_path: Path, undisturbed: bytes) -> None:
    shutil.copytree(SAMPLE, tmp_path / "elsewhere")
    read_reports(tmp_path / "story.db", [tmp_path / "elsewhere"])
    assert exported(tmp_path / "story.db") == undisturbed


def test_reading_again_does_nothing(tmp_path: Path, reports: Path) -> None:
    store = tmp_path / "story.db"
    assert read_reports(store, [reports]).added == 2
    before = exported(store), contents(store)
    again = read_reports(store, [reports])
    assert (again.added, again.known, again.renewed, again.failures) == (0, 2, 0, [])
    assert (exported(store), contents(store)) == before


def contents(store: Path) -> list[str]:
    with sqlite3.connect(store) as raw:
        return list(raw.iterdump())


def test_without_anything_new_no_model_is_loaded(tmp_path: Path, reports: Path) -> None:
    store = tmp_path / "story.db"
    read_reports(store, [reports])
    tasks.reader.cache_clear()
    assert read_reports(store, [reports], model=None).known == 2
    assert tasks.reader.cache_info().currsize == 0


def test_only_what_is_new_is_read(tmp_path: Path, reports: Path) -> None:
    store = tmp_path / "story.db"
    read_reports(store, [reports / "one.txt"])
    report = read_reports(store, [reports])
    assert (report.added, report.known) == (1, 1)


def test_one_text_from_two_places_is_read_once(tmp_path: Path, reports: Path) -> None:
    shutil.copy(reports / "one.txt", reports / "copy.txt")
    store = tmp_path / "story.db"
    report = read_reports(store, [reports, reports / "one.txt"])
    assert (report.added, report.known) == (3, 1)
    with sqlite3.connect(store) as raw:
        assert raw.execute("SELECT count(*) FROM readings").fetchone() == (2,)
    assert len(open_story(store).documents) == 3


def test_what_an_older_extractor_read_is_read_anew(tmp_path: Path, reports: Path) -> None:
    store = tmp_path / "story.db"
    read_reports(store, [reports])
    now = exported(store)
    with sqlite3.connect(store) as raw:
        raw.execute("UPDATE readings SET extractor = ?", (f"before {EXTRACTOR}",))
    report = read_reports(store, [reports / "one.txt"])
    assert (report.added, report.known, report.renewed) == (0, 1, 2)
    assert exported(store) == now


def test_a_text_is_read_again_with_a_model_asked_for(tmp_path: Path, reports: Path) -> None:
    store = tmp_path / "story.db"
    read_reports(store, [reports])
    with sqlite3.connect(store) as raw:
        raw.execute("UPDATE readings SET model = 'another 1.0 abc'")
    assert read_reports(store, [reports], model=None).known == 2
    assert read_reports(store, [reports], model=MODEL).renewed == 2
    assert read_reports(store, [reports], model=MODEL).known == 2


def test_a_report_too_long_is_told_and_the_rest_kept(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "LONGEST", 75)
    report = read_reports(tmp_path / "story.db", [reports])
    assert report.added == 1
    assert [(failure.document, failure.stage) for failure in report.failures] == [("two.txt", "extract")]
    assert "at most 75 are read: split it" in report.failures[0].message


def test_a_report_that_breaks_extraction_is_told_and_the_rest_kept(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = tasks.reader(MODEL)
    sound = reader.nlp.tokenizer

    def breaking(text: str) -> object:
        if "Major" in text:
            raise ValueError("cannot make sense of this")
        return sound(text)

    shutil.copy(reports / "two.txt", reports / "same.txt")
    monkeypatch.setattr(reader.nlp, "tokenizer", breaking)
    report = read_reports(tmp_path / "story.db", [reports])
    assert report.added == 1
    assert [(failure.document, failure.stage, failure.message) for failure in report.failures] == [
        (name, "extract", "cannot be read: ValueError: cannot make sense of this") for name in ("same.txt", "two.txt")
    ]


def test_the_report_grows_as_reading_goes_on(tmp_path: Path, reports: Path) -> None:
    seen = []
    with Store.open(tmp_path / "story.db", create=True) as store:
        read_into(store, [reports], model=MODEL, processes=1, progress=lambda report: seen.append(report.added))
    assert seen == [2]


def test_no_such_model(tmp_path: Path, reports: Path) -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        read_reports(tmp_path / "story.db", [reports], model="no_such_model")


def test_reports_become_a_story_in_one_call(reports: Path) -> None:
    (reports / "empty.txt").touch()
    with pytest.warns(UserWarning, match=r"empty\.txt: "):
        story = asreported.read(reports, model=MODEL)
    assert [document.path for document in sorted(story.documents, key=lambda document: str(document.path))] == [
        "one.txt",
        "two.txt",
    ]


def test_a_story_is_kept_where_one_asks(tmp_path: Path, reports: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        story = asreported.read(reports, store=tmp_path / "story.db", model=MODEL)
    assert asreported.open_store(tmp_path / "story.db") == story
    assert open_story(tmp_path / "story.db") == story.told


@pytest.mark.parametrize("day", ["yesterday", "2020-02-30", "20200214", ""])
def test_a_day_that_is_none_is_refused(tmp_path: Path, day: str) -> None:
    with pytest.raises(QueryError, match="write it YYYY-MM-DD"):
        open_story(tmp_path / "story.db", known_by=day)
    with pytest.raises(QueryError, match="write it YYYY-MM-DD"):
        asreported.read(tmp_path, as_of=day)


@pytest.mark.slow
def test_a_view_does_not_load_the_language_pipeline(tmp_path: Path, reports: Path) -> None:
    read_reports(tmp_path / "story.db", [reports])
    code = f"""
import sys
from asreported.cli import main
main(["export", "--store", {str(tmp_path / "story.db")!r}], standalone_mode=False)
print(*{{"spacy", "trafilatura"}} & sys.modules.keys(), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []
