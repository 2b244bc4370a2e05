"""Intervals that two times tell, or hours with their end; years and days that other words tell."""

from __future__ import annotations

import pytest

from asreported.assemble.facts import find_figures, find_states
from asreported.assemble.grounding import ground
from asreported.assemble.sections import is_of_another_day
from asreported.extract.language import load
from asreported.extract.timexes import find_timexes
from asreported.model import When
from tests.assemble.making import Telling, reports

REPORT = When("2020-02-20", "2020-02-20", "day", "written")


@pytest.mark.parametrize(
    ("text", "times", "interval"),
    [
        (
            "Between May 1988 and June 1989 schools were shut.",
            [("May 1988", "1988-05"), ("June 1989", "1989-06")],
            ("1988-05-01", "1989-06-30"),
        ),
        ("Schools were shut from 1988 to 1991.", [("1988", "1988"), ("1991", "1991")], ("1988-01-01", "1991-12-31")),
        ("Schools were shut from 1991 to 1988.", [("1991", "1991"), ("1988", "1988")], None),
        ("Schools were shut in 1988 and 1991.", [("1988", "1988"), ("1991", "1991")], ("1988-01-01", "1991-12-31")),
        ("Schools were shut in the 1970s and 80s.", [("the 1970s", "197")], ("1970-01-01", "1989-12-31")),
        ("Schools were shut in the 1990s and 2000s.", [("the 1990s", "199")], ("1990-01-01", "2009-12-31")),
        ("Schools were shut in 1988 and in 1991.", [("1988", "1988"), ("1991", "1991")], ("1988-01-01", "1988-12-31")),
        (
            "Schools were shut in May and June 1988.",
            [("May", "1988-05"), ("June 1988", "1988-06")],
            ("1988-05-01", "1988-06-30"),
        ),
        (
            "Schools were shut in May and July 1988.",
            [("May", "1988-05"), ("July 1988", "1988-07")],
            ("1988-05-01", "1988-07-31"),
        ),
        ("Schools shut by 3 May 2020 or sooner.", [("3 May 2020", "2020-05-03")], ("2020-02-20", "2020-05-03")),
    ],
)
def test_from_one_time_to_another(text: str, times: list[tuple[str, str]], interval: tuple[str, str] | None) -> None:
    made = Telling("r0", text).dated("2020-02-20")
    first, *_ = [made.timex(words, value, anchor="none") for words, value in times]
    made.state("shut", "status", "suspended", timex=first, modality="planned" if "2020" in text else "actual")
    (state,) = find_states(reports(made))
    assert (state.when and (state.when.start, state.when.end)) == interval


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("midnight on Sunday", "2020-02-16T24:00", ("2020-02-16", "2020-02-16")),
        ("noon on Sunday", "2020-02-16T12:00", ("2020-02-15", "2020-02-16")),
    ],
)
@pytest.mark.parametrize("hours", ["in the 24 hours to", "over the 24-hour period ending at"])
def test_hours_are_the_days_that_they_end_with(hours: str, words: str, value: str, days: tuple[str, str]) -> None:
    made = Telling("r0", f"Schools were shut {hours} {words}.").dated("2020-02-20")
    made.state("shut", "status", "suspended", timex=made.timex(words, value, anchor="none"))
    (state,) = find_states(reports(made))
    assert state.when is not None
    assert (state.when.start, state.when.end) == days


@pytest.mark.parametrize(
    ("text", "words", "interval"),
    [
        ("In May 2018 he said that 300 will leave this year (2018).", "this year", ("2018-01-01", "2018-12-31")),
        ("It sank in 2003. By May of that year she was raised.", "May", ("2003-05-01", "2003-05-31")),
        ("By May of that year she was raised.", "May", None),
        ("The same day the ferry sank.", "The same day", None),
        ("There were 30 men on board that evening.", "that evening", None),
        ("The herd had doubled in the last day.", "the last day", ("2020-02-19", "2020-02-20")),
        ("On May 3 it began. It will lose 30 cows over the next year.", "the next year", ("2020-02-20", "2021-02-20")),
        ("They may lose 30 cows in the coming week.", "the coming week", ("2020-02-20", "2020-02-27")),
        ("They may lose 30 cows over the next four years.", "the next four years", ("2020-02-20", "2024-02-20")),
        ("They may lose 30 cows within the next 36 hours.", "the next 36 hours", ("2020-02-20", "2020-02-22")),
        ("They may lose 30 cows in the next few days.", "the next few days", None),
        ("It will lose 30 cows over the next year.", "the next year", ("2020-02-20", "2021-02-20")),
        ("Over the next week it lost 30 cows.", "the next week", None),
        ("It lost 30 cows over the last year.", "the last year", ("2019-02-20", "2020-02-20")),
        ("It lost 30 cows in the last week of the fair.", "the last week", None),
        ("It lost 30 cows in the past decade.", "the past decade", ("2010-02-20", "2020-02-20")),
        ("In the past year 30 cows have been lost.", "the past year", ("2019-02-20", "2020-02-20")),
        ("In the past month 30 cows have been lost.", "the past month", ("2020-01-20", "2020-02-20")),
    ],
)
def test_what_other_words_tell_of_a_time(text: str, words: str, interval: tuple[str, str] | None) -> None:
    timexes = find_timexes(load()[0](text))
    whens = dict(zip((one.span.of(text) for one in timexes), ground(timexes, REPORT, text), strict=True))
    when = whens[words]
    assert (when and (when.start, when.end)) == interval


