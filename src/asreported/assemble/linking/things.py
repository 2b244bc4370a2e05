"""Lasting things under changing names: one head noun, owners and places that agree."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from asreported.assemble.identity import Groups
from asreported.assemble.linking.names import Local, fold
from asreported.lexicon import common_name, disaster
from asreported.model import Entity

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a"})
_DIVIDED = frozenset(
    {"department", "ministry", "committee", "commission", "agency", "court", "council", "office", "authority", "board"}
)
"""Institutions of which one owner has many, told by what else their names say."""
_ANY_KIND = frozenset(
    {
        *("new", "latest", "next", "current", "existing", "own", "first", "last", "previous", "old", "same", "other"),
        *("whole", "entire", "ongoing", "recent", "big", "biggest", "large", "major", "huge", "small", "best", "worst"),
        *("terrible", "historic", "so-called", "proposed", "planned", "controversial", "possible", "final", "initial"),
    }
)
"""Adjectives that tell no kind of thing from another."""
_OWNER = re.compile(r"^(?:.*['’]s?(?=\s))?")
"""Whose a thing is ("the organization 's headquarters")."""
_SEVERAL, _ABOUT = 2, 0.2
"""Reports, and their share, that must tell of a disaster for the story to be of one."""
_OF_MANY_KINDS = frozenset({"operation"})
"""Nouns of missions that mean anything done with effort too: a bare one is not the one that the story names."""
_INQUIRIES = frozenset({"investigation", "inquiry"})
"""Nouns whose "of" tells what is looked into, and not whose they are."""
_HOUSES = frozenset(
    {
        *("hospital", "school", "church", "house", "college", "centre", "center", "clinic"),
        *("hotel", "camp", "base", "office"),
    }
)
"""Nouns of what may be called after a mission ("Roe Mission Hospital"), and of which a place has many."""
_SITES = _HOUSES | {"headquarters", "refinery", "plant"}
"""Nouns of which one owner has several, each at a place of its own."""
_PASSING = frozenset({"trial", "tour", "case", "concert", "season", "law", "bill", "website", "company", "firm"})
"""Nouns of which a place sees many: that two reports tell of one there does not make it one thing."""
_ERRANDS = frozenset({"fact", "finding", "rescue", "trade", "diplomatic", "assessment", "scouting"})
"""What a mission is for that comes and goes again beside one that stays."""
_POSSESSIVE = re.compile(r"['’]s?$")


def is_thing(entity: Entity) -> bool:
    """Whether the entity was found by its head noun and not by a name."""
    named = any(mention.form == "name" for mention in entity.mentions)
    return entity.kind == "mission" or (entity.kind in ("organization", "other") and not named)


def _of_a_name(entity: Entity) -> bool:
    """Whether the head of an organization's name is no noun of its kind: an acronym, a country ("Roe Haiti")."""
    noun = entity.name.split()[-1]
    return noun.isupper() or common_name(noun) is not None


@dataclass(frozen=True, slots=True)
class _Signature:
    """What tells one thing from another: its head noun, and the story entities in its names, by kind."""

    noun: str
    owners: frozenset[Local]
    places: frozenset[Local]
    proper: frozenset[str]
    telling: frozenset[frozenset[Local | str]]
    """What the names of an organization say beside its noun, entities as entities: two that say different things are
    two ("House Roads Committee", "House Rivers Committee")."""
    kinds: frozenset[str] = frozenset()
    """What the names of any other thing say before its noun beside its owners and places ("relief", "top kill")."""


