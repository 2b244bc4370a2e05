"""Quotations cover what lies in one of their stretches."""

from __future__ import annotations

from asreported.model import Quotation, Span


def test_a_quotation_covers_within_one_stretch_only() -> None:
    said = Quotation("mixed", (), (), (Span(10, 20), Span(30, 40)))
    assert said.covers(Span(10, 20))
    assert said.covers(Span(32, 35))
    assert not said.covers(Span(15, 35))
    assert not said.covers(Span(20, 30))
