"""What stands beside the verb of a figure's clause, and figures of which nobody can tell how real they are."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


def _modality(read: ReadText, text: str, value: float) -> str:
    (found,) = (figure for figure in read(text).reading.figures if figure.value == value)
    return found.modality


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The cap should collect 70 percent of the oil.", 70, "possible"),
        ("The ministry should hire 70 inspectors.", 70, "requested"),
        ("There must be more than 90 patients in the ward.", 90, "possible"),
        ("The mill then went on to spoil five loaves.", 5, "actual"),
        ("The firm had spent $39 million to look for gas.", 39_000_000, "actual"),
        ("The ferry had only been able to carry 900 sacks of flour.", 900, "actual"),
        ("The crew has not been able to collect 900 barrels of oil.", 900, "denied"),
        ("The crew will be able to collect 900 barrels of oil.", 900, "possible"),
        ("Three pickers joined the orchard allowing it to plant 14 rows.", 14, "actual"),
        ("The school was allocated 140 computers.", 140, "actual"),
        ("Two other plans are so alike that they name one expert.", 2, "actual"),
        ("The river firm went with the slowest method of using six pumps.", 6, "actual"),
        ("The crates contain equipment to shelter 12 people.", 12, "possible"),
        ("The choir raised enough cash to send 40 tents.", 40, "possible"),
        ("The agency expected the slick to be 600 square miles.", 600, "possible"),
        ("It was pumped at a pressure of 680 pounds.", 680, "actual"),
        ("Officials say a new bridge would cost $70 million.", 70_000_000, "possible"),
        ("The firm agreed to not cap the fund, and to pay $90 million to the crews.", 90_000_000, "planned"),
        ("The leak has gone from 50 buckets of milk a day to 300 buckets of milk.", 50, "former"),
        ("The size of the leak has grown from early guesses of 50 barrels a day to as much as 300.", 50, "former"),
        ("The state may drop plans to open fields estimated at 5 billion barrels of oil.", 5_000_000_000, "actual"),
        ("The sluice was to halt 700 barrels of mud that is running into the bay.", 700, "actual"),
        ("Lawyers say that $20 million will not be enough.", 20_000_000, "actual"),
        ("No deaths have been reported in the city.", 0, "actual"),
        ("Lena will be joining 40 of her colleagues in the camp.", 40, "actual"),
        ("Today it costs less than 8 percent of the budget to run.", 8, "actual"),
        ("The island held 17 people, not 60.", 60, "denied"),
    ],
)
def test_modality(read: ReadText, text: str, value: float, modality: str) -> None:
    assert _modality(read, text, value) == modality


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No storm, no strike, not two floods kept him from the sea.", 2),
        ("They skipped test after test to save 400 dollars.", 400),
        ("What about the choice to hire only six pumps in the mine?", 6),
        ("Rain has not slowed digging on two canals in the bay.", 2),
        ("I could take two buckets and do more, he said.", 2),
        ("A loan of $9 billion should scarcely matter to the bank.", 9_000_000_000),
        ("The guild is yet to rule on what to do with a $9 million dividend.", 9_000_000),
        ("This is a last measure to save 600 turtles.", 600),
        ("The envoy tried to visit 14 students.", 14),
    ],
)
def test_what_nobody_can_tell_is_no_figure(read: ReadText, text: str, value: float) -> None:
    assert not [figure for figure in read(text).reading.figures if figure.value == value]


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The firm was advised by its engineers to use 21 pumps.", 21, "requested"),
        ("The court directed the mill to cut 40 jobs.", 40, "requested"),
        ("The city came under attack for allowing the mill to spray 900 litres of paint.", 900, "actual"),
        ("She had biscuits to feed 600 families in the camp.", 600, "possible"),
        ("The oil saved could be counted, cutting the fine to $4 million.", 4_000_000, "possible"),
        ("The firm signed a contract last week to provide 32 pumps.", 32, "planned"),
    ],
)
def test_aims(read: ReadText, text: str, value: float, modality: str) -> None:
    assert _modality(read, text, value) == modality


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The firm sought to write off a $6 million fine levied by the court.", 6_000_000, "actual"),
        ("The firm was asked to set aside $20 million for claims.", 20_000_000, "requested"),
        ("The repair will probably cost $90 million.", 90_000_000, "possible"),
        ("The death toll will reach 900, the mayor said.", 900, "possible"),
        ("The number of guards will reach 900, the mayor said.", 900, "planned"),
        ("The repair would have cost $90 million.", 90_000_000, "conditional"),
        ("The stocks would cover 20 percent of the population.", 20, "possible"),
        (
            "A ferry will help to raise the capacity to carry flour from 18,000 barrels a day to 28,000.",
            18_000,
            "actual",
        ),
        ("Each mill was said to be capable of grinding 900 gallons of wet corn.", 900, "possible"),
        ("Senators are talking about raising the cap to 900 dollars.", 900, "possible"),
        ("The firm is committed to putting $20 million into the fund.", 20_000_000, "planned"),
        ("This sum does not include $360 million for a scheme to dredge six dams.", 360_000_000, "actual"),
        ("The senators urged the firm to suspend payments worth $10 million.", 10_000_000, "actual"),
        ("The repair should cost the city less than $20 million.", 20_000_000, "possible"),
        ("The field will typically produce 630 barrels of oil.", 630, "actual"),
        ("He expects to pay the claims from a $20 million fund.", 20_000_000, "actual"),
        ("Aides to Tansley wrote two different drafts of the report.", 2, "actual"),
        ("It appeared as if a panel of seven experts backed the ban.", 7, "actual"),
        ("Only two errors were not made by the firm.", 2, "actual"),
        ("The bill is expected to run into 900 million dollars.", 900_000_000, "possible"),
        ("Its shares can be relied on to fall by 5 percent.", 5, "possible"),
    ],
)
def test_what_is_thought_to_come(read: ReadText, text: str, value: float, modality: str) -> None:
    assert _modality(read, text, value) == modality
