"""Persons: a surname, and a forename that agrees, is an initial, or is the same name spelt in another way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from asreported.assemble.identity import Groups
from asreported.assemble.linking.names import Local, fold
from asreported.lexicon import common_name
from asreported.model import Entity

_TITLE = 3
"""Words of the longest description that is a title ("U.S. Vice President")."""
_POLITE = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady"})
_INITIALS = 2
"""Letters of middle initials written as one word ("H.W.")."""
_SPELLING = 0.88
"""Jaro-Winkler similarity from which two forenames or surnames are one name spelt twice (Qasem, Qassem: .95); below
it lie pairs of different persons (Marta, Marko: .83)."""
_AFTER_SURNAME = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells father from son: who is called so is nobody with a name less or more than his own."""


def link_persons(groups: Groups[Local], persons: dict[Local, Entity]) -> None:
    """Joins the persons of all reports who are one, and keeps apart those who bear one surname under two forenames.
    An initial or a bare surname joins only where one person of the story fits it."""
    bearers: dict[str, list[Local]] = defaultdict(list)
    for local, entity in persons.items():
        bearers[fold(entity.name) or entity.name].append(local)
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in sorted(bearers):
        if len(name.split()) > 1:
            for local in bearers[name]:
                groups.join(bearers[name][0], local)
        last = name.split()[-1] if name.split() else name
        if last not in _AFTER_SURNAME:
            by_surname[last].append(name)
    first = {name: locals_[0] for name, locals_ in bearers.items()}
    for near in _near_surnames(sorted(by_surname)):
        _link_full_names(groups, first, [name for surname in near for name in by_surname[surname]])
    for names in by_surname.values():
        _link_initials(groups, first, names)
    for surname, names in by_surname.items():
        _link_bare_surnames(groups, bearers, surname, names, persons)


def _near_surnames(surnames: list[str]) -> Iterator[tuple[str, ...]]:
    """Each surname alone, and each pair that may be one name spelt twice."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for surname in surnames:
        yield (surname,)
        for other in by_letter[surname[:1]]:
            if JaroWinkler.similarity(surname, other, score_cutoff=_SPELLING + 0.04):
                yield (other, surname)
        by_letter[surname[:1]].append(surname)


def _link_full_names(groups: Groups[Local], first: dict[str, Local], names: Sequence[str]) -> None:
    full = [name for name in names if not _is_initial(name.split()[0]) and len(name.split()) > 1]
    for one, other in combinations(full, 2):
        if _other_initial(one, other):
            groups.keep_apart(first[one], first[other])
    two = {name for pair in combinations(full, 2) if _other_initial(*pair) for name in pair}
    for one, other in combinations(full, 2):
        if _one_person(one, other) and not _either(one, other, two):
            groups.join(first[one], first[other])
    for one, other in combinations(full, 2):
        if not _one_person(one, other):
            groups.keep_apart(first[one], first[other])


def _either(one: str, other: str, two: set[str]) -> bool:
    """Whether one of the names has no middle initial, and so may be either of `two` whom theirs tell apart ("Anna Roe"
    beside "Anna L. Roe" and "Anna M. Roe")."""
    plain, full = sorted((one.split(), other.split()), key=len)
    return len(plain) < len(full) and " ".join(full) in two


def _other_initial(left: str, right: str) -> bool:
    """Whether the middle initials tell two of one name apart ("Anna L. Roe", "Anna M. Roe")."""
    one, other = left.split(), right.split()
    if len(one) < 3 or len(other) < 3 or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    return one[1][0] != other[1][0] and min(len(one[1]), len(other[1])) <= _INITIALS


def _one_person(left: str, right: str) -> bool:
    """Whether two full names agree: equal surnames or equal forenames, and the forenames equal or spelt alike."""
    one, other = left.split(), right.split()
    if _other_initial(left, right):
        return False
    if one[-1] != other[-1] and one[:-1] != other[:-1]:
        return False
    return one[0] == other[0] or bool(JaroWinkler.similarity(one[0], other[0]) >= _SPELLING)


def _is_initial(forename: str) -> bool:
    return len(forename) == 1


def _link_initials(groups: Groups[Local], first: dict[str, Local], names: Sequence[str]) -> None:
    full = [name for name in names if len(name.split()) > 1]
    for name in full:
        fitting = [other for other in full if other[0] == name[0] and not _is_initial(other.split()[0])]
        if _is_initial(name.split()[0]) and len({groups.root(first[other]) for other in fitting}) == 1:
            groups.join(first[fitting[0]], first[name])


def _link_bare_surnames(
    groups: Groups[Local],
    bearers: dict[str, list[Local]],
    surname: str,
    names: Sequence[str],
    persons: dict[Local, Entity],
) -> None:
    """A surname alone is the one person of the story who bears it; of two it is neither, but for the only one who
    bears the office that stands before the surname. One whom a report tells from the bearer is another."""
    full = [bearers[name][0] for name in names if len(name.split()) > 1]
    reports = {local[0] for name in names if " " in name for local in bearers[name]}
    apart = [local for local in bearers.get(surname, []) if local[0] in reports and _offices(persons[local])]
    if len({groups.root(local) for local in full}) <= 1 and not apart:
        for local in bearers.get(surname, []):
            if local[0] not in reports:
                groups.join(full[0] if full else bearers[surname][0], local)
        return
    offices: dict[Local, set[str]] = defaultdict(set)
    for name in names:
        for local in bearers[name] if " " in name else ():
            offices[groups.root(local)] |= _offices(persons[local])
    for local in bearers.get(surname, []):
        fitting = [bearer for bearer, held in offices.items() if held & _offices(persons[local])]
        if len(fitting) == 1:
            groups.join(fitting[0], local)
        elif not fitting and apart and _offices(persons[local]) & _offices(persons[apart[0]]):
            groups.join(apart[0], local)


def _offices(person: Entity) -> set[str]:
    """The offices that stand before the person's name, without what stands before many ("Mr")."""
    before = [text.split() for text in person.descriptions]
    return {words[-1].casefold() for words in before if 0 < len(words) <= _TITLE and words[-1][:1].isupper()} - _POLITE


def link_mistagged(groups: Groups[Local], simple: dict[Local, Entity]) -> None:
    """A bare surname that the tagger took for an organization or a place, where no fuller name was in its report; and
    what it took for a person in some reports and for something else in most."""
    full: dict[str, list[Local]] = defaultdict(list)
    persons: dict[str, list[Local]] = defaultdict(list)
    others: dict[str, list[Local]] = defaultdict(list)
    for local, entity in simple.items():
        name = fold(entity.name)
        (persons if entity.kind == "person" else others)[name].append(local)
        if entity.kind == "person" and " " in name:
            full[name.split()[-1]].append(local)
    for name, found in others.items():
        bearers = full.get(name, [])
        surname = common_name(name) is None and _reports(bearers) >= _reports(found)
        if surname and len({groups.root(bearer) for bearer in bearers}) == 1:
            for local in found:
                groups.join(bearers[0], local)
        elif not bearers and _reports(found) > _reports(persons.get(name, [])):
            for local in persons.get(name, []):
                groups.join(found[0], local)


def _reports(locals_: Sequence[Local]) -> int:
    return len({report for report, _ in locals_})
