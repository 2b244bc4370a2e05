"""Numbers that are part of a name, a title or a page's marks are no figures."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        'In the valley the heads of the mills were dubbed the "six crows" by their men.',
        'Neighbours have hosted 14 "Quilt-A-Thons" at which children learn to sew.',
        "Its bill is five orders of magnitude too high.",
        "For more puzzles, 9 days 9 riddles, see the last page.",
        "Fever shuts Norwick college as cases pass 300 cents Mayor Roe told to stay at home.",
        "Roe owns only 40% of the oil well, which means that its bill will be small.",
        "The yard booked orders for masks in June, 30 percent more than the bulk it sold in all of last year.",
        "Lund Mills says orders in June exceeded by 30 percent the volume of last year.",
    ],
)
def test_they_count_nothing(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    ("text", "words", "measure", "value"),
    [
        ('The ministry said it had lost "six boats" in the storm.', "six boats", "boats", 6),
        ("The shares fell 40 cents on Monday.", "40", "shares", 40),
        ("The jury seated the 18 men and women of the crew.", "18 men", "people", 18),
        ("It is about 40C (104F) in the sun.", "104", "temperature", 104),
        ("A report said that 36 Acadian army and coastguard personnel were confirmed dead.", None, "killed", 36),
        ("Roe would not drill into a 90mbarrel field.", None, "field", 90e6),
    ],
)
def test_what_is_counted(read: ReadText, text: str, words: str | None, measure: str, value: float) -> None:
    found = read(text).reading.figures
    assert [(one.measure, one.value) for one in found if words is None or words in one.span.of(text)] == [
        (measure, value)
    ]
