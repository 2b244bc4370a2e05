"""ROUGE of timelines, by examples worked out by hand."""

from __future__ import annotations

import pytest

from bench import _rouge as rouge

FIRE = "Fires burned the mill."
BURN = "The fire burns at the old mill."


def test_words_are_stems_without_stop_words_and_brackets() -> None:
    assert rouge.words("The mills -LRB- of Velsa -RRB- were burning , relational .") == [
        "mill",
        "velsa",
        "burn",
        "relat",
    ]


def test_rouge_1_counts_a_word_as_often_as_the_rarer_side() -> None:
    said, gold = rouge.grams(["fire fire fire mill"], 1), rouge.grams(["fire fire boat"], 1)
    found = rouge.rouge(said, gold)
    assert (found.correct, found.predicted, found.gold) == (2, 4, 3)
    assert found.f1 == pytest.approx(2 * (2 / 4) * (2 / 3) / (2 / 4 + 2 / 3))


def test_rouge_2_counts_pairs() -> None:
    """fire burn mill, and fire burn old mill: one pair of two and of three."""
    found = rouge.rouge(rouge.grams([FIRE], 2), rouge.grams([BURN], 2))
    assert (found.correct, found.predicted, found.gold) == (1, 2, 3)


def test_concat_takes_the_days_for_one_text() -> None:
    found = rouge.concat({"2031-03-01": [FIRE]}, {"2031-03-09": [BURN]}, 1)
    assert (found.correct, found.predicted, found.gold) == (3, 3, 4)


def test_the_same_day_counts_in_full() -> None:
    found = rouge.aligned({"2031-03-01": [FIRE]}, {"2031-03-01": [BURN]}, 1)
    assert (found.precision, found.recall) == (1, 3 / 4)


def test_a_match_so_many_days_off_is_divided_by_them_and_one() -> None:
    found = rouge.aligned({"2031-03-04": [FIRE]}, {"2031-03-01": [BURN]}, 1)
    assert found.precision == pytest.approx(3 / 3 / 4)
    assert found.recall == pytest.approx(3 / 4 / 4)


def test_a_day_goes_with_the_more_alike_where_both_are_as_far() -> None:
    gold = {"2031-03-01": ["A boat sank."], "2031-03-03": [BURN]}
    found = rouge.aligned({"2031-03-02": [FIRE]}, gold, 1)
    assert found.precision == pytest.approx(3 / 2 / 3)
    assert found.recall == pytest.approx((0 + 3 / 2) / (2 + 4))


def test_several_days_may_go_with_one() -> None:
    """Each of two said days goes with the one gold day, in full and by half."""
    said = {"2031-03-01": [FIRE], "2031-03-02": [FIRE]}
    found = rouge.aligned(said, {"2031-03-01": [FIRE]}, 1)
    assert found.precision == pytest.approx((3 + 3 / 2) / 6)
    assert found.recall == 1


def test_nothing_said_is_nothing_found() -> None:
    found = rouge.aligned({}, {"2031-03-01": [FIRE]}, 1)
    assert (found.precision, found.recall, found.f1) == (0, 0, 0)
