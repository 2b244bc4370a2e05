"""Days that go together: where the second of a month stands."""

from __future__ import annotations

import pytest

from asreported.lexicon import second_day


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        (" to 6 among millers", "6"),
        ("-16, 2010", "16"),
        (" – 6.", "6"),
        (" through 9, the guild said", "9"),
        (" to 6 , among millers", "6"),
        (" to 6 percent", None),
        (" to 600", None),
        (" and 6 boats", None),
        (", 2010", None),
    ],
)
def test_the_number_of_a_second_day(behind: str, day: str | None) -> None:
    text = f"June 3{behind}"
    found = second_day(text, len("June 3"))
    assert (None if found is None else text[slice(*found)]) == day
