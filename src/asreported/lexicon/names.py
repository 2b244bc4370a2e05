"""Countries and organizations under their several names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources


def _rows(file: str) -> Iterator[tuple[str, list[str], list[str]]]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, second, third = [*line.split("\t"), "", ""][:3]
            yield name, [part for part in second.split(",") if part], [part for part in third.split(",") if part]


_DOTTED = re.compile(r"(?:\w\.){2,}")
"""An acronym with a point after each letter ("F.B.I.")."""


@lru_cache(maxsize=65536)  # a story uses the same names again and again
def _folded(name: str) -> str:
    plain = name.removeprefix("the ").removeprefix("The ").replace("’", "'").casefold()
    return plain.replace(".", "") if _DOTTED.fullmatch(plain) else plain


_ADJECTIVES: dict[str, str] = {}
_COMMON: dict[str, str] = {}
_CLASS: dict[str, str] = {}
_COUNTRY: dict[str, str] = {}
_SEAT: dict[str, str] = {}
_DISASTER: dict[str, str] = {}
for _name, _nouns, _ in _rows("disasters.tsv"):
    _DISASTER.update(dict.fromkeys(_nouns, _name))
for _name, _adjectives, _aliases in _rows("countries.tsv"):
    _ADJECTIVES.update({_folded(adjective): _name for adjective in _adjectives})
    _COUNTRY.update({_folded(alias): _name for alias in (_name, *_adjectives, *_aliases)})
_COMMON.update(_COUNTRY)
for _name, _capitals, _houses in _rows("seats.tsv"):
    _SEAT.update({_folded(seat): _name for seat in (*_capitals, *_houses)})
for _name, _aliases, _nouns in _rows("organizations.tsv"):
    _COMMON.update({_folded(alias): _name for alias in (_name, *_aliases)})
    if _nouns:
        _CLASS[_name] = _nouns[0]


def common_name(name: str) -> str | None:
    """The full name that `name` is an alias, adjective or demonym of, or null where the tables do not know it."""
    return _COMMON.get(_folded(name))


def is_adjective(name: str) -> bool:
    """Whether `name` is the adjective or demonym of a country ("Danish"), not its name."""
    return _folded(name) in _ADJECTIVES


def class_noun(name: str) -> str | None:
    """The common noun a report calls the organization by ("alliance"), where the tables know it."""
    full = common_name(name)
    return _CLASS.get(full) if full else None


def country_name(name: str) -> str | None:
    """The country that `name` is a name, adjective or demonym of."""
    return _COUNTRY.get(_folded(name))


def governed_from(name: str) -> str | None:
    """The country whose government the press calls by `name`: its capital, or a house or body that stands for it."""
    return _SEAT.get(_folded(name))


def disaster(noun: str) -> str | None:
    """The class of disaster that a noun in small letters names ("quake": earthquake), or null."""
    return _DISASTER.get(noun)
