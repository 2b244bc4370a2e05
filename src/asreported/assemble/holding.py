"""When a statement holds: at its own time, or on the day on which it is told as present."""

from __future__ import annotations

import re
from dataclasses import replace

from asreported.assemble.report import Report
from asreported.model import Span, TimeReference, When
from asreported.model.when import Precision

_TOLD = frozenset({"actual", "former"})
"""What is told as so cannot lie ahead of its report: there the time was misread, or is another's."""
_OPEN = frozenset({"planned", "requested", "possible", "conditional"})
_YEAR = re.compile(r"\d{4}(?:-|$)")
_LONG_AGO = 2
"""Calendar years before its own from which on a report tells of another time."""
_MANY = 15
"""Years long ago that a page names, twice as often as those near its own day. News looks back on a dozen at most; a
family's history, an encyclopaedia's page or a week's programmes name scores, and little in them holds on the day they
were put up."""


def of_many_times(report: Report) -> bool:
    """Whether a page tells of so many other years that nothing in it holds on its own day without being said to."""
    if report.published is None:
        return False
    text, before = report.document.text, int(report.published.first_day[:4]) - _LONG_AGO
    years = [
        int(timex.value[:4])
        for timex in report.reading.timexes
        if _YEAR.match(timex.value) and text[timex.span.end : timex.span.end + 2].strip()[:1] != ":"  # a log's "1545:"
    ]
    old = [year for year in years if year <= before]
    return len(set(old)) >= _MANY and len(old) >= 2 * (len(years) - len(old))


def holds(report: Report, span: Span, time: TimeReference, modality: str) -> tuple[When | None, bool]:
    """When the statement at `span` holds, and whether that is no more than the day of its telling: its own time; for a
    present-tense fact the time of speaking, else of the report; null for what no clause tells, as in a list, but a
    headline's."""
    said = None if time.quotation is None else report.reading.quotations[time.quotation]
    spoken = None if said is None else report.when(said.timex)
    own = report.when(time.timex)
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


def _standing(when: When) -> When:
    """What stands at a minute of a day stands that day: a live log's minutes are when it was written, not since when
    it is so."""
    if when.precision not in ("minute", "hour"):
        return when
    return replace(when, start=when.first_day, end=when.last_day, precision="day")


def _daily(when: When) -> Precision:
    return "day" if when.precision in ("minute", "hour") else when.precision
