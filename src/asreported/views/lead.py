"""The lead: sentences of slots filled from records. A slot that no record fills drops its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from asreported.model import Modality
from asreported.views.dates import long
from asreported.views.dossier import SIZE, STANDING, Dossier, Row
from asreported.views.text import capitalised
from asreported.views.wording import ACTIONS, CASUALTIES

_MOST_STANDINGS = 4
_MOST_FIGURES = 3
_MOST_SIDES = 3


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
    latest = _latest(row for row in sizes if row.modality == "actual")
    planned = _last_said(row for row in sizes if row.modality == "planned")
    first = _first(standing, latest, planned)
    sentences = [first, *_unfulfilled(dossier), *([] if first else _counts(dossier))]
    filled = [sentence for sentence in sentences if sentence]
    return tuple(chain.from_iterable((*sentence, *_space(sentence, filled)) for sentence in filled))


def _first(standing: list[Slot], sizes: list[Row], planned: Row | None) -> list[Slot]:
    """ "Launched in May 2018 and suspended in June 2019, it is put at 60 people; 90 are planned."""
    slots = list(_listed(standing))
    if sizes:
        slots.append(Slot(", it is put at " if slots else "It is put at "))
        slots += _either(sizes)
    if planned:
        slots += [Slot("; " if slots else "Planned are "), Slot(planned.text, planned)]
        slots += [Slot(" are planned")] if len(slots) > 2 else []
    return _capitalised([*slots, Slot(".")]) if slots else []


def _unfulfilled(dossier: Dossier) -> Iterator[list[Slot]]:
    """ "That it was to resume is reported; that it did is not."""
    gaps = [f"to {ACTIONS.get(gap.text)}" for gap in dossier.group(STANDING) if gap.kind == "gap"]
    plans = [_last_said(row for row in _planned(dossier) if row.text == gap) for gap in gaps]
    rows = [row for row in plans if row]
    for did, alike in (
        ("did", [row for row in rows if not row.text.startswith("to be ")]),
        ("was", [row for row in rows if row.text.startswith("to be ")]),
    ):
        if alike:
            listed = _listed([Slot(row.text, row) for row in alike])
            yield [Slot("That it was "), *listed, Slot(f" is reported; that it {did} is not.")]


def _planned(dossier: Dossier) -> Iterator[Row]:
    return (row for row in dossier.group(STANDING) if row.modality == "planned")


def _counts(dossier: Dossier) -> Iterator[list[Slot]]:
    """ "Killed: 31 people on 7 May 2026."""
    casualties = [group for group in dossier.groups if group.name.casefold() in CASUALTIES]
    for group in casualties[:_MOST_FIGURES]:
        if rows := _latest(row for row in group.rows if row.modality == "actual"):
            counted = [replace(row, text=row.text.removesuffix(f" {group.name.casefold()}")) for row in rows]
            yield [Slot(f"{group.name}: "), *_either(counted), Slot(".")]


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


def _latest(rows: Iterable[Row]) -> list[Row]:
    """The rows of the latest time, that with most origins first: where reports part there, no side is left out."""
    known = sorted(rows, key=lambda row: (_end(row), row.origins), reverse=True)
    return [row for row in known if _end(row) == _end(known[0])][: _MOST_SIDES if known and known[0].when else 1]


def _either(rows: list[Row]) -> Iterator[Slot]:
    """`22 people or 31 people on 7 May 2026`; all rows are of one time."""
    for place, row in enumerate(rows):
        if place:
            yield Slot(" or ")
        yield Slot(_dated(row) if place == len(rows) - 1 else row.text, row)


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
