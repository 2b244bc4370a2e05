"""Offices of those who held them once, are dead or are to come, and titles without what only stands beside them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "office", "modality"),
    [
        ("Former President Jon Lund sent Vice President Ana Roe to Oslo.", "Vice President", "former"),
        (
            'President Lund was told of it. "It is bad," Ana Ruiz, President Mark Berg\'s trade secretary, wrote.',
            "President Mark Berg's trade secretary",
            "former",
        ),
        (
            "Ana Ruiz, president of the Quill Fund and author of a novel, was glad.",
            "president of the Quill Fund",
            "actual",
        ),
        ("The grim-faced mill director Ana Ruiz spoke.", "mill director", "actual"),
        ("They met in Norwick.\nAP Harbour Secretary Ana Ruiz hoped for rain.", "Harbour Secretary", "actual"),
        ("Mine director and secretary of trade-designate Jon Berg went to Oslo.", "Mine director", "actual"),
    ],
)
def test_an_office(read: ReadText, text: str, office: str, modality: str) -> None:
    assert (office, modality) in [
        (state.value, state.modality) for state in read(text).reading.states if state.property == "office"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army said rebel leader Jon Berg was dead.",
        "They read a list of 90 fatalities, including mission head Ana Ruiz.",
        "Mill chairman Jon Berg accepted it at the time.",
    ],
)
def test_nobody_says_when_the_dead_held_an_office(read: ReadText, text: str) -> None:
    assert [state.time.tense for state in read(text).reading.states if state.property == "office"] == ["past"]


@pytest.mark.parametrize(
    "text",
    [
        'Ana Ruiz knows of Tom Berg, the poet: "He was the mayor of Norwick in those days," Ruiz said.',
        "Lund named Jon Berg, a clerk, to head the Harbour Board, the ship oversight agency that failed.",
        "Their boat lay behind Norland Head Island.",
    ],
)
def test_no_office(read: ReadText, text: str) -> None:
    found = read(text)
    held = [
        state
        for state in found.reading.states
        if state.property == "office" and found.named(state.subject) in ("Ana Ruiz", "Jon Berg")
    ]
    assert held == []
