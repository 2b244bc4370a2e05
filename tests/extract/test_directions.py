"""Which way an amount is a change; whose a figure is; what bounds it; and numbers that count nothing."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "way"),
    [
        ("The company's shares plunged 7% on Monday.", "7%", "down"),
        ("The company's shares rose more than 7% on Monday.", "7%", "up"),
        ("Norsk shares opened 8% lower.", "8%", "down"),
        ("The town saw a 20% drop in crime.", "20% drop", "down"),
        ("The mill reported a threefold rise in orders.", "threefold", "up"),
        ("The spill cost $45m, an increase of $10m on the month before.", "$10m", "up"),
        ("The number of troops was reduced by 300.", "300", "down"),
        ("Unemployment stood at 7%.", "7%", None),
        ("Unemployment fell to 7%.", "7%", None),
        ("It is a drop in the pail of the $14 trillion economy.", "$14 trillion", None),
        ("The chart showed a decline in milling of around 50%.", "50%", "down"),
        ("The charity raised $2m for the town.", "$2m", None),
        ("Norsk stock closed up 3 percent in Oslo.", "3 percent", "up"),
        ("The innkeeper says that trade is off 45 percent.", "45 percent", "down"),
        ("Its stock was also down between 20 and 25 percent.", "20 and 25 percent", "down"),
        ("The stock closed at $71, down $4.", "$71", None),
        ("The stock closed nearly 4% down in Oslo.", "4%", "down"),
        ("The scandal wiped another $6bn off the firm's market value.", "$6bn", "down"),
        ("They stripped $600 from the till of the shop.", "$600", None),
        ("Norsk has lost nearly $3bn in market value.", "$3bn", "down"),
        ("The stock has lost half its value.", "half its value", "down"),
        ("The number of wasps has grown tenfold.", "tenfold", "up"),
        ("Jobless claims fell 9,000 last week.", "9,000", "down"),
        ("The guild is trading off 20 percent of its dues.", "20 percent", None),
    ],
)
def test_a_change_keeps_its_direction(read: ReadText, text: str, words: str, way: str | None) -> None:
    figures = [figure for figure in read(text).reading.figures if figure.span.of(text).startswith(words[:2])]
    assert [figure.scope for figure in figures][:1] == [way]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Tattleboard group has more than 140,000 members.", "140,000 members"),
        ("A Danish ferry team, made up of 63 people, flew in.", "63 people"),
        ("Roe Oil tried to cap the shaft with a 90-tonne box.", "90-tonne"),
        ("Ana Ruiz had talks with 12 charities.", "12 charities"),
        ("The Norwegian musician has raised $1m for victims.", "$1m"),
    ],
)
def test_a_name_beside_the_body_is_not_whose_it_is(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).subject is None


def test_a_name_after_what_one_is_is_whose_it_is(read: ReadText) -> None:
    page = read("The Norwegian musician Jon Berg has raised $1m for victims.")
    assert page.named(page.figure("$1m").subject) == "Jon Berg"


@pytest.mark.parametrize(
    "text",
    [
        "No two storms are alike.",
        "The ministry thanked its members 1405 Minister Ana Ruiz says help is on its way.",
        "The paper is zero-ing in on the town.",
        "He lives with his half-sister.",
        "The count reaches 13 Friday.",
        "She leads Ruiz by 46 percent to 41 percent.",
        "The storm was 14 times more powerful than the last one.",
        "The jets scrambled hundreds of times.",
        "They met on three occasions.",
        "Would a beer or two help them?",
        "She lives at 15 Penybruhn now.",
        "He is on the 1881 Census.",
        "About five to six out of 1,000 pickers who were stung died.",
        "Media company Comcast jumped 6 per cent.",
        "The margin of error is plus or minus 4%.",
        "Ruiz kept goal in the seven-a-side cup.",
        "The ministry raised its flood alert to 3 out of 4.",
        "The mill settles for 40 cents on the dollar.",
        "Each camp has a bath for every four.",
        "UPDATE 2-Mill strike goes on in Oldport.",
    ],
)
def test_what_counts_nothing_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("The bill could exceed $1bn.", "$1bn", "over"),
        ("The cost now exceeds $6m.", "$6m", "over"),
        ("All the 150-plus deaths were in Mexico.", "150-plus deaths", "at_least"),
        ("Donations fell short of $6m.", "$6m", "under"),
    ],
)
def test_a_verb_bounds_its_number(read: ReadText, text: str, words: str, qualifier: str) -> None:
    assert read(text).figure(words).qualifier == qualifier


def test_a_range_goes_on_after_a_bracket(read: ReadText) -> None:
    text = "The seep varies from 11,000 barrels (462,000 gallons or 1.7m litres) to 26,000 barrels of brine per day."
    figure = read(text).reading.figures[0]
    assert (figure.low, figure.high, figure.unit) == (11000.0, 26000.0, "barrel per day")
    assert len(read(text).reading.figures) == 1


def test_what_more_is_added_to_is_no_more(read: ReadText) -> None:
    text = "The governor has added 11 more orchards to the eight that are already on the list."
    assert [figure.unit for figure in read(text).reading.figures] == ["more", None]


def test_pounds_that_are_weighed_are_no_money(read: ReadText) -> None:
    assert read("Crews landed 2 million pounds of fish.").reading.figures[0].unit == "pound-mass"
    assert read("It did 2 million pounds of damage.").reading.figures[0].unit == "pound sterling"
    assert read("The crane was carrying about 2 million pounds.").reading.figures[0].unit == "pound-mass"
    assert read("They cut the price by a tenth to 27 pounds.").reading.figures[-1].unit == "pound sterling"
    assert read("It got £9 million and asked for 4,000 pounds more.").reading.figures[-1].unit == "pound sterling"


def test_packs_are_not_those_of_what_is_in_them(read: ReadText) -> None:
    assert read("There are 90,000 packs of Lodine in the cellar.").reading.figures[0].subject is None


def test_the_ends_of_a_change_share_their_rate(read: ReadText) -> None:
    figures = read("The leak grew from 90 barrels a day to 120 barrels.").reading.figures
    assert [figure.unit for figure in figures] == ["barrel per day"] * 2


def test_so_many_of_ten_are_a_share(read: ReadText) -> None:
    figures = read("Nearly eight of 10 voters plan to tune in.").reading.figures
    assert [(figure.measure, figure.value, figure.unit) for figure in figures] == [("voters", 0.8, "share")]


def test_the_ends_of_a_change_are_no_range(read: ReadText) -> None:
    figures = read("The bill would raise the cap that firms must pay after a wreck from $75m to $10bn.").reading.figures
    assert [(figure.value, figure.low) for figure in figures] == [(7.5e7, None), (1e10, None)]


def test_what_a_dash_sets_off_is_a_change_and_so_are_degrees_off_the_normal(read: ReadText) -> None:
    shares = read("The shares - already up 6.5p at 410.25p - gained more.").reading.figures
    assert [(figure.value, figure.scope) for figure in shares] == [(6.5, "up"), (410.25, None)]
    assert [figure.scope for figure in read("The lake was 2 degrees Celsius above normal.").reading.figures] == ["up"]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Dust levels were 40 percent above the legal limit.", "up"),
        ("Traffic is 12 percent below target.", "down"),
        ("The strike dragged down its yearly output by more than 70 percent.", "down"),
        ("Some 30 percent of homes above the river flooded.", "flooded"),
    ],
)
def test_what_is_off_a_limit_is_no_level(read: ReadText, text: str, way: str) -> None:
    assert [figure.scope for figure in read(text).reading.figures] == [way]
