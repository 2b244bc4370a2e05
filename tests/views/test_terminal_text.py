"""Text cut and measured for a terminal: by what is drawn as one, and never counted too narrow."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from asreported.views.terminal.layout import shorten, shorten_left, wrap
from asreported.views.terminal.screen import Piece, Style, clusters, columns
from asreported.views.text import clean

KEYCAP = "1\ufe0f\u20e3"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
MARKED = "e\u0301\u0323"

odd = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Mn", "Mc", "Me"]),
        st.sampled_from(
            "1#\u00a9\u2194\ufe0f\ufe0e\u20e3\u200d\u094d\u0915\u1000\u102c\u1100\u1161\U0001f1e6\U0001f468"
        ),
    ),
    max_size=30,
).map(clean)


@given(odd, odd)
@example("1", clean("\ufe0f"))
@example("\u1000", clean("\u102c"))
def test_never_too_narrow_whatever_stands_beside_it(one: str, other: str) -> None:
    assert columns(one) + columns(other) >= columns(one + other) >= wcswidth(one + other)


@given(st.lists(odd, max_size=4), st.integers(1, 12))
def test_every_line_fits(texts: list[str], width: int) -> None:
    pieces = [Piece(text, style) for text, style in zip(texts, (Style.PLAIN, Style.BOLD) * 2, strict=False)]
    for line in wrap(pieces, max(width, 2)):
        assert wcswidth("".join(piece.text for piece in line)) <= max(width, 2)


@given(odd, st.integers(0, 12))
def test_what_is_cut_fits(text: str, width: int) -> None:
    for cut in (shorten(text, width, "…"), shorten_left(text, width, "…")):
        assert wcswidth(cut) <= width


@pytest.mark.parametrize("sign", [KEYCAP, FAMILY, MARKED])
def test_what_is_drawn_as_one_is_never_cut(sign: str) -> None:
    assert clusters(sign * 3, 10) == [sign] * 3
    for width in range(columns(sign) + 1, 20):
        for cut in (shorten(sign * 3, width, "…"), shorten_left(sign * 3, width, "…")):
            assert cut.replace(sign, "") in {"", "…"}


def test_a_sign_wider_than_the_line_is_cut_all_the_same() -> None:
    assert "".join(clusters(FAMILY, 4)) == FAMILY
    assert len(clusters(FAMILY, 4)) == len(FAMILY)


def test_no_mark_joins_the_sign_before_a_text() -> None:
    assert clean("\u0301Okoro") == "\u25cc\u0301Okoro"
    assert clean(" \u0338= ") == "\u25cc\u0338="


def test_marks_are_not_piled_over_other_lines() -> None:
    piled = "".join(letter + "\u0315\u0350\u0346" * 40 for letter in "Okoro")
    assert clean(piled) == "".join(letter + "\u0315\u0350\u0346\u0315\u0350\u0346\u0315\u0350" for letter in "Okoro")


def test_the_tallest_stack_of_letters_is_whole() -> None:
    stack = "\u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82"
    assert clean(stack) == stack
