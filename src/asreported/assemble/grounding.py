"""Symbolic time expressions → intervals, counted from the report's own date or from one another.

Dates are those of the proleptic Gregorian calendar, weeks ISO 8601's, seasons the meteorological ones of the northern
half of the globe (a winter is named by the year it begins in).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from asreported.assemble.periods import MOVABLE, Period, ending_with, holiday, parse, shifted
from asreported.assemble.spoken import day_of, spoken, spoken_day
from asreported.assemble.stretches import is_of_an_event, is_of_that_year, so_long_back, told_beside, year_told
from asreported.model.mentions import Timex
from asreported.model.when import When

__all__ = ["ground", "timex_value"]

_TIMELESS = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OPEN = re.compile(rf"X|-(?:{MOVABLE})$")
"""What a value leaves open: digits, or the day of a movable holiday."""
_SO_FAR = re.compile(r"(?:the )?past\b", re.IGNORECASE)
_WIDEST = 31
"""Days of a month. A report dated less exactly than within one says nothing of "Thursday" or "last week"."""
_NEAR = 200
"""Days. Among the years a date without one may be of, its weekday decides, if that makes it no farther away: beyond,
a wrong weekday would move the date by years."""
_WINTER_ENDS, _SATURDAY = 3, 5
_YEARS_AROUND = (-2, -1, 0, 1)
_PAST_WEIGHT = {"past": 4.0, "same": 1.5, "nearest": 1.5, "future": 0.25}
"""A date without its year is the one before the report unless the one after it is this many times nearer. News tells
what happened, and dates near its own; the tense of a verb nearby tips the scale, but is too often another matter's."""


def ground(timexes: Sequence[Timex], report: When | None, text: str) -> tuple[When | None, ...]:
    """An interval for each time expression of `text`; null for durations, sets, vague times and those whose anchor is
    unknown. `report` is when the report was published: where it is wider than a day, so is what is counted from it.
    """
    grounder = _Grounder(timexes, report, text)
    return tuple(grounder.when(place) for place in range(len(timexes)))


class _Grounder:
    def __init__(self, timexes: Sequence[Timex], report: When | None, text: str) -> None:
        self._timexes = timexes
        self._report = report
        self._text = text
        self._done: dict[int, When | None] = {}

    def when(self, place: int) -> When | None:
        """The interval of one expression. Anchors are followed once: a circle of them grounds nothing."""
        if place not in self._done:
            self._done[place] = None
            self._done[place] = self._ground(place)
        return self._done[place]

    def _ground(self, place: int) -> When | None:
        timex = self._timexes[place]
        words = " ".join(timex.span.of(self._text).split())
        lost = timex.anchor == "event" and timex.direction != "future"
        if timex.value in _TIMELESS or timex.type == "SET" or lost:
            return None
        told = year_told(self._text, self._timexes, place)
        if told is not None:
            return _when(told, f'"{words}", of the year told beside it')
        if is_of_that_year(self._text, timex) or (timex.anchor == "report" and is_of_an_event(self._text, timex)):
            return None  # nobody knows which
        stretch = None if self._report is None else _beside(self._report, timex, self._text, words)
        if stretch is not None or timex.anchor == "event":
            return stretch
        ending = timex.type == "DURATION" and not timex.shift and timex.anchor == "timex"
        if timex.type == "DURATION" and not ending and (timex.anchor == "none" or not timex.shift):
            return None
        if timex.anchor == "none":
            period = parse(timex.value)
            return None if period is None else _when(period, f'"{words}" as written{self._odd_weekday(words, period)}')
        if timex.anchor == "timex":
            anchor = None if timex.anchor_timex is None else self.when(timex.anchor_timex)
            if anchor is None or timex.anchor_timex is None:
                return None
            if ending:
                anchor = replace(anchor, start=anchor.last_day, end=anchor.last_day)
            other = " ".join(self._timexes[timex.anchor_timex].span.of(self._text).split())
            joint = f'" than "{other}"' if words.endswith(("earlier", "later")) else f'", counted from "{other}"'
            return self._counted(timex, anchor, f'"{words}{joint}', words)
        if self._report is None:
            return None
        return self._counted(
            timex, self._report, f'"{words}", counted from the report of {spoken(self._report)}', words
        )

    def _counted(self, timex: Timex, anchor: When, basis: str, words: str) -> When | None:
        """The interval counted from both ends of the anchor's own; null where these lie too far apart to name one."""
        first, last = day_of(anchor.first_day), day_of(anchor.last_day)
        if first is None or last is None:
            return None
        weekday, past = _weekday_named(words), _SO_FAR.match(words) is not None
        try:
            earliest, latest = _from(timex, first, weekday, past), _from(timex, last, weekday, past)
        except (ValueError, OverflowError):
            return None
        if earliest is None or latest is None:
            return None
        if earliest != latest and not _may_widen(timex, (last - first).days):
            return None
        period = Period(earliest.first, latest.last, earliest.precision, earliest.clock)
        return _when(period, basis + self._odd_weekday(words, period))

    @staticmethod
    def _odd_weekday(words: str, period: Period) -> str:
        if period.first != period.last or _weekday_named(words) in {None, period.first.weekday()}:
            return ""
        return f" (but {spoken_day(period.first)} is a {calendar.day_name[period.first.weekday()]})"


