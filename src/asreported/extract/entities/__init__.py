"""Entities of one text: persons, organizations, places and lasting things, their mentions brought together."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from asreported.extract.entities.coreference import (
    Cluster,
    acronym_after,
    cluster_names,
    resolve_descriptions,
    resolve_it,
    resolve_pronouns,
)
from asreported.extract.entities.lists import THING_KINDS
from asreported.extract.entities.names import find_names
from asreported.extract.entities.things import Thing, find_things
from asreported.model import Entity
from asreported.model.mentions import EntityKind

__all__ = ["find_entities"]

_QUOTES = " \"“”‘’'"
_QUOTED_PART = re.compile(r"^.*[\"“”]\s*")
"""Quoted words before the head are somebody's words about the thing, not its name."""


def find_entities(doc: Doc) -> tuple[Entity, ...]:
    """The entities of the text in the order of their first mention.

    Offsets are the doc's. Persons are found by name, title and surname; lasting things ("its mission in Iraq") by the
    head of the phrase, its owner and its place. A mention that two entities fit is left out.
    """
    names = find_names(doc)
    things = find_things(doc, names)
    proper = [
        (mention.start, mention.end, mention.head) for thing in things for mention in thing.mentions if mention.proper
    ]
    own = [
        name
        for name in names
        if not any(start <= name.start and name.start <= head < name.end <= end for start, end, head in proper)
    ]
    clusters = cluster_names(doc, own)
    for thing in things:
        cluster = _thing_cluster(doc, thing)
        clusters = [other for other in clusters if not _taken_in(cluster, other)]
        clusters.append(cluster)
    resolve_descriptions(doc, clusters)
    resolve_pronouns(doc, clusters)
    resolve_it(doc, clusters)
    entities = [_entity(cluster) for cluster in clusters if cluster.mentions]
    return tuple(sorted(entities, key=lambda entity: (entity.mentions[0].span, entity.name)))


def _thing_cluster(doc: Doc, thing: Thing) -> Cluster:
    kind: EntityKind = THING_KINDS[thing.noun]  # type: ignore[assignment]  # the lexicon's tables are named after kinds
    cluster = Cluster(kind)
    for mention in thing.mentions:
        start = mention.start
        while start < mention.head and (
            doc[start].dep_ == "det" or doc[start].text in _QUOTES or doc[start].tag_ == "PRP$"
        ):
            start += 1
        text = _QUOTED_PART.sub("", doc[start : mention.end].text)
        if mention.proper or mention.owners or mention.places:
            cluster.names.setdefault(text)
        else:
            cluster.descriptions.setdefault(text)
        acronym = acronym_after(doc, mention.end, text) if mention.proper else None
        if acronym:
            cluster.names.setdefault(acronym)
        end = mention.end - 1
        cluster.add(doc[mention.start].idx, doc[end].idx + len(doc[end]), "nominal", mention.head)
    return cluster


def _taken_in(thing: Cluster, other: Cluster) -> bool:
    """Whether the other is the thing's acronym, tagged as a name of its own; the thing then takes its mentions."""
    if other.kind == "person" or not other.names or not set(other.names) <= set(thing.names):
        return False
    thing.mentions += other.mentions
    thing.heads |= other.heads
    return True


def _entity(cluster: Cluster) -> Entity:
    names = tuple(cluster.names)
    descriptions = tuple(cluster.descriptions)
    mentions = tuple(sorted(cluster.mentions, key=lambda mention: mention.span))
    return Entity(_fullest(names or descriptions), cluster.kind, names, descriptions, mentions)


def _fullest(names: tuple[str, ...]) -> str:
    return max(names, key=lambda name: (name[:1].isupper(), len(name.split()), len(name)))
