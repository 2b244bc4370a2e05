"""Parts of wholes, shares of some of them, those counted together, and those who are no more what they were."""

from __future__ import annotations

import pytest

from asreported.model import FigureStatement
from tests.reading import Read, ReadText


def _starting(found: Read, words: str) -> FigureStatement:
    (figure,) = (one for one in found.reading.figures if one.span.of(found.text).startswith(words))
    return figure


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Police said two of the robbers were teenagers.", "two of the robbers", "were teenagers"),
        ("Ten of the new patients are in hospital, the clinic said.", "Ten of the new patients", "are in hospital"),
        ("Three of the five bridges in Norwick were closed on Monday.", "Three of the five bridges", "were closed"),
        ("Four of its nine mills were not badly damaged.", "Four of its nine mills", "were not badly damaged"),
        ("The union has deals with four of the nine mills in Norway.", "four of the nine mills", None),
        ("The union has deals with nine mills in Norway.", "nine mills", "in Norway"),
        ("Two of the porters may be charged.", "Two of the porters", None),
        ("Seven of the guild's bakers have left the town.", "Seven of the guild", "have left the town"),
        ("Two of the port's five tugs sank in the gale.", "Two of the port", "sank in the gale"),
        ("Three of the ministry's clerks resigned on Monday.", "Three of the ministry", "resigned"),
        ("Four of the aldermen said the levy was unjust.", "Four of the aldermen", None),
        ("Rescuers reached 30 of the miners.", "30 of the miners", None),
        ("They had six sons, two of whom were deaf.", "two", "were deaf"),
        ("The ferry took ten pupils, eight of whom wore belts.", "eight", "wore belts"),
    ],
)
def test_a_part_is_told_with_what_it_is_and_not_where_the_whole_is(
    read: ReadText, text: str, words: str, scope: str | None
) -> None:
    assert _starting(read(text), words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("About 60 percent of pupils who walk to school were late.", "60 percent", "who walk to school were late"),
        (
            "Some 40 percent of the farmers hit by the frost have no cover.",
            "40 percent",
            "hit by the frost have no cover",
        ),
        ("About 60 percent of pupils were late.", "60 percent", "were late"),
        (
            "There are 90 clerks in Norway illegally.",
            "90 clerks",
            "in Norway illegally",
        ),
    ],
)
def test_of_whom_a_share_is(read: ReadText, text: str, words: str, scope: str) -> None:
    assert _starting(read(text), words).scope == scope


def test_a_share_of_some_of_them_with_a_long_tale_is_no_share_of_all(read: ReadText) -> None:
    tale = "who had come on foot over the hills from the far side of the old county with all of their sheep and goods"
    found = read(f"About 60 percent of the pedlars {tale} were fined by the court.")
    assert not [one for one in found.reading.figures if one.unit]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Three former Larkin's Mill clerks are suing.", "Three former", "former clerks"),
        ("The past three Acme Board chairmen have signed.", "three Acme", "former chairmen"),
        ("The past three games drew crowds.", "three games", "games"),
        ("It asked some 900 current and former mill hands.", "900 current", "hands"),
        ("Six former and serving pilots were charged.", "Six former", "pilots"),
        (
            "About 70 family members, friends, and clerks focused on a lake.",
            "70",
            "family members, friends and clerks",
        ),
        (
            "The dinner, which drew more than 20 top bankers, brewers and tax clerks was held on Monday.",
            "20",
            "bankers, brewers and tax clerks",
        ),
        ("He met 15 farmers, millers and brokers said the talks went well.", "15", "farmers"),
    ],
)
def test_those_counted_are_named_in_full(read: ReadText, text: str, words: str, measure: str) -> None:
    assert _starting(read(text), words).measure == measure
