"""The word lists of figures, read once from the data file beside this module."""

from __future__ import annotations

import tomllib
from importlib import resources

from asreported.model.modality import Modality

TABLES: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("measures.toml").read_text("utf-8")
)
CLASSES = {noun: measure for measure, nouns in TABLES["classes"].items() for noun in nouns}
CASUALTIES: dict[str, str] = {word: measure for measure, words in TABLES["casualties"].items() for word in words}
HOLDERS: frozenset[str] = frozenset(TABLES["holders"]["verbs"])
CHANGING: frozenset[str] = frozenset(TABLES["changing"]["verbs"])
OWNING: frozenset[str] = frozenset(TABLES["owning"]["verbs"])
NO_HOLDERS: frozenset[str] = frozenset(TABLES["no_holders"]["nouns"])
PERSONS: frozenset[str] = frozenset(TABLES["persons"]["nouns"])
MONEY = frozenset(TABLES["money"]["units"])
COUNTING = frozenset({"number", "size", "total", "count", "toll", "amount", "level", "strength"})
"""Nouns that stand before what is really counted: "the number of troops"."""
ESTIMATES = frozenset(TABLES["estimates"]["nouns"])
"""Nouns of a number that do not tell what it counts."""
TRADES = frozenset({"sales", "exports", "imports"})
"""Plurals of what is sold, which is measured in money and owns none."""
ROUND = frozenset({"ten", "dozen", "score", "hundred", "thousand", "million", "billion", "trillion"})
SPANS_OF_TIME = frozenset(TABLES["time"]["nouns"])
SENTENCES = frozenset(TABLES["time"]["but_of"])
NEVER = frozenset(TABLES["never"]["nouns"])
"""Nouns that no figure is of."""
LIGHT: dict[str, list[str]] = TABLES["light"]
GRADES = frozenset(TABLES["grades"]["nouns"])
FORCES = frozenset(TABLES["forces"]["nouns"])
BODIES = FORCES | frozenset(TABLES["bodies"]["nouns"])
YEARS_MAY = frozenset(TABLES["years"]["nouns"])
SINGULAR = frozenset(TABLES["singular"]["nouns"])
PLURALS: dict[str, str] = TABLES["plurals"]  # type: ignore[assignment]
LENGTHS: frozenset[str] = frozenset(TABLES["length"]["units"])
EXTENTS = frozenset(TABLES["length"]["measured"].values())  # type: ignore[attr-defined]  # a table within the table
SHARES = frozenset({"percent", "share"})
"""Units of a part of something."""
MASSES: frozenset[str] = frozenset(TABLES["masses"]["units"])
VOLUMES: frozenset[str] = frozenset(TABLES["volumes"]["units"])
LEAKING: frozenset[str] = frozenset(TABLES["leaking"]["verbs"])
LEAKED: frozenset[str] = frozenset(TABLES["leaking"]["measures"])
SOURCES: frozenset[str] = frozenset(TABLES["leaking"]["sources"])
SHIPS: frozenset[str] = frozenset(TABLES["leaking"]["ships"])
VICTIMS: frozenset[str] = frozenset(TABLES["befalling"]["victims"])
AWAY: frozenset[str] = frozenset(TABLES["length"]["away"])
"""What follows the distance of a place."""

OPENING = frozenset({"(", "[", "-LRB-", "-LSB-"})
CLOSING = frozenset({")", "]", "-RRB-", "-RSB-"})
"""Brackets as they stand, and as the Penn Treebank writes them."""

AIMS: dict[str, Modality] = {"goal": "planned", "target": "planned", "forecast": "possible", "projection": "possible"}
"""Nouns of sums that nobody has or owes, by what they are ("raised $9 of its $90 goal")."""


def is_currency(unit: str | None) -> bool:
    """Whether a word of the unit is a currency ("pound sterling", "dollar per barrel")."""
    return any(word in MONEY for word in (unit or "").split())
