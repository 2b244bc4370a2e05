"""A story changed in a way that must show in what is read out of it, and in nothing else.

A `Change` rewrites a text: names for names of the same shape, every date by years of 52 weeks (weekdays stay), chosen
numerals times a factor. `rewrite_folder` does so to the reports of a story. `facts` lists what a story's JSON says, a
line for each record, without what must differ (ids, offsets, hashes) and with a change done to it. The law: the facts
of the rewritten reports are the rewritten facts of the reports.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from .check import Json, Object, document_names, listing, mapping

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DATES = (
    r"(?P<iso>(?<!\d)\d{4}(?P<sep>[-/])\d\d(?P=sep)\d\d(?!\d))",
    rf"(?P<day_month>(?<![\d.,])\d{{1,2}} {_MONTH}(?: \d{{4}}\b)?)",
    rf"(?P<month_day>\b{_MONTH}\.? \d{{1,2}}\b(?:, \d{{4}}\b)?)",
    r"(?P<year>(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d))",
)
_ANY_YEAR = 2026
"""For a date that names none: the samples lie between two leap days, where 52 weeks on is the same day less one."""
_MULTIPLES = (1, 1_000, 1_000_000, 1_000_000_000)
_LONG = frozenset({"month", "season", "quarter", "year", "decade", "century"})
"""Times of these precisions move by whole years: "September 2025" becomes "September 2026"."""

_COMPARED = {
    "documents": ("path", "title", "outlet", "authors", "published", "off_story"),
    "quotations": ("document", "kind", "text", "speaker", "source_text"),
    "utterances": ("speaker", "quotations"),
    "figures": ("subject", "measure", "value", "low", "high", "unit", "qualifier", "modality", "when", "evidence"),
    "series": ("subject", "measure", "unit", "points"),
    "states": ("subject", "property", "value", "modality", "when", "evidence"),
    "timeline": ("text", "when", "modality", "origins", "evidence"),
    "disagreements": ("kind", "subject", "property", "positions"),
    "copies": ("passages",),
}
"""What is compared of the records of each list."""
_COMPARED_WITHIN = {
    "quotations": ("document", "kind", "text"),
    "points": ("value", "low", "high", "modality", "when", "evidence"),
    "positions": ("value", "number", "documents", "origins"),
    "passages": ("text", "evidence"),
}
_AMOUNTS = frozenset({"value", "low", "high", "number"})


@dataclass(frozen=True)
class Change:
    """What is done to a text. `numerals` are written as in the reports; `fragments` are replaced as they stand."""

    names: Mapping[str, str] = field(default_factory=dict)
    numerals: tuple[str, ...] = ()
    factor: int = 1
    years: int = 0
    fragments: Mapping[str, str] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """`text` with the change done to it."""
        return self._pattern.sub(self._replacement, text)

    def amount(self, amount: float) -> float:
        """`amount`, times the factor where it is one of the numerals, or thousands, millions, … of one."""
        scaled = any(math.isclose(amount, float(one) * by) for one in self._numbers for by in _MULTIPLES)
        return amount * self.factor if scaled else amount

    def when(self, when: Object) -> Json:
        """A time, moved: long ones by whole years, others by as many times 52 weeks."""
        precision = str(when["precision"])
        move = self._next_year if precision in _LONG else self._moved
        return [move(str(when["start"])[:10]), move(str(when["end"])[:10]), precision]

    @cached_property
    def _numbers(self) -> frozenset[Decimal]:
        return frozenset(Decimal(one.replace(",", "")) for one in self.numerals)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        written = {*self.numerals, *(one.replace(",", "") for one in self.numerals)}
        numeral = rf"(?P<numeral>(?<![\w.,:/-])(?:{_any_of(written)})(?![\w:/-]|[.,]\d))"
        name = rf"(?P<name>(?<!\w)(?:{_any_of(self.names)})(?=s?\b))"
        return re.compile("|".join([rf"(?P<fragment>{_any_of(self.fragments)})", *_DATES, numeral, name]))

    def _replacement(self, match: re.Match[str]) -> str:
        found = match.group()
        match match.lastgroup:
            case "fragment":
                return self.fragments[found]
            case "name":
                return self.names[found]
            case "numeral":
                amount = Decimal(found.replace(",", "")) * self.factor
                return f"{amount:,}" if "," in found else f"{amount}"
            case "year":
                return self._next_year(found)
            case "iso":
                return self._moved(found.replace("/", "-")).replace("-", found[4])
            case _:
                return self._moved_day(found)

    def _next_year(self, text: str) -> str:
        return f"{int(text[:4]) + self.years}{text[4:]}"

    def _moved(self, iso: str) -> str:
        return (date.fromisoformat(iso) + timedelta(weeks=52 * self.years)).isoformat()

    def _moved_day(self, text: str) -> str:
        """A day of a month in words, with or without its year."""
        words = re.findall(r"[A-Za-z]+|\d+", text)
        month = next(word for word in words if word.isalpha())
        numbers = [int(word) for word in words if word.isdigit()]
        day, year = (*numbers, _ANY_YEAR)[:2]
        was = date(year, _MONTHS.index(month[:3].lower()) + 1, day)
        now = was + timedelta(weeks=52 * self.years)
        if was.month != now.month:
            raise ValueError(f"{text!r} would move into another month")
        return re.sub(r"\d+", lambda number: str(now.day if len(number.group()) < 3 else now.year), text)


UNCHANGED = Change()


def load_change(path: Path) -> Change:
    """The change that a story's `swap.json` describes, with a year of weeks."""
    swap = mapping(json.loads(path.read_text(encoding="utf-8")))
    return Change(
        names={name: str(other) for name, other in mapping(swap["names"]).items()},
        numerals=tuple(map(str, listing(swap["numerals"]))),
        factor=int(str(swap["factor"])),
        years=1,
        fragments={fragment: str(other) for fragment, other in mapping(swap["fragments"]).items()},
    )


