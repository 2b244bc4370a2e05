"""Lengths of time, what recurs, and the units around the report: "two weeks", "every day", "last week"."""

from __future__ import annotations

from itertools import pairwise

from asreported.extract.timexes.runs import OPEN, Draft, Run, approximation, determiner, duration_value
from asreported.model.mentions import TimeUnit

__all__ = [
    "bounded",
    "duration",
    "each",
    "frequency",
    "lasting",
    "plural",
    "reference",
    "regular",
    "relative",
    "span",
]

_BARE = {
    "current": "PRESENT_REF",
    "moment": "PRESENT_REF",
    "recent": "PAST_REF",
    "past": "PAST_REF",
    "future": "FUTURE_REF",
}
"""Words that refer to a time without a unit beside them."""


def each(run: Run) -> Draft | None:
    """ "every day", "each Thursday", "every two weeks"; "per" makes rates, not sets."""
    codes = run.codes
    if run.lexemes.words[run.first].lower() == "per":
        return None
    for code, form in (("W", "XXXX-WXX-{}"), ("M", "XXXX-{}"), ("S", "XXXX-{}"), ("P", "XXXX-XX-XXT{}")):
        if code in codes:
            return Draft("SET", form.format(run.value(code)))
    if "V" in codes:
        return Draft("SET", "XXXX-WXX-WE")
    counts = run.counts()
    return Draft("SET", duration_value(counts[0] if counts else 1, run.value("UQ") or "year"))


def frequency(run: Run) -> Draft | None:
    """ "Twice a week", "three times a day"."""
    return Draft("SET", duration_value(1, run.value("UQ") or "year"))


def lasting(run: Run) -> Draft | None:
    """ "A decades-long feud", "a day-long meeting"."""
    word, unit = run.lexemes.words[run.first].lower(), run.value("U") or "year"
    if run.lexemes.words[run.last - 1].lower() != "long":
        return None
    return Draft("DURATION", duration_value(None if word.endswith("s") else 1, unit))


def span(run: Run) -> Draft | None:
    """ "the past two months", "the first nine months": a length of time; not what "that" tells of ("that two days
    earlier …")."""
    if run.lexemes.words[run.first].lower() == "that" and run.lexemes.codes[run.last : run.last + 1] in set("gEFb"):
        return None
    unit = run.last_value("UQ") or "year"
    counts = run.counts()
    couple = run.value("f")
    count: float | None = counts[-1] if counts else (float(couple) if couple else None)
    if counts and "d" in run.codes and run.value("Y") and not any(code in "LXHKRO" for code in run.codes):
        return None
    if len(counts) > 1:
        count = None
    return Draft("DURATION", duration_value(count, unit), mod=approximation(run), skip=determiner(run))


def relative(run: Run) -> Draft | None:
    """ "last week", "early next year", "the following day", "that month", "this weekend"."""
    codes = run.codes
    unit = run.value("UQ")
    which = run.which()
    word = run.lexemes.words[run.last - 1].lower()
    stage = run.stage()
    if "V" in codes:
        draft = Draft("DATE", "XXXX-WXX-WE", "report", mod=stage)
        if which is not None and which[0]:
            draft.shift, draft.unit = which[0], "week"
        return draft
    if unit is None:
        return None
    if [word.lower() for word, _ in run.pairs()] == ["these", "days"]:
        return Draft("DATE", "PRESENT_REF")
    if word.endswith("s"):
        return _plural_relative(run, unit)
    value, kind = OPEN.get(unit, ("XXXX", "DATE"))
    name: TimeUnit = "week" if unit == "fortnight" else "minute" if unit == "second" else unit  # type: ignore[assignment]
    if kind == "TIME":
        return Draft("DURATION", duration_value(1, unit)) if which and which[0] < 0 else None
    if "K" in codes:
        return Draft(kind, value, "timex", 0, name, mod=stage, needs=unit)
    assert which is not None
    anchored = _counts_from_text(run)
    shift = which[0]
    if unit in {"decade", "century"} and shift < 0:
        return Draft("DURATION", duration_value(1, unit))
    if anchored:
        return Draft(kind, value, "timex", shift, name, mod=stage, needs=unit)
    return Draft(kind, value, "report", shift, name, mod=stage)


def _counts_from_text(run: Run) -> bool:
    """Whether "next" or "previous" counts from a time in the text: "the next day", "the following year"."""
    words = [word.lower() for word, _ in run.pairs()]
    if any(word in {"following", "previous", "preceding", "prior", "ensuing", "succeeding"} for word in words):
        return True
    return ("the", "next") in pairwise(words)


