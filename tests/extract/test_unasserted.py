"""Numbers of definitions, conditions, programmes and imagined cases, sums foreseen or laid down by drafts, and what is
there beside what is to come."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Anything above 40 cases would be a surprise.", 40),
        ("A blight is defined as 40 cases in a single valley.", 40),
        ("Phase four is characterized by sickness in at least two provinces.", 2),
        ("Level six means there is sickness in at least two provinces.", 2),
        ("The statute requires proof of at least two thefts.", 2),
        ("From day one to day ten you go to about 900 cases.", 900),
        ("By the time you reach the two islands, it would be dark.", 2),
        ("If they hit it on the first two attempts they will be lucky.", 2),
        ("Norway told its clerks to place five maps on the table.", 5),
        ("Norway ordered the soldiers to carry six stretchers to the ship.", 6),
        ("The minister said on Friday 30 million dollars may not be enough to pay them all.", 30_000_000),
        ("Norway will pay in 1 million dollars a year until the fund reaches 20 million dollars.", 20_000_000),
        ("The firm is halfway through a programme of closing 60 shops.", 60),
        ("The plan includes selling three ships, issuing 150 million dollars in stock and closing 40 shops.", 40),
        ("Brokers put the figure at 4 million dollars.", 4_000_000),
        ("They would need to win at least 15 seats to rule.", 15),
        ("A third of the island won't have water.", 1 / 3),
        ("Norway is in talks on a 40 million dollar loan.", 40_000_000),
        ("Norway is close to selling 40 ships.", 40),
        ("Norway is close to a $40 million deal.", 40_000_000),
        ("The rule applies only to firms with more than 40 workers.", 40),
        ("Doctors are waiting for 40 ventilators.", 40),
        ("Norway opposes the deployment of 4,000 soldiers.", 4000),
        ("Norway is resisting the deployment of troops, including 4,000 of its own.", 4000),
        ("The rule is plain for anyone wishing to borrow 30,000 dollars: wait.", 30_000),
    ],
)
def test_what_nobody_tells_is_no_figure(read: ReadText, text: str, value: float) -> None:
    assert all(figure.value != value for figure in read(text).reading.figures)


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The planned 60 trainers will not come.", 60, "planned"),
        ("The harbour has 40 berths, and any of them may be used.", 40, "actual"),
        ("The programme closed 60 shops.", 60, "actual"),
        ("Reaching sales of 6 million cars looked imminent.", 6_000_000, "possible"),
        ("The mill faces 3 million dollars in potential fines.", 3_000_000, "possible"),
        ("The island has 3 million dollars in promised aid.", 3_000_000, "planned"),
        ("Analysts projected 44 million dollars.", 44_000_000, "possible"),
        ("Norway offered 40 million dollars to the island.", 40_000_000, "planned"),
        ("Its planned purchase of the mill for 20 million dollars upset them.", 20_000_000, "planned"),
        ("The sale of the mill for 20 million dollars was completed.", 20_000_000, "actual"),
        ("The board approved a bill that cuts the fees by 40 percent.", 40, "planned"),
        ("The king signed a bill that cuts the fees by 40 percent.", 40, "actual"),
        ("The board debated a bill that would cap the fees at 40 dollars.", 40, "possible"),
        ("The firm should have used 21 valves.", 21, "conditional"),
        ("Six boats that the mayor had asked for came on Monday.", 6, "actual"),
        ("The 40 boats it had ordered were never delivered.", 40, "requested"),
        ("Norway is digging two ditches that are expected to drain the valley.", 2, "actual"),
        ("Two mills that are expected to open in May are being built.", 2, "planned"),
        ("Two towns expected to be flooded were emptied.", 2, "actual"),
        ("The guards found three passengers wanted by the police.", 3, "actual"),
        ("Two men called Roe and Lund were held.", 2, "actual"),
        ("Divers found two nails pressed into the wood.", 2, "actual"),
        ("Some 300 migrants threatened with expulsion went on strike.", 300, "actual"),
        ("Lund wants a 40-member commission.", 40, "requested"),
        ("Lund proposed a 40-member commission.", 40, "possible"),
        ("The charge carries a fine of at most 90,000 dollars.", 90_000, "actual"),
        ("The goal is 40 guards by May.", 40, "planned"),
        ("The police found evidence of 40 killings.", 40, "actual"),
        ("The police found no evidence of 40 killings.", 40, "denied"),
        ("There is little evidence that 40 people died.", 40, "denied"),
        ("Rescuers hope to reach 40 miners trapped below.", 40, "actual"),
        ("Rescuers hope to free 40 hostages.", 40, "actual"),
        ("The police are seeking three suspects.", 3, "actual"),
        ("The police want to question three men.", 3, "actual"),
        ("The airline will cut 40 flights and lay off 900 workers.", 900, "planned"),
        ("The firm refused to pay 900 claims.", 900, "actual"),
        ("Firms worth 4 million dollars will have to pay more.", 4_000_000, "actual"),
        ("Contracts worth 4 million dollars will be signed.", 4_000_000, "planned"),
        ("The firm is raising its daily output to 90 tonnes by July from 60 tonnes.", 60, "actual"),
        ("The town has not spent the 40 million dollars that Norway lent.", 40_000_000, "actual"),
    ],
)
def test_how_real(read: ReadText, text: str, value: float, modality: str) -> None:
    (figure,) = (one for one in read(text).reading.figures if one.value == value)
    assert figure.modality == modality


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("A night school is being set up in the harbour.", []),
        ("A night school was set up in the harbour.", ["actual"]),
        ("Concerns about Acme having to halt its dividend hurt the shares.", []),
        ("The inquiry begins on Monday.", ["planned"]),
        ("The inquiry began on Monday.", ["actual"]),
        ("Engineers need two weeks to reopen the bridge.", []),
        ("There are doubts whether Acme will suspend its dividend.", ["possible"]),
        ("Pending approval of the deal, Acme will wait.", []),
        ("It was decided that the mission should be extended.", ["planned"]),
        ("The mayor said that the mission should be extended.", ["requested"]),
        ("Rumours that Acme had cancelled its dividend hurt the shares.", ["possible"]),
    ],
)
def test_standings_being_made_and_feared(read: ReadText, text: str, states: list[str]) -> None:
    assert [state.modality for state in read(text).reading.states if state.property == "status"] == states


def test_who_would_ask_asks(read: ReadText) -> None:
    found = read("The Alliance would request that all ships respect the harbour rules.").reading.states
    assert [(state.property, state.modality) for state in found] == [("demand", "requested")]
