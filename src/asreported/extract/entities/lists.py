"""The word lists of this folder, read once."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def _toml(file: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(file).read_text("utf-8"))


_things = _toml("things.toml")
_persons = _toml("persons.toml")
_forenames = _toml("forenames.toml")

THING_KINDS: dict[str, str] = {noun: kind for kind, nouns in _things["kinds"].items() for noun in nouns}
CLASS_NOUNS: frozenset[str] = frozenset(_things["class_nouns"]["organization"])
PASSING_NOUNS: frozenset[str] = frozenset(_things["class_nouns"]["passing"])
COLLECTIVE: frozenset[str] = frozenset(_things["class_nouns"]["collective"])
COLLECTIVE_NAMES: frozenset[str] = frozenset(_things["class_nouns"]["collective_names"])
AGENCY_NAMES: frozenset[str] = frozenset(_things["class_nouns"]["agency_names"])
COMPANY_WORDS: frozenset[str] = frozenset(_things["class_nouns"]["after_company"])
NAMED_BY: frozenset[str] = frozenset(_things["class_nouns"]["named_by"]) | {
    noun for noun, kind in THING_KINDS.items() if kind == "organization"
}
CHAMBERS: frozenset[str] = frozenset(_things["class_nouns"]["chambers"])
OWNED: frozenset[str] = frozenset(_things["owned"]["heads"])
INITIALS: frozenset[str] = frozenset(_things["initials"]["common"])
HEADLINE_GERUNDS: frozenset[str] = frozenset(_things["headline"]["gerunds"])
TITLES: frozenset[str] = frozenset(_persons["titles"])
HEADS_OF: frozenset[str] = frozenset(_persons["heads_of"])
ANY_HEAD: frozenset[str] = frozenset(_persons["any_head"])
EPITHETS: frozenset[str] = frozenset(_persons["epithets"])
KIN: frozenset[str] = frozenset(_persons["kin"])
ANONYMOUS: frozenset[str] = frozenset(_persons["anonymous"])
TITLED: dict[str, list[str]] = _toml("persons.toml")["titled"]
PERSON_NOUNS: frozenset[str] = frozenset(_persons["kinds"]) | HEADS_OF
SPEAKING: frozenset[str] = frozenset(_persons["speaking"])
MASCULINE: frozenset[str] = frozenset(_persons["masculine"])
FEMININE: frozenset[str] = frozenset(_persons["feminine"])
FORENAMES: dict[str, str] = dict.fromkeys(_forenames["masculine"], "m") | dict.fromkeys(_forenames["feminine"], "f")
"""Given names, in small letters, to "m" or "f"."""
