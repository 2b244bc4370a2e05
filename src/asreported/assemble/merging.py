"""Facts that several reports tell, made one: equal in what they tell, and in when, or close enough in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Generic, TypeVar

from asreported.model import Evidence, FigureStatement, Named, StateStatement, When

_SOFT_DAYS = 7
"""Days within which present-tense facts of equal content are one: a week's news."""
_ONCE = frozenset({"magnitude"})
"""Measures of what happens once: an earthquake has one magnitude, on whatever day it is told."""

Statement = TypeVar("Statement", FigureStatement, StateStatement)


@dataclass(frozen=True, slots=True)
class Beside:
    """Words of a fact's sentence, and how many of them another must have to be the same fact, where what is told alone
    ("$2 billion") does not tell of what; and the places that it names."""

    words: frozenset[str]
    needed: int
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fact(Generic[Statement]):
    """A statement on its way to a record: what must be equal, when, how soft that is, and where it stands."""

    key: tuple[Hashable, ...]
    when: When | None
    soft: bool
    order: int
    evidence: Evidence
    headline: bool
    subject: Named | None
    attributed_to: tuple[str, ...]
    statement: Statement
    beside: Beside | None = None


def merged(facts: Iterable[Fact[Statement]]) -> list[list[Fact[Statement]]]:
    """Groups of facts that are one record: equal keys, and whens that are equal, or soft and within a week."""
    by_key: dict[tuple[Hashable, ...], list[Fact[Statement]]] = defaultdict(list)
    for fact in facts:
        by_key[fact.key].append(fact)
    return [record for group in by_key.values() for record in _of_one_time(group) or _by_time(group)]


def _of_one_time(group: Sequence[Fact[Statement]]) -> list[list[Fact[Statement]]]:
    """What is measured of one happening, as one record of the narrowest time told; none where the times differ."""
    statement = group[0].statement
    if not isinstance(statement, FigureStatement) or statement.measure not in _ONCE or group[0].subject is None:
        return []
    told = [fact.when for fact in group if fact.when is not None and not fact.soft]
    narrowest = min(told, key=lambda when: (_length(when), when.start, when.basis), default=None)
    if narrowest is not None and not all(_covers(when, narrowest) for when in told):
        return []
    return [[replace(fact, when=narrowest, soft=False) for fact in group]]


def _length(when: When) -> timedelta:
    return date.fromisoformat(when.last_day) - date.fromisoformat(when.first_day)


def _covers(when: When, other: When) -> bool:
    return when.first_day <= other.first_day and other.last_day <= when.last_day


def _by_time(group: Sequence[Fact[Statement]]) -> list[list[Fact[Statement]]]:
    hard: dict[tuple[str, str], list[Fact[Statement]]] = defaultdict(list)
    for fact in group:
        if fact.when is not None and not fact.soft:
            hard[fact.when.first_day, fact.when.last_day].append(fact)
    soft: list[list[Fact[Statement]]] = []
    present = [fact for fact in group if fact.soft and not _joined(fact, hard)]
    for fact in sorted(present, key=lambda one: (one.when.start if one.when else "", one.evidence)):
        if soft and fact.when and _close(soft[-1][0].when, fact.when):
            soft[-1].append(fact)
        else:
            soft.append([fact])
    undated: list[Fact[Statement]] = [fact for fact in group if fact.when is None]
    found: list[list[Fact[Statement]]] = list(hard.values())
    found.extend(soft)
    if undated and len(found) == 1 and not soft and _told_later([*found[0], *undated]):
        found[0] += undated
    elif undated:
        found.append(undated)
    return found


def _joined(fact: Fact[Statement], hard: dict[tuple[str, str], list[Fact[Statement]]]) -> bool:
    """Puts a present-tense fact to the dated one that it is: of the very same time, or the one that a headline
    ("Alliance suspends mission") tells of its own report."""
    when = fact.when
    for dates, members in hard.items():
        same_time = when is not None and dates == (when.first_day, when.last_day)
        own = fact.headline and any(member.evidence.document == fact.evidence.document for member in members)
        if same_time or own:
            members.append(fact)
            return True
    return False


def _close(first: When | None, other: When) -> bool:
    days = None if first is None else date.fromisoformat(other.first_day) - date.fromisoformat(first.first_day)
    return days is not None and abs(days.days) <= _SOFT_DAYS


def _told_later(group: Sequence[Fact[Statement]]) -> bool:
    """Whether undated reports of a past fact are the one dated fact: only what happened can be told again."""
    return all(fact.statement.modality == "actual" and fact.statement.time.tense == "past" for fact in group)


def covering(group: Sequence[Fact[Statement]]) -> When | None:
    """The time of a record: from the first to the last day of what its facts tell, of exact times where there are
    any."""
    exact = [fact for fact in group if not fact.soft]
    whens = [fact.when for fact in exact or group if fact.when is not None]
    if not whens:
        return None
    first = min(whens, key=lambda when: (when.start, when.end, when.basis))
    last = max(when.end for when in whens)
    return first if last == first.end else replace(first, end=last)


def ordered(group: Iterable[Fact[Statement]]) -> list[Fact[Statement]]:
    """The facts in the order of their reports and places."""
    return sorted(group, key=lambda fact: (fact.order, fact.evidence))
