"""Stamps and credits that a page without line breaks runs into the sentence behind them."""

from __future__ import annotations

import pytest

from tests.ingest.helpers import BODY, laid, of

LEAD = "The harbour was shut on Friday, the port office said."


@pytest.mark.parametrize("credit", ["Anna Berg/AP", "Jo B. Hall\\/AFP\\/Getty Images", "Reuters"])
def test_a_credit_is_cut_off_the_sentence_behind_it(credit: str) -> None:
    zones = laid(f"{BODY}\nPhotograph: {credit} {LEAD}\n{BODY}")
    assert ("boilerplate", f"Photograph: {credit}") in zones
    assert ("prose", LEAD) in zones


def test_what_stands_before_a_credit_is_its_caption() -> None:
    text = f"{BODY}\nA crane in the main channel at Osterby Photograph : Anna Berg/AP {LEAD}\n{BODY}"
    assert of("caption", text) == ["A crane in the main channel at Osterby"]
    assert LEAD in of("prose", text)


@pytest.mark.parametrize(
    "stamp", ["Friday 6 March 2026 21.05 GMT", "Page last updated at 21:05 GMT, Friday, 6 March 2026"]
)
def test_a_stamp_parts_the_heading_from_the_report(stamp: str) -> None:
    text = f"A crane fell and nobody knows why it did {stamp} {LEAD}\n{BODY}"
    assert of("byline", text) == [stamp]
    assert LEAD in of("prose", text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The crane fell on Friday 6 March 2026 21.05 GMT Smith said, and sank.",
        "She wanted a photograph: Reuters had none of the crane, and the office, which owns the quay, gave none.",
    ],
)
def test_sentences_stay_whole(sentence: str) -> None:
    assert sentence in of("prose", f"{BODY}\n{sentence}\n{BODY}")
