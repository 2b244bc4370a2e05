"""Disagreements in figures and dates, by the rule of the comparable.

Only statements of one subject, property or measure, unit and scope, of one modality, at overlapping times are
compared, and only across reports; everything else is a change, a plan beside a fact, or another thing. A manufactured
dispute is a worse error than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from asreported.assemble.identity import content_id
from asreported.assemble.report import Report
from asreported.model import Copy, Disagreement, Evidence, Figure, Position, State, When
from asreported.model.origins import Origins
from asreported.model.story import DisagreementKind

_CASUALTIES = frozenset({"killed", "injured", "missing", "displaced", "arrested"})
_ONE_TIME = 45
"""Days within which two dates given for one step are taken for the same step; later it happened again."""


def find_disagreements(
    reports: Sequence[Report], figures: Iterable[Figure], states: Iterable[State], copies: Sequence[Copy]
) -> Iterator[Disagreement]:
    """Disagreements of the kinds `figure` and `date`."""
    outlets = {report.document.id: report.document.outlet for report in reports}
    around = _Surroundings(reports)
    origins = Origins(copies)
    yield from _of_figures(figures, outlets, around, origins)
    yield from _of_dates(states, outlets, origins)


class _Surroundings:
    """The story entities named in the sentence of an evidence."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = {report.document.id: report for report in reports}

    def __call__(self, evidence: Iterable[Evidence]) -> set[str]:
        found: set[str] = set()
        for place in evidence:
            report = self._reports[place.document]
            sentence = next(
                (one.span for one in report.reading.sentences if one.span.start <= place.start < one.span.end), None
            )
            if sentence is None:
                continue
            for entity, name in zip(report.reading.entities, report.names, strict=True):
                if name is not None and any(sentence.covers(mention.span) for mention in entity.mentions):
                    found.add(name.entity)
        return found


def _of_figures(
    figures: Iterable[Figure], outlets: dict[str, str | None], around: _Surroundings, origins: Origins
) -> Iterator[Disagreement]:
    lines: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.when is None or figure.modality not in ("actual", "denied") or figure.unit in ("more", "times"):
            continue
        subject = figure.subject.entity if figure.subject else None
        if subject is None and figure.measure not in _CASUALTIES:
            continue
        lines[
            subject,
            figure.measure,
            figure.unit,
            figure.scope,
            figure.modality,
            figure.when.first_day,
            figure.when.last_day,
        ].append(figure)
    for members in lines.values():
        ordered = sorted(members, key=lambda figure: (figure.value or figure.low or 0, figure.id))
        for group in _clashing(ordered, around):
            yield _disagreement("figure", group[0].measure, group, outlets, origins)


def _clashing(ordered: Sequence[Figure], around: _Surroundings) -> Iterator[list[Figure]]:
    """Figures that cannot all be so, told by different reports of one happening."""
    group: list[Figure] = []
    for figure in ordered:
        rivals = [other for other in group if _cannot_both_hold(figure, other) and _different_reports(figure, other)]
        if not group or (
            rivals and (figure.subject is not None or around(figure.evidence) & around(group[0].evidence))
        ):
            group.append(figure)
    if len(group) > 1:
        yield group


def _cannot_both_hold(left: Figure, right: Figure) -> bool:
    one, other = _range(left), _range(right)
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def _range(figure: Figure) -> tuple[float, float] | None:
    """The values that the wording leaves open: "about 500" is 450 to 550, half a unit of its last round digit."""
    if figure.value is None:
        return None if figure.low is None or figure.high is None else (figure.low, figure.high)
    value = figure.value
    match figure.qualifier:
        case "about" | "nearly":
            slack = value * 0.1
            return value - slack, value + slack
        case "over" | "at_least":
            return value, float("inf")
        case "under" | "at_most":
            return 0.0, value
        case _:
            return value, value


def _different_reports(left: Figure, right: Figure) -> bool:
    return not {place.document for place in left.evidence} & {place.document for place in right.evidence}


def _of_dates(states: Iterable[State], outlets: dict[str, str | None], origins: Origins) -> Iterator[Disagreement]:
    """One step (a launch, a suspension) dated differently to the day or month."""
    steps: dict[tuple[str, str], list[State]] = defaultdict(list)
    for state in states:
        exact = state.when is not None and state.when.precision in ("day", "month") and not _soft(state.when)
        if state.subject and state.property == "status" and state.modality == "actual" and exact:
            steps[state.subject.entity, state.value].append(state)
    for members in steps.values():
        ordered = sorted(members, key=lambda state: (state.when.start if state.when else "", state.id))
        group = [ordered[0]]
        for state in ordered[1:]:
            first, when = group[0].when, state.when
            if (
                first
                and when
                and not first.overlaps(when)
                and _days_apart(first, when) <= _ONE_TIME
                and _other_reports(group, state)
            ):
                group.append(state)
        if len(group) > 1:
            yield _disagreement("date", f"{group[0].property}: {group[0].value}", group, outlets, origins)


def _soft(when: When) -> bool:
    return when.basis.startswith(("present in the report", "when it was said"))


def _days_apart(left: When, right: When) -> int:
    return abs((date.fromisoformat(right.first_day) - date.fromisoformat(left.last_day)).days)


def _other_reports(group: Iterable[State], state: State) -> bool:
    own = {place.document for place in state.evidence}
    return not any(own & {place.document for place in other.evidence} for other in group)


def _disagreement(
    kind: DisagreementKind,
    name: str,
    group: Sequence[Figure | State],
    outlets: dict[str, str | None],
    origins: Origins,
) -> Disagreement:
    positions = tuple(_position(record, outlets, origins) for record in group)
    subject = group[0].subject
    return Disagreement(
        content_id("d", kind, name, *sorted(record.id for record in group)),
        kind,
        subject,
        name,
        positions,
    )


def _position(record: Figure | State, outlets: dict[str, str | None], origins: Origins) -> Position:
    documents = tuple(dict.fromkeys(place.document for place in record.evidence))
    number = record.value if isinstance(record, Figure) else None
    value = record.text if isinstance(record, Figure) else f"{record.when.start if record.when else ''}"
    return Position(
        value=value,
        number=number,
        outlets=tuple(sorted({outlet for document in documents if (outlet := outlets[document])})),
        documents=documents,
        origins=origins(record.evidence),
        evidence=record.evidence,
    )
