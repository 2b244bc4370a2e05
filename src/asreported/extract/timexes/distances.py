"""Times told by their distance from another: "two days ago", "the day before", "a week from Monday"."""

from __future__ import annotations

from asreported.extract.timexes.runs import OPEN, Draft, Run, approximation, determiner, distant, duration_value

__all__ = ["ago", "ago_on", "beside", "held", "hence"]

_MOST_WEEKS = 500
"""Weeks that a weekday is counted back, at most."""
_FIRST_MONTHS = frozenset({"01", "04", "07", "10"})
"""A quarter of business that ended in one of these lay for the most part in the calendar's quarter before."""
_LASTING = frozenset({"for", "last", "lasts", "lasted", "lasting", "take", "takes", "took", "run", "runs"})
"""Words before a length that begins on the day named after it."""


def ago(run: Run) -> Draft | None:
    """ "two days ago", "a year earlier", "three weeks later", "year-earlier"."""
    unit = run.value("UQ")
    side = run.codes[-1]
    if unit is None:
        return None
    hyphenated = "-" in run.codes[-2:]
    vague = "f" in run.codes and run.value("f") == ""
    counts = run.counts()
    couple = run.value("f")
    count: float | None = counts[-1] if counts else (float(couple) if couple else (None if vague else 1.0))
    plural = run.lexemes.words[run.last - 2].lower().endswith("s")
    if not counts and not vague and "a" not in run.codes and not hyphenated and couple is None:
        if not plural:
            return None
        count = None
    sign = 1 if side == "F" else -1
    draft = distant(count, unit, sign, "report" if side == "g" else "timex")
    draft.mod = approximation(run)
    draft.skip = determiner(run) if hyphenated else 0
    if side != "g":
        draft.length = duration_value(count, unit)
    return draft


def beside(run: Run) -> Draft | None:
    """ "the day before", "two days after": with nothing after it an earlier time is meant, else an event."""
    unit = run.value("UQ") or "day"
    sign = int(run.value("b") or 1)
    counts = run.counts()
    couple = run.value("f")
    count: float | None = counts[0] if counts else (float(couple) if couple else (None if "f" in run.codes else 1.0))
    is_plural = run.lexemes.words[run.last - 2].lower().endswith("s")
    if count is None or (is_plural and not counts and couple is None):
        return None  # "the weeks before": nobody says how many
    draft = distant(count, unit, sign, "timex")
    draft.trim = 1
    draft.mod = approximation(run)
    if "d" not in run.codes:
        draft.length = duration_value(count, unit)
    return draft


def hence(run: Run) -> Draft | None:
    """ "A week from Monday": so long after the day named next, unless that is when a length begins ("for a week from
    Monday")."""
    words, unit = run.lexemes.words, run.value("UQ") or "day"
    before = words[run.first - 1].lower() if run.first else ""
    counts = run.counts()
    if words[run.last - 1].lower() != "from" or before in _LASTING or "f" in run.codes or counts[1:]:
        return None
    count = counts[0] if counts else 1.0
    if unit == "week":
        count, unit = count * 7, "day"
    draft = distant(count, unit, 1, "timex")
    draft.trim = 1
    draft.mod = approximation(run)
    return draft


def ago_on(run: Run) -> Draft | None:
    """ "A week ago Tuesday", "two weeks ago today": a day so many weeks back."""
    counts = run.counts()
    count = int(counts[0]) if counts else 1
    if run.value("U") != "week" or len(counts) > 1 or not 0 < count < _MOST_WEEKS:
        return None
    if run.codes[-1] == "W":
        return Draft("DATE", f"XXXX-WXX-{run.value('W')}", "report", -count, "week", direction="same")
    return Draft("DATE", "XXXX-XX-XX", "report", int(run.value("T") or 0) - 7 * count, "day")


def held(run: Run) -> Draft | None:
    """ "The week of March 2", "the quarter ended Sept. 30": the one that holds the day named next."""
    unit = run.value("UQ")
    if unit not in {"week", "month", "quarter"} or (unit != "week" and "x" in run.codes):
        return None
    shift = -int(unit == "quarter" and _month_after(run) in _FIRST_MONTHS)
    return Draft(OPEN[unit][1], OPEN[unit][0], "timex", shift, unit, trim=1)  # type: ignore[arg-type]


def _month_after(run: Run) -> str | None:
    """The month of the date that comes next, as two digits."""
    return Run(run.lexemes, run.last, min(run.last + 2, len(run.lexemes.codes))).value("M")
