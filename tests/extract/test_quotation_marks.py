"""Quotation marks, and what holds of quotations in whatever text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from asreported.extract.entities import find_entities
from asreported.extract.language import blocks, masked
from asreported.extract.quotations import find_quotations
from asreported.extract.quotations.marks import quoted_stretches
from asreported.extract.reader import Reader
from asreported.model import prose_lines


def test_marks() -> None:
    text = "He said “no ‘maybe’ about it.“ Then ‘one’ of the '90s, ''two'', and “three\n\nfour” of the boats' crews."
    quoted = [text[stretch.start : stretch.end] for stretch in quoted_stretches(text)]
    assert quoted == ["“no ‘maybe’ about it.“", "‘one’", "''two''", "“three\n\nfour”"]


_WORDS = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "’",
        ",",
        ".",
        ":",
        "\n\n",
        " ",
        "said",
        "Roe",
        "Anna",
        "she",
        "that",
        "the",
        "quay",
        "adding",
        "Closed",
        "according",
        "to",
        "it",
        "is",
        "?",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join))
@example('Roe \n\n said ? " quay')
def test_spans_lie_in_the_text_and_are_sorted(reader: Reader, text: str) -> None:
    doc = reader.nlp(next(iter(blocks(reader.nlp, [masked(text, prose_lines(text))]))))
    entities = find_entities(doc)
    quotations = find_quotations(doc, entities, ())
    assert [quotation.content[0] for quotation in quotations] == sorted(
        quotation.content[0] for quotation in quotations
    )
    for quotation in quotations:
        for span in (*quotation.source, *quotation.cue, *quotation.content, *quotation.attributed_to):
            assert span.of(text).strip() == span.of(text) != ""
        assert list(quotation.content) == sorted(quotation.content)
        assert all(
            not one.overlaps(other) for one in quotation.content for other in quotation.content if one is not other
        )
        assert quotation.speaker is None or 0 <= quotation.speaker < len(entities)


@settings(max_examples=100)
@given(st.text(alphabet="ab “”\"'’‘\n.,", max_size=60))
def test_stretches_never_overlap(text: str) -> None:
    stretches = quoted_stretches(text)
    assert all(left.end <= right.start for left, right in pairwise(stretches))
    assert all(0 <= stretch.start < stretch.end <= len(text) for stretch in stretches)
