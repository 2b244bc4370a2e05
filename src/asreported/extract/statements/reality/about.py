"""What may stand between a word that governs a number and the number itself."""

from __future__ import annotations

__all__ = ["ABOUT"]

ABOUT = (
    r"(?:(?:about|around|some|at least|at most|over|more than|less than|nearly|almost|roughly|only|just|up to"
    r"|as much as|as many as|another|a further|an additional|between|from|an?) )*(?:(?:us)? ?[$£€#] ?)?"
)
"""Bounds, approximations, the first word of a range and a sign of money, in small letters: a pattern's part."""
