"""Quantities of any input: nothing raises, nothing absurd enters, time grows in line."""

from __future__ import annotations

import math
import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from asreported.extract.language import load
from asreported.extract.quantities import cqe, find_quantities
from asreported.extract.timexes import find_timexes
from asreported.model import Quantity


@cache
def pipeline() -> Language:
    return load()[0]


def read(text: str) -> list[Quantity]:
    doc = parsed(text)
    return list(find_quantities(doc, find_timexes(doc)))


def parsed(text: str) -> Doc:
    return pipeline()(text)


_PIECES = st.sampled_from(
    [
        "1,2,3",
        "1.234,56",
        "1,234.56",
        "IV",
        "-5",
        "555-010-4477",
        "million",
        "half",
        "a",
        "third",
        "of",
        "doubled",
        "eightfold",
        "several",
        "hundred",
        "dozens",
        "$",
        "%",
        "from",
        "to",
        "between",
        "and",
        "or",
        "about",
        "up",
        "down",
        "rose",
        "one",
        "two",
        "twenty-six",
        "F-16",
        "3-1",
        "90",
        "1e400",
        "½",
        "×10-3",
        "people",
        "(5",
        "miles)",
        ".",
        ",",
        "-",
        "--",
        "0",
        "0000",
        "1990",
        "year-old",
        "Ruiz,",
        "52,",
        "#",
        "/",
        ":",
        "percent",
        "per",
        "more",
        "euros",
        "no casualties",
        "No one was killed",
        "+44 20 7946 0958",
        "31 February",
        "9" * 40,
        "than",
        "one of the best cars in the world",
        "one in five",
        "out of",
        "third soldier to die",
        "half a million",
        "and a half",
        "100 m",
        "555-0199",
        "doubled from 5 to 10",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=25).map(" ".join))
def test_whatever_stands_there_spans_are_in_order_and_numbers_finite(text: str) -> None:
    doc = parsed(text)
    found = find_quantities(doc, find_timexes(doc), lengths=True)
    for place, quantity in enumerate(found):
        assert quantity.span.end <= len(text)
        assert all(span.end <= len(text) for span in quantity.concept)
        for number in (quantity.value, quantity.low, quantity.high):
            assert number is None or (math.isfinite(number) and abs(number) < 1e30)
        if quantity.partner is not None:
            assert found[quantity.partner].partner == place
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    assert len(cqe(found, doc)) <= len(found)


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=2, max_value=999_999))
def test_a_count_written_with_commas_is_read_back(count: int) -> None:
    text = f"The mission has {count:,} trainers."
    assert [quantity.value for quantity in read(text)] == [count]


def test_a_doc_without_a_parse_is_read_as_well_as_may_be() -> None:
    doc = pipeline().make_doc("They saw Twelve trucks and 30 men.")
    assert [quantity.value for quantity in find_quantities(doc, find_timexes(doc))][-1] == 30


@settings(max_examples=40, deadline=None)
@given(st.integers(3, 99), st.integers(3, 99))
def test_a_ratio_is_at_most_the_whole(top: int, bottom: int) -> None:
    for quantity in read(f"Some {top} out of {bottom} stayed, and one in {bottom} left."):
        assert quantity.unit != "share" or (quantity.value is not None and 0 < quantity.value <= 1)


@pytest.mark.parametrize("text", ["The count was 1,2,3.", f"The code is {'4' * 40}.", "Louis XVI met Henry VIII."])
def test_numerals_that_spell_no_number(text: str) -> None:
    assert read(text) == []


def test_negative_ends_of_a_range() -> None:
    (quantity,) = read("It was -30 to -5 degrees.")
    assert (quantity.low, quantity.high) == (-30, -5)


@pytest.mark.parametrize(
    "row", ["12 ", "555-0199 ", "one in five ", "two hundred and ", "the third soldier ", "1.234,56 "]
)
def test_ten_thousand_numbers_in_a_row_take_linear_time(row: str) -> None:
    short, long = (pipeline().make_doc(row * count) for count in (2_500, 10_000))
    assert seconds(long) < 12 * max(seconds(short), 0.02)


def seconds(doc: Doc) -> float:
    """The shorter of two runs, since the machine has other work."""
    runs = []
    for _ in range(2):
        begun = time.perf_counter()
        cqe(find_quantities(doc, find_timexes(doc), lengths=True), doc)
        runs.append(time.perf_counter() - begun)
    return min(runs)
