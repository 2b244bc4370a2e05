"""The coreference measures against examples worked by hand, and what must hold of any partition."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench._conll import Partition, b_cubed, ceaf, conll, mean_f1, muc


def chains(*words: str) -> Partition:
    """Chains written as words, each letter a mention."""
    return [frozenset(word) for word in words]


GOLD, SAID = chains("abc", "defg"), chains("ab", "cd", "fghi")
"""The worked example of Pradhan et al. 2014: one mention missed, two invented."""


def test_muc_counts_links() -> None:
    score = muc(GOLD, SAID)
    assert score.recall == pytest.approx(2 / 5)
    assert score.precision == pytest.approx(2 / 5)


def test_b_cubed_counts_mentions() -> None:
    score = b_cubed(GOLD, SAID)
    assert score.recall == pytest.approx((4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7)
    assert score.precision == pytest.approx((4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8)


def test_ceaf_assigns_chains_one_to_one() -> None:
    score = ceaf(GOLD, SAID)
    assert score.recall == pytest.approx((4 / 5 + 4 / 8) / 2)
    assert score.precision == pytest.approx((4 / 5 + 4 / 8) / 3)


def test_ceaf_gives_up_the_best_pair_for_the_best_sum() -> None:
    assert ceaf(chains("abcdef", "gh"), chains("abcdgh", "ef")).recall == pytest.approx((2 * 2 / 8 + 2 * 2 / 8) / 2)
    assert ceaf(chains("ab", "cd"), chains("abcd", "ef")).recall == pytest.approx((2 * 2 / 6) / 2)


def test_one_chain_of_all_has_every_link_and_little_else() -> None:
    scores = conll([(chains("ab", "cd", "ef"), chains("abcdef"))])
    assert scores["muc"].recall == 1
    assert scores["b3"].precision == pytest.approx(1 / 3)
    assert scores["ceaf"].recall == pytest.approx(2 * 2 / 8 / 3)


partitions = st.lists(st.sampled_from("pqrs"), min_size=1, max_size=9).map(
    lambda labels: [
        frozenset(str(at) for at, one in enumerate(labels) if one == label) for label in sorted(set(labels))
    ]
)


@given(partitions)
def test_the_same_chains_are_all_right(chains_: Partition) -> None:
    scores = conll([(chains_, chains_)])
    assert scores["b3"].f1 == pytest.approx(1)
    assert scores["ceaf"].f1 == pytest.approx(1)
    assert scores["muc"].f1 in (0, pytest.approx(1))  # 0 where no chain has two mentions


@given(partitions, partitions)
def test_the_assignment_is_the_best_of_all(gold: Partition, said: Partition) -> None:
    few, many = sorted((gold, said), key=len)
    best = max(
        sum(2 * len(one & other) / (len(one) + len(other)) for one, other in zip(few, drawn, strict=False))
        for drawn in permutations(many, len(few))
    )
    assert ceaf(gold, said).correct == pytest.approx(best)


@given(partitions, partitions)
def test_scores_are_shares(gold: Partition, said: Partition) -> None:
    scores = conll([(gold, said)])
    assert all(0 <= value <= 1 + 1e-9 for score in scores.values() for value in (score.precision, score.recall))
    assert 0 <= mean_f1(scores) <= 1 + 1e-9
