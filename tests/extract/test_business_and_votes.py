"""How real the numbers of business, of votes and of lives told back are: authorised, needed, reached, sentenced."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Holt's directors authorized the buyback of up to an additional 40 shares.", "planned"),
        ("The panel approved the buyback of 40 shares.", "planned"),
        ("The bid is conditional on 40 percent of Holt's shares being tendered.", "conditional"),
        ("The loan is contingent upon at least 40 growers signing it.", "conditional"),
        ("Holt's planned takeover of Elm Orchards Co. for $40 is due to close in May.", "planned"),
        ("The proposed purchase of the mill for $40 was turned down.", "possible"),
        ("Cost estimates for the weir, which was never built, ranged between $40 and $90.", "possible"),
        ("How about borrowing $40 for the schools?", "possible"),
        ("The restructuring plan includes closing a mill and issuing $40 in stock.", "planned"),
        ("The members asked Holt to put off plans to pay growers dividends worth $40.", "planned"),
        ("Brokers projected $40, after taxes.", "possible"),
        ("Holt will pay 40 shares, currently valued at almost $90, for the rest of Elm.", "planned"),
        ("Forty men will stand trial over the fire.", "actual"),
        ("Forty pickers are to appear in court on Monday.", "actual"),
        ("Forty men will be sentenced on Friday.", "actual"),
        ("Forty nurses will continue to work through the night.", "actual"),
        ("Forty pickers are expected to be charged.", "planned"),
        ("Ruiz said she had reached the 40 delegates needed to win.", "actual"),
        ("The clinic lacks the 40 beds needed for the winter.", "requested"),
        ("Asked if the mayor should go, 40 percent of voters said yes.", "actual"),
        ("The weir has been under repair for more than 40 seasons.", "actual"),
        ("The square is where the 40 mills once stood before being burnt.", "former"),
        ("Ana Ruiz was first elected in 1971. She would serve 40 terms in Halden.", "actual"),
        ("Jon Berg, who would later lead 40 boards, was a clerk.", "actual"),
        ("The mayor said in 2014 that it would rain. He would also cut 40 posts.", "planned"),
        ("He scored six goals in 40 games.", "actual"),
        ("They set two goals of selling 40 barges.", "planned"),
        ("Holt is digging 40 wells that are expected to drain the field.", "actual"),
        ("Berg was charged with stealing 40 bicycles.", "possible"),
        ("Berg was cleared of stealing 40 bicycles.", "denied"),
        ("Berg was convicted of stealing 40 bicycles.", "actual"),
        ("Two men were charged with killing 40 guards.", "actual"),
        ("Police are seeking 40 men.", "actual"),
        ("Forty men are being sought over the fire.", "actual"),
        ("Holt is seeking 40 directors.", "requested"),
        ("Ruiz will face 40 rivals in the vote.", "actual"),
        ("Ruiz will face 40 charges.", "planned"),
        ("The state has not spent $40 million that Halden gave it in May.", "actual"),
        ("The state has not spent $40 on roads.", "denied"),
        ("She must win in the 40 primaries on 21 June.", "planned"),
        ("The crater may be 40 miles wide.", "possible"),
        ("Holt is opening 40 shops that are expected to open in May.", "planned"),
    ],
)
def test_figure(read: ReadText, text: str, modality: str) -> None:
    found = {one.modality for one in read(text).reading.figures if one.value in (40, 4e7) or one.low == 40}
    assert found == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "The crew had never rowed more than 40 miles.",
        "The brine is not going to drift more than 40 miles.",
        "The party would need to win at least 40 seats to pass it.",
        "One of them will have to score over 40 percent of the vote.",
        "She is just short of the 40 needed to win.",
        "The council voted against spending $40 on a bridge.",
        "The party offered members 40 seats on the board.",
        "The law requires firms with 40 workers to pay.",
    ],
)
def test_a_bound_denied_or_a_number_needed_is_told_by_nobody(read: ReadText, text: str) -> None:
    assert not [figure for figure in read(text).reading.figures if figure.value == 40]


def test_a_plan_to_multiply_is_planned(read: ReadText) -> None:
    (figure,) = read("Growers were angered by its plans to double cider production by 2031.").reading.figures
    assert (figure.value, figure.modality) == (2, "planned")


def test_a_number_denied_is_denied(read: ReadText) -> None:
    (figure,) = read("The mayor denied that more than 40 pickers had been hurt.").reading.figures
    assert figure.modality == "denied"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It was decided that the mine should be closed.", "planned"),
        ("She said that the mine should be closed.", "requested"),
        ("Norway called for the earliest possible ratification of the treaty.", "requested"),
    ],
)
def test_a_standing(read: ReadText, text: str, modality: str) -> None:
    assert [told for _, told, _ in read(text).states("status")] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "It is time for the council to save money by closing the mine.",
        "Holt needs a permit to open the mine.",
        "It is time for Norway to change course by closing the mine.",
        "The plan includes cutting 40 posts and closing the mine.",
    ],
)
def test_a_standing_that_is_only_a_means_or_a_purpose(read: ReadText, text: str) -> None:
    assert not read(text).states("status")


def test_who_would_ask_asks(read: ReadText) -> None:
    demands = read("NATO would request that all members respect the border.").states("demand")
    assert [modality for _, modality, _ in demands] == ["requested"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ana Ruiz, who succeeded mill director Jon Berg in May, spoke.", "former"),
        ("Mill director Jon Berg was replaced by Ana Ruiz.", "former"),
        ("Ana Ruiz will succeed mill director Jon Berg in May.", "actual"),
        ("Jon Berg, mayor of Halden in the 1990s, spoke.", "former"),
        ("Jon Berg, the mayor from 2001 to 2009, spoke.", "former"),
        ("Jon Berg, mayor until 2012, spoke.", "former"),
        ("Jon Berg, mayor since 2012, spoke.", "actual"),
        ("Jon Berg was elected mayor in 2012.", "actual"),
    ],
)
def test_whoever_was_followed_holds_it_no_more(read: ReadText, text: str, modality: str) -> None:
    assert [told for _, told, who in read(text).states("office") if who == "Jon Berg"] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "He was named to it by Ana Ruiz, the prime minister of the day.",
        "My aunt can remember President Jon Berg going on the air.",
        "A statue of General Jon Berg was moved.",
        "Not since President Jon Berg has anybody been so liked.",
        "It was built for Jon Berg, the Civil War general.",
        "Ana Ruiz, a former energy adviser to Norwegian President Jon Berg, said so.",
    ],
)
def test_an_office_of_a_time_that_nobody_tells(read: ReadText, text: str) -> None:
    assert not [value for value, _, who in read(text).states("office") if who == "Jon Berg" or "day" in value]
