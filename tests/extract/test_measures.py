"""Measures of figures: what befell those counted, how much in what time, what a length and an amount are of."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "measure", "modality"),
    [
        ("The army said four of its medics were killed.", "four of its medics", "killed", "actual"),
        ("At least 30 of its drivers had been injured.", "30 of its drivers", "injured", "actual"),
        ("Hundreds of villagers have been killed.", "Hundreds of villagers", "killed", "actual"),
        ("Nine UN clerks are now confirmed as dead.", "Nine UN clerks", "killed", "actual"),
        ("The storm is feared to have killed hundreds of people.", "hundreds of people", "killed", "possible"),
        ("Thousands of millers are feared dead.", "Thousands of millers", "killed", "possible"),
        ("The families of these 14 people who were killed met.", "14 people", "killed", "actual"),
        ("The ferry sank with the loss of 12 lives.", "12 lives", "killed", "actual"),
        ("The flood left thousands homeless.", "thousands", "displaced", "actual"),
        ("The 40 soldiers killed a guard.", "40 soldiers", "personnel", "actual"),
        (
            "Some 30 people fled and two million affected farmers wait.",
            "two million affected farmers",
            "farmers",
            "actual",
        ),
    ],
)
def test_what_befell_them(read: ReadText, text: str, words: str, measure: str, modality: str) -> None:
    figure = read(text).figure(words)
    assert (figure.measure, figure.modality) == (measure, modality)


@pytest.mark.parametrize(
    ("text", "words", "measure", "unit"),
    [
        ("The pipe spills 700 barrels of oil a day.", "700 barrels", "oil", "barrel per day"),
        ("Some 700 barrels of crude are leaking into the bay daily.", "700 barrels", "crude", "barrel per day"),
        ("The clean-up costs $6m (£4m) per day.", "$6m", "money", "dollar per day"),
        ("The pump moves 90 litres of water every minute.", "90 litres", "water", "litre per minute"),
        ("The port receives eight boats a day.", "eight boats", "boats", "per day"),
        ("They pump mud into the shaft at a rate of 40 barrels a minute.", "40 barrels", "mud", "barrel per minute"),
        ("The ship carried 700 barrels of oil.", "700 barrels", "oil", "barrel of oil"),
        ("The camp had food for 300 people for a week.", "300 people", "people", None),
        ("The firm paid $5m a week ago.", "$5m", "money", "dollar"),
    ],
)
def test_a_rate_is_no_total(read: ReadText, text: str, words: str, measure: str, unit: str | None) -> None:
    figure = read(text).figure(words)
    assert (figure.measure, figure.unit) == (measure, unit)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Divers worked at depths of up to 365 metres.", "365 metres", "depth"),
        ("The wreck lies 90 feet underwater.", "90 feet", "depth"),
        ("The wreck lies 90 feet (27 metres) below the surface.", "90 feet", "depth"),
        ("The crew laid two 3-inch-wide cables.", "3-inch", "width"),
        ("The crew dug a 100-metre-deep shaft.", "100-metre", "depth"),
        ("The crew cut a 12-inch pipe.", "12-inch", "size"),
        ("The crew laid a three-mile boom.", "three-mile", "length"),
        ("The quake struck 15km (10 miles) south of the port.", "15km", "distance"),
        ("No boat may fish within 75 miles of the coast.", "75 miles", "distance"),
        ("The river peaked at 5.2 metres.", "5.2 metres", "level"),
        ("The plant cut its use of coal by as much as 50%.", "50%", "use"),
        ("The bank reported a 20% jump in profits.", "20% jump", "profits"),
        ("The crane lowered a 90-tonne dome.", "90-tonne", "weight"),
        ("Fourteen seal deaths have been confirmed.", "Fourteen seal deaths", "deaths"),
        ("The toll of dead seals is 900, a sliver of the 27,000 found in 1987.", "27,000", "seals"),
        ("Nine of its 20 pilots were killed.", "20 pilots", "pilots"),
        ("Nine of the 20 wounded pilots have died.", "20 wounded pilots", "injured"),
        ("The tax will hurt 3,000 farmers.", "3,000 farmers", "farmers"),
        ("The number of confirmed cases had climbed to 2,114 from 18 provinces.", "2,114", "cases"),
    ],
)
def test_what_it_is_of(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


def test_a_conversion_in_brackets_is_the_same_figure_again(read: ReadText) -> None:
    first, second = read("Nearly 39m gallons (148m litres) of oil may have spilled.").reading.figures
    assert (first.measure, first.modality) == (second.measure, second.modality) == ("oil", "possible")
    assert (second.value, second.unit) == (1.48e8, "litre")


@pytest.mark.parametrize(
    "text",
    [
        "Donate by telephoning 0381 72 72 455 today.",
        "A ferryman five feet nine inches tall came in.",
        "It was like a walk at 4,000 feet in the fog.",
    ],
)
def test_rather_nothing_than_a_wrong_measure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Ten pilots, three nurses and a cook were killed.", "three nurses", "killed"),
        ("Ten pilots are among those confirmed dead.", "Ten pilots", "killed"),
        ("A total of 15 UN clerks are dead - 11 peacekeepers and four cooks.", "11 peacekeepers", "killed"),
        ("Ten pilots and three trucks arrived.", "Ten pilots", "pilots"),
        ("The mission has 9,000 police and troops.", "9,000 police", "personnel"),
        ("The wells spill 95,000 barrels a day, with 60,000 barrels from the deepest.", "60,000 barrels", "oil"),
    ],
)
def test_told_of_several_together(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "The rivals met. The two embraced.",
        "Strong tremors shook the town in 1860, 1770 and 1618.",
        "It is equivalent to about two swimming pools.",
        "Crews lowered a dome over one of the leaks.",
        "The firm's papers showed that their first guess was 4,000.",
    ],
)
def test_a_number_that_counts_nothing_named(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_a_bare_number_goes_on_in_the_unit_before_it(read: ReadText) -> None:
    first, second = read("The field pumped 80,000 barrels a day and now yields 7,000.").reading.figures
    assert (first.measure, first.unit) == (second.measure, second.unit) == ("oil", "barrel per day")
