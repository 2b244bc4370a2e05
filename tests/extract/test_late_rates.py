"""Rates told late, sums whose currency was told before, and nouns that belong to another number."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Fever kills several thousand people in Norway each winter.", "several thousand people", "per winter"),
        ("The mayor says 150 lorries are now arriving daily in Oldport.", "150 lorries", "per day"),
        ("Some 20 great storms rise in the world every year.", "20 great storms", "per year"),
        ("Only two convoys guarded by troops are entering Mali each day.", "two convoys", "per day"),
        ("It sheds 640 pounds of wool, and 520 pounds of down, a day.", "640 pounds", "pound-mass per day"),
        ("It sheds 640 pounds of wool, and 520 pounds of down, a day.", "520 pounds", "pound-mass per day"),
        ("The ports ship 50 million tonnes of corn, beans and rice each year.", "50 million tonnes", "tonne per year"),
        ("Hundreds and thousands of pilgrims come to Oldport every day.", "thousands of pilgrims", "per day"),
        ("Some 70 carts can be loaded a day.", "70 carts", "per day"),
        ("The lab makes 9 million doses of yellow fever vaccine a year.", "9 million doses", "per year"),
        ("The crack lets out 900 barrels (a day) of brine.", "900 barrels", "barrel per day"),
        ("Last week the shaft was being dug at a rate of 40 feet per day.", "40 feet", "foot per day"),
        ("Oldport gives the miller $7,500 a month to run its mill.", "$7,500", "dollar per month"),
        ("Ruiz sold 30 barges, each with 8 oars.", "8 oars", "each"),
        ("The mite bites two goats for every one sheep.", "two goats", "per sheep"),
        ("Oldport has three clerks for every ten pupils.", "three clerks", "per ten pupils"),
        ("Wages start at £9 an hour and can rise to £14.", "£14", "pound sterling per hour"),
        ("The offer values Holt at $18 a share, or about $640 million.", "$640 million", "dollar"),
        ("The yard pays $9 an hour, or $360 for a week.", "$360", "dollar"),
        ("The study takes in 700 nurses per harvest season.", "700 nurses", "per season"),
        ("Farmers get $40 per dairy cow.", "$40", "dollar per cow"),
        ("The lab tests 300 jars per working day.", "300 jars", "per working day"),
        ("It costs 9 euros per square metre of slate.", "9", "euro per square metre"),
        ("The band was paid $900 a song and $30 a copy.", "$30", "dollar per copy"),
        ("The ferry costs 9 million euros a year to run.", "9 million", "euro per year"),
        ("The clerk was fined $300 a spokesman said.", "$300", "dollar"),
        ("They paid $90 a record for such a lamp.", "$90", "dollar"),
        ("The guild's 14 members each paid $90.", "$90", "dollar each"),
        ("Each of the barges has 40 oars.", "40 oars", "each"),
        ("The three firms will each pay a fine of $700.", "$700", "dollar each"),
        ("Each side blamed nine umpires.", "nine umpires", None),
    ],
)  # fmt: skip
def test_the_rate_is_found(read: ReadText, text: str, words: str, unit: str | None) -> None:
    assert read(text).figure(words).unit == unit


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine experts meet daily in Oldport.", "Nine experts"),
        ("The 12 pilots arrive daily in Oldport.", "12 pilots"),
        ("Nine sailors were rescued a day before.", "Nine sailors"),
        ("Three prizes were won a year later.", "Three prizes"),
    ],
)
def test_the_same_persons_each_day_are_no_rate(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).unit is None


def test_a_low_of_the_year_is_no_rate(read: ReadText) -> None:
    assert read("The stock closed at $90, up about $6 from a year low.").figure("$6").unit == "dollar"


def test_a_sum_takes_the_currency_told_before(read: ReadText) -> None:
    told = read("Repairs could cost $9 billion. Fines might well add billions more.")
    assert (told.figure("billions").measure, told.figure("billions").unit) == ("money", "dollar")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Tickets cost 45 euros each, and 12,000 were sold.", ["euro each"]),
        ("He asked for 40,000 euros and got 12,000.", ["euro", "euro"]),
    ],
)
def test_what_is_counted_beside_a_sum_is_no_sum(read: ReadText, text: str, units: list[str]) -> None:
    assert [figure.unit for figure in read(text).reading.figures] == units


def test_a_sum_without_a_currency_is_no_figure(read: ReadText) -> None:
    assert read("Singers are raising millions for Mali.").reading.figures == ()


def test_a_sum_is_not_measured_by_those_who_get_it(read: ReadText) -> None:
    told = read("The tally will reach $2.3 billion to 900 farmers and mills, Berg said.")
    assert told.figure("$2.3 billion").measure == "money"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The smuggling gangs, totalling some 900, will use the storm.", "900", "people"),
        ("The Reeds, a five-piece band, play in Oldport.", "five-piece", "members"),
        ("They bought a three-piece suite.", "three-piece", "pieces"),
        (
            "The yard employs 750 fishermen, divers and oil rig hands.",
            "750 fishermen",
            "fishermen, divers and oil rig hands",
        ),
        ("The list named 20 clerks and senior judges.", "20 clerks", "clerks"),
        ("A $30 million, five-year grant from Oldport pays for it.", "$30 million, five-year grant", "grant"),
        ("The guild first claimed 38 paid hours and now wants 31.", "31", "hours"),
        ("A woman who served Ruiz for 19 years - 12 of those as a cook - was heard.", "12", "years"),
        ("She had four sons and died in May.", "four sons", "sons"),
        ("Twelve children and adults fell ill.", "Twelve children", "people"),
        ("The school taught three Danish prime ministers.", "three Danish prime ministers", "prime ministers"),
        ("The bill passed the $7 billion mark.", "$7 billion mark", "money"),
        ("The kilns gave off 900 pounds of carbon monoxide.", "900 pounds", "carbon monoxide"),
        ("Norsk has a $4 billion debt pile.", "$4 billion debt pile", "debt"),
        ("Rates: $4 billion Many Norsk backers want a vote.", "$4 billion", "money"),
        ("The law limits to $8 million energy firms ' liability for lost cargo.", "$8 million energy firms", "money"),
        (
            "The fever killed 90 people in Mali The Danish cases lay far apart: two in Ribe, and three in Odense.",
            "three",
            "cases",
        ),
    ],
)
def test_what_is_counted(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "Over the last three weeks alone, seven left the yard.",
        "The storm tore off roofs, but there were no serious injuries.",
    ],
)
def test_nothing_is_counted_that_the_words_do_not_tell(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_a_sum_that_another_thing_rose_to_has_no_rate(read: ReadText) -> None:
    assert read("He won $90 a day, and his debts rose to $4,000.").figure("$4,000").unit == "dollar"


def test_one_of_whom_is_nothing_that_is_counted(read: ReadText) -> None:
    assert read("The army lost two men for every one of its foes.").figure("two men").unit is None


@pytest.mark.parametrize(
    "text",
    [
        "The yield was double the 85-basis point spread on bonds sold by mills.",
        "The brook ran at a velocity of 7 feet/sec.",
    ],
)
def test_a_unit_that_is_cut_measures_nothing(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


def test_the_price_that_shares_closed_at_before(read: ReadText) -> None:
    found = read("Holt's shares traded at $20.10, after closing at $21.40.").figure("$21.40")
    assert found.measure == "shares"


def test_what_is_done_with_an_amount_is_told_by_its_own_verb(read: ReadText) -> None:
    found = read("Some 70 barrels of the milk that is spilling into the lake are being captured.").figure("70 barrels")
    assert found.scope == "collected"


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("The herd has shrunk from 9,000 to 400.", "400", "herd"),
        ("Its membership fell to 300.", "300", "membership"),
        ("The number of boats rose to 40.", "40", "boats"),
    ],
)
def test_a_level_of_one_thing_counts_no_several(read: ReadText, text: str, words: str, measure: str) -> None:
    assert read(text).figure(words).measure == measure


def test_those_who_each_do_something_are_no_rate(read: ReadText) -> None:
    assert read("The guild's 14 members each paid $90.").figure("14 members").unit is None
