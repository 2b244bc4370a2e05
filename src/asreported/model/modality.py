"""How real a statement is, as its report puts it."""

from __future__ import annotations

from typing import Literal

Modality = Literal["actual", "former", "planned", "possible", "conditional", "requested", "denied"]

UNREAL: frozenset[Modality] = frozenset({"planned", "possible", "conditional", "requested"})
"""Modalities of what is not so, or not so yet."""
