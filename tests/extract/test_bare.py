"""Numbers told without their noun: whose they are, and where the text does not say, none."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("They want to boost army troop numbers by 900 for a year, and police numbers by 400.", "900", "personnel"),
        ("They want to boost army troop numbers by 900 for a year, and police numbers by 400.", "400", "police"),
        ("The aim is to raise the number of people fed to 4,000 this week and 9,000 in the next.", "9,000", "people"),
        ("Officials said the death toll was likely to be between 400 and 900.", "400 and 900", "killed"),
        ("The diocese has reckoned the death toll at between 400 and 900.", "400 and 900", "killed"),
        ("They have cut the death toll from 174 to 63.", "174", "killed"),
        ("Millers say the number who have drowned is likely to be over 90.", "90", "killed"),
        ("The charity sent a surgical team of 14.", "14", "personnel"),
        ("Of the nine valves that were tested, four failed.", "four", "valves"),
        ("They signed up river ferries, more than 640.", "640", "ferries"),
    ],
)
def test_its_noun_is_the_one_it_was_told_of(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The agency has raised its flood alert to five.", "five"),
        ("The agency raised its level from three to four.", "four"),
        ("They sent aid to the estimated 900 injured after calls for gifts.", "gifts"),
        ("Shares were up and the chart closed at 145.", "145"),
        ("The price has risen by a factor of ten.", "ten"),
        ("It was built of 15 parts of lime to two million parts of sand.", "15 parts"),
        ("The law took force in 1300-1945 AD.", "1300-1945 AD"),
        ("The rate was 664 USd vs. 2160 USd.", "664 USd"),
        ("They reached a two-way deal.", "two-way"),
        ("There are two kinds of rope.", "two kinds"),
    ],
)
def test_what_has_no_noun_is_no_figure(read: ReadText, text: str, words: str) -> None:
    assert not [figure for figure in read(text).reading.figures if figure.span.of(text) == words]


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        (
            "The flow has gone from 500 barrels per day to between 2,000 and 4,000 barrels.",
            "2,000 and 4,000 barrels",
            "barrel per day",
        ),
        ("It has grown from first guesses of 300 barrels per day to as many as 6,000.", "6,000", "barrel per day"),
        (
            "They said 160 litres were leaking a day and then raised the number to 795 litres.",
            "795 litres",
            "litre per day",
        ),
    ],
)
def test_a_new_level_keeps_the_rate(read: ReadText, text: str, words: str, unit: str) -> None:
    assert read(text).figure(words).unit == unit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 5 barrels, or 210 gallons, a day of crude were leaking.", "5 barrels"),
        ("Some 5 barrels, or 210 gallons, a day of crude were leaking.", "210"),
        ("It leaks 90 barrels a day. The old estimate was 5 barrels.", "5 barrels"),
        ("It leaks 90 barrels a day. Once 5 barrels were leaking.", "5 barrels"),
        ("It leaks 90 barrels a day. The cap is above the limit of 5 barrels that has been spewing.", "5 barrels"),
        ("It leaks 90 barrels a day. The figure of 5 barrels was wrong.", "5 barrels"),
    ],
)
def test_what_runs_out_runs_at_a_rate(read: ReadText, text: str, words: str) -> None:
    assert (read(text).figure(words).unit or "").endswith(" per day")


def test_what_has_run_out_is_an_amount(read: ReadText) -> None:
    assert read("It leaks 90 barrels a day. So far 5 barrels have leaked.").figure("5 barrels").unit == "barrel"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Wardens voted 74 to 29 to lower the weir.", "74", "votes"),
        ("Wardens voted 74 to 29 to lower the weir.", "29", "votes"),
        ("She won 47.3% and must face another round.", "47.3%", "votes"),
        ("The firm had a 65% share in the mill, while Ruiz had 25%.", "25%", "share"),
        ("We sold a new truck, since the two old ones were full.", "two", "trucks"),
        ("It landed 180 clerks on Sunday. The plan had been for 640.", "640", "clerks"),
        ("Carpenters were to be flown in, and 50 should have come.", "50", "carpenters"),
    ],
)
def test_it_is_of_the_noun_told_before(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


def test_a_team_is_not_measured_in_the_litres_before(read: ReadText) -> None:
    found = read("Four tanks hold 900 litres of water each, and the charity was sending a team of 12.")
    assert (found.figure("12").measure, found.figure("12").unit) == ("personnel", None)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("It may need an $8bn clean-up.", "$8bn clean-up", "clean-up"),
        ("There were 600 take-offs in a week.", "600 take-offs", "take-offs"),
        ("They built a six-storey block.", "six-storey", "storeys"),
    ],
)
def test_a_hyphen_keeps_the_word_whole(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "He saw them in the half light.",
        "It is a half-hearted plan.",
        "Those over 65 died.",
        "They work in level 3 labs.",
        "There are 20.000 people there.",
        "The cider is then more than 99% free of salt.",
        "The clinic's partner had 25%.",
        "In the north 57% believed the mill had cut corners, compared with 26% in the south.",
        "The flights were civil and 40% military.",
        "All but one project was halted.",
        "It ranks in the top three firms.",
        "They found no zero-oxygen water.",
        "They are year seven pupils.",
        "They sold a few 100 cars.",
    ],
)
def test_what_counts_nothing_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "words", "measure", "unit"),
    [
        ("They handle the 1,700 claims it is taking across the valley each day.", "1,700 claims", "claims", "per day"),
        (
            "The paste is fed at a pressure of 7,350 pounds per square inch.",
            "7,350 pounds",
            "pressure",
            "pound per square inch",
        ),
        ("It collects less than half the tar fouling the harbour each day.", "half the tar fouling", "tar", "share"),
        (
            "The parish has wasted hundreds of thousands of pounds over it.",
            "hundreds of thousands",
            "money",
            "pound sterling",
        ),
        ("Thousands of litres of oil keep flowing.", "Thousands of litres of oil keep", "oil", "litre"),
        ("Hundreds of homes were evacuated.", "Hundreds of homes", "homes", None),
        ("Thousands of litres of oil pour into the weir.", "Thousands of litres of oil pour", "oil", "litre"),
        ("They sank hundreds of billions of pounds in it.", "hundreds of billions", "money", "pound sterling"),
    ],
)
def test_what_an_amount_is_of(read: ReadText, text: str, words: str, measure: str, unit: str | None) -> None:
    figure = read(text).figure(words)
    assert (figure.measure, figure.unit) == (measure, unit)


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Two Chilean fishermen were seen.", "Two Chilean fishermen", None),
        ("Some 900 Chilean troops were seen.", "900 Chilean troops", "Chilean"),
        ("Cases were found in five countries by Chile.", "five countries", None),
        ("The army of Chile dropped food five miles off the coast.", "five miles", None),
        ("Bolivia keeps just 100 doses of Lodine.", "100 doses", "Bolivia"),
        ("The government of Chile raised the number of deaths from 8 to 12.", "12", None),
    ],
)
def test_whose_it_is(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    at = found.figure(words).subject
    assert (None if at is None else found.reading.entities[at].name) in (subject, subject and "Chile")


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The flood cost tens of thousands of lives.", "tens of thousands of lives", "killed"),
        ("Some 2,000 US Marines arrived.", "2,000 US Marines", "personnel"),
        ("About 9-10,000 troops arrived.", "9-10,000 troops", "personnel"),
    ],
)
def test_whom_it_counts(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


def test_about_a_subject_is_not_rough(read: ReadText) -> None:
    assert read("We are talking about 40 cases.").figure("40 cases").qualifier is None


def test_an_extent_has_no_rate(read: ReadText) -> None:
    assert read("Oil spews at a depth of 3.2 km (2 miles) every day.").figure("3.2 km").unit == "kilometre"


def test_the_whole_is_not_what_befell_a_few(read: ReadText) -> None:
    assert [figure.value for figure in read("Nine out of hundreds of millions died.").reading.figures] == [9]
