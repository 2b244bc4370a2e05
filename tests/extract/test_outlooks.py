"""What nobody decides is no plan, whoever tells it: levels that nobody sets, needs, what a thing does to them."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The merger would dilute Selby's earnings by about 7% in 1993, its treasurer said.", "7%"),
        ("The change will trim the mill's profit by 9 percent.", "9 percent"),
        ("Budget gaps will go up sharply next year and begin exceeding 4 percent of output.", "4 percent of output"),
        ("The gain on the sale will range from $20 million to $30 million, Holt said.", "$20 million to $30 million"),
        ("The net impact on the firm's profit will only be $22 million.", "$22 million"),
        ("The top tenth of earners would see a mean tax cut of $2,750, the institute said.", "$2,750"),
        ("The tax payments will leave Holt with $225 million in losses.", "$225 million"),
        ("The dam will need 40 engineers before it can be filled.", "40 engineers"),
        ("Families will need to find somewhat over $700 a month.", "$700"),
        ("It will require a lot more, and at least $9 million, to mend the canal.", "$9 million"),
        ("By reaching 40 million litres, the slick would surpass the one of 1979.", "40 million litres"),
        ("The deficit is projected to be $44 billion next year.", "$44 billion"),
        ("The airline is expected to report a trading profit of £48m.", "£48m"),
        ("The share sale is expected to raise about 90 million euros.", "90 million euros"),
        ("Holt Paints expects to break even on sales of $120 million.", "$120 million"),
        ("One study found Reyes would raise taxes on 3 million families.", "3 million families"),
        ("According to Holt's estimates, only 40% of the workers will take part.", "40% of the workers"),
        ("About a third of the workers will take the offer, the firm estimated.", "a third of the workers"),
        ("Holt had estimated the tank had lost 40 litres and that it would be billed $1,100 a litre.", "$1,100"),
        ("The army expects that 9,000 enemy soldiers will surrender.", "9,000 enemy soldiers"),
        ("The shift would result in a charge of under $4 million.", "$4 million"),
        ("Elmshire expects to receive $40 million in penalties.", "$40 million"),
        ("New rules are likely to require firms to put up $40 million.", "$40 million"),
    ],
)
def test_what_nobody_decides_is_only_possible(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "possible"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The firm will cut spending by $9 million.", "$9 million"),
        ("The fund will rise to $40 million by 2012, the ministry said.", "$40 million"),
        ("The theatre will have 900 seats.", "900 seats"),
        ("The yard is expected to build 40 ferries.", "40 ferries"),
        ("The fair is expected to open on 3 May with 40 stalls.", "40 stalls"),
        ("The bank expects to announce a charge of $6.7 million.", "$6.7 million"),
        ("A new pump will add up to 12,000 litres of capacity.", "12,000 litres"),
        ("The guild will build a hall designed to seat 900 people.", "900 people"),
        ("Two new flights will leave Selby on Monday, with a third on Friday.", "Two new flights"),
    ],
)
def test_what_somebody_decides_is_planned(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "planned"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Crude oil was up 52 cents to settle at $38.20.", "$38.20"),
        ("Two dredgers that had employed 160 smiths will move to Norland.", "Two dredgers"),
        ("The chairman will face questions from 35 members of the assembly.", "35 members"),
        ("The concert will raise money for two hospices.", "two hospices"),
        ("The jail, designed to hold 1,000 inmates, was home to more.", "1,000 inmates"),
        ("The operation will confront some 9,000 soldiers now in Karsia.", "9,000 soldiers"),
        ("The plan is to pay back $4 billion of a $7 billion loan by February.", "$7 billion loan"),
        ("Roe took over first place with nine laps to go.", "nine laps"),
        ("The road will link three towns.", "three towns"),
        ("Holt is wanted for her part in two other fires.", "two other fires"),
        ("Wardens have freed one of three women who were sought in May over a fire.", "three women"),
        ("The guild asked a court to overturn a $40 million fine.", "$40 million fine"),
        ("The ministry wants to repeal four clauses of its charter.", "four clauses"),
        ("The council will raise help for 40 nurses.", "40 nurses"),
        ("The tunnel will run beneath two rivers.", "two rivers"),
        ("Two members of a body named to study the leak - Ann Holt and Jo Lund - had left.", "Two members"),
    ],
)
def test_what_is_there_is_actual(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "actual"


@pytest.mark.parametrize(
    "text", ["They would need to win 15 seats.", "The party will need to win 15 seats for a majority."]
)
def test_what_would_have_to_be_is_not_told(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    "text",
    [
        "The charter still needs to be ratified by the assembly.",
        "The minister says each claim must be approved by the warden.",
    ],
)
def test_a_step_that_is_left_is_no_standing(read: ReadText, text: str) -> None:
    assert not read(text).states("status")


def test_who_rings_others_up_demands_nothing(read: ReadText) -> None:
    assert not read("Mayor Jo Lund has a conference call with two aides to discuss the repairs.").states("demand")


def test_what_a_history_looks_ahead_to_is_no_plan(read: ReadText) -> None:
    assert not read("The town grew fast. By 1910 it would have 9,000 inhabitants.").reading.figures
    plan = read("Roe announced the plan on Monday. It would sell 40 carts.")
    assert plan.figure("40 carts").modality == "planned"
