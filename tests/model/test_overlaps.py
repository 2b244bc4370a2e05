"""What lies on a stretch, however many other things stand in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asreported.model import Span
from asreported.model.overlaps import Overlaps

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 20))


@given(st.lists(spans, max_size=30), spans)
def test_it_finds_what_going_through_all_finds(places: list[Span], stretch: Span) -> None:
    found = Overlaps((place, number) for number, place in enumerate(places))(stretch.start, stretch.end)
    assert sorted(number for _, number in found) == [
        number for number, place in enumerate(places) if place.start < stretch.end and stretch.start < place.end
    ]


def test_in_the_order_in_which_they_begin() -> None:
    overlaps = Overlaps(((Span(8, 12), "b"), (Span(0, 9), "a"), (Span(20, 30), "c")))
    assert [word for _, word in overlaps(8, 20)] == ["a", "b"]
