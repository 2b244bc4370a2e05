"""What is only put as a case, reckoned, advised or arranged, and what stands beside it as a fact."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("In that case, 300 people would lose their homes.", 300, "conditional"),
        ("She wrote that even in that case a wider gate would be better at holding back 40 tonnes.", 40, "conditional"),
        ("A two-month halt in building would defer 80 tonnes of output.", 80, "conditional"),
        ("A pandemic in the valley would be 40 million ill and 3 million dying.", 3_000_000, "conditional"),
        ("Closing the mill would leave 300 people out of work.", 300, "conditional"),
        ("That could delay the work until May and would dump another 90 tonnes of waste.", 90, "conditional"),
        ("A reading of 40 percent would mean the dam is failing.", 40, "conditional"),
        ("Pressure that stays below 600 psi would indicate a leak.", 600, "conditional"),
        ("The first cases could become a blight affecting 25 percent of the orchards.", 25, "possible"),
        ("Norway said it would send 300 trainers.", 300, "planned"),
        ("Her advice would be to hire 40 guards.", 40, "requested"),
        ("The mill wants to sell 40 ships.", 40, "planned"),
        ("Prosecutors could seek to fine the mill 400 million dollars.", 400_000_000, "possible"),
        ("We would like to see another 40 schools built.", 40, "requested"),
        ("We never said that it held 900 tonnes.", 900, "denied"),
        ("Critics could point to the fact that 40 homes burned.", 40, "actual"),
        ("The ministry has already set aside 10 million dollars to study the workers.", 10_000_000, "actual"),
        ("The ministers backed raising the cap from the current 75 million dollars.", 75_000_000, "actual"),
        ("The law may expose it to fines -- unlike a 75 million dollar limit on damages.", 75_000_000, "actual"),
        ("It was the first step toward a fleet of 40 ships.", 40, "planned"),
        ("Acme struck a deal for 18 mines in 2006.", 18, "actual"),
        ("Ruritania has deals with Acme for up to 90 ships by December.", 90, "planned"),
        ("The film is being screened in 40 cinemas next week.", 40, "planned"),
        ("The film is being screened in 40 cinemas this week.", 40, "actual"),
        ("A concert for 3,000 fans was planned for May but has been called off.", 3000, "denied"),
        ("Initial estimates put the spill at 460 tonnes, but later ones were smaller.", 460, "former"),
        ("The mill will pay 5 million dollars into the fund, plus 2 million dollars a year.", 2_000_000, "planned"),
        ("An early count by the ministry of 300 patients was upped to 900 patients.", 300, "former"),
        ("An early estimate by the navy of a 300-ton-a-day loss was upped to 900 tons.", 300, "former"),
        ("An early estimate by the navy of a 300-ton-a-day loss was upped to 900 tons.", 900, "actual"),
        ("An initial estimate of $2 million has since been raised to about $3 million.", 2_000_000, "former"),
        ("A fund of $5 million was raised to help 40 families.", 5_000_000, "actual"),
        ("The mill now employs 300 people, from 200 people previously.", 200, "former"),
        ("The bank drew money from 40 funds previously owned by the state.", 40, "actual"),
        ("The bank drew money from 40 funds previously held by the state.", 40, "actual"),
        ("Assuming that each visitor spends $20, the fair brings in $4 million (3 million euros).", 4e6, "conditional"),
        ("Assuming that each visitor spends $20, the fair brings in $4 million (3 million euros).", 3e6, "conditional"),
        ("Assuming the pump has moved 500 tons a day, the sand moved is 5,000 tons.", 5000, "conditional"),
        ("Assuming the vote was lost, the party sent 300 helpers home.", 300, "actual"),
        ("Assuming office in May, the mayor employs 300 clerks.", 300, "actual"),
    ],
)
def test_modality(read: ReadText, text: str, value: float, modality: str) -> None:
    (found,) = (figure for figure in read(text).reading.figures if figure.value == value)
    assert found.modality == modality


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is as if two ferries had already sunk.", 2),
        ("It's like three trains colliding, she said.", 3),
        ("Take the 3 million barrels of oil and burn them. That makes 58 tonnes of ash.", 3_000_000),
        ("Take the 3 million barrels of oil and burn them. That makes 58 tonnes of ash.", 58),
        ("At 70,000 barrels of oil x 80 dollars the mill will make a fortune.", 70_000),
        ("Crews have started to remove 400 tonnes of oil.", 400),
        ("Ms Roe said the two mayors would lead the appeal.", 2),
        ("They only needed 352 barrels of oil.", 352),
    ],
)
def test_what_is_only_reckoned_is_no_figure(read: ReadText, text: str, value: float) -> None:
    assert all(figure.value != value for figure in read(text).reading.figures)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The answers must wait until an inquiry into the fire was completed.", [("ended", "planned")]),
        ("It would be weeks before the bridge was reopened.", [("resumed", "planned")]),
        ("He declined to speak before the inquiry was completed.", [("ended", "planned")]),
        ("Flights were delayed until the bridge was reopened.", [("resumed", "actual")]),
        ("The pipes should have been checked before the mill was reopened.", [("resumed", "actual")]),
        ("There were no reports of any airlines cancelling flights.", [("ended", "denied")]),
        ("The agency never said that the plant was closed.", [("ended", "denied")]),
        ("They will check whether the road needs to be closed.", [("ended", "possible")]),
        ("Any extension of the moratorium could hurt the town.", []),
    ],
)
def test_standings(read: ReadText, text: str, states: list[tuple[str, str]]) -> None:
    found = [(state.value, state.modality) for state in read(text).reading.states if state.property == "status"]
    assert [pair for pair in found if pair[0] != "suspended"] == states


def test_the_mandate_of_a_mission_that_is_only_weighed(read: ReadText) -> None:
    (found,) = read("The bloc is considering a mission to train police.").reading.states
    assert (found.property, found.modality) == ("mandate", "possible")
