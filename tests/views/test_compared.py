"""What differs and is no dispute: told with why, never what cannot both hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asreported.model import Figure, Point, Series, State, Story, When
from asreported.views.compared import FACT_AND_PLAN, TWO_PRECISIONS, set_aside
from tests.views.builder import day
from tests.views.stories import strike


def figures(*made: tuple[float, When | None, bool]) -> Story:
    """The story with one series of these values."""
    story = strike()
    base = story.figures[0]
    found = tuple(
        replace(base, id=f"F{number}", value=value, when=when, modality="planned" if plan else "actual")
        for number, (value, when, plan) in enumerate(made)
    )
    points = tuple(Point(one.id, one.value, None, None, one.modality, one.when, one.evidence) for one in found)
    return replace(story, figures=found, series=(Series("X", base.subject, base.measure, None, points),), states=())


def whys(story: Story) -> list[str]:
    return [pair.why for pair in set_aside(story, "E1")]


def test_a_plan_is_no_dispute_with_the_fact() -> None:
    story = figures((400, day("2031-03-03"), False), (900, None, True))
    pair = set_aside(story, "E1")[0]
    assert isinstance(pair.first, Figure) and isinstance(pair.second, Figure)
    assert (pair.first.value, pair.second.value, pair.why) == (400, 900, FACT_AND_PLAN)


@pytest.mark.parametrize(
    ("then", "why"),
    [
        ("2031-03-04", "a day apart: a change"),
        ("2031-03-08", "five days apart: a change"),
        ("2031-03-10", "a week apart: a change"),
        ("2031-04-03", "a month apart: a change"),
        ("2031-09-03", "six months apart: a change"),
        ("2032-02-20", "a year apart: a change"),
        ("2034-03-03", "three years apart: a change"),
    ],
)
def test_another_number_at_another_time_is_a_change(then: str, why: str) -> None:
    assert whys(figures((400, day("2031-03-03"), False), (900, day(then), False))) == [why]


def test_two_numbers_of_one_time_are_not_set_aside() -> None:
    assert whys(figures((400, day("2031-03-03"), False), (900, day("2031-03-03"), False))) == []
    assert whys(figures((400, day("2031-03-01", "2031-03-31", "month"), False), (9, day("2031-03-05"), False))) == []


def test_the_same_number_is_nothing_to_tell() -> None:
    assert whys(figures((400, day("2031-03-03"), False), (400, day("2032-03-03"), False), (400, None, True))) == []


def launched(story: Story, *whens: When) -> Story:
    base = story.states[0]
    return replace(story, states=tuple(replace(base, id=f"S{n}", when=when) for n, when in enumerate(whens)), series=())


def test_one_date_in_two_precisions_is_told_once_the_more_exact_first() -> None:
    year, month = day("2031-01-01", "2031-12-31", "year"), day("2031-03-01", "2031-03-31", "month")
    found = set_aside(launched(strike(), year, month, year), "E1")
    assert [pair.why for pair in found] == [TWO_PRECISIONS]
    assert isinstance(found[0].first, State) and found[0].first.when == month


def test_two_dates_that_exclude_each_other_are_not_set_aside() -> None:
    year, month = day("2030-01-01", "2030-12-31", "year"), day("2031-03-01", "2031-03-31", "month")
    assert set_aside(launched(strike(), year, month), "E1") == ()
