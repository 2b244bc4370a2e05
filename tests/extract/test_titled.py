"""A surname under an office: whose it is, where the text names somebody's kin, or the holder of another office."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


def persons(read: ReadText, text: str) -> dict[str, int]:
    """The persons of a text, to how often they are named."""
    entities = read(text).reading.entities
    return {
        entity.name: sum(mention.form == "name" for mention in entity.mentions)
        for entity in entities
        if entity.kind == "person"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "President Lindqvist spoke on Monday. His wife, Marta Lindqvist, visited a school. Lindqvist was glad.",
            {"Lindqvist": 2, "Marta Lindqvist": 1},
        ),
        (
            "President Lindqvist spoke on Monday. First lady Marta Lindqvist visited a school.",
            {"Lindqvist": 1, "Marta Lindqvist": 1},
        ),
        (
            "President John Lindqvist spoke. First lady Marta Lindqvist left. President Lindqvist stayed.",
            {"John Lindqvist": 2, "Marta Lindqvist": 1},
        ),
        (
            "Secretary of State Marta Lindqvist flew in. Secretary Lindqvist said so. President Lindqvist did not.",
            {"Marta Lindqvist": 2, "Lindqvist": 1},
        ),
        (
            "Lindqvist called for a law. His wife, Marta Lindqvist, stayed at home. Lindqvist left.",
            {"Lindqvist": 2, "Marta Lindqvist": 1},
        ),
        (
            "Marta Lindqvist is nine. Marta and her father, John Erik Lindqvist, left. Lindqvist called for a law.",
            {"John Erik Lindqvist": 2, "Marta Lindqvist": 2},
        ),
        (
            "Marta Lindqvist spoke. John Lindqvist left. Lindqvist and Lindqvist's aide said so. “Go, Marta!” "
            "Lindqvist left.",
            {"John Lindqvist": 1, "Marta Lindqvist": 5},
        ),
        (
            "Florence Lindqvist is away. Jon Erik Lindqvist said that Florence would speak. Lindqvist left.",
            {"Jon Erik Lindqvist": 2, "Florence Lindqvist": 1},
        ),
        ("Governor Lindqvist was angry. Marta Lindqvist said so.", {"Marta Lindqvist": 2}),
    ],
)
def test_a_title_that_a_bearer_does_not_hold_is_anothers(read: ReadText, text: str, told: dict[str, int]) -> None:
    assert persons(read, text) == told


@pytest.mark.parametrize("name", ["Moon Jae-in", "Kim Jong-un", "Park Geun-hye"])
def test_a_given_name_goes_on_over_its_hyphen(read: ReadText, name: str) -> None:
    found = read(f"South Korean President {name} left. President {name} said so.")
    assert {person for _, _, person in found.states("office")} == {name}