def _beside(report: When, timex: Timex, text: str, words: str) -> When | None:
    """ "The past two days", "over the next year": so many up to the report's, or from it on; null for other times."""
    day = day_of(report.last_day)
    if day is None or report.first_day != report.last_day:
        return None
    try:
        period = told_beside(day, text, timex, words)
    except (ValueError, OverflowError):
        return None
    return None if period is None else _when(period, f'"{words}", counted from the report of {spoken(report)}')


def _may_widen(timex: Timex, width: int) -> bool:
    """Whether a time counted from an anchor `width` days wide may be that much wider itself: not a weekday or a clock
    time, and nothing finer than a month where the anchor is wider than that."""
    if timex.value.startswith("XXXX-WXX-") or "T" in timex.value:
        return False
    return width <= _WIDEST or timex.unit not in {"day", "week", "hour", "minute"}


def _weekday_named(words: str) -> int | None:
    found = _WEEKDAY.search(words)
    return None if found is None else _WEEKDAYS.index(found.group(1).lower())


def _from(timex: Timex, day: date, weekday: int | None, past: bool) -> Period | None:
    """The period that `timex` names, counted from one day; `weekday` is the one it names beside a date, `past` whether
    it is told as "the past …"."""
    value, _, clock = timex.value.partition("T")
    if timex.type == "DURATION":
        return ending_with(day, timex.value) if timex.unit is None else shifted(day, timex.shift, timex.unit, "")
    if timex.unit in {"hour", "minute"}:
        days = -(-abs(timex.shift) // (24 if timex.unit == "hour" else 1440))
        edge = day + timedelta(days=days if timex.shift > 0 else -days)
        return Period(min(day, edge), max(day, edge), "day")
    if value == "XXXX-WXX-WE":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=timex.shift)
        if timex.unit is None and timex.direction != "future" and day.weekday() < 5:
            monday -= timedelta(weeks=1)
        return Period(monday + timedelta(days=5), monday + timedelta(days=6), "day")
    if re.fullmatch(r"XXXX-WXX-\d", value):
        return _weekday(timex, int(value[-1]) - 1, day, clock)
    if (back := so_long_back(timex, day, past=past)) is not None:
        return back
    if timex.unit is not None and timex.unit != "year" and value.startswith("XXXX-QX"):
        return shifted(day, timex.shift, timex.unit, clock)
    if timex.unit is not None and not re.search(r"\d|-(?:SP|SU|FA|WI)", value.replace("-WXX", "")):
        return shifted(day, timex.shift, timex.unit, clock, quarterly=value.endswith("-QX"))
    if value.startswith("XXXX-"):
        return _of_some_year(timex, value, day, clock, weekday)
    if len(value) == 3 and value.startswith("XX"):
        return _decade(int(value[2]), day)
    if value.endswith("-QX") and value[:4].isdigit():
        period = shifted(day, 0, "quarter", "")
        return parse(f"{value[:4]}-Q{(period.first.month + 2) // 3}") if period else None
    return parse(timex.value)


def _weekday(timex: Timex, weekday: int, day: date, clock: str) -> Period:
    back = (day.weekday() - weekday) % 7
    if timex.unit == "week":
        found = day + timedelta(weeks=timex.shift, days=weekday - day.weekday())
        return Period(found, found, "day", clock)
    if timex.direction == "future" or timex.shift > 0:
        ahead = -back % 7
        if timex.shift > 0 and ahead == 0:
            ahead = 7
        found = day + timedelta(days=ahead)
    else:
        if timex.shift < 0 and (back <= 1 or back < day.weekday() < _SATURDAY):
            back += 7  # "last Tuesday" told on a Wednesday or Friday is the week before's; this one's is "Tuesday"
        found = day - timedelta(days=back)
    return Period(found, found, "day", clock)


