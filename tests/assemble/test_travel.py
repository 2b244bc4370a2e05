"""Travel in time: what was known by a day, what holds as of a day."""

from __future__ import annotations

import pytest

from asreported.assemble.travel import begun, published_by
from asreported.model import State, When


def state(when: When | None) -> State:
    return State("t", "suspended", None, "status", "suspended", "actual", when, (), ())


@pytest.mark.parametrize(
    ("end", "by", "known"),
    [
        ("2019-06-03", None, True),
        ("2019-06-03", "2019-06-03", True),
        ("2019-06-03T23:10", "2019-06-03", True),
        ("2019-06-03", "2019-06-02", False),
    ],
)
def test_a_report_is_known_once_it_is_surely_out(end: str, by: str | None, known: bool) -> None:
    assert published_by(When("2019-06-01", end, "day", ""), by) is known


def test_an_undated_report_is_known_only_when_no_day_is_asked_about() -> None:
    assert published_by(None, None)
    assert not published_by(None, "2030-01-01")


def test_what_begins_later_is_left_out_and_what_has_no_date_stays() -> None:
    june = state(When("2019-06-01", "2019-06-30", "month", ""))
    july = state(When("2019-07-01", "2019-07-01", "day", ""))
    undated = state(None)
    assert begun([june, july, undated], "2019-06-10") == (june, undated)
    assert begun([june, july, undated], None) == (june, july, undated)
