"""Every time expression of a report, grounded: against the report's date, inside a quotation against its own time."""

from __future__ import annotations

import re
from collections import Counter
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
_POST = re.compile(
    r"\b(?:my|earlier|previous|yesterday ?['’]s|recent|last|latest|blog|this|a) (?:blog )?(?:post|entry)\b"
    r"(?![- ](?:office|card|mortem|of)\b)|\bI (?:posted|blogged)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^(?:\d{4} |\d\d?[.:]\d\d ?(?:[ap]m\b|:))", re.MULTILINE)
"""What opens the items of a running report, all of one day."""
_RUBRIC = re.compile(r"(?:^|\n|[.!?]['\"”’]* )\s*((?:In|At|On) (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}) ?:\s")
"""What opens an entry of a page that tells of several places, day after day: "At the Town Hall:"."""
_FEWEST_ENTRIES = 8
"""How often one such heading stands on the page: a review of a day or a week names each of its places once or twice."""
_LONG, _FEWEST_POSTS = 15_000, 2
"""Characters of a page beyond any post of a day, and how often one of its posts speaks of posts."""


def of_many_posts(report: Report) -> bool:
    """Whether a page is a blog's posts of many days under the day of the last: each speaks of its own "today"."""
    whole = report.document.text
    text = "\n".join(whole[zone.start : zone.end] for zone in report.document.zones if zone.kind == "prose")
    return len(text) > _LONG and len(_POST.findall(text)) >= _FEWEST_POSTS and _CLOCK.search(text) is None


def of_many_entries(report: Report) -> bool:
    """Whether the same headings come again and again, as in a page on what was done day by day at two places."""
    headings = Counter(_RUBRIC.findall(report.document.text))
    return any(times >= _FEWEST_ENTRIES for times in headings.values())


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
    years or days, a week's programmes, a family's letters or a blog's posts, nobody knows which day it is."""
    reading, text = report.reading, report.document.text
    timeless = of_many_times(report) or of_many_posts(report) or of_many_entries(report)
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
