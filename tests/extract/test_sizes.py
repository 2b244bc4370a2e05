"""Lengths and weights of things that are there, bodies that are awaited, estimates: how real a figure is."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The trap, a 40-tonne cage, could catch the fish.", "40-tonne", "actual"),
        ("Divers have failed to close the hatch, 200 metres below the surface.", "200 metres", "actual"),
        ("Unless the firm succeeds in sealing cracks some 900 feet undersea, it will pay.", "900 feet", "actual"),
        ("Unless they seal three cracks some 900 ft (270 metres) undersea, they will pay.", "270", "actual"),
        ("Crews were preparing to lower a 90-ton steel lid over the shaft.", "90-ton", "actual"),
        ("They dug to free him from beneath 2ft of sand.", "2ft", "actual"),
        ("The mast will be 90 metres tall.", "90 metres", "planned"),
        ("The town plans a 90-metre mast.", "90-metre", "planned"),
    ],
)
def test_a_size_is_that_of_its_thing(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("A flight with 130 nurses on board was due to arrive on Thursday.", "130 nurses", "planned"),
        ("The first 90-strong team is expected to arrive by Thursday.", "90-strong team", "planned"),
        ("A 70-strong team of nurses is due in the capital on Friday.", "70-strong team", "planned"),
        ("Some 60 deaths were due to the storm.", "60 deaths", "actual"),
        ("At least 90 people sought help at three camps.", "three camps", "actual"),
        ("The bill would scrap rules now underway in two dozen towns.", "two dozen towns", "actual"),
        ("It allows the firm to focus on two leaks.", "two leaks", "actual"),
        ("He used robots to map 40 caves.", "40 caves", "actual"),
        ("Normally tens of thousands of people would gather here.", "tens of thousands of people", "actual"),
        ("The camp, with more than 20 tents, will not move.", "20 tents", "actual"),
        ("The orchard has yet to recover from seven frosts.", "seven frosts", "actual"),
        ("The forecast came from a poll of nine analysts.", "nine analysts", "actual"),
        ("They tried to seal a well spewing 90 barrels a day.", "90 barrels", "actual"),
        ("The office orders tests of all 30 rigs.", "30 rigs", "actual"),
        ("The crew was to place a six-story dome over the shaft.", "six-story", "actual"),
        ("The office ordered 80 clerks to leave the country.", "80 clerks", "actual"),
        ("It fell 40 cents to settle at $52 in Oslo.", "$52", "actual"),
    ],
)
def test_what_is_there_and_what_is_awaited(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He used old maps to put an estimated rate on a leak at 90 barrels a day.", "90 barrels"),
        ("By his calculation the daily rate would be between 60 and 90 barrels.", "60 and 90 barrels"),
        ("Nine cases need not necessarily close the school.", "Nine cases"),
        ("Nine more deaths are believed to be due to the flood.", "Nine more deaths"),
    ],
)
def test_an_estimate_is_possible(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "possible"
