"""Ages, years, ranks and numbers in names count nothing, nor do those for whom a thing is made."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "The evening ends with the strings of a psalm by Ola Berg (75 this year), sung twice.",
        "Her uncle John Ruiz died 1856 in Leeds.",
        "Kestrel Steel rejoined the Global 30 thanks to full order books.",
        "The queen was met with a 21-gun salute.",
        "Each crate holds an eight-person tent, ropes and a stove.",
        "They crossed the bay in a two-man canoe.",
        "The service reaches Mali's six largest towns.",
        "She works at one of the five biggest mills in Norway.",
        "The miller's sons fell in W W 1 19 March 1917.",
        "1 Gone Away - The Reeds 2 Cold Harbour - Ana Berg",
        "The rate was quoted (Kr 1 0 = 0.6052 pounds).",
    ],
)
def test_it_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_an_age_is_not_more_of_those_counted_before(read: ReadText) -> None:
    told = read("Guards kept 40 tourists and 30 cooks inside the inn where the Dane, 25, had been staying.")
    assert [figure.value for figure in told.reading.figures] == [40.0, 30.0]


def test_a_number_that_a_name_begins_with_is_its_own(read: ReadText) -> None:
    told = read("From 10pm, two of 5 Town's guests talk.")
    assert [figure.value for figure in told.reading.figures] == [2.0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Officials counted 40 people in tents.", "40 people"),
        ("Divers met two people in the hold.", "two people"),
        ("The killing of six young sailors shocked Oldport.", "six young sailors"),
        ("The club's 40 best players left for Norway.", "40 best players"),
        ("A 12-person team is waiting in Oldport.", "12-person"),
    ],
)
def test_persons_are_still_counted(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).value is not None
