"""Days, months, years and clock times: calendar expressions. One short function for each rule of the grammar."""

from __future__ import annotations

import calendar
import re

from asreported.extract.timexes.runs import Draft, Run, year_of
from asreported.model.mentions import TimexAnchor

__all__ = [
    "century",
    "clock",
    "date",
    "day_part",
    "decade",
    "deictic",
    "holiday",
    "iso",
    "month",
    "ranged",
    "season",
    "short_year",
    "spoken_year",
    "weekday",
    "year",
]

_FROM_TEXT = frozenset({"previous", "preceding", "following", "ensuing", "succeeding"})
"""Words that count a weekday from a time in the text: "the following Tuesday"."""
_JOINED_YEAR = re.compile("[-&][DO],?Y")
_SHARED_YEAR = re.compile("(?:[-t&][DO]x?M)?,?Y")


def iso(run: Run) -> Draft | None:
    """ "2020-02-13", "2/13/2020" (month first where both orders are dates: the American custom)."""
    word = run.lexemes.words[run.first]
    if "/" in word:
        month, day, year = word.split("/")
        if len(year) == 2:
            year = ("19" if int(year) > 50 else "20") + year
        if int(month) > 12:
            month, day = day, month
        word = f"{year}-{int(month):02}-{int(day):02}"
    day, _, clock = word.partition("T")
    if not _exists(day):
        return None
    return Draft("TIME", f"{day}T{clock[:5]}") if clock else Draft("DATE", day)


def _exists(value: str) -> bool:
    year, month, day = value.split("-")
    known = int(year) if year.isdigit() else 2000
    return known > 0 and 1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(known, int(month))[1]


def date(run: Run) -> Draft | None:
    """ "Thursday, Feb. 13", "13 February 2020"; null where the calendar has no such day."""
    month, day = run.value("M"), run.value("DO")
    if month is None or day is None:
        return None
    year = year_of(run)
    if year == "XXXX":
        year = _year_after(run)
    draft = _day(year, month, day, run.stage())
    which = None if "W" in run.codes else run.which()  # "last Thursday, May 2": the date says which
    if draft is not None and which is not None and draft.anchor == "report":
        draft.shift, draft.direction = which if which[0] else (0, "nearest")
    return _with_part(run, draft)


def _day(year: str, month: str, day: str, mod: str | None = None) -> Draft | None:
    value = f"{year}-{month}-{int(day):02}"
    if not _exists(value):
        return None
    return Draft("DATE", value, "report" if value.startswith("X") else "none", mod=mod)


def _year_after(run: Run) -> str:
    """The year that a date shares with the one it is joined to: "February 12-13, 2020"."""
    joined = _JOINED_YEAR.match(run.lexemes.codes, run.last)
    return "XXXX" if joined is None else run.lexemes.values[joined.end() - 1]


def ranged(run: Run) -> Draft | None:
    """ "13-14 February", "Feb. 13-14": a day that shares its month, and its year, with the one it is joined to."""
    codes, values = run.lexemes.codes, run.lexemes.values
    near = range(max(0, run.first - 3), min(len(codes), run.last + 4))
    month = next((values[at] for at in near if codes[at] == "M"), None)
    day = run.value("DO")
    if month is None or day is None:
        return None
    shared = _SHARED_YEAR.match(codes, run.last)
    year = run.value("Y") or ("XXXX" if shared is None else values[shared.end() - 1])
    return _day(year, month, day)


def _with_part(run: Run, draft: Draft | None) -> Draft | None:
    part = run.value("P")
    if part is not None and draft is not None:
        draft.type, draft.value = "TIME", f"{draft.value}T{part}"
    return draft


