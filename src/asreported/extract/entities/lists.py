"""The word lists of this folder, read once."""

from __future__ import annotations

import tomllib
from importlib import resources


def _toml(file: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files(__package__).joinpath(file).read_text("utf-8"))


_things = _toml("things.toml")
_persons: dict[str, list[str]] = _toml("persons.toml")  # type: ignore[assignment]  # a flat table

THING_KINDS: dict[str, str] = {noun: kind for kind, nouns in _things["kinds"].items() for noun in nouns}
CLASS_NOUNS: frozenset[str] = frozenset(_things["class_nouns"]["organization"])
OWNED: frozenset[str] = frozenset(_things["owned"]["heads"])
TITLES: frozenset[str] = frozenset(_persons["titles"])
HEADS_OF: frozenset[str] = frozenset(_persons["heads_of"])
KIND_NOUNS: frozenset[str] = frozenset(_persons["kinds"])
PERSON_NOUNS: frozenset[str] = frozenset(_persons["kinds"]) | HEADS_OF
SPEAKING: frozenset[str] = frozenset(_persons["speaking"])
MASCULINE: frozenset[str] = frozenset(_persons["masculine"])
FEMININE: frozenset[str] = frozenset(_persons["feminine"])
