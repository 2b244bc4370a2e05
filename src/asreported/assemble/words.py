"""Word lists of assembling, read once."""

from __future__ import annotations

import tomllib
from importlib import resources

_LISTS: dict[str, str] = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))

COMMON: frozenset[str] = frozenset(_LISTS["common"].split())
FILLERS: frozenset[str] = frozenset(_LISTS["fillers"].split())
GENERIC: frozenset[str] = frozenset(_LISTS["generic"].split())
