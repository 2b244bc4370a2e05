"""Numbers in names, rows of labels and odd rates are no figures, and names that own none are given none."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "Seven Pines was also facing claims from its guests.",
        "The old songs, 3 Finest Airs, came back.",
        "He made the vow with other Group of 30 member nations.",
        "Its shares are 40% off their March peak.",
        "Lowest point (in June): 290p (50% fall) Credit spread (5 years): 3.9 % per annum Data: Roe",
        "Roe broke the 20ft rule.",
        "The well has been yielding 900 barrels every two days.",
        "The pump is rising at 2 psi per hour.",
        "The toll, which had more than halved by June, has recovered.",
        "He will hear this 6 Lund series again.",
        "Mills saw drops in growth in the order of 4-9 percent.",
        "The oil would be enough to fill nine pools.",
        "It takes five men to lift a turtle.",
        "The 10 Best Acme Spill Cartoons.",
        "The guests doubled up with laughter.",
        "Lund's 1Xtra show comes from Norwick.",
        "The firm had two co -owners in the mill.",
        "And what of Acme's `` 9,000 Ponds '' scheme?",
        "It feels like 90 pounds of worry is added every day.",
        "7.20 pmpm : The minister sits down.",
        "The singer's eldest children - Ola Roe, 13, and Ana, 12 - spoke.",
        "The advice aims to avert half a million deaths.",
        "The fever is mild beside hundreds of deaths in that valley every month by mill accidents.",
    ],
)
def test_they_are_no_figures(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    ("text", "words", "measure", "unit"),
    [
        ("The new cap has been collecting 900 barrels of oil every 24 hours.", "900 barrels", "oil", "barrel per day"),
        ("The vaccine is a mixture of four plant strains revised every year.", "four plant strains", "strains", None),
        ("It handles 40 claims reported each day.", "40 claims", "claims", "per day"),
        ("Roe wants to protect two more vulnerable groups.", "two more vulnerable groups", "groups", None),
        ("Crews found two more dead birds.", "two more dead birds", "birds", "more"),
        ("The court released a dozen detainees.", "a dozen detainees", "detainees", None),
        (
            "The plague has killed 60 percent of the 900 people it struck.",
            "60 percent of the 900 people",
            "killed",
            "percent",
        ),
        ("The budget fell to $900 for each of the past six years.", "$900", "money", "dollar per year"),
        ("The town got a $20 billion victims compensation fund.", "$20 billion victims", "money", "dollar"),
        ("That is $90 million worth of oil.", "$90 million worth", "money", "dollar"),
        ("Crews found two more big ships.", "two more big ships", "ships", "more"),
        ("Another 30 vessels and 900 clerks are here.", "900 clerks", "clerks", None),
        ("Around the lake, every day hundreds of people die of it.", "hundreds of people", "killed", "per day"),
        ("Those two plagues cause 40 percent of the deaths each year.", "two plagues", "plagues", None),
        (
            "Those two plagues cause 40 percent of the deaths each year.",
            "40 percent of the deaths",
            "deaths",
            "percent",
        ),
        ("More than 70 Danes were safe and well.", "70 Danes", "danes", None),
        ("Nine guards of the Lund mill died as well as two soldiers.", "two soldiers", "killed", None),
        ("The setback caused shares in the firm to fall 6%.", "6%", "shares", "percent"),
        ("The news sent shares in the firm falling 6%.", "6%", "shares", "percent"),
    ],
)
def test_what_they_measure(read: ReadText, text: str, words: str, measure: str, unit: str | None) -> None:
    figure = read(text).figure(words)
    assert (figure.measure, figure.unit) == (measure, unit)


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Norway sees about 30 to 40 cases each year.", "30 to 40 cases", "Norway"),
        ("Norway saw three deaths last week.", "three deaths", "Norway"),
        ("There are 90 cases of plague in Europe, 60 in Norway and 30 in Denmark.", "60", "Norway"),
        ("There are 90 cases of plague in Europe, 60 in Norway and 30 in Denmark.", "30", "Denmark"),
        ("The deal also included oil wells in Norway worth about $90m.", "$90m", None),
        ("The asset sales include: $9m for a pier; and $7m for a barge.", "$9m", None),
        ("The guard waited, as two of Ana Roe's children looked on.", "two of Ana Roe's children", None),
        ("The 1983 bombing of Tern Air flight 90 killed 80 people.", "80 people", None),
        ("Roe asked for nine C-130 military planes.", "nine C-130 military planes", None),
        ("Roe Corp agreed to settle claims brought by more than 900 fishermen.", "900 fishermen", None),
        ("Canada's mills have cut 90 jobs. Lund's chief said his airline has $9bn in orders.", "$9bn", None),
    ],
)
def test_whose_they_are(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


@pytest.mark.parametrize(
    "text",
    [
        "Ola Roe spoke. Nine members of the Roe family will be heard.",
        "Norland doubts its ministry's 3 million barrel estimate of the spilt oil.",
    ],
)
def test_neither_name_has_it(read: ReadText, text: str) -> None:
    (figure,) = read(text).reading.figures
    assert figure.subject is None


def test_a_share_price_is_no_rate(read: ReadText) -> None:
    found = read("If it bears half of the $60bn fall in its value this would still mean a share price of 90p.")
    assert found.figure("$60bn fall").unit == "dollar"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sales rose to $7.3 million from $6.6 million.", None),
        ("The Acme Corp. said its sales were $40 million.", "Acme Corp."),
        ("Danish sales rose to $40 million.", None),
    ],
)
def test_a_trade_is_measured_and_owns_nothing(read: ReadText, text: str, subject: str | None) -> None:
    told = read(text)
    assert {(told.named(figure.subject), figure.measure) for figure in told.reading.figures} == {(subject, "sales")}


def test_what_stands_as_of_a_day_is_no_amount_of_it(read: ReadText) -> None:
    assert read("Surveys indicate 130 barrels as of May 17.").reading.figures[0].measure == "volume"
