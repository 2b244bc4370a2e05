"""Stretches that two times or a count of hours tell: from one time to another, the hours up to one, those up to now."""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from asreported.assemble.periods import COUNTED, Period, moved, parse
from asreported.lexicon import second_day
from asreported.model import Timex, When

_OPENS = ("from ", "between ")
_RANGING = frozenset({"to", "and", "until", "till", "through", "up to"})
_WHEN = re.compile(r" ?, when [^,;.]*,")
"""What is told of the first of two times: "between June 3, when it began, and June 6"."""
_BEFORE = 48
"""Characters before a time in which "from" stands, or the hours that end with it."""
_ON = frozenset({"", "on", "of", ","})
"""Words between a clock time and its day."""
_HOURS = re.compile(
    r"\b(?:24|twenty-four)(?: ?- ?| )hours?(?: ?-? ?period)? (?:that )?(?:to|ended|ending|until|till|up to|through)"
    r"(?: at| on)? $",
    re.IGNORECASE,
)
_MIDNIGHT = ("T00:00", "T24:00")
_SO_FAR = re.compile(r"(?:the )?(?:past|last)\b", re.IGNORECASE)
_ENDING = re.compile(r" (?:that )?(?:ended|ending|to|through)(?: on)? ")
"""Between a week or quarter and the day that it ends with."""
_QUARTER = 91
"""Days of a quarter that ends in the midst of a month: thirteen weeks."""
_FOR = re.compile(r"\b(?:for|on) $", re.IGNORECASE)
_OF_ITS_OWN = re.compile(r" (?:ahead|of|to|that|when|begin|start|end|from|before|after)", re.IGNORECASE)
_AHEAD = re.compile(r"the (?:next|coming) (?P<unit>week|month|year|decade)", re.IGNORECASE)
_LONG = {"week": (1, "W"), "month": (1, "M"), "year": (1, "Y"), "decade": (10, "Y")}
_NEXT = re.compile(r"the (?:next|coming) ", re.IGNORECASE)
_THE_LAST = re.compile(r"(?:the )?(?:past|last) day|the last (?P<unit>week|month|year|decade)", re.IGNORECASE)
_ITS_OWN = re.compile(r" (?:of|before|that|when)\b", re.IGNORECASE)
"""Behind a time that is the last of something, and not the one up to the telling: "in the last week of the fair"."""
_WITHIN = re.compile(r"\b(?:in|over|during|within) (?:the )?$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s*(?:\(|-LRB-)\s*(?P<year>(?:19|20)\d\d)\s*(?:\)|-RRB-)")
_OF_THAT_YEAR = re.compile(r" of (?:that|the same) year\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}(?:-|$)")
_OF_SOME_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_OF_YEAR = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_AND = frozenset({"and", "or", ",", "/", "-", "–", "to", "until", "through"})
_JOINED_KINDS = frozenset({"day", "month", "year"})
_JOINED = 4
"""Months that are told with one year, at most."""
_DAY_OF = r"(?:morning|afternoon|evening|night|day)"
_EVENT = r"of (?:the (?!\d)|his |her |their |its |my |our |your |[A-Z][\w-]+ ?['’]s )"
_ITS_DAY = re.compile(
    rf",? (?:(?:on |in )?the {_DAY_OF} {_EVENT}|(?:on )?(?:that|the (?:same|next|following|previous)) {_DAY_OF}\b)"
)
_THE_SPAN = re.compile(rf"the (?:{_DAY_OF}|week|month|year|summer|winter|spring|autumn)", re.IGNORECASE)
_OF_EVENT = re.compile(rf" {_EVENT}")
"""Behind a time that is told from an event: "the year of the blaze"."""


_MONTHS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_OF_MONTHS = re.compile(
    rf"\b(?:first|opening|(?P<last>last|final)) (?:(?P<digits>\d|1[01])|(?P<words>{'|'.join(_MONTHS)})) months of $",
    re.IGNORECASE,
)
"""Before a year of which only the first or last months are told."""
_OF_WEEK = re.compile(r"\bfirst week of $", re.IGNORECASE)
_TO_DATE = {"week": "W", "month": "M", "year": "Y"}
_SUNDAY = 6
_MONTH_FIRST = re.compile(r"[A-Z][a-z]+\.? \d{1,2}")


def from_to(text: str, timexes: Sequence[Timex], whens: Sequence[When | None], at: int) -> When | None:
    """All the time from one to another where the time at `at` is the first of two, else that time; null where the
    second is unknown or earlier. Of two clock times, the day of the second."""
    own, timex = _months_of(text, timexes[at], _through(text, timexes[at], whens[at])), timexes[at]
    before = text[max(0, timex.span.start - _BEFORE) : timex.span.start].lower()
    if at + 1 == len(timexes):
        return own
    if not before.endswith(_OPENS):
        return _both(text, timexes, own, whens[at + 1], at)
    between = _WHEN.sub("", text[timex.span.end : timexes[at + 1].span.start])
    if between.strip().lower() not in _RANGING:
        return own
    last = at + 1
    if timexes[last].type == "TIME" and last + 1 < len(timexes):
        between = text[timexes[last].span.end : timexes[last + 1].span.start].strip()
        last += between in _ON and timexes[last + 1].type == "DATE"
    end = whens[last]
    if end is None:
        return None
    if timex.type == "TIME":
        return replace(end, start=end.first_day, end=end.last_day, precision="day")
    if own is None or end.last_day < own.first_day:
        return None
    return replace(own, end=end.last_day, precision=end.precision, basis=f"{own.basis} to {end.basis}")


