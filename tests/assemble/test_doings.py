"""The timeline of one entity: who is meant, and on which day what was done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.assemble.doings import called, timeline_of
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Reading, WrittenDate, prose_lines

Pairs = list[tuple[Document, Reading]]

OPENING = (
    "Mayor Ada Quill opened the Norwick bridge yesterday. She thanked the builders. Ada Quill will visit Colm on "
    "June 20. Ada Quill was born in 1961. The council now praises Ada Quill."
)
AFTER = "Ada Quill fell ill on June 14, the council said. Ben Marsh visited Ada Quill."


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    reader = Reader(*load("small"))
    documents = [_document("one", OPENING, "2023-06-12"), _document("two", AFTER, "2023-06-15")]
    return list(zip(documents, reader.read(documents), strict=True))


def _document(name: str, text: str, day: str) -> Document:
    dates = (WrittenDate(day, "metadata", day),)
    return Document(name, name, None, None, None, (), dates, "en", "", text, prose_lines(text))


def days(pairs: Pairs, name: str) -> dict[str, str | None]:
    return {
        place.text: event.when.first_day if event.when else None
        for event in timeline_of(pairs, name)
        for place in event.mentions
    }


def test_acts_are_dated_by_their_clause_else_by_what_is_told_around_them(pairs: Pairs) -> None:
    found = days(pairs, "Ada Quill")
    assert found["opened"] == "2023-06-11"
    assert found["thanked"] == "2023-06-11"  # the day that the report is telling of
    assert found["visit"] == "2023-06-20"
    assert found["born"] == "1961-01-01"
    assert found["praises"] == "2023-06-12"
    assert found["fell"] == found["visited"] == "2023-06-14"


def test_the_order_of_time_and_not_of_arrival(pairs: Pairs) -> None:
    told = timeline_of(pairs, "Ada Quill")
    starts = [event.when.start for event in told if event.when]
    assert starts == sorted(starts)
    assert timeline_of(pairs[::-1], "Ada Quill") == told


def test_whom_no_report_names_did_nothing(pairs: Pairs) -> None:
    assert timeline_of(pairs, "Cleo Rand") == ()


def test_evidence_is_verbatim(pairs: Pairs) -> None:
    texts = {document.id: document.text for document, _ in pairs}
    for event in timeline_of(pairs, "Ada Quill"):
        for mention, sentence in zip(event.mentions, event.evidence, strict=True):
            assert texts[mention.document][mention.start : mention.end] == mention.text
            assert sentence.start <= mention.start < mention.end <= sentence.end


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Oldport Harbour Trust", "Harbour Trust", True),
        ("Harbour Trust", "Oldport Harbour Trust", True),
        ("Quill", "Ada Quill", True),
        ("Tern", "Terns", True),
        ("Tern 4", "Tern", False),
        ("Harbour Trust", "Harbour Board", False),
        ("Ada Quill", "Ben Quill", False),
        ("", "", False),
    ],
)
def test_who_is_meant(name: str, other: str, same: bool) -> None:
    assert called(name, [other]) is same


@given(name=st.text(max_size=20), other=st.text(max_size=20))
def test_any_name_may_be_asked_for(name: str, other: str) -> None:
    assert called(name, [other, name]) >= called(name, [other])
