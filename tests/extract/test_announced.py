"""Figures announced, proposed or concluded in a plain tense, and those who are there whatever is done for them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("The ministry says it is sending 90 more doctors to the valley.", ["planned"]),
        ("Karsia has announced it is sending 400 more troops, raising the number to 1,600.", ["planned", "planned"]),
        ("The ministry says it is now sending 90 doctors to the valley.", ["actual"]),
        ("The blast closed the mine, bringing the number of idle pits to 9.", ["actual"]),
        ("Senators introduced a bill on Monday raising the cap to $9 million.", ["planned"]),
        ("Senators passed a bill on Monday raising the cap to $9 million.", ["actual"]),
        ("The diocese has proposed the airlift of 90 children to Lund.", ["planned"]),
        ("The ship will pick up a unit from Lund, making up a force of 90 sailors.", ["planned"]),
        ("This could mean that 900 people are infected.", ["possible"]),
        ("This means that 900 people are infected.", ["actual"]),
        ("The town is struggling to feed thousands of refugees.", ["actual"]),
        ("The town struggled to build 90 homes.", ["planned"]),
        ("The fund will provide 3m euros for urgent needs and at least 2m euros for the long term.", ["planned"] * 2),
        (
            "His town was bracing for one worst-case scenario of 900 barrels, or more than 3,000 gallons.",
            ["possible"] * 2,
        ),
        ("In a city of this size that extrapolates to 90,000 patients.", ["possible"]),
        ("The yards stand to lose $3 million.", ["possible"]),
        ("There will have been 90 cases that nobody has recorded.", ["possible"]),
        ("By May there will have been 90 launches.", ["planned"]),
        ("Officials said there had been 90 fresh cases today.", ["actual"]),
        ("There had been 40 boats in the port before.", ["former"]),
    ],
)
def test_what_is_announced_and_what_is_there(read: ReadText, text: str, modalities: list[str]) -> None:
    assert [figure.modality for figure in read(text).reading.figures] == modalities


def test_what_typically_comes_of_it_is_of_no_day(read: ReadText) -> None:
    (figure,) = read("They typically end up with 900 children who live in our villages.").reading.figures
    assert (figure.modality, figure.time.timex, figure.time.tense) == ("actual", None, None)
