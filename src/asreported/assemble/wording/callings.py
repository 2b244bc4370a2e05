"""What reports call one body or one person in power: its name, the kind of group it is, the word for its rule."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from asreported.assemble.report import Report
from asreported.assemble.wording.classes import LOADED
from asreported.assemble.wording.clusters import Cluster, find_clusters
from asreported.assemble.wording.naming import COUNTRY, ENTITY
from asreported.assemble.wording.positions import Uses, disagreement
from asreported.lexicon import common_name
from asreported.model import Disagreement, EntityRecord, Named, Span
from asreported.model.origins import Origins

_CALLED: dict[str, str] = {word: name for name in ("ruler", "government") for word in LOADED["called"][name]}
_JUDGING = frozenset(LOADED["called"]["loaded"])
_ACTOR = "|".join(word.replace("man", "m[ae]n") for word in LOADED["actors"]["group"])
_CALLED_BEFORE = re.compile(rf"\b({_ACTOR})s?(?: (?:group|movement))? (?:of|from) (?:the )?$", re.IGNORECASE)
_CALLED_AFTER = re.compile(rf"^(?:, an?)? ({_ACTOR})s?\b", re.IGNORECASE)
_SHORT = 3
"""Letters up to which a name is an acronym or none."""
_SMALL = frozenset({"of", "the", "for", "and", "on"})
_OPEN = re.compile(r"(?:an?|any|some|no|every|each|other|another|both) ", re.IGNORECASE)
"""What opens a phrase that means no one in particular."""


def of_names(reports: Sequence[Report], entities: Iterable[EntityRecord], origins: Origins) -> Iterator[Disagreement]:
    """One organization under names that are not forms of one another ("ISIS", "Daesh")."""
    by_document = {report.document.id: report for report in reports}
    for entity in entities:
        if entity.kind != "organization" or len(entity.names) < 2 or common_name(entity.name) is None:
            continue
        uses: dict[str, list[tuple[Report, Span]]] = defaultdict(list)
        for place in entity.evidence:
            known = common_name(place.text) == common_name(entity.name)  # joined by the table, by nothing less sure
            if known and place.text in entity.names and not _expands(place.text, entity.names):
                uses[place.text].append((by_document[place.document], Span(place.start, place.end)))
        yield from disagreement("name", Named(entity.id, entity.name), by_form(uses), origins)


def of_actors(reports: Sequence[Report], entities: Iterable[EntityRecord], origins: Origins) -> Iterator[Disagreement]:
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
        yield from disagreement("actor", Named(entity.id, entity.name), uses, origins)


def of_powers(reports: Sequence[Report], entities: Sequence[EntityRecord], origins: Origins) -> Iterator[Disagreement]:
    """Rulers and governments that some reports call by a word that judges ("regime") and others by one that does not.
    What is quoted is the speaker's word, not the report's."""
    judged = any(phrase.lemma in _JUDGING for report in reports for phrase in report.reading.phrases)
    if not judged:
        return
    subjects = {ENTITY + entity.id: Named(entity.id, entity.name) for entity in entities}
    subjects |= {COUNTRY + entity.name: Named(entity.id, entity.name) for entity in entities if entity.kind == "place"}
    for cluster in find_clusters(reports, _CALLED):
        subject = subjects.get(cluster.key)
        if subject is None:
            continue
        for kind, uses in sorted(_called(cluster, reports).items()):
            if not _JUDGING.isdisjoint(uses):
                yield from disagreement(kind, subject, uses, origins)


def _called(cluster: Cluster, reports: Sequence[Report]) -> dict[str, dict[str, list[tuple[Report, Span]]]]:
    """The words of each set that the cluster's mentions have for their head, with their places."""
    found: dict[str, dict[str, list[tuple[Report, Span]]]] = defaultdict(lambda: defaultdict(list))
    for mention in cluster.mentions:
        report = reports[mention.report]
        kind = _CALLED.get(mention.lemma or "")
        if kind is None or mention.lemma is None or _OPEN.match(mention.span.of(report.document.text)):
            continue
        quoted = any(said.kind != "indirect" and said.covers(mention.span) for said in report.reading.quotations)
        if not quoted and report.on_story(mention.span):
            found[kind][mention.lemma].append((report, mention.span))
    return found


def by_form(uses: Uses) -> dict[str, list[tuple[Report, Span]]]:
    """The uses of each name, those of its other spellings ("Unicef", "UNICEF"), orders ("Justice Department",
    "Department of Justice") and letters ("DOJ") with them: how a name is written is no stand."""
    forms: list[list[str]] = []
    for name in sorted(uses, key=lambda name: (-len(name), name)):
        alike = next((form for form in forms if any(_one_form(name, other) for other in form)), None)
        if alike is None:
            forms.append([name])
        else:
            alike.append(name)
    found = {}
    for form in forms:
        most = max(form, key=lambda name: (len(uses[name]), name))
        found[most] = [place for name in form for place in uses[name]]
    return found


def _one_form(one: str, other: str) -> bool:
    return _folded(one) == _folded(other) or any(
        _abbreviates(_letters(short).upper(), "".join(word[0] for word in long.upper().split()))
        for short, long in ((one, other), (other, one))
        if len(short.split()) == 1 < len(long.split())
    )


def _folded(name: str) -> tuple[str, ...]:
    """What is equal in all spellings and orders of a name."""
    words = [_letters(word) for word in name.casefold().split()]
    return tuple(sorted(word for word in words if word and word not in _SMALL))


def _letters(word: str) -> str:
    """The letters of a word without accents, points, hyphens or a possessive."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").removesuffix("'s"))
    return "".join(letter for letter in plain if letter.isalnum())


def _expands(name: str, names: Iterable[str]) -> bool:
    """Whether the name is the long form of an acronym, or a part of a longer name, among the names; and whether it is
    a word that only looks like an acronym ("Is")."""
    if len(name) <= _SHORT and not name.isupper():
        return True
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return any(
        other != name and (_abbreviates(other.replace(".", ""), initials) or (len(name.split()) > 1 and other in name))
        for other in names
    )


def _abbreviates(short: str, initials: str) -> bool:
    """Whether the letters are initials, in their order, the first among them ("OGU" of the Orchard Growers' Union
    and Press)."""
    rest = iter(initials)
    return short.isupper() and short[:1] == initials[:1] and all(letter in rest for letter in short)
