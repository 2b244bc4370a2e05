"""Whose a count is by the clause around it."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Canada has reported 90 cases including four deaths.", "90 cases", "Canada"),
        ("Canada has reported 90 cases including four deaths.", "four deaths", "Canada"),
        ("Canada has reported 90 cases in Mexico.", "90 cases", None),
        ("Mexico: 4 confirmed, 12 probable cases", "12 probable cases", "Mexico"),
        ("Roe Corp is sending 90 tonnes of rice and the Red Cross has opened a $4m appeal.", "$4m appeal", "Red Cross"),
        ("Quill Bank raised Lund Mills' forecast for growth from 6% to 8%.", "8%", None),
        ("The flood hit Norwick. Roe Corp has lost staff, six of whom were killed by the flood.", "six", None),
        (
            "The mill won a contract to boost output in a giant field and scores of other mines.",
            "scores of other mines",
            None,
        ),
        ('"It is a sign of the friendship between our two nations," President Ana Roe said.', "two nations", None),
    ],
)
def test_the_clause_tells_whose_it_is(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


def test_a_sum_that_shares_fell_by_is_of_the_shares(read: ReadText) -> None:
    found = read("The firm's shares fell $2.40 to close at $50.")
    assert [(figure.measure, figure.scope) for figure in found.reading.figures] == [
        ("shares", "down"),
        ("shares", None),
    ]


def test_a_stretch_of_water_is_no_firm(read: ReadText) -> None:
    found = read("The tar spill in the Gulf of Acadia grew. The Gulf of Acadia is brown. The firm's shares fell 6%.")
    subject = found.figure("6%").subject
    assert subject is None or "Gulf" not in str(found.named(subject))
