"""Quantities as CQE writes them, and changes that note whether they add up."""

from __future__ import annotations

import pytest

from asreported.extract.quantities import cqe
from tests.extract.test_quantities import parsed, read


def test_the_form_of_cqe() -> None:
    text = "The company has 13,000 workers and pays them $12 an hour."
    rows = cqe(read(text), parsed(text))
    assert [(row.value, row.unit) for row in rows] == [(13_000, "workers"), (12, "dollar per hour")]


@pytest.mark.parametrize(
    ("text", "unit", "concept"),
    [
        ("The company opened 400 charging stations.", "stations", ["company"]),
        ("It is one of the oldest bridges in the county.", "old bridges county", []),
        ("They inspected 700 categories of products.", "categories products", []),
        ("They filmed five new seasons of Harbour Street.", "new seasons", ["Harbour Street"]),
        ("Sales of the Vexel 20 Ultra rose 7%.", "percent", ["Sales", "Vexel 20 Ultra"]),
        ("Profit rose by 60 basis points.", "basis point", ["Profit"]),
        ("The valley is 90 miles long.", "mile", ["valley"]),
    ],
)
def test_units_and_concepts_of_cqe(text: str, unit: str, concept: list[str]) -> None:
    rows = cqe(read(text), parsed(text))
    assert [(row.unit, [span.of(text) for span in row.concept]) for row in rows] == [(unit, concept)]


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("The force grew from 500 to 600 troops, by 100.", True),
        ("The force grew by 20% from 500 to 600 troops.", True),
        ("The force grew by 30% from 500 to 600 troops.", False),
        ("Deaths rose by 30, from 100 to 120.", False),
        ("The rate rose by 2 percentage points from 5% to 7%.", True),
        ("Troop numbers doubled from 500 to 1,000.", True),
        ("Troop numbers doubled from 500 to 1,500.", False),
        ("The force fell by 100, from 500 to 600.", False),
        ("The force fell from about 500 to 400, by 30 percent.", None),
        ("The force grew from 500 to 600 troops.", None),
    ],
)
def test_a_change_told_in_full_notes_whether_it_adds_up(text: str, agrees: bool | None) -> None:
    found = read(text)
    assert {quantity.agrees for quantity in found} == {agrees}
    assert {quantity.role for quantity in found} >= {"from", "to"}
