"""Dates as reports write them for themselves: "February 16, 2020", "16 Feb 2020 | 10:30", "2021-03-09T07:12:40+00:00".

Only whole dates and datelines' day and month are read here; what "Thursday" means is extraction's and dating's to say.
Values are ISO 8601 with `X` for every digit that is left out. A date that can be read in two ways (02/03/2020) is not
read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b"
_YEAR = r"(?:19|20)\d\d\b"
_TIME = (
    r"(?:[\s,|•·–—-]+|\s*T)(?:at\s+)?(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?(?:[.,]\d+)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*\(?(?P<zone>Z\b|[+-]\d\d:?\d\d|GMT\b|UTC\b|[A-Z]{2,4}\b)\)?)?"
)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
DATE = re.compile(
    rf"(?:{WEEKDAY},?\s+)?(?:"
    rf"(?P<d1>{_DAY})\s+(?:of\s+)?(?P<m1>{MONTH}),?\s+(?P<y1>{_YEAR})"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>{_DAY}),?\s+(?P<y2>{_YEAR})"
    rf"|(?P<y3>{_YEAR})[-/.](?P<m3>0?[1-9]|1[0-2])[-/.](?P<d3>0?[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?P<a>\b\d\d?)[-/.](?P<b>\d\d?)[-/.](?P<y4>{_YEAR})"
    rf")(?:{_TIME})?",
    re.IGNORECASE,
)
DAY_AND_MONTH = re.compile(rf"(?:(?P<m>{MONTH})\s+(?P<d>{_DAY})|(?P<d2>{_DAY})\s+(?P<m2>{MONTH}))", re.IGNORECASE)
_IN_URL = re.compile(
    r"[/=_-](?P<y>20\d\d|19\d\d)(?P<s>[/-]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_MONTH_IN_URL = re.compile(r"/(?P<y>20\d\d|19\d\d)[/-](?P<m>0[1-9]|1[0-2])(?=/)")


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its ISO value and its place."""

    value: str
    start: int
    end: int


def dates(text: str) -> Iterator[Found]:
    """The whole dates in `text`, in order."""
    if not _HAS_YEAR.search(text):
        return
    for found in DATE.finditer(text):
        value = _value(found)
        if value is not None:
            yield Found(value, found.start(), found.end())


def day_and_month(text: str) -> Found | None:
    """The first day and month in `text`, the year left out."""
    found = DAY_AND_MONTH.search(text)
    if found is None:
        return None
    month, day = found["m"] or found["m2"], found["d"] or found["d2"]
    value = f"XXXX-{_month(month):02}-{_digits(day):02}"
    return Found(value, found.start(), found.end()) if _real(2020, _month(month), _digits(day)) else None


def metadata_date(text: str) -> str | None:
    """The value of a date field: ISO 8601, RFC 2822, or as reports write it."""
    found = DATE.match(text.strip())
    value = _value(found) if found else None
    if value is not None or not re.search(r"\d", text):
        return value
    try:
        return parsedate_to_datetime(text).isoformat()
    except ValueError:
        return None


def url_date(url: str) -> Found | None:
    """The date in the path of an address, to the day or to the month."""
    if found := _IN_URL.search(url):
        if _real(int(found["y"]), int(found["m"]), int(found["d"])):
            return Found(f"{found['y']}-{found['m']}-{found['d']}", found.start("y"), found.end("d"))
    elif found := _MONTH_IN_URL.search(url):
        return Found(f"{found['y']}-{found['m']}-XX", found.start("y"), found.end("m"))
    return None


def _value(found: re.Match[str]) -> str | None:
    parts = _day(found)
    if parts is None:
        return None
    return "{:04}-{:02}-{:02}".format(*parts) + _time(found)


def _day(found: re.Match[str]) -> tuple[int, int, int] | None:
    """Year, month, day; null where there is no such day, or where day and month could be either."""
    if found["y4"]:
        first, second = int(found["a"]), int(found["b"])
        if first <= 12 and second <= 12 and first != second:
            return None
        parts = (int(found["y4"]), min(first, second), max(first, second))
    else:
        number = next(number for number in "123" if found[f"y{number}"])
        parts = (int(found[f"y{number}"]), _month(found[f"m{number}"]), _digits(found[f"d{number}"]))
    return parts if _real(*parts) else None


def _time(found: re.Match[str]) -> str:
    """The time of day, with its zone where that is universal time or an offset; the others mean different things to
    different outlets."""
    if not found["hour"]:
        return ""
    hour = int(found["hour"])
    if found["half"]:
        if hour > 12:
            return ""
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    zone = (found["zone"] or "").upper()
    if zone in {"Z", "GMT", "UTC"}:
        zone = "+00:00"
    elif zone[:1] in {"+", "-"}:
        zone = f"{zone[:3]}:{zone[-2:]}"
    else:
        zone = ""
    return f"T{hour:02}:{found['minute']}{found['second'] or ''}{zone}"


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1


def _digits(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
