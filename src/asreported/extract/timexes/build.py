"""From a run of lexemes to a time expression: one short function for each rule of the grammar."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from asreported.extract.quantities.numerals import decimal, words_to_number, words_to_year
from asreported.extract.timexes.lexer import Lexemes
from asreported.model.mentions import Direction, TimeUnit, TimexAnchor, TimexType

__all__ = ["BUILDERS", "Draft", "Run"]

_LETTERS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
_CLOCK_LETTERS = {"second": "S", "minute": "M", "hour": "H"}
_OPEN: dict[str, tuple[str, TimexType]] = {
    "second": ("XXXX-XX-XXTXX:XX:XX", "TIME"),
    "minute": ("XXXX-XX-XXTXX:XX", "TIME"),
    "hour": ("XXXX-XX-XXTXX", "TIME"),
    "day": ("XXXX-XX-XX", "DATE"),
    "week": ("XXXX-WXX", "DATE"),
    "month": ("XXXX-XX", "DATE"),
    "quarter": ("XXXX-QX", "DATE"),
    "year": ("XXXX", "DATE"),
    "decade": ("XXX", "DATE"),
    "century": ("XX", "DATE"),
}
"""The value of a time known only by its unit, and its type."""
_BARE = {"current": "PRESENT_REF", "recent": "PAST_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
"""Words that refer to a time without a unit beside them."""
_LONG_AGO = 1e4
"""More units than this are no shift that a calendar can follow."""


@dataclass(slots=True)
class Draft:
    """A time expression in the making; `needs` asks for an earlier one of that unit to hang on;
    `skip` and `trim` say how many lexemes at its start and end are no part of it; `length` is what it is
    worth as a duration."""

    type: TimexType
    value: str
    anchor: TimexAnchor = "none"
    shift: int = 0
    unit: TimeUnit | None = None
    direction: Direction | None = None
    mod: str | None = None
    needs: str | None = None
    trim: int = 0
    skip: int = 0
    length: str | None = None


@dataclass(slots=True)
class Run:
    """The lexemes `first` to `last` (exclusive) that a rule took."""

    lexemes: Lexemes
    first: int
    last: int

    @property
    def codes(self) -> str:
        return self.lexemes.codes[self.first : self.last]

    def value(self, codes: str) -> str | None:
        """The value of the first lexeme of one of these classes."""
        for place in range(self.first, self.last):
            if self.lexemes.codes[place] in codes:
                return self.lexemes.values[place]
        return None

    def counts(self) -> list[float]:
        """The numbers in it, in order; each run of number words is one."""
        numbers: list[float] = []
        place = self.first
        while place < self.last:
            code = self.lexemes.codes[place]
            if code in "DNY":
                number = decimal(self.lexemes.values[place])
                if place + 1 < self.last and self.lexemes.codes[place + 1] == "n" and number is not None:
                    place += 1
                    number *= float(self.lexemes.values[place])
                numbers.extend([] if number is None else [number])
            elif code == "n":
                end = place + 1
                while end < self.last and self.lexemes.codes[end] in "n-&":
                    end += 1
                words = [self.lexemes.words[at].lower() for at in range(place, end) if self.lexemes.codes[at] == "n"]
                number = words_to_number(words)
                numbers.extend([] if number is None else [number])
                place = end - 1
            place += 1
        return numbers

    def spoken_year(self) -> int | None:
        """A year in words ("nineteen ninety-six")."""
        return words_to_year([word.lower() for word, code in self._pairs() if code == "n"])

    def _pairs(self) -> Iterator[tuple[str, str]]:
        return ((self.lexemes.words[at], self.lexemes.codes[at]) for at in range(self.first, self.last))

    def stage(self) -> str | None:
        """TIMEX3's `mod` of "early", "late", "mid", "the end of"."""
        found = self.value("eB")
        if found is not None:
            return found
        if self.codes[:1] in {"E", "F"}:
            return "START" if self.codes[0] == "E" else "END"
        return None

    def which(self) -> tuple[int, Direction] | None:
        """Last, this or next, as a shift and a side."""
        for code in self.codes:
            if code in "LHX":
                return {"L": (-1, "past"), "H": (0, "same"), "X": (1, "future")}[code]  # type: ignore[return-value]
        return None


