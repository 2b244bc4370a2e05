"""The timeline of one entity: every act in whose arguments it stands, dated as far as the reports go.

An act has the time that its clause gives. Where it gives none, one told in the past is of the day that its report is
telling of, which is the day last given to an act of the same entity, as long as that lies near, else the report's own;
one told in the present is of the report's day. What is planned, feared or denied has no day but one that is given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from asreported.assemble.dating import date_reports
from asreported.assemble.foreign import find_foreign
from asreported.assemble.identity import content_id
from asreported.assemble.linking import link_entities
from asreported.assemble.report import Report, report_order
from asreported.assemble.whens import ground_report
from asreported.model import Act, Document, EntityEvent, Evidence, Link, Modality, Reading, When

_NEAR = timedelta(days=7)
"""How long before a report lies what it tells as news."""
_FACTS = frozenset({"actual", "former"})
_INHERITED = frozenset({"planned", "requested", "possible"})
"""What a clause can take over from the one above, though it tells of the past itself ("what he called a plan")."""
_FINE = frozenset({"minute", "hour", "day", "week", "month", "quarter", "season", "year"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Dated:
    report: Report
    act: Act
    when: When | None


def timeline_of(
    readings: Iterable[tuple[Document, Reading]], name: str, *, links: Iterable[Link] = ()
) -> tuple[EntityEvent, ...]:
    """The events that the entity called `name` takes part in, in the order of time, undated ones last; none where no
    report names it."""
    pairs = sorted(readings, key=lambda pair: pair[0].id)
    linked = link_entities(pairs, links)
    dates = date_reports(pairs, linked.names)
    reports = [
        ground_report(Report(document, reading, published, names=names))
        for (document, reading), published, names in zip(pairs, dates, linked.names, strict=True)
    ]
    foreign = find_foreign(reports)
    placed = [replace(report, off_story=spans) for report, spans in zip(reports, foreign, strict=True)]
    wanted = _folded(name)
    people = (record for record in linked.records if record.kind == "person")
    same = {record.id for record in people if wanted in (_folded(other) for other in record.names)}
    acts = [one for report in sorted(placed, key=report_order) for one in _acts(report, name, same)]
    return tuple(_events(acts))


def called(name: str, names: Collection[str]) -> bool:
    """Whether something with these names is what `name` asks for: the same words, or one name is the other with more
    before its last word ("Harbour Trust" for "Oldport Harbour Trust")."""
    wanted = _folded(name)
    return any(_one(wanted, _folded(other)) for other in names)


def _folded(name: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(name) if word not in ("s", "the", "The")]


def _one(wanted: Sequence[str], other: Sequence[str]) -> bool:
    few, many = sorted((set(map(_singular, wanted)), set(map(_singular, other))), key=len)
    if not few or _singular(wanted[-1]) != _singular(other[-1]):
        return bool(few) and few == many
    return few == many or (few < many and (len(few) > 1 or len(wanted) == 1))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _acts(report: Report, name: str, same: Collection[str]) -> Iterator[_Dated]:
    own = {
        at
        for at, (entity, named) in enumerate(zip(report.reading.entities, report.names, strict=True))
        if called(name, entity.names or (entity.name,)) or (named is not None and named.entity in same)
    }
    telling = report.published
    for act in report.reading.acts:
        if not report.on_story(act.span) or _is_heading(report, act):
            continue
        given = report.when(act.timex)
        if given is not None and given.precision not in _FINE:
            given = None
        if given is not None and _is_news(given, report.published):
            telling = given
        if own & set(act.arguments):
            yield _Dated(report, act, given or _untimed(report, act, telling))


def _is_heading(report: Report, act: Act) -> bool:
    return report.reading.sentences[act.sentence].zone == "title"


def _untimed(report: Report, act: Act, telling: When | None) -> When | None:
    fact = act.modality in _FACTS or (act.tense == "past" and act.modality in _INHERITED)
    if _is_elsewhen(report, act) or not fact or act.tense == "future" or act.quotation is not None:
        return None
    return report.published if act.tense == "present" else telling


def _is_elsewhen(report: Report, act: Act) -> bool:
    """Whether the act has a time of its own that nobody can tell; "now" and "for two years" are no other time."""
    if act.timex is None:
        return False
    timex = report.reading.timexes[act.timex]
    return timex.type in ("DATE", "TIME") and timex.value != "PRESENT_REF"


def _is_news(when: When, published: When | None) -> bool:
    if published is None or when.precision not in ("minute", "hour", "day"):
        return False
    age = date.fromisoformat(published.first_day) - date.fromisoformat(when.first_day)
    return timedelta(0) <= age <= _NEAR


def _events(acts: Sequence[_Dated]) -> list[EntityEvent]:
    """Acts of one day that one word tells are one event."""
    groups: dict[tuple[object, ...], list[_Dated]] = defaultdict(list)
    for number, one in enumerate(acts):
        key = (one.when.first_day, one.when.last_day, one.act.lemma) if one.when else (number,)
        groups[key].append(one)
    return sorted(map(_event, groups.values()), key=_order)


def _order(event: EntityEvent) -> tuple[str, str, str]:
    return (event.when.start, event.when.end, event.id) if event.when else ("9", "9", event.id)


def _event(group: Sequence[_Dated]) -> EntityEvent:
    mentions = tuple(one.report.document.evidence(one.act.span) for one in group)
    evidence: tuple[Evidence, ...] = tuple(
        one.report.document.evidence(one.report.reading.sentences[one.act.sentence].span) for one in group
    )
    modality = cast(Modality, group[0].act.modality)
    text = " ".join(evidence[0].text.split())
    return EntityEvent(content_id("a", mentions[0]), group[0].when, text, modality, mentions, evidence)
