"""Half dates completed, and days that a text gives by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from asreported.assemble.dating.evidence import HALF, Case, Known, to_day
from asreported.model import Timex, When, WrittenDate
from asreported.model.modality import UNREAL

_WEEKDAY = re.compile(r"^XXXX-WXX-(\d)$")
_SAME_NEWS = 10
"""Days within which the same words of a speaker are one speech; speeches are reported at once or not at all."""
_BEFORE_AND_AFTER = 3
"""Days between two reports of one speech, mostly."""
_NEAR = 45
"""Days from a dated report of the story within which its year bears a day out: a weekday alone agrees with a day in
one year of seven by chance."""
_AHEAD = re.compile(
    r"\b(?:by|until|till|before|deadline|will|would|'ll|expected|due|slated|scheduled|planned|upcoming)\b",
    re.IGNORECASE,
)
"""Words before a day by which it may lie ahead: a deadline or a plan is no day of news."""
_DEADLINE = re.compile(r"[\s,-]*(?:deadline|cut-?off)\b", re.IGNORECASE)
_LOOK = 40
"""Characters before a day, in its sentence, in which such words stand."""


def completed(case: Case, half: WrittenDate, placed: str, known: Known) -> When | None:
    """The year in which most of what the report tells falls on the days that dated reports give it."""
    month, day = (int(part) for part in half.value[5:].split("-"))
    scores: Counter[int] = Counter()
    why: dict[int, str] = {}
    spoken = [date.fromisoformat(day) for day in known.same_speech(case)]
    for year in known.years:
        found = to_day(year, month, day)
        if found is None or case.too_early(found):
            continue
        shared = known.shared(case, found)
        speech = [day for day in spoken if abs((day - found).days) <= _SAME_NEWS]
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
    iso = date(best[0], month, day).isoformat()
    reason = why.get(best[0], "the only year that the dates in the text allow")
    return When(iso, iso, "day", f'{placed}: "{half.text.strip()}", of {best[0]}: {reason}')


def agreeing(case: Case, known: Known) -> When | None:
    """The latest day in the text and the weekday of something said ("said Thursday") that agree in one year only: the
    report appeared that day or the next, as the weekday alone would no longer do. A weekday of what happened says less:
    it is told for weeks ("on Tuesday 12 January"). Of two weekdays one is past: then nothing is known. Nor does it
    count where no dated report tells of the same days or is near."""
    latest: dict[int, tuple[date, str, str]] = {}
    text = case.document.text
    newest = max((timex.value for timex in case.reading.timexes if _is_past_day(timex)), default="")
    for day_timex, weekday_timex in _pairs(case):
        if day_timex.value != newest:
            continue
        month, day = (int(part) for part in day_timex.value[5:].split("-"))
        for year in known.told_years:
            guess = to_day(year, month, day)
            if guess is None or guess.isoweekday() != int(weekday_timex.value[-1]):
                continue
            if known.too_early(case, guess) or not known.bears_out(case, guess, _NEAR):
                continue
            found = (guess, weekday_timex.span.of(text), day_timex.span.of(text))
            latest[year] = max(latest.get(year, found), found)
    fitting = list(latest.values())
    if len(fitting) > 1:
        scores = [len({fact[0] for fact in known.shared(case, guess[0])}) for guess in fitting]
        fitting = [guess for guess, score in zip(fitting, scores, strict=True) if score and score == max(scores)]
    if len(fitting) != 1:
        return None
    guess, weekday_words, day_words = fitting[0]
    after = guess + timedelta(days=1)
    basis = f'worked out: "{weekday_words}" and "{day_words}" agree in {guess.year}'
    return When(guess.isoformat(), after.isoformat(), "day", basis)


def _pairs(case: Case) -> Iterator[tuple[Timex, Timex]]:
    reading = case.reading
    spoken = sorted({quotation.timex for quotation in reading.quotations if quotation.timex is not None})
    weekdays = [timex for timex in (reading.timexes[at] for at in spoken) if _WEEKDAY.match(timex.value)]
    if len({weekday.value for weekday in weekdays}) != 1:
        return
    days = [timex for timex in reading.timexes if _is_past_day(timex) and not _may_lie_ahead(case, timex)]
    yield from ((day, weekday) for day in days for weekday in weekdays if weekday.direction != "future")


def _is_past_day(timex: Timex) -> bool:
    return HALF.match(timex.value) is not None and timex.direction != "future"


def _may_lie_ahead(case: Case, timex: Timex) -> bool:
    text, span = case.document.text, timex.span
    sentence = next((one.span for one in case.reading.sentences if one.span.covers(span)), span)
    planned = any(
        event.modality in UNREAL and event.timex is not None and case.reading.timexes[event.timex] == timex
        for event in case.reading.events
    )
    before = text[max(sentence.start, span.start - _LOOK) : span.start]
    return planned or bool(_AHEAD.search(before) or _DEADLINE.match(text, span.end))


def same_words(case: Case, known: Known) -> When | None:
    """The week of the dated reports that quote the same words, where they lie within one."""
    days = known.same_speech(case)
    if not days:
        return None
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    if (last - first).days > _SAME_NEWS or known.too_early(case, last + timedelta(days=_BEFORE_AND_AFTER)):
        return None
    return When(
        (first - timedelta(days=_BEFORE_AND_AFTER)).isoformat(),
        (last + timedelta(days=_BEFORE_AND_AFTER)).isoformat(),
        "week",
        f"worked out: the same words stand in a report of {days[0]}",
    )
