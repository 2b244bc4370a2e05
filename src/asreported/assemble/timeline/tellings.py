"""Sentences as tellings of days: which days a sentence names, which it may be told of, and in which words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from asreported.assemble.report import Report
from asreported.assemble.words import FUNCTION, stem
from asreported.model import Event, Evidence, Span, Timex, When

_WORD = re.compile(r"[A-Za-z]{3,}")
_FURNITURE = re.compile(r"[|@©\\]|https?:|www\.|\b(?:am|pm|AM|PM)\b|\b(?:GMT|BST|EDT|EST|ET|CET)\b|\b[Ll]ast updated\b")
"""Signs of a page rather than of prose: bars, addresses, clocks of the moment of publication."""
_OPENS = re.compile(r"[A-Z\d\"“‘`']")
_CLOSES = re.compile(r"[.!?]\s*(?:''|[\"”’')\]])*\s*$")
_SHORTEST, _LONGEST = 6, 60
"""Words of a sentence that can stand alone as a line of a timeline."""
_BESIDE = re.compile(r"\b(?:before|prior to|ahead of|until|till|through|after|by)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before a time that put an event beside it."""
_KNOWN = re.compile(r"(?:the|that) (?:night|morning|afternoon|evening|day)$", re.IGNORECASE)
"""A time that only the story knows: "the night that he died"."""
_NOW = re.compile(r"\b(?:today|tonight|this|yesterday|last|tomorrow)\b", re.IGNORECASE)
"""What a time of day has beside it where it is the report's own; a mere clock time ("at midday") is any day's."""
_OTHER_YEAR = re.compile(r"\s*,?\s+(?:of\s+)?(?:that|the same) year\b", re.IGNORECASE)
_DATE = re.compile(r"\d")
_OPENING = 3
"""Characters before a date with which a sentence still opens: "On 3 May"."""
_CHRONOLOGY = 3
"""Sentences of a report that open with their date, by which they are a chronology's."""
_LOOK = 20
"""Characters around a time in which such words stand."""
_EXACT = frozenset({"minute", "hour", "day"})
_HEAD = 12
"""Sentences of a report in which it tells its own news: without a day of their own they are told of the report's."""
_LEAD = 5
"""Sentences in which a report tells what is newest, the news of the day before included."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence: `place` is its number in its report, `days` (`YYYY-MM-DD`) are those it names, `happens` those of
    them on which something happens in it, `stems` its telling words. `sound` tells whether it is a whole sentence of
    prose, which can stand alone, `listed` whether it is a line of a chronology, which opens with its day."""

    order: int
    report: Report
    place: int
    span: Span
    days: frozenset[str]
    happens: frozenset[str]
    stems: frozenset[str]
    sound: bool
    listed: bool

    @property
    def published(self) -> str | None:
        """The day of its report, null where that is not known to the day."""
        return exact_day(self.report.published)

    @property
    def evidence(self) -> Evidence:
        """The sentence as evidence."""
        return self.report.document.evidence(self.span)

    def days_after(self, day: str) -> int | None:
        """How many days after `day` the report was published, null where it is not known to the day."""
        return None if self.published is None else _days_between(day, self.published)


@cache
def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def exact_day(when: When | None) -> str | None:
    """The one day that the time is of, null where it is longer."""
    if when is None or when.precision not in _EXACT or when.first_day != when.last_day:
        return None
    return when.first_day


def find_tellings(reports: Sequence[Report]) -> list[Telling]:
    """Every sentence of the reports that is of the story, in report order."""
    return [telling for order, report in enumerate(reports) for telling in _tellings(order, report)]


def _tellings(order: int, report: Report) -> Iterator[Telling]:
    sentences = report.reading.sentences
    starts = [sentence.span.start for sentence in sentences]
    days: dict[int, set[str]] = defaultdict(set)
    opening: set[int] = set()
    for timex, when in zip(report.reading.timexes, report.whens, strict=True):
        if (day := exact_day(when)) is not None and _is_sure(report, timex):
            place = bisect_right(starts, timex.span.start) - 1
            days[place].add(day)
            if timex.span.start - starts[place] <= _OPENING and _DATE.search(timex.span.of(report.document.text)):
                opening.add(place)
    happens: dict[int, set[str]] = defaultdict(set)
    for event in report.reading.events:
        day = exact_day(report.when(event.timex))
        if day is not None and event.type != "SAY" and is_fact(event) and is_of_it(report, event.timex):
            happens[event.sentence].add(day)
    for place, sentence in enumerate(sentences):
        if report.on_story(sentence.span):
            text = sentence.span.of(report.document.text)
            yield Telling(
                order=order,
                report=report,
                place=place,
                span=sentence.span,
                days=frozenset(days[place]),
                happens=frozenset(happens[place]),
                stems=stems_of(text),
                sound=sentence.zone == "prose" and _is_sound(text),
                listed=place in opening and len(opening) >= _CHRONOLOGY,
            )


def is_of_it(report: Report, timex: int | None) -> bool:
    """Whether what is given the time happens at it, not before or after."""
    if timex is None or not _is_sure(report, report.reading.timexes[timex]):
        return False
    start = report.reading.timexes[timex].span.start
    return not _BESIDE.search(report.document.text[max(0, start - _LOOK) : start])


def _is_sure(report: Report, timex: Timex) -> bool:
    """Whether a time that was counted from the report's own is counted from nothing else by the words around it."""
    if timex.anchor != "report":
        return True
    text, span = report.document.text, timex.span
    words, after = span.of(text), text[span.end : span.end + _LOOK]
    clock = timex.type == "TIME" and timex.value.startswith("XXXX-XX-XX") and not _NOW.search(words)
    return not (clock or _KNOWN.match(words) or _OTHER_YEAR.match(after))


def is_fact(event: Event) -> bool:
    """Whether the event is told as one that happened."""
    return event.modality in ("actual", "former")


def _is_sound(text: str) -> bool:
    long_enough = _SHORTEST <= len(text.split()) <= _LONGEST
    return long_enough and bool(_OPENS.match(text) and _CLOSES.search(text)) and not _FURNITURE.search(text)


def stems_of(text: str) -> frozenset[str]:
    """The words of a text that say something, by their stems; numbers are any story's."""
    return frozenset(found for word in _WORD.findall(text) if (found := _stem(word)))


@cache
def _stem(word: str) -> str:
    lower = word.lower()
    return "" if lower in FUNCTION else stem(lower)


def usual_words(tellings: Iterable[Telling]) -> dict[str, float]:
    """For each telling word the share of the reports that have it."""
    stems: dict[int, set[str]] = defaultdict(set)
    for telling in tellings:
        stems[telling.order] |= telling.stems
    count = Counter(stem for found in stems.values() for stem in found)
    return {stem: reports / len(stems) for stem, reports in count.items()}


def told_days(telling: Telling) -> dict[str, float]:
    """The days that a sentence tells of, each with how surely: those it names; where it names none, its report's own
    and, less surely, the day before, on which the news of many a report happened."""
    if telling.days:
        return dict.fromkeys(telling.days, 1.0)
    published = telling.published
    if published is None or telling.place >= _HEAD:
        return {}
    told = {published: 0.5}
    if telling.place < _LEAD:
        told[(date.fromisoformat(published) - timedelta(days=1)).isoformat()] = 0.3
    return told
