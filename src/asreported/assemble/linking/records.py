"""Entity records of the story: all names, descriptions and mentions of a group, under its fullest name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from asreported.assemble.identity import Groups, content_id
from asreported.assemble.linking.named import demonyms, initials
from asreported.assemble.linking.names import Local, fold
from asreported.lexicon import common_name, is_adjective
from asreported.model import Document, Entity, EntityRecord, Evidence, Named, Reading
from asreported.model.mentions import EntityKind

_TWO = 2
"""Reports in which a name is no slip of one."""
_RARE = 0.05
"""Share of the reports of the most frequent name below which even those of two are slips of a large story."""
_OFTEN = 1 / 3
"""Share of the mentions of the most frequent name from which one report's name is as good."""


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
    best = fullest(_attested(names, kind, _told(reports, locals_, members)) or descriptions, kind, names)
    name = _by_tables(best, kind, names)
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
    things = [kind for kind in kinds if kind != "person"]
    if 2 * len(things) > len(kinds):
        kinds = things  # tagged as a person here and there
    return max(sorted(set(kinds)), key=kinds.count)


def _told(
    reports: Sequence[tuple[Document, Reading]], locals_: dict[Local, Entity], members: Sequence[Local]
) -> dict[str, tuple[set[int], int]]:
    """For each name as it is compared, the reports that use it and how many mentions are that name."""
    where: dict[str, set[int]] = defaultdict(set)
    times: Counter[str] = Counter()
    for local in members:
        entity, text = locals_[local], reports[local[0]][0].text
        said: Counter[str] = Counter()
        for made, count in Counter(one.span.of(text) for one in entity.mentions if one.form != "pronoun").items():
            said[fold(made)] += count
        for name in {fold(name) for name in entity.names}:
            where[name].add(local[0])
            times[name] += said[name] + said[f"the {name}"]
    return {name: (having, times[name]) for name, having in where.items()}


def _attested(names: Sequence[str], kind: EntityKind, told: dict[str, tuple[set[int], int]]) -> Sequence[str]:
    """The names that are no slip of one report: those of two reports or more, and those that are not much rarer than
    the most frequent. Of persons only full names count. What a mission is called changes with each report."""
    full = [name for name in names if kind != "person" or " " in name] or names
    if kind == "mission" or not full:
        return full
    if kind == "person":
        full = _of_the_surname(full, told)
    most_reports = max(len(told[fold(name)][0]) for name in full)
    most = max(told[fold(name)][1] for name in full)
    least = max(_TWO, most_reports * _RARE)
    often = [name for name in full if len(told[fold(name)][0]) >= least or told[fold(name)][1] >= most * _OFTEN]
    short = {name.replace(".", "") for name in often}
    return [name for name in full if name in often or initials(name) in short] or full


def _of_the_surname(full: Sequence[str], told: dict[str, tuple[set[int], int]]) -> Sequence[str]:
    """The full names with the surname that the reports spell most often: another is a slip, however long."""
    times: Counter[str] = Counter()
    for name in dict.fromkeys(map(fold, full)):
        times[name.split()[-1] if name else name] += told[name][1]
    surname = max(sorted(times), key=lambda one: times[one])
    return [name for name in full if fold(name).endswith(surname)]


def _by_tables(best: str, kind: EntityKind, names: Sequence[str]) -> str:
    """What the tables call the place, or the organization where a report calls it so too; else the best name."""
    common = common_name(best)
    known = kind == "place" or (kind == "organization" and common in names)
    return common if known and common is not None else best


def fullest(names: Sequence[str], kind: EntityKind, every: Sequence[str]) -> str:
    """The fullest of the names: for a mission its proper name, for a place its noun, for an organization one with a
    capital, else the longest. `every` are all names there are: they tell which is the adjective of
    another, and have the noun where only adjectives are frequent."""
    made = {form for name in every for form in demonyms(fold(name))} if kind == "place" else set()
    adjectives = {name for name in every if is_adjective(name) or fold(name) in made}
    pool = names if adjectives.issuperset(every) or not adjectives.issuperset(names) else every

    def rank(name: str) -> tuple[bool, bool, bool, int, int, int, str]:
        words = name.split()
        proper = kind == "mission" and all(word[:1].isupper() for word in words)
        capital = kind == "organization" and name[:1].isupper()
        return (
            name not in adjectives,
            proper and len(words) > 1,
            capital,
            len(words),
            len(name.replace(".", "")),
            -len(name),
            name,
        )

    return max(pool, key=rank)
