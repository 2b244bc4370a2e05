"""When each report was published: written dates first, then evidence shared with reports that are dated.

A date that a report leaves half open ("April 5") is completed, and a missing one found, only where the evidence
leaves one answer: a weekday and a day that agree, the same event or the same words in a dated report. Otherwise null.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from asreported.assemble.grounding import ground
from asreported.model import Document, Named, Reading, Timex, When, WrittenDate

_FULL = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}).*)?$")
_NO_YEAR = re.compile(r"^XXXX-(\d{2})-(\d{2})$")
_WEEKDAY = re.compile(r"^XXXX-WXX-(\d)$")
_SAME_NEWS = 10
"""Days within which the same words of a speaker are one speech; speeches are reported at once or not at all."""
_RUN = 7
"""Words of a quotation that must be shared for it to be the same speech."""
_WORD = re.compile(r"\w+")
_PLACED = {
    "metadata": "in the page's own data",
    "line": "written in the report",
    "dateline": "the dateline",
    "url": "in the address",
}


@dataclass(frozen=True, slots=True)
class _Case:
    """A report while it is dated: what it is, and whom its entities are in the story."""

    document: Document
    reading: Reading
    names: tuple[Named | None, ...]


Fact = tuple[str, str]
"""(day, story entity): something that day with that entity in its sentence; (month, entity and step) for a step
("launched") that reports often date to the month alone."""


def date_reports(
    reports: Sequence[tuple[Document, Reading]], names: Sequence[tuple[Named | None, ...]]
) -> tuple[When | None, ...]:
    """For each report, when it was published. What one round finds is evidence for the next; the order of the
    reports has no part in it."""
    cases = [_Case(document, reading, own) for (document, reading), own in zip(reports, names, strict=True)]
    dated: dict[int, When] = {}
    for at, case in enumerate(cases):
        when = _written(case.document.dates)
        if when is not None:
            dated[at] = when
    years = _years(cases, dated.values())
    while True:
        found = {
            at: when
            for at, case in enumerate(cases)
            if at not in dated and (when := _worked_out(at, cases, dated, years)) is not None
        }
        if not found:
            return tuple(dated.get(at) for at in range(len(cases)))
        dated |= found


def _written(dates: Iterable[WrittenDate]) -> When | None:
    for written in dates:
        found = _FULL.match(written.value)
        day = None if found is None else _day(int(found[1]), int(found[2]), int(found[3]))
        if found is not None and day is not None:
            basis = f'{_PLACED[written.source]}: "{written.text.strip()}"'
            if found[4]:
                return When(f"{day}T{found[4]}", f"{day}T{found[4]}", "minute", basis)
            return When(day.isoformat(), day.isoformat(), "day", basis)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # "February 30": the report's slip, no date
        return None


def _years(cases: Sequence[_Case], dated: Iterable[When]) -> list[int]:
    """The years the story can be of: those of dated reports and full dates in the texts, and one on either side."""
    years = {int(when.start[:4]) for when in dated}
    for case in cases:
        years |= {int(timex.value[:4]) for timex in case.reading.timexes if re.match(r"\d{4}-\d\d-\d\d", timex.value)}
    return sorted({year + step for year in years for step in (-1, 0, 1)})


def _worked_out(at: int, cases: Sequence[_Case], dated: dict[int, When], years: Sequence[int]) -> When | None:
    case = cases[at]
    half = next((written for written in case.document.dates if _NO_YEAR.match(written.value)), None)
    if half is not None:
        return _completed(at, half, cases, dated, years)
    return _agreeing(case, years, cases, dated) or _same_words(at, cases, dated)


def _completed(
    at: int, half: WrittenDate, cases: Sequence[_Case], dated: dict[int, When], years: Sequence[int]
) -> When | None:
    """The year in which most of what the report tells falls on the days that dated reports give it."""
    month, day = (int(part) for part in half.value[5:].split("-"))
    case = cases[at]
    scores: Counter[int] = Counter()
    why: dict[int, str] = {}
    for year in years:
        found = _day(year, month, day)
        if found is None or _too_early(case, found):
            continue
        shared = sorted(_facts(case, _exactly(found)) & _pool(cases, dated, at))
        speech = _speech(at, cases, dated, found)
        scores[year] = 2 * len({fact[0] for fact in shared}) + 3 * len(speech)
        if shared:
            why[year] = f"{shared[0][0]} is the day of the same in a dated report"
        if speech:
            why[year] = f"the same words stand in a report of {speech[0]}"
    best = [year for year, score in scores.items() if score and score == max(scores.values())]
    if not best and len(scores) == 1:
        best, why = list(scores), {}
    if len(best) != 1:
        return None
    found = date(best[0], month, day)
    reason = why.get(best[0], "the only year that the dates in the text allow")
    return When(
        found.isoformat(),
        found.isoformat(),
        "day",
        f'{_PLACED[half.source]}: "{half.text.strip()}", of {best[0]}: {reason}',
    )


def _exactly(day: date) -> When:
    return When(day.isoformat(), day.isoformat(), "day", "")


def _too_early(case: _Case, day: date) -> bool:
    """Whether the text speaks of a full date in the past that lies after the day."""
    full = [
        timex.value[:10] for timex in case.reading.timexes if timex.type == "DATE" and _FULL.match(timex.value[:10])
    ]
    return any(value > day.isoformat() for value in full)


def _facts(case: _Case, published: When) -> set[Fact]:
    """Days to the day, each with the entities of its sentence, and steps to the month."""
    whens = ground(case.reading.timexes, published, case.document.text)
    facts: set[Fact] = set()
    for timex, when in zip(case.reading.timexes, whens, strict=True):
        if when is None or when.first_day != when.last_day:
            continue
        sentence = next((one.span for one in case.reading.sentences if one.span.covers(timex.span)), None)
        if sentence is None:
            continue
        for entity, name in zip(case.reading.entities, case.names, strict=True):
            if name is not None and any(sentence.covers(mention.span) for mention in entity.mentions):
                facts.add((when.first_day, name.entity))
    for state in case.reading.states:
        when = None if state.time.timex is None else whens[state.time.timex]
        name = None if state.subject is None else case.names[state.subject]
        if when is not None and name is not None and state.property == "status" and state.modality == "actual":
            facts.add((when.first_day[:7], f"{name.entity} {state.value}"))
    return facts


def _pool(cases: Sequence[_Case], dated: dict[int, When], without: int) -> set[Fact]:
    return {fact for at, when in dated.items() if at != without for fact in _facts(cases[at], when)}


def _speech(at: int, cases: Sequence[_Case], dated: dict[int, When], day: date) -> list[str]:
    """Days of dated reports, near the day, that quote the same words."""
    own = _quoted_runs(cases[at])
    near = []
    for other, when in dated.items():
        apart = abs((date.fromisoformat(when.first_day) - day).days)
        if other != at and apart <= _SAME_NEWS and own & _quoted_runs(cases[other]):
            near.append(when.first_day)
    return sorted(near)


def _quoted_runs(case: _Case) -> set[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for quotation in case.reading.quotations:
        words = [word.casefold() for span in quotation.content for word in _WORD.findall(span.of(case.document.text))]
        runs |= {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
    return runs


def _agreeing(case: _Case, years: Sequence[int], cases: Sequence[_Case], dated: dict[int, When]) -> When | None:
    """A day and a weekday in the text that agree in one year only: the report appeared that day or the next, as the
    weekday alone ("said Thursday") would no longer do."""
    found: list[tuple[date, str, str]] = []
    for day_timex, weekday_timex in _pairs(case.reading.timexes):
        month, day = (int(part) for part in day_timex.value[5:].split("-"))
        weekday = int(weekday_timex.value[-1])
        for year in years:
            guess = _day(year, month, day)
            if guess is not None and guess.isoweekday() == weekday and not _too_early(case, guess):
                text = case.document.text
                found.append((guess, weekday_timex.span.of(text), day_timex.span.of(text)))
    if not found:
        return None
    latest: dict[int, tuple[date, str, str]] = {}
    for guess, weekday_words, day_words in found:
        latest.setdefault(guess.year, (guess, weekday_words, day_words))
        latest[guess.year] = max(latest[guess.year], (guess, weekday_words, day_words))
    fitting = list(latest.values())
    if len(fitting) > 1:
        pool = _pool(cases, dated, -1)
        scores = [len({fact[0] for fact in _facts(case, _exactly(guess[0])) & pool}) for guess in fitting]
        fitting = [guess for guess, score in zip(fitting, scores, strict=True) if score and score == max(scores)]
    if len(fitting) != 1:
        return None
    guess, weekday_words, day_words = fitting[0]
    after = guess + timedelta(days=1)
    return When(
        guess.isoformat(),
        after.isoformat(),
        "day",
        f'worked out: "{weekday_words}" and "{day_words}" agree in {guess.year}',
    )


def _pairs(timexes: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    days = [timex for timex in timexes if _NO_YEAR.match(timex.value) and timex.direction != "future"]
    weekdays = [timex for timex in timexes if _WEEKDAY.match(timex.value) and timex.direction != "future"]
    return ((day, weekday) for day in days for weekday in weekdays)


def _same_words(at: int, cases: Sequence[_Case], dated: dict[int, When]) -> When | None:
    """The week of the dated reports that quote the same words, where they lie within one."""
    own = _quoted_runs(cases[at])
    days = sorted(when.first_day for other, when in dated.items() if own & _quoted_runs(cases[other]))
    if not days:
        return None
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    if (last - first).days > _SAME_NEWS:
        return None
    return When(
        (first - timedelta(days=3)).isoformat(),
        (last + timedelta(days=3)).isoformat(),
        "week",
        f"worked out: the same words stand in a report of {days[0]}",
    )
