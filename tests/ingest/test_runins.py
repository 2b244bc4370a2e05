"""Stamps and credits that a page without line breaks runs into the sentence behind them."""

from __future__ import annotations

import pytest

from asreported.ingest.runins import run_ins
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


@pytest.mark.parametrize(
    "dateline", ["KARSK (Reuters) - ", "KARSK , May 3 -LRB- Reuters -RRB- - ", "NEW KARSK, Norland (AFP) – "]
)
@pytest.mark.parametrize("before", ["Miners to strike again ", "KARSK | Wed May 3 , 2017 3:58 pm BST "])
def test_an_agencys_dateline_parts_what_runs_before_it(before: str, dateline: str) -> None:
    report = "The miners of Karsk walked out on Wednesday."
    text = f"{before}{dateline}{report} {BODY}"
    found = list(run_ins(text, 0, len(text)))
    assert found[-1].kind == "dateline"
    assert text[found[-1].start : found[-1].end].endswith(dateline.strip()[-3:])
    assert text[found[-1].end :].lstrip().startswith(report)


def test_the_place_before_a_stamp_belongs_to_it() -> None:
    report = "The miners of Karsk walked out on Wednesday."
    text = f"NEW KARSK | Wed May 3 , 2017 3:58 pm BST NEW KARSK -LRB- Reuters -RRB- - {report} {BODY}"
    assert [zone.kind for zone in run_ins(text, 0, len(text))] == ["byline", "dateline"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agency (Reuters) - it broke the news - was first.",
        "Its wire KARSK (the old one) - was shut.",
        "The NDP (Northern Defence Pact) - its name for years - met.",
    ],
)
def test_a_name_in_brackets_is_no_dateline(sentence: str) -> None:
    assert list(run_ins(sentence, 0, len(sentence))) == []
