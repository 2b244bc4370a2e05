"""The measure of mention clusters."""

from __future__ import annotations

from bench._mentions import Placed, b_cubed, paired

GOLD = [Placed("L", 0, 5, "a"), Placed("L", 10, 15, "b"), Placed("R", 0, 5, "a"), Placed("R", 10, 15, "a")]


def said(*clusters: str) -> list[Placed]:
    return [Placed(one.outlet, one.start, one.end, cluster) for one, cluster in zip(GOLD, clusters, strict=False)]


def test_pairs_share_most_characters_and_an_outlet() -> None:
    told = [Placed("R", 0, 5, "x"), Placed("L", 0, 2, "x"), Placed("L", 0, 4, "x")]
    assert paired(GOLD, told) == {0: 2, 2: 0}


def test_what_is_right_is_one() -> None:
    told = [*said("x", "y", "x", "x"), Placed("L", 90, 95, "x")]  # what gold lacks costs nothing
    pairs = paired(GOLD, told)
    assert b_cubed(GOLD, told, pairs).f1 == 1
    assert b_cubed(GOLD, told, pairs, across=True).f1 == 1


def test_what_is_not_found_counts_in_recall_alone() -> None:
    told = said("x", "y", "x")
    pairs = paired(GOLD, told)
    score = b_cubed(GOLD, told, pairs)
    assert (score.precision, score.recall) == (1, (2 / 3 + 1 + 2 / 3 + 0) / 4)
    assert b_cubed(GOLD, told, pairs, found_only=True).recall == 1


def test_one_cluster_of_all() -> None:
    told = said("x", "x", "x", "x")
    score = b_cubed(GOLD, told, paired(GOLD, told))
    assert (score.precision, score.recall) == ((3 / 4 * 3 + 1 / 4) / 4, 1)


def test_across_passes_over_who_has_no_member_elsewhere() -> None:
    told = said("x", "y", "x", "z")
    score = b_cubed(GOLD, told, paired(GOLD, told), across=True)
    assert (score.precision, score.predicted) == (1, 2)
    assert (score.recall, score.gold) == ((1 / 2 + 1 + 0) / 3, 3)
