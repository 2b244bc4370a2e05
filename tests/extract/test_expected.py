"""Sums that others expected, that a case or a plan would come to, and numbers that only tell a margin."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Brokers polled by the wire had expected earnings of 42 cents a share.", "possible"),
        ("The mill earned 88 cents, beating the average estimate of 84 cents.", "possible"),
        ("The mill posted a profit of $4 million, short of the $6 million analysts had forecast.", "possible"),
        ("The mill posted a better-than-expected profit of $4 million.", "actual"),
        ("The mill will shut four docks, saving $9 million a year.", "possible"),
        ("The mill shut its docks, saving $9 million a year.", "actual"),
        ("A couple earning $60,000 would pay no tax.", "conditional"),
        ("A couple with no children would save $1,200, the guild found.", "possible"),
        ("The board proposed a dividend of 40 cents a share.", "planned"),
        ("The mayor is holding out for $5 million to mend the dam.", "requested"),
        ("The mill must pay $4 million in fines.", "planned"),
        ("The judge ordered the mill to repay $20,000.", "planned"),
        ("The guild wants to cut 90 posts out of a total of 4,000 clerks.", "actual"),
        ("Brokers would not be surprised if they see wool account for 40 percent of sales.", "possible"),
        ("Prices rose, pushing down the yield of the bond to 4.12 percent from 4.15 percent.", "former"),
        ("The poll of 1,012 likely voters was taken in May.", "actual"),
        ("The lender took $9 million, nearly twice the $5 million it booked in May.", "actual"),
        ("The mill will close two docks and cut 400 jobs.", "planned"),
        ("The mill closed two docks and cut 400 jobs.", "actual"),
        ("If the bill is passed, a couple would pay $240 more.", "conditional"),
        ("The mill has raised $9 million of its $30 million goal.", "planned"),
        ("The widow was sued by firms seeking to recover $1.8 million in cash.", "requested"),
        ("The governor made good on a pledge to give $7 million to a museum.", "actual"),
        ("The group plans to run notices during the next two debates.", "planned"),
        ("The Rockets won the next two games.", "actual"),
        ("Nine cases were found out of 630 suspected cases.", "possible"),
    ],
)
def test_how_real(read: ReadText, text: str, modality: str) -> None:
    figures = read(text).reading.figures
    assert figures
    assert figures[-1].modality == modality


@pytest.mark.parametrize(
    ("text", "measure", "scope"),
    [
        ("The state ran a deficit of 3.7 percent of gross domestic product.", "deficit", None),
        ("Public debt stands at 132 percent of GDP.", "debt", None),
        ("The deficit was equal to 2 percent of GDP.", "deficit", None),
        ("The keeper signed a $60 million contract.", "contract", None),
        ("The mill missed the $1.22 analysts expected.", "money", None),
    ],
)
def test_what_of(read: ReadText, text: str, measure: str, scope: str | None) -> None:
    (figure,) = read(text).reading.figures
    assert (figure.measure, figure.scope) == (measure, scope)


@pytest.mark.parametrize(
    "text",
    [
        "Roe leads by 2.4 million votes.",
        "Roe lost the race by 312 votes.",
        "The guild is developing 486-based machines.",
        "The Liberals are on 33 points, down two, while Labour is on 37.",
        "The court upheld it in a 5-to-4 decision.",
        "It was the share of the richest 2 percent.",
    ],
)
def test_margins_and_models_count_nothing(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


def test_what_a_level_is_compared_with_is_not_its_time(read: ReadText) -> None:
    figures = read("Petrol costs $3.53 a gallon, 12 cents more than a month ago.").reading.figures
    assert all(figure.time.timex is None for figure in figures)


def test_a_yearly_sum_makes_no_rate_of_what_is_counted_beside_it(read: ReadText) -> None:
    figures = read("Roe would buy a firm with annual revenue of $62 million and 140,000 employees.").reading.figures
    assert all(figure.unit is None for figure in figures if figure.value == 140000)


def test_a_part_told_by_anothers_whole_is_not_that_ones(read: ReadText) -> None:
    (figure,) = read("Anna Roe spoke. Bello has less than a tenth of Anna Roe's delegates.").reading.figures
    assert figure.subject is None
