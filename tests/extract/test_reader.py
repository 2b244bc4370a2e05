"""Reading: what is not to be read is blanked, blocks never run together, offsets stay those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.errors import ModelError
from asreported.extract.language import blocks, load, masked
from asreported.extract.reader import Reader
from asreported.model import READ_ZONES, FigureStatement, Reading, Span, StateStatement, Zone
from asreported.model.document import ZoneKind
from tests.reading import ReadText, document

KINDS: list[ZoneKind] = ["title", "dateline", "byline", "caption", "prose", "boilerplate", "foreign"]
WORDS = st.sampled_from(
    ["The mission", "in Mali", "has 500 troops", ".", ",", "“We will stay,”", "Anna Berg", "said", "on Friday", "🚢",
     "He", "\n\n", "\n", "e\u0301", "said\u00a0so", "5 January", "killed two people", "NATO"]
)  # fmt: skip
texts = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)


@st.composite
def zoned(draw: st.DrawFn) -> tuple[str, tuple[Zone, ...]]:
    """A text cut into zones that touch or leave gaps."""
    text = draw(texts)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    zones = [Zone(draw(st.sampled_from(KINDS)), *pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, tuple(zones)


@given(zoned())
def test_masking_keeps_the_length_and_what_is_read(given_text: tuple[str, tuple[Zone, ...]]) -> None:
    text, zones = given_text
    laid = masked(text, zones)
    assert len(laid) == len(text)
    read = {at for zone in zones if zone.kind in READ_ZONES for at in range(zone.start, zone.end)}
    for at, (before, after) in enumerate(zip(text, laid, strict=True)):
        assert after.isspace() or (at in read and after == before)
        assert at not in read or before.isspace() or after == before


def paragraphs(text: str) -> list[Zone]:
    return [Zone("prose", *found.span()) for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)]


def test_a_paragraph_break_inside_a_sentence_is_bridged() -> None:
    text = "He\n\nsaid so.\n\nthen he left.\n\nNext day\n\nCame."
    assert masked(text, paragraphs(text)) == "He  said so.\n\nthen he left.\n\nNext day\n\nCame."


def test_a_wrapped_line_ends_no_sentence() -> None:
    text = "He\nCame.\n\nThey\nleft."
    assert masked(text, paragraphs(text)) == "He Came.\n\nThey left."


def test_every_block_begins_a_sentence(reader: Reader) -> None:
    (doc,) = reader.nlp.pipe(blocks(reader.nlp, ["Mission to grow\nThe mission in Mali\nwill grow soon."]))
    starts = [sentence.text.split()[0] for sentence in doc.sents]
    assert starts == ["Mission", "The", "will"]


def test_a_heading_and_prose_are_sentences_of_their_own_zones(reader: Reader) -> None:
    text = "Mission to grow\nBy Anna Berg\nThe mission in Mali will grow. It has 500 troops."
    zones = (Zone("title", 0, 15), Zone("byline", 16, 28), Zone("prose", 29, len(text)))
    (reading,) = reader.read([document(text, *zones)])
    assert [(one.zone, one.span.of(text)) for one in reading.sentences] == [
        ("title", "Mission to grow"),
        ("prose", "The mission in Mali will grow."),
        ("prose", "It has 500 troops."),
    ]
    assert "Anna Berg" not in [entity.name for entity in reading.entities]


def test_one_reading_for_each_document_in_their_order(reader: Reader) -> None:
    texts_read = ["NATO met.", "", "Anna Berg left.", "NATO met."]
    readings = reader.read([document(text) for text in texts_read])
    assert [bool(reading.sentences) for reading in readings] == [True, False, True, True]
    assert readings[0] == readings[3]
    assert reader.read([]) == []


def test_what_is_read_beside_it_changes_nothing(reader: Reader) -> None:
    alone = reader.read([document("Norway will send 60 trainers to Mali.")])
    among = reader.read([document("Anna Berg left."), document("Norway will send 60 trainers to Mali.")])
    assert alone[0] == among[1]


def spans(node: Any) -> Iterator[Span]:
    """Every span anywhere in a noun."""
    if isinstance(node, Span):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from spans(one)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from spans(getattr(node, name))


@settings(max_examples=60, deadline=None)
@given(given_text=zoned())
def test_everything_stands_in_the_text(reader: Reader, given_text: tuple[str, tuple[Zone, ...]]) -> None:
    text, zones = given_text
    (reading,) = reader.read([document(text, *zones)] if zones else [document(text)])
    check_reading(text, reading)


def check_reading(text: str, reading: Reading) -> None:
    assert all(span.end <= len(text) for span in spans(reading))
    entities, timexes, quotations = len(reading.entities), len(reading.timexes), len(reading.quotations)
    statements: list[FigureStatement | StateStatement] = [*reading.figures, *reading.states]
    for statement in statements:
        assert statement.subject is None or statement.subject < entities
        assert statement.time.timex is None or statement.time.timex < timexes
        assert statement.time.quotation is None or statement.time.quotation < quotations
        assert statement.span.of(text).strip() == statement.span.of(text) != ""
    for event in reading.events:
        assert reading.sentences[event.sentence].span.start <= event.span.start
        assert all(who < entities for who in event.participants)


def test_a_model_that_is_none_is_told() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        load("no_such_model")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge closed on 3 May 2024. That fortnight it rained.",
        "It closed on 3 May 2024, and nobody crossed it the following fortnight.",
        "“Not so,” the of said. A claim by the that the bridge was safe was wrong.",
    ],
)
def test_odd_wordings_are_read(read: ReadText, text: str) -> None:
    assert read(text).reading.sentences
