"""Words for what was done to somebody: "the killing", "the assassination" of one person, the "drone strike" on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from asreported.assemble.report import Report
from asreported.assemble.wording.classes import LOADED
from asreported.assemble.wording.positions import disagreement
from asreported.model import Disagreement, Event, Named, Span
from asreported.model.origins import Origins
from asreported.model.overlaps import Overlaps

_SETS: dict[str, str] = {lemma: name for name, lemmas in LOADED["events"].items() for lemma in lemmas}
_CLASS = {"kill": "killing", "assassinate": "assassination", "slay": "slaying", "execute": "execution"}
_BEFORE = re.compile(r"([A-Za-z]+)[ -]$")
_KINDS_OF_STRIKE = frozenset({"drone", "missile", "rocket", "air", "mortar", "suicide", "bomb", "terror", "artillery"})
_TO = re.compile(r"(?: of| on| against| that killed| which killed| targeting)?(?: [\w’'.,-]+){0,8} ?$")
"""What may stand between a deed and whom it was done to, in front of the name."""
_BY = re.compile(r"\bby\b|[;:]|, (?:and|but|which|who)\b")
"""What tells that the name is of the doer, or of another clause."""
_OWN = re.compile(r"^['’]s? (?:[\w-]+ ){0,2}$")
_NOUNS = frozenset({"killing", "assassination", "slaying", "execution", "martyrdom"})
"""Words for a deed that are no verbs as well, so that a name right before them is not their subject."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)? $")
_CHARGE = re.compile(
    r"\b(?:charg|accus|convict|trial|guilt|suspicion|degree|attempt|alleg|claim)\w*\b[^.]{0,45}$", re.IGNORECASE
)
"""A word of the law, for what somebody is charged with, is not a report's word for what happened."""


def of_happenings(reports: Sequence[Report], origins: Origins) -> Iterator[Disagreement]:
    """Words of one set for what was done to one person; what is quoted is the speaker's word, not the report's."""
    told: dict[tuple[str, Named], dict[str, list[tuple[Report, Span]]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        deeds = [event for event in report.reading.events if event.lemma in _SETS]
        around = _Around(report, deeds)
        for event in deeds:
            if not around.tells(event):
                continue
            span, value = _phrase(report, event)
            for person in around.done_to(event):
                told[_SETS[event.lemma], person][value].append((report, span))
    for (word, person), wordings in sorted(told.items(), key=lambda item: (item[0][0], item[0][1].name)):
        yield from disagreement(word, person, wordings, origins)


class _Around:
    """The deeds, the persons and the words of others in each sentence of a report."""

    def __init__(self, report: Report, deeds: Sequence[Event]) -> None:
        self._report = report
        entities = report.reading.entities
        self._deeds: dict[int, list[Event]] = defaultdict(list)
        for deed in deeds:
            self._deeds[deed.sentence].append(deed)
        self._persons = Overlaps(
            (mention.span, at)
            for at, entity in enumerate(entities)
            if entity.kind == "person"
            for mention in entity.mentions
        )
        self._quoted = Overlaps(
            (span, None)
            for said in report.reading.quotations
            if said.kind == "direct" or (said.speaker is not None and entities[said.speaker].kind == "person")
            for span in said.content
        )

    def tells(self, event: Event) -> bool:
        """Whether the report tells, in its own words, that it happened."""
        start, end = event.span.start, event.span.end
        quoted = any(said.covers(event.span) for said, _ in self._quoted(start, end))
        charged = _CHARGE.search(self._report.document.text[max(0, start - 60) : start])
        return event.modality == "actual" and not quoted and charged is None and self._report.on_story(event.span)

    def done_to(self, event: Event) -> list[Named]:
        """The persons that it was done to: named after the deed or as its owner, before it where it is passive; or
        those who were killed in it, as the sentence tells."""
        found = self._objects(event)
        if not found and _SETS[event.lemma] != "killing":
            deeds = [other for other in self._deeds[event.sentence] if _SETS[other.lemma] == "killing"]
            found = [at for deed in deeds for at in self._objects(deed)]
        return [named for at in dict.fromkeys(found) if (named := self._report.named(at)) is not None]

    def _objects(self, event: Event) -> list[int]:
        sentence = self._report.reading.sentences[event.sentence].span
        here = self._persons(sentence.start, sentence.end)
        return sorted({at for span, at in here if sentence.covers(span) and _is_object(self._report, event, span)})


def _phrase(report: Report, event: Event) -> tuple[Span, str]:
    """The word with the kind it names ("drone strike"), and the value it is compared by."""
    text = report.document.text
    before = _BEFORE.search(text[max(0, event.span.start - 14) : event.span.start])
    if before is not None and before[1].casefold() in _KINDS_OF_STRIKE:
        start = event.span.start - len(before[0])
        return Span(start, event.span.end), f"{before[1].casefold()} {event.lemma}"
    return event.span, _CLASS.get(event.lemma, event.lemma)


def _is_object(report: Report, event: Event, person: Span) -> bool:
    text = report.document.text
    if person.start >= event.span.end:
        between = text[event.span.end : person.start]
        return _TO.match(between) is not None and _BY.search(between) is None
    between = text[person.end : event.span.start]
    if between == " ":  # "the Lee killing"
        return event.lemma in _NOUNS
    return _PASSIVE.search(between) is not None or _OWN.match(between) is not None
