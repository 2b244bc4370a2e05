"""What dated reports know: what happened on which day to whom, and who was quoted with which words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from asreported.assemble.grounding import ground
from asreported.model import Document, Named, Reading, When

HALF = re.compile(r"^XXXX-(\d{2})-(\d{2})$")
"""A month and a day without a year."""
_RUN = 7
"""Words of a quotation that must be shared for it to be the same speech."""
_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NARROW = frozenset({"minute", "hour", "day", "week"})

Fact = tuple[str, str]
"""(day, story entity): something that day with that entity in its sentence; (month, entity and step) for a step
("launched") that reports often date to the month alone."""
Words = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A report while it is dated: what it is, and whom its entities are in the story."""

    document: Document
    reading: Reading
    names: tuple[Named | None, ...]

    @cached_property
    def quoted(self) -> frozenset[Words]:
        """The runs of words that somebody is quoted with."""
        runs: set[Words] = set()
        for quotation in self.reading.quotations:
            said = " ".join(span.of(self.document.text) for span in quotation.content)
            words = [word.casefold() for word in _WORD.findall(said)]
            runs |= {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
        return frozenset(runs)

    @cached_property
    def latest(self) -> str:
        """The latest full date (`YYYY-MM-DD`) in the text; empty where there is none."""
        full = (timex.value[:10] for timex in self.reading.timexes if timex.type == "DATE")
        return max((value for value in full if _DAY.fullmatch(value)), default="")

    def too_early(self, day: date) -> bool:
        """Whether the text speaks of a full date that lies after the day."""
        return self.latest > day.isoformat()

    def facts(self, published: When) -> set[Fact]:
        """Days to the day, each with the entities of its sentence, and steps to the month."""
        whens = ground(self.reading.timexes, published, self.document.text)
        facts: set[Fact] = set()
        for timex, when in zip(self.reading.timexes, whens, strict=True):
            if when is None or when.first_day != when.last_day:
                continue
            sentence = next((one.span for one in self.reading.sentences if one.span.covers(timex.span)), None)
            if sentence is None:
                continue
            for entity, name in zip(self.reading.entities, self.names, strict=True):
                if name is not None and any(sentence.covers(mention.span) for mention in entity.mentions):
                    facts.add((when.first_day, name.entity))
        for state in self.reading.states:
            when = None if state.time.timex is None else whens[state.time.timex]
            name = None if state.subject is None else self.names[state.subject]
            if when is not None and name is not None and state.property == "status" and state.modality == "actual":
                facts.add((when.first_day[:7], f"{name.entity} {state.value}"))
        return facts


class Known:
    """The dated reports of a story, and what they tell, laid out once."""

    def __init__(self, cases: Sequence[Case], dated: Mapping[int, When]) -> None:
        self.cases = cases
        self.dated: dict[int, When] = {}
        self.facts: Counter[Fact] = Counter()
        self.speeches: dict[Words, list[str]] = defaultdict(list)
        self.add(dated)
        self.years = self._years()

    def add(self, found: Mapping[int, When]) -> None:
        """Takes in reports that are dated now; one dated to more than a fortnight is no evidence for others."""
        for at, when in sorted(found.items()):
            self.dated[at] = when
            if when.precision in _NARROW:
                self.facts.update(self.cases[at].facts(when))
                for run in self.cases[at].quoted:
                    self.speeches[run].append(when.first_day)

    def _years(self) -> list[int]:
        """The years the story can be of: those of dated reports and of full dates in the texts, and one on either
        side."""
        years = {int(when.start[:4]) for when in self.dated.values()}
        for case in self.cases:
            years |= {int(timex.value[:4]) for timex in case.reading.timexes if _DAY.match(timex.value)}
        return sorted({year + step for year in years for step in (-1, 0, 1)})

    @property
    def told_years(self) -> list[int]:
        """The years of dated reports; where there are none, those the story can be of."""
        return sorted({int(when.start[:4]) for when in self.dated.values()}) or self.years

    def same_speech(self, case: Case) -> list[str]:
        """The days of dated reports that quote the same words, in order."""
        return sorted({day for run in case.quoted for day in self.speeches.get(run, ())})

    def too_early(self, case: Case, day: date) -> bool:
        """Whether the report, or an undated one that quotes the same words, speaks of a full date after the day."""
        company = (
            other
            for at, other in enumerate(self.cases)
            if at not in self.dated and not other.quoted.isdisjoint(case.quoted)
        )
        return case.too_early(day) or any(other.too_early(day) for other in company)

    def bears_out(self, case: Case, day: date, near: int) -> bool:
        """Whether a dated report tells what this one does, were it of that day, or is so many days near it itself."""
        first, last = (day + timedelta(days=shift) for shift in (-near, near))
        beside = any(
            first.isoformat() <= when.first_day <= last.isoformat()
            for when in self.dated.values()
            if when.precision in _NARROW
        )
        return beside or bool(self.shared(case, day))

    def shared(self, case: Case, day: date) -> list[Fact]:
        """What the report tells, if it is of that day, that dated reports tell too."""
        published = When(day.isoformat(), day.isoformat(), "day", "")
        return sorted(fact for fact in case.facts(published) if fact in self.facts)


def to_day(year: int, month: int, day: int) -> date | None:
    """The day, null where the calendar has none ("February 30": the report's slip)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
