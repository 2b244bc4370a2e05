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
        ("It was given to Ana Ruiz by Jon Berg, the harbour minister of the day.", "harbour minister", "former"),
        ("Ana Ruiz, who succeeded longtime guild leader Jon Berg in May, was glad.", "guild leader", "former"),
        ("Ana Ruiz will replace Mayor Jon Berg in May.", "Mayor", "actual"),
        ("The grim-faced mill director Ana Ruiz spoke.", "mill director", "actual"),
        ("They have been farming there since Jon Berg was mayor of Lund.", "mayor of Lund", "former"),
        ("He said Jon Berg was mayor of Lund.", "mayor of Lund", "actual"),
        ("The head of the Harbour Board, Ana Ruiz, had resigned earlier.", "head of the Harbour Board", "former"),
        ("Mill director Ana Ruiz has not resigned.", "Mill director", "actual"),
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


@pytest.mark.parametrize(
    "text",
    [
        "She told Jon Berg, the mayor of Norwick then, that it was bad.",
        "She wrote to Jon Berg, the head of the Norwick mill at the time.",
        "They praised (now former) harbour secretary Jon Berg for it.",
        "Jon Berg, the 2004 fair chairman, left.",
    ],
)
def test_who_held_it_then_held_it_once(read: ReadText, text: str) -> None:
    assert [state.modality for state in read(text).reading.states if state.property == "office"] == ["former"]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of Jon Berg, the captain who admitted his guilt.",
        "Jon Berg, captain of a ship that sank off Norway in 1989, was freed.",
        "She met Jon Berg, the head of the mill. Mr Berg's body was found on Sunday.",
        "The fair opened in 2010. In a letter dated Oct. 11, 2004, mill director Jon Berg asked for help.",
    ],
)
def test_an_office_of_another_time_is_not_of_the_day(read: ReadText, text: str) -> None:
    assert [state.time.tense for state in read(text).reading.states if state.property == "office"] == ["past"]


def test_a_title_begins_with_the_body_it_is_of(read: ReadText) -> None:
    found = read("Centers for Tide Control and Safety acting director Dr. Ana Ruiz told them.").states("office")
    assert [value for value, *_ in found] == ["Centers for Tide Control and Safety acting director"]
    found = read("At the White House President Lund has no plans.").states("office")
    assert [value for value, *_ in found] == ["President"]


@pytest.mark.parametrize(
    "text",
    [
        "The former long-serving Danish Prime Minister Ana Roe spoke in Lund.",
        "The former long-time Danish minister of fisheries and veteran diver Jon Berg knows how to mend it.",
    ],
)
def test_how_long_it_was_held_does_not_part_former_from_an_office(read: ReadText, text: str) -> None:
    assert all(modality == "former" for _, modality, _ in read(text).states("office"))


def test_an_office_that_was_still_to_come_is_nobodys(read: ReadText) -> None:
    assert read("He had no post till he married the future prime minister, Ana Roe.").states("office") == []
    told = read("Ministers worry about the future of Prime Minister Ana Roe.").states("office")
    assert [name for *_, name in told] == ["Ana Roe"]
