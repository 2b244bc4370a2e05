"""Time expressions that no number tells, and the quarters and years that results are compared with."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from asreported.assemble.grounding import ground, timex_value
from asreported.extract.language import load
from asreported.extract.timexes import find_timexes
from asreported.model import When

REPORT = When("1994-11-03", "1994-11-03", "day", "report")


@cache
def pipeline() -> Language:
    return load()[0]


def read(text: str) -> list[tuple[str, str, str]]:
    """Span, type and value of each expression, in a report of 3 November 1994."""
    timexes = find_timexes(pipeline()(text))
    whens = ground(timexes, REPORT, text)
    return [(t.span.of(text), t.type, timex_value(t, when)) for t, when in zip(timexes, whens, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over the years they quarrelled often.", ("the years", "DURATION", "PXY")),
        ("They were poor in early years of the mill.", ("early years", "DURATION", "PXY")),
        ("Many fell during the first hours of the siege.", ("the first hours", "DURATION", "PTXH")),
        ("Prices will rise in the weeks ahead.", ("the weeks", "DURATION", "PXW")),
        ("The deal follows months of talks.", ("months", "DURATION", "PXM")),
        ("The bridge fell days after it had been opened.", ("days", "DURATION", "PXD")),
        ("They lived there for a while.", ("a while", "DURATION", "PXX")),
        ("They will stay for some time.", ("some time", "DURATION", "PXX")),
        ("It ended a several-year dispute.", ("several-year", "DURATION", "PXY")),
        ("It was a day-long meeting.", ("day-long", "DURATION", "P1D")),
        ("The ships will leave within two to three weeks.", ("two to three weeks", "DURATION", "P2W")),
        ("It could take a month or two.", ("a month or two", "DURATION", "P1M")),
        ("The rest will be paid at a later date.", ("a later date", "DATE", "FUTURE_REF")),
        ("Little will change in the near term.", ("the near term", "DATE", "FUTURE_REF")),
        ("Taxes will fall in future years.", ("future years", "DATE", "FUTURE_REF")),
        ('"Today is a sad day," he said.', ("Today", "DATE", "1994-11-03")),
        ("By mid afternoon the fire was out.", ("mid afternoon", "TIME", "1994-11-03TAF")),
        ("The post-1989 governments were weak.", ("1989", "DATE", "1989")),
    ],
)
def test_times_that_no_number_tells(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was a matter of months.",
        "They ruled for hundreds of years.",
        "The second years were told to wait.",
        "He took the March for Life to the capital.",
        "The show is called Today in most countries.",
        "It is a term of abuse, and the date fruit is sweet.",
        "They waited for the time to come.",
    ],
)
def test_no_times_are_made_of(text: str) -> None:
    assert read(text) == []


def test_results_of_nine_months_compare_with_the_year_before() -> None:
    text = (
        "Profit rose in the third quarter. In the nine months, it was $3 million, up from $2 million a year ago. "
        "Sales fell from the year-earlier period."
    )
    values = {span: value for span, _, value in read(text)}
    assert (values["the third quarter"], values["a year ago"]) == ("1994-Q3", "1993")
    assert values["the year-earlier period"] == "1993"


def test_results_of_a_quarter_compare_with_that_of_the_year_before_however_long_the_report() -> None:
    between = "The maker of chairs and tables has its seat in the north of the country. " * 12
    text = f"Profit rose in the third quarter. {between}It was $2 million a year ago."
    assert read(text)[-1] == ("a year ago", "DATE", "1993-Q3")


def test_far_from_any_quarter_the_first_that_the_report_named_is_meant() -> None:
    between = "The maker of chairs and tables has its seat in the north of the country. " * 12
    text = f"Profit fell in the third quarter. It had risen in the second quarter. {between}The quarter was bad."
    assert read(text)[-1] == ("The quarter", "DATE", "1994-Q3")


def test_the_quarter_is_the_one_named_by_its_number() -> None:
    text = (
        "The fiscal first quarter was weak. Sales were $3 million in the quarter ended Sept. 30. The quarter was bad."
    )
    assert read(text)[-1] == ("The quarter", "DATE", "1994-Q1")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The results are expected on Monday.", "1994-11-07"),
        ("The visit is scheduled for Monday.", "1994-11-07"),
        ("A dividend is payable Monday.", "1994-11-07"),
        ("The offer was extended to Monday.", "1994-11-07"),
        ("The visit planned for Monday was called off.", "1994-10-31"),
        ("The suspect is accused of killing a guard on Monday.", "1994-10-31"),
    ],
)
def test_what_is_awaited_lies_ahead(text: str, value: str) -> None:
    assert [found for _, _, found in read(text)] == [value]


@pytest.mark.parametrize(("day", "value"), [("July 31", "1994-Q2"), ("Sept. 30", "1994-Q3"), ("Oct. 1", "1994-Q3")])
def test_a_quarter_that_ended_early_in_one_of_the_calendar_is_the_one_before(day: str, value: str) -> None:
    assert ("the quarter", "DATE", value) in read(f"Profit fell in the quarter ended {day}.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The worst storm to hit the coast in 40 years sank ten boats.", ("40 years", "DURATION", "P40Y")),
        ("They will meet for the first time in 70 years.", ("70 years", "DURATION", "P70Y")),
        ("The first bridge will be opened in two weeks.", ("two weeks", "DATE", "1994-W46")),
        ("Aid came in following Tuesday's earthquake.", ("Tuesday", "DATE", "1994-11-01")),
        ("It is a tool of the twenty-first century.", ("the twenty-first century", "DATE", "20")),
        ("He left the following Tuesday.", ("the following Tuesday", "DATE", "XXXX-WXX-2")),
        ("Crews are flying in after the blast on Tuesday that killed two.", ("Tuesday", "DATE", "1994-11-01")),
    ],
)
def test_what_had_no_like_and_what_follows(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


def test_no_season_is_the_quarter_of_a_year_ago() -> None:
    assert read("The hall will open next summer. Its rent is $9, against $8 a year ago.")[-1] == (
        "a year ago",
        "DATE",
        "1993",
    )
