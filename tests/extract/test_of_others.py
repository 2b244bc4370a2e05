"""Times of a clause that are not those of a number in it."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Brask, 61, and the father of four girls, was stabbed at 10 p.m. in Elm.", "four girls", None),
        ("On Monday, relatives of nine weavers sued the mill.", "nine weavers", None),
        ("In 2003 Brask became the father of four girls.", "four girls", "2003"),
        ("Ole Brask, a miller and owner of three boats, was shot on Monday.", "three boats", None),
        ("Brask, Ane Brask and their oldest two girls came to Elm on Monday.", "two girls", "Monday"),
        ("It is bound by a law of 2009 which lets in 30 boats.", "30 boats", None),
        ("They told of a fire in 2009 which killed 30 millers.", "30 millers", "2009"),
        ("Two crews, a total of 14 men, drowned on Friday.", "14 men", "Friday"),
        ("The mayor on Saturday deplored two blasts in Oak and Elm Friday, calling them vile.", "two blasts", "Friday"),
        ("On Monday the mayor deplored the three fires in Elm.", "three fires", None),
        ("The mayor deplored three fires in Elm on Monday.", "three fires", "Monday"),
        ("An analysis of pay in 2009 finds that 20 towns are poor.", "20 towns", "2009"),
        ("A 2009 study shows 300 towns have no well.", "300 towns", "2009"),
        ("The inspection, carried out in May, shows that 40 wells are foul.", "40 wells", "May"),
        (
            "It is a road that a study in 2007 concluded would cost twice the $60 million cost of a ferry.",
            "$60 million cost",
            None,
        ),
        ("That tops the $46 million that flowed into the clubs during the 2006 season.", "$46 million", "2006"),
        ("That tops the $46 million that flowed into the clubs.", "$46 million", None),
    ],
)
def test_whose_time_it_is(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Parents of two weavers sue the mill.", "past"),  # also in a headline not of its day
        ("Brask is the father of four girls.", "present"),
        ("The survey shows 300 towns have no well.", "present"),
    ],
)
def test_what_is_so_now(read: ReadText, text: str, tense: str) -> None:
    (figure,) = read(text).reading.figures
    assert (figure.time.timex, figure.time.tense) == (None, tense)
