"""What holds for every text and every file."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asreported.ingest import Source, ingest
from asreported.ingest.zones import zones
from asreported.model import Document, Failure
from tests.ingest.helpers import BODY

LINES = st.sampled_from(
    [
        *BODY.split("\n"),
        "Crane blocks Osterby harbour",
        "# *Crane blocks Osterby harbour*",
        "**Ingrid Falk (R) on the quay. (Photo: NTA)**",
        "OSTERBY, March 6 (NTA) -- The harbour stayed closed.",
        "By Mia Brand | 6 Mar 2026 | 10:30",
        "Follow us on Twitter! The port is closed.",
        "<https://fjordnews.example/2026/03/06/crane>",
        "---",
        "====",
        "\u00a0“Odd marks,”\u00ad she said,”",
        "- one",
        "> quoted **text",
        "____",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=12).map("\n".join))
FILES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(TEXTS, st.one_of(st.none(), LINES, st.text(max_size=40)))
@settings(deadline=None)
def test_zones_hold_every_character_that_is_not_blank_once_and_in_order(text: str, title: str | None) -> None:
    at = 0
    for zone in zones(text, title=title):
        assert at <= zone.start < zone.end <= len(text)
        assert not text[at : zone.start].strip()
        assert not text[zone.start].isspace()
        at = zone.end
    assert not text[at:].strip()


@pytest.mark.parametrize("name", ["a.txt", "a", "a.html", "a.pdf", "a.jsonl", "a.jsonl.gz", "a.bin"])
@given(data=st.binary(max_size=400))
@FILES
def test_arbitrary_bytes_never_raise(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for found in ingest(Source(path, name)):
        assert isinstance(found, Document | Failure)


@given(TEXTS)
@FILES
def test_reading_twice_gives_the_same_and_all_of_it_can_be_sent_to_another_process(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    once, again = list(ingest(Source(path, "a.txt"))), list(ingest(Source(path, "a.txt")))
    assert once == again == pickle.loads(pickle.dumps(once))


@given(TEXTS)
@FILES
def test_evidence_of_every_zone_and_date_is_verbatim(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    for found in ingest(Source(path, "a.txt")):
        if isinstance(found, Document):
            for date in found.dates:
                assert date.span is not None
                assert found.evidence(date.span).text == date.text


@pytest.mark.parametrize(
    "unit",
    [
        "A ",
        "a",
        "A/",
        "A, ",
        "Read ",
        "(A",
        "*",
        "**a",
        "- ",
        "By A ",
        "1 ",
        "a. ",
        "March 6 ",
        "© ",
        "—",
        "\u00a0",
        "A\n",
        "a\n",
        "Mia Brand\n",
        "Advertisement\n",
        "A b.\n",
        "> ",
    ],
)
def test_no_pattern_runs_away(unit: str) -> None:
    started = time.perf_counter()
    zones(unit * (60_000 // len(unit)) + BODY)
    assert time.perf_counter() - started < 5
