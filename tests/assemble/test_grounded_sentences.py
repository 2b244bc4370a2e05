"""Times in sentences of every kind, from the words to the calendar: read, then grounded against the report's day."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from asreported.assemble.grounding import ground, timex_value
from asreported.extract.language import load
from asreported.extract.timexes import find_timexes
from asreported.model import When

REPORT = When("2020-02-20", "2020-02-20", "day", "written")  # a Thursday


@cache
def pipeline() -> Language:
    return load()[0]


def values(text: str) -> dict[str, str]:
    """The TIMEX3 value of each time expression, by its words."""
    timexes = find_timexes(pipeline()(text))
    whens = ground(timexes, REPORT, text)
    return {t.span.of(text): timex_value(t, when) for t, when in zip(timexes, whens, strict=True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks end on Friday.", {"Friday": "2020-02-21"}),
        ("The ferry sank on Friday.", {"Friday": "2020-02-14"}),
        ("The bridge could not be reached Wednesday.", {"Wednesday": "2020-02-19"}),
        ("The bridge fell last Wednesday.", {"last Wednesday": "2020-02-12"}),
        ("In May and June 2007 the bridge was shut.", {"May": "2007-05", "June 2007": "2007-06"}),
        ("In December and January 2008 the bridge was shut.", {"December": "2007-12", "January 2008": "2008-01"}),
        ("The bridge fell last Tuesday.", {"last Tuesday": "2020-02-11"}),
        ("Officials would not say on Wednesday how many fled.", {"Wednesday": "2020-02-19"}),
        ("The bridge fell last Saturday.", {"last Saturday": "2020-02-15"}),
        ("The council meets this Friday.", {"this Friday": "2020-02-21"}),
        ("The council met this Monday.", {"this Monday": "2020-02-17"}),
        ("The council meets next Friday.", {"next Friday": "2020-02-28"}),
        ("The price fell from the previous Friday.", {"the previous Friday": "2020-02-14"}),
        ("A week ago Tuesday he resigned.", {"A week ago Tuesday": "2020-02-11"}),
        ("A week ago today he resigned.", {"A week ago today": "2020-02-13"}),
        ("A week from Sunday they vote.", {"A week": "2020-03-01", "Sunday": "2020-02-23"}),
        ("They return the week of March 2.", {"the week": "2020-W10", "March 2": "2020-03-02"}),
        ("Last month the mission grew.", {"Last month": "2020-01"}),
        ("The vote was held a fortnight ago.", {"a fortnight ago": "2020-W06"}),
        ("The mill closes by the end of next month.", {"the end of next month": "2020-03"}),
        ("The mill closes by year-end.", {"year-end": "2020-12-31"}),
        ("Prices have doubled since year-end.", {"year-end": "2019-12-31"}),
        ("The talks will resume in two weeks.", {"two weeks": "2020-W10"}),
        ("The first vote in five years will be fair.", {"five years": "P5Y"}),
        ("They will one day return.", {"one day": "FUTURE_REF"}),
    ],
)
def test_relative_to_the_report(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began in 2011. Two years later it ended.", {"2011": "2011", "Two years later": "2013"}),
        ("In May 2018 it opened; a month later it shut.", {"May 2018": "2018-05", "a month later": "2018-06"}),
        (
            "He fell ill on 3 February. The next day he died.",
            {"3 February": "2020-02-03", "The next day": "2020-02-04"},
        ),
        (
            "He fell ill on 3 February. The following Friday he died.",
            {"3 February": "2020-02-03", "The following Friday": "2020-02-07"},
        ),
        ("Sales fell in the quarter ended June 28.", {"the quarter": "2019-Q2", "June 28": "2019-06-28"}),
    ],
)
def test_relative_to_a_time_in_the_text(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("The quake struck at about 10:35 a.m. (0735 GMT) Friday.", "2020-02-14T10:35"),
        ("At 9 p.m. on Sunday the gates were shut.", "2020-02-16T21:00"),
        ("On Sunday the gates were shut at 9 p.m.", "2020-02-16T21:00"),
        ("The gates were open from 9 a.m. to 5 p.m. on Tuesday.", "2020-02-18T09:00"),
        ("The gates were shut at 9 p.m.", "2020-02-20T21:00"),
    ],
)
def test_a_clock_time_is_of_the_day_named_with_it(text: str, clock: str) -> None:
    assert clock in values(text).values()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke in the 1990s.", {"the 1990s": "199"}),
        ("The dam broke in the nineties.", {"the nineties": "199"}),
        ("The dam broke in the spring of 2019.", {"the spring of 2019": "2019-SP"}),
        ("This winter the river froze.", {"This winter": "2019-WI"}),
        ("The dam broke in the second quarter of 2018.", {"the second quarter of 2018": "2018-Q2"}),
        ("Losses grew in the fiscal second-quarter of 2018.", {"fiscal second-quarter of 2018": "2018-Q2"}),
        ("Ice broke in the second half of the year.", {"the second half of the year": "2020-H2"}),
        ("The fund lost money in fiscal 2019.", {"fiscal 2019": "2019"}),
        ("The club was founded in the 2018-19 season.", {"2018": "2018", "19": "2019"}),
        ("The fund lost money in the 2018/19 fiscal year.", {"2018": "2018", "19": "2019"}),
        ("He fought in the 1914–1918 war.", {"1914": "1914", "1918": "1918"}),
        ("Between 1791 and 1794 she was clerk of the guild.", {"1791": "1791", "1794": "1794"}),
        ("Between 1791 and 1794 boats were lost.", {}),
        ("The dam broke on Labor Day 2018.", {"Labor Day 2018": "2018-09-03"}),
        ("The dam broke on Easter Monday 2019.", {"Easter Monday 2019": "2019-04-22"}),
        ("The dam broke on New Year's Eve.", {"New Year's Eve": "2019-12-31"}),
    ],
)
def test_periods_of_the_calendar(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["A month after the suspension, training began.", "He died ten days before the vote."])
def test_a_time_told_from_an_event_has_no_day(text: str) -> None:
    timexes = find_timexes(pipeline()(text))
    assert [timex.anchor for timex in timexes] == ["event"]
    assert ground(timexes, REPORT, text) == (None,)


def test_a_weekday_that_disagrees_with_its_date_is_told() -> None:
    text = "They met on Monday, February 13, 2020."
    (when,) = ground(find_timexes(pipeline()(text)), REPORT, text)
    assert when is not None
    assert when.start == "2020-02-13"
    assert when.basis.endswith("(but 13 Feb 2020 is a Thursday)")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The mill earned $30 in the year ended Aug. 31.", ("2018-09-01", "2019-08-31")),
        ("Profit for the nine weeks to 4 January rose.", ("2019-11-03", "2020-01-04")),
        ("In the six months to December, it sold ten.", ("2019-07-01", "2019-12-31")),
        ("Third-quarter net rose. In the nine months, net fell.", ("2019-01-01", "2019-09-30")),
        ("Second-quarter net rose. In the nine months, net fell.", None),
        ("In the nine months, net fell.", None),
        ("Third-quarter net rose. In the nine months since the fire, it fell.", None),
        ("He has two months to 4 January.", None),
    ],
)
def test_a_length_ends_with_the_day_or_quarter_told_with_it(text: str, days: tuple[str, str] | None) -> None:
    timexes = find_timexes(pipeline()(text))
    whens = ground(timexes, REPORT, text)
    (when,) = [when for timex, when in zip(timexes, whens, strict=True) if timex.type == "DURATION"]
    assert (when and (when.start, when.end)) == days
