"""Which words of a title are the office, whose time it is of, and who is only ahead or a candidate."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("GTU general secretary Anna Berg said the cuts were wrong.", "GTU general secretary"),
        ("In the chamber, shadow home secretary Anna Berg spoke.", "shadow home secretary"),
        ("The Norland Press Prime Minister Jon Lund holds a meeting.", "Prime Minister"),
        ("Director of Roads and Transport Anna Berg said so.", "Director of Roads and Transport"),
        ("Lund, the head of the Farm, Food and Fisheries agency, said so.", "head"),
        (
            "Jon Ward, minister for the Environment, Food and Rural Affairs, said so.",
            "minister for the Environment, Food and Rural Affairs",
        ),
        ("Ms. Ward is now the director of Mrs. Holt's clinic.", "director"),
    ],
)
def test_an_office_has_all_its_words_and_no_other(read: ReadText, text: str, office: str) -> None:
    assert [value for value, *_ in read(text).states("office")] == [office]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Lund, a friend of ousted Karsian Prime Minister Jon Holt, said so.", "Karsian Prime Minister"),
        ("Anna Silver, who succeeded longtime league president Jon Stone in May, spoke.", "league president"),
        ("Jon Berg, mayor from 1990 to 1998, signed it.", "mayor"),
        ("Anna Lund, a Holt-era budget director, spoke.", "Holt-era budget director"),
        ("Gray was chosen by Piet Tallon, the prime minister of the day.", "prime minister"),
        ("Jon Marsh, a farmer and, at the time, director of the Mill Fund, wrote it.", "director of the Mill Fund"),
    ],
)
def test_what_another_has_by_now_is_former(read: ReadText, text: str, office: str) -> None:
    assert [state[:2] for state in read(text).states("office")] == [(office, "former")]


@pytest.mark.parametrize(
    "text",
    [
        "The poll showed that Anna Holt remains the leader among rural voters.",
        "Anna Ward, the leader after three rounds, smiled.",
        "Anna Ward is the new leader of the race.",
        "Would-be president Anna Vale spoke.",
        "Points leader Anna Ward crashed.",
        "The party's nominee for mayor, Anna Lund, won.",
        "Jon Holt is the most stubborn prime minister that the land has had.",
        "She was elected in May and chose Maria as her papal name.",
    ],
)
def test_who_is_ahead_or_a_candidate_holds_no_office(read: ReadText, text: str) -> None:
    assert read(text).states("office") == []
