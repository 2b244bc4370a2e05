"""Whose "I" and "we" is whose."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("“I will stay until the bridge stands,” Mayor Anna Roe said.", "Anna Roe", "I"),
        ("“We will open the ports on Monday,” UNESCO Director Anna Roe said.", "UNESCO", "We"),
        ('"Our trucks are on the road," said Anna Roe, a UNESCO director.', "UNESCO", "Our"),
    ],
)
def test_the_first_person_is_the_speaker_or_the_body_spoken_for(
    read: ReadText, text: str, name: str, words: str
) -> None:
    assert words in read(text).mentions(name)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("“We will open the ports on Monday,” Anna Roe said.", "We"),
        ("“We will open the ports,” a spokesman for the harbour said.", "We"),
        ("Anna Roe said we all know what the ports are worth.", "we"),
    ],
)
def test_it_is_nobody_where_the_text_does_not_tell(read: ReadText, text: str, word: str) -> None:
    told = read(text)
    spans = [mention.span.of(told.text) for entity in told.reading.entities for mention in entity.mentions]
    assert word not in spans
