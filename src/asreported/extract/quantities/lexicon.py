"""The word lists of quantities, read once from the data files beside this module."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

__all__ = [
    "amounts",
    "changes",
    "currencies",
    "currency_signs",
    "multiples",
    "names_before",
    "particles",
    "qualifier_pattern",
    "qualifiers",
    "streets",
    "time_units",
    "unit_pattern",
    "units",
]


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("asreported.extract.quantities").joinpath(name).read_text(encoding="utf-8"))


@cache
def currency_signs() -> dict[str, str]:
    """Sign or code before a sum → currency."""
    return {sign: name for name, signs in _read("units.toml")["currency_sign"].items() for sign in signs}


@cache
def currencies() -> frozenset[str]:
    """The normal forms that are money."""
    return frozenset(currency_signs().values()) | frozenset(_read("units.toml")["currency_word"])


@cache
def units() -> dict[str, str]:
    """Every written form of a unit after a number → its normal form, lengths of time included."""
    tables = _read("units.toml")
    written = {
        form: name
        for part in ("currency_word", "measure", "time")
        for name, forms in tables[part].items()
        for form in forms
    }
    codes = {form: name for form, name in currency_signs().items() if len(form) == 3 and form.isalpha()}
    capitals = {form.upper(): name for form, name in written.items() if len(form) > 3}
    return capitals | codes | written


@cache
def time_units() -> frozenset[str]:
    """The normal forms that are lengths of time."""
    return frozenset(_read("units.toml")["time"])


@cache
def unit_pattern() -> re.Pattern[str]:
    """A unit right at the end of a number, after at most a space or a hyphen; the longest form wins."""
    forms = sorted(units(), key=len, reverse=True)
    written = "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in forms)
    return re.compile(rf"(?:\s|-)?({written})(?![\w°])")


@cache
def multiples() -> dict[str, float]:
    """Verbs that multiply → by how much."""
    return {word: float(by) for word, by in _read("words.toml")["multiples"].items()}


@cache
def qualifiers() -> dict[str, str]:
    """Words before a number → qualifier."""
    return {word: name for name, words in _read("words.toml")["qualifiers"].items() for word in words}


@cache
def qualifier_pattern() -> re.Pattern[str]:
    """The qualifier that ends right before a number, or before the quotation mark that the number opens."""
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(qualifiers(), key=len, reverse=True))
    return re.compile(rf"(?<![\w])({words})(?:\s+an?(?:nother)?)?\s*(?:(?:``|[\"“‘])\s?)?$", re.IGNORECASE)


@cache
def changes() -> dict[str, str]:
    """Lemma of a verb or noun of change → `up` or `down`."""
    table = _read("words.toml")["change"]
    return {word: side for side in ("up", "down") for word in table[side]}


@cache
def change_nouns() -> dict[str, str]:
    """The same of nouns alone: "a contract" and "a tank" are no falls."""
    return {word: side for word, side in changes().items() if word not in ("contract", "tank")}


@cache
def particles() -> dict[str, str]:
    """Particles and adverbs of change → `up` or `down`."""
    table = _read("words.toml")["change"]
    return {word: side for side in ("up", "down") for word in table[f"{side}_particles"]}


@cache
def names_before() -> frozenset[str]:
    """Nouns that a number after them names."""
    return frozenset(_read("words.toml")["names_before"]["words"])


@cache
def streets() -> frozenset[str]:
    """Words that end the name of a street."""
    return frozenset(_read("words.toml")["streets_after"]["words"])


@cache
def amounts() -> frozenset[str]:
    """Nouns that are an amount themselves."""
    return frozenset(_read("words.toml")["amounts"]["words"])
