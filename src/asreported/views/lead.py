"""The lead: sentences of slots filled from records. A slot that no record fills drops its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from asreported.model import Modality
from asreported.views.dates import long
from asreported.views.dossier import SIZE, STANDING, Dossier, Row
from asreported.views.text import capitalised
from asreported.views.wording import ACTIONS, CASUALTIES

_MOST_STANDINGS = 4
_MOST_FIGURES = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """A run of the lead; with `row` it stands for that row's record, without it is the text between."""

    text: str
    row: Row | None = None

    @property
    def modality(self) -> Modality:
        """How real what it says is."""
        return "actual" if self.row is None else self.row.modality


def lead(dossier: Dossier) -> tuple[Slot, ...]:
    """What stands first, as slots whose texts follow each other without a break; empty where nothing fills any."""
    standing = [Slot(_dated(row), row) for row in _standings(dossier.group(STANDING))]
    sizes = [row for row in dossier.group(SIZE) if row.kind == "figure"]
    size = _latest(row for row in sizes if row.modality == "actual")
    planned = _last_said(row for row in sizes if row.modality == "planned")
    sentences = [
        _first(standing, size, planned),
        *(_unfulfilled(dossier, gap.text) for gap in dossier.group(STANDING) if gap.kind == "gap" and gap.text),
        *_counts(dossier),
    ]
    filled = [sentence for sentence in sentences if sentence]
    return tuple(chain.from_iterable((*sentence, *_space(sentence, filled)) for sentence in filled))


def _first(standing: list[Slot], size: Row | None, planned: Row | None) -> list[Slot]:
    """ "Launched in May 2018 and suspended in June 2019, it is put at 60 people; 90 are planned."""
    slots = list(_listed(standing))
    if size:
        slots += [Slot(", it is put at " if slots else "It is put at "), Slot(_dated(size), size)]
    if planned:
        slots += [Slot("; " if slots else "Planned are "), Slot(planned.text, planned)]
        slots += [Slot(" are planned")] if len(slots) > 2 else []
    return _capitalised([*slots, Slot(".")]) if slots else []


def _unfulfilled(dossier: Dossier, value: str) -> list[Slot]:
    """ "That it was to resume is reported; that it did is not."""
    row = _last_said(
        row for row in dossier.group(STANDING) if row.modality == "planned" and row.text == f"to {ACTIONS.get(value)}"
    )
    if row is None:
        return []
    did = "was" if row.text.startswith("to be ") else "did"
    return [Slot("That it was "), Slot(row.text, row), Slot(f" is reported; that it {did} is not.")]


def _counts(dossier: Dossier) -> Iterator[list[Slot]]:
    """ "Killed: 31 people, on 7 May 2026."""
    casualties = [group for group in dossier.groups if group.name.casefold() in CASUALTIES]
    for group in casualties[:_MOST_FIGURES]:
        if row := _latest(row for row in group.rows if row.modality == "actual"):
            when = f", {long(row.when)}" if row.when else ""
            yield [Slot(f"{group.name}: "), Slot(f"{row.text}{when}", row), Slot(".")]


def _standings(rows: Iterable[Row]) -> list[Row]:
    known = distinct(row for row in rows if row.when and row.modality == "actual" and row.text in ACTIONS)
    return known[-_MOST_STANDINGS:]


def distinct(rows: Iterable[Row]) -> list[Row]:
    """Dated rows in the order of time; of those that say the same of the same time the most exact, then the one with
    most origins."""
    chosen: list[Row] = []
    for row in sorted(rows, key=_exactness):
        if not any(row.text == other.text and _overlap(row, other) for other in chosen):
            chosen.append(row)
    return sorted(chosen, key=_end)


def _overlap(row: Row, other: Row) -> bool:
    return row.when is not None and other.when is not None and row.when.overlaps(other.when)


_PRECISION = ("minute", "hour", "day", "week", "month", "season", "quarter", "year", "decade", "century")


def _exactness(row: Row) -> tuple[int, int, str]:
    return (_PRECISION.index(row.when.precision) if row.when else len(_PRECISION), -row.origins, row.record or "")


def _end(row: Row) -> tuple[str, str]:
    return (row.when.last_day, row.when.first_day) if row.when else ("", "")


def _latest(rows: Iterable[Row]) -> Row | None:
    """The row of the latest time; of several of one time the one with most origins. The first where none is dated."""
    return max(rows, key=lambda row: (_end(row)[0], row.origins), default=None)


def _last_said(rows: Iterable[Row]) -> Row | None:
    return max(rows, key=lambda row: (row.origins, _end(row)), default=None)


def _dated(row: Row) -> str:
    return f"{row.text} {long(row.when)}" if row.when else row.text


def _listed(slots: list[Slot]) -> Iterator[Slot]:
    """The slots with commas and an "and" between."""
    for place, slot in enumerate(slots):
        if place:
            yield Slot(" and " if place == len(slots) - 1 else ", ")
        yield slot


def _capitalised(slots: list[Slot]) -> list[Slot]:
    return [Slot(capitalised(slots[0].text), slots[0].row), *slots[1:]]


def _space(sentence: list[Slot], sentences: list[list[Slot]]) -> Iterator[Slot]:
    if sentence is not sentences[-1]:
        yield Slot(" ")
