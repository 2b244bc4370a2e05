"""How far a clause's plan, request or denial reaches: what stands beside the act is there already."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


def _modality(read: ReadText, text: str, value: float) -> str:
    (found,) = (figure for figure in read(text).reading.figures if figure.value == value)
    return found.modality


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister will testify before three committees.", 3),
        ("They will grant visas to 400 migrants living there.", 400),
        ("The teams have 300 houses to search.", 300),
        ("Posts had been set up to guard the shore and 900 workers and 40 ships were on the scene.", 900),
        ("Storms halted the work, allowing the flood to grow to 580 square miles.", 580),
        ("The blast caused the well to spill 700 barrels of oil.", 700),
        ("The fire is threatening 12 villages.", 12),
        ("Inspectors will examine 47 platforms in the gulf.", 47),
        ("A lawyer asked the judge to merge 130 cases related to the fire.", 130),
        ("Only two storks never came back.", 2),
        ("Lawyers act for the victims of two earlier disasters.", 2),
        ("Four whales could be seen off the coast.", 4),
        ("The pickers were due to travel to Halden, about 19 km (12 miles) west of the capital.", 19),
        ("The ferry bill is likely to exceed the $350m figure announced on Monday.", 350_000_000),
        ("For 800 fishermen whose boats are threatened by the oil, it was an offer.", 800),
        ("The firm says it was not to blame and points to the failure of three pumps.", 3),
        ("Consider that women make up 45 percent of our pickers.", 45),
        ("Over 900 marines are set to join 400 troops on the ground.", 400),
        ("Some 14,000 ready-to-sow bulbs were dropped north of the capital.", 14_000),
        ("Efforts went well, with 90 barges involved in a campaign to clean the shore.", 90),
        ("The port has ordered nine sailors who had just come from Lund into a long quarantine.", 9),
        ("Police shut the hostel after tests were done, ordering about 60 guests to stay there for nine days.", 60),
        ("Police appealed for 90 passengers on the same ferry to come to a clinic.", 90),
        ("Roe Ferries expects to pay out only $4m over the wreck from a $30m fund.", 30_000_000),
        ("The ministry orders safety checks of 70 bridges.", 70),
        ("Bakers are selling a sack of flour meant to feed a family for about $90.", 90),
        ("Some 47 platforms will be inspected next week.", 47),
        ("One task is calling 9,000 owners who have written to the office.", 9_000),
        ("The council has reached its goal of housing 4,000 families.", 4_000),
        ("The yard met its target of planting 90 orchards.", 90),
        ("Since May the group has sold 60 mills that it did not expect to earn its keep.", 60),
    ],
)
def test_what_is_there_already_is_actual(read: ReadText, text: str, value: float) -> None:
    assert _modality(read, text, value) == "actual"


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The ministry will send 300 troops to the north.", 300, "planned"),
        ("The navy plans to buy 12 jets.", 12, "planned"),
        ("The agency is working on supplying 900 tonnes of food.", 900, "planned"),
        ("The firm plans to open shops in nine countries.", 9, "planned"),
        ("The plane will stop at Halden to pick up 40 sacks of seed.", 40, "planned"),
        ("It would spend a further $100m drilling the well.", 100_000_000, "planned"),
        ("The port ordered 60 new staff for the office.", 60, "requested"),
        ("Police appealed for 90 volunteers.", 90, "requested"),
        ("The mayor this week called for the hasty airdrop of 300 tents and 40 ready-to-eat meals.", 40, "requested"),
        ("The yard plans to pay $42 a share, up from the earlier $27 amount.", 27, "former"),
        ("The council has yet to reach its goal of housing 4,000 families.", 4_000, "planned"),
        ("Owners who broke the rule would be fined $9,000, the ministry said.", 9_000, "conditional"),
        ("Roe Ferries would be fined $9,000, the ministry said.", 9_000, "planned"),
        ("The cost is likely to exceed $1bn and might rise to double that.", 2, "possible"),
        ("The governor asked the state if he could call up 600 soldiers.", 600, "requested"),
        ("The gas can expand to 164 times its volume.", 164, "possible"),
        ("The frost could be to blame for 52 more deaths.", 52, "possible"),
        ("It may require seven injections.", 7, "possible"),
        ("The fire could kill 300 people living there.", 300, "possible"),
        ("We lack the ability to dive 900 metres below the surface.", 900, "possible"),
    ],
)
def test_what_the_act_brings_about_is_as_real_as_the_act(
    read: ReadText, text: str, value: float, modality: str
) -> None:
    assert _modality(read, text, value) == modality
