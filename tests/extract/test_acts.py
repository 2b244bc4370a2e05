"""Acts: what is said of somebody, whoever is the subject, with the time that hangs on it."""

from __future__ import annotations

import pytest

from tests.reading import Read, ReadText


def acts(found: Read, name: str) -> list[str]:
    """The words of the acts in whose arguments the entity stands."""
    return [
        act.span.of(found.text)
        for act in found.reading.acts
        if name in {found.named(argument) for argument in act.arguments}
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Quill opened the bridge.", ["opened"]),
        ("The bridge was opened by Ada Quill.", ["opened"]),
        ("The council thanked Ada Quill and gave a prize to Ben Marsh.", ["thanked"]),
        ("Ada Quill came to the pier and waved.", ["came", "waved"]),
        ("“The bridge stands,” said Ada Quill.", ["said"]),
        ("Ada Quill gave a speech.", ["speech"]),
        ("Ada Quill began to speak.", ["speak"]),
        ("Ada Quill is the mayor.", []),
    ],
)
def test_subjects_objects_and_what_is_left_out(read: ReadText, text: str, told: list[str]) -> None:
    assert acts(read(text), "Ada Quill") == told


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Ada Quill resigned on Friday.", "resigned", "Friday"),
        ("Ada Quill has led the council since 2004.", "led", "2004"),
        ("In a July 16 press conference, Ada Quill defended the bridge.", "defended", "July 16"),
        ("Ada Quill defended the bridge.", "defended", None),
    ],
)
def test_the_time_of_an_act(read: ReadText, text: str, word: str, when: str | None) -> None:
    found = read(text)
    (act,) = (act for act in found.reading.acts if act.span.of(text) == word)
    assert found.when(act.timex) == when


def test_acts_stand_in_their_sentences(read: ReadText) -> None:
    found = read("Ada Quill came on Monday. Ben Marsh left. Nobody else spoke with Ada Quill.")
    for act in found.reading.acts:
        assert found.reading.sentences[act.sentence].span.covers(act.span)
        assert act.arguments
