"""What the chart shows: which facts stand on which strip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asreported.model import Evidence, Figure, Modality, Series, Story, When
from asreported.views.dossier import COMMANDER, LEAD, SIZE, STANDING, Dossier, Row, group_of
from asreported.views.lead import distinct
from asreported.views.wording import CASUALTIES

_MOST_SERIES = 4
LONGEST_LABEL = 10
"""Columns of a strip's label."""
_POINTS_OF_A_SERIES = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A fact of one strip; `figure` where it is one, `standing` where its length in time is drawn."""

    text: str
    modality: Modality
    when: When | None
    evidence: tuple[Evidence, ...]
    figure: Figure | None = None
    standing: bool = False


def strips(story: Story, dossier: Dossier) -> list[tuple[str, list[Item]]]:
    """The strips with their labels, those without a fact left out."""
    standing = [row for row in dossier.group(STANDING) if row.kind != "gap" and row.modality != "denied"]
    actual = distinct(row for row in standing if row.modality == "actual" and row.when)
    shown = [*actual, *(row for row in standing if row.modality != "actual" or not row.when)]
    led = [row for row in (*dossier.group(LEAD), *dossier.group(COMMANDER)) if row.kind != "gap"]
    found = [
        ("standing", [_item(row, standing=True) for row in shown]),
        *_figures(story, dossier),
        ("led by", [_item(row) for row in _first_of_each(led)]),
    ]
    return [(label, items) for label, items in found if items]


def _first_of_each(rows: Iterable[Row]) -> list[Row]:
    """Of rows that say the same the earliest: who leads is told again and again."""
    by_time = sorted(rows, key=lambda row: row.when.first_day if row.when else "9")
    return list({(row.text, row.modality): row for row in reversed(by_time)}.values())[::-1]


def _item(row: Row, *, standing: bool = False) -> Item:
    return Item(row.text, row.modality, row.when, row.evidence, None, standing)


def _figures(story: Story, dossier: Dossier) -> Iterable[tuple[str, list[Item]]]:
    """The series worth a strip: the subject's own size, casualties, then what most reports count."""
    figures = {figure.id: figure for figure in story.figures}

    def weight(series: Series) -> tuple[bool, bool, int, int, str]:
        documents = {place.document for point in series.points for place in point.evidence}
        own = _own_size(series, dossier, figures)
        return (not own, series.measure not in CASUALTIES, -len(documents), -len(series.points), series.id)

    worth = [
        series
        for series in sorted(story.series, key=weight)
        if len(series.points) >= _POINTS_OF_A_SERIES or _own_size(series, dossier, figures)
    ]
    for series in worth[:_MOST_SERIES]:
        items = [figures[point.figure] for point in series.points if point.figure in figures]
        yield (
            _label(series, story, dossier),
            [
                Item(figure.text, figure.modality, figure.when, figure.evidence, figure)
                for figure in items
                if figure.modality != "denied"
            ],
        )


def _own_size(series: Series, dossier: Dossier, figures: dict[str, Figure]) -> bool:
    own = series.subject is not None and series.subject.entity == dossier.subject.entity
    return own and any(group_of(figures[point.figure]) == SIZE for point in series.points if point.figure in figures)


def _label(series: Series, story: Story, dossier: Dossier) -> str:
    """What is counted, of another subject its name: its initials where it has them, else the longest of its names
    that a label holds."""
    if series.subject is None or series.subject.entity == dossier.subject.entity:
        return series.measure
    names = next((entity.names for entity in story.entities if entity.id == series.subject.entity), ())
    fitting = [name for name in names if len(name) <= LONGEST_LABEL]
    return max(fitting, key=lambda name: (name.isupper(), len(name), name), default=series.subject.name)
