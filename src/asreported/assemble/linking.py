"""Entities across reports: the same person under two spellings, the same mission under changing names.

Links are proposed pairwise from names alone and joined by union-find; entities that one report tells apart stay
apart. Persons match by surname and a forename that agrees or is a transliteration of the other; organizations and
places by name and the table of common names; lasting things by their head noun, their owners and their places.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from asreported.assemble.identity import Groups, content_id
from asreported.lexicon import common_name, is_adjective
from asreported.model import Document, Entity, EntityRecord, Evidence, Link, Named, Reading
from asreported.model.mentions import EntityKind

_SPELLING = 0.88
"""Jaro-Winkler similarity from which two forenames or surnames are one name spelt twice (Qasem, Qassem: .95); below
it lie pairs of different persons (Marta, Marko: .83)."""
_ARTICLES = re.compile(r"\b(al|el|ul|ad|as|an)[- ]")
_DEMONYMS = ("an", "ian", "ean", "ese", "ish", "i")
"""Endings by which English makes the adjective of a place; the most frequent ones."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_POSSESSIVE = re.compile(r"['’]s?$")

Local = tuple[int, int]
"""(report, entity) by their places."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The story's entities, and for each report the story entity of each of its own."""

    records: tuple[EntityRecord, ...]
    names: tuple[tuple[Named | None, ...], ...]


def link_entities(reports: Sequence[tuple[Document, Reading]], links: Iterable[Link] = ()) -> Linked:
    """Brings the entities of all reports together; `links` are people's decisions, which win."""
    locals_: dict[Local, Entity] = {
        (at, place): entity for at, (_, reading) in enumerate(reports) for place, entity in enumerate(reading.entities)
    }
    groups = Groups(locals_)
    decided = [link for link in links if link.kind == "entity"]
    _decide_apart(groups, locals_, decided)
    simple = {local: entity for local, entity in locals_.items() if not _is_thing(entity)}
    _link_persons(groups, {local: entity for local, entity in simple.items() if entity.kind == "person"})
    _link_named(groups, {local: entity for local, entity in simple.items() if entity.kind != "person"})
    _link_mistagged(groups, simple)
    _link_proper(groups, locals_)
    _link_things(groups, locals_, simple)
    for link in decided:
        if link.same:
            for left in _called(locals_, link.left):
                for right in _called(locals_, link.right):
                    groups.join(left, right)
    return _records(reports, locals_, groups)


def fold(name: str) -> str:
    """A name without case, accents, apostrophes, articles and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    plain = _ARTICLES.sub("", plain.casefold())
    return " ".join(re.sub(r"[^\w\s]", "", plain.replace("-", " ")).split())


def _called(locals_: dict[Local, Entity], name: str) -> list[Local]:
    return [local for local, entity in locals_.items() if name in entity.names or name == entity.name]


def _decide_apart(groups: Groups[Local], locals_: dict[Local, Entity], decided: Iterable[Link]) -> None:
    for link in decided:
        if not link.same:
            for left in _called(locals_, link.left):
                for right in _called(locals_, link.right):
                    groups.keep_apart(left, right)


def _is_thing(entity: Entity) -> bool:
    named = any(mention.form == "name" for mention in entity.mentions)
    return entity.kind == "mission" or (entity.kind in ("organization", "other") and not named)


# Persons


def _link_persons(groups: Groups[Local], persons: dict[Local, Entity]) -> None:
    by_surname: dict[str, list[Local]] = defaultdict(list)
    for local, entity in persons.items():
        by_surname[fold(entity.name).split()[-1] if fold(entity.name) else entity.name].append(local)
    surnames = sorted(by_surname)
    for at, surname in enumerate(surnames):
        near = [other for other in surnames[at:] if _same_spelling(surname, other)]
        for other in near:
            for left in by_surname[surname]:
                for right in by_surname[other]:
                    if left[0] != right[0] and _one_person(persons[left].name, persons[right].name):
                        groups.join(left, right)
    for surname in surnames:
        _link_bare_surnames(groups, persons, by_surname[surname])


def _same_spelling(left: str, right: str) -> bool:
    return left == right or (left[0] == right[0] and bool(JaroWinkler.similarity(left, right) >= _SPELLING + 0.04))


def _one_person(left: str, right: str) -> bool:
    """Both full names, with forenames that agree, are spelt alike, or of which one is an initial."""
    one, other = fold(left).split(), fold(right).split()
    if len(one) < 2 or len(other) < 2:
        return False
    if one[-1] != other[-1] and one[:-1] != other[:-1]:
        return False
    if one[0] == other[0] or (min(len(one[0]), len(other[0])) == 1 and one[0][0] == other[0][0]):
        return True
    return bool(JaroWinkler.similarity(one[0], other[0]) >= _SPELLING)


def _link_bare_surnames(groups: Groups[Local], persons: dict[Local, Entity], here: list[Local]) -> None:
    """A surname alone is the one person of the story who bears it; of two it is neither."""
    full = [local for local in here if len(fold(persons[local].name).split()) > 1]
    bare = [local for local in here if local not in full]
    bearers = {groups.root(local) for local in full}
    if len(bearers) == 1 or not full:
        for local in bare:
            groups.join(full[0] if full else bare[0], local)


def _link_mistagged(groups: Groups[Local], simple: dict[Local, Entity]) -> None:
    """A bare surname that the tagger took for an organization or a place, where no fuller name was in its report."""
    full: dict[str, list[Local]] = defaultdict(list)
    for local, entity in simple.items():
        words = fold(entity.name).split()
        if entity.kind == "person" and len(words) > 1:
            full[words[-1]].append(local)
    for local, entity in simple.items():
        bearers = full.get(fold(entity.name), []) if entity.kind != "person" else []
        if len({groups.root(bearer) for bearer in bearers}) == 1:
            groups.join(bearers[0], local)


# Organizations, places, works


def _link_proper(groups: Groups[Local], locals_: dict[Local, Entity]) -> None:
    """Anything but a person under one proper name of several words ("Camp Ostby"), whatever kind each report gave it."""
    first: dict[str, Local] = {}
    for local, entity in locals_.items():
        for name in entity.names if entity.kind != "person" else ():
            words = name.split()
            if len(words) > 1 and all(word[0].isupper() for word in words):
                groups.join(first.setdefault(fold(name), local), local)


def _link_named(groups: Groups[Local], named: dict[Local, Entity]) -> None:
    first: dict[str, Local] = {}
    for local, entity in named.items():
        for key in sorted({common_name(name) or fold(name) for name in entity.names}):
            groups.join(first.setdefault(key, local), local)

    _link_demonyms(groups, named, first)


def _link_demonyms(groups: Groups[Local], named: dict[Local, Entity], first: dict[str, Local]) -> None:
    """Adjectives and demonyms of places that no table knows: the place's name with an ending of one."""
    places = sorted({fold(name) for entity in named.values() if entity.kind == "place" for name in entity.names})
    for place in places:
        stem = place[:-1] if place[-1] in "aeioy" else place
        for form in (place + "n", *(stem + ending for ending in _DEMONYMS)):
            for made in (form, form + "s"):
                if place in first and made in first and made != place:
                    groups.join(first[place], first[made])


# Lasting things


@dataclass(frozen=True, slots=True)
class _Signature:
    """What tells one thing from another: its head noun, and the story entities in its names, by kind."""

    noun: str
    owners: frozenset[Local]
    places: frozenset[Local]
    proper: frozenset[str]


def _link_things(groups: Groups[Local], locals_: dict[Local, Entity], simple: dict[Local, Entity]) -> None:
    things = {
        local: entity
        for local, entity in locals_.items()
        if local not in simple or (entity.kind == "organization" and " " in entity.name)
    }
    by_name: dict[int, dict[str, Local]] = defaultdict(dict)
    for local, entity in simple.items():
        for name in entity.names:
            by_name[local[0]][fold(name)] = local
    signatures = {local: _signature(entity, by_name[local[0]], groups, locals_) for local, entity in things.items()}
    by_noun: dict[str, list[Local]] = defaultdict(list)
    for local, signature in signatures.items():
        by_noun[signature.noun].append(local)
    for noun in sorted(by_noun):
        _link_one_noun(groups, by_noun[noun], signatures, things)


def _signature(
    entity: Entity, by_name: dict[str, Local], groups: Groups[Local], locals_: dict[Local, Entity]
) -> _Signature:
    owners: set[Local] = set()
    places: set[Local] = set()
    for name in entity.names:
        words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(name)]
        for start in range(len(words)):
            for end in range(start + 1, min(start + 7, len(words)) + 1):
                text = " ".join(words[start:end])
                local = by_name.get(fold(text)) or by_name.get(fold(text.removesuffix("s")))
                if local is not None and text not in entity.names:
                    kind = locals_[local].kind
                    (places if kind in ("place", "group") else owners).add(groups.root(local))
    noun = _noun(entity)
    proper = frozenset(fold(name) for name in entity.names if name[:1].isupper() and noun.capitalize() in name)
    return _Signature(noun, frozenset(owners), frozenset(places), proper)


