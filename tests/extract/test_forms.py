"""What the form alone tells of a number: a place's population, a rate of exchange, feet, a nation's money."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("With 44 people dead, many of them in the old capital of 20 million, schools closed.", [44]),
        ("The flood killed 30 in a city of about 9 million.", [30]),
        ("Schools in the vast capital of 9 million people will close.", [9e6]),
        ("The permit costs 90 Lebanese pounds ($ 1 = 5.6406 Lebanese pounds).", [90]),
    ],
)
def test_what_is_a_figure(read: ReadText, text: str, values: list[float]) -> None:
    assert [figure.value for figure in read(text).reading.figures] == values


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The well lay in 5,000 ' of water.", "5,000", "foot"),
        ("They drilled through 1000' of rock.", "1000", "foot"),
        ("The well lay in 12 ' of mud or 1000 ' of rock.", "1000", "foot"),
        ("Farmers got 1,000 Lebanese pounds for each animal.", "1,000", "lebanese pound"),
        ("The book costs 20 British pounds.", "20", "pound sterling"),
        ("The book costs 90 Nepalese rupees.", "90", "nepalese rupee"),
        ("The book costs 90 Indian rupees.", "90", "indian rupee"),
        ("The book costs 70 Czech crowns.", "70", "czech crown"),
        ("The fare is 30 Kenyan shillings.", "30", "kenyan shilling"),
        ("She has three Olympic crowns.", "three", None),
        ("They bought 20 pounds of tea.", "20", "pound-mass"),
    ],
)
def test_units(read: ReadText, text: str, words: str, unit: str) -> None:
    quantities = read(text).reading.quantities
    assert [quantity.unit for quantity in quantities if quantity.span.of(text).startswith(words)] == [unit]


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The navy accepted a Danish offer of three sets of Norva sweeping arms.", "three sets", None),
        ("The 10 Best Acme Spill Cartoons. Acme said it was sorry. Acme has 40 rigs.", "40 rigs", "Acme"),
        (
            "The high school closed. Millions of high school and college pupils left.",
            "Millions of high school and college pupils",
            None,
        ),
        ("Acme fell after a 14.8 percent sell-off of Acme shares.", "14.8 percent sell-off", "Acme"),
        ("Acme is closed. Hundreds of Acme employees left.", "Hundreds of Acme employees", "Acme"),
        (
            "Northgate Petroleum, a mill with a 25 percent stake in a well, is shut.",
            "25 percent stake",
            "Northgate Petroleum",
        ),
    ],
)
def test_whose(read: ReadText, text: str, words: str, subject: str | None) -> None:
    told = read(text)
    entity = told.figure(words).subject
    assert (None if entity is None else told.reading.entities[entity].name) == subject


def test_who_taps_a_fund_is_not_its_sum(read: ReadText) -> None:
    assert read("It is a $ 140 billion fund countries can tap.").reading.figures[0].measure == "money"


def test_or_more_bounds_an_estimate(read: ReadText) -> None:
    assert read("The plague killed an estimated 30 million people or more.").reading.figures[0].qualifier == "at_least"


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The absolute worst-case flow was 60,000 barrels a day.", "60,000 barrels", "possible"),
        ("The report gave a maximum case of 90 barrels a day.", "90 barrels", "possible"),
        ("It was the worst case because the storm killed 40 people.", "40 people", "actual"),
        ("The governor ordered the army to build walls seven miles off the coast.", "seven miles", "requested"),
        ("The army built walls seven miles off the coast.", "seven miles", "actual"),
        ("It wants to build a cap on the well 4,000 feet below the surface.", "4,000 feet", "actual"),
        ("The storm was worse than first feared with the known toll rising to 400.", "400", "actual"),
        ("The floods were more serious than expected, killing 30 people.", "30 people", "actual"),
    ],
)
def test_cases_and_comparisons(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality
