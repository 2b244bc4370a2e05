"""What somebody has that has figures of its own: they are not those of its owner."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Norland's second city, Port Hale, has 400,000 inhabitants.", "400,000 inhabitants", "Port Hale"),
        ("The capital of Norland, Hale City, has 2 million residents.", "2 million residents", None),
        ("The rival of Norsk Paper, Stora Mills, has 12 mills.", "12 mills", None),
        ("Kestrel's founder, Otto Brandt, has four children.", "four children", "Otto Brandt"),
        ("Kestrel's founder has four children.", "four children", None),
        ("Brandt's wife, Ilse, has two sons from an earlier marriage.", "two sons", "Ilse"),
        ("Norland's biggest airline, Norair, has 40 planes.", "40 planes", "Norair"),
        ("Norsk Paper said its Danish unit lost $14 million.", "$14 million", None),
        ("The 300 employees of Norsk Paper's Danish unit went on strike.", "300 employees", None),
        ("Its newest liner, Ocean Star, has 900 cabins.", "900 cabins", "Ocean Star"),
        ("Norland's largest prison, Hardgate, holds 900 inmates.", "900 inmates", "Hardgate"),
        ("The sticker price Acme Pulp put on the Lund mill was $6.5 billion.", "$6.5 billion", None),
        ("Norsk Paper's workforce fell to 900.", "900", "Norsk Paper"),
        ("Norland's economy grew 3 percent.", "3 percent", "Norland"),
    ],
)
def test_a_part_or_a_neighbour_has_its_own(read: ReadText, text: str, words: str, subject: str | None) -> None:
    page = read(text)
    assert page.named(page.figure(words).subject) == subject


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The island's population fell to 900.", "900", "population"),
        ("The paper's circulation rose to 90,000.", "90,000", "circulation"),
        ("The number of cases rose to 40.", "40", "cases"),
        ("The island has 900 huts.", "900 huts", "huts"),
    ],
)
def test_a_level_is_told_of_one_thing(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure
