"""Every time expression of a report, grounded: against the report's date, inside a quotation against its own time."""

from __future__ import annotations

from dataclasses import replace

from asreported.assemble.grounding import ground
from asreported.assemble.report import Report
from asreported.model import When


def ground_report(report: Report) -> Report:
    """The report with its `whens`. "Today" in what somebody said on Thursday is that Thursday."""
    reading, text = report.reading, report.document.text
    whens = list(ground(reading.timexes, report.published, text))
    for quotation in reading.quotations:
        spoken = whens[quotation.timex] if quotation.timex is not None else None
        if spoken is None or quotation.kind == "indirect" or spoken == report.published:
            continue
        said: tuple[When | None, ...] = ()
        for at, timex in enumerate(reading.timexes):
            if timex.anchor == "report" and at != quotation.timex and quotation.covers(timex.span):
                said = said or ground(reading.timexes, spoken, text)
                whens[at] = said[at]
    return replace(report, whens=tuple(whens))
