"""Times that the words around a figure tell, whatever the parser hangs them on."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("In London on Friday, shares in Elm rose 12p to end at 340p.", "340", "Friday"),
        ("A week ago, the agency reported 229 cases; today it had 557 cases.", "229 cases", "A week ago"),
        ("A week ago, the agency reported 229 cases; today it had 557 cases.", "557 cases", "today"),
        ("This represents a rise of 40 cases and 18 deaths since the last report on 12 June.", "18 deaths", "12 June"),
        ("This represents a rise of 40 cases and 18 deaths since the last report on 12 June.", "40 cases", "12 June"),
        (
            "The guild has said five of its boats carrying timber and other freight have been turned away in the past "
            "week.",
            "five of its boats",
            "the past week",
        ),
        ("Some 70 people have been pulled from the mud in the last few days.", "70 people", None),
        (
            "The church has proposed the airlift of hundreds of children, in an echo of the flight from Oak in the "
            "early 1960s.",
            "hundreds of children",
            None,
        ),
        ("May 3 : In this photo more than 50 miles off Elm, the Oak mill is seen burning.", "50 miles", "May 3"),
        ("Clinics counted 300 cases in may alone.", "300 cases", "may"),
        ("The guild has moved 300 boats, which may sail.", "300 boats", None),
    ],
)
def test_whose_time_it_is(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 70 people have been pulled from the mud in the last few days.", "70 people"),
        ("We typically end up with 500 children who live in our homes.", "500 children"),
    ],
)
def test_days_that_nobody_counts_are_not_the_day_of_telling(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).time.tense != "present"


def test_by_at_the_head_of_a_line_lies_ahead(read: ReadText) -> None:
    found = read("The lid is down.\nBy Sunday, it could be catching up to 85 percent of the oil.")
    assert [timex.direction for timex in found.reading.timexes] == ["future"]