def month(run: Run) -> Draft | None:
    """ "February 2020", "early February", "last May", "June of this year"."""
    month = run.value("M")
    which = run.which()
    if _is_no_day_before(run):
        return None
    draft = Draft("DATE", f"{year_of(run)}-{month}", mod=run.stage())
    if draft.value.startswith("X"):
        draft.anchor = "report"
        if which is not None and run.value("U") is not None:
            draft.shift, draft.unit, draft.direction = which[0], "year", "same"
        elif which is not None:
            draft.shift, draft.direction = which
            draft.unit = "year" if which[1] == "same" else None
    return draft


def _is_no_day_before(run: Run) -> bool:
    """ "32 May": the number before a month is none of its days."""
    if run.codes != "M" or run.first == 0 or run.lexemes.codes[run.first - 1] != "N":
        return False
    number = run.lexemes.words[run.first - 1]
    return (
        number.isdigit() and len(number) <= 2 and run.lexemes.starts[run.first] - run.lexemes.ends[run.first - 1] == 1
    )


def holiday(run: Run) -> Draft | None:
    """ "Christmas", "next Thanksgiving Day"; the value keeps the rule of a movable one ("XXXX-11-W4-4", "XXXX-E+01" the
    day after Easter)."""
    which = run.which()
    value = f"{year_of(run)}-{run.value('G')}"
    return Draft("DATE", value, "report" if value.startswith("X") else "none", direction=which[1] if which else None)


def weekday(run: Run) -> Draft | None:
    """ "Thursday", "last Friday night", "on Mondays" (a set)."""
    which = run.which()
    word = next(word for word, code in run.pairs() if code == "W")
    value = f"XXXX-WXX-{run.value('W')}"
    if word.lower().endswith("s") or (run.value("P") is not None and run.lexemes.words[run.last - 1].endswith("s")):
        part = run.value("P")
        return Draft("SET", value + (f"T{part}" if part else ""))
    draft = Draft("DATE", value, "report", mod=run.stage(), direction=which[1] if which else None)
    if run.value("U") is not None:
        return _weekday_of_week(run, draft)
    sides = {word.lower() for word, code in run.pairs() if code in "LX"}
    if sides == {"following"} and "d" not in run.codes and run.codes[0] == "X":
        draft.skip, draft.direction = 1, None  # "following Tuesday's vote" comes after it, whenever that was
    elif which is not None:
        draft.shift = which[0]
        if sides & _FROM_TEXT:
            draft.anchor, draft.needs = "timex", "day"
        elif sides == {"next"}:
            draft.unit, draft.direction = "week", "same"  # on Thursday, "next Friday" is not tomorrow
    return _with_part(run, draft)


def _weekday_of_week(run: Run, draft: Draft) -> Draft | None:
    """ "Friday next week", "Monday of last week"."""
    which = run.which()
    if run.value("U") != "week" or which is None:
        return None
    draft.shift, draft.unit, draft.direction = which[0], "week", "same"
    return draft


def deictic(run: Run) -> Draft | None:
    """ "yesterday", "late today", "tomorrow morning", "tonight"."""
    word = next(word for word, code in run.pairs() if code == "T").lower()
    shift = int(run.value("T") or 0)
    draft = Draft("DATE", "XXXX-XX-XX", "report", shift, "day", mod=run.stage())
    if word == "tonight":
        draft.type, draft.value = "TIME", "XXXX-XX-XXTNI"
        return draft
    return _with_part(run, draft)


def season(run: Run) -> Draft | None:
    """ "last summer", "the winter of 2019"; a bare "fall" or "spring" is none."""
    season = run.value("S")
    word = next(word for word, code in run.pairs() if code == "S").lower()
    which = run.which()
    if word in {"fall", "spring"} and (len(run.codes) == 1 or run.lexemes.codes[run.last : run.last + 1] == "x"):
        return None  # "the fall of the government"
    draft = Draft("DATE", f"{year_of(run)}-{season}", mod=run.stage())
    if draft.value.startswith("X"):
        draft.anchor = "report"
        if which is not None and run.value("U") is not None:
            draft.shift, draft.unit, draft.direction = which[0], "year", "same"
        elif which is not None:
            draft.shift, draft.direction = which
            draft.unit = "year" if which[1] == "same" else None
    return draft


