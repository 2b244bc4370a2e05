"""Which happenings are one event: told in nearly the same words, or as the same act of the same participants.

A name alone joins nothing: whoever a story is about does many things on one day. Nor does likeness go through others:
each happening must be like the one that tells the event best.
"""

from __future__ import annotations

import math
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources

from asreported.assemble.timeline.happenings import Happening
from asreported.assemble.timeline.tellings import exact_day, is_fact, stems_of
from asreported.assemble.words import stem
from asreported.model import Event, Timex

_TABLE = tomllib.loads(resources.files(__package__).joinpath("acts.toml").read_text("utf-8"))
_SAME: dict[str, str] = {stem(word): stem(line.split()[0]) for line in _TABLE["same"] for word in line.split()}
_SINGULAR = frozenset(stem(word) for word in _TABLE["singular"].split())
_BROKEN_OUT = frozenset({"ASSAULT", "DISASTER", "START"})
"""Classes of what such an act does, or begins."""
_BEFALLS = frozenset({"ASSAULT", "DISASTER"})
"""Classes of what befalls somebody once: of a month as of a day it is the same."""
_SPECIFIC = frozenset(_TABLE["specific"].split())
_SAME_WORDS = 0.55
"""Share of the shorter sentence's words, the rarer ones counting more, from which two tell the same."""
_COPIED = 0.8
"""The same where others take part in one of them."""
_ACT_AND_WORDS, _SOME_WORDS = 0.35, 0.25
"""The same for one act, and for one whose participants are the same too."""
_FEWEST = 3
"""Words that must be shared for the words alone to join."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A happening with how well it tells its day and the telling words that tell it."""

    happening: Happening
    worth: float
    stems: frozenset[str]

    act: str
    """What is done, whatever the word."""
    acts: frozenset[str]
    """That, and the acts beside it of which a story tells one a day."""


def candidate(happening: Happening, worth: float) -> Candidate:
    """The happening with its words and acts."""
    act = _act(happening.event)
    told = (happening.event, *happening.beside) if happening.event.type in _BROKEN_OUT else ()
    acts = {_act(one) for one in told if one.type == "DISASTER"} & _SINGULAR
    return Candidate(happening, worth, stems_of(happening.words), act, frozenset(acts))


def _act(event: Event) -> str:
    own = stem(event.lemma)
    return _SAME.get(own, own)


class Likeness:
    """How alike happenings are in a story where `usual` is the share of the reports that have a word."""

    def __init__(self, usual: Mapping[str, float], reports: int) -> None:
        self._weights = {word: math.log((reports + 1) / (share * reports)) for word, share in usual.items()}

    def group(self, candidates: Iterable[Candidate]) -> list[list[Candidate]]:
        """The events, each with its happenings, that which tells it best first."""
        times: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
        for one in candidates:
            times[one.happening.when.first_day, one.happening.when.last_day].append(one)
        groups = [group for of_time in times.values() for group in self._of_one_time(of_time)]
        by_act: dict[str, list[list[Candidate]]] = defaultdict(list)
        exact: list[list[Candidate]] = []
        rest: list[list[Candidate]] = []
        for group in groups:
            if not exact_day(group[0].happening.when) or all(_is_counted(one.happening) for one in group):
                rest.append(group)
                continue
            exact.append(group)
            for act in sorted(group[0].acts | {group[0].act}):
                by_act[act].append(group)
        return exact + [group for group in rest if not self._taken_in(group, by_act)]

    def _taken_in(self, group: Sequence[Candidate], by_act: Mapping[str, Sequence[list[Candidate]]]) -> bool:
        """Joins what is told of a longer time to the one same act of a day in it ("in June": "on 25 June"), and of
        days counted back to that of the day beside it."""
        first, last = _about(group[0].happening)
        of_act = {id(other): other for act in sorted(group[0].acts | {group[0].act}) for other in by_act.get(act, ())}
        same = [
            other
            for other in of_act.values()
            if first <= other[0].happening.when.first_day <= last
            and other[0].happening.event.type in _BEFALLS
            and self._are_one(other[0], group[0])
        ]
        if len(same) == 1:
            same[0].extend(group)
        return len(same) == 1

    def _of_one_time(self, candidates: Sequence[Candidate]) -> list[list[Candidate]]:
        groups: list[list[Candidate]] = []
        of_sentence: dict[str, int] = {}
        for one in sorted(candidates, key=lambda one: (one.happening.event.aside is not None, -one.worth)):
            text = one.happening.sentence.of(one.happening.report.document.text)
            at = of_sentence.get(text)
            if at is None:
                at = next((at for at, group in enumerate(groups) if self._are_one(group[0], one)), None)
            if at is None:
                groups.append([])
                at = len(groups) - 1
            groups[at].append(one)
            of_sentence.setdefault(text, at)
        return groups

    def _are_one(self, best: Candidate, one: Candidate) -> bool:
        left, right = best.happening, one.happening
        if best.acts & one.acts:
            return "planned" not in (left.event.modality, right.event.modality)
        if is_fact(left.event) != is_fact(right.event):
            return False
        shared = self._shared(best.stems, one.stems)
        if shared >= _COPIED:
            return True
        if left.event.type == right.event.type == "ASSAULT" and left.people & right.people:
            return True  # the strike, the killing, the assassination
        if _others(left, right):
            return False
        if shared >= _SAME_WORDS:
            return True
        people = bool(left.around & right.around)
        if best.act == one.act:
            specific = people and left.event.type in _SPECIFIC
            return specific or shared >= (_SOME_WORDS if people else _ACT_AND_WORDS)
        same = left.event.type == right.event.type and left.event.type in _SPECIFIC
        taking_part = {name.entity for name in left.participants} & {name.entity for name in right.participants}
        return same and bool(taking_part) and shared >= _SOME_WORDS

    def _shared(self, left: frozenset[str], right: frozenset[str]) -> float:
        """The share of the shorter sentence's words that the other has, by weight; none where they are too few."""
        both = left & right
        if len(both) < _FEWEST:
            return 0.0
        whole = min(self._weight(left), self._weight(right))
        return self._weight(both) / whole if whole else 0.0

    def _weight(self, stems: frozenset[str]) -> float:
        return math.fsum(self._weights[word] for word in stems)


def _timex(one: Happening) -> Timex | None:
    at = one.event.timex
    return None if at is None else one.report.reading.timexes[at]


def _is_counted(one: Happening) -> bool:
    """Whether its day was counted back over several ("eight days ago"): by the hour, that may be the day beside it."""
    timex = _timex(one)
    return timex is not None and timex.anchor == "report" and timex.unit == "day" and timex.shift < -1


def _about(one: Happening) -> tuple[str, str]:
    """The first and last day on which it may have been."""
    if not _is_counted(one):
        return one.when.first_day, one.when.last_day
    day, beside = date.fromisoformat(one.when.first_day), timedelta(days=1)
    return (day - beside).isoformat(), (day + beside).isoformat()


def _others(left: Happening, right: Happening) -> bool:
    """Whether others take part, or it is told of other places."""
    one, other = ({name.entity for name in side.participants} for side in (left, right))
    if one and other and not one & other:
        return True
    return bool(left.places and right.places) and not left.places & right.places
