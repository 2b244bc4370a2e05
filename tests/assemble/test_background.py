"""How common words are: known ones by their share, forms of one word alike, unknown ones rare."""

from __future__ import annotations

import pytest

from asreported.assemble.background import RARE, SHARES, kind, share, stem


@pytest.mark.parametrize(
    "forms", [("flood", "floods", "flooded", "flooding"), ("Olympic", "Olympian"), ("Anna", "Anna’s")]
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_the_commoner_word_has_the_greater_share() -> None:
    shares = [share(stem(word)) for word in ("the", "government", "vessel", "xylophone")]
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] == RARE


def test_shares_are_shares() -> None:
    assert all(0 < one < 1 for one in SHARES)
    assert min(SHARES) == RARE


def test_a_capital_makes_a_name_of_what_is_not_listed() -> None:
    assert kind("Ellmouth") == (stem("ellmouth"), (RARE, True))
    assert kind("Government")[1] == (share(stem("government")), False)
