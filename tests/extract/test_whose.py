"""Whose a figure is not: an estate's is no person's, a given name no far surname's, a count of two neither's alone."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "The oil spill went on. Some 90 gallons of oil seep into the bay from natural springs each year.",
        "Juan Roe died in June. His estate has since made more than $300m.",
        "Martin Lloyd and Elizabeth Barkley had nine children.",
    ],
)
def test_it_is_nobodys_alone(read: ReadText, text: str) -> None:
    assert [figure.subject for figure in read(text).reading.figures] == [None]


def test_a_given_name_is_no_far_surname(read: ReadText) -> None:
    found = read("Ana Martin wrote first. Martin Lloyd came here in 1802. Martin had nine children.")
    martin = next(entity for entity in found.reading.entities if entity.name == "Ana Martin")
    assert [mention.span.of(found.text) for mention in martin.mentions] == ["Ana Martin"]


@pytest.mark.parametrize(
    ("named", "mentions"),
    [("Juan Roe", ["Juan Roe"]), ("President Juan Roe", ["Juan Roe", "The president", "he"])],
)
def test_a_bare_title_bars_a_pronoun_from_others(read: ReadText, named: str, mentions: list[str]) -> None:
    found = read(f"{named} spoke to voters. The president stopped the work. Last night he left for Lund.")
    roe = next(entity for entity in found.reading.entities if entity.name == "Juan Roe")
    assert [mention.span.of(found.text) for mention in roe.mentions] == mentions