def day_part(run: Run) -> Draft | None:
    """Parts of days: "last night", "this morning", "the next morning"."""
    part = run.value("P") or ""
    which = run.which()
    if which is None and run.lexemes.codes[run.last : run.last + 1] == "x":
        return None
    draft = Draft("TIME", f"XXXX-XX-XXT{part}", "report", 0, "day", mod=run.stage())
    if which is not None and which[0] < 0:
        draft.shift = -1
    elif "K" in run.codes or (which is not None and which[0] > 0) or "d" in run.codes:
        draft.anchor, draft.needs = "timex", "day"
        draft.shift = which[0] if which else 0
    return draft


def decade(run: Run) -> Draft | None:
    """ "the 1990s", "the late '80s", "the nineties"."""
    digits = run.value("Z") or ""
    anchor: TimexAnchor = "none" if len(digits) == 3 else "report"
    return Draft("DATE", digits if len(digits) == 3 else f"XX{digits}", anchor, mod=run.stage())


def century(run: Run) -> Draft | None:
    """ "the 20th century", "the twenty-first century"."""
    unit, number = run.value("U"), int(run.value("O") or 0) + int(sum(run.counts()))
    if unit == "century" and 1 <= number <= 30:
        return Draft("DATE", f"{number - 1:02}", mod=run.stage())
    return None


def year(run: Run) -> Draft | None:
    """ "2020", "early 2020", "fiscal 2020", "the year 2020"."""
    return Draft("DATE", year_of(run), mod=run.stage())


def short_year(run: Run) -> Draft | None:
    """The second year of "2018-19", "2018/19"."""
    lexemes, mark = run.lexemes, run.first - 1
    tied = lexemes.ends[mark - 1] == lexemes.starts[mark] and lexemes.ends[mark] == lexemes.starts[run.first]
    following = int(lexemes.values[mark - 1]) + 1
    if not tied or lexemes.words[mark] not in {"-", "–", "/"} or lexemes.words[run.first] != f"{following % 100:02}":
        return None
    return Draft("DATE", str(following))


def spoken_year(run: Run) -> Draft | None:
    """ "nineteen ninety-six", "the year two thousand"."""
    year = run.spoken_year()
    if year is None or (year == 2000 and "U" not in run.codes) or ("U" in run.codes and run.value("U") != "year"):
        return None
    return Draft("DATE", str(year))


def clock(run: Run) -> Draft | None:
    """ "5 p.m. EST Nov. 9", "noon Thursday", "10:35 a.m.", "overnight"."""
    codes = run.codes
    part = run.value("P") if not any(code in codes for code in "CD") else None
    clock = part or _time_of_day(run)
    if clock is None or (
        part and ":" not in part and len(codes) == 1 and run.lexemes.words[run.first].lower() != "overnight"
    ):
        return None
    clock = "24:00" if clock == "24:00" else clock
    day = "XXXX-XX-XX"
    draft = Draft("TIME", f"{day}T{clock}", "report", 0, "day", mod=run.value("A"))
    if ":" in clock and not any(code in codes for code in "WTM"):
        draft.needs = "day"
    if "W" in codes and "M" not in codes:
        draft.value, draft.shift, draft.unit = f"XXXX-WXX-{run.value('W')}T{clock}", 0, None
    elif "T" in codes:
        draft.shift = int(run.value("T") or 0)
    elif "M" in codes:
        named = date(Run(run.lexemes, codes.index("M") + run.first, run.last))
        if named is None:
            return None
        draft.value, draft.anchor, draft.unit = f"{named.value[:10]}T{clock}", named.anchor, None
    return draft


def _time_of_day(run: Run) -> str | None:
    word = run.value("CD")
    half = run.value("m")
    if word is None:
        return None
    pieces = [int(piece) for piece in word.replace(".", ":").split(":")]
    hour, minute = pieces[0], pieces[1] if len(pieces) > 1 else 0
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
