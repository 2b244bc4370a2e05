"""When a statement holds: at its own time, or on the day on which it is told as present."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from asreported.assemble.report import Report
from asreported.model import FigureStatement, Span, StateStatement, TimeReference, When
from asreported.model.when import Precision

Statement = TypeVar("Statement", FigureStatement, StateStatement)

_TOLD = frozenset({"actual", "former"})
"""What is told as so cannot lie ahead of its report: there the time was misread, or is another's."""
_SINCE = re.compile(r"\bsince\s+(?:early |late |mid-)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BEFORE = 12
"""Characters before a time in which "since" or "until" stands."""
_OPEN = frozenset({"planned", "requested", "possible", "conditional"})


def holds(report: Report, span: Span, time: TimeReference, modality: str) -> tuple[When | None, bool]:
    """When the statement at `span` holds, and whether that is no more than the day of its telling: its own time; for a
    present-tense fact the time of speaking, else of the report; null for what no clause tells, as in a list, but a
    headline's."""
    said = None if time.quotation is None else report.reading.quotations[time.quotation]
    spoken = None if said is None else report.when(said.timex)
    own = _since(report, time.timex)
    if own is not None:
        ahead = modality in _TOLD and report.is_ahead(own)
        return (None if ahead else _standing(own) if time.tense == "present" else own), False
    zone = report.zone(span)
    if modality in _OPEN or zone == "caption" or report.timeless:
        return None, False
    if time.tense != "present" and not (time.tense is None and zone == "title" and modality != "denied"):
        return None, False
    base = spoken or report.published
    if base is None:
        return None, False
    how = "when it was said" if spoken else "present in the report"
    day = replace(base, start=base.first_day, end=base.last_day, precision=_daily(base), basis=f"{how}: {base.basis}")
    return day, True


def still(report: Report, statement: Statement) -> Statement:
    """The statement as it stands on the report's day: what was so "until 30 June" is over only where that day is."""
    when = report.when(statement.time.timex)
    if statement.modality != "former" or statement.time.timex is None or when is None or not report.is_ahead(when):
        return statement
    span = report.reading.timexes[statement.time.timex].span
    if _UNTIL.search(report.document.text, max(0, span.start - _BEFORE), span.start) is None:
        return statement
    return replace(statement, modality="actual", time=replace(statement.time, timex=None))


def _since(report: Report, timex: int | None) -> When | None:
    """The interval of a time; of "since 1947", all of it up to the report's day."""
    own = report.when(timex)
    if (
        own is None
        or timex is None
        or own.precision in ("minute", "hour")
        or report.published is None
        or report.is_ahead(own)
    ):
        return own
    span = report.reading.timexes[timex].span
    text = report.document.text
    since = _SINCE.search(text, max(0, span.start - _BEFORE), span.start)
    if since is None or text[span.end :].lstrip(" ,").startswith("when "):
        return own
    return replace(own, end=report.published.last_day, basis=f"since {own.basis}")


def _standing(when: When) -> When:
    """What stands at a minute of a day stands that day: a live log's minutes are when it was written, not since when
    it is so."""
    if when.precision not in ("minute", "hour"):
        return when
    return replace(when, start=when.first_day, end=when.last_day, precision="day")


def _daily(when: When) -> Precision:
    return "day" if when.precision in ("minute", "hour") else when.precision