def _plural_relative(run: Run, unit: str) -> Draft | None:
    which = run.which()
    if which is None:
        return None
    words = {word.lower() for word, _ in run.pairs()}
    if which[0] > 0:
        return Draft("DATE", "FUTURE_REF") if "coming" in words else Draft("DURATION", duration_value(None, unit))
    if "past" in words or "previous" in words:
        return Draft("DATE", "PAST_REF")
    return None


def bounded(run: Run) -> Draft | None:
    """ "the end of the year", "later in the week", "the year", "year-end"."""
    codes = run.codes
    unit = run.value("U")
    if "V" in codes:
        return Draft("DATE", "XXXX-WXX-WE", "report", mod=run.stage())
    if unit not in {"day", "week", "month", "year"} or run.lexemes.words[run.last - 1].endswith("s"):
        return None
    if codes in {"dU", "dkU"}:
        return _the_unit(run, unit)
    if codes.startswith("U"):
        return _year_end(run) if unit == "year" and run.value("B") == "END" else None
    value, kind = OPEN[unit]
    return Draft(kind, value, "report", 0, unit, mod=run.stage())  # type: ignore[arg-type]


def _year_end(run: Run) -> Draft:
    """ "Year-end", "year's end": one still to come after "by", the last one after "since"."""
    draft = Draft("DATE", "XXXX-12-31", "report")
    before = run.lexemes.words[run.first - 1].lower() if run.first else ""
    if before in {"by", "before", "until", "since"}:
        draft.shift, draft.unit, draft.direction = -int(before == "since"), "year", "same"
    return draft


def _the_unit(run: Run, unit: str) -> Draft | None:
    """ "the year", "the full year", "the week": the one of the report; with an end of its own ("the year ended March
    31") a length."""
    words = run.lexemes.words
    if unit in {"day", "month"} or words[run.first].lower() != "the":
        return None
    following = words[run.last].lower() if run.last < len(words) else ""
    if following.isdigit():
        return None  # no year of the calendar: "the year 0"
    if following in {"ended", "ending", "ends"} or words[run.last - 2].lower() == "calendar":
        return Draft("DURATION", duration_value(1, unit))
    if unit == "week":
        return Draft("DATE", "XXXX-WXX", "report", 0, "week")
    return Draft("DATE", "XXXX", "report", 0, "year")


def duration(run: Run) -> Draft | None:
    """ "two weeks", "a 10-year", "more than four hours", "several months"."""
    unit = run.value("UQ")
    if unit is None:
        return None
    counts = run.counts()
    words = [word.lower() for word, _ in run.pairs()]
    couple = run.value("f")
    is_or_more = len(counts) > 1 or run.codes.endswith("tn")  # "two to three weeks", "a month or two"
    if counts:
        count: float | None = counts[0] if not run.codes.endswith("tn") else 1.0
    elif couple:
        count = float(couple)
    else:
        count = None if "f" in run.codes else 1.0
    if words[-1] == "half" and count is not None:
        count += 0.5
    if "of" in words and "f" not in run.codes and "h" not in run.codes:
        return None
    if (
        unit == "quarter"
        and "f" not in run.codes
        and ("-" in run.codes or run.lexemes.codes[run.last : run.last + 1] == "x")
    ):
        return None
    if unit == "second" and not words[-1].endswith("s") and "-" not in run.codes:
        return None
    if count is None and not words[-1].endswith("s") and "-" not in run.codes:
        return None
    if run.codes == "aU" and (words[1].endswith("s") or run.lexemes.codes[run.last : run.last + 2] == "-k"):
        return None  # "a decades-long feud", "a day-long meeting"
    skip = int(count is None and "-" in run.codes and run.codes[0] == "a")  # "a several-year tenure"
    mod = "EQUAL_OR_MORE" if is_or_more else approximation(run)
    return Draft("DURATION", duration_value(count, unit), mod=mod, skip=skip)


def plural(run: Run) -> Draft | None:
    """ "recent years"; "for weeks", "in decades"."""
    words = run.lexemes.words
    if run.codes[0] == "R":
        return Draft("DATE", "PAST_REF") if words[run.last - 1].lower().endswith("s") else None
    unit = run.value("UQ") or "year"
    if words[run.first].lower() not in {"for", "in", "within"} or not words[run.last - 1].lower().endswith("s"):
        return None
    return Draft("DURATION", duration_value(None, unit), skip=1)


def regular(run: Run) -> Draft | None:
    """ "daily", "weekly", "hourly"."""
    return Draft("SET", run.value("y") or "P1D")


def reference(run: Run) -> Draft | None:
    """ "now", "recently", "soon", "the past", "the future", "current", "recent"."""
    word = run.lexemes.words[run.last - 1].lower()
    value = run.value("r") or _BARE.get(word)
    if value is None or (word == "past" and "d" not in run.codes):
        return None
    return Draft("DATE", value)
