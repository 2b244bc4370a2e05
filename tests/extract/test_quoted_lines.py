"""Quotations by where they stand: headlines, paragraphs, marks inside marks."""

from __future__ import annotations

import pytest

from tests.extract.quoting import one, read


@pytest.mark.parametrize(
    ("line", "source", "cue", "content"),
    [
        ("Minister: no plan to leave", "Minister", ":", "no plan to leave"),
        ("No plan to leave, says minister", "minister", "says", "No plan to leave"),
        ("Roe: ‘We will not leave’", "Roe", ":", "‘We will not leave’"),
        ("‘We will not leave’: mayor", "mayor", ":", "‘We will not leave’"),
        ("Police say two held over dam fire", "Police", "say", "two held over dam fire"),
    ],
)
def test_headlines(line: str, source: str, cue: str, content: str) -> None:
    told = read(f"{line}\nThe fire began on Monday.")[0]
    assert (told.source, told.cue, told.content) == (source, cue, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "“The dam will hold,” Anna Roe said. “It always has.\n“We built it well.\n“And we watch it.”\nLund left.",
            "“The dam will hold,” … “It always has. … “We built it well. … “And we watch it.”",
        ),
        (
            "“The dam will hold,” Anna Roe said. “It always has.\nWe built it well, and we watch it.”\nLund left.",
            "“The dam will hold,” … “It always has.\nWe built it well, and we watch it.”",
        ),
        ("“The dam will hold.\n“We built it well,” Anna Roe said.", "“The dam will hold. … “We built it well,”"),
        ("Anna Roe said:\n“The dam will hold.”", "“The dam will hold.”"),
        ("“The dam will hold,”\nsaid Anna Roe, the chief engineer.", "“The dam will hold,”"),
        ("Anna Roe, the chief engineer,\nsaid the dam would hold.", "the dam would hold"),
    ],
)
def test_quotations_over_several_paragraphs(text: str, content: str) -> None:
    [told] = [told for told in read(text) if told.speaker == "Anna Roe"]
    assert told.content == content


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The dam will hold,” Anna Roe said.\nShe added: “We watch it.”", "We watch"),
        ("“The dam will hold,” Anna Roe said.\n“We watch it,” she added.", "We watch"),
        ("“The dam will hold,” Anna Roe said, adding that “nobody should worry”.", "that “nobody"),
        ("“The dam will hold,” Anna Roe told the council. “We watch it,” she continued.", "We watch"),
        ("Anna Roe said the dam would hold. The crew watched it day and night, she added.", "The crew"),
    ],
)
def test_what_is_added_is_said_by_who_spoke(text: str, words: str) -> None:
    assert one(text, words).speaker == "Anna Roe"


@pytest.mark.parametrize(
    "text",
    [
        "“He told me, ‘The dam will fall,’ and I laughed,” Anna Roe said.",
        "\"He told me, 'The dam will fall,' and I laughed,\" Anna Roe said.",
    ],
)
def test_a_quotation_inside_marks_belongs_to_the_outer_one(text: str) -> None:
    [told] = read(text)
    assert (told.speaker, told.kind) == ("Anna Roe", "direct")
    assert told.content == text[: text.index(" Anna Roe")]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “night crew” left on Monday.",
        "Peter “The Hammer” Lund left on Monday.",
        "Her novel “The Long Dam” came out on Monday.",
        "The band played “Down by the Dam” on Monday.",
        "The ship, known as “Old Molly”, left on Monday.",
        "The plan, dubbed “Operation Dam”, began on Monday.",
        "They work in a “grey zone” between the law and the market.",
        "He starred in “The Quay” and “The Dam.”",
        "The word “dam” comes from an old verb.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_no_quotations(text: str) -> None:
    assert not read(text)


def test_a_frame_between_quoted_words() -> None:
    told = one("The mayor “lied to us all”, Peter Lund said, and “should go”.", "The mayor")
    assert (told.content, told.speaker) == ("The mayor “lied to us all” … and “should go”", "Peter Lund")


def test_a_name_before_a_colon_with_words_between() -> None:
    assert one("Clara Lund, her voice shaking: “They took my boat.”", "They took").speaker == "Clara Lund"


def test_words_in_the_first_person_are_the_last_subjects() -> None:
    text = "Anna Roe closed the quay on Monday. “We're tired of the long wait.”"
    assert one(text, "We're tired").speaker == "Anna Roe"
