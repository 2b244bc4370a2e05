"""The tables of `states.toml`, read once."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

_TABLES: dict[str, Any] = tomllib.loads(resources.files(__package__).joinpath("states.toml").read_text("utf-8"))


def _inverted(classes: dict[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in classes.items() for word in words}


def words(section: str, key: str) -> frozenset[str]:
    """The set of words under `[section] key`."""
    return frozenset(_TABLES[section][key])


STATUS_VERBS = _inverted(_TABLES["status"]["verbs"])
STATUS_NOUNS = _inverted(_TABLES["status"]["nouns"])
ERGATIVE = frozenset(_TABLES["status"]["ergative"]["verbs"])
ONLY_OF: dict[str, frozenset[str]] = {verb: frozenset(nouns) for verb, nouns in _TABLES["status"]["not_of"].items()}
UPHELD: frozenset[str] = frozenset(_TABLES["status"]["upheld"]["nouns"])
LASTING: frozenset[str] = frozenset(_TABLES["status"]["lasting"]["nouns"]).union(*ONLY_OF.values())
STATIVE = words("activity", "stative")
TOLD = frozenset(_TABLES["status"]["told"]["nouns"])
FIRED = frozenset(_TABLES["status"]["fired"]["nouns"])
OFFERED = frozenset(_TABLES["status"]["offered"]["nouns"])
MATTER = frozenset(_TABLES["status"]["matter"]["nouns"])
LESSONS = frozenset(_TABLES["status"]["lessons"]["nouns"])
PASSAGES = frozenset(_TABLES["status"]["passages"]["nouns"])
GATHERING = frozenset(_TABLES["status"]["gathering"]["nouns"])
UNENDING = frozenset(_TABLES["status"]["unending"]["nouns"])
ILLNESS = frozenset(_TABLES["status"]["illness"]["nouns"])
PASSING = frozenset(_TABLES["status"]["passing"]["nouns"])
PREMISES = frozenset(_TABLES["status"]["premises"]["nouns"])
PARTLY = frozenset(_TABLES["status"]["partly"]["words"])
ABLE = frozenset(_TABLES["status"]["able"]["words"])
STRONG = frozenset(_TABLES["status"]["strong"]["verbs"])
AGAIN = frozenset(_TABLES["status"]["again"]["verbs"])
AGAIN_PHRASES = frozenset(_TABLES["status"]["again"]["phrases"])
CONSENT_VERBS = _inverted({value: _TABLES["consent"][value] for value in ("given", "withdrawn", "refused")})
CLOSING = frozenset({"close", "shut"})
SHUT = frozenset({"closed", "shut", "suspended"})
"""What is so for a time, where no verb tells it."""
STATUS_CUES = frozenset(verb.partition("_")[0] for verb in STATUS_VERBS) | STATUS_NOUNS.keys() | AGAIN | AGAIN_PHRASES
STATUS_CUES |= CLOSING | SHUT
"""Lemmas of all words that may tell a status."""