def _noun(entity: Entity) -> str:
    """The head noun: the last lower-case word before a preposition, or the last word."""
    name = (entity.descriptions or entity.names)[0] if entity.descriptions else entity.name
    before = re.split(r"\s(?:in|of|at|on|to|for|over)\s", name, maxsplit=1)[0]
    words = _WORD.findall(before) or [name]
    for word in reversed(words):
        if word.lower() in ("mission", "operation"):
            return word.lower()
    return words[-1].lower()


def _link_one_noun(
    groups: Groups[Local], here: list[Local], signatures: dict[Local, _Signature], things: dict[Local, Entity]
) -> None:
    known = [
        local for local in here if signatures[local].owners or signatures[local].places or signatures[local].proper
    ]
    for at, left in enumerate(known):
        for right in known[at + 1 :]:
            if left[0] != right[0] and _one_thing(signatures[left], signatures[right]):
                groups.join(left, right)
    bearers = {groups.root(local) for local in known}
    if len(bearers) == 1:
        for local in here:
            if local not in known and things[local].kind == "mission" and local[0] not in {one[0] for one in known}:
                groups.join(known[0], local)


def _one_thing(left: _Signature, right: _Signature) -> bool:
    if left.proper & right.proper:
        return True
    if left.owners and right.owners and not left.owners & right.owners:
        return False
    if left.places and right.places and not left.places & right.places:
        return False
    return bool(left.owners & right.owners or left.places & right.places)


# Records


def _records(
    reports: Sequence[tuple[Document, Reading]], locals_: dict[Local, Entity], groups: Groups[Local]
) -> Linked:
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
    return max(sorted(set(kinds)), key=kinds.count)


def fullest(names: Sequence[str], kind: EntityKind) -> str:
    """The fullest of the names: for a mission its proper name, for a place its noun, else the longest."""

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        words = name.split()
        proper = kind == "mission" and all(word[:1].isupper() for word in words)
        return (not is_adjective(name), proper and len(words) > 1, len(words), len(name), name)

    best: str = max(names, key=rank)
    common = common_name(best)
    return common if kind == "place" and common is not None and common in names else best
