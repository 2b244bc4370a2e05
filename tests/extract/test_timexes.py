"""Time expressions: what is one, how far its words alone tell it, and what it hangs on."""

from __future__ import annotations

import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from asreported.extract.language import load
from asreported.extract.timexes import find_timexes
from asreported.extract.timexes.lexer import lex
from asreported.model import Timex


@cache
def pipeline() -> Language:
    return load()[0]


def read(text: str) -> list[Timex]:
    return list(find_timexes(pipeline()(text)))


def words(text: str) -> list[str]:
    return [timex.span.of(text) for timex in read(text)]


@pytest.mark.parametrize(
    ("text", "span", "kind", "value"),
    [
        ("The council met on Thursday.", "Thursday", "DATE", "XXXX-WXX-4"),
        ("The council met on 5 April.", "5 April", "DATE", "XXXX-04-05"),
        ("The council met on April 5, 2019.", "April 5, 2019", "DATE", "2019-04-05"),
        ("The council met in early 2020.", "early 2020", "DATE", "2020"),
        ("The council met in mid-July.", "mid-July", "DATE", "XXXX-07"),
        ("The council was founded in the 1990s.", "the 1990s", "DATE", "199"),
        ("The council was founded in the 19th century.", "the 19th century", "DATE", "18"),
        ("Profit rose in the third quarter.", "the third quarter", "DATE", "XXXX-Q3"),
        ("They left last summer.", "last summer", "DATE", "XXXX-SU"),
        ("They left at 5:30 p.m. on Friday.", "5:30 p.m.", "TIME", "XXXX-XX-XXT17:30"),
        ("They left on Friday night.", "Friday night", "TIME", "XXXX-WXX-5TNI"),
        ("They stayed for two weeks.", "two weeks", "DURATION", "P2W"),
        ("They stayed for 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M"),
        ("They stayed for several months.", "several months", "DURATION", "PXM"),
        ("They meet every two weeks.", "every two weeks", "SET", "P2W"),
        ("They meet daily.", "daily", "SET", "P1D"),
        ("They are now at home.", "now", "DATE", "PRESENT_REF"),
        ("They left on New Year's Day.", "New Year's Day", "DATE", "XXXX-01-01"),
        ("They left in nineteen ninety-six.", "nineteen ninety-six", "DATE", "1996"),
        ("They left in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "DATE", "1994-WI"),
        ("They left on Good Friday 2019.", "Good Friday 2019", "DATE", "2019-E-02"),
        ("They left last Oct. 23.", "last Oct. 23", "DATE", "XXXX-10-23"),
        ("He said that two days earlier they left.", "two days earlier", "DURATION", "P2D"),
    ],
)
def test_span_type_and_value(text: str, span: str, kind: str, value: str) -> None:
    found = {timex.span.of(text): timex for timex in read(text)}
    assert span in found
    assert (found[span].type, found[span].value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "She may leave.",
        "The march was long.",
        "He watched the sun fall.",
        "Some 1,990 people came.",
        "The 78-year-old won.",
        "The team won 3-1.",
        "They paid $1990 for it.",
        "It costs $20 a month.",
        "He sailed to Easter Island.",
        "On 31 February nobody came.",
        "Nothing was said on Feb. 30, 2020.",
        "It happened in the year 0.",
    ],
)
def test_no_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("He met her on Monday.", "past"),
        ("He will meet her on Monday.", "future"),
        ("The mission has until Monday.", "future"),
        ("Until Monday, they had not met her.", "past"),
        ("The offer had been due to expire on Monday.", "past"),
        ("She created a new office, effective May 1.", "future"),
        ("The council has scheduled a vote Monday.", "future"),
        ("They could leave as soon as Monday.", "future"),
    ],
)
def test_tense_gives_the_side(text: str, side: str) -> None:
    assert [timex.direction for timex in read(text)] == [side]


def test_what_was_before_hangs_on_no_time_still_to_come() -> None:
    text = "The siege ended on January 5. He will meet them on Friday. Two days earlier, the talks had failed."
    ended, meeting, failed = read(text)
    assert (ended.direction, meeting.direction) == ("past", "future")
    assert (failed.anchor, failed.anchor_timex) == ("timex", 0)
    (_, alone) = read("He will meet them on Friday. The day before, the council approved the plan.")
    assert (alone.anchor, alone.anchor_timex) == ("event", None)
    (_, planned) = read("He will meet them on Friday. The day before, he will rest.")
    assert (planned.anchor, planned.anchor_timex) == ("timex", 0)


def test_so_long_from_a_day() -> None:
    text = "The talks resume a week from Monday."
    length, monday = read(text)
    assert (length.span.of(text), length.type, length.anchor_timex) == ("a week", "DATE", 1)
    assert (length.shift, length.unit, monday.value) == (7, "day", "XXXX-WXX-1")
    assert read("The talks will go on for a week from Monday.")[0].type == "DURATION"


