"""Organizations, places and works: one name, a name the tables know as another's, an adjective of a place."""

from __future__ import annotations

import re
from collections import defaultdict

from asreported.assemble.identity import Groups
from asreported.assemble.linking.names import Local, fold
from asreported.lexicon import common_name
from asreported.model import Entity

_DEMONYMS = ("an", "ian", "ean", "ese", "ish", "i")
"""Endings by which English makes the adjective of a place; the most frequent ones."""
_ACRONYM = re.compile(r"^[A-Z]{3,6}$")
_PARTICLES = frozenset({"of", "the", "for", "and", "in", "on", "to", "de", "du", "des", "la", "le", "&"})
"""Words that acronyms pass over."""


def link_proper(groups: Groups[Local], locals_: dict[Local, Entity]) -> None:
    """Joins all but persons under one proper name of several words, whatever kind each report gave it."""
    first: dict[str, Local] = {}
    for local, entity in locals_.items():
        for name in entity.names if entity.kind != "person" else ():
            words = name.split()
            if len(words) > 1 and all(word[0].isupper() for word in words):
                groups.join(first.setdefault(fold(name), local), local)


def link_named(groups: Groups[Local], named: dict[Local, Entity]) -> None:
    """Joins what bears one name, or names that the tables know as one."""
    first: dict[str, Local] = {}
    for local, entity in named.items():
        for key in sorted({common_name(name) or fold(name) for name in entity.names}):
            groups.join(first.setdefault(key, local), local)

    _link_demonyms(groups, named, first)
    _link_acronyms(groups, named)


def _link_demonyms(groups: Groups[Local], named: dict[Local, Entity], first: dict[str, Local]) -> None:
    """Adjectives and demonyms of places that no table knows: the place's name with an ending of one."""
    places = sorted({fold(name) for entity in named.values() if entity.kind == "place" for name in entity.names})
    for place in places:
        for made in demonyms(place):
            if place in first and made in first and made != place:
                groups.join(first[place], first[made])


def _link_acronyms(groups: Groups[Local], named: dict[Local, Entity]) -> None:
    """An acronym that no report spells out is the one organization of the story that has its initials; of two it is
    neither."""
    bearers: dict[str, list[Local]] = defaultdict(list)
    short: dict[Local, set[str]] = defaultdict(set)
    for local, entity in named.items():
        for name in entity.names if entity.kind == "organization" else ():
            letters = name.replace(".", "")
            if _ACRONYM.match(letters) and common_name(name) is None:  # what the tables know is joined by them
                short[local].add(letters)
            elif made := initials(name):
                bearers[made].append(local)
    for local in sorted(short):
        fitting = {groups.root(bearer): bearer for letters in short[local] for bearer in bearers.get(letters, ())}
        if len(fitting) == 1:
            groups.join(next(iter(fitting.values())), local)


def initials(name: str) -> str:
    """The initials of the words with capitals, where all but particles have them; empty for fewer than three."""
    words = [word for word in name.replace("-", " ").split() if word.lower() not in _PARTICLES]
    return "".join(word[0] for word in words) if len(words) > 2 and all(word[0].isupper() for word in words) else ""


def demonyms(place: str) -> list[str]:
    """What English may call the people and things of a place, all folded."""
    stem = place[:-1] if place[-1:] in tuple("aeioy") else place
    forms = [place + "n", *(stem + ending for ending in _DEMONYMS)]
    return [made for form in forms for made in (form, form + "s")]