def _months_of(text: str, timex: Timex, own: When | None) -> When | None:
    """The months of a year that are told before it, "the opening five months of 1987", and the week of a month."""
    if own is None or own.first_day[:4] != own.last_day[:4]:
        return own
    before = text[max(0, timex.span.start - _BEFORE) : timex.span.start]
    if own.precision == "month" and _OF_WEEK.search(before):
        return replace(own, end=f"{own.first_day[:8]}07", precision="day")
    told = _OF_MONTHS.search(before) if own.precision == "year" else None
    if told is None:
        return own
    number = int(told["digits"]) if told["digits"] else 1 + _MONTHS.index(told["words"].lower())
    year = own.first_day[:4]
    if told["last"]:
        return replace(own, start=f"{year}-{13 - number:02}-01", precision="month")
    return replace(own, end=f"{year}-{number:02}-{monthrange(int(year), number)[1]}", precision="month")


def _through(text: str, timex: Timex, own: When | None) -> When | None:
    """The days from one to a later one of its month, of which only the number is told."""
    behind = second_day(text, timex.span.end)
    if own is None or behind is None or own.precision != "day" or not _MONTH_FIRST.fullmatch(timex.span.of(text)):
        return own
    first, last = date.fromisoformat(own.last_day), int(text[slice(*behind)])
    if not first.day < last <= monthrange(first.year, first.month)[1]:
        return own
    return replace(own, end=first.replace(day=last).isoformat(), basis=f"{own.basis} to {last}")


def _both(text: str, timexes: Sequence[Timex], own: When | None, end: When | None, at: int) -> When | None:
    """All from the first to the second of two times of a kind, of which "and" makes one: "in May and June 2007", "fires
    in 1957 and 1968"."""
    if own is None or end is None or text[timexes[at].span.end : timexes[at + 1].span.start].strip() != "and":
        return own
    if own.precision not in _JOINED_KINDS or end.precision != own.precision or end.first_day <= own.last_day:
        return own
    return replace(own, end=end.last_day, basis=f"{own.basis} and {end.basis}")


def hours_before(text: str, timex: Timex, own: When) -> When:
    """The day that 24 hours end with, where they end at `own`; the two where they end in the midst of one."""
    start = timex.span.start
    if own.precision not in ("minute", "hour") or not _HOURS.search(text, max(0, start - _BEFORE), start):
        return own
    first = date.fromordinal(max(date.fromisoformat(own.first_day).toordinal() - 1, 1)).isoformat()
    if not own.start.endswith(_MIDNIGHT):
        return replace(own, start=first, end=own.last_day, precision="day")
    bare = timex.anchor == "report" and own.start.endswith(_MIDNIGHT[0])  # the night before the telling
    day = first if bare else own.first_day
    return replace(own, start=day, end=day, precision="day")


def told_beside(day: date, text: str, timex: Timex, words: str) -> Period | None:
    """ "The past two days", "over the next year": so many up to a day, or from it on; null for other times."""
    lasting = timex.type == "DURATION" and timex.anchor == "none"
    value = _the_last(text, timex) or (timex.value if lasting else "")
    return _up_to(day, value, words) or _ahead(day, text, timex) or _week_over(day, text, timex)


def _week_over(day: date, text: str, timex: Timex) -> Period | None:
    """ "For the week the index fell", told on a Monday: the week that was over the day before."""
    start, end = timex.span.start, timex.span.end
    if day.weekday() != 0 or timex.shift or text[start:end].lower() != "the week":
        return None
    if _FOR.search(text, max(0, start - len("for ")), start) is None or _OF_ITS_OWN.match(text, end) is not None:
        return None
    return Period(day - timedelta(days=7), day - timedelta(days=1), "week")


