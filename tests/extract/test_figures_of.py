"""Whose a figure is, where it tells what a body consists of."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The Harbour Mission, a force of 900 soldiers, left on Monday.", "900 soldiers", "Harbour Mission"),
        (
            "The Relief Mission, a body of several hundred medics, runs two clinics.",
            "several hundred medics",
            "Relief Mission",
        ),
        ("The Border Mission sent a group of 40 nurses to Norwick.", "40 nurses", None),
    ],
)
def test_what_a_body_consists_of(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject
