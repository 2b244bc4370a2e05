"""`asreported serve`: over a store that changes, to the end."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from asreported.cli import main
from asreported.cli import serving as command
from asreported.errors import QueryError
from asreported.model import Link
from asreported.pipeline import Live, open_story
from asreported.store import Store
from tests.pipeline.making import SAMPLE, read_reports
from tests.views.stories import strike
from tests.web.making import Shelf


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "story.db"
    read_reports(path, [SAMPLE])
    return path


def test_it_serves_until_it_is_stopped(store: Path) -> None:
    asked = [sys.executable, "-m", "asreported", "serve", "--store", str(store), "--port", "0", "--edit"]
    with subprocess.Popen(asked, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stderr
        said = running.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert address, said
        assert re.fullmatch(r"token for deciding links: \S{16}\n", running.stderr.readline())
        with urllib.request.urlopen(address[0]) as answer:
            assert answer.status == 200
            assert "as reported" in answer.read().decode()
        running.send_signal(signal.SIGINT)
        rest, told = running.communicate(timeout=20)
    assert (running.returncode, rest, told) == (0, "", "")


def test_a_live_store_tells_what_it_holds(store: Path) -> None:
    with Store.open(store) as opened:
        live = Live(opened)
        (shelved,) = live.stories()
        assert shelved.reports == len(live.story(shelved.id, None, None).documents)
        assert live.story(shelved.id, None, None) == open_story(store)
        with pytest.raises(QueryError, match="no story"):
            live.story("another", None, None)
        with pytest.raises(QueryError, match="is no day"):
            live.story(shelved.id, "soon", None)
        before = live.revision()
        assert live.revision() == before
        one, other, *_ = sorted(entity.name for entity in live.story(shelved.id, None, None).entities)
        live.decide(Link("entity", one, other, False, "they are two"))
        assert live.revision() > before
        assert [link.why for link in live.decisions()] == ["they are two"]
        assert live.search("river", 5)


def test_a_port_that_is_taken_is_told(store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = CliRunner().invoke(main, ["serve", "--store", str(store), "--port", str(taken.getsockname()[1])])
    assert done.exit_code == 2
    assert "choose another with --port" in done.stderr


def test_what_it_needs_is_told(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_NEEDED", ("starlette", "a_package_that_nobody_has"))
    done = CliRunner().invoke(main, ["serve", "--store", str(store)])
    assert done.exit_code == 2
    assert done.stderr.strip().endswith("needs a_package_that_nobody_has: pip install 'asreported[serve]'")


def test_the_shelf_of_the_tests_answers_as_a_store_does() -> None:
    public = {name for name in vars(Live) if not name.startswith("_")}
    assert public <= {*dir(Shelf(strike()))}
