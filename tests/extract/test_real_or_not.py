"""How real a figure is by the words after it, by what is refused, left as it is, or comes over people."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Some 40 pickers are likely infected with the rust, the guild said.", "possible"),
        ("Nine mills burned, while another 40 fires were suspected cases of arson.", "possible"),
        ("The guild reckoned that 40 barrels of cider a day could, in theory, seep from the cask.", "possible"),
        ("Holt estimates that about 40 percent of the cider may have drained away.", "possible"),
        ("The ruling could see the toll rise to $40.", "possible"),
        ("It could mean the mill having to pay $40.", "possible"),
        ("Brokers have put Holt's likely costs at $40 million.", "possible"),
        ("The question of felling 40 pines is a hard one.", "possible"),
        ("The crew had hoped that the dam could contain 40 percent of the water.", "possible"),
        ("In this town alone 40 will die.", "possible"),
        ("The relief board says 40 villages will need flour.", "possible"),
        ("The board reckons that 40 villages will be reliant on relief in the weeks to come.", "possible"),
        ("Holt said its plan would raise $90 million; a rival body puts the figure at $40 million.", "possible"),
        ("The board said that Holt would owe $40 million in tax.", "possible"),
        ("Holt estimates the offering price at $40 a share.", "possible"),
        ("Holt is calling for the redemption of all its bonds at $40.", "planned"),
        ("There is a chance that the mud would come within 40 miles of the shore.", "possible"),
        ("My guess is that Holt will cut 40 jobs.", "possible"),
        ("She spoke against the ban, saying that it would kill 40 jobs.", "possible"),
        ("The board said the ban would reduce output by 40 barrels a day.", "possible"),
        ("Norway expects its trade, which has been hit by a strike, to contract by up to 40 percent.", "possible"),
        ("A sale of that size would cover about 40 percent of the bill.", "possible"),
        ("Holt may sell 40 barges, not because it must but to please its owners.", "possible"),
        ("I am not predicting 40 losses.", "denied"),
        ("The aim is to dig the last 40 feet of the tunnel.", "planned"),
        ("The pickers will explore in 40 fields.", "planned"),
        ("Holt pays each spring until the total $40 is paid.", "planned"),
        ("Their aim is to contain some 40 percent of the brine.", "planned"),
        ("The owners are pushing for the sum of more than $40.", "requested"),
        ("The jars should contain 40 litres of brine.", "requested"),
        ("To date about 40 claimants have been denied.", "actual"),
        ("The board has rejected 40 claims.", "actual"),
        ("The use of the drug declined about 40 percent from its peak.", "actual"),
        ("That did not stop 40 new cases being confirmed.", "actual"),
        ("This gale was not expected to affect 40 mills being built.", "actual"),
        ("They can bake 90 loaves, but that is not enough for a hamlet of over 40.", "actual"),
        ("Holt set up a $40 fund aimed at mending the weir.", "actual"),
        ("Chemists sell the drug in boxes of 40 tablets meant to last a week.", "actual"),
        ("Yesterday the show asked what 40 towns had been joined.", "actual"),
        ("The governor ordered a halt to 40 diggings.", "actual"),
        ("More proof is being sought on 40 other claims.", "actual"),
        ("The sheds will house the 40 evicted pickers.", "actual"),
        ("The barges that Holt used to bring up 40 barrels of cider are idle.", "actual"),
        ("He reckons that lost pay from all 40 mills hurts.", "actual"),
        ("Holt gained from a 40 percent rise in cider.", "actual"),
        ("The death toll from the 40-tonne blast has risen to 90.", "actual"),
        ("The board runs the $40 fund set up by Holt to pay the pickers.", "actual"),
        ("They looked into 90 fires, with 40 considered worthy of a closer look.", "actual"),
        ("The rust will spread around the valley, as Norway confirms 40 more cases.", "actual"),
        ("It takes a day to travel the 40 miles from Halden to the port.", "actual"),
        ("Around 40 boats set out to lay booms.", "actual"),
        ("Holt had nearly $40 in cash and a loan that it could draw down.", "actual"),
    ],
)
def test_figure(read: ReadText, text: str, modality: str) -> None:
    found = [figure for figure in read(text).reading.figures if figure.value in (40, 40_000, 40_000_000)]
    assert [figure.modality for figure in found] == [modality]


def test_levels_that_a_change_starts_from_are_over(read: ReadText) -> None:
    figures = read("The number of idle mills fell, from 90 to 40, as orders went to others.").reading.figures
    assert [(figure.value, figure.modality) for figure in figures] == [(90, "former"), (40, "actual")]


def test_a_question_why_asks_for_nothing(read: ReadText) -> None:
    assert not read("Why should we pay Holt 40 dollars to mend it?").reading.figures


def test_the_thousands_are_there_already(read: ReadText) -> None:
    (figure,) = read("The sheds will house the thousands of pickers from Halden.").reading.figures
    assert figure.modality == "actual"


def test_half_of_what_it_was_is_so_now(read: ReadText) -> None:
    (figure,) = read("In eight weeks the stock has sunk to about half its earlier price.").reading.figures
    assert figure.modality == "actual"


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("Some analysts put the firm's bill for the repairs at $23 million.", 23_000_000, "possible"),
        ("We project the orchard's losses at $12 million.", 12_000_000, "possible"),
        ("Analysts put the cost so far at $3 million.", 3_000_000, "actual"),
        ("The mill has put the cost of its repairs at $3 million.", 3_000_000, "actual"),
        ("Seven suspected smugglers were killed at the ford.", 7, "actual"),
        ("Police in Halden arrested nine alleged poachers.", 9, "actual"),
        ("Troops may have killed nine suspected poachers.", 9, "possible"),
        ("Five concerts are scheduled to take place in Halden.", 5, "planned"),
        ("Two hearings were set for Tuesday.", 2, "planned"),
        ("A separate 40 million dollars is set aside for growers.", 40_000_000, "actual"),
        ("It is difficult to describe a $17 million loss as a triumph.", 17_000_000, "actual"),
        ("She expects Holt to get as much as $2 million from Elm and as much as $4 million from Oak.", 4e6, "possible"),
        ("Assuming the tank has lost 90 litres a day since May, it is empty.", 90, "conditional"),
        ("Some 2,500 pickers are expected to flock to Halden in May.", 2500, "planned"),
        ("Five people are expected to be charged.", 5, "planned"),
        ("The nine-member panel's findings are set to be published in May.", 9, "actual"),
        ("There were 28 confirmed cases in Halden, with 333 still under investigation.", 333, "possible"),
    ],
)
def test_sums_reckoned_suspects_caught_and_shows_set(read: ReadText, text: str, value: float, modality: str) -> None:
    (figure,) = [figure for figure in read(text).reading.figures if figure.value == value]
    assert figure.modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Acme said the works would not stop until Sunday.", "planned"),
        ("Acme does not expect to halt the works until May.", "planned"),
        ("No new mine will be authorized until the reason for the leak, which hurt nine men, is known.", "denied"),
        ("Acme said it would not stop the works until more was known.", "denied"),
    ],
)
def test_what_is_not_to_be_until_a_day_is_planned_for_it(read: ReadText, text: str, modality: str) -> None:
    (state,) = read(text).reading.states
    assert state.modality == modality
