"""Wording: the different words that reports use for one event, one actor, one demand."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources

from asreported.assemble.identity import content_id
from asreported.assemble.report import Report
from asreported.lexicon import common_name
from asreported.model import Copy, Disagreement, EntityRecord, Event, Named, Position, Span, State
from asreported.model.origins import Origins

_LOADED: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("loaded.toml").read_text("utf-8")
)
_SETS: dict[str, str] = {lemma: name for name, lemmas in _LOADED["events"].items() for lemma in lemmas}
_ACTOR = "|".join(word.replace("man", "m[ae]n") for word in _LOADED["actors"]["group"])
_CALLED_BEFORE = re.compile(rf"\b({_ACTOR})s?(?: (?:group|movement))? (?:of|from) (?:the )?$", re.IGNORECASE)
_CALLED_AFTER = re.compile(rf"^(?:, an?)? ({_ACTOR})s?\b", re.IGNORECASE)
_FORCES = re.compile(
    r"((?:[A-Z][\w.’'-]*|all|foreign|international|military|armed|allied|coalition)\s+)+(?:troops|forces|soldiers|personnel)\b"
)
_ANY_FORCES = frozenset({"all", "military", "armed"})
_BEFORE = re.compile(r"([A-Za-z]+)[ -]$")
_KINDS_OF_STRIKE = frozenset({"drone", "missile", "rocket", "air", "mortar", "suicide", "bomb", "terror", "artillery"})
_CLASS = {"kill": "killing", "assassinate": "assassination", "slay": "slaying", "execute": "execution"}


def find_wordings(
    reports: Sequence[Report], entities: Iterable[EntityRecord], states: Iterable[State], copies: Sequence[Copy]
) -> Iterator[Disagreement]:
    """Disagreements of kind `wording`: the same thing under words that not all reports share."""
    origins = Origins(copies)
    entities = list(entities)
    yield from _of_events(reports, origins)
    yield from _of_names(reports, entities, origins)
    yield from _of_actors(reports, entities, origins)
    yield from _of_demands(reports, states, origins)


def _of_events(reports: Sequence[Report], origins: Origins) -> Iterator[Disagreement]:
    """Words of one set about one person: "the killing", "the assassination" of somebody."""
    told: dict[tuple[str, Named], dict[str, list[tuple[Report, Span]]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        for event in report.reading.events:
            word = _SETS.get(event.lemma)
            if word is None or not report.on_story(event.span):
                continue
            span, value = _phrase(report, event)
            for person in _persons(report, event):
                told[word, person][value].append((report, span))
    for (word, person), wordings in sorted(told.items(), key=lambda item: (item[0][0], item[0][1].name)):
        yield from _disagreement(word, person, wordings, origins)


def _phrase(report: Report, event: Event) -> tuple[Span, str]:
    """The word with the kind it names ("drone strike"), and the value it is compared by."""
    text = report.document.text
    before = _BEFORE.search(text[max(0, event.span.start - 14) : event.span.start])
    if before is not None and before[1].casefold() in _KINDS_OF_STRIKE:
        start = event.span.start - len(before[0])
        return Span(start, event.span.end), f"{before[1].casefold()} {event.lemma}"
    return event.span, _CLASS.get(event.lemma, event.lemma)


def _persons(report: Report, event: Event) -> list[Named]:
    """Persons that the event's sentence names and that the event can be about: those it tells as participants, else
    the one person there."""
    own = [at for at in event.participants if report.reading.entities[at].kind == "person"]
    if not own:
        sentence = report.reading.sentences[event.sentence].span
        own = [
            at
            for at, entity in enumerate(report.reading.entities)
            if entity.kind == "person" and any(sentence.covers(mention.span) for mention in entity.mentions)
        ]
    return [named for at in own if (named := report.named(at)) is not None]


def _of_names(reports: Sequence[Report], entities: Iterable[EntityRecord], origins: Origins) -> Iterator[Disagreement]:
    """One organization under names that are not forms of one another ("ISIS", "Daesh")."""
    by_document = {report.document.id: report for report in reports}
    for entity in entities:
        if entity.kind != "organization" or len(entity.names) < 2 or common_name(entity.name) is None:
            continue
        uses: dict[str, list[tuple[Report, Span]]] = defaultdict(list)
        for place in entity.evidence:
            if place.text in entity.names and not _expands(place.text, entity.names):
                uses[place.text].append((by_document[place.document], Span(place.start, place.end)))
        yield from _disagreement("name", Named(entity.id, entity.name), uses, origins)


def _of_actors(reports: Sequence[Report], entities: Iterable[EntityRecord], origins: Origins) -> Iterator[Disagreement]:
    """What a group is called beside its name: "rebels of the Front", "the Front, a terrorist group"."""
    by_document = {report.document.id: report for report in reports}
    for entity in entities:
        if entity.kind not in ("organization", "group", "other"):
            continue
        uses: dict[str, list[tuple[Report, Span]]] = defaultdict(list)
        for place in entity.evidence:
            report = by_document[place.document]
            text = report.document.text
            before = _CALLED_BEFORE.search(text[max(0, place.start - 40) : place.start])
            after = _CALLED_AFTER.search(text[place.end : place.end + 40])
            if before is not None:
                start = max(0, place.start - 40) + before.start(1)
                uses[before[1].casefold()].append((report, Span(start, start + len(before[1]))))
            elif after is not None:
                start = place.end + after.start(1)
                uses[after[1].casefold()].append((report, Span(start, start + len(after[1]))))
        yield from _disagreement("actor", Named(entity.id, entity.name), uses, origins)


def _expands(name: str, names: Iterable[str]) -> bool:
    """Whether the name is the long form of an acronym, or a part of a longer name, among the names."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return any(other != name and (initials == other or (len(name.split()) > 1 and other in name)) for other in names)


