"""`link` and `unlink`: a person's decision is kept, wins, and outlives what is read later."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from asreported.cli import main
from asreported.model import EntityRecord
from asreported.pipeline import open_story
from asreported.store import Store
from tests.pipeline.making import MODEL, SAMPLE, read_reports


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("decided") / "story.db"
    read_reports(path, [SAMPLE])
    return path


@pytest.fixture
def store(read_once: Path, tmp_path: Path) -> Path:
    with Store.open(read_once):
        return Path(shutil.copy(read_once, tmp_path / "story.db"))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def bearing(store: Path, name: str) -> list[EntityRecord]:
    return [entity for entity in open_story(store).entities if name in entity.names]


def two_persons(store: Path) -> tuple[str, str]:
    one, other, *_ = (one.name for one in open_story(store).entities if one.kind == "person" and " " in one.name)
    return one, other


def test_two_names_become_one_and_two_again(store: Path) -> None:
    one, other = two_persons(store)
    done = run("link", one, other, "--why", "she married", "--store", store)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"kept: {one} and {other} are one (she married)\n"
    assert bearing(store, one) == bearing(store, other)
    assert run("unlink", other, one, "--why", "she did not", "--store", store).exit_code == 0
    assert bearing(store, one) != bearing(store, other)


def test_a_decision_outlives_reading_again(store: Path, tmp_path: Path) -> None:
    one, other = two_persons(store)
    assert run("link", one, other, "--why", "one and the same", "--store", store).exit_code == 0
    more = tmp_path / "more.txt"
    more.write_text("HILLFORD, June 2, 2026\n\nThe council met on Tuesday and spoke about the bridge.\n")
    read_reports(store, [SAMPLE, more], model=MODEL)
    assert bearing(store, one) == bearing(store, other)


def test_two_quotations_become_one_utterance(store: Path) -> None:
    first, second, *_ = open_story(store).quotations
    assert run("link", first.id, second.id, "--why", "one speech", "--store", store).exit_code == 0
    (utterance,) = (one for one in open_story(store).utterances if first.id in {said.id for said in one.quotations})
    assert second.id in {said.id for said in utterance.quotations}


def test_who_is_not_in_the_story_cannot_be_linked(store: Path) -> None:
    one, _ = two_persons(store)
    for wrong in ("Nobody Nowhere", one):
        done = run("link", one, wrong, "--why", "so", "--store", store)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.startswith("asreported: ")
    with Store.open(store) as opened:
        assert opened.links() == []


def test_a_reason_is_asked_for(store: Path) -> None:
    assert run("link", *two_persons(store), "--store", store).exit_code == 2
