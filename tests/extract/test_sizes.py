"""Lengths and weights of things that are there, whatever becomes of the clause; and those that the verb tells."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The trap, a 40-tonne cage, could catch the fish.", "40-tonne", "actual"),
        ("Divers have failed to close the hatch, 200 metres below the surface.", "200 metres", "actual"),
        ("Unless the firm succeeds in sealing cracks some 900 feet undersea, it will pay.", "900 feet", "actual"),
        ("The mast will be 90 metres tall.", "90 metres", "planned"),
    ],
)
def test_a_size_is_that_of_its_thing(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality
