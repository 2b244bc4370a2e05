"""Counts of what is still to be held, of what is there whatever is planned, and of what is only asked of anybody."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


def _modality(read: ReadText, text: str, value: float) -> str | None:
    return next((figure.modality for figure in read(text).reading.figures if figure.value == value), None)


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("That will set the tone for the final two debates.", 2, "planned"),
        ("The league said fans would be checked at the next three matches.", 3, "planned"),
        ("The next four matches are at home.", 4, "planned"),
        ("The two upcoming hearings worried Berg.", 2, "planned"),
        ("Berg missed the next three matches with a broken toe.", 3, "actual"),
        ("The final two debates drew a crowd.", 2, "actual"),
        ("It was the first of three debates in 1988.", 3, "actual"),
        ("The fair is scheduled to be held in Lund, attracting 900 potters.", 900, "planned"),
        ("Some 900 potters from the coast are expected to journey to Lund.", 900, "planned"),
        ("Some 900 homes are expected to lose power.", 900, "possible"),
        ("Monday's debate was the first of three debates.", 3, "planned"),
        ("The poll included 900 likely voters.", 900, "actual"),
        ("The poll included 900 likely victims.", 900, "possible"),
    ],
)
def test_what_is_to_come(read: ReadText, text: str, value: float, modality: str) -> None:
    assert _modality(read, text, value) == modality


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Police have no plans to release two recordings from the ship.", 2),
        ("The rivals will soon face off against the port, 14 villages, and a number of unions.", 14),
        ("Over 600 linesmen will continue to work through the night.", 600),
        ("You can get 60 percent discounts at the mill.", 60),
        ("If you are over 65, the fare is $2.", 2),
        ("If they are potters, the jobless rate is 18 percent.", 18),
        ("Berg made good on a vow to give $3 million to a choir.", 3_000_000),
        ("The state plans to cut 900 posts out of a total of about 5,000.", 5_000),
        ("The potters are unlikely to win, for two reasons.", 2),
        ("Rates range from a low of 4 percent in Lund to a high of 27 percent in Norwick.", 4),
        ("She leads in Lund, the town where she served two terms as mayor.", 2),
        ("Crews of the port applied 40 tonnes of lime.", 40),
    ],
)
def test_what_is_there(read: ReadText, text: str, value: float) -> None:
    assert _modality(read, text, value) == "actual"


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("They cannot get to $7, much less $15.", 15, "denied"),
        ("Pilots began to work on plans for a 56-hour, 37-lap flight.", 37, "planned"),
        ("The jury ordered Berg to pay the widow $4 million.", 4_000_000, "planned"),
        ("Berg sued Roe, seeking to recover $2.4 million in cash.", 2_400_000, "requested"),
        ("Berg holds out for $6 billion to build the dam.", 6_000_000_000, "requested"),
        ("The council ought to consider raising the limit to $12 million.", 12_000_000, "requested"),
        ("The judge ordered Roe Oil to pay $30,000 in costs.", 30_000, "planned"),
        ("Leaders will try to pass a bill soon that includes around $300 million for dams.", 300_000_000, "planned"),
        ("Two banks sweetened their plan to merge, offering holders a special $38-a-share payout.", 38, "planned"),
        ("They paid Roe for the right to double the capacity to 9,000 barrels a day.", 9_000, "possible"),
        ("It would be a wise idea to hold more than four debates.", 4, "possible"),
        ("They marched in the hopes that the town will back a $13 wage.", 13, "possible"),
        ("Roe would n't be surprised to see ports represent 40 percent of its sales.", 40, "possible"),
        ("The note shows what it would cost if a duty were imposed: $31,400.", 31_400, "conditional"),
        ('"I should have used two phones," Berg said.', 2, "conditional"),
        ("The family was originally believed to contain seven species.", 7, "former"),
        ("If they lose, the deficit is 4 percent.", 4, "conditional"),
        ("Prices rose, pushing the yield to 4.82 percent from 4.93 percent.", 4.93, "former"),
    ],
)
def test_what_is_sought_sold_or_only_thought(read: ReadText, text: str, value: float, modality: str) -> None:
    assert _modality(read, text, value) == modality


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Either of them will have to win over 60 percent of all ballots to avoid a runoff.", 60),
        ("The visa is for those who pay to finance a firm that employs at least 12 potters.", 12),
        ("Berg is promising donors who raise $12,500 a seat at the gala.", 12_500),
        ("The note promised sweets for those who passed it to 25 people.", 25),
        ("Paying for two pupils together will raise your chances of aid.", 2),
    ],
)
def test_what_is_only_asked_of_anybody_is_no_figure(read: ReadText, text: str, value: float) -> None:
    assert _modality(read, text, value) is None


def test_a_firm_that_is_there_has_its_workers(read: ReadText) -> None:
    assert _modality(read, "The town has a firm that employs at least 12 potters.", 12) == "actual"
