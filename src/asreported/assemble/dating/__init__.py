"""When each report was published: written dates first, then evidence shared with reports that are dated.

A date that a report leaves half open ("April 5") is completed, and a missing one found, only as exactly as the evidence
allows: a weekday and a day that agree, the same event or the same words in dated reports, the ids of one outlet's
addresses. The basis says which; without evidence the date is null.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from asreported.assemble.dating.addresses import Addresses
from asreported.assemble.dating.company import Company
from asreported.assemble.dating.completing import agreeing, completed, same_words
from asreported.assemble.dating.evidence import HALF, Case, Known, to_day
from asreported.model import Document, Named, Reading, When, WrittenDate

__all__ = ["date_reports", "written_day"]

_FULL = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}).*)?$")
_PLACED = {
    "metadata": "in the page's own data",
    "line": "written in the report",
    "dateline": "the dateline",
    "url": "in the address",
}


def date_reports(
    reports: Sequence[tuple[Document, Reading]], names: Sequence[tuple[Named | None, ...]]
) -> tuple[When | None, ...]:
    """For each report, when it was published. What one round finds is evidence for the next; the order of the
    reports has no part in it."""
    cases = [Case(document, reading, own) for (document, reading), own in zip(reports, names, strict=True)]
    dated = {at: when for at, case in enumerate(cases) if (when := _written(case.document.dates)) is not None}
    if len(dated) == len(cases):
        return tuple(dated[at] for at in range(len(cases)))
    known = Known(cases, dated)
    while True:
        found = {
            at: when
            for at, case in enumerate(cases)
            if at not in known.dated and (half := _half(case)) is not None
            if (when := completed(case, half, _PLACED[half.source], known)) is not None
        }
        if not found:
            break
        known.add(found)
    addresses, company = Addresses(known), Company(known)
    while True:
        found = {
            at: when
            for at, case in enumerate(cases)
            if at not in known.dated and _half(case) is None
            if (when := addresses.date(case) or _worked_out(case, known, company)) is not None
        }
        if not found:
            return tuple(known.dated.get(at) for at in range(len(cases)))
        known.add(found)


def written_day(document: Document) -> date | None:
    """The day that the document gives for itself in full, whatever others say."""
    when = _written(document.dates)
    return None if when is None else date.fromisoformat(when.first_day)


def _worked_out(case: Case, known: Known, company: Company) -> When | None:
    """By the company a report keeps, where that is large; else first by what it says of itself."""
    if company.large:
        return company.date(case)
    return agreeing(case, known) or same_words(case, known) or company.date(case)


def _half(case: Case) -> WrittenDate | None:
    return next((written for written in case.document.dates if HALF.match(written.value)), None)


def _written(dates: Iterable[WrittenDate]) -> When | None:
    for written in dates:
        found = _FULL.match(written.value)
        day: date | None = None if found is None else to_day(int(found[1]), int(found[2]), int(found[3]))
        if found is not None and day is not None:
            basis = f'{_PLACED[written.source]}: "{written.text.strip()}"'
            if found[4]:
                return When(f"{day}T{found[4]}", f"{day}T{found[4]}", "minute", basis)
            return When(day.isoformat(), day.isoformat(), "day", basis)
    return None