def _of_demands(reports: Sequence[Report], states: Iterable[State], origins: Origins) -> Iterator[Disagreement]:
    """Whom a demand is about, where one body's demand is told with different words."""
    by_document = {report.document.id: report for report in reports}
    told: dict[Named, dict[str, list[tuple[Report, Span]]]] = defaultdict(lambda: defaultdict(list))
    for state in states:
        if state.property != "demand" or state.subject is None:
            continue
        for place in state.evidence:
            found = _FORCES.search(place.text)
            if found is not None:
                span = Span(place.start + found.start(), place.start + found.end())
                told[state.subject][_whose(found[0])].append((by_document[place.document], span))
    for subject, wordings in sorted(told.items(), key=lambda item: item[0].name):
        yield from _disagreement("demand", subject, wordings, origins)


def _disagreement(
    name: str, subject: Named, wordings: dict[str, list[tuple[Report, Span]]], origins: Origins
) -> Iterator[Disagreement]:
    """One disagreement where at least two reports differ: no wording is used by all of them."""
    users = {value: {report.document.id for report, _ in places} for value, places in wordings.items()}
    everyone = set().union(*users.values()) if users else set()
    if len(users) < 2 or len(everyone) < 2 or all(used == everyone for used in users.values()):
        return
    positions = [_position(name, value, places, origins) for value, places in wordings.items()]
    positions.sort(key=lambda position: (-position.origins, position.value))
    yield Disagreement(content_id("d", "wording", name, subject.entity), "wording", subject, name, tuple(positions))


def _position(name: str, value: str, places: Sequence[tuple[Report, Span]], origins: Origins) -> Position:
    """One side; a demand's in the first report's own words, which its key leaves out in part."""
    evidence = tuple(dict.fromkeys(report.document.evidence(span) for report, span in places))
    return Position(
        value=evidence[0].text if name == "demand" else value,
        number=None,
        outlets=tuple(sorted({report.document.outlet for report, _ in places if report.document.outlet})),
        documents=tuple(dict.fromkeys(place.document for place in evidence)),
        origins=origins(evidence),
        evidence=evidence,
    )


def _whose(forces: str) -> str:
    """Whose forces a demand is about, how many and of what kind aside: "all foreign military forces" are "foreign"."""
    return " ".join(word for word in forces.split()[:-1] if word.lower() not in _ANY_FORCES)
