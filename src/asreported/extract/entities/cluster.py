"""Mentions of one entity while they are gathered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from asreported.extract.entities.lists import FEMININE, FORENAMES, MASCULINE
from asreported.extract.entities.names import Name
from asreported.model.mentions import EntityKind, EntityMention, MentionForm
from asreported.model.span import Span


@dataclass(slots=True)
class Cluster:
    """Mentions of one entity while they are gathered. `gender` is "m", "f" or null where nothing tells it; `kinds` the
    common nouns, as lemmas, that the text says an organization is."""

    kind: EntityKind
    names: dict[str, None] = field(default_factory=dict)
    descriptions: dict[str, None] = field(default_factory=dict)
    mentions: list[EntityMention] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    named: list[Name] = field(default_factory=list)
    gender: str | None = None
    kinds: set[str] = field(default_factory=set)

    def add(self, start: int, end: int, form: MentionForm, head: int) -> None:
        """Adds a mention by its character offsets and the token at its head."""
        self.mentions.append(EntityMention(Span(start, end), form))
        self.heads.add(head)


def told_gender(words: Iterable[str]) -> str | None:
    """ "m" or "f" by a title or a noun among the small-letter words ("Mrs", "chairman")."""
    found = set(words)
    if found & MASCULINE:
        return "m"
    return "f" if found & FEMININE else None


def forename_gender(name: str) -> str | None:
    """ "m" or "f" by the given name that opens a person's full name; null where it does not tell."""
    words = name.casefold().split()
    return FORENAMES.get(words[0]) if len(words) > 1 else None


def add_name(cluster: Cluster, doc: Doc, name: Name) -> None:
    """Adds a mention by name."""
    cluster.names.setdefault(name.text)
    head = doc[name.start : name.end].root
    cluster.add(doc[name.start].idx, name.end_char, "name", head.i)
    cluster.heads.update(range(name.start, name.end))
    cluster.named.append(name)
