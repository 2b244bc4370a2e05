"""Phrases that name something, by the lemma of what they are about."""

from __future__ import annotations

import pytest

from asreported.model import Phrase
from tests.reading import Read, ReadText


def phrase(found: Read, words: str) -> Phrase:
    (one,) = (one for one in found.reading.phrases if one.span.of(found.text) == words)
    return one


@pytest.mark.parametrize(
    ("text", "words", "lemma", "kind"),
    [
        ("The inspectors left the northern camp.", "the northern camp", "camp", "noun"),
        ("The mayor's announcement surprised Ellmouth.", "The mayor's announcement", "announcement", "noun"),
        ("Ministers suspended the trials.", "suspended the trials", "suspend", "verb"),
        ("Ministers held talks in Oslo.", "held talks in Oslo", "talk", "verb"),
        ("Ministers agreed to meet the rebels.", "agreed to meet the rebels", "meet", "verb"),
    ],
)
def test_what_a_phrase_is_about(read: ReadText, text: str, words: str, lemma: str, kind: str) -> None:
    found = phrase(read(text), words)
    assert (found.lemma, found.kind) == (lemma, kind)


def test_a_part_of_a_phrase_is_none_of_its_own(read: ReadText) -> None:
    found = read("The river police left.")
    assert [one.span.of(found.text) for one in found.reading.phrases if one.kind == "noun"] == ["The river police"]


@pytest.mark.parametrize(
    ("text", "words", "called"),
    [
        ("The lawsuit is a stunt.", "a stunt", "The lawsuit"),
        ("The lawsuit, a stunt by rivals, failed.", "a stunt", "The lawsuit"),
        ("The lawsuit is not a stunt.", "a stunt", None),
        ("The lawsuit named a bank.", "a bank", None),
    ],
)
def test_what_is_called_by_another_name(read: ReadText, text: str, words: str, called: str | None) -> None:
    found = read(text)
    calls = phrase(found, words).calls
    assert (None if calls is None else found.reading.phrases[calls].span.of(text)) == called


def test_calls_point_into_the_reading(read: ReadText) -> None:
    found = read("Mr Lee, the mayor, called the dam a danger. He is a farmer, and the farmer met the board.")
    for one in found.reading.phrases:
        assert one.calls is None or 0 <= one.calls < len(found.reading.phrases)
