"""Disagreements in figures and dates, by the rule of the comparable.

Only statements of one subject, property or measure, unit and scope, of one modality, at overlapping times are
compared, and only across reports; everything else is a change, a plan beside a fact, or another thing. A manufactured
dispute is a worse error than a missed one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from asreported.assemble.identity import content_id
from asreported.assemble.report import Report
from asreported.assemble.words import CASUALTIES
from asreported.lexicon import disaster
from asreported.model import Copy, Disagreement, Entity, Evidence, Figure, Position, Span, State, When
from asreported.model.origins import Origins
from asreported.model.story import DisagreementKind

_SURENESS = re.compile(r"\b(confirm|suspect|probabl|possibl|fear|estimat|presum|believ|laborator)\w*", re.IGNORECASE)
"""Stems of words by which tolls of one happening differ: the confirmed ones are not all."""
_NEAR = 40
"""Characters on either side within which such a word is said of the count."""
_GROWN = re.compile(
    r"\b(?:reach|ris[ei]|rose|climb|jump|grow|grew|increas|soar|mount|now stand|now at|up to now|bring|brought|tak)"
    r"\w*\b[^.;]{0,24}$",
    re.IGNORECASE,
)
"""Before a count that it is told to have come to: the lower one of that day was right in its hour."""
_CUT = re.compile(r"\bfrom [\d,.]+ to $")
"""Before a count that takes back a higher one ("revised from 176 to 101")."""
_SUMMED = re.compile(
    r"\b(?:since|so far|to date|in (?:all|total)|altogether|(?:un)?til now|up to now)\b", re.IGNORECASE
)
"""In the sentence of what is counted over all the time up to its telling: a day's count is less."""
_RATE = " per "
_GROWTH = 1.25
"""How many times as high a toll may be in a later report of one day and still be the same toll, grown."""
_ROUNDED_FROM = 100
"""The least number that news gives as a round one without a word for it."""
_AT_ONCE = 1
"""Days between reports within which a toll does not grow unnoticed."""
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
    """The story entities named in the sentence of an evidence, but for the disaster that all of them tell of."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = {report.document.id: report for report in reports}

    def __call__(self, evidence: Iterable[Evidence]) -> set[str]:
        found: set[str] = set()
        for place in evidence:
            report = self._reports[place.document]
            sentence = report.sentence(Span(place.start, place.end))
            for entity, name in zip(report.reading.entities, report.names, strict=True):
                here = any(sentence.covers(mention.span) for mention in entity.mentions)
                if name is not None and here and not _is_disaster(entity):
                    found.add(name.entity)
        return found

    def at_once(self, left: Figure, right: Figure) -> bool:
        """Whether two tolls are told within days of each other, as far as is known: later there may be more dead."""
        days = [
            {report.published for place in figure.evidence if (report := self._reports[place.document]).published}
            for figure in (left, right)
        ]
        return not all(days) or any(abs(_days_apart(one, other)) <= _AT_ONCE for one in days[0] for other in days[1])

    def is_update(self, lower: Figure, higher: Figure) -> bool:
        """Whether one outlet tells both counts, and every report of one that it has come to it ("has reached 64"). Of
        two outlets each may have its own count rise."""
        outlets = {self._reports[place.document].document.outlet for place in (*lower.evidence, *higher.evidence)}
        return len(outlets) == 1 and (self._come_to(higher, _GROWN) or self._come_to(lower, _CUT))

    def _come_to(self, figure: Figure, words: re.Pattern[str]) -> bool:
        before = ((self._reports[place.document].document.text, place.start) for place in figure.evidence)
        return all(words.search(text, max(0, start - _NEAR), start) for text, start in before)

    def is_sum(self, figure: Figure) -> bool:
        """Whether any of its sentences counts over all the time up to its telling; a toll always does."""
        told = ((self._reports[place.document], Span(place.start, place.end)) for place in figure.evidence)
        return figure.measure in CASUALTIES or any(
            _SUMMED.search(report.sentence(span).of(report.document.text)) for report, span in told
        )

    def counted(self, evidence: Iterable[Evidence]) -> set[str]:
        """How sure the count is said to be, in the words beside it: "confirmed", "feared"."""
        found: set[str] = set()
        for place in evidence:
            report = self._reports[place.document]
            sentence = report.sentence(Span(place.start, place.end))
            start, end = max(sentence.start, place.start - _NEAR), min(sentence.end, place.end + _NEAR)
            found |= {word.lower() for word in _SURENESS.findall(report.document.text[start:end])}
        return found


def _of_figures(
    figures: Iterable[Figure], outlets: dict[str, str | None], around: _Surroundings, origins: Origins
) -> Iterator[Disagreement]:
    lines: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.when is None or not _is_comparable(figure):
            continue
        subject = figure.subject.entity if figure.subject else None
        days = (figure.when.first_day, figure.when.last_day)
        lines[subject, figure.measure, figure.unit, figure.scope, figure.modality, *days].append(figure)
    for members in lines.values():
        ordered = sorted(members, key=lambda figure: (figure.value or figure.low or 0, figure.id))
        for group in _clashing(ordered, around):
            yield _disagreement("figure", group[0].measure, group, outlets, origins)


def _is_comparable(figure: Figure) -> bool:
    """Whether the figure says what it counts, and of what: an amount may be of anything but at a rate, as may "people";
    what nobody has is known only of casualties. "Scores of" them is a manner of speaking that contradicts no number."""
    owned = figure.subject is not None
    at_a_rate = owned and _RATE in (figure.unit or "")
    if (figure.unit is not None and not at_a_rate) or figure.measure == "people" or figure.qualifier == "several":
        return False
    return figure.value != 0 and figure.modality in ("actual", "denied") and (owned or figure.measure in CASUALTIES)


def _clashing(ordered: Sequence[Figure], around: _Surroundings) -> Iterator[list[Figure]]:
    """Figures that cannot all be so, told by different reports of one happening."""
    told = _told(ordered)
    group: list[Figure] = []
    for figure in ordered:
        alone = figure.subject is not None or all(len(told[place.document]) == 1 for place in figure.evidence)
        if not alone:  # a report with several tolls of one day tells of several places, or of several counts
            continue
        rivals = [other for other in group if _part_ways(figure, other, told) and _of_one_day(figure, other, around)]
        summed = around.is_sum(figure)
        rivals = [other for other in rivals if not around.is_update(other, figure) and around.is_sum(other) == summed]
        if not group or (rivals and (figure.subject is not None or _one_count(figure, group[0], around))):
            group.append(figure)
    if len(group) > 1:
        yield group


def _of_one_day(left: Figure, right: Figure, around: _Surroundings) -> bool:
    return left.measure not in CASUALTIES or around.at_once(left, right)


def _is_disaster(entity: Entity) -> bool:
    return any(disaster(word) is not None for word in entity.name.casefold().split())


def _one_count(left: Figure, right: Figure, around: _Surroundings) -> bool:
    """Whether two tolls are of one happening, by what their sentences name, and as sure as one another."""
    near = around(left.evidence) & around(right.evidence)
    return bool(near) and around.counted(left.evidence) == around.counted(right.evidence)


def _told(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """The figures that each report tells."""
    told: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        for document in {place.document for place in figure.evidence}:
            told[document].append(figure)
    return told


def _part_ways(left: Figure, right: Figure, told: dict[str, list[Figure]]) -> bool:
    """Whether two figures cannot both be so, and no report that tells one has another that agrees with its rival."""
    if not _cannot_both_hold(left, right):
        return False
    for one, rival in ((left, right), (right, left)):
        for document in {place.document for place in one.evidence}:
            if any(not _cannot_both_hold(own, rival) for own in told[document]):
                return False
    return True


def _cannot_both_hold(left: Figure, right: Figure) -> bool:
    """Whether no value fits both wordings. Of tolls that are only as of their reports' day, the higher may be the
    later one, unless it is far higher."""
    one, other = _range(left), _range(right)
    if one is None or other is None:
        return False
    lower, higher = sorted((one, other))
    grown = left.measure in CASUALTIES and left.when is not None and _soft(left.when)
    return lower[1] * (_GROWTH if grown else 1.0) < higher[0]


def _range(figure: Figure) -> tuple[float, float] | None:
    """The values that the wording leaves open: "about 500" is a tenth either way, a round 500 half a unit of its last
    digit that is not zero, or a twentieth where that is less."""
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
            slack = min(_last_unit(value) / 2, value * 0.05) if value >= _ROUNDED_FROM else 0.0
            return value - slack, value + slack


def _last_unit(value: float) -> float:
    """The unit of the last digit that is not zero; 0 where that is of ones or less."""
    unit = 1
    while value % (unit * 10) == 0:
        unit *= 10
    return unit if unit > 1 else 0


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
            apart = first and when and not first.overlaps(when) and _days_apart(first, when) <= _ONE_TIME
            reprint = any(_reprinted(state, other, origins) for other in group)
            if apart and not reprint and _other_reports(group, state):
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


def _reprinted(state: State, other: State, origins: Origins) -> bool:
    """Whether one of them stands only in passages taken over from the other's reports, where "eight days ago" counts
    from another day."""
    groups = [set(group) for group in origins.groups((*state.evidence, *other.evidence))]
    reports = [{place.document for place in one.evidence} for one in (state, other)]
    joint = {document for group in groups if group & reports[0] and group & reports[1] for document in group}
    return any(documents <= joint for documents in reports)


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
