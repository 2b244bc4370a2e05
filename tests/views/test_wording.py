from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.model.mentions import Qualifier
from asreported.views.text import clean, unquoted
from asreported.views.variants import compare, words_in
from asreported.views.wording import amount_words, counted, figure_range, figure_text, number
from tests.views.stories import strike

FIGURE = strike().figures[0]


@pytest.mark.parametrize(
    ("text", "qualifier", "unit", "shown"),
    [
        ("from 500", None, None, "500 personnel"),
        ("to around 4,000", "about", None, "around 4,000 personnel"),
        ("Some 400 dockers", "about", None, "some 400 dockers"),
        ("3 people", "at_least", None, "at least 3 people"),
        ("eightfold", None, "times", "eightfold"),
        ("$12 million", None, "dollar", "$12 million"),
    ],
)
def test_a_figure_keeps_its_words_and_says_what_it_counts(
    text: str, qualifier: Qualifier | None, unit: str | None, shown: str
) -> None:
    assert figure_text(replace(FIGURE, text=text, qualifier=qualifier, unit=unit)) == shown


def test_vague_words_have_bounds_and_named_bounds_are_not_said_twice() -> None:
    vague = replace(FIGURE, text="several hundred trainers", value=None, low=200, high=900)
    assert figure_range(vague) == "200–900"
    assert amount_words(vague) == "several hundred"
    assert figure_range(replace(vague, text="between 200 and 900 trainers")) is None
    assert figure_range(FIGURE) is None


def test_numbers() -> None:
    assert [number(value) for value in (4000.0, 1.5, 1234567.0, 0.0)] == ["4,000", "1.5", "1,234,567", "0"]
    assert [counted(count, "report") for count in (0, 1, 12, 13)] == [
        "no report",
        "one report",
        "twelve reports",
        "13 reports",
    ]


@given(st.text())
def test_clean_text_holds_no_control_and_one_line(text: str) -> None:
    shown = clean(text)
    assert all(character.isprintable() or character in "\u200c\u200d" for character in shown)
    assert shown == shown.strip() == " ".join(shown.split())
    assert clean(shown) == shown


def test_clean_drops_what_steers_a_terminal_or_turns_a_line() -> None:
    assert clean("a\x1b[31mb\x9b0mc\u202ed\u2066e\ud800f\x00") == "a[31mb0mcdef"


def test_unquoted_takes_marks_around_and_leaves_marks_within() -> None:
    assert unquoted("“We stay,”") == "We stay,"
    assert unquoted("she repeated the “wish for more.”") == "she repeated the “wish for more.”"
    assert unquoted("the dockers' gate") == "the dockers' gate"


def test_cut_and_reworded() -> None:
    parts = compare("“We will stay out until the night shifts are paid in full,”", '"We shall stay out until paid"')
    assert [(part.text, part.change) for part in parts] == [
        ("We", "kept"),
        ("will", "reworded"),
        ("stay out until", "kept"),
        ("the night shifts are", "cut"),
        ("paid", "kept"),
        ("in full,", "cut"),
    ]
    assert (words_in(parts, "cut"), words_in(parts, "reworded")) == (6, 1)


def test_punctuation_case_and_quotes_are_no_variants() -> None:
    parts = compare("“Today, we act.” … “At once”", "TODAY WE ACT at once")
    assert {part.change for part in parts} == {"kept"}


@given(st.text(), st.text())
def test_the_parts_are_the_longest_wording(longest: str, other: str) -> None:
    parts = compare(longest, other)
    whole = compare(longest)
    assert " ".join(part.text for part in parts) == " ".join(part.text for part in whole)
    assert all(part.change == "kept" for part in compare(longest, longest))
