"""Every time expression of a report, grounded: against the report's date, inside a quotation against its own time."""

from __future__ import annotations

import re
from dataclasses import replace

from asreported.assemble.grounding import ground
from asreported.assemble.report import Report
from asreported.model import When

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


def ground_report(report: Report) -> Report:
    """The report with its `whens`. "Today" in what somebody said on Thursday is that Thursday; on a page of many other
    years, a week's programmes or a family's letters, nobody knows which day it is."""
    reading, text, timeless = report.reading, report.document.text, of_many_times(report)
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
    if timeless:
        whens = [None if reading.timexes[at].anchor == "report" else when for at, when in enumerate(whens)]
    return replace(report, whens=tuple(whens), timeless=timeless)
