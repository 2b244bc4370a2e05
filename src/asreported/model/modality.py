"""How real a statement is, as its report puts it."""

from __future__ import annotations

from typing import Literal

Modality = Literal["actual", "former", "planned", "possible", "conditional", "requested", "denied"]