def _of_some_year(timex: Timex, value: str, day: date, clock: str, weekday: int | None) -> Period | None:
    rest = value[5:]
    if timex.direction == "same" and timex.unit == "year":
        # In January "this winter" is the one that began the year before.
        begun = int(rest == "WI" and day.month < _WINTER_ENDS)
        return _named(day.year + timex.shift - begun, rest, clock)
    found = [period for year in _YEARS_AROUND if (period := _named(day.year + year, rest, clock)) is not None]
    agreeing = [
        period for period in found if period.first.weekday() == weekday and abs((period.first - day).days) < _NEAR
    ]
    if len(agreeing) == 1 and agreeing[0].first == agreeing[0].last:
        return agreeing[0]
    if timex.shift and timex.unit is None:
        return _beyond(found, day, timex.shift)
    past = max((period for period in found if period.first <= day), key=lambda period: period.first, default=None)
    future = min((period for period in found if period.last >= day), key=lambda period: period.first, default=None)
    if past is None or future is None:
        return past or future
    back, ahead = (day - past.last).days, (future.first - day).days
    chosen = future if ahead * _PAST_WEIGHT[timex.direction or "nearest"] < back else past
    return _named(chosen.first.year + timex.shift, rest, clock) if timex.shift else chosen


def _beyond(found: Sequence[Period], day: date, shift: int) -> Period | None:
    """ "Last May", "next May": the nearest that does not hold the day itself; no month that ended within a month."""
    if shift < 0:
        past = [one for one in found if (day - one.last).days > (_WIDEST if one.precision == "month" else 0)]
        return max(past, key=lambda one: one.first, default=None)
    return min((one for one in found if one.first > day), key=lambda one: one.first, default=None)


def _named(year: int, rest: str, clock: str) -> Period | None:
    if re.fullmatch(MOVABLE, rest):
        return holiday(year, rest)
    return parse(f"{year:04}-{rest}" + (f"T{clock}" if clock else ""))


def _decade(digit: int, day: date) -> Period | None:
    """ "the nineties": the latest such decade that has begun."""
    start = day.year // 100 * 100 + digit * 10
    return parse(str((start if start <= day.year else start - 100) // 10))


def _when(period: Period, basis: str) -> When:
    start, end = period.first.isoformat(), period.last.isoformat()
    if ":" in period.clock:
        return When(f"{start}T{period.clock}", f"{end}T{period.clock}", "minute", basis)
    return When(start, end, period.precision, basis)


def timex_value(timex: Timex, when: When | None) -> str:
    """The TIMEX3 value once grounded ("2021-02-18", "1998-W06", "P1M", "PRESENT_REF"); as read where it is not."""
    value = timex.value
    if when is None or timex.type in {"DURATION", "SET"} or value in _TIMELESS or not _OPEN.search(value):
        return value
    day = day_of(when.first_day)
    if day is None:
        return value
    head, _, clock = value.partition("T")
    return _filled(head, day) + (f"T{clock}" if clock and "X" not in clock else "")


def _filled(head: str, day: date) -> str:
    week = day.isocalendar()
    for shape, filled in _shapes(day, week.year, week.week):
        if head == shape:
            return filled
    if re.fullmatch(r"XXXX-WXX-\d", head) or re.fullmatch(rf"[\dX]{{4}}-(?:\d\d-\d\d|{MOVABLE})", head):
        return day.isoformat()
    if len(head) == 3 and head.startswith("XX"):
        return f"{day.year:04}"[:3]
    if head.endswith("-QX"):
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}{head[4:]}"


def _shapes(day: date, week_year: int, week: int) -> Iterator[tuple[str, str]]:
    year = f"{day.year:04}"
    yield "XXXX-XX-XX", day.isoformat()
    yield "XXXX-WXX", f"{week_year:04}-W{week:02}"
    yield "XXXX-WXX-WE", f"{week_year:04}-W{week:02}-WE"
    yield "XXXX-XX", day.isoformat()[:7]
    yield "XXXX-QX", f"{year}-Q{(day.month + 2) // 3}"
    yield "XXXX", year
    yield "XXX", year[:3]
    yield "XX", year[:2]
