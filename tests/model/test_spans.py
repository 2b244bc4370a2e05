"""Spans, evidence and documents: half-open, in code points, never past the text."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.errors import AsReportedError, SpanError
from asreported.model import Span
from tests.reading import document

spans = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_no_empty_or_negative_span(start: int, end: int) -> None:
    with pytest.raises(SpanError, match=rf"\[{start}, {end}\)"):
        Span(start, end)


def test_an_error_of_ours_and_a_value_error() -> None:
    assert issubclass(SpanError, AsReportedError)
    assert issubclass(SpanError, ValueError)


@given(spans, spans)
def test_covering_and_overlapping_are_those_of_sets(one: Span, other: Span) -> None:
    left, right = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.covers(other) is (right <= left)
    assert one.overlaps(other) is bool(left & right)
    assert one.overlaps(other) is other.overlaps(one)


@given(st.text(max_size=40), spans)
def test_evidence_is_its_slice_or_an_error(text: str, span: Span) -> None:
    report = document(text, name="r")
    if span.end > len(text):
        with pytest.raises(SpanError, match="document r"):
            report.evidence(span)
    else:
        evidence = report.evidence(span)
        assert evidence.text == text[span.start : span.end] == span.of(text)
        assert (evidence.document, evidence.start, evidence.end) == ("r", span.start, span.end)


def test_offsets_count_code_points() -> None:
    assert document("🚢 sank").evidence(Span(2, 6)).text == "sank"


def test_nouns_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 5  # type: ignore[misc]
