"""When a statement holds: at its own time, or on the day on which it is told as present."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from asreported.assemble.clocks import is_of_a_day_before
from asreported.assemble.report import Report
from asreported.assemble.roughly import about
from asreported.assemble.sections import is_of_another_day
from asreported.assemble.stretches import from_to, hours_before, period_to
from asreported.model import FigureStatement, Span, StateStatement, TimeReference, Timex, When
from asreported.model.modality import UNREAL
from asreported.model.when import Precision

Statement = TypeVar("Statement", FigureStatement, StateStatement)

_TOLD = frozenset({"actual", "former"})
"""What is told as so cannot lie ahead of its report: there the time was misread, or is another's."""
_SINCE = re.compile(r"\b(?P<since>since)\b[^.;:,()]*$", re.IGNORECASE)
_OF_YEAR = re.compile(r"\d{4}(?:-|$)")
_SOME_YEARS = 10
"""Years after which another is likely to hold an office."""
_SINCE_THEN = "since "
_WEEKDAY = re.compile(r"XXXX-WXX-\d")
_MONTH_DAY = re.compile(r"XXXX-\d\d-\d\d")
_HEADING = re.compile(r" ?(?::|-|--|–|—)\s")
_SOON = timedelta(days=62)
"""What a page may announce at the head of an entry, or have had added after its day."""
_PERFECT = re.compile(r"[^.;:,()]{0,30}\b(?:has|have)\b")
_HAS = re.compile(r"\b(?:has|have)\b")
_EVENT = re.compile(r" (?!(?:and|or|but|in|on|at|as|with|to|for|by|of|the|an?|has|have|had|was|were|when)\b)[a-z]{3}")
_RESULTING = re.compile(r" ?[a-z]+ing\b")
_ON_IT = re.compile(r"\b(?:that|which|who|killing|leaving)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:at (?:least|the earliest)\s+|\w+\s+)?$", re.IGNORECASE)
_THROUGH = re.compile(r"\b(?:through|(?P<rest>(?:rest|remainder) of))\s+$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|no later than) (?:(?:at the latest|about|around) )?$", re.IGNORECASE)
_NEAR, _BEFORE, _CLAUSE = 12, 24, 80
"""Characters before a time in which no clause stands, in which "until" does, and the "since" of a clause."""
_RANGE = re.compile(r"[-–/](\d\d(?:\d\d)?)\b(?![-–/.,]?\d)")
"""The second year of "1918-19", "2008/09"."""
_DECADES = re.compile(r" (?:and|to|through|into|or) (?:the )?(?:(?:1\d|20)|['’])?(\d)0s\b")
"""A second decade: "the 1970s and 80s"."""
_FRESH = timedelta(days=7)
"""How long before the report something is said that is told as standing: what a tale of weeks ago holds in the present
tense may be the writer's own ("said on 2 May that he had the virus that has reached 30 towns")."""
_WIDEST = timedelta(days=31)
"""A day of telling that is known no more exactly says nothing of when what is told as present was so."""


def holds(report: Report, span: Span, time: TimeReference, modality: str) -> tuple[When | None, bool]:
    """When the statement at `span` holds, and whether that is no more than the day of its telling: its own time; for a
    present-tense fact the time of speaking, else of the report; null for what no clause tells, as in a list, but a
    headline's."""
    said = None if time.quotation is None else report.reading.quotations[time.quotation]
    spoken = None if said is None else _spoken(report, said.timex)
    own = _own(report, span, time.timex, told=modality in _TOLD)
    if own is not None and time.timex is not None and modality in _TOLD:
        own = _gone_by(report, report.reading.timexes[time.timex], own, past=time.tense == "past")
    if own is not None and modality == "planned" and _is_over(report, own):
        return None, False  # that of what led to the plan: "have agreed since May to sell 30"
    if own is not None:
        ahead = modality in _TOLD and (report.is_ahead(own) or _runs_yet(report, time.timex, own))
        return (None if ahead else _standing(own) if time.tense == "present" else own), False
    zone = report.zone(span)
    if modality in UNREAL or zone == "caption" or report.timeless:
        return None, False
    if modality == "former" and spoken is None:
        return None, False  # of the level that something rose from, nobody tells the day
    if time.tense != "present" and not (time.tense is None and zone == "title" and modality != "denied"):
        return None, False
    base = spoken or report.published
    if spoken is None and base is not None and is_of_another_day(report.document.text, span.start, base):
        return None, False
    if base is None or _is_vague(base) or (said is not None and said.kind == "indirect" and _is_old(report, base)):
        return None, False
    how = "when it was said" if spoken else "present in the report"
    day = replace(base, start=base.first_day, end=base.last_day, precision=_daily(base), basis=f"{how}: {base.basis}")
    return day, True


def looks_back(report: Report, span: Span) -> bool:
    """Whether a sentence names a year some years before its report: whom it calls president may have been so then ("I
    remember President Roe in 1977")."""
    if report.published is None:
        return False
    sentence, latest = report.sentence(span), int(report.published.first_day[:4]) - _SOME_YEARS
    years = (_OF_YEAR.match(one.value) for one in report.reading.timexes if sentence.covers(one.span))
    return any(year is not None and int(year[0][:4]) <= latest for year in years)


def _runs_yet(report: Report, timex: int | None, own: When) -> bool:
    """Whether results are told of a quarter that the calendar has not ended, or of that quarter a year before, or of
    months that end with it: the firm's own quarters are others ("its fourth quarter", in a report of November)."""
    if timex is None or report.published is None:
        return False
    anchor = report.when(report.reading.timexes[timex].anchor_timex)
    quarter = own if anchor is None or anchor.precision != "quarter" else anchor
    return quarter.precision == "quarter" and quarter.last_day >= report.published.last_day


def _gone_by(report: Report, timex: Timex, own: When, *, past: bool) -> When:
    """The day before the report for the one after it: the weekday that an infinitive made one to come ("grew to cover
    30 miles on Monday"), and the day at the head of an entry that is nearer in the next year ("May 3 - The mill burns"
    in a page of January)."""
    if past and own.precision == "week" and _begins_today(report, timex, own):
        return replace(own, start=(date.fromisoformat(own.first_day) - _FRESH).isoformat())
    if not report.is_ahead(own) or timex.shift or own.precision != "day" or report.published is None:
        return own
    day = date.fromisoformat(own.first_day)
    if past and _WEEKDAY.match(timex.value):
        day -= timedelta(days=7)
    elif _heads_entry(report, timex) and day - date.fromisoformat(report.published.last_day) > _SOON:
        day = (
            date.fromisoformat(f"{max(day.year - 1, 1):04}{own.first_day[4:]}") if own.first_day[5:] != "02-29" else day
        )
    return replace(own, start=day.isoformat(), end=day.isoformat())


def _begins_today(report: Report, timex: Timex, own: When) -> bool:
    """Whether it is "this week", told on its first day of what was done on several, which is the one before or both."""
    this = timex.shift == 0 and timex.anchor == "report"
    return this and report.published is not None and report.published.first_day == own.first_day


def _heads_entry(report: Report, timex: Timex) -> bool:
    dated = _MONTH_DAY.fullmatch(timex.value) is not None
    return dated and _HEADING.match(report.document.text, timex.span.end) is not None


def still(report: Report, statement: Statement) -> Statement:
    """The statement as it stands on the report's day: what was so "until 30 June" is over only where that day is."""
    when = report.when(statement.time.timex)
    if statement.modality != "former" or statement.time.timex is None or when is None or not report.is_ahead(when):
        return statement
    span = report.reading.timexes[statement.time.timex].span
    if _UNTIL.search(report.document.text, max(0, span.start - _BEFORE), span.start) is None:
        return statement
    return replace(statement, modality="actual", time=replace(statement.time, timex=None))


def _spoken(report: Report, timex: int | None) -> When | None:
    """When something was said; null for a day to come, on which somebody is yet to speak."""
    when = report.when(timex)
    ahead = when is not None and report.published is not None and when.last_day > report.published.last_day
    return None if ahead else when


def _own(report: Report, span: Span, timex: int | None, *, told: bool) -> When | None:
    """The interval of a time; of "since 1947", all of it up to the report's day; of "until June", from that day on, and
    null where it is over; of "1918-19", both years."""
    text, timexes = report.document.text, report.reading.timexes
    own = None if timex is None else from_to(text, timexes, report.whens, timex)
    if own is None or timex is None:
        return own
    own = _ranged(own, text, timexes[timex].span.end) if own.precision in ("year", "decade") else own
    if report.published is None:
        return _since(report, own, span, timexes[timex].span)
    if told and is_of_a_day_before(text, timexes, report.whens, timex, report.published):
        return None
    own = period_to(text, timexes, report.whens, timex, hours_before(text, timexes[timex], own))
    at = timexes[timex].span
    if _is_within_when(text, span, at):
        return own
    if _UNTIL.search(text, max(0, at.start - _BEFORE), at.start) is not None:
        return _until(report.published, own)
    through = _THROUGH.search(text, max(0, at.start - _BEFORE), at.start)
    if through is not None and _goes_beyond(report, own, told=told):
        if told and through["rest"] is not None:
            return None  # "in June they shut it for the rest of this year": from then on, not from the report on
        return _until(report.published, replace(own, start=max(own.first_day, report.published.first_day)))
    if own.precision == "day" and report.is_ahead(own) and _BY.search(text, max(0, at.start - _BEFORE), at.start):
        return _until(report.published, own, "by")
    own = about(report.published, own, timexes[timex], text)
    if own.precision in ("minute", "hour") or report.is_ahead(own):
        return own
    return _since(report, own, span, at)


