"""Persons: a surname, and a forename that agrees, is an initial, or is the same name spelt in another way."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz.distance import JaroWinkler

from asreported.assemble.identity import Groups
from asreported.assemble.linking.names import Local, fold
from asreported.model import Entity

_SPELLING = 0.88
"""Jaro-Winkler similarity from which two forenames or surnames are one name spelt twice (Qasem, Qassem: .95); below
it lie pairs of different persons (Marta, Marko: .83)."""


def link_persons(groups: Groups[Local], persons: dict[Local, Entity]) -> None:
    """Joins the persons of all reports who are one; a bare surname joins only where one person bears it."""
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


def link_mistagged(groups: Groups[Local], simple: dict[Local, Entity]) -> None:
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
