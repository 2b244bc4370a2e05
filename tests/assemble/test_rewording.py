"""Copies that were changed on the way: reworded, pieced together, under a standing line."""

from __future__ import annotations

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.assemble.copying import find_copies
from asreported.model import Copy
from tests.assemble.making import Telling, reports

FIRST = (
    "Engineers closed the upper gate of the reservoir shortly after midnight when water seeped through the wall.",
    "Some three hundred families in the valley below were taken to schools and churches on higher ground by bus.",
    "The regional water board promised an inquiry into why two earlier warnings about the masonry went unanswered.",
    "Farmers downstream counted drowned cattle while helicopters searched the willow islands for stranded anglers.",
)
SECOND = (
    "The orchestra opened its autumn season with a forgotten symphony that was found in a monastery last spring.",
    "Critics praised the young conductor for slow tempos, and the second oboe for a solo nobody had expected.",
    "Tickets for all remaining evenings were gone before the interval, according to the hall's box office.",
    "A recording made during rehearsals will be released in November by a small label from the same town.",
)
THIRD = (
    "Parliament voted by a narrow margin to postpone reform of the pension fund until after the next elections.",
    "Unions had threatened strikes in ports and railways, while employers demanded a later age of retirement.",
)


def copies(**texts: tuple[str, ...]) -> tuple[Copy, ...]:
    told = [
        Telling(name, "\n\n".join(text)).dated(f"2019-05-{number + 1:02}")
        for number, (name, text) in enumerate(texts.items())
    ]
    return find_copies(reports(*told))


def tied(found: tuple[Copy, ...]) -> set[tuple[str, ...]]:
    return {copy.documents for copy in found}


def changed(text: str, share: float, draw: random.Random) -> str:
    return re.sub(r"[a-z]+", lambda word: "xyz" + word[0][::-1] if draw.random() < share else word[0], text)


@settings(max_examples=40)
@given(seed=st.integers(0, 10**6), share=st.floats(0.0, 0.2))
def test_a_reworded_text_is_a_copy(seed: int, share: float) -> None:
    draw = random.Random(seed)
    found = copies(a=FIRST, b=tuple(changed(line, share, draw) for line in FIRST), c=SECOND)
    assert ("a", "b") in tied(found)
    assert all("c" not in copy.documents for copy in found)


def test_every_passage_lies_in_sentences_that_were_taken_over() -> None:
    draw = random.Random(7)
    own = "Nobody from the ministry had visited the site before the morning, said those who live beside the lake."
    other = (own, *(changed(line, 0.15, draw) for line in FIRST))
    (copy,) = copies(a=FIRST, b=other)
    places = [place for passage in copy.passages for place in passage.evidence if place.document == "b"]
    assert all(place.start > len(own) for place in places)


def test_a_text_of_two_halves_makes_two_records() -> None:
    assert tied(copies(a=FIRST, b=SECOND, c=(*FIRST[:2], *SECOND[:2]))) == {("a", "c"), ("b", "c")}


def test_unrelated_texts_are_none() -> None:
    assert copies(a=FIRST, b=SECOND, c=THIRD) == ()


def test_a_standing_line_is_none() -> None:
    line = "Sign up for our evening letter and read what moved the valley today before everybody else does."
    long = {name: (*text, *text[::-1], line) for name, text in (("a", FIRST), ("b", SECOND))}
    third = tuple(f"{line} {number}" for number, line in enumerate((*THIRD, *THIRD)))
    assert (
        copies(
            **long, c=(*third, "And so it goes, year upon year, as ever in these long weeks before the summer.", line)
        )
        == ()
    )
