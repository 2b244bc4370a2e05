"""Whatever is thrown at it: one clear line for each bad report, the exit status for scripts, the rest kept."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from asreported.cli import main
from tests.pipeline.making import MODEL

GOOD = "Some 500 troops left the base at Norwick on Monday, the defence ministry said.\n"
SENTENCE = "The river rose by two metres in the night. "

PAGE = (
    f"<!doctype html><html><head><title>Norwick</title></head><body><article><p>{GOOD * 5}</p></article></body></html>"
)
DOCUMENT = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 20>>stream\nBT (Norwick) Tj ET  \nendstream endobj\ntrailer<</Root 1 0 R>>"
)

UNREADABLE = {
    "nothing.txt": b"",
    "blank.txt": b" \n\n \t\n",
    "nothing.html": b"",
    "nothing.pdf": b"",
    "nothing.jsonl": b"",
    "binary.txt": random.Random(0).randbytes(50_000),
    "binary.html": random.Random(1).randbytes(50_000),
    "image.txt": b"\x89PNG\r\n\x1a\n" + bytes(1000),
    "large.txt": SENTENCE.encode() * (20_000_000 // len(SENTENCE)),
    "line.txt": b"word " * 400_000,
    "unbroken.txt": b"w" * 2_000_000,
    "cut.pdf": DOCUMENT[:90],
    "cut.jsonl": b'{"text": "Some 500 tro',
    "list.jsonl": b"[1, 2]\n",
    "cut.json": b'[{"text": "Some 500 tro',
}
READABLE = {
    "windows.txt": GOOD.replace("Norwick", "Nørwick").encode("cp1252"),
    "wide.txt": GOOD.encode("utf-16"),
    "marked.txt": GOOD.encode("utf-8-sig"),
    "ends.txt": GOOD.replace("\n", "\r\n").encode(),
    "nul.txt": ("ba\0se. " + GOOD * 30).encode(),
    "cut.html": PAGE[: len(PAGE) - 60].encode(),
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def read(folder: Path, *more: str | Path) -> Result:
    return run("read", folder, *more, "--model", MODEL, "--store", folder.parent / "story.db")


def kept(folder: Path) -> set[str]:
    shown = run("show", "documents", "--json", "--store", folder.parent / "story.db")
    assert shown.exit_code == 0
    return {document["path"] for document in json.loads(shown.stdout)}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_and_the_rest_kept(reports: Path, name: str) -> None:
    (reports / name).write_bytes(UNREADABLE[name])
    done = read(reports)
    assert done.exit_code == 1
    assert done.stdout == ""
    told, summary = done.stderr.splitlines()
    assert told.startswith(f"asreported: {name}: ")
    assert len(told) < 200
    assert summary.startswith("read 1 report (1 new, 0 known, 1 could not be read) into ")
    assert kept(reports) == {"good.txt"}


def test_a_report_kept_without_its_date_is_no_unread_one(reports: Path) -> None:
    (reports / "wire.jsonl").write_text(json.dumps({"id": "a", "text": GOOD, "published": "someday"}))
    done = read(reports)
    told, summary = done.stderr.splitlines()
    assert "no date can be read in published 'someday'; kept without it" in told
    assert summary.startswith("read 2 reports (2 new, 0 known, 0 could not be read) into ")
    assert (done.exit_code, kept(reports)) == (0, {"good.txt", "wire.jsonl#a"})


def test_a_list_of_reports_in_a_folder_is_read_and_settings_are_not(reports: Path) -> None:
    (reports / "dump.json").write_text(json.dumps([{"id": "a", "text": GOOD}, {"id": "b"}, {"text": GOOD * 2}]))
    (reports / "single.json").write_text(json.dumps({"text": GOOD * 3}))
    (reports / "package.json").write_text(json.dumps({"name": "site", "parts": {"text": "1.0"}}))
    done = read(reports)
    told, _ = done.stderr.splitlines()
    assert told.startswith("asreported: dump.json: item 2: not a JSON object with a text")
    assert (done.exit_code, kept(reports)) == (1, {"good.txt", "dump.json#a", "dump.json#3", "single.json#1"})


@pytest.mark.parametrize("name", READABLE)
def test_what_is_odd_is_read(reports: Path, name: str) -> None:
    (reports / name).write_bytes(READABLE[name])
    done = read(reports)
    assert (done.exit_code, done.stdout) == (0, ""), done.stderr
    assert kept(reports) == {"good.txt", name}


def test_all_of_it_at_once(reports: Path) -> None:
    small = {name: data for name, data in UNREADABLE.items() if len(data) < 1_000_000}
    for name, data in (small | READABLE).items():
        (reports / name).write_bytes(data)
    done = read(reports)
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == len(small) + 1
    assert kept(reports) == {"good.txt", *READABLE}


def test_a_path_that_is_missing(reports: Path) -> None:
    done = read(reports, reports / "gone.txt")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"asreported: {reports / 'gone.txt'}: there is no such file or folder")
    assert kept(reports) == {"good.txt"}


def test_a_folder_without_reports(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"\x89PNG")
    done = read(reports, tmp_path / "pictures")
    assert done.exit_code == 1
    assert "this folder holds no report" in done.stderr
    assert kept(reports) == {"good.txt"}


def one_line(done: Result) -> str:
    assert done.exit_code == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("asreported: ")
    return line


def test_a_store_that_cannot_be_written(reports: Path, tmp_path: Path) -> None:
    assert "is a folder" in one_line(run("read", reports, "--store", tmp_path))
    assert "there is no folder" in one_line(run("read", reports, "--store", tmp_path / "gone" / "story.db"))
    (tmp_path / "notes.db").write_text("No database at all, only words. " * 200, encoding="utf-8")
    assert "is not a store" in one_line(run("read", reports, "--store", tmp_path / "notes.db"))


COMMANDS = ["dossier", "brief", "show figures", "coverage", "export", "report"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_store(tmp_path: Path, command: str) -> None:
    line = one_line(run(*command.split(), "--store", tmp_path / "story.db"))
    assert "there is no store at" in line
    assert "asreported read" in line


@pytest.mark.parametrize("command", [*COMMANDS, "read ."])
def test_a_store_of_a_newer_version(tmp_path: Path, command: str) -> None:
    store = tmp_path / "story.db"
    with sqlite3.connect(store) as raw:
        raw.execute(f"PRAGMA application_id = {0x41735270}")
        raw.execute("PRAGMA user_version = 99")
    assert "is a store of version 99" in one_line(run(*command.split(), "--store", store))
