"""Forecasts, which nobody plans; cases that are only put; and what is there whatever the clause is about to do."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The flood will displace a fifth of the growers.", "a fifth of the growers", "possible"),
        ("The bridge will cost $40 million.", "$40 million", "possible"),
        ("The frost is going to cost the growers $40 million.", "$40 million", "possible"),
        ("The guild is going to send 40 carts.", "40 carts", "planned"),
        ("Brokers say fines and repairs will total $6 million.", "$6 million", "possible"),
        ("The mill will lose 90 customers.", "90 customers", "possible"),
        ("By 3 May, 900 litres of paint will have leaked into the canal.", "900 litres", "possible"),
        ("Holt estimates that 40 barns will be rebuilt.", "40 barns", "possible"),
        ("Holt said that 40 barns will be rebuilt.", "40 barns", "planned"),
        ("Growers expect the guild to pay $40 million.", "$40 million", "possible"),
        ("The mill is expected to post a 40 percent rise in sales.", "40 percent rise", "possible"),
        ("The ban would hurt trade and the drought will cut output by 9 percent.", "9 percent", "possible"),
        ("Even if it works, it will raise the flow by 9 percent.", "9 percent", "conditional"),
        ("The repairs could reach $12 million, with the mill's share totalling $8 million.", "$8 million", "possible"),
        (
            "The mill may own 60 percent of the barge, but its partner holds the rest.",
            "60 percent of the barge",
            "actual",
        ),
        ("The mill agreed, offering $40 million.", "$40 million", "planned"),
        ("Holt says that 900 barns are going to be flooded.", "900 barns", "possible"),
        ("Some $9 million will come from fines.", "$9 million", "possible"),
        ("The new rules should enable the guild to catch 90 thieves.", "90 thieves", "possible"),
        ("Any penalty would be doubled for anyone who comes late.", "doubled", "conditional"),
        ("It would have to be a blast of 30 tonnes.", "30 tonnes", "conditional"),
    ],
)
def test_what_is_foretold_is_no_plan(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Growers are suing the guild for $40 million.", "$40 million", "requested"),
        ("The town has flour, enough for 900 people.", "900 people", "possible"),
        ("There is talk of a 40 percent drop in sales.", "40 percent drop", "possible"),
        ("It is 400 psi, far below the desired pressure of 900 psi.", "900 psi", "planned"),
        ("The guild has shelved its plans to build 40 barns.", "40 barns", "denied"),
        ("The bank raised its forecast for growth in sales to 8 percent.", "8 percent", "possible"),
        ("The bridge, originally projected as a $40 million job, is late.", "$40 million job", "former"),
        ("Estimates of the bill run to up to $40 million.", "$40 million", "possible"),
        ("The claim that 40 barns burned is baseless.", "40 barns", "denied"),
        ("It leaks 900 litres a day, according to the worst-case estimate.", "900 litres", "possible"),
        ("He spent May rehearsing for 40 plays that were to be staged in Selby.", "40 plays", "planned"),
        ("The mayor advised visitors to keep six feet from other people.", "six feet", "requested"),
        ("The mayor asked 900 growers to leave.", "900 growers", "actual"),
    ],
)
def test_what_a_wording_makes_of_its_number(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The guild formed a $9 million fund to pay for later floods.", "$9 million fund"),
        ("The flood was due to leaks in two dykes.", "two dykes"),
        ("It was sad to learn that 40 ponies had died.", "40 ponies"),
        ("They beat the record of 1,250 dancers set last year in Selby.", "1,250 dancers"),
        ("The fees will rise, given that 40 percent of the barges are old.", "40 percent of the barges"),
        ("The tide reached Selby, where it would eventually flood 40 barns.", "40 barns"),
        ("The ministers promised to change a law limiting the fee for mills to $40 million.", "$40 million"),
        ("It is working on a school in the valley now home to 900 families.", "900 families"),
        ("It will voluntarily exceed a $40 million cap on fees.", "$40 million cap"),
        ("A six-member panel will hear the growers.", "six-member"),
        ("The new rule will undercut its $700-an-hour fees.", "$700"),
        ("Some 10 percent of their paint was not collected.", "10 percent of their paint"),
        ("Holt declined to speak about the guess that 50 percent of the paint is gone.", "50 percent of the paint"),
        ("We have to note that nine mills are closing.", "nine mills"),
    ],
)
def test_what_is_there_beside_what_is_to_come(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "Let's say a mill earns $40 million and pays $9 million in fees.",
        "Suppose you own 40 barns in a town of 900 people.",
        "“Baker feeds her three cats” is not a headline for us.",
        "Nobody knows how many thousands of ponies came.",
        "Safety is our No. 1 priority.",
        "A 40 percent cut?",
    ],
)
def test_a_case_put_tells_no_figure(read: ReadText, text: str) -> None:
    assert read(text).reading.figures == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council's decision to approve the bridge angered them.", [("approved", "actual")]),
        (
            "The flood forced the mayor to drop plans to expand the harbour.",
            [("expanded", "denied"), ("ended", "actual")],
        ),
        ("Mills must prove that they can pay before they are granted a licence.", []),
        ("Holt suggested the council start a strict inspection programme.", [("launched", "requested")]),
    ],
)
def test_standings_decided_dropped_and_awaited(read: ReadText, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((value, told) for value, told, _ in read(text).states("status")) == sorted(expected)
