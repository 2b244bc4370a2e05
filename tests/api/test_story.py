"""A story asked from Python: its lists, its dossiers, and what it looks like."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pandas
import pyarrow
import pytest

import asreported
from asreported.api import records
from asreported.errors import MissingExtraError, QueryError
from asreported.model import Story as StoryRecords

LISTS = tuple(field.name for field in fields(StoryRecords))


def test_the_lists_are_those_of_the_export(story: asreported.Story) -> None:
    exported = json.loads(story.to_json())
    assert set(exported) == set(LISTS)
    for name in LISTS:
        assert [record.id for record in getattr(story, name)] == [record["id"] for record in exported[name]]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_a_sequence_that_shows_itself(story: asreported.Story, name: str) -> None:
    held = getattr(story, name)
    assert [held[at] for at in range(len(held))] == list(held)
    assert list(held[1:3]) == list(held)[1:3]
    assert held == held[:] and hash(held) == hash(held[:])
    assert (held[:0] != held) is bool(held) and held != list(held)
    shown = repr(held).splitlines()
    assert shown[0].startswith(name.capitalize())
    assert (f"… and {len(held) - 20} more" in shown) is (len(held) > 20)
    html = held._repr_html_()
    assert html.count("<tr>") == 1 + min(len(held), 20)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_becomes_a_frame(story: asreported.Story, name: str) -> None:
    held = getattr(story, name)
    frame, table = held.to_pandas(), held.to_arrow()
    assert isinstance(frame, pandas.DataFrame)
    assert isinstance(table, pyarrow.Table)
    assert list(frame.columns) == table.column_names == list(held[:0].to_pandas().columns)
    assert list(frame["id"]) == table["id"].to_pylist() == [record.id for record in held]


def test_what_is_nested_is_spread_over_columns(story: asreported.Story) -> None:
    rows = story.figures.to_arrow().to_pylist()
    for figure, row in zip(story.figures, rows, strict=True):
        assert row["subject_name"] == (figure.subject.name if figure.subject else None)
        assert row["when_start"] == (figure.when.start if figure.when else None)
        assert [place["text"] for place in row["evidence"]] == [place.text for place in figure.evidence]


def test_a_frame_needs_its_package(story: asreported.Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(records, "import_module", missing)
    with pytest.raises(MissingExtraError, match="pip install pandas"):
        story.figures.to_pandas()
    with pytest.raises(MissingExtraError, match="pip install pyarrow"):
        story.figures.to_arrow()


def test_a_dossier_travels(story: asreported.Story) -> None:
    dossier = story.dossier()
    assert story.dossier(dossier.name).name == dossier.name
    rows = [row for group in dossier.told.groups for row in group.rows if row.when]
    day = sorted(row.when.first_day for row in rows if row.when)[len(rows) // 2]
    then = [row for group in dossier.as_of(day).told.groups for row in group.rows if row.when]
    assert 0 < len(then) <= len(rows)
    assert all(row.when and row.when.first_day <= day for row in then)
    assert repr(dossier).startswith(dossier.name)
    assert dossier.as_of(day).name == dossier.name
    assert repr(story.dossier(dossier.name).as_of(day)) == repr(story.as_of(day).dossier(dossier.name))
    last = max(document.published.last_day for document in story.documents if document.published)
    assert dossier.known_by(last).name == dossier.name


def test_a_dossier_in_a_notebook_has_every_row(story: asreported.Story) -> None:
    dossier = story.dossier()
    html = dossier._repr_html_()
    assert html.count("<tr>") == 1 + sum(len(group.rows) for group in dossier.told.groups)
    assert dossier._repr_html_() in story._repr_html_()


def test_a_dossier_of_nobody(story: asreported.Story) -> None:
    with pytest.raises(QueryError, match="Nemo Nullius"):
        story.dossier("Nemo Nullius")


def test_a_story_shows_its_brief(story: asreported.Story) -> None:
    assert repr(story).startswith(story.dossier().name)
    assert story == story.known_by("2999-12-31") or any(document.published is None for document in story.documents)
    assert story != story.as_of("1900-01-01")
    assert story != "a story" and hash(story) == hash(story.as_of("2999-12-31"))


def test_a_notebook_runs_nothing_out_of_a_report(tmp_path: Path) -> None:
    report = tmp_path / "one.txt"
    report.write_text(
        "The Harbour Mission\n\nThe Harbour Mission <script>alert(1)</script> has 50 <b>guards</b>, the ministry "
        "said on 4 June 2020. The Harbour Mission was suspended in June 2020.\n"
    )
    story = asreported.read(report)
    shown = story._repr_html_() + "".join(getattr(story, name)._repr_html_() for name in LISTS)
    assert not re.search(r"<(script|b)\b", shown)
