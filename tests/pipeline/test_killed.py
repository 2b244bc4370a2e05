"""Killed at any moment, a run leaves a sound store, no process behind, and nothing that a second run does not mend."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bench import _corpus as corpus
from tests.pipeline.making import MODEL, exported, read_reports

REPORTS = 200
KILLS = 10
SEED = 2020
PATIENCE = 60
"""Seconds until a run must have come to its point, and those left behind must have gone."""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    corpus.write(folder, corpus.reports(REPORTS, length=1, seed=SEED))
    return folder


@pytest.fixture(scope="module")
def undisturbed(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    store = tmp_path_factory.mktemp("undisturbed") / "story.db"
    assert read_reports(store, [reports]).added == REPORTS
    return exported(store)


def points() -> list[tuple[int, float]]:
    """How many reports are kept, and how many seconds later, when each run is killed: all along the way, at random."""
    draw = random.Random(SEED)
    stretch = REPORTS // KILLS
    return [(kill * stretch + draw.randrange(stretch), draw.uniform(0, 0.1)) for kill in range(KILLS)]


@pytest.mark.slow
@pytest.mark.parametrize(("kept", "later"), points())
def test_killed_and_run_again(reports: Path, undisturbed: bytes, tmp_path: Path, kept: int, later: float) -> None:
    store = tmp_path / "story.db"
    command = [sys.executable, "-m", "asreported", "read", str(reports), "--store", str(store)]
    with subprocess.Popen([*command, "--model", MODEL, "--processes", "2"], start_new_session=True) as run:
        wait_until(lambda: run.poll() is not None or how_many(store) >= kept)
        time.sleep(later)
        run.send_signal(signal.SIGKILL)
    with closing(sqlite3.connect(store)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    before = how_many(store)
    report = read_reports(store, [reports])
    assert (report.added, report.known, report.failures) == (REPORTS - before, before, [])
    assert exported(store) == undisturbed
    wait_until(lambda: not left_behind(run.pid))


def wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def how_many(store: Path) -> int:
    if not store.exists():
        return -1
    with closing(sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)) as raw:
        try:
            return int(raw.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:  # it has no tables yet
            return -1


def left_behind(session: int) -> list[str]:
    """The processes of a session, where the machine has `/proc`."""
    found = []
    for process in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, *rest = process.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(rest[2]) == session and state != "Z":
            found.append(process.parent.name)
    return found