def link_things(groups: Groups[Local], locals_: dict[Local, Entity], simple: dict[Local, Entity]) -> None:
    """Joins lasting things whose head noun is one and whose owners and places, as entities of the story, agree."""
    things = {
        local: entity
        for local, entity in locals_.items()
        if local not in simple or (entity.kind == "organization" and " " in entity.name and not _of_a_name(entity))
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
    _link_disasters(groups, signatures, len({report for report, _ in locals_}))


def _link_disasters(groups: Groups[Local], signatures: dict[Local, _Signature], reports: int) -> None:
    """Joins the disaster that many reports are about: where it is not said to be of another place, it is the one."""
    by_class: dict[str, list[Local]] = defaultdict(list)
    for local, signature in signatures.items():
        found = disaster(signature.noun)
        if found is not None and not signature.owners:
            by_class[found].append(local)
    for alike in by_class.values():
        if len(alike) < max(_SEVERAL, reports * _ABOUT):
            continue
        said = Counter(place for local in alike for place in signatures[local].places)
        main = max(sorted(said), key=lambda place: said[place], default=None)
        of_it = [local for local in alike if not signatures[local].places or main in signatures[local].places]
        for local in of_it[1:]:
            groups.join(of_it[0], local)


def _signature(
    entity: Entity, by_name: dict[str, Local], groups: Groups[Local], locals_: dict[Local, Entity]
) -> _Signature:
    owners: set[Local] = set()
    places: set[Local] = set()
    noun = _noun(entity)
    proper = {name for name in entity.names if name[:1].isupper() and noun.capitalize() in name}
    telling: set[frozenset[Local | str]] = set()
    kinds: set[str] = set()
    for full in entity.names:
        name = full.partition(" of ")[0] if noun in _INQUIRIES else full
        words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(name)]
        said: list[Local | str] = [fold(word) for word in words]
        for start in range(len(words)):
            for end in range(start + 1, min(start + 7, len(words)) + 1):
                text = " ".join(words[start:end])
                local = by_name.get(fold(text)) or by_name.get(fold(text.removesuffix("s")))
                if local is not None and text not in entity.names:
                    root = groups.root(local)
                    (places if locals_[local].kind in ("place", "group") else owners).add(root)
                    said[start:end] = [root] * (end - start)
        if entity.kind != "organization":
            owner = {fold(_POSSESSIVE.sub("", word)) for word in _WORD.findall(_OWNER.findall(name)[0])}
            kinds |= set(_before(said, noun)) - _SMALL - _ANY_KIND - owner
        if entity.kind == "organization" and (name in proper or noun in _DIVIDED):
            telling |= {frozenset(parts) - _SMALL - {noun} for parts in (said, map(fold, words))}
    return _Signature(
        noun,
        frozenset(owners),
        frozenset(places),
        frozenset(fold(name) for name in proper),
        frozenset(telling),
        frozenset(kinds),
    )


def _before(said: Sequence[Local | str], noun: str) -> list[str]:
    """The words of a name before its noun that name no entity."""
    at = next((at for at, word in enumerate(said) if word == noun), 0)
    return [word for word in said[:at] if isinstance(word, str) and len(word) > 1 and not word[0].isdigit()]


def _noun(entity: Entity) -> str:
    """The head noun: the last lower-case word before a preposition, or the last word."""
    name = (entity.descriptions or entity.names)[0] if entity.descriptions else entity.name
    before = re.split(r"\s(?:in|of|at|on|to|for|over)\s", name, maxsplit=1)[0]
    words = _WORD.findall(before) or [name]
    last = str(words[-1].lower())
    for word in reversed(words):
        if word.lower() in ("mission", "operation") and last not in _HOUSES:
            return str(word.lower())
    return last


def _link_one_noun(
    groups: Groups[Local], here: list[Local], signatures: dict[Local, _Signature], things: dict[Local, Entity]
) -> None:
    known = [
        local for local in here if signatures[local].owners or signatures[local].places or signatures[local].proper
    ]
    told: dict[_Signature, list[Local]] = defaultdict(list)
    for local in known:
        told[signatures[local]].append(local)
    for signature, alike in told.items():
        if not _of_many(signature, signature):
            _join_reports(groups, alike, alike)
    pairs = list(_neighbours(told))
    for left, right in pairs:
        one, other = told[left][0], told[right][0]
        if (not _tell_one(left, right) or _other_kind(left, right)) and groups.root(one) != groups.root(other):
            groups.keep_apart(one, other)
    for left, right in pairs:
        if _one_thing(left, right) and not _ambiguous(left, right, pairs):
            _join_reports(groups, told[left], told[right])
    bearers = {groups.root(local) for local in known}
    if len(bearers) == 1 and signatures[known[0]].noun not in _OF_MANY_KINDS:
        reports = {local[0] for local in known}
        for local in sorted(set(here).difference(known)):
            if (
                things[local].kind == "mission"
                and local[0] not in reports
                and _says_no_more(things[local], known, things)
            ):
                groups.join(known[0], local)


