"""Figures and standings that the wording leaves unsettled: hedges, targets, criteria, a "would" of no plan."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("There were likely at least 9,000 cases in Lund, officials said.", "possible"),
        ("The county probably has about 70 more cases.", "possible"),
        ("It is wrong to say that 70 people died.", "denied"),
        ("It would be misleading to suggest that the rate is 7 percent.", "denied"),
        ("As for a rate of 98 percent what utter rubbish.", "denied"),
        ("The yard is sticking to its target of 90 orders.", "planned"),
        ("The council set a goal of 40,000 tonnes.", "planned"),
        ("Ruiz was rehearsing for her 60-date tour when she fell ill.", "planned"),
        ("It is unclear if the oil has drifted 90 miles from the mine.", "possible"),
        ("It was not known whether 40 people were hurt.", "possible"),
        ("The town will decide whether to shut the mine or send 40 doctors.", "possible"),
        ("Then she sought more -- $4 billion for the railways.", "requested"),
        ("Analysts put the final bill at $30 billion.", "possible"),
        ("Roe said the bill could near $7 billion.", "possible"),
        ("Its predicted loss of $7 million would shut the mill.", "possible"),
        ("Roe's forecasts of its bill are around $7 million.", "possible"),
        ("Roe Oil faces fines of up to $7 million.", "possible"),
        ("Roe Oil could face fines of up to $7 million if the ban stands.", "conditional"),
        ("Roe Oil faces fines of $7 million if the ban stands.", "conditional"),
        ("If the ban stands, Roe Oil faces fines of up to $7 million.", "conditional"),
        ("Roe asked how to share the likely costs, estimated by clerks to exceed $7 million.", "possible"),
        ("Judges will decide whether or how to merge 60 lawsuits filed by millers.", "actual"),
        ("Fines of $90 are possible.", "possible"),
        ("It is possible that the millers paid 40 percent of the bill.", "possible"),
        ("Tests showed that using 21 pumps could cut the leak.", "possible"),
        ("Even plain rust can be deadly, with winter mould killing 900 people every year.", "actual"),
        ("How can a gate that has 60 weak spots be called safe?", "actual"),
        ("Roe behaved badly, having allegedly contributed to nine deaths.", "actual"),
        ("Roe will soon use the millions of pounds it will spend for paint.", "planned"),
        ("Millers may be given a form by one of 25 tax offices.", "actual"),
        ("The town has set aside $7 million to help the farmers.", "actual"),
        ("The town said it was setting aside $7 million to help the farmers.", "actual"),
        ("The virus was first reported in two children in March.", "actual"),
        ("There were perhaps 5,000 people in the square.", "actual"),
        ("He was unsure whether the pump was on before the blast, which killed 9 workers.", "actual"),
        ("Roe Oil also faced a $90 million payment to its shareholders due in May.", "planned"),
        ("The minister said 40 doctors would go to the coast.", "planned"),
        ("Forty doctors would be sent to the coast.", "planned"),
    ],
)
def test_the_wording_makes_a_figure(read: ReadText, text: str, modality: str) -> None:
    assert [figure.modality for figure in read(text).reading.figures] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "The rules would bar any firm that has been fined over $40 million.",
        "The law would apply to anyone who has lost 40 or more cows.",
        "The card can be cashed in if the water rises to or above 9.5 metres at the gate.",
        "The yard has met its target of 90 orders.",
        "The board recommended that the vaccine be given to all to avert 90,000 deaths.",
        '"It would employ 400 workers," he said.',
        "The mill would employ 400 workers.",
        "The original said that the tank leaked 600 gallons a day.",
        "The soap holds glycol and 2-propanol, which dries quickly.",
        "Nobody named the 800-pound gorilla in the room.",
    ],
)
def test_what_nobody_tells_is_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    "text",
    [
        "Roe Oil gave 5 million dollars to help establish the institute.",
        "They tried to force the ministry to shut down the mine.",
        '"The crews would come back, the shops would open again."',
        "This would anger the senators and probably cut off the market.",
        "There is a chance that drilling will be resumed.",
        "The mayor urged guests not to cancel the dance.",
        "Once the inquiries have been completed, they will learn from it.",
        "They need money until we can set up a fund.",
        "He said at the end of the season the ferries resuming operations would have the room for it.",
    ],
)
def test_what_only_might_be_is_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    "text",
    ["Roe Oil said it would open the mine in May.", "The mine would open in May, the firm said."],
)
def test_a_plan_that_was_told_stands(read: ReadText, text: str) -> None:
    assert [told for _, told, _ in read(text).states("status")] == ["planned"]


def test_an_exception_leaves_done_what_was_done(read: ReadText) -> None:
    states = read("Ann Roe has halted the new quarry works unless the pits have pumps.").reading.states
    assert [state.modality for state in states if state.property == "status"] == ["actual"]


def test_calls_to_make_demand_nothing(read: ReadText) -> None:
    assert read("Ann Roe still has a few calls to make.").states("demand") == []


def test_a_level_that_is_to_change_is_there(read: ReadText) -> None:
    figures = read("The bill would raise the fee to 30 cents a barrel from 6 cents a barrel.").reading.figures
    assert [figure.modality for figure in figures][-1] == "actual"
