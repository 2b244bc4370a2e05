"""What is reported without marks: views, documents, questions, requests, denials."""

from __future__ import annotations

import pytest

from tests.extract.quoting import read


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "speaker"),
    [
        (
            "Anna Roe's view that the dam is safe was not shared.",
            "Anna Roe's",
            "view",
            "that the dam is safe",
            "Anna Roe",
        ),
        ("In the view of Anna Roe, the dam is safe.", "Anna Roe", "view", "the dam is safe", "Anna Roe"),
        ("In the words of Anna Roe, the dam is “a ruin”.", "Anna Roe", "words", "the dam is “a ruin”", "Anna Roe"),
        ("Peter Lund repeated his claim that the dam was safe.", "his", "claim", "that the dam was safe", "Peter Lund"),
        ("Anna Roe denied that the dam was unsafe.", "Anna Roe", "denied", "that the dam was unsafe", "Anna Roe"),
        ("Peter Lund came late. His denial of any role was brief.", "His", "denial", "any role", "Peter Lund"),
        (
            "There was a warning from Anna Roe that it could fail.",
            "Anna Roe",
            "warning",
            "that it could fail",
            "Anna Roe",
        ),
        ("“The dam will hold,” the letter read.", "the letter", "read", "“The dam will hold,”", None),
        (
            "The letter, signed by Anna Roe, says it holds.",
            "The letter, signed by Anna Roe",
            "says",
            "it holds",
            "Anna Roe",
        ),
        (
            "A post on the city's page read “We are closed.”",
            "A post on the city's page",
            "read",
            "“We are closed.”",
            None,
        ),
        ("Documents show that the dam was weak.", "Documents", "show", "that the dam was weak", None),
        ("Anna Roe wrote on her page: “The dam will hold.”", "Anna Roe", "wrote", "“The dam will hold.”", "Anna Roe"),
        ("Peter Lund asked whether the dam held.", "Peter Lund", "asked", "whether the dam held", "Peter Lund"),
        ("“Will it hold?” Peter Lund asked.", "Peter Lund", "asked", "“Will it hold?”", "Peter Lund"),
        ("Anna Roe urged residents to stay inside.", "Anna Roe", "urged", "residents to stay inside", "Anna Roe"),
        ("Peter Lund asked Anna Roe to open it.", "Peter Lund", "asked", "Anna Roe to open it", "Peter Lund"),
        ("The council called on the city to pay.", "The council", "called", "the city to pay", None),
        ("The dam, Roe's critics argue, must go.", "Roe's critics", "argue", "The dam … must go", None),
    ],
)
def test_reports(text: str, source: str, cue: str, content: str, speaker: str | None) -> None:
    told = next(told for told in read(text) if told.cue == cue)
    assert (told.source, told.content, told.speaker) == (source, content, speaker)


def test_what_is_no_source() -> None:
    [told] = read("The leak has grown into what two engineers say is a river.")
    assert told.source == "two engineers"


def test_the_speaker_goes_on_after_telling_of_somebody() -> None:
    text = "Anna Roe said Clara Lund would come. “It will be late,” she said."
    assert read(text)[-1].speaker == "Anna Roe"


def test_who_is_named_again_takes_the_pronoun() -> None:
    text = "Anna Roe said Clara Lund would come. Clara Lund waited for the boat all day. “It will be late,” she said."
    assert read(text)[-1].speaker == "Clara Lund"


def test_a_name_after_a_conjunction_is_the_subject() -> None:
    text = "They met Anna Roe at noon and asked her about the dam and Roe suggested it would hold."
    told = next(told for told in read(text) if told.cue == "suggested")
    assert (told.source, told.speaker) == ("Roe", "Anna Roe")
