"""Who takes up an office and who leaves it; who leads; demands and plans that are dropped."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


def _told(read: ReadText, text: str, name: str) -> list[tuple[str, str]]:
    return [(state.value, state.modality) for state in read(text).reading.states if state.property == name]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Ruiz will step down as harbourmaster in May.", [("harbourmaster", "actual")]),
        ("Port director Ana Ruiz, who left her post today, was blamed.", [("Port director", "former")] * 2),
        ("The director of the port, Ana Ruiz, who has since resigned, spoke.", [("director of the port", "former")]),
        ("Berg led the agency under President Ana Ruiz and now mends clocks.", [("President", "former")]),
        ("Berg has led the agency under President Ana Ruiz.", [("President", "actual")]),
        ("Every week Ana Ruiz leaves her Elm Street office to walk.", []),
    ],
)
def test_office(read: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    assert _told(read, text, "office") == told


def test_who_will_go_is_in_office_now(read: ReadText) -> None:
    reading = read("Ana Ruiz will step down as harbourmaster in May.").reading
    (state,) = (state for state in reading.states if state.property == "office")
    assert (state.time.timex, state.time.tense) == (None, "present")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway, though, is heading into autumn.", []),
        ("Officials fear that many Norwegians will head there by boat.", []),
    ],
)
def test_lead(read: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    assert _told(read, text, "lead") == told


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("Norway demanded that Sweden withdraw its ships.", ["requested"]),
        ("Norway has agreed to drop its old demand that Sweden withdraw its ships.", ["former"]),
        ("Norway missed the chance to call for lower tolls.", []),
    ],
)
def test_demand(read: ReadText, text: str, modalities: list[str]) -> None:
    assert [modality for _, modality in _told(read, text, "demand")] == modalities


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The hunt must stop, the guild said.", [("ended", "requested")]),
        ("Talks between Norway and Sweden to end their old feud please the king.", []),
        ("The minister defended the decision to grant the waivers.", [("approved", "actual")]),
        ("Analysts predict Norway will reinstate its dividend.", [("resumed", "possible")]),
        ("It is their job to make sure that the mill is shut down.", []),
        ("Please note that the Halden Festival starts late on Sunday.", []),
    ],
)
def test_status(read: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    assert _told(read, text, "status") == told