@pytest.mark.parametrize(
    ("words", "named", "value", "days"),
    [
        ("in the opening 3 months of 2019", "2019", "2019", ("2019-01-01", "2019-03-31")),
        ("in the last 2 months of 2019", "2019", "2019", ("2019-11-01", "2019-12-31")),
        ("in the third month of 2019", "2019", "2019", ("2019-01-01", "2019-12-31")),
        ("for all the first week of May 2019", "May 2019", "2019-05", ("2019-05-01", "2019-05-07")),
    ],
)
def test_the_first_or_last_of_a_time(words: str, named: str, value: str, days: tuple[str, str]) -> None:
    made = Telling("r0", f"The mill was shut {words}.").dated("2020-02-20")
    made.state("shut", "status", "suspended", timex=made.timex(named, value, anchor="none"))
    (state,) = find_states(reports(made))
    assert state.when is not None
    assert (state.when.start, state.when.end) == days


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (" to 6 in Oakton.", "2020-02-06"),
        ("-6, the guild said.", "2020-02-06"),
        (" to 6 percent of the mills.", "2020-02-03"),
        (" to 6.5 percent.", "2020-02-03"),
        (" to 2 in Oakton.", "2020-02-03"),
    ],
)
def test_a_second_day_of_the_month(told: str, last: str) -> None:
    made = Telling("r0", f"The mill was shut February 3{told}").dated("2020-02-20")
    made.state("shut", "status", "suspended", timex=made.timex("February 3", "2020-02-03", anchor="none"))
    (state,) = find_states(reports(made))
    assert state.when is not None
    assert (state.when.start, state.when.end) == ("2020-02-03", last)


def test_a_second_day_of_the_month_before_another_time() -> None:
    made = Telling("r0", "The mill was shut February 3 to 6, as it had been in 1988.").dated("2020-02-20")
    first = made.timex("February 3", "2020-02-03", anchor="none")
    made.timex("1988", "1988", anchor="none")
    made.state("shut", "status", "suspended", timex=first)
    (state,) = find_states(reports(made))
    assert state.when is not None
    assert (state.when.start, state.when.end) == ("2020-02-03", "2020-02-06")


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the week ended February 8", ("2020-02-02", "2020-02-08")),
        ("the week before February 8", ("2020-02-03", "2020-02-09")),
    ],
)
def test_a_week_is_the_days_that_it_ends_with(words: str, days: tuple[str, str]) -> None:
    made = Telling("r0", f"The mill was shut in {words}.").dated("2020-02-20")
    week = made.timex("the week", "2020-W06", anchor="none")
    made.timex("February 8", "2020-02-08", anchor="none")
    made.state("shut", "status", "suspended", timex=week)
    (state,) = find_states(reports(made))
    assert state.when is not None
    assert (state.when.start, state.when.end) == days


def test_a_quarter_is_the_months_that_it_ends_with() -> None:
    made = Telling("r0", "The mill was shut in the quarter ended October 31.").dated("2020-02-20")
    quarter = made.timex("the quarter", "2019-Q4", anchor="none")
    made.timex("October 31", "2019-10-31", anchor="none")
    made.state("shut", "status", "suspended", timex=quarter)
    (state,) = find_states(reports(made))
    assert state.when is not None
    assert (state.when.start, state.when.end) == ("2019-08-01", "2019-10-31")


@pytest.mark.parametrize(
    ("text", "day", "first"),
    [
        ("For the week, the index fell 30 points.", "2020-02-17", "2020-02-10"),  # told on a Monday
        ("For the week, the index fell 30 points.", "2020-02-22", "2020-02-17"),
        ("In the week, 30 men fell ill.", "2020-02-17", "2020-02-17"),
    ],
)
def test_a_week_is_over_on_the_day_after_it(text: str, day: str, first: str) -> None:
    nlp = load()[0]
    (when,) = ground(find_timexes(nlp(text)), When(day, day, "day", "written"), text)
    assert when is not None
    assert when.start == first


def test_no_plan_is_of_the_days_since_it_was_made() -> None:
    made = Telling("r0", "They have meant since 2018 to shut the mill.").dated("2020-02-20")
    made.state("shut", "status", "suspended", timex=made.timex("2018", "2018", anchor="none"), modality="planned")
    (state,) = find_states(reports(made))
    assert state.when is None


@pytest.mark.parametrize(("tense", "start"), [("past", "2020-02-10"), ("present", "2020-02-17")])
def test_this_week_told_on_its_first_day(tense: str, start: str) -> None:
    made = Telling("r0", "It sold 300 sacks in two days this week.").dated("2020-02-17")  # a Monday
    timex = made.timex("this week", "XXXX-WXX", direction="same", unit="week")
    made.figure("300 sacks", 300, timex=timex, tense=tense)
    (figure,) = find_figures(reports(made))
    assert figure.when is not None and (figure.when.start, figure.when.end) == (start, "2020-02-23")


def test_a_section_under_a_dateline_of_its_own() -> None:
    text = (
        "The town is quiet.\nOAKTON, January 29 (Herald) -- The mill is shut.\nELMTON, Feb. 19 (Herald) -- It rains.\n"
    )
    assert [is_of_another_day(text, text.index(words), REPORT) for words in ("quiet", "shut", "rains")] == [
        False,
        True,
        False,
    ]


def test_a_post_under_a_minute_of_another_day() -> None:
    text = "The mill is shut.\nJan 9, 2020 09:40 UTC - It rains.\nFeb 20 , 2020 08:15 UTC\nThe town is quiet.\n"
    assert [is_of_another_day(text, text.index(words), REPORT) for words in ("shut", "rains", "quiet")] == [
        False,
        True,
        False,
    ]
