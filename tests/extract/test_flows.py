"""Amounts that run in a time told elsewhere, what fills the barrels, who fell ill, and numbers that tell nothing."""

from __future__ import annotations

import pytest

from tests.reading import ReadText

_RUNS = "The leak runs at 3,000 barrels a day. "


@pytest.mark.parametrize(
    "told",
    [
        "That figure was then revised to 900 barrels.",
        "First she said it was only 900 barrels.",
        "Now we're up to 900 barrels, she said.",
        "The lowest is twice the estimate often quoted by Acme officials of about 900 barrels.",
        "It is five times the 900 barrels first thought.",
        "The firm first estimated the flow at 900 barrels.",
    ],
)
def test_an_estimate_of_a_flow_has_the_rate_told_before_it(read: ReadText, told: str) -> None:
    assert read(_RUNS + told).figure("900 barrels").unit == "barrel per day"
    assert not read(told).reading.figures  # in no time that the text tells


@pytest.mark.parametrize(
    "told",
    ["The total is 900 barrels.", "So far 900 barrels have been collected.", "The tank held 900 barrels of oil."],
)
def test_what_is_all_of_it_is_no_flow(read: ReadText, told: str) -> None:
    assert "per" not in (read(_RUNS + told).figure("900 barrels").unit or "")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("An engine will pump mud at 30 barrels a minute to the ship.", ["mud"]),
        ("They replaced drilling mud with seawater and only needed 350 barrels.", ["seawater"]),
        ("The ship can carry 9,000 barrels of mud and has 3,000 barrels on board.", ["mud", "mud"]),
        ("The oil gushed into the water, 900 barrels in a night.", ["oil"]),
        ("They ordered 90 barrels for the fair.", ["volume"]),
        ("The ports ship 900 tonnes of corn, beans and wheat.", ["corn, beans and wheat"]),
        ("The barge lost 900 gallons of No. 6 oil.", ["volume"]),
        ("The dam was made from 900 pound bags of sand.", ["weight"]),
        ("The isle is split from the coast by 90 miles of water.", ["distance"]),
        ("The hull lies under two miles of water.", ["depth"]),
        ("The council will raise police and troop numbers in Acadia by 900.", ["personnel"]),
        ("A team issued a figure of 900 barrels (37,800 gallons) per day.", ["oil", "oil"]),
        ("Some 150 artists, critics and clerks wrote to the paper.", ["artists, critics and clerks"]),
        ("The field saw 600 take-offs and landings.", ["take-offs and landings"]),
        ("The truck brought 900 tents and hundreds of kits.", ["tents", "kits"]),
        ("The party won 90 seats and votes were counted again.", ["seats"]),
        ("Acadia has seen a steep rise in confirmed cases to more than 340.", ["cases"]),
        ("The state reported a jump in deaths to 40.", ["killed"]),
        ("Teacher and nurse numbers fell by 900.", []),
        ("The choir sang two Davies 's best works.", ["works"]),
    ],
)
def test_what_is_measured_out(read: ReadText, text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in read(text).reading.figures] == measures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two bishops and several nuns are said to have been killed.", [("killed", None)]),
        ("The fever kills upward of 900 people year after year.", [("killed", "per year")]),
        ("The fever kills 900 people in Acadia in an average year.", [("killed", "per year")]),
        ("The quake killed 40. It left two million injured and made homeless.", [("killed", None)]),
        ("Some clerks were infected and 40 died.", [("killed", None)]),
        ("The blast left 40 sick and 12 dead.", [("sick", None), ("killed", None)]),
        ("Fevers infect 4 to 6 million a year.", [("infected", "per year")]),
        ("There were 900 cases, a rise of nearly 40 in a day.", [("cases", None), ("cases", "more")]),
    ],
)
def test_what_befell_whom(read: ReadText, text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(figure.measure, figure.unit) for figure in read(text).reading.figures] == told


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Now we 're up to 90 cases.", None),
        ("The upper limit of 900 barrels a day was set by a panel.", "at_most"),
        ("They drill deep (1,000 feet and more).", "at_least"),
        ("The death toll tops 900.", "over"),
    ],
)
def test_bounds_about_a_number(read: ReadText, text: str, qualifier: str | None) -> None:
    assert [figure.qualifier for figure in read(text).reading.figures] == [qualifier]


def test_vague_numbers_if_not_more(read: ReadText) -> None:
    (figure,) = read("The town spent thousands if not hundreds of thousands of dollars on it.").reading.figures
    assert (figure.low, figure.high) == (1_000, 1_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "Carrier Blue BLU . L fell 4 percent.",
        "Savers hold 401(k) plans.",
        "The channel went to a two-shot of both men.",
        "She likened it to a match with two equal forces.",
        "He has the blood of 40 men on his hands.",
        "Six or more orders of magnitude more men die of it.",
        "Callers can ring 08001513513 for news.",
        "There will be barbs thrown at her for the next month, maybe two.",
        "The pilots asked the two to shake hands.",
        "One barrel equals 42 gallons.",
        "Ten pounds of the stuff soaks up 40 pounds of oil.",
        "C c kh u n y m i c ng s l n r t d ng 1 l n b i",
    ],
)
def test_numbers_that_tell_nothing(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures
