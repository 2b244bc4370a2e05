"""Times whose words before and after say that they are not simply when a clause is: those compared with, those of every
day, those up to now."""

from __future__ import annotations

import re

from asreported.model import Timex

_COMPARED = re.compile(
    r"\b(?:from|than|compared (?:with|to)|against"
    r"|(?:rise|increase|jump|gain|fall|drop|decline|dip|up|down)(?: in(?: [\w'’-]+){1,4})? (?:on|over))"
    r"\s+(?:in\s+)?$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:rise|increase|jump|gain|fall|drop|decline|dip|slide|slip|improvement|change|swing) from (?:in )?$",
    re.IGNORECASE,
)
"""Before the time that a change is told against, where no second one follows: "a three-point drop from April"."""
_GOING_ON = re.compile(r" (?:to|until|till|through|and)\b")
_YARDSTICK = re.compile(
    r"\b(?:exceed\w*|beat\w*|match\w*|top\w*|pass\w*|outstrip\w*|equal\w*|more than|less than|times)\b[^.;,]{0,40}"
    r" (?:of|in|for) (?:the )?$",
    re.IGNORECASE,
)
"""Before the time of what is exceeded: "orders topped by 20 percent the volume of last year"."""
_MOST_SINCE = re.compile(
    r"\b(?:worst|best|first|biggest|largest|highest|lowest|deadliest|bloodiest|heaviest|strongest|weakest|steepest"
    r"|smallest|greatest|longest|most)(?:\s[a-z][\w-]*){0,3} since (?:in )?$"
)
"""Before the time from which on nothing was worse, or more."""
_BOUND = re.compile(r"\b(?:before|prior to|ahead of)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a day by which something was over: "ran dry before 3 June"."""
_OF_EVENT = re.compile(r"\s+(?!(?:on|in|at|and|or|but|when|as|with|after|to|for|by|is|was|were|has|have)\b)[a-z]")
"""Behind a time that is an event's, which a clause may tell of: "the first since the 3 May fire, which killed 11"."""
_BEFORE, _CLAUSE = 20, 80
"""Characters before a time in which "compared with" stands, and in which a verb of exceeding does."""
_SEASON = re.compile(r"(?:(?:early|late|mid)[- ])?(?:winter|summer|spring|autumn|fall|season)", re.IGNORECASE)
_SEASONS = re.compile(r"(?:winters|summers|springs|autumns)", re.IGNORECASE)
"""Of several years, and no season of one: "for the past three summers"."""
_PRICES = re.compile(r"\s?['’]s (?:dollars?|pounds?|euros?|money|prices|terms)\b")
"""Behind the time in whose worth a sum is told."""
_ANY = re.compile(r"\b(?:an?|any|each|every|bad|mild|normal|typical|average|usual) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[ a-z]*", re.IGNORECASE)
_ON_ANY = re.compile(r"\bon a (?:(?:typical|normal|usual|busy|good|average|bad) )?$", re.IGNORECASE)
_ALONE = re.compile(r" ?(?:[.,;:!?)'’]|(?:and|or|but|in|at|when|with)\b)")
"""Behind a weekday that is no part of a noun's name, as in "on a Friday evening call"."""
_RANGE = re.compile(r"\b(?:1[5-9]|20)\d\d[-–/]$")
_EARLIER = re.compile(
    r"(?:the )?(?:previous|prior|preceding|last) (?:business |fiscal )?(?:year|quarter|month|week)"
    r"|(?:the )?(?:year|quarter|month) before"
    r"|(?:the )?same (?:period|quarter|months?|week) (?:last year|(?:a|one) year (?:earlier|ago|before))"
    r"|\w+ (?:years?|quarters?|months?|weeks?) (?:earlier|before|ago)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?: [A-Z][a-z]+){2,}")
_A_NAME = re.compile(r"(?:\b[Tt]he|['’]s) $")
_FOR_DAYS = re.compile(r"\s+(?:for\s+(?:\w+\s+)?(?:days|weeks|months)|every|each|daily)\b", re.IGNORECASE)
_SO_FAR = re.compile(r"(?:the )?(?:past|last) (?:[\w-]+ )?(?:days|weeks|months|years|hours|decades?)", re.IGNORECASE)
_NEXT = re.compile(r"the (?:next|coming) (?:[\w-]+ )?(?:days?|weeks?|months?|years?|hours|decades?)", re.IGNORECASE)
_DURING = re.compile(r"\b(?:in|over|during|within)\s+(?:the\s+)?$", re.IGNORECASE)


def is_compared(text: str, timex: Timex) -> bool:
    """Whether a change is told against it ("fell by 8 percent from last year"), a rank reckoned from it
    ("the worst fire since 2001"), a sum worth what it is in money of that time ("in today's pounds"), or something
    only known to have been before it; or whether something is called by it."""
    start, end = timex.span.start, timex.span.end
    if _PRICES.match(text, end) is not None or _is_in_name(text, timex):
        return True
    if _OF_EVENT.match(text, end) is None:
        if timex.type == "DATE" and _BOUND.search(text, max(0, start - _BEFORE), start) is not None:
            return True
        if _MOST_SINCE.search(text, max(0, start - _CLAUSE), start) is not None:
            return True
    owner = text[end : end + 2].strip()[:1] in ("'", "’")  # "up from last year's 30"
    if not owner and _CHANGED.search(text, max(0, start - 2 * _BEFORE), start) and not _GOING_ON.match(text, end):
        return True
    against = _COMPARED.search(text, max(0, start - _CLAUSE), start) is not None
    if owner or _EARLIER.fullmatch(timex.span.of(text)) is None:
        return False
    return against or _YARDSTICK.search(text, max(0, start - _CLAUSE), start) is not None


def ends_range(text: str, timex: Timex) -> bool:
    """Whether it is the second year of two, which are one time: the "19" of "1918-19"."""
    start = timex.span.start
    return _RANGE.search(text, max(0, start - _BEFORE), start) is not None


def is_any_season(text: str, timex: Timex) -> bool:
    """Whether it is a season of any year, or a day of any week: "in a bad winter", "on a Sunday night"."""
    start = timex.span.start
    if _WEEKDAY.fullmatch(timex.span.of(text)) is not None:
        any_day = _ON_ANY.search(text, max(0, start - _BEFORE), start) is not None
        return any_day and _ALONE.match(text, timex.span.end) is not None
    if _SEASON.fullmatch(timex.span.of(text)) is None:
        return _SEASONS.fullmatch(timex.span.of(text)) is not None
    return _ANY.search(text, max(0, start - 2 * _BEFORE), start) is not None


def _is_in_name(text: str, timex: Timex) -> bool:
    """Whether it is a day by which something is called: "the May 3 Victims Relief Fund"."""
    start = timex.span.start
    if timex.type != "DATE" or not timex.value.startswith("XXXX-") or _NAMED.match(text, timex.span.end) is None:
        return False
    return _A_NAME.search(text, max(0, start - _BEFORE), start) is not None


def is_of_days(text: str, timex: Timex) -> bool:
    """Whether it is a time of several days: "ran after 5 a.m. for weeks"."""
    return timex.type == "TIME" and _FOR_DAYS.match(text, timex.span.end) is not None


def is_up_to_now(text: str, timex: Timex) -> bool:
    """Whether it is the days up to the telling: "in the past two days"."""
    start = timex.span.start
    during = _DURING.search(text, max(0, start - _BEFORE), start) is not None
    return timex.type == "DURATION" and during and _SO_FAR.fullmatch(timex.span.of(text)) is not None


def is_from_now_on(text: str, timex: Timex) -> bool:
    """Whether it is the days from the telling on: "over the next four years"."""
    start = timex.span.start
    during = _DURING.search(text, max(0, start - _BEFORE), start) is not None
    counted = timex.type == "DURATION" or timex.anchor == "event"
    return counted and during and _NEXT.fullmatch(timex.span.of(text)) is not None