def _is_within_when(text: str, span: Span, at: Span) -> bool:
    """Whether the statement is what a "when" behind the time tells: "since 2006, when a spill killed 11"; not the
    clause before it, nor one that goes on behind a comma in the perfect: "since 3 May, when it fell, 30 have gone"."""
    if not text[at.end :].lstrip(" ,").startswith("when "):
        return False
    if span.end <= at.start:
        return False
    told = text[at.end : span.start].lstrip(" ,")
    return "," not in told or not (_PERFECT.match(text, span.end) or _HAS.search(told.rpartition(",")[2]))


def _goes_beyond(report: Report, own: When, *, told: bool) -> bool:
    """Whether a time goes on behind the report's day; of what is told as so, one that has begun."""
    assert report.published is not None
    return own.last_day > report.published.last_day and not (told and report.is_ahead(own))


def _until(published: When, own: When, word: str = "until") -> When | None:
    if own.last_day < published.first_day:
        return None
    first = min(published.first_day, own.first_day)
    return replace(own, start=first, end=own.last_day, precision="day", basis=f"{word} {own.basis}")


def _ranged(own: When, text: str, end: int) -> When:
    """Both years of "1918-19", both decades of "the 1970s and 80s", where the first is `own` and ends at the offset."""
    second = {"year": _RANGE, "decade": _DECADES}[own.precision].match(text, end)
    if second is None:
        return own
    if own.precision == "decade":
        last = f"{int(own.end[:3]) + (int(second[1]) - int(own.end[2])) % 10}9"
    else:
        last = own.end[: 4 - len(second[1])] + second[1]
    return own if last <= own.end[:4] else replace(own, end=last + own.end[4:])


def _since(report: Report, own: When, span: Span, at: Span) -> When | None:
    """All the time up to the report's day, where the words before the time at `at` begin with "since", and null where
    that day is unknown; but not of what the clause between them tells ("since ten men died in May")."""
    text = report.document.text
    since = _SINCE.search(text, max(0, at.start - _CLAUSE), at.start)
    if since is None or since.start() < span.start < at.start:
        return own
    clause = at.start - since.end("since") > _NEAR or _tells_itself(text, at, span)
    if clause and span.start > at.end and "," not in text[at.end : span.start]:
        return own  # "since the ship sank in May with 11 men"
    if span.start > at.end and _ON_IT.search(text, at.end, span.start) is not None and not _goes_on(text, at, span):
        return own  # "since the May fire, which killed 11"
    if report.published is None:
        return None
    return replace(own, end=report.published.last_day, basis=f"{_SINCE_THEN}{own.basis}")


def _tells_itself(text: str, at: Span, span: Span) -> bool:
    """Whether the event of a time is the subject of what is told of it: "since the 3 May fire on a barge killed 11"."""
    if span.start < at.end or _EVENT.match(text, at.end) is None:
        return False
    return _HAS.search(text, at.end, span.start) is None and _PERFECT.match(text, span.end) is None


def _goes_on(text: str, at: Span, span: Span) -> bool:
    """Whether the sentence goes on behind the clause on a time, and the statement is in what it goes on with: "since it
    sank on 3 May, killing 11, 90 barrels have leaked", "since the 3 May fire that killed 11, soiling 90 miles"."""
    between = text[at.end : span.start]
    last = between.rpartition(",")[2]
    if _ON_IT.search(last) is not None or "," not in between:
        return False
    return _RESULTING.match(last) is not None or bool(_HAS.search(last) or _PERFECT.match(text, span.end))


def _is_over(report: Report, when: When) -> bool:
    """Whether a time is all before the report's day, or goes on up to it."""
    if report.published is None:
        return False
    return when.last_day < report.published.first_day or when.basis.startswith(_SINCE_THEN)


def _is_vague(when: When) -> bool:
    return date.fromisoformat(when.last_day) - date.fromisoformat(when.first_day) > _WIDEST


def _is_old(report: Report, when: When) -> bool:
    """Whether a time lies more than some days before the report."""
    if report.published is None:
        return False
    return date.fromisoformat(report.published.first_day) - date.fromisoformat(when.last_day) > _FRESH


def _standing(when: When) -> When:
    """What stands at a minute of a day stands that day: a live log's minutes are when it was written, not since when
    it is so."""
    if when.precision not in ("minute", "hour"):
        return when
    return replace(when, start=when.first_day, end=when.last_day, precision="day")


def _daily(when: When) -> Precision:
    return "day" if when.precision in ("minute", "hour") else when.precision
