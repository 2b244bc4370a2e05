"""Whose a figure is, where it tells what a body consists of."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The Harbour Mission, a force of 900 soldiers, left on Monday.", "900 soldiers", "Harbour Mission"),
        (
            "The Relief Mission, a body of several hundred medics, runs two clinics.",
            "several hundred medics",
            "Relief Mission",
        ),
        ("The Border Mission sent a group of 40 nurses to Norwick.", "40 nurses", None),
    ],
)
def test_what_a_body_consists_of(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


SPILL = "The oil spill off Norwick is growing. "
QUAKE = "An earthquake struck Norwick on Monday. "


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        (SPILL + "The well is spewing 70 barrels a day.", "70 barrels", "oil spill"),
        (SPILL + "Some 70 barrels of crude a day are leaking from a broken pipe.", "70 barrels", "oil spill"),
        (SPILL + "Oil is gushing into the bay at a rate of 70 barrels a day.", "70 barrels", "oil spill"),
        (SPILL + "The Ada Quill spilled 70 barrels.", "70 barrels", "Ada Quill"),
        (SPILL + "It is worse than in 1981, when 70 barrels leaked into the bay.", "70 barrels", None),
        (SPILL + "Crews are collecting 70 barrels a day.", "70 barrels", None),
        (SPILL + "Crews could not stop the 70-barrel-a-day leak.", "70-barrel", "oil spill"),
        (SPILL + "It was worse in the outbreak of 1889, which killed 70 people.", "70 people", None),
        (SPILL + "That spill began when a tanker spewed some 70 barrels.", "70 barrels", None),
        (SPILL + "In 1981 a well blew out. It took months, during which 70 barrels had leaked.", "70 barrels", None),
        (SPILL + "Nothing yet matches the 70-barrel spill from the tanker Roe Star.", "70-barrel", None),
        ("Ada Quill filmed it 70 metres below the bay.", "70 metres", None),
        (QUAKE + "The quake killed 70 people.", "70 people", "quake"),
        (QUAKE + "More than 70 people died in the earthquake.", "70 people", "earthquake"),
        (QUAKE + "More than 70 firefighters died in the earthquake.", "70 firefighters", None),
        (QUAKE + "The quake left 70 people homeless.", "70 people", "quake"),
        (QUAKE + "Another quake killed 70 people.", "70 people", None),
        (QUAKE + "The 1921 earthquake killed 70 people.", "70 people", None),
    ],
)
def test_what_a_disaster_did(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    figure = found.figure(words)
    assert (found.named(figure.subject) or "none").split(" off ")[0] == (subject or "none")