def rewrite_folder(source: Path, target: Path, change: Change) -> None:
    """The reports of `source` with the change done to them, under the same names."""
    target.mkdir(parents=True, exist_ok=True)
    for report in sorted(source.iterdir()):
        text = change.text(report.read_text(encoding="utf-8"))
        (target / report.name).write_text(text, encoding="utf-8")


def facts(story: Object, change: Change = UNCHANGED) -> list[str]:
    """What a story says, after the change: sorted lines, one for each record."""
    teller = _Teller(change, document_names(story))
    return sorted(
        f"{part}: {json.dumps(teller.record(mapping(record), keys), ensure_ascii=False)}"
        for part, keys in _COMPARED.items()
        for record in listing(story[part])
    )


@dataclass(frozen=True)
class _Teller:
    """Says a record without what must differ from story to story."""

    change: Change
    names: Mapping[str, str]

    def record(self, record: Object, keys: tuple[str, ...]) -> dict[str, Json]:
        return {key: self._value(record[key], key) for key in keys}

    def _value(self, value: Json, key: str) -> Json:
        if isinstance(value, list):
            told = {json.dumps(self._value(one, key), ensure_ascii=False) for one in value}
            return [json.loads(one) for one in sorted(told)]
        if isinstance(value, Mapping):
            return self._object(value, key)
        if isinstance(value, str):
            return self._string(value, key)
        return self.change.amount(value) if value is not None and key in _AMOUNTS else value

    def _object(self, value: Object, key: str) -> Json:
        if "precision" in value:
            return self.change.when(value)
        if "entity" in value:
            return self.change.text(str(value["name"]))
        if key == "evidence":
            return self.names[str(value["document"])]
        if key == "off_story":
            return self.change.text(str(value["text"]))
        return self.record(value, _COMPARED_WITHIN[key])

    def _string(self, value: str, key: str) -> str:
        if key in {"document", "documents"}:
            return self.names[value]
        return value if key == "path" else self.change.text(value)


def _any_of(words: Mapping[str, str] | set[str]) -> str:
    """A pattern for any of the words, the longest first; for none it matches nothing."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"
