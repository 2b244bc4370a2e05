"""Groups: union-find whose cannot-links hold whatever is joined, in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asreported.assemble.identity import Groups, content_id

ITEMS = range(8)
pairs = st.tuples(st.sampled_from(ITEMS), st.sampled_from(ITEMS))
different = pairs.filter(lambda pair: pair[0] != pair[1])


@given(apart=st.lists(different, max_size=6), joined=st.lists(pairs, max_size=20))
def test_what_is_kept_apart_stays_apart(apart: list[tuple[int, int]], joined: list[tuple[int, int]]) -> None:
    groups = Groups(ITEMS)
    for left, right in apart:
        groups.keep_apart(left, right)
    for left, right in joined:
        assert groups.join(left, right) is (groups.root(left) == groups.root(right))
    assert all(groups.root(left) != groups.root(right) for left, right in apart)


@given(data=st.data(), joined=st.lists(pairs, max_size=20))
def test_without_cannot_links_the_order_of_joining_is_nothing(
    data: st.DataObject, joined: list[tuple[int, int]]
) -> None:
    shuffled = data.draw(st.permutations(joined))
    one, other = Groups(ITEMS), Groups(ITEMS)
    for left, right in joined:
        assert one.join(left, right)
    for left, right in shuffled:
        assert other.join(right, left)
    assert one.groups() == other.groups()


@given(joined=st.lists(pairs, max_size=20))
def test_every_item_is_in_one_group(joined: list[tuple[int, int]]) -> None:
    groups = Groups(ITEMS)
    for left, right in joined:
        groups.join(left, right)
    assert sorted(item for group in groups.groups() for item in group) == list(ITEMS)


def test_a_cannot_link_reaches_through_a_third() -> None:
    groups = Groups("abc")
    groups.keep_apart("a", "c")
    assert groups.join("a", "b")
    assert not groups.join("b", "c")
    assert groups.groups() == [["a", "b"], ["c"]]


@given(st.lists(st.one_of(st.none(), st.text(), st.integers())))
def test_an_id_is_made_of_its_content(parts: list[object]) -> None:
    assert content_id("f", *parts) == content_id("f", *parts)
    assert content_id("f", *parts) != content_id("f", *parts, "more")
