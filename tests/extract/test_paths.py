"""What the words between a number and the sentence's root make of it, and those that do not reach down to it."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        # a participle tells what comes of a plan
        ("The council will sell four mills, leaving it with 17 barns.", "17 barns", "planned"),
        ("The board said it would break up the agency, splitting it into three offices.", "three offices", "planned"),
        ("Roe plans to sell the quarry, reducing the debt by 90 million dollars.", "90 million dollars", "planned"),
        # what an infinitive has somebody do is as far off as the having
        ("If it means getting farmers to sell land for 900 dollars, Roe will do it.", "900 dollars", "conditional"),
        ("The pump could allow the crew to drain 40 barns.", "40 barns", "possible"),
        # denials and doubts of the clause above
        ("I do not think they would be going after a herd of 60 goats.", "60 goats", "denied"),
        ("The mayor is not going to buy 30 trams.", "30 trams", "denied"),
        ("Small mills may not survive with a cap at $9 million.", "$9 million", "possible"),
        ("The report does not mean that 60 barns burned.", "60 barns", "possible"),
        # asked, claimed, authorized
        ("The mayor asked the state if she could call up 600 soldiers.", "600 soldiers", "requested"),
        ("The state will call up 70 more soldiers this week.", "70 more soldiers", "planned"),
        ("Millers have claimed about 600 million dollars in damages.", "600 million dollars", "requested"),
        ("Some 1,750 soldiers have been authorized for use on the dikes.", "1,750 soldiers", "planned"),
        # sums of a condition, of years to come
        ("The law allows fines of $4,300 a barrel if neglect is proven.", "$4,300", "conditional"),
        (
            "The firm is in talks, with another $20 million from auctions in the coming three years.",
            "$20 million",
            "planned",
        ),
        ("People throw around numbers like $10 million, but nobody knows.", "$10 million", "possible"),
        ("Paying $20 million into the pot over four years is affordable.", "$20 million", "possible"),
        ("The firm could outline plans to raise another $5 million.", "$5 million", "possible"),
        ("The firm claims that its boats could skim, pump up or remove 900 barrels of oil.", "900 barrels", "possible"),
        ("Each owner could be fined up to $4,300 by the court.", "$4,300", "possible"),
        ("Its yearly profit is seen up 8 percent to $4.4 billion.", "$4.4 billion", "possible"),
        ("It must be possible to lift the limit to $90 million.", "$90 million", "possible"),
        ("One careful estimate has the county losing about $2.2 million.", "$2.2 million", "possible"),
        # of whom something is only thought or likely
        ("Two others are believed to be ill.", "Two others", "possible"),
        ("Eight pupils are likely to have caught the rust.", "Eight pupils", "possible"),
        ("The frost has potentially ruined 900 orchards.", "900 orchards", "possible"),
        ("The county reports 40 probable and confirmed cases of flu.", "40 probable and confirmed cases", "actual"),
        ("Roe expected the pressure to hit 800 psi.", "800 psi", "possible"),
        ("Wardens expand the ban to cover 37 percent of the bay.", "37 percent of the bay", "actual"),
        ("They added the fees to arrive at a total of $90 million.", "$90 million", "actual"),
        ("Roe will not hold its claims to a $75 million cap set by law.", "$75 million cap", "denied"),
        ("The harbour, which until a year ago was earning $90 million, is shut.", "$90 million", "former"),
        # first estimates, and those that are not
        ("The flow is more than the 900 litres a day that was originally estimated.", "900 litres", "former"),
        ("The well spews five times as much as originally estimated, about 900 litres a day.", "900 litres", "actual"),
        (
            "It outgrew the Mole spill, which at about 40 million gallons had been the worst.",
            "40 million gallons",
            "actual",
        ),
        # a reading that has not come
        ("The reading lay under the 640 psi that would indicate a leak.", "640 psi", "conditional"),
        ("Work on two pumps which will finally drain the mine has begun.", "two pumps", "actual"),
        ("The crew could answer fires at up to 900 metres underground.", "900 metres", "possible"),
    ],
)
def test_the_path_to_the_root(read: ReadText, text: str, words: str, modality: str) -> None:
    assert read(text).figure(words).modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "All that Roe needs is over 60 votes.",
        "I am worried by this “shut the borders” attitude.",
        "The gates may close if fields do not reopen soon, allowing milling to resume.",
    ],
)
def test_nothing_is_told(read: ReadText, text: str) -> None:
    reading = read(text).reading
    assert not reading.figures
    assert not [state for state in reading.states if state.modality == "actual"]
