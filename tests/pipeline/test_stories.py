"""Several stories in one store: listed, chosen, and found again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from asreported.cli import main
from asreported.errors import QueryError
from asreported.pipeline import list_stories, open_story
from tests.pipeline.making import SAMPLE, read_reports

MISSION = SAMPLE.parents[1] / "training-mission" / "documents"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pile") / "pile.db"
    read_reports(path, sorted(MISSION.iterdir())[:3])
    read_reports(path, [SAMPLE])
    return path


def run(store: Path, *words: str) -> Result:
    return CliRunner().invoke(main, [*words, "--store", str(store)])


def test_each_sample_is_one_story(store: Path) -> None:
    flood, mission = list_stories(store)
    assert (len(flood.documents), len(mission.documents)) == (len(list(SAMPLE.iterdir())), 3)
    assert "Karsia" in mission.name
    assert flood.headline is not None
    assert flood.first is not None
    assert flood.last is not None
    assert flood.first <= flood.last


def test_unasked_nothing_that_was_read_is_left_out(store: Path) -> None:
    held = {document for story in list_stories(store) for document in story.documents}
    assert {document.id for document in open_story(store).documents} == held
    assert len(json.loads(run(store, "show", "documents", "--json").stdout)) == len(held)


def test_a_story_is_chosen_by_id_name_or_words(store: Path) -> None:
    _, mission = list_stories(store)
    for asked in (*mission.ids, mission.name, mission.name.upper(), "karsia"):
        assert {document.id for document in open_story(store, story=asked).documents} == set(mission.documents)
    assert len(json.loads(run(store, "show", "documents", "--json", "--story", mission.id).stdout)) == 3


def test_a_name_that_none_or_several_have_is_refused(store: Path) -> None:
    with pytest.raises(QueryError, match="no story is called"):
        open_story(store, story="Atlantis")
    common = set.intersection(*({*(one.headline or "").casefold().split()} for one in list_stories(store)))
    for word in common:
        with pytest.raises(QueryError, match="ask by id"):
            open_story(store, story=word)
    assert run(store, "brief", "--story", "Atlantis").exit_code == 2


def test_the_list_on_the_terminal_and_as_json(store: Path) -> None:
    told = run(store, "stories", "--width", "60", "--ascii").stdout
    assert "2 stories, 8 reports" in told
    assert all(len(line) <= 60 and line.isascii() for line in told.splitlines())
    listed = json.loads(run(store, "stories", "--json").stdout)
    assert [one["id"] for one in listed] == [one.id for one in list_stories(store)]
