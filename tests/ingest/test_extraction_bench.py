"""The measure of article extraction."""

from __future__ import annotations

import pytest

from bench.extraction import exact, f1, score, shingles


def test_shingles_are_counted() -> None:
    assert shingles("a b c d e") == {("a", "b", "c", "d"): 1, ("b", "c", "d", "e"): 1}
    assert shingles("a b") == {("a", "b"): 1}
    assert shingles("a b c d a b c d")["a", "b", "c", "d"] == 2
    assert not shingles(" … ")


@pytest.mark.parametrize(
    ("gold", "found", "precision", "recall"),
    [
        ("a b c d e", "a b, c; d – e.", 1, 1),
        ("a b c d e", "a b c d e f g", 0.5, 1),
        ("a b c d e f g", "a b c d e", 1, 0.5),
        ("a b c d", "", 0, 0),
        ("", "", 1, 1),
    ],
)
def test_precision_and_recall(gold: str, found: str, precision: float, recall: float) -> None:
    page = score("page", gold, found)
    assert (page.precision, page.recall) == (precision, recall)
    assert page.exact == (precision == recall == 1)


def test_pages_weigh_the_same() -> None:
    pages = [score("1", "a b c d e", "a b c d e"), score("2", "a b c d", "x y z w")]
    assert f1(pages) == 0.5
    assert exact(pages) == 0.5
