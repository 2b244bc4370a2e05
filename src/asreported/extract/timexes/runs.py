"""Runs of lexemes, and the drafts of time expressions that are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from asreported.extract.quantities.numerals import decimal, words_to_number, words_to_year
from asreported.extract.timexes.lexer import Lexemes
from asreported.model.mentions import Direction, TimeUnit, TimexAnchor, TimexType

__all__ = ["OPEN", "Draft", "Found", "Run", "approximation", "determiner", "distant", "duration_value", "year_of"]

_LETTERS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}
_CLOCK_LETTERS = {"second": "S", "minute": "M", "hour": "H"}
OPEN: dict[str, tuple[str, TimexType]] = {
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
_LONG_AGO = 1e4
"""More units than this are no shift that a calendar can follow."""


_SIDES: dict[str, tuple[int, Direction]] = {"L": (-1, "past"), "X": (1, "future"), "H": (0, "same")}
"""Last, next and this; "this past Thursday" is the last."""
_HALVES = {"hour": ("minute", 60), "year": ("month", 12), "day": ("hour", 24), "minute": ("second", 60)}
"""Units whose halves are whole numbers of a smaller one."""


@dataclass(slots=True)
class Draft:
    """A time expression in the making; `needs` asks for an earlier one of that unit to hang on;
    `skip` and `trim` say how many lexemes at its start and end are no part of it; `length` is what it is
    worth as a duration; `is_back` whether it counts back from the report, though it hangs on a time of the text."""

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
    is_back: bool = False


@dataclass(slots=True)
class Found:
    """A draft, the characters [start, end) it stands on, and where the words that made it stop."""

    start: int
    end: int
    stop: int
    draft: Draft


@dataclass(slots=True)
class Run:
    """The lexemes `first` to `last` (exclusive) that a rule took."""

    lexemes: Lexemes
    first: int
    last: int

    @property
    def codes(self) -> str:
        """The letters of its lexical classes."""
        return self.lexemes.codes[self.first : self.last]

    def value(self, codes: str) -> str | None:
        """The value of the first lexeme of one of these classes."""
        for place in range(self.first, self.last):
            if self.lexemes.codes[place] in codes:
                return self.lexemes.values[place]
        return None

    def last_value(self, codes: str) -> str | None:
        """The value of the last lexeme of one of these classes."""
        return next(
            (
                self.lexemes.values[at]
                for at in range(self.last - 1, self.first - 1, -1)
                if self.lexemes.codes[at] in codes
            ),
            None,
        )

    def counts(self) -> list[float]:
        """The numbers in it, in order; each run of number words is one, "and a half" a part of it."""
        numbers: list[float] = []
        place = self.first
        while place < self.last:
            number, after = self._number(place)
            if number is not None and self.lexemes.codes[after : min(after + 3, self.last)] == "&ah":
                number, after = number + 0.5, after + 3
            numbers.extend([] if number is None else [number])
            place = after
        if not numbers and self.codes.lstrip("A@lc>0ut").startswith(("ha", "hxa")):
            return [0.5]
        return numbers

    def _number(self, place: int) -> tuple[float | None, int]:
        """The number that starts at a lexeme, null where none does, and the lexeme after it."""
        codes = self.lexemes.codes
        if codes[place] in "DNY":
            number = decimal(self.lexemes.values[place])
            if place + 1 < self.last and codes[place + 1] == "n" and number is not None:
                return number * float(self.lexemes.values[place + 1]), place + 2
            return number, place + 1
        if codes[place] != "n":
            return None, place + 1
        end = place + 1
        while end < self.last and (codes[end] in "n-" or codes[end : end + 2] == "&n"):
            end += 1
        return words_to_number([self.lexemes.words[at].lower() for at in range(place, end) if codes[at] == "n"]), end

    def spoken_year(self) -> int | None:
        """A year in words ("nineteen ninety-six")."""
        return words_to_year([word.lower() for word, code in self.pairs() if code == "n"])

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each word with the letter of its class."""
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
        for code, found in _SIDES.items():
            if code in self.codes:
                return found
        return None


def _amount(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


def duration_value(count: float | None, unit: str) -> str:
    """The TIMEX3 duration of so many units; `X` where the number is vague."""
    if unit in {"fortnight", "decade", "century"} and count is not None:
        count, unit = (
            count * {"fortnight": 2, "decade": 10, "century": 100}[unit],
            "week" if unit == "fortnight" else "year",
        )
    if count is not None and unit == "year" and count % 1 == 0.5:
        return f"P{int(count)}Y6M" if count > 1 else "P6M"
    amount = "X" if count is None else _amount(count)
    if unit in _CLOCK_LETTERS:
        if count is not None and unit in {"hour", "minute"} and count % 1 == 0.5:
            whole = f"{int(count)}{_CLOCK_LETTERS[unit]}" if count > 1 else ""
            return f"PT{whole}30{'M' if unit == 'hour' else 'S'}"
        return f"PT{amount}{_CLOCK_LETTERS[unit]}"
    return f"P{amount}{_LETTERS.get(unit, 'X')}"


def distant(count: float | None, unit: str, sign: int, anchor: TimexAnchor) -> Draft:
    """A time `count` units before or after its anchor; vague or absurd distances are past or future references."""
    if count is not None and count % 1 == 0.5 and unit in _HALVES:
        unit, parts = _HALVES[unit]
        count *= parts
    if count is None and anchor == "timex":
        return Draft("DURATION", duration_value(None, unit))
    if count is None or count % 1 or abs(count) > _LONG_AGO:
        return Draft("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    steps, name = int(count), unit
    if unit == "fortnight":
        steps, name = steps * 2, "week"
    value, kind = OPEN[name]
    if name == "second":
        name = "minute"
    draft = Draft(kind, value, anchor, sign * steps, name)  # type: ignore[arg-type]
    if anchor == "timex":
        draft.needs = name
    return draft


def year_of(run: Run) -> str:
    """The year of a run, in digits or words; `XXXX` where it names none."""
    spoken = run.spoken_year()
    return run.value("Y") or ("XXXX" if spoken is None else str(spoken))


def determiner(run: Run) -> int:
    """1 where the first word is a determiner that is no part of the expression: a possessive, or one before a
    hyphenated modifier ("the two-week crisis")."""
    if run.codes[0] not in "da":
        return 0
    return int(run.lexemes.words[run.first].lower() not in {"the", "a", "an"} or "-" in run.codes)


def approximation(run: Run) -> str | None:
    """TIMEX3's `mod` of "about", "nearly", "at least", "more than", "up to"."""
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
