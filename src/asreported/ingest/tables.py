"""The data files beside this module: facts about outlets, phrases and signs, each with its reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The data file `data/<name>.toml`, read once."""
    return tomllib.loads(resources.files(__package__).joinpath("data", f"{name}.toml").read_text("utf-8"))


def patterns(groups: Iterable[dict[str, Any]], key: str) -> re.Pattern[str]:
    """One pattern that matches what any pattern under `key` in any of the groups does. Case counts: a table that is to
    be blind to it is written in small letters and held against small letters, which is several times quicker."""
    return re.compile("|".join(f"(?:{one})" for group in groups for one in group.get(key, ())))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words out of a data file, folded to small letters."""
    return frozenset(word.casefold() for word in table(name)[key])