def test_a_year_earlier_compares_with_the_report() -> None:
    (timex,) = read("Sales fell to 15 million from 20 million a year earlier.")
    assert (timex.anchor, timex.shift, timex.unit, timex.value) == ("report", -1, "year", "XXXX")


def test_deictic_times_hang_on_the_report() -> None:
    (timex,) = read("They left two days ago.")
    assert (timex.anchor, timex.shift, timex.unit) == ("report", -2, "day")
    (timex,) = read("They left last month.")
    assert (timex.anchor, timex.shift, timex.unit, timex.value) == ("report", -1, "month", "XXXX-XX")


def test_a_time_told_from_another_names_it() -> None:
    text = "The siege ended on January 5. Two days earlier the talks had failed."
    one, other = read(text)
    assert (other.span.of(text), other.anchor, other.anchor_timex) == ("Two days earlier", "timex", 0)
    assert (other.shift, other.unit) == (-2, "day")
    assert one.value == "XXXX-01-05"


def test_a_time_told_from_an_event() -> None:
    text = "It resumed a month after the suspension."
    (timex,) = read(text)
    assert (timex.span.of(text), timex.type, timex.value) == ("a month", "DURATION", "P1M")
    assert (timex.anchor, timex.anchor_timex, timex.shift, timex.unit) == ("event", None, 1, "month")


def test_a_duration_before_a_date_hangs_on_that_date() -> None:
    text = "It resumed two days after April 5."
    first, second = read(text)
    assert (first.anchor, first.anchor_timex, first.shift) == ("timex", 1, 2)
    assert second.span.of(text) == "April 5"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 13-14 February 2020.", ["2020-02-13", "2020-02-14"]),
        ("They met on Feb. 13-14, 2020.", ["2020-02-13", "2020-02-14"]),
        ("They met on 13 and 14 February.", ["XXXX-02-13", "XXXX-02-14"]),
        ("They met on Friday next week.", ["XXXX-WXX-5"]),
        ("They met in Q3 2020.", ["2020-Q3"]),
        ("They met half a year after the vote.", ["P6M"]),
        ("It was sent 2021-02-18T16:56:50+00:00.", ["2021-02-18T16:56"]),
    ],
)
def test_values_in_order(text: str, values: list[str]) -> None:
    assert [timex.value for timex in read(text)] == values


def test_determiners_before_hyphenated_lengths_are_left_out() -> None:
    assert words("The two-day meeting failed.") == ["two-day"]


_PIECES = st.sampled_from(
    [
        "Thursday",
        "last",
        "next",
        "month",
        "31",
        "February",
        "0",
        "0000",
        "year",
        "ago",
        "1,2,3",
        "1990",
        "'80s",
        "May",
        "March",
        "5",
        "p.m.",
        "two",
        "days",
        "earlier",
        "before",
        "the",
        "of",
        "quarter",
        "early",
        "end",
        "99:99",
        "13/45/2020",
        "0/0/00",
        "2020-13-45",
        "12th",
        "century",
        "from",
        "Easter",
        "that",
        "9" * 40,
        "1.234,56",
        "+44 20 7946 0958",
        "until",
        "minus",
        "decades",
        "every",
        "IV",
        "-5",
        "2",
        "1/2",
        ",",
        ".",
        "-",
        "’s",
        "$",
        "%",
        "'s",
        "a",
        "half",
        "and",
        "or",
        "so",
        "later",
        "after",
        "weekend",
        "night",
        "summer",
        "fiscal",
        "than",
        "at",
        "least",
        "more",
        "now",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=25).map(" ".join))
def test_whatever_stands_there_spans_are_in_order_and_anchors_exist(text: str) -> None:
    found = read(text)
    for timex in found:
        assert timex.span.end <= len(text)
        assert timex.anchor_timex is None or 0 <= timex.anchor_timex < len(found)
        assert (timex.anchor == "timex") == (timex.anchor_timex is not None)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_lexemes_are_slices_in_order(text: str) -> None:
    lexemes = lex(text)
    assert len(lexemes.codes) == len(lexemes.starts) == len(lexemes.ends) == len(lexemes.values) == len(lexemes.words)
    for start, end, word in zip(lexemes.starts, lexemes.ends, lexemes.words, strict=True):
        assert text[start:end] == word


def test_linear_time() -> None:
    nlp = pipeline()
    seconds = []
    for count in (2_000, 8_000):
        doc = nlp.make_doc("in two years ago the end of 1 , 2 " * count)
        begun = time.perf_counter()
        find_timexes(doc)
        seconds.append(time.perf_counter() - begun)
    assert seconds[1] < 12 * max(seconds[0], 0.02)