def _amount(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


def duration_value(count: float | None, unit: str) -> str:
    """The TIMEX3 duration of so many units; `X` where the number is vague."""
    if unit in {"fortnight", "decade", "century"} and count is not None:
        count, unit = count * {"fortnight": 2, "decade": 10, "century": 100}[unit], "week" if unit == "fortnight" else "year"
    if count is not None and unit == "year" and count % 1 == 0.5:
        return f"P{int(count)}Y6M"
    amount = "X" if count is None else _amount(count)
    if unit in _CLOCK_LETTERS:
        if count is not None and unit in {"hour", "minute"} and count % 1 == 0.5:
            return f"PT{int(count)}{_CLOCK_LETTERS[unit]}30{'M' if unit == 'hour' else 'S'}"
        return f"PT{amount}{_CLOCK_LETTERS[unit]}"
    return f"P{amount}{_LETTERS.get(unit, 'X')}"


def _shifted(count: float | None, unit: str, sign: int, anchor: TimexAnchor) -> Draft:
    if count is None or count % 1 or abs(count) > _LONG_AGO:
        return Draft("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    steps, name = int(count), unit
    if unit == "fortnight":
        steps, name = steps * 2, "week"
    value, kind = _OPEN[name]
    if name == "second":
        name = "minute"
    draft = Draft(kind, value, anchor, sign * steps, name)  # type: ignore[arg-type]
    if anchor == "timex":
        draft.needs = name
    return draft


def _year(run: Run) -> str:
    spoken = run.spoken_year()
    return run.value("Y") or ("XXXX" if spoken is None else str(spoken))


def _determiner(run: Run) -> int:
    """1 where the first word is a determiner that is no part of the expression: a possessive, or one before a
    hyphenated modifier ("the two-week crisis")."""
    if run.codes[0] not in "da":
        return 0
    return int(run.lexemes.words[run.first].lower() not in {"the", "a", "an"} or "-" in run.codes)


def _iso(run: Run) -> Draft | None:
    word = run.lexemes.words[run.first]
    if "/" in word:
        month, day, year = word.split("/")
        if len(year) == 2:
            year = ("19" if int(year) > 50 else "20") + year
        if int(month) > 12:
            month, day = day, month
        word = f"{year}-{int(month):02}-{int(day):02}"
    return Draft("DATE", word) if _exists(word) else None


def _exists(value: str) -> bool:
    year, month, day = value.split("-")
    known = int(year) if year.isdigit() else 2000
    return known > 0 and 1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(known, int(month))[1]


def _date(run: Run) -> Draft | None:
    month, day = run.value("M"), run.value("DO")
    if month is None or day is None:
        return None
    value = f"{_year(run)}-{month}-{int(day):02}"
    if not _exists(value):
        return None
    draft = Draft("DATE", value, "report" if value.startswith("X") else "none", mod=run.stage())
    return _with_part(run, draft)


def _with_part(run: Run, draft: Draft) -> Draft:
    part = run.value("P")
    if part is not None:
        draft.type, draft.value = "TIME", f"{draft.value}T{part}"
    return draft


def _month(run: Run) -> Draft | None:
    month = run.value("M")
    which = run.which()
    draft = Draft("DATE", f"{_year(run)}-{month}", mod=run.stage())
    if draft.value.startswith("X"):
        draft.anchor = "report"
        if which is not None and run.value("U") is not None:
            draft.shift, draft.unit, draft.direction = which[0], "year", "same"
        elif which is not None:
            draft.shift, draft.direction = which
            draft.unit = "year" if which[1] == "same" else None
    return draft


def _holiday(run: Run) -> Draft | None:
    which = run.which()
    value = f"{_year(run)}-{run.value('G')}"
    return Draft("DATE", value, "report" if value.startswith("X") else "none", direction=which[1] if which else None)


def _each(run: Run) -> Draft | None:
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


def _weekday(run: Run) -> Draft | None:
    which = run.which()
    word = next(word for word, code in run._pairs() if code == "W")
    value = f"XXXX-WXX-{run.value('W')}"
    if word.lower().endswith("s") or (run.value("P") is not None and run.lexemes.words[run.last - 1].endswith("s")):
        return _with_part(run, Draft("SET", value))
    draft = Draft("DATE", value, "report", mod=run.stage(), direction=which[1] if which else None)
    if which is not None:
        draft.shift = which[0]
        if which[1] == "same":
            draft.direction = "nearest"
    return _with_part(run, draft)


def _deictic(run: Run) -> Draft | None:
    word = next(word for word, code in run._pairs() if code == "T").lower()
    shift = int(run.value("T") or 0)
    draft = Draft("DATE", "XXXX-XX-XX", "report", shift, "day", mod=run.stage())
    if word == "tonight":
        draft.type, draft.value = "TIME", "XXXX-XX-XXTNI"
        return draft
    return _with_part(run, draft)


def _quarter(run: Run) -> Draft | None:
    which = run.which()
    number = run.value("O")
    if run.value("h") is not None:
        value = f"H{number or 2}"
        if number not in {"1", "2", None}:
            return None
        if run.value("Y") is None and run.value("U") is None:
            return None
    else:
        value = f"Q{number}" if number else "QX"
        if number not in {"1", "2", "3", "4", None}:
            return None
    draft = Draft("DATE", f"{run.value('Y') or 'XXXX'}-{value}", skip=_determiner(run))
    if not draft.value.startswith("X"):
        return draft
    draft.anchor = "report"
    if number is None:
        if run.value("U") is not None:
            draft.anchor, draft.needs, draft.shift, draft.unit = "timex", "quarter", (which or (0, ""))[0], "year"
        else:
            draft.shift, draft.unit = (which or (-1, ""))[0], "quarter"
    elif "g" in run.codes or "E" in run.codes:
        draft.shift, draft.unit, draft.direction = -1, "year", "past"
    elif which is not None and run.value("U") is not None:
        draft.shift, draft.unit, draft.direction = which[0], "year", "same"
    return draft


def _period(run: Run) -> Draft | None:
    """ "the quarter", "the year-earlier period", "the latest quarter": hang on a quarter named before."""
    codes = run.codes
    year = run.value("Y")
    if codes[-1] == "Q" and codes[0] in "HX" and len(codes) == 2:
        return Draft("DATE", "XXXX-QX", "report", 0 if codes[0] == "H" else 1, "quarter")
    if codes == "LQ":
        return Draft("DATE", "XXXX-QX", "report", -1, "quarter")
    shift = -1 if ("g" in codes or "E" in codes or "U'" in codes or "LU" in codes) else 0
    draft = Draft("DATE", f"{year}-QX" if year else "XXXX-QX", "timex", shift, "year", needs="quarter")
    draft.skip = int(codes[0] == "d" and run.lexemes.words[run.first].lower() != "the")
    if "p" in codes and not (year or "g" in codes or "E" in codes or "L" in codes):
        return None
    return draft


def _ago(run: Run) -> Draft | None:
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
    draft = _shifted(count, unit, sign, "report" if side == "g" else "timex")
    draft.mod = _approximation(run)
    draft.skip = _determiner(run) if hyphenated else 0
    return draft


def _beside(run: Run) -> Draft | None:
    """ "the day before", "two days after": with nothing after it an earlier time is meant, else an event."""
    unit = run.value("UQ") or "day"
    sign = int(run.value("b") or 1)
    counts = run.counts()
    couple = run.value("f")
    count: float | None = counts[0] if counts else (float(couple) if couple else (None if "f" in run.codes else 1.0))
    if count is None:
        return None
    draft = _shifted(count, unit, sign, "timex")
    draft.trim = 1
    draft.mod = _approximation(run)
    if "d" not in run.codes:
        draft.length = duration_value(count, unit)
    return draft


def _approximation(run: Run) -> str | None:
    found = run.value("A")
    codes = run.codes
    if found is not None:
        return found
    if "@l" in codes:
        return "EQUAL_OR_MORE"
    if "0c>" in codes:
        return "EQUAL_OR_LESS"
    if "c>" in codes:
        return run.value("c")
    return "EQUAL_OR_LESS" if codes.startswith("ut") else None


def _span(run: Run) -> Draft | None:
    """ "the past two months", "the first nine months": a length of time."""
    unit = run.value("UQ") or "year"
    counts = run.counts()
    couple = run.value("f")
    count: float | None = counts[-1] if counts else (float(couple) if couple else None)
    if counts and "d" in run.codes and run.value("Y") and not any(code in "LXHKRO" for code in run.codes):
        return None
    if len(counts) > 1:
        count = None
    return Draft("DURATION", duration_value(count, unit), mod=_approximation(run), skip=_determiner(run))


def _relative(run: Run) -> Draft | None:
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
    value, kind = _OPEN[unit] if unit in _OPEN else ("XXXX", "DATE")
    name: TimeUnit = "week" if unit == "fortnight" else "minute" if unit == "second" else unit  # type: ignore[assignment]
    if kind == "TIME":
        return Draft("DURATION", duration_value(1, unit)) if which and which[0] < 0 else None
    if "K" in codes:
        return Draft(kind, value, "timex", 0, name, mod=stage, needs=unit)
    assert which is not None
    anchored = self_anchored(run)
    shift = which[0]
    if unit in {"decade", "century"} and shift < 0:
        return Draft("DURATION", duration_value(1, unit))
    if anchored:
        return Draft(kind, value, "timex", shift, name, mod=stage, needs=unit)
    return Draft(kind, value, "report", shift, name, mod=stage)


def self_anchored(run: Run) -> bool:
    """Whether "next" or "previous" counts from a time in the text: "the next day", "the following year"."""
    words = [word.lower() for word, _ in run._pairs()]
    if any(word in {"following", "previous", "preceding", "prior", "ensuing", "succeeding"} for word in words):
        return True
    return "the" in words and "next" in words


def _plural_relative(run: Run, unit: str) -> Draft | None:
    which = run.which()
    if which is None:
        return None
    words = {word.lower() for word, _ in run._pairs()}
    if which[0] > 0:
        return Draft("DATE", "FUTURE_REF") if "coming" in words else Draft("DURATION", duration_value(None, unit))
    if "past" in words or "previous" in words:
        return Draft("DATE", "PAST_REF")
    return None


def _season(run: Run) -> Draft | None:
    season = run.value("S")
    word = next(word for word, code in run._pairs() if code == "S").lower()
    which = run.which()
    if word in {"fall", "spring"} and len(run.codes) == 1:
        return None
    draft = Draft("DATE", f"{_year(run)}-{season}", mod=run.stage())
    if draft.value.startswith("X"):
        draft.anchor = "report"
        if which is not None and run.value("U") is not None:
            draft.shift, draft.unit, draft.direction = which[0], "year", "same"
        elif which is not None:
            draft.shift, draft.direction = which
            draft.unit = "year" if which[1] == "same" else None
    return draft


def _day_part(run: Run) -> Draft | None:
    part = run.value("P") or ""
    which = run.which()
    draft = Draft("TIME", f"XXXX-XX-XXT{part}", "report", 0, "day", mod=run.stage())
    if which is not None and which[0] < 0:
        draft.shift = -1
    elif "K" in run.codes or (which is not None and which[0] > 0) or "d" in run.codes:
        draft.anchor, draft.needs = "timex", "day"
        draft.shift = which[0] if which else 0
    return draft


def _decade(run: Run) -> Draft | None:
    digits = run.value("Z") or ""
    anchor: TimexAnchor = "none" if len(digits) == 3 else "report"
    return Draft("DATE", digits if len(digits) == 3 else f"XX{digits}", anchor, mod=run.stage())


def _century(run: Run) -> Draft | None:
    unit, number = run.value("U"), int(run.value("O") or 0)
    if unit == "century" and 1 <= number <= 30:
        return Draft("DATE", f"{number - 1:02}", mod=run.stage())
    return None


def _bounded(run: Run) -> Draft | None:
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
    value, kind = _OPEN[unit]
    return Draft(kind, value, "report", 0, unit, mod=run.stage())  # type: ignore[arg-type]


def _the_unit(run: Run, unit: str) -> Draft | None:
    """ "the year", "the full year", "the week": the one of the report; with an end of its own ("the year ended March
    31") a length."""
    words = run.lexemes.words
    if unit in {"day", "month"} or words[run.first].lower() != "the":
        return None
    following = words[run.last].lower() if run.last < len(words) else ""
    if following in {"ended", "ending", "ends"} or words[run.last - 2].lower() in {"fiscal", "calendar", "financial"}:
        return Draft("DURATION", duration_value(1, unit))
    if unit == "week":
        return Draft("DATE", "XXXX-WXX", "report", 0, "week")
    return Draft("DATE", "XXXX", "report", 0, "year")


def _spoken_year(run: Run) -> Draft | None:
    year = run.spoken_year()
    if year is None or (year == 2000 and "U" not in run.codes) or ("U" in run.codes and run.value("U") != "year"):
        return None
    return Draft("DATE", str(year))


def _duration(run: Run) -> Draft | None:
    unit = run.value("UQ")
    if unit is None:
        return None
    counts = run.counts()
    words = [word.lower() for word, _ in run._pairs()]
    couple = run.value("f")
    if len(counts) > 1:
        count: float | None = None
    elif counts:
        count = counts[0]
    elif couple:
        count = float(couple)
    else:
        count = None if "f" in run.codes else 1.0
    if "half" in words and count is not None:
        count += 0.5
    if "of" in words and "f" not in run.codes:
        return None
    if unit == "quarter" and ("-" in run.codes or run.lexemes.codes[run.last : run.last + 1] == "x"):
        return None
    if unit == "second" and not words[-1].endswith("s") and "-" not in run.codes:
        return None
    if count is None and not words[-1].endswith("s"):
        return None
    return Draft("DURATION", duration_value(count, unit), mod=_approximation(run))


def _year_alone(run: Run) -> Draft | None:
    return Draft("DATE", _year(run), mod=run.stage())


def _plural(run: Run) -> Draft | None:
    """ "recent years"; "for weeks", "in decades"."""
    words = run.lexemes.words
    if run.codes[0] == "R":
        return Draft("DATE", "PAST_REF") if words[run.last - 1].lower().endswith("s") else None
    unit = run.value("UQ") or "year"
    if words[run.first].lower() not in {"for", "in", "within"} or not words[run.last - 1].lower().endswith("s"):
        return None
    return Draft("DURATION", duration_value(None, unit), skip=1)


def _clock(run: Run) -> Draft | None:
    codes = run.codes
    part = run.value("P") if not any(code in codes for code in "CD") else None
    clock = part or _time_of_day(run)
    if clock is None or (part and ":" not in part and len(codes) == 1 and run.lexemes.words[run.first].lower() != "overnight"):
        return None
    clock = "24:00" if clock == "24:00" else clock
    day = "XXXX-XX-XX"
    draft = Draft("TIME", f"{day}T{clock}", "report", 0, "day", mod=run.value("A"))
    if "W" in codes and "M" not in codes:
        draft.value, draft.shift, draft.unit = f"XXXX-WXX-{run.value('W')}T{clock}", 0, None
    elif "T" in codes:
        draft.shift = int(run.value("T") or 0)
    elif "M" in codes:
        named = _date(Run(run.lexemes, codes.index("M") + run.first, run.last))
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


def _set(run: Run) -> Draft | None:
    return Draft("SET", run.value("y") or "P1D")


def _reference(run: Run) -> Draft | None:
    word = run.lexemes.words[run.last - 1].lower()
    value = run.value("r") or _BARE.get(word)
    if value is None or (word == "past" and "d" not in run.codes):
        return None
    return Draft("DATE", value)


BUILDERS: dict[str, Callable[[Run], Draft | None]] = {
    "iso": _iso,
    "clock": _clock,
    "date": _date,
    "month": _month,
    "holiday": _holiday,
    "each": _each,
    "weekday": _weekday,
    "deictic": _deictic,
    "quarter": _quarter,
    "period": _period,
    "ago": _ago,
    "beside": _beside,
    "span": _span,
    "relative": _relative,
    "season": _season,
    "day_part": _day_part,
    "decade": _decade,
    "century": _century,
    "bounded": _bounded,
    "duration": _duration,
    "year": _year_alone,
    "plural": _plural,
    "spoken_year": _spoken_year,
    "set": _set,
    "reference": _reference,
}