def _up_to(day: date, value: str, words: str) -> Period | None:
    """ "The past two days", "the last five years", "the past 24 hours": so many up to a day; null for what is no such
    stretch."""
    counted = COUNTED.fullmatch(value)
    if counted is None or not _SO_FAR.match(words):
        return None
    if counted["hours"]:
        return Period(day - timedelta(days=-(-int(counted["hours"]) // 24)), day, "day")
    return Period(moved(day, -int(counted["number"]), counted["unit"]), day, "day")


def so_long_back(timex: Timex, day: date, *, past: bool) -> Period | None:
    """ "The past week", "the past year": so long up to a day. And "last week" told on a Sunday, for some the first day
    of the next week and for others the last of the same: both weeks."""
    if timex.shift != -1 or timex.unit not in _TO_DATE or timex.value.strip("X-W"):
        return None
    if past:
        return Period(moved(day, -1, _TO_DATE[timex.unit]), day, "day")
    return Period(day - timedelta(days=13), day, "day") if timex.unit == "week" and day.weekday() == _SUNDAY else None


def period_to(text: str, timexes: Sequence[Timex], whens: Sequence[When | None], at: int, own: When) -> When:
    """The seven days, or the three months, that end with the day told behind a week or a quarter: "for the week ending
    May 3", "in the quarter ended May 31"."""
    end = whens[at + 1] if at + 1 < len(timexes) else None
    if own.precision not in ("week", "quarter") or end is None or end.precision != "day":
        return own
    if end.first_day != end.last_day or not _ENDING.fullmatch(text, timexes[at].span.end, timexes[at + 1].span.start):
        return own
    last = date.fromisoformat(end.first_day)
    days = 7 if own.precision == "week" else _QUARTER
    first = date.fromordinal(max(last.toordinal() - days + 1, 1))
    if own.precision == "quarter" and (last + timedelta(days=1)).day == 1:
        first = moved(last + timedelta(days=1), -3, "M")
    return replace(own, start=first.isoformat(), end=end.last_day, precision="day")


def _ahead(day: date, text: str, timex: Timex) -> Period | None:
    """ "Over the next year", "in the next four weeks": so long from a day on, whatever else the text has told of; null
    for "the next year", which may follow another that was told."""
    start = timex.span.start
    if _WITHIN.search(text, max(0, start - _BEFORE), start) is None:
        return None
    told = _AHEAD.fullmatch(timex.span.of(text))
    if told is not None:
        return Period(day, moved(day, *_LONG[told["unit"].lower()]), "day")
    counted = COUNTED.fullmatch(timex.value) if timex.type == "DURATION" else None
    if counted is None or _NEXT.match(text, start) is None:
        return None
    if counted["hours"]:
        return Period(day, day + timedelta(days=-(-int(counted["hours"]) // 24)), "day")
    return Period(day, moved(day, int(counted["number"]), counted["unit"]), "day")


def _the_last(text: str, timex: Timex) -> str | None:
    """The length of the time up to the telling that is told as the last: "doubled in the last day", "fell over the last
    year"; null for any other time."""
    start, end = timex.span.start, timex.span.end
    told = _THE_LAST.fullmatch(timex.span.of(text))
    if told is None or _ITS_OWN.match(text, end) is not None:
        return None
    if _WITHIN.search(text, max(0, start - _BEFORE), start) is None:
        return None
    number, unit = _LONG[told["unit"].lower()] if told["unit"] else (1, "D")
    return f"P{number}{unit}"


def year_told(text: str, timexes: Sequence[Timex], at: int) -> Period | None:
    """The period of a time whose year other words tell: "this year (2008)", "by June of that year" after a year."""
    timex = timexes[at]
    joined = _year_of_joined(text, timexes, at)
    if joined is not None:
        return joined
    if timex.unit == "year" and not timex.shift:
        behind = _YEAR_BEHIND.match(text, timex.span.end)
        return None if behind is None else parse(behind["year"])
    if not is_of_that_year(text, timex):
        return None
    before = (other.value[:4] for other in reversed(timexes[:at]) if _YEAR.match(other.value))
    year = next(before, None)
    return None if year is None else parse(year + timex.value[4:])


def _year_of_joined(text: str, timexes: Sequence[Timex], at: int) -> Period | None:
    """A month or day whose year is told behind the next, or the one after: "in May and June 2007"."""
    value = timexes[at].value
    if _OF_SOME_YEAR.fullmatch(value) is None:
        return None
    for before, behind in itertools.pairwise(timexes[at : at + _JOINED]):
        if text[before.span.end : behind.span.start].strip().lower() not in _AND:
            return None
        if _OF_YEAR.fullmatch(behind.value):
            year = int(behind.value[:4]) - (value[5:] > behind.value[5:])
            return parse(f"{year:04}{value[4:]}")
        if _OF_SOME_YEAR.fullmatch(behind.value) is None:
            return None
    return None


def is_of_an_event(text: str, timex: Timex) -> bool:
    """Whether something told elsewhere says when it was: "the year of the spill", "4.20 am on the morning of her
    arrival", "at 3 pm that day"."""
    clock = _ITS_DAY.match(text, timex.span.end) is not None if timex.type == "TIME" else False
    words = timex.span.of(text)
    if words.lower().endswith("same day") or words.lower().startswith("that "):
        return True
    if _THE_LAST.fullmatch(words) is not None and _ITS_OWN.match(text, timex.span.end) is not None:
        return True
    named = _THE_SPAN.fullmatch(words) is not None
    return clock or (named and _OF_EVENT.match(text, timex.span.end) is not None)


def is_of_that_year(text: str, timex: Timex) -> bool:
    """Whether a month or day is of a year told before."""
    return _OF_SOME_YEAR.fullmatch(timex.value) is not None and bool(_OF_THAT_YEAR.match(text, timex.span.end))
