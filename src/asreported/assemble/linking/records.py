"""Entity records of the story: all names, descriptions and mentions of a group, under its fullest name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asreported.assemble.identity import Groups, content_id
from asreported.assemble.linking.named import demonyms
from asreported.assemble.linking.names import Local, fold
from asreported.lexicon import common_name, is_adjective
from asreported.model import Document, Entity, EntityRecord, Evidence, Named, Reading
from asreported.model.mentions import EntityKind


@dataclass(frozen=True, slots=True)
class Linked:
    """The story's entities, and for each report the story entity of each of its own."""

    records: tuple[EntityRecord, ...]
    names: tuple[tuple[Named | None, ...], ...]


def make_records(
    reports: Sequence[tuple[Document, Reading]], locals_: dict[Local, Entity], groups: Groups[Local]
) -> Linked:
    """The records of all groups, and the story entity of each local one."""
    named: dict[Local, Named] = {}
    records = []
    for members in groups.groups():
        record = _record(reports, locals_, members)
        records.append(record)
        for local in members:
            named[local] = Named(record.id, record.name)
    names = tuple(
        tuple(named.get((at, place)) for place in range(len(reading.entities)))
        for at, (_, reading) in enumerate(reports)
    )
    return Linked(tuple(sorted(records, key=lambda record: (record.kind, record.name, record.id))), names)


def _record(
    reports: Sequence[tuple[Document, Reading]], locals_: dict[Local, Entity], members: Sequence[Local]
) -> EntityRecord:
    names = sorted({name for local in members for name in locals_[local].names})
    descriptions = sorted({text for local in members for text in locals_[local].descriptions})
    evidence: list[Evidence] = []
    for local in members:
        document = reports[local[0]][0]
        mentions = [mention for mention in locals_[local].mentions if mention.form != "pronoun"]
        evidence += [document.evidence(mention.span) for mention in mentions]
    kind = _kind([locals_[local].kind for local in members])
    name = fullest(names or descriptions, kind)
    places = sorted((place.document, place.start) for place in evidence)
    return EntityRecord(
        content_id("e", kind, name, places[0] if places else ""),
        name,
        kind,
        tuple(names),
        tuple(descriptions),
        tuple(sorted(evidence)),
    )


def _kind(kinds: Sequence[EntityKind]) -> EntityKind:
    if "place" in kinds:
        kinds = [kind for kind in kinds if kind != "group"]  # a place is joined to its people by their name
    return max(sorted(set(kinds)), key=kinds.count)


def fullest(names: Sequence[str], kind: EntityKind) -> str:
    """The fullest of the names: for a mission its proper name, for a place its noun, else the longest."""
    made = {form for name in names for form in demonyms(fold(name))} if kind == "place" else set()
    adjectives = {name for name in names if is_adjective(name) or fold(name) in made}

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        words = name.split()
        proper = kind == "mission" and all(word[:1].isupper() for word in words)
        return (name not in adjectives, proper and len(words) > 1, len(words), len(name), name)

    best: str = max(names, key=rank)
    common = common_name(best)
    return common if kind == "place" and common is not None and common in names else best
