"""The command line: data on standard output, talk on standard error, an exit status for scripts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from asreported.cli import main
from tests.pipeline.making import MODEL, SAMPLE, exported, read_reports

VIEWS = ["dossier", "brief", "show documents", "show figures", "show timeline", "coverage", "export"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("story") / "story.db"
    read_reports(path, [SAMPLE])
    return path


def run(*arguments: str | Path, **environment: str) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=environment)


def commands(group: click.Group, *above: str) -> Iterator[list[str]]:
    for name, command in group.commands.items():
        yield [*above, name]
        if isinstance(command, click.Group):
            yield from commands(command, *above, name)


@pytest.mark.parametrize("words", list(commands(main)), ids=" ".join)
def test_every_command_has_help_with_examples(words: list[str]) -> None:
    shown = run(*words, "--help")
    assert shown.exit_code == 0
    examples = shown.stdout.partition("Examples:\n")[2].split("\n")
    assert any(line.startswith(f"    asreported {words[0]}") or f"| asreported {words[0]}" in line for line in examples)


def test_the_commands_stand_in_the_order_of_use() -> None:
    lines = run("--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    showing = ["stories", "dossier", "brief", "show", "coverage", "export", "report", "serve"]
    names = ["read", *showing, "link", "unlink", "annotate", "models"]
    assert [line.split()[0] for line in lines] == names


@pytest.mark.parametrize(
    "wrong",
    [
        "read",
        "read x --processes 0",
        "show",
        "show weather",
        "show timeline --top 0",
        "export --format xml",
        "dossier --width 5",
        "sing",
    ],
)
def test_wrong_usage_is_2(wrong: str) -> None:
    done = run(*wrong.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Usage:" in done.stderr


@pytest.mark.parametrize("option", ["--as-of", "--known-by"])
def test_a_day_that_is_none_is_2(store: Path, option: str) -> None:
    done = run("brief", "--store", store, option, "2020-02-31")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "asreported: '2020-02-31' is no day: write it YYYY-MM-DD\n"


@pytest.mark.parametrize("view", VIEWS)
def test_views_write_to_standard_output_alone(store: Path, view: str) -> None:
    shown = run(*view.split(), "--store", store)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.strip()
    assert "\x1b" not in shown.stdout


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_the_days(store: Path, view: str) -> None:
    shown = run(*view.split(), "--store", store, "--as-of", "1990-01-01", "--known-by", "1990-01-01")
    if view == "dossier":  # of what, before anything was reported?
        assert (shown.exit_code, shown.stderr.count("\n")) == (2, 1)
    else:
        assert shown.exit_code == 0


def test_reading_says_what_it_did(tmp_path: Path) -> None:
    asked = ("read", SAMPLE, "--model", MODEL, "--store", tmp_path / "story.db")
    count = sum(path.is_file() for path in SAMPLE.iterdir())
    for new, known in ((count, 0), (0, count)):
        done = run(*asked)
        assert (done.exit_code, done.stdout) == (0, "")
        said = f"read {count} reports ({new} new, {known} known, 0 could not be read) into {tmp_path / 'story.db'}\n"
        assert done.stderr == said


def test_the_store_may_be_named_by_the_environment(store: Path) -> None:
    named = run("export", ASREPORTED_STORE=str(store))
    assert named.stdout_bytes == exported(store)


def test_export_writes_the_same_bytes_to_a_file(store: Path, tmp_path: Path) -> None:
    for form in ("json", "jsonl"):
        done = run("export", "--store", store, "--format", form, "-o", tmp_path / form)
        assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
        assert (tmp_path / form).read_bytes() == run("export", "--store", store, "--format", form).stdout_bytes


def test_one_list_as_json_is_that_of_the_export(store: Path) -> None:
    story = json.loads(exported(store))
    for what, records in story.items():
        assert json.loads(run("show", what, "--json", "--store", store).stdout) == records


def test_the_page_is_written_beside_a_word(store: Path, tmp_path: Path) -> None:
    done = run("report", "--store", store, "-o", tmp_path / "page.html")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"wrote {tmp_path / 'page.html'}\n")
    assert b"</html>" in (tmp_path / "page.html").read_bytes()


@pytest.mark.parametrize("command", ["export", "report"])
def test_a_file_that_cannot_be_written_is_2(store: Path, tmp_path: Path, command: str) -> None:
    done = run(command, "--store", store, "-o", tmp_path / "gone" / "file")
    assert done.exit_code == 2
    assert done.stderr == f"asreported: {tmp_path / 'gone' / 'file'} cannot be written: No such file or directory\n"


def test_an_entity_that_is_not_in_the_story_is_2(store: Path) -> None:
    done = run("dossier", "Nobody of the Kind", "--store", store)
    assert done.exit_code == 2
    assert done.stderr.startswith("asreported: ")
    assert done.stderr.count("\n") == 1


def test_models_are_listed_and_unknown_ones_refused() -> None:
    assert run("models").stdout == run("models", "list").stdout
    assert "small" in run("models").stdout
    refused = run("models", "install", "enormous")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.startswith("asreported: no model is called 'enormous'")


def test_no_such_model_is_2(tmp_path: Path) -> None:
    done = run("read", SAMPLE, "--model", "no_such_model", "--store", tmp_path / "story.db")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("asreported: the language model no_such_model cannot be loaded")
    assert done.stderr.count("\n") == 1


def program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "asreported", *(str(argument) for argument in arguments)]


def test_a_reader_that_has_seen_enough_is_no_error(store: Path) -> None:
    with subprocess.Popen(
        program("export", "--store", store), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as export:
        assert export.stdout is not None
        assert export.stderr is not None
        assert export.stdout.read(1) == b"{"
        export.stdout.close()
        assert export.stderr.read() == b""
        assert export.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told(store: Path) -> None:
    done = run("export", "--store", store, "-o", "/dev/full")
    assert (done.exit_code, done.stderr) == (2, "asreported: /dev/full cannot be written: No space left on device\n")


@pytest.mark.parametrize("view", ["dossier", "brief"])
def test_a_terminal_that_knows_ascii_alone_gets_ascii_alone(store: Path, view: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "80"}
    shown = subprocess.run(program(view, "--store", store), capture_output=True, env=environment, check=True)
    assert shown.stdout.isascii()
    assert shown.stderr == b""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals to be had")
@pytest.mark.parametrize(("no_color", "styled"), [("", True), ("1", False)])
def test_styles_are_for_terminals_that_want_them(store: Path, no_color: str, styled: bool) -> None:
    ours, theirs = os.openpty()
    environment = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm"}
    subprocess.run(program("brief", "--store", store), stdout=theirs, env=environment, check=True)
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 100_000)) == styled
    os.close(ours)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals to be had")
def test_progress_is_shown_to_who_watches(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    reading = program("read", SAMPLE, "--model", MODEL, "--store", tmp_path / "story.db")
    done = subprocess.run(reading, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    said = os.read(ours, 100_000)
    os.close(ours)
    assert done.stdout == b""
    assert b"reading" in said
    assert b"new, 0 known, 0 could not be read) into" in said


@pytest.mark.slow
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="Ctrl-C is ignored here, as in the background of a shell"
)
def test_a_run_that_is_stopped_says_so_and_can_be_taken_up(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    with subprocess.Popen(
        program("read", SAMPLE, "--model", MODEL, "--processes", "2", "--store", path),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as reading:
        deadline = time.monotonic() + 60
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(reading.pid, signal.SIGINT)  # as a terminal does on Ctrl-C
        _, said = reading.communicate(timeout=60)
    assert (reading.returncode, said) == (130, "asreported: stopped\n")
    read_reports(path, [SAMPLE])
    assert len(json.loads(exported(path))["documents"]) == sum(file.is_file() for file in SAMPLE.iterdir())


def test_the_timeline_at_any_length(store: Path) -> None:
    told = json.loads(exported(store))["timeline"]
    top = json.loads(run("show", "timeline", "--top", "3", "--json", "--store", store).stdout)
    assert top == [entry for entry in told if entry["rank"] <= 3]
    assert len(run("show", "timeline", "--top", "3", "--store", store).stdout) < (
        len(run("show", "timeline", "--store", store).stdout)
    )
    assert run("show", "timeline", "--top", "999", "--json", "--store", store).stdout == (
        run("show", "timeline", "--json", "--store", store).stdout
    )


def test_only_the_timeline_has_a_length(store: Path) -> None:
    assert run("show", "figures", "--top", "3", "--store", store).exit_code == 2
