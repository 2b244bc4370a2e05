"""When a statement holds: at its own time, or on the day on which it is told as present."""

from __future__ import annotations

from dataclasses import replace

from asreported.assemble.report import Report
from asreported.model import Span, TimeReference, When
from asreported.model.when import Precision

_TOLD = frozenset({"actual", "former"})
"""What is told as so cannot lie ahead of its report: there the time was misread, or is another's."""
_OPEN = frozenset({"planned", "requested", "possible", "conditional"})


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
