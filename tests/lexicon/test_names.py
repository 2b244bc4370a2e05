"""The tables of names: aliases lead to one full name, and nothing is two things."""

from __future__ import annotations

from importlib import resources

import pytest

from asreported.lexicon import class_noun, common_name, country_name, is_adjective


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("NATO", "North Atlantic Treaty Organization"),
        ("Nato", "North Atlantic Treaty Organization"),
        ("the European Union", "European Union"),
        ("The EU", "European Union"),
        ("Danish", "Denmark"),
        ("norwegians", "Norway"),
        ("Denmark", "Denmark"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_common_name(name: str, full: str | None) -> None:
    assert common_name(name) == full


def test_adjectives_are_not_the_names() -> None:
    assert is_adjective("Danish")
    assert not is_adjective("Denmark")
    assert not is_adjective("NATO")


def test_class_noun() -> None:
    assert class_noun("NATO") == "alliance"
    assert class_noun("EU") == class_noun("European Union") == "bloc"
    assert class_noun("Denmark") is None
    assert class_noun("Atlantis") is None


@pytest.mark.parametrize("table", ["countries.tsv", "organizations.tsv"])
def test_the_tables_are_well_formed(table: str) -> None:
    lines = resources.files("asreported.lexicon").joinpath(table).read_text("utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    names = [row.split("\t")[0] for row in rows]
    assert len(names) == len(set(names)) > 10
    for row in rows:
        cells = row.split("\t")
        assert len(cells) <= 3, row
        assert all(part == part.strip() for cell in cells for part in cell.split(",")), row
        assert common_name(cells[0]) == cells[0], f"another row claims {cells[0]}"


def test_points_after_each_letter_make_no_other_acronym() -> None:
    assert common_name("F.B.I.") == common_name("FBI") is not None
    assert country_name("U.S.A.") == country_name("USA") == "United States"
