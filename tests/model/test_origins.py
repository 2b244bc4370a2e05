"""Independent origins: whoever stands in one copied passage counts once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asreported.model import Copy, Evidence, Passage
from asreported.model.origins import origins


def at(document: str, start: int = 0, end: int = 10) -> Evidence:
    return Evidence(document, start, end, "x" * (end - start))


def copy(*passages: tuple[Evidence, ...]) -> Copy:
    documents = tuple(dict.fromkeys(place.document for passage in passages for place in passage))
    return Copy("c", documents, 1.0, tuple(Passage(passage[0].text, passage) for passage in passages))


def test_reports_of_their_own_are_origins_of_their_own() -> None:
    assert origins([at("a"), at("b"), at("b", 20, 30)], []) == 2


def test_a_shared_passage_is_one_origin() -> None:
    assert origins([at("a"), at("b"), at("c")], [copy((at("a"), at("b")))]) == 2


def test_copied_elsewhere_is_of_its_own_here() -> None:
    assert origins([at("a"), at("b")], [copy((at("a", 50, 90), at("b", 50, 90)))]) == 2


def test_passages_chain() -> None:
    chained = copy((at("a"), at("b")), (at("b"), at("c")))
    assert origins([at("a"), at("b"), at("c")], [chained]) == 1


def test_nothing_has_no_origin() -> None:
    assert origins([], []) == 0


@given(
    st.lists(st.sampled_from("abcd"), min_size=1),
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"))),
)
def test_at_least_one_and_at_most_the_documents(documents: list[str], shared: list[tuple[str, str]]) -> None:
    copies = [copy((at(left), at(right))) for left, right in shared]
    assert 1 <= origins([at(document) for document in documents], copies) <= len(set(documents))
