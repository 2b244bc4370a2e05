"""When statements hold: intervals up to the report's day, and what is over only by then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asreported.assemble.facts import find_figures, find_states
from asreported.assemble.grounding import ground
from asreported.model import Span, Timex, When
from tests.assemble.making import Telling, reports

REPORT = When("2020-02-20", "2020-02-20", "day", "written")


@pytest.mark.parametrize(
    ("words", "kind", "value", "rest", "interval"),
    [
        ("the past two days", "DURATION", "P2D", {"anchor": "none"}, ("2020-02-18", "2020-02-20")),
        ("the last five years", "DURATION", "P5Y", {"anchor": "none"}, ("2015-02-20", "2020-02-20")),
        ("the past 24 hours", "DURATION", "PT24H", {"anchor": "none"}, ("2020-02-19", "2020-02-20")),
        ("the past 3 weeks", "DURATION", "P3W", {"anchor": "none"}, ("2020-01-30", "2020-02-20")),
        ("the next two days", "DURATION", "P2D", {"anchor": "none"}, None),
        (
            "the past week",
            "DATE",
            "XXXX-WXX",
            {"anchor": "report", "shift": -1, "unit": "week"},
            ("2020-02-13", "2020-02-20"),
        ),
        (
            "last week",
            "DATE",
            "XXXX-WXX",
            {"anchor": "report", "shift": -1, "unit": "week"},
            ("2020-02-10", "2020-02-16"),
        ),
    ],
)
def test_days_up_to_the_report(
    words: str, kind: str, value: str, rest: dict[str, object], interval: tuple[str, str] | None
) -> None:
    (when,) = ground([Timex(Span(0, len(words)), kind, value, **rest)], REPORT, words)  # type: ignore[arg-type]
    assert (when and (when.start, when.end)) == interval


def _telling(text: str, words: str, value: str, modality: str) -> When | str | None:
    made = Telling("r0", text).dated("2020-02-20")
    timex = made.timex(words, value, anchor="none")
    made.state("30 schools" if "30 schools" in text else "shut", "status", "suspended", modality=modality, timex=timex)
    (state,) = find_states(reports(made))
    return state.modality if modality == "former" else state.when


@pytest.mark.parametrize(
    ("text", "words", "value", "modality"),
    [
        ("The schools were shut until 30 June.", "30 June", "2020-06-30", "actual"),
        ("The schools were shut until 30 January.", "30 January", "2020-01-30", "former"),
    ],
)
def test_until_a_day_to_come_is_not_over(text: str, words: str, value: str, modality: str) -> None:
    assert _telling(text, words, value, "former") == modality


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The schools have been shut since 2008.", "2020-02-20"),
        ("The schools have been shut since 2008, when the roof fell.", "2020-02-20"),
        ("Since 2008, when the roof fell, 30 schools have been shut.", "2020-02-20"),
        ("Since 2008, when schools were shut, few have come back.", "2008-12-31"),
        ("The schools were shut in 2008.", "2008-12-31"),
    ],
)
def test_since_a_year_is_up_to_the_report(text: str, end: str) -> None:
    when = _telling(text, "2008", "2008", "actual")
    assert isinstance(when, When)
    assert (when.start, when.end) == ("2008-01-01", end)


def test_since_a_year_is_of_no_time_where_the_report_has_none() -> None:
    made = Telling("r0", "The schools have been shut since 2008.")
    made.state("shut", "status", "suspended", timex=made.timex("2008", "2008", anchor="none"))
    (state,) = find_states(reports(made))
    assert state.when is None


@pytest.mark.parametrize(("last", "told"), [("2020-02-28", True), ("2020-04-02", False)])
def test_what_is_present_is_of_no_time_where_the_report_is_dated_within_months(last: str, told: bool) -> None:
    made = Telling("r0", "The schools are shut.")
    made.state("shut", "status", "suspended", tense="present")
    (report,) = reports(made)
    (state,) = find_states([replace(report, published=When("2020-02-01", last, "day", "by its company"))])
    assert (state.when is not None) == told


def test_since_a_month_is_up_to_the_report() -> None:
    when = _telling("The schools have been shut since May 2019.", "May 2019", "2019-05", "actual")
    assert isinstance(when, When)
    assert (when.start, when.end) == ("2019-05-01", "2020-02-20")


@pytest.mark.parametrize(
    ("text", "words", "value", "interval"),
    [
        ("The schools are shut until 30 June.", "30 June", "2020-06-30", ("2020-02-20", "2020-06-30")),
        ("The schools were shut until 30 January.", "30 January", "2020-01-30", None),
        (
            "Since the strike was called on 23 January, schools have shut.",
            "23 January",
            "2020-01-23",
            ("2020-01-23", "2020-02-20"),
        ),
        (
            "Since the schools were shut in January, it is quiet.",
            "January",
            "2020-01",
            ("2020-01-01", "2020-01-31"),
        ),
        (
            "Since the fire broke out in January with 30 schools shut, it is quiet.",
            "January",
            "2020-01",
            ("2020-01-01", "2020-01-31"),
        ),
        ("Nothing moves until June, when schools are shut for good.", "June", "2020-06", ("2020-06-01", "2020-06-30")),
        (
            "Much has gone since the January fire that had 30 schools shut.",
            "January",
            "2020-01",
            ("2020-01-01", "2020-01-31"),
        ),
        ("The schools were shut in 1918-19.", "1918", "1918", ("1918-01-01", "1919-12-31")),
        ("The schools were shut in 2008/09.", "2008", "2008", ("2008-01-01", "2009-12-31")),
        ("The schools are shut through May.", "May", "2020-05", ("2020-02-20", "2020-05-31")),
        ("The schools are shut through 2020.", "2020", "2020", ("2020-02-20", "2020-12-31")),
        ("The schools were shut through 2022.", "2022", "2022", None),
        ("They will be shut for the rest of February.", "February", "2020-02", ("2020-02-20", "2020-02-29")),
        ("The schools were shut for the rest of 2020.", "2020", "2020", None),
        ("The schools were shut through 2018.", "2018", "2018", ("2018-01-01", "2018-12-31")),
        ("The schools are shut until at least June.", "June", "2020-06", ("2020-02-20", "2020-06-30")),
    ],
)
def test_from_until_and_through(text: str, words: str, value: str, interval: tuple[str, str] | None) -> None:
    made = Telling("r0", text).dated("2020-02-20")
    timex = made.timex(words, value, anchor="none")
    modality = "planned" if value in ("2020-02", "2020-05", "2020-06") else "actual"
    made.state("shut", "status", "suspended", modality=modality, timex=timex)
    (state,) = find_states(reports(made))
    assert (state.when and (state.when.start, state.when.end)) == interval


@pytest.mark.parametrize(
    ("words", "value", "kind", "day"),
    [
        ("18 February", "2020-02-18", "indirect", "2020-02-18"),
        ("18 January", "2020-01-18", "indirect", None),
        ("18 January", "2020-01-18", "direct", "2020-01-18"),
        ("28 February", "2020-02-28", "indirect", "2020-02-20"),
    ],
)
def test_what_was_said_stands_when_it_was_said(words: str, value: str, kind: str, day: str | None) -> None:
    made = Telling("r0", f"The mayor said on {words} that schools are shut.").dated("2020-02-20")
    timex = made.timex(words, value, anchor="none")
    said = made.quotation("schools are shut", kind=kind, timex=timex)
    made.state("shut", "status", "suspended", quotation=said, tense="present")
    (state,) = find_states(reports(made))
    assert (state.when and state.when.start) == day


@pytest.mark.parametrize(
    ("words", "mod", "interval"),
    [
        ("six weeks ago", None, ("2020-01-06", "2020-01-12")),
        ("nearly six weeks ago", "LESS_THAN", ("2020-01-06", "2020-01-19")),
        ("more than six weeks ago", "MORE_THAN", ("2019-12-30", "2020-01-12")),
        ("about six weeks ago", "APPROX", ("2019-12-30", "2020-01-19")),
    ],
)
def test_roughly_so_long_ago_is_wider(words: str, mod: str | None, interval: tuple[str, str]) -> None:
    made = Telling("r0", f"The schools were shut {words}.").dated("2020-02-20")
    timex = made.timex(words, "XXXX-WXX", shift=-6, unit="week", mod=mod)
    made.state("shut", "status", "suspended", timex=timex)
    (state,) = find_states(reports(made))
    assert (state.when and (state.when.start, state.when.end)) == interval


@pytest.mark.parametrize(
    ("words", "unit", "shift", "mod", "interval"),
    [
        ("over two years ago", "year", -2, "MORE_THAN", ("2017-01-01", "2018-02-20")),
        ("over two years ago", "year", -2, None, ("2017-01-01", "2018-02-20")),
        ("turnover two years ago", "year", -2, None, ("2018-01-01", "2018-12-31")),
        ("less than two years ago", "year", -2, "LESS_THAN", ("2018-02-20", "2019-12-31")),
        ("more than a decade ago", "decade", -1, "MORE_THAN", ("2000-02-20", "2010-02-20")),
        ("a decade ago", "decade", -1, None, ("2010-01-01", "2019-12-31")),
        ("more than a month ago", "month", -1, "MORE_THAN", ("2019-12-04", "2020-01-20")),
    ],
)
def test_more_than_so_long_ago_is_before_then(
    words: str, unit: str, shift: int, mod: str | None, interval: tuple[str, str]
) -> None:
    made = Telling("r0", f"The schools were shut {words}.").dated("2020-02-20")
    told = " ".join(words.split()[-3:])
    value = {"year": "XXXX", "decade": "XXX", "month": "XXXX-XX"}[unit]
    timex = made.timex(told, value, shift=shift, unit=unit, mod=mod)
    made.state("shut", "status", "suspended", timex=timex)
    (state,) = find_states(reports(made))
    assert (state.when and (state.when.start, state.when.end)) == interval


@pytest.mark.parametrize(("tense", "day"), [("past", "2020-02-17"), ("present", None)])
def test_a_weekday_of_what_is_told_as_past_is_never_to_come(tense: str, day: str | None) -> None:
    made = Telling("r0", "The slick grew to cover 30 miles on Monday.").dated("2020-02-20")
    timex = made.timex("Monday", "XXXX-WXX-1", anchor="report", direction="future")
    made.figure("30 miles", 30, timex=timex, tense=tense)
    (figure,) = find_figures(reports(made))
    assert (figure.when and figure.when.start) == day


@pytest.mark.parametrize(("words", "value", "start"), [("May 3", "05-03", "2019-05-03"), ("March 3", "03-03", None)])
def test_the_day_of_an_entry_is_of_the_year_before(words: str, value: str, start: str | None) -> None:
    made = Telling("r0", f"{words} - The mill has 30 boats.").dated("2020-02-20")
    timex = made.timex(words, f"XXXX-{value}", anchor="report", direction="future")
    made.figure("30 boats", 30, timex=timex, tense="present")
    (figure,) = find_figures(reports(made))
    assert (figure.when and figure.when.start) == start


@pytest.mark.parametrize(
    ("text", "words", "last"),
    [
        ("Since it sank on 3 February, killing 11, some 90 barrels have leaked.", "90 barrels", "2020-02-20"),
        ("Since it sank on 3 February, killing 11 men, it has leaked.", "11 men", "2020-02-03"),
        (
            "Oil has run out since the 3 February fire that killed 11, soiling 90 miles.",
            "90 miles",
            "2020-02-20",
        ),
        ("Oil has run out since the 3 February fire, which killed 11 men.", "11 men", "2020-02-03"),
        ("It has not run since the 3 February fire on it killed 11 men.", "11 men", "2020-02-03"),
        ("Since the 3 February fire some 90 barrels have run out.", "90 barrels", "2020-02-20"),
        ("Since 3 February, when it fell, nine mills have been shut.", "nine mills", "2020-02-20"),
    ],
)
def test_what_goes_on_since_the_event_of_a_day(text: str, words: str, last: str) -> None:
    made = Telling("r0", text).dated("2020-02-20")
    made.figure(words, 9, timex=made.timex("3 February", "2020-02-03", anchor="none"), tense="past")
    (figure,) = find_figures(reports(made))
    assert figure.when is not None
    assert (figure.when.start, figure.when.end) == ("2020-02-03", last)


def test_two_ends_of_which_the_first_is_told_of() -> None:
    made = Telling("r0", "They caught 90 barrels between 3 February, when it began, and 6 February.").dated(
        "2020-02-20"
    )
    first = made.timex("3 February", "2020-02-03", anchor="none")
    made.timex("6 February", "2020-02-06", anchor="none")
    made.figure("90 barrels", 90, timex=first, tense="past")
    (figure,) = find_figures(reports(made))
    assert figure.when is not None
    assert (figure.when.start, figure.when.end) == ("2020-02-03", "2020-02-06")


def test_no_plan_is_of_a_time_that_is_over() -> None:
    made = Telling("r0", "They set aside 90 barrels for use after the storms of January.").dated("2020-02-20")
    made.figure("90 barrels", 90, timex=made.timex("January", "2020-01", anchor="none"), modality="planned")
    (figure,) = find_figures(reports(made))
    assert figure.when is None


def test_what_is_over_is_not_of_the_day_of_its_telling() -> None:
    made = Telling("r0", "The mill has 30 boats, up from 20 boats.").dated("2020-02-20")
    made.figure("20 boats", 20, tense="present", modality="former")
    (figure,) = find_figures(reports(made))
    assert figure.when is None


@pytest.mark.parametrize(
    ("before", "dated"),
    [
        ("On Tuesday they broke in.", False),
        ("It was noon on the 18th, he said.", False),
        ("They were glad.", True),
    ],
)
def test_a_clock_time_is_of_the_day_that_was_told_of(before: str, dated: bool) -> None:
    made = Telling("r0", f"{before} The mill blew up at 10pm and shut.").dated("2020-02-20")
    if "Tuesday" in before:
        made.timex("Tuesday", "2020-02-18", anchor="none")
    clock = made.timex("10pm", "XXXX-XX-XXT22:00", type="TIME", anchor="report", shift=0, unit="day")
    made.state("shut", "status", "suspended", timex=clock)
    (state,) = find_states(reports(made))
    assert (state.when is not None) == dated