def _says_no_more(bare: Entity, known: Sequence[Local], things: dict[Local, Entity]) -> bool:
    """Whether a mission without owner and place says nothing that the one known mission does not; "the operation" may
    be any."""
    said = {fold(word) for name in (*bare.names, *bare.descriptions) for word in _WORD.findall(name)}
    said -= _SMALL | _ANY_KIND
    others = [name for local in known for name in (*things[local].names, *things[local].descriptions)]
    return said <= {fold(word) for name in others for word in _WORD.findall(name)} and "operation" not in said


def _other_kind(left: _Signature, right: _Signature) -> bool:
    """Whether two things of one owner or place are of different kinds ("the firm's relief plan", "its drilling
    plan"). A mission goes by what it does, and does several things."""
    if left.noun == "mission" or left.proper & right.proper:
        return False
    return bool(left.kinds and right.kinds) and not left.kinds & right.kinds


def _ambiguous(left: _Signature, right: _Signature, pairs: Sequence[tuple[_Signature, _Signature]]) -> bool:
    """Whether one tells no kind, and its owner or place has things of several kinds: it may be any of them. So is a
    site of which its owner has others elsewhere."""
    if left.noun in _SITES and bool(left.places) != bool(right.places):
        plain, there = (right, left) if left.places else (left, right)
        return any(other.places and not other.places & there.places for other in _beside(plain, pairs))
    if left.noun == "mission" or bool(left.kinds) == bool(right.kinds):
        return False
    plain, kind = (right, left) if left.kinds else (left, right)
    return any(_other_kind(other, kind) for other in _beside(plain, pairs))


def _beside(plain: _Signature, pairs: Sequence[tuple[_Signature, _Signature]]) -> Iterator[_Signature]:
    """What has an owner, a place or a name in common with it."""
    return (other for pair in pairs if plain in pair for other in pair if other is not plain)


def _join_reports(groups: Groups[Local], lefts: Sequence[Local], rights: Sequence[Local]) -> None:
    """Joins each with one of the others that stands in another report."""
    for one, others in ((lefts, rights), (rights, lefts)):
        reports = {local[0]: local for local in reversed(others)}
        least = sorted(reports)[:2]
        for local in one:
            partner = next((report for report in least if report != local[0]), None)
            if partner is not None:
                groups.join(reports[partner], local)


def _neighbours(told: Iterable[_Signature]) -> Iterator[tuple[_Signature, _Signature]]:
    """Pairs of signatures that have an owner, a place or a proper name in common."""
    by_part: dict[object, list[int]] = defaultdict(list)
    signatures = list(told)
    for number, signature in enumerate(signatures):
        for part in (*signature.owners, *signature.places, *signature.proper):
            by_part[part].append(number)
    pairs = {pair for numbers in by_part.values() for pair in combinations(numbers, 2)}
    return ((signatures[left], signatures[right]) for left, right in sorted(pairs))


def _tell_one(left: _Signature, right: _Signature) -> bool:
    """Whether what the names say allows one organization. Of the departments of one owner a bare one may be any."""
    if not left.telling or not right.telling:
        return left.noun not in _DIVIDED or left.telling == right.telling
    return any(
        one == other or ((one <= other or other <= one) and (left.noun not in _DIVIDED or bool(one and other)))
        for one in left.telling
        for other in right.telling
    )


def _of_many(left: _Signature, right: _Signature) -> bool:
    """Whether the place has many such, of which one has a name or is of a kind ("a school in Lund", "Roe School", "the
    high school"), or none an owner or a kind that the other has ("the Lund trial"), or one is a passing errand ("the
    fact-finding mission")."""
    if left.noun in _PASSING and not (left.proper & right.proper or left.owners & right.owners):
        return not left.kinds & right.kinds
    alike = bool(left.proper) == bool(right.proper) and bool(left.kinds) == bool(right.kinds)
    named = left.noun in _HOUSES and not alike and not (left.owners & right.owners or left.proper & right.proper)
    return named or (left.noun == "mission" and left.kinds & _ERRANDS != right.kinds & _ERRANDS)


def _one_thing(left: _Signature, right: _Signature) -> bool:
    if left.proper & right.proper:
        return True
    if not _tell_one(left, right) or _of_many(left, right):
        return False
    if left.owners and right.owners and not left.owners & right.owners:
        return False
    if left.places and right.places and not left.places & right.places:
        return False
    return bool(left.owners & right.owners or left.places & right.places)
