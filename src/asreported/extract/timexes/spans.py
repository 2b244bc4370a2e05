"""Lengths of time, and times told by their distance in units: "two days ago", "last week", "the past two months"."""

from __future__ import annotations

from asreported.extract.timexes.runs import OPEN, Draft, Run, approximation, determiner, distant, duration_value
from asreported.model.mentions import TimeUnit

__all__ = [
    "ago",
    "beside",
    "bounded",
    "duration",
    "each",
    "hence",
    "plural",
    "reference",
    "regular",
    "relative",
    "span",
]

_BARE = {"current": "PRESENT_REF", "recent": "PAST_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
"""Words that refer to a time without a unit beside them."""

_LASTING = frozenset({"for", "last", "lasts", "lasted", "lasting", "take", "takes", "took", "run", "runs"})
"""Words before a length that begins on the day named after it."""


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
    if count is None:
        return None
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
    plural = word.endswith("s")
    if plural:
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
    return "the" in words and "next" in words


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
        return Draft("DATE", "XXXX-12-31", "report") if unit == "year" and run.value("B") == "END" else None
    value, kind = OPEN[unit]
    return Draft(kind, value, "report", 0, unit, mod=run.stage())  # type: ignore[arg-type]


def _the_unit(run: Run, unit: str) -> Draft | None:
    """ "the year", "the full year", "the week": the one of the report; with an end of its own ("the year ended March
    31") a length."""
    words = run.lexemes.words
    if unit in {"day", "month"} or words[run.first].lower() != "the":
        return None
    following = words[run.last].lower() if run.last < len(words) else ""
    if following.isdigit():
        return None  # no year of the calendar: "the year 0"
    if following in {"ended", "ending", "ends"} or words[run.last - 2].lower() in {"fiscal", "calendar", "financial"}:
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
    if len(counts) > 1:
        count: float | None = None
    elif counts:
        count = counts[0]
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
    if count is None and not words[-1].endswith("s"):
        return None
    return Draft("DURATION", duration_value(count, unit), mod=approximation(run))


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
