"""Percentages are of what is changed or shared; compound numbers; amounts by what is done with them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The mill must cut its use of coal to clean up the valley by as much as 50%.", "50%", "use"),
        ("The mill may cut its use of coal to clean up the valley by half or even 75%.", "75%", "use"),
        ("The firm puts the chances of the plan working at between 60 and 70%.", "60 and 70%", "chance"),
        ("The ferry line pegged its chances of rescue at 60%.", "60%", "chance"),
        ("It will touch about one-third of the population.", "one-third", "population"),
        ("The drug is about 70% effective.", "70%", "effective"),
        ("The barge eventually lost 35 percent of its cargo.", "35 percent of its cargo", "cargo"),
        ("They want a 45 percent effective toll rate.", "45 percent effective toll rate", "rate"),
        ("The deficit stood at 5.1 percent of GDP.", "5.1 percent of GDP", "deficit"),
        ("Credits have raised by 7 percent the pay of nurses.", "7 percent the pay", "pay"),
        ("Unemployment stood at 7%.", "7%", "unemployment"),
        ("The mill's bond was trading on Monday at a yield of 6.5%.", "6.5%", "yield"),
        ("This fever killed about half the people there.", "half the people", "killed"),
        ("About half of the people killed were children.", "half of the people", "people"),
        ("The pipe caught a fifth of the oil escaping from it.", "a fifth of the oil", "oil"),
    ],
)
def test_a_percentage_is_of_what_changed(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "And a 53% majority give the mayor a poor rating.",
        "The study found that 40 percent smoke.",
        "The flood will dampen trade by 1.6 percent of national income.",
        "Norsk Hydro rose 6% on Monday.",
        "He took 3D images of it.",
        "He is doubling down on it.",
    ],
)
def test_what_tells_no_measure_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "qualifier"),
    [
        ("Many live on $2 or less per day.", "$2", 2.0, "dollar per day", "at_most"),
        ("It lies where two or more plates meet.", "two or more plates", 2.0, None, "at_least"),
        ("They use 40 or so boats.", "40 or so boats", 40.0, None, "about"),
        ("The fund pays nine claims at $100 each.", "$100", 100.0, "dollar each", None),
        ("The bill sets a $1bn per incident cap.", "$1bn", 1e9, "dollar per incident", None),
        ("The fines were $20 million apiece.", "$20 million", 2e7, "dollar each", None),
        ("The farm lost $14 per adult cow.", "$14", 14.0, "dollar per cow", None),
        ("Net income fell to $30 million, or 88 cents a share.", "$30 million", 3e7, "dollar", None),
        ("They pay £40 each month.", "£40", 40.0, "pound sterling per month", None),
        ("Crews built a 12m high wall.", "12m high wall", 12.0, "metre", None),
        ("Some 90 people die on the roads each day.", "90 people", 90.0, "per day", "about"),
        ("Oil cost $90/barrel.", "$90", 90.0, "dollar per barrel", None),
        ("The airline runs nine flights a week to Oslo.", "nine flights", 9.0, "per week", None),
        ("The firm has 12m customers.", "12m customers", 1.2e7, None, None),
        ("They took 86 metric tons of food.", "86 metric tons", 86.0, "tonne", None),
    ],
)
def test_compound_numbers(
    read: ReadText, text: str, words: str, value: float, unit: str | None, qualifier: str | None
) -> None:
    figure = read(text).figure(words)
    assert (figure.value, figure.unit, figure.qualifier) == (value, unit, qualifier)


def test_a_bracketed_m_is_the_twin_of_the_length_before_it(read: ReadText) -> None:
    found = read("The quake struck 15km (10m) south of the port. The pit was 100ft (30m) deep.").reading.quantities
    assert [(quantity.value, quantity.unit) for quantity in found] == [
        (15.0, "kilometre"),
        (10.0, "mile"),
        (100.0, "foot"),
        (30.0, "metre"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("The well is leaking 50 barrels of oil a day.", "50 barrels", "leaked"),
        ("The tube will collect 10 barrels of oil a day.", "10 barrels", "collected"),
        ("He put the flow at 50 barrels a day.", "50 barrels", "leaked"),
        ("The amount of crude leaking from the barge could be 50 barrels a day.", "50 barrels", "leaked"),
        ("Some 60 barrels were collected out of a total of 90 barrels that had dispersed.", "90 barrels", None),
        ("The old estimate was 10 barrels a day.", "10 barrels", None),
        ("They burned 30 barrels of oil.", "30 barrels", "burned"),
        ("They collected or burned 30 barrels of oil.", "30 barrels", None),
    ],
)
def test_amounts_of_different_doings_are_apart(read: ReadText, text: str, words: str, scope: str | None) -> None:
    assert read(text).figure(words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "measure", "modality"),
    [
        (
            "He gave no estimate of the dead but spoke of figures of 900 people.",
            "900 people",
            "killed",
            "actual",
        ),
        ("They speak of 900 people being killed, hurt or homeless.", "900 people", "people", "actual"),
        ("Four people were killed and six injured.", "Four people", "killed", "actual"),
        ("Eleven people were hurt, seven of whom have been ferried out.", "seven", "injured", "actual"),
        ("The state plans to evacuate 60 injured people.", "60 injured people", "injured", "actual"),
        ("Seven workers were taken to hospital.", "Seven workers", "hospitalised", "actual"),
        ("The flu has killed a total of 60 people.", "60 people", "killed", "actual"),
        ("The storm came, and 90 sailors lost their lives.", "90 sailors", "killed", "actual"),
        ("They plan to kill 300 pigs.", "300 pigs", "pigs", "planned"),
    ],
)
def test_casualties_are_those_of_persons_told_alone(
    read: ReadText, text: str, words: str, measure: str, modality: str
) -> None:
    figure = read(text).figure(words)
    assert (figure.measure, figure.modality) == (measure, modality)


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Nearly 12% of the population of Lund is Danish.", "12% of the population", "is Danish"),
        ("About 40 percent of the beds are empty.", "40 percent of the beds", "are empty"),
        ("A vote of over 60 percent is unlikely.", "60 percent", None),
        ("About 40 percent of the beds burned.", "40 percent of the beds", "burned"),
    ],
)
def test_what_a_share_is_told_to_be(read: ReadText, text: str, words: str, scope: str | None) -> None:
    assert read(text).figure(words).scope == scope


def test_a_sum_told_again_as_a_share_measures_nothing_of_it(read: ReadText) -> None:
    told = read("The bonds lost $400 million, or about 11% of their assets.").reading.figures
    assert [figure.unit for figure in told] == ["dollar"]


def test_who_stands_at_so_many_percent_is_not_what_is_measured(read: ReadText) -> None:
    told = read("The mayor stood at 30 percent, and her rival, a former teacher, at 22 percent.").reading.figures
    assert "rival" not in {figure.measure for figure in told}


def test_what_is_so_much_larger_has_no_level(read: ReadText) -> None:
    assert read("The new barge is 20 percent larger.").reading.figures == ()
