"""When figures and states are: the time of their own clause, and none where it is told of an earlier one."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("It has run well since 2006, when a fire destroyed 30 boats.", "30 boats", "2006"),
        ("The tide came on Friday, when 30 boats were at sea.", "30 boats", "Friday"),
        ("When the tide came, 30 boats were at sea.", "30 boats", None),
    ],
)
def test_a_clause_that_opens_with_when(read: ReadText, text: str, words: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure(words).time.timex) == timex


@pytest.mark.parametrize("text", ["He helped get five sailors ashore.", "They managed to bring five sailors ashore."])
def test_what_completes_a_past_verb_is_past(read: ReadText, text: str) -> None:
    assert read(text).figure("five sailors").time.tense == "past"


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("On Friday President Ada Quill opened the bridge.", "present"),
        ("He had written to President Ada Quill about the bridge.", "past"),
        ("In 1994 President Ada Quill opened the bridge.", "past"),
        ("Trust fell again in 1997, the year President Ada Quill lost the house.", "past"),
    ],
)
def test_a_title_of_long_ago_is_not_the_report_s(read: ReadText, text: str, tense: str) -> None:
    (office,) = (one for one in read(text).reading.states if one.property == "office")
    assert office.time.tense == tense


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Between March 1918 and April 1919 it sank 30 boats.", "March 1918"),
        ("It sank 30 boats from 2008 to 2009.", "2008"),
        ("From 2008 it sank 30 boats.", "2008"),
        ("In March 1918 it sank 30 boats.", "March 1918"),
    ],
)
def test_a_count_of_a_range_has_its_first_end(read: ReadText, text: str, timex: str | None) -> None:
    found = read(text)
    assert found.when(found.figure("30 boats").time.timex) == timex


@pytest.mark.parametrize(
    ("text", "words", "timex", "tense"),
    [
        (
            "He asked what was known before the mill burned on 23 April -- drowning 12 men.",
            "12 men",
            "23 April",
            "past",
        ),
        ("First shown in June, Here It Is earned $20m in its first week.", "$20m", None, "past"),
        ("He said the firm was late and losing 30 boats.", "30 boats", None, "past"),
        ("Six men have been found, bringing the total to 40 men.", "40 men", None, "present"),
        ("The fleet is said to have lost 30 boats.", "30 boats", None, "past"),
        ("The fleet can carry 30 boats.", "30 boats", None, "present"),
        ("We had 30 men die, and nobody paid.", "30 men", None, "past"),
        ("Stock of the farm: 30 boats, a barn.", "30 boats", None, None),
        ("Both kill, colds a reported 1,600 people and falls 8,300 in 2007 alone.", "1,600 people", "2007", "past"),
        ("The pair have released 30 songs: Ash (2006) and Oak (2008).", "30 songs", None, "present"),
    ],
)
def test_a_clause_is_told_in_its_own_tense_or_in_that_of_the_one_above(
    read: ReadText, text: str, words: str, timex: str | None, tense: str | None
) -> None:
    found = read(text)
    time = found.figure(words).time
    assert (found.when(time.timex), time.tense) == (timex, tense)


def test_a_time_in_words_that_a_pull_quote_closes_is_not_that_of_the_saying(read: ReadText) -> None:
    text = "Yesterday we saw the lid hold ,'' End Quote Ada Elm Ned Roe, the port's harbour master, said 40 boats sank."
    quotations = read(text).reading.quotations
    assert quotations
    assert all(quotation.timex is None for quotation in quotations)
