"""The words that report speech (`cues.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemmas by construction; see `cues.toml`."""

    saying: frozenset[str]
    thinking: frozenset[str]
    impersonal: frozenset[str]
    infinitive: frozenset[str]
    object: frozenset[str]
    gerund: frozenset[str]
    naming: frozenset[str]
    addressing: frozenset[str]
    plain: frozenset[str]
    prepositions: dict[str, frozenset[str]]
    content_nouns: frozenset[str]
    of_nouns: frozenset[str]
    opinions: frozenset[str]
    document_nouns: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    loose: frozenset[str]
    public: frozenset[str]
    media: frozenset[str]
    verbs: frozenset[str]


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The package's lexicon, read once."""
    data = _data("cues.toml")
    lists = {name: frozenset(words) for name, words in data["verbs"].items()}
    prepositions = {verb: frozenset(words) for verb, words in data["prepositions"].items()}
    return Lexicon(
        saying=lists["saying"],
        thinking=lists["thinking"],
        impersonal=lists["impersonal"],
        infinitive=lists["infinitive"],
        object=lists["object"],
        gerund=lists["gerund"],
        naming=lists["naming"],
        addressing=lists["addressing"],
        plain=lists["plain"],
        prepositions=prepositions,
        content_nouns=frozenset(data["nouns"]["content"]),
        of_nouns=frozenset(data["nouns"]["of"]),
        opinions=frozenset(data["nouns"]["opinions"]),
        document_nouns=frozenset(data["nouns"]["documents"]),
        people=frozenset(data["nouns"]["people"]),
        bodies=frozenset(data["nouns"]["bodies"]),
        loose=frozenset(data["nouns"]["loose"]),
        public=frozenset(data["nouns"]["public"]),
        media=frozenset(data["media"]["words"]),
        verbs=frozenset().union(*lists.values(), prepositions),
    )
