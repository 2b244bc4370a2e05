"""Bad content is told in one line that says what is wrong and what to do; it never raises."""

from __future__ import annotations

import gzip
import os
import random
from pathlib import Path

import pytest

from asreported.ingest.decode import MAX_CHARACTERS
from tests.ingest.helpers import BODY, failure, only, read, written
from tests.ingest.pdfs import pdf

ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<00> <00>]"
NAMES = ["a.txt", "a", "a.html", "a.pdf", "a.jsonl", "a.jsonl.gz"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_at_all(tmp_path: Path, name: str) -> None:
    assert "empty" in failure(written(tmp_path, name, "")).message


@pytest.mark.parametrize("name", NAMES)
def test_blanks_alone(tmp_path: Path, name: str) -> None:
    blanks = " \n\t\u00a0\n"
    failure(written(tmp_path, name, gzip.compress(blanks.encode()) if name.endswith("gz") else blanks))


@pytest.mark.parametrize("name", NAMES)
def test_binary(tmp_path: Path, name: str) -> None:
    assert failure(written(tmp_path, name, random.Random(1).randbytes(5000)))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", "--- *** 123\n", "no words"),
        ("a.txt", b"PK\x03\x04 and more", "unpack"),
        ("a.txt", b"\x1f\x8b and more", "unpack"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "image"),
        ("a.txt", "{\\rtf1 text}", "rich text"),
        ("a.txt", BODY.encode("utf-16-le"), "binary"),
        ("a.html", "<html><body><nav>Home</nav></body></html>", "no report"),
        ("a.html", "<", "no article"),
        ("a.pdf", pdf([BODY.split("\n")])[:200], "damaged"),
        ("a.pdf", "%PDF-1.4 and nothing else", "damaged"),
        ("a.pdf", pdf([[]]), "no text"),
        ("a.pdf", pdf([["The port is closed."]], trailer=ENCRYPTED), "encrypted"),
        ("a.jsonl", "[1, 2]\n", "line 1: not a JSON object"),
        ("a.jsonl.gz", b"not packed at all", "cannot be unpacked"),
    ],
)
def test_what_is_said(tmp_path: Path, name: str, data: str | bytes, words: str) -> None:
    assert words in failure(written(tmp_path, name, data)).message


def test_a_packed_file_cut_off_keeps_what_came_before(tmp_path: Path) -> None:
    lines = "".join(f'{{"id": {number}, "text": "The port is closed, day {number}."}}\n' for number in range(5000))
    *kept, last = written(tmp_path, "a.jsonl.gz", gzip.compress(lines.encode())[:-2000])
    assert len(kept) > 100
    assert "cannot be unpacked" in failure([last]).message


def test_a_file_with_nothing_but_bad_lines_is_left_in_time(tmp_path: Path) -> None:
    *_, last = written(tmp_path, "a.jsonl", "{}\n" * 1_000_000)
    assert "bad lines" in failure([last]).message


@pytest.mark.parametrize("line", [b"\n", b" ", b"x"])
def test_a_file_made_to_fill_a_disk_is_left_in_time(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=6) as file:
        for _ in range(25):
            file.write(line * 1_000_000)
    *_, last = read(path)
    assert "unpacks to more than" in failure([last]).message


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html"])
def test_too_long(tmp_path: Path, name: str) -> None:
    text = BODY * (20_000_000 // len(BODY))
    if name == "a.jsonl":
        text = '{"text": "' + text.replace("\n", " ") + '"}'
    assert (
        "too long" in failure(written(tmp_path, name, f"<html><p>{text}</p>{BODY}" if "html" in name else text)).message
    )


def test_one_line_of_two_megabytes(tmp_path: Path) -> None:
    assert "too long" in failure(written(tmp_path, "a.txt", "The port is closed. " * 100_000)).message


def test_the_longest_text_is_read(tmp_path: Path) -> None:
    text = ("The port is closed. " * MAX_CHARACTERS)[:MAX_CHARACTERS]
    assert only(written(tmp_path, "a.txt", text)).language == "en"


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    assert "cannot be opened" in failure(read(tmp_path / "gone.txt")).message
    assert "cannot be opened" in failure(read(tmp_path, "a folder")).message


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    path.chmod(0)
    assert "cannot be opened" in failure(read(path)).message
