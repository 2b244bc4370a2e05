"""Time travel in the samples: what was known only grows, and a day cuts every series where it falls."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import asreported
from asreported.model import Figure, State, When

quick = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def days_of(story: asreported.Story) -> st.SearchStrategy[str]:
    """Days from before the first report until after the last."""
    published = [document.published for document in story.documents if document.published]
    first = date.fromisoformat(min(when.first_day for when in published)) - timedelta(3)
    last = date.fromisoformat(max(when.last_day for when in published)) + timedelta(3)
    return st.dates(first, last).map(date.isoformat)


def places(records: tuple[Figure | State, ...]) -> set[tuple[str, int, int]]:
    return {(place.document, place.start, place.end) for record in records for place in record.evidence}


def begun(when: When | None, day: str) -> bool:
    return when is None or when.first_day <= day


@given(data=st.data())
@quick
def test_what_is_known_only_grows(story: asreported.Story, data: st.DataObject) -> None:
    one, other = sorted((data.draw(days_of(story)), data.draw(days_of(story))))
    before, after = story.known_by(one).told, story.known_by(other).told
    assert {report.id for report in before.documents} <= {report.id for report in after.documents}
    assert places((*before.figures, *before.states)) <= places((*after.figures, *after.states))


@given(data=st.data())
@quick
def test_nothing_is_known_of_a_report_that_is_not_out(story: asreported.Story, data: st.DataObject) -> None:
    day = data.draw(days_of(story))
    known = story.known_by(day).told
    assert all(report.published and report.published.last_day <= day for report in known.documents)
    out = {report.id for report in known.documents}
    assert {document for document, _, _ in places((*known.figures, *known.states))} <= out


@given(data=st.data())
@quick
def test_as_of_a_day_every_series_is_cut_at_that_day(story: asreported.Story, data: st.DataObject) -> None:
    day = data.draw(days_of(story))
    cut = {
        (series.subject, series.measure, series.unit): points
        for series in story.series
        if (points := tuple(point for point in series.points if begun(point.when, day)))
    }
    held = {(series.subject, series.measure, series.unit): series.points for series in story.as_of(day).series}
    assert held == {key: points for key, points in cut.items() if key in held}
    assert all(len(points) < 2 for key, points in cut.items() if key not in held)


@given(data=st.data())
@quick
def test_as_of_a_day_is_what_began_by_then(story: asreported.Story, data: st.DataObject) -> None:
    day = data.draw(days_of(story))
    then = story.as_of(day)
    assert list(then.figures) == [figure for figure in story.figures if begun(figure.when, day)]
    assert list(then.states) == [state for state in story.states if begun(state.when, day)]
    assert list(then.timeline) == [entry for entry in story.timeline if begun(entry.when, day)]


@given(data=st.data())
@quick
def test_two_travels_are_one_whatever_their_order(story: asreported.Story, data: st.DataObject) -> None:
    one, other = data.draw(days_of(story)), data.draw(days_of(story))
    assert story.as_of(one).known_by(other) == story.known_by(other).as_of(one)
    assert story.known_by(one).known_by(other) == story.known_by(min(one, other))
    assert story.as_of(one).as_of(other) == story.as_of(min(one, other))
