"""What the pages say was measured is what `docs/figures.toml` says, and can be measured again."""

from __future__ import annotations

import shlex

import pytest

from bench.__main__ import facets as facets_there_are
from tests.figures import PAGE, facets, filled, measured, tables


def test_the_page_is_filled_from_the_figures() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert filled(text) == text, "`make reference` brings the tables up to date"


def test_every_figure_stands_on_the_page_once() -> None:
    assert sorted(tables(PAGE.read_text(encoding="utf-8"))) == sorted(facets())


@pytest.mark.parametrize(("name", "facet"), facets().items())
def test_every_table_can_be_measured_again(name: str, facet: dict[str, object]) -> None:
    words = shlex.split(str(facet["command"]))
    assert words[:3] == ["python", "-m", "bench"]
    assert words[3] == name
    assert name in facets_there_are()


@pytest.mark.parametrize("row", [row for facet in facets().values() for row in facet["rows"]])
def test_every_row_has_a_value_within_its_interval(row: dict[str, float]) -> None:
    assert "value" in row
    if "low" in row:
        assert 0 <= row["low"] <= row["value"] <= row["high"] <= 1


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("strict", {"value": 0.5, "low": 0.4, "high": 0.6}),
        ("relaxed", {"precision": 0.25, "recall": 0.75, "value": 0.375}),
        ("open", {"value": "2 of 9"}),
        ("given/days", {"value": 0.125}),
        ("widths/1", {"value": 47.5}),
    ],
)
def test_what_a_facet_printed_is_found_by_its_key(key: str, values: dict[str, object]) -> None:
    printed = {
        "strict": {"f1": 0.5, "interval": [0.4, 0.6]},
        "relaxed": {"f1": 0.375},
        "relaxed_precision": 0.25,
        "relaxed_recall": 0.75,
        "open": {"share": 0.2222, "count": 2, "of": 9},
        "given": {"days": 0.125},
        "widths": [45, 47.5, 50],
    }
    assert measured(printed, key) == values
