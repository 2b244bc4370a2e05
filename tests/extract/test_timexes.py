"""Time expressions: what is one, how far its words alone tell it, and what it hangs on."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from asreported.extract.language import load
from asreported.extract.timexes import find_timexes
from asreported.model import Timex


@cache
def pipeline() -> Language:
    return load()[0]


def read(text: str) -> list[Timex]:
    return list(find_timexes(pipeline()(text)))


def words(text: str) -> list[str]:
    return [timex.span.of(text) for timex in read(text)]


@pytest.mark.parametrize(
    ("text", "span", "kind", "value"),
    [
        ("The council met on Thursday.", "Thursday", "DATE", "XXXX-WXX-4"),
        ("The council met on 5 April.", "5 April", "DATE", "XXXX-04-05"),
        ("The council met on April 5, 2019.", "April 5, 2019", "DATE", "2019-04-05"),
        ("The council met in early 2020.", "early 2020", "DATE", "2020"),
        ("The council met in mid-July.", "mid-July", "DATE", "XXXX-07"),
        ("The council was founded in the 1990s.", "the 1990s", "DATE", "199"),
        ("The council was founded in the 19th century.", "the 19th century", "DATE", "18"),
        ("Profit rose in the third quarter.", "the third quarter", "DATE", "XXXX-Q3"),
        ("They left last summer.", "last summer", "DATE", "XXXX-SU"),
        ("They left at 5:30 p.m. on Friday.", "5:30 p.m.", "TIME", "XXXX-XX-XXT17:30"),
        ("They left on Friday night.", "Friday night", "TIME", "XXXX-WXX-5TNI"),
        ("They stayed for two weeks.", "two weeks", "DURATION", "P2W"),
        ("They stayed for 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M"),
        ("They stayed for several months.", "several months", "DURATION", "PXM"),
        ("They meet every two weeks.", "every two weeks", "SET", "P2W"),
        ("They meet daily.", "daily", "SET", "P1D"),
        ("They are now at home.", "now", "DATE", "PRESENT_REF"),
        ("They left on New Year's Day.", "New Year's Day", "DATE", "XXXX-01-01"),
        ("They left in nineteen ninety-six.", "nineteen ninety-six", "DATE", "1996"),
        ("They left in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "DATE", "1994-WI"),
        ("They swim twice a week.", "twice a week", "SET", "P1W"),
        ("They swim three times a day.", "three times a day", "SET", "P1D"),
        ("They swim on Tuesday nights.", "Tuesday nights", "SET", "XXXX-WXX-2TNI"),
        ("It ended a decades-long feud.", "decades-long", "DURATION", "PXE"),
        ("They are at home these days.", "these days", "DATE", "PRESENT_REF"),
        ("They are at home at the moment.", "at the moment", "DATE", "PRESENT_REF"),
        ("They will stay for the foreseeable future.", "the foreseeable future", "DATE", "FUTURE_REF"),
        ("They wed in June.", "June", "DATE", "XXXX-06"),
        ("Profit rose in the second quarter.", "the second quarter", "DATE", "XXXX-Q2"),
        ("Profit rose in the second and third quarters.", "the second", "DATE", "XXXX-Q2"),
        ("They left on Good Friday 2019.", "Good Friday 2019", "DATE", "2019-E-02"),
        ("They left last Thursday, May 2.", "last Thursday, May 2", "DATE", "XXXX-05-02"),
        ("They left last Oct. 23.", "last Oct. 23", "DATE", "XXXX-10-23"),
        ("He said that two days earlier they left.", "two days earlier", "DURATION", "P2D"),
    ],
)
def test_span_type_and_value(text: str, span: str, kind: str, value: str) -> None:
    found = {timex.span.of(text): timex for timex in read(text)}
    assert span in found
    assert (found[span].type, found[span].value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "She may leave.",
        "The march was long.",
        "He watched the sun fall.",
        "Some 1,990 people came.",
        "The 78-year-old won.",
        "The team won 3-1.",
        "They paid $1990 for it.",
        "It costs $20 a month.",
        "He sailed to Easter Island.",
        "On 31 February nobody came.",
        "Nothing was said on Feb. 30, 2020.",
        "It happened in the year 0.",
        "Of 0 May and 32 May there is no record.",
        "The town was founded in the 5th century BC, and burned in 44 BC.",
        "The Sunday Times agreed.",
        "They wept before the fall of the city.",
        "Some 1990 soldiers came.",
        "It weighs 1999 tonnes and is worth 2015 euros.",
        "Flight 1999 landed beside flight AF 2011.",
        "Call 555-1999 or 2010-2222.",
        "The second man got a second chance.",
    ],
)
def test_no_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("He met her on Monday.", "past"),
        ("He will meet her on Monday.", "future"),
        ("The mission has until Monday.", "future"),
        ("Until Monday, they had not met her.", "past"),
        ("The offer had been due to expire on Monday.", "past"),
        ("She created a new office, effective May 1.", "future"),
        ("He dreads the looming May elections.", "future"),
        ("Storms forced the work to be stopped on Monday.", "past"),
        ("The council has scheduled a vote Monday.", "future"),
        ("They could leave as soon as Monday.", "future"),
        ("He told them in a note that it could open by Monday.", "future"),
        ("Neither of them could be reached on Monday.", "past"),
        ("With 40 fines a day, that would come to $3m as of Monday.", "past"),
        ("2 May : Guild begins inquiry", "nearest"),
        ("Fans await the games on Monday.", "future"),
        ("As of Monday, the baths will be shut.", "future"),
        ("They hope to sell the mill under a June agreement.", "nearest"),
    ],
)
def test_tense_gives_the_side(text: str, side: str) -> None:
    assert [timex.direction for timex in read(text)] == [side]


def test_what_was_before_hangs_on_no_time_still_to_come() -> None:
    text = "The siege ended on January 5. He will meet them on Friday. Two days earlier, the talks had failed."
    ended, meeting, failed = read(text)
    assert (ended.direction, meeting.direction) == ("past", "future")
    assert (failed.anchor, failed.anchor_timex) == ("timex", 0)
    (_, alone) = read("He will meet them on Friday. The day before, the council approved the plan.")
    assert (alone.anchor, alone.anchor_timex) == ("event", None)
    (_, planned) = read("He will meet them on Friday. The day before, he will rest.")
    assert (planned.anchor, planned.anchor_timex) == ("timex", 0)


def test_so_long_from_a_day() -> None:
    text = "The talks resume a week from Monday."
    length, monday = read(text)
    assert (length.span.of(text), length.type, length.anchor_timex) == ("a week", "DATE", 1)
    assert (length.shift, length.unit, monday.value) == (7, "day", "XXXX-WXX-1")
    assert read("The talks will go on for a week from Monday.")[0].type == "DURATION"


def test_a_year_earlier_compares_with_the_report() -> None:
    (timex,) = read("Sales fell to 15 million from 20 million a year earlier.")
    assert (timex.anchor, timex.shift, timex.unit, timex.value) == ("report", -1, "year", "XXXX")


def test_deictic_times_hang_on_the_report() -> None:
    (timex,) = read("They left two days ago.")
    assert (timex.anchor, timex.shift, timex.unit) == ("report", -2, "day")
    (timex,) = read("They left last month.")
    assert (timex.anchor, timex.shift, timex.unit, timex.value) == ("report", -1, "month", "XXXX-XX")


def test_a_time_told_from_another_names_it() -> None:
    text = "The siege ended on January 5. Two days earlier the talks had failed."
    one, other = read(text)
    assert (other.span.of(text), other.anchor, other.anchor_timex) == ("Two days earlier", "timex", 0)
    assert (other.shift, other.unit) == (-2, "day")
    assert one.value == "XXXX-01-05"


def test_a_time_told_from_an_event() -> None:
    text = "It resumed a month after the suspension."
    (timex,) = read(text)
    assert (timex.span.of(text), timex.type, timex.value) == ("a month", "DURATION", "P1M")
    assert (timex.anchor, timex.anchor_timex, timex.shift, timex.unit) == ("event", None, 1, "month")


def test_a_duration_before_a_date_hangs_on_that_date() -> None:
    text = "It resumed two days after April 5."
    first, second = read(text)
    assert (first.anchor, first.anchor_timex, first.shift) == ("timex", 1, 2)
    assert second.span.of(text) == "April 5"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 13-14 February 2020.", ["2020-02-13", "2020-02-14"]),
        ("They met on Feb. 13-14, 2020.", ["2020-02-13", "2020-02-14"]),
        ("They met on 13 and 14 February.", ["XXXX-02-13", "XXXX-02-14"]),
        ("They met on Friday next week.", ["XXXX-WXX-5"]),
        ("They met in Q3 2020.", ["2020-Q3"]),
        ("They met half a year after the vote.", ["P6M"]),
        ("It was sent 2021-03-17T14:23:41+00:00.", ["2021-03-17T14:23"]),
    ],
)
def test_values_in_order(text: str, values: list[str]) -> None:
    assert [timex.value for timex in read(text)] == values


def test_determiners_before_hyphenated_lengths_are_left_out() -> None:
    assert words("The two-day meeting failed.") == ["two-day"]


def test_capitals_alone_are_the_letters_of_a_name() -> None:
    assert words("The Dales Eel Council (DEC) has 14 members.") == []
    assert words("The council met in Dec. and chose 14 members.") == ["Dec."]


def test_a_decade_that_a_field_or_the_seas_are_called_by() -> None:
    assert words("It bought the Forties field and the Forties pipeline.") == []
    assert words("She sailed the Roaring Forties and the Furious Fifties.") == []
    assert words("It paid well in the fifties oil boom.") == ["the fifties"]
