"""Figures by the small words about them: bounds that bound nothing, idle ones, rates left out, whose they are."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fungus was found in 12 towns over three provinces.", [(12.0, None), (3.0, None)]),
        ("The mill employs well over nine women.", [(9.0, "over")]),
        ("The bolts were less than about a third of the length of its beam.", [(1 / 3, "under")]),
    ],
)
def test_bounds(read: ReadText, text: str, told: list[tuple[float, str | None]]) -> None:
    assert [(figure.value, figure.qualifier) for figure in read(text).reading.figures] == told


def test_an_interval_begins_with_a_word(read: ReadText) -> None:
    told = read("It needs just one to 10 spores to start the rot.").reading.figures
    assert [(figure.low, figure.high) for figure in told] == [(1.0, 10.0)]
    risen = read("The number of mills rose from two to 10 last week.").reading.figures
    assert [figure.value for figure in risen] == [2.0, 10.0]


@pytest.mark.parametrize(
    "text",
    [
        "One old line of argument is that the mill was never safe.",
        "They hoped for a five-star review.",
        "The agency put the flood threat level at four.",
        "She would like to name a third, quieter culprit.",
        "Ken is joined by Ola Berg, one half of the duo Oaks And Elms.",
        "On the 51 census Ola Berg is listed.",
        "In those days the valley was one great brewery.",
        "During one tour of the coast he said that he was sorry.",
        "He met Ola Berg to talk about her latest novel, $9,000 - a tale of greed.",
        "The third episode of six stars live music from the Oaks.",
        "The wreck let out the equivalent in milk of 14 Lund lorries.",
        "The plan is meant to avert half a million deaths and two million evacuations.",
        "Ola died in 2003 and lived at 6 sycamore drive lund norwick.",
        "Everybody 70 50 12 21 14 9 Farmers 81 52 20 17 11 9 Bakers 60 41",
    ],
)
def test_what_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "The ship can lift 900 barrels (37,800 gallons) of oil from the bay a day.",
            ["barrel per day", "gallon per day"],
        ),
        ("The rig takes up 900 barrels a day of crude and 40 gallons of brine.", ["barrel per day", "gallon per day"]),
        ("Acme is raising $3 billion a quarter for its costs.", ["dollar per quarter"]),
        ("Every year, ships and mills spill more than 900 gallons of oil into the bay.", ["gallon per year"]),
        ("The new pump could raise daily collection to 900 barrels.", ["barrel per day"]),
        (
            "The pumps can handle 900 barrels of oil daily and a new one could raise that to 1,200.",
            ["barrel per day"] * 2,
        ),
        (
            "They put the leak at 100 barrels of oil a day, then 200 barrels, and then to 400 barrels.",
            ["barrel per day"] * 3,
        ),
        (
            "Oil leaked at 600 barrels a day. In an answer, Berg said that 200 to 400 barrels is the likeliest range.",
            ["barrel per day"] * 2,
        ),
        ("Oil leaked at 600 barrels a day. Their estimate was 490,000 barrels.", ["barrel per day", "barrel"]),
    ],
)
def test_rates_left_out(read: ReadText, text: str, units: list[str]) -> None:
    assert [figure.unit for figure in read(text).reading.figures] == units


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The school misses out on hundreds of pounds that would help pupils.", "hundreds", "money"),
        ("He will leave with a salary of 690,000 pounds ($1.1 million).", "690,000 pounds", "money"),
        ("The clerks sailed for 90 miles across the bay.", "90 miles", "distance"),
        ("The fog was 90 miles across.", "90 miles", "width"),
        ("The fever killed 160 people and was confirmed in 900.", "900", "cases"),
        ("Of 60 people there, 22 were clerks.", "22", "clerks"),
        ("Scores of people hurt in the crash could die.", "Scores of people", "killed"),
        ("The crew gathered 900 pounds of wool.", "900 pounds", "wool"),
        ("Norland has had 85 deaths and now reported the most patients with 21,400.", "21,400", "patients"),
    ],
)
def test_measures(read: ReadText, text: str, words: str, told: str) -> None:
    assert read(text).figure(words).measure == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The year began with two volumes of Acme records.", "two volumes"),
        ("Maria Roe is a clerk. The mother of the clerk died in May. She had four sisters.", "four sisters"),
        ("Ada Roe and Jon Roe came. Jon Roe's three brothers spoke.", "three brothers"),
        ("The Lund Act requires Acme to cover up to $75 million.", "$75 million"),
        ("Acme is short of cash. Banks are wary, and NTBC said it hoped to raise $5 billion.", "$5 billion"),
    ],
)
def test_whose_nobody_tells(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).subject is None


def test_items_behind_bullets_are_sentences(read: ReadText) -> None:
    told = read("* Loss would be more if Acme had bought cover * Premiums of small rigs rose 25 percent").reading
    (figure,) = told.figures
    assert (figure.measure, figure.subject, figure.modality) == ("premiums", None, "actual")


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("The report saw the value of the brand jump by 37%.", "37%", "up"),
        ("Repairs dragged down profit by more than 40 percent.", "40 percent", "down"),
        ("The frost will dampen trade by 45 percent.", "45 percent", "down"),
        ("The yield was reduced over 45 percent by the frost.", "45 percent", "down"),
        ("The shares have been robbed of almost a third of their value.", "a third of their value", "down"),
        ("The mill was raised with 45 percent of its own money.", "45 percent of its own money", None),
    ],
)
def test_which_way(read: ReadText, text: str, words: str, side: str | None) -> None:
    assert read(text).figure(words).scope == side


def test_whose_in_a_clause_cut_short(read: ReadText) -> None:
    told = read("Norland has 406 confirmed cases and Costa Rica seven cases.")
    assert [told.named(figure.subject) for figure in told.reading.figures] == ["Norland", "Costa Rica"]


def test_a_share_of_what_is_done(read: ReadText) -> None:
    assert read("Some 60 percent of holiday spending was in the towns.").reading.figures[0].measure == "spending"


def test_deeper_than(read: ReadText) -> None:
    assert read("It bans wells in depths below 500 feet.").figure("500 feet").qualifier == "over"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Firemen stand by the pier The cost of the fire has risen to $9 million.", "$9 million", "money"),
        ("The fire killed 11 clerks and hurt 17 In Lund, the rain let 260,000 litres of milk spoil.", "17", "injured"),
        ("Some 40 clerks and over 300 vans and aircraft are being sent.", "300 vans", "vans and aircraft"),
    ],
)
def test_lines_without_a_stop(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure
