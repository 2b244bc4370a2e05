"""Entities across reports: the same person under two spellings, the same mission under changing names.

Links are proposed pairwise from names alone and joined by union-find; entities that one report tells apart stay
apart. Persons match by surname and a forename that agrees or is a transliteration of the other; organizations and
places by name and the table of common names; lasting things by their head noun, their owners and their places, or by
the very words that tell of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asreported.assemble.identity import Groups
from asreported.assemble.linking.alike import link_told_alike
from asreported.assemble.linking.named import link_named, link_proper
from asreported.assemble.linking.names import Local
from asreported.assemble.linking.persons import link_mistagged, link_persons
from asreported.assemble.linking.records import Linked, make_records
from asreported.assemble.linking.things import is_thing, link_things
from asreported.model import Document, Entity, Link, Reading

__all__ = ["Linked", "link_entities"]


def link_entities(reports: Sequence[tuple[Document, Reading]], links: Iterable[Link] = ()) -> Linked:
    """Brings the entities of all reports together; `links` are people's decisions, which win."""
    locals_: dict[Local, Entity] = {
        (at, place): entity for at, (_, reading) in enumerate(reports) for place, entity in enumerate(reading.entities)
    }
    groups = Groups(locals_)
    _decide(groups, locals_, [link for link in links if link.kind == "entity"])
    simple = {local: entity for local, entity in locals_.items() if not is_thing(entity)}
    link_persons(groups, {local: entity for local, entity in simple.items() if entity.kind == "person"})
    link_named(groups, {local: entity for local, entity in simple.items() if entity.kind != "person"})
    link_mistagged(groups, simple)
    link_proper(groups, locals_)
    link_things(groups, locals_, simple)
    link_told_alike(groups, reports, {local: entity for local, entity in locals_.items() if local not in simple})
    return make_records(reports, locals_, groups)


def _decide(groups: Groups[Local], locals_: dict[Local, Entity], decided: Sequence[Link]) -> None:
    """People's decisions, before any rule can join what they keep apart, or keep apart what they join."""
    called: dict[str, list[Local]] = {name: [] for link in decided for name in (link.left, link.right)}
    for local, entity in locals_.items() if called else ():
        for name in sorted({entity.name, *entity.names}):
            if name in called:
                called[name].append(local)
    for link in sorted(decided, key=lambda link: (link.same, link)):
        for left in called[link.left]:
            for right in called[link.right]:
                if link.same:
                    groups.join(left, right)
                else:
                    groups.keep_apart(left, right)
