"""Kinds of entities that hold things."""

from __future__ import annotations

OWNERS = frozenset({"organization", "place", "mission"})
"""Those to whom what is "of" them, theirs or named after their name belongs: "courses of a medicine" are not the
medicine's, and a people's or party's name only says which they are."""
