"""Charts: dates and values where they belong, uncertainty as wide as the words, no label on another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.model import Figure, Story, When
from asreported.model.mentions import Qualifier
from asreported.views.cites import Cites
from asreported.views.dossier import dossier
from asreported.views.report.charts.axis import axis
from asreported.views.report.charts.copying import copying
from asreported.views.report.charts.over_time import over_time
from asreported.views.report.charts.panels import panels
from asreported.views.report.charts.places import Ground, in_order
from asreported.views.report.charts.scale import reach, scale
from asreported.views.report.charts.svg import Box, Chart, shortened, width_of, wrapped
from asreported.views.report.charts.tally import tally
from asreported.views.report.gather import gather
from asreported.views.report.references import References
from tests.views.stories import strike

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def on(day: date) -> When:
    return When(day.isoformat(), day.isoformat(), "day", "")


def figure(value: float | None, qualifier: Qualifier | None, bounds: tuple[float, float] | None = None) -> Figure:
    return replace(
        strike().figures[0], value=value, qualifier=qualifier, low=bounds and bounds[0], high=bounds and bounds[1]
    )


def charts() -> tuple[Chart, ...]:
    story = strike()
    about = dossier(story)
    references = References(story, Cites(story))
    facts = gather(story, about.subject.entity, references)
    found, outside = panels(story, about.subject.entity)
    assert outside == 0
    return (*over_time(story, about, found, facts, references), *copying(story, facts, references))


@pytest.mark.parametrize(
    ("value", "qualifier", "band"),
    [
        (500, "about", (450, 550)),
        (4000, "about", (3500, 4500)),
        (2500, "about", (2450, 2550)),
        (2.5, "about", (2.45, 2.55)),
        (500, "over", (500, 550)),
        (500, "at_least", (500, 550)),
        (500, "nearly", (450, 500)),
        (500, None, None),
        (0, "about", None),
    ],
)
def test_a_band_is_half_a_unit_of_the_last_digit(
    value: float, qualifier: Qualifier | None, band: tuple[float, float] | None
) -> None:
    found = reach(figure(value, qualifier))
    assert found == (None if band is None else pytest.approx(band))


@given(st.lists(st.floats(-1e12, 1e12, allow_subnormal=False), min_size=1, max_size=8))
def test_a_scale_holds_its_values_and_starts_at_zero(values: list[float]) -> None:
    found = scale(values, 0, 100)
    assert found.floor <= min(0.0, *values) and max(0.0, *values) <= found.top * (1 + 1e-9)
    assert 1 <= len(found.ticks()) <= 12
    assert all(0 <= found.y(value) <= 100 for value in values)


@given(st.lists(days, min_size=1, max_size=6), st.lists(days, max_size=6))
def test_an_axis_keeps_order_and_stays_between_its_ends(reported: list[date], held: list[date]) -> None:
    found = axis(map(on, reported), map(on, held), 10, 600, 3)
    assert found is not None
    assert found.first <= min(reported).toordinal() <= max(reported).toordinal() <= found.last
    places = [found.x(day.toordinal()) for day in sorted([*reported, *held])]
    assert places == sorted(places)
    assert all(10 <= x <= 600 for x in places)
    labelled = [tick.x for tick in found.ticks() if tick.label]
    assert all(right - left >= 50 for left, right in pairwise(labelled))


def test_nothing_dated_has_no_axis() -> None:
    assert axis([], [], 0, 100, 3) is None


def test_one_far_date_does_not_press_the_story_into_a_corner() -> None:
    reported = [on(date(2031, 1, 1)), on(date(2031, 12, 31))]
    found = axis(reported, [on(date(1931, 1, 1))], 0, 600, 3)
    assert found is not None
    assert found.before(on(date(1931, 1, 1)))
    assert found.last - found.first < 4 * 366


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(20, 180), st.text("abc 12", min_size=1)), max_size=12))
def test_labels_never_stand_on_each_other(marks: list[tuple[float, float, str]]) -> None:
    ground = Ground(0, 320)
    taken: list[Box] = []
    for x, y, words in marks:
        placed = ground.around(words, Box(x, y, x + 10, y + 10))
        if placed:
            left = placed[0] - {"start": 0.0, "end": width_of(words), "middle": width_of(words) / 2}[placed[2]]
            box = Box(left, placed[1] - 9, left + width_of(words), placed[1] + 2)
            assert not any(box.meets(other) for other in taken)
            taken.append(box)


@given(st.text(max_size=60), st.floats(20, 200))
def test_shortened_words_fit(words: str, width: float) -> None:
    assert width_of(shortened(words, width)) <= width


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(5, 40)), max_size=10))
def test_marks_in_a_row_keep_their_order_and_never_collide(marks: list[tuple[float, float]]) -> None:
    marks.sort()
    wanted, widths = [middle for middle, _ in marks], [width for _, width in marks]
    lefts = in_order(wanted, widths, 1000)
    assert len(lefts) == len(marks)
    spans = list(zip(lefts, widths, strict=True))
    assert all(left + width <= following + 1e-6 for (left, width), (following, _) in pairwise(spans))
    if all(right - left >= 40 for left, right in pairwise(wanted)):
        assert lefts == pytest.approx([middle - width / 2 for middle, width in marks])


def test_marks_that_collide_are_moved_the_least_and_stay_inside() -> None:
    assert in_order([100, 100], [10, 10], 500) == [90, 100]
    assert in_order([495, 499], [10, 10], 500) == [480, 490]


@given(st.text("abc ", max_size=60), st.floats(30, 200), st.integers(1, 4))
def test_wrapped_words_fit_their_lines(words: str, width: float, most: int) -> None:
    lines = wrapped(words, width, most)
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)
    if not any("…" in line for line in lines):
        assert " ".join(lines).split() == words.split()


@given(st.integers(0, 60))
def test_a_tally_has_a_stroke_for_each(count: int) -> None:
    assert tally(count).drawn.count("M") == count


def test_plans_are_drawn_as_plans_and_vague_figures_as_beams() -> None:
    wide = charts()[0]
    drawn = {item.spoken: item for item in wide.items}
    assert drawn["around 900 personnel, 1 Apr 2031"].modality == "planned"
    vague = drawn["several hundred people, 12–13 Mar 2031"].shapes
    assert [dict(shape.attributes)["class"] for shape in vague[:3]] == ["hit", "band", "beam"]
    assert not any(shape.tag == "use" for shape in vague)


def spoken(story: Story) -> list[str]:
    """What the wide chart says of a story, fact by fact."""
    about = dossier(story)
    references = References(story, Cites(story))
    facts = gather(story, about.subject.entity, references)
    found, _ = panels(story, about.subject.entity)
    return [item.spoken for item in over_time(story, about, found, facts, references)[0].items]


def test_another_size_of_the_subject_stands_beside_its_series() -> None:
    story = strike()
    few = replace(story.figures[2], id="F6", measure="trainers", text="several hundred trainers")
    many = replace(few, id="F7", text="thousands of trainers", low=2000.0, high=9000.0)
    said = spoken(replace(story, figures=(*story.figures, few, many)))
    assert "several hundred trainers, 12–13 Mar 2031" in said
    assert not any("thousands" in words for words in said)


@pytest.mark.parametrize(("times", "told"), [(2.25, True), (8.0, False)])
def test_a_multiple_stands_at_the_plan_whose_numbers_it_fits(times: float, *, told: bool) -> None:
    story = strike()
    fold = replace(story.figures[1], id="F6", text="manifold", value=times, unit="times", when=None)
    known = tuple(figure for figure in story.figures if figure.id != "F3")
    points = tuple(point for point in story.series[0].points if point.figure != "F3")
    series = (replace(story.series[0], points=points),)
    said = spoken(replace(story, figures=(*known, fold), series=series))
    assert any("“manifold”" in words for words in said) == told


def test_everything_is_drawn_within_its_chart() -> None:
    for chart in charts():
        shapes = [*chart.back, *(shape for item in chart.items for shape in item.shapes)]
        for shape in shapes:
            place = dict(shape.attributes)
            if shape.tag == "text":
                anchor = place.get("text-anchor", "start")
                width = width_of("".join(run.text for run in shape.runs))
                left = float(place["x"]) - {"start": 0.0, "end": width, "middle": width / 2}[anchor]
                assert left >= -3 and left + width <= chart.width + 3, shape
                assert 0 <= float(place["y"]) <= chart.height, shape


def test_both_widths_draw_the_same_facts() -> None:
    wide, narrow, wide_copies, narrow_copies = charts()
    assert {item.fact for item in wide.items} == {item.fact for item in narrow.items}
    assert {item.fact for item in wide_copies.items} == {item.fact for item in narrow_copies.items}
