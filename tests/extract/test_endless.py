"""Text without end or stop: no sentence is so long that looking at all its words for each of them takes hours."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy

from asreported.extract.language import blocks, masked
from asreported.extract.quotations.marks import quoted_stretches
from asreported.extract.timexes.grammar import PATTERN
from asreported.model import Zone


@pytest.mark.parametrize("text", ["water " * 3_000, "1 2 3 " * 1_000, "“he said ‘" * 1_000])
def test_no_sentence_goes_on_for_ever(text: str) -> None:
    (doc,) = blocks(spacy.blank("en"), [text])
    starts = [0, *(token.i for token in doc if token.is_sent_start and token.i), len(doc)]
    assert max(after - start for start, after in pairwise(starts)) <= 500


def test_a_long_sentence_with_a_stop_is_left_whole() -> None:
    (doc,) = blocks(
        spacy.blank("en"), ["The water rose, " * 100 + "and fell. " + "The water rose, " * 100 + "and fell."]
    )
    assert not [token for token in doc if token.is_sent_start and token.i]


@pytest.mark.parametrize("run", ["(" * 10_000, '"' * 10_000, "a-" * 20_000, "-_" * 500])
def test_runs_without_words_are_not_read_and_nothing_moves(run: str) -> None:
    text = f"Before it. {run} After it."
    read = masked(text, (Zone("prose", 0, len(text)),))
    assert read.split() == ["Before", "it.", "After", "it."]
    assert read.index("After") == text.index("After")


def test_a_web_address_and_an_ellipsis_stay() -> None:
    text = "See https://example.invalid/a-long-way/to-go.html ...... and wait."
    assert masked(text, (Zone("prose", 0, len(text)),)) == text


def test_blanks_hold_no_quotation() -> None:
    text = " " * 200_000 + "\n“It rose,” she said."
    assert len(quoted_stretches(text)) == 1


def test_numbers_in_words_end() -> None:
    found = PATTERN.match("n" * 10_000 + "U")
    assert found is None or found.end() < 100
