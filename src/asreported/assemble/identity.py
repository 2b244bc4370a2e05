"""Ids made of content, and groups made of pairs: what makes a story the same whatever the order of arrival."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)
_POSSESSIVE = re.compile(r"\s?['’]s\b")


def content_id(prefix: str, *parts: object) -> str:
    """A short id that is a hash of the parts' text."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return f"{prefix}{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def same_value(value: str) -> str:
    """The value without case and without the "'s" that tells whose an office is ("the club's head", "club head")."""
    return " ".join(_POSSESSIVE.sub("", value.casefold()).split())


class Groups(Generic[T]):
    """Union-find (Tarjan 1975) with cannot-links: two items kept apart are never joined, not even through others."""

    def __init__(self, items: Iterable[T]) -> None:
        self._parent: dict[T, T] = {item: item for item in items}
        self._apart: dict[T, set[T]] = {item: set() for item in self._parent}

    def root(self, item: T) -> T:
        """The item that stands for the group."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def keep_apart(self, left: T, right: T) -> None:
        """Forbids the two to be joined from now on."""
        one, other = self.root(left), self.root(right)
        self._apart[one].add(other)
        self._apart[other].add(one)

    def join(self, left: T, right: T) -> bool:
        """Joins the groups of both, unless something in them is kept apart; whether they are one now."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return True
        if any(self.root(item) == other for item in self._apart[one]):
            return False
        self._parent[other] = one
        self._apart[one] |= self._apart[other]
        for item in self._apart[other]:
            self._apart[item].add(one)
        return True

    def groups(self) -> list[list[T]]:
        """Every group, its members and the groups themselves in the order the items were given."""
        found: dict[T, list[T]] = {}
        for item in self._parent:
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
