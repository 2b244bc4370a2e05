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
        for event in report.reading.events:
            word = _SETS.get(event.lemma)
            if word is None or not _tells(report, event):
                continue
            span, value = _phrase(report, event)
            for person in _done_to(report, event):
                told[word, person][value].append((report, span))
    for (word, person), wordings in sorted(told.items(), key=lambda item: (item[0][0], item[0][1].name)):
        yield from disagreement(word, person, wordings, origins)


def _tells(report: Report, event: Event) -> bool:
    """Whether the report tells, in its own words, that it happened."""
    text = report.document.text
    quoted = any(
        said.covers(event.span)
        for said in report.reading.quotations
        if said.kind == "direct"
        or (said.speaker is not None and report.reading.entities[said.speaker].kind == "person")
    )
    charged = _CHARGE.search(text[max(0, event.span.start - 60) : event.span.start])
    return event.modality == "actual" and not quoted and charged is None and report.on_story(event.span)


def _phrase(report: Report, event: Event) -> tuple[Span, str]:
    """The word with the kind it names ("drone strike"), and the value it is compared by."""
    text = report.document.text
    before = _BEFORE.search(text[max(0, event.span.start - 14) : event.span.start])
    if before is not None and before[1].casefold() in _KINDS_OF_STRIKE:
        start = event.span.start - len(before[0])
        return Span(start, event.span.end), f"{before[1].casefold()} {event.lemma}"
    return event.span, _CLASS.get(event.lemma, event.lemma)


def _done_to(report: Report, event: Event) -> list[Named]:
    """The persons that it was done to: named after the deed or as its owner, before it where it is passive; or those
    who were killed in it, as the sentence tells."""
    found = _objects(report, event)
    if not found and _SETS[event.lemma] != "killing":
        beside = (other for other in report.reading.events if other.sentence == event.sentence)
        deeds = [other for other in beside if _SETS.get(other.lemma) == "killing"]
        found = [at for deed in deeds for at in _objects(report, deed)]
    return [named for at in dict.fromkeys(found) if (named := report.named(at)) is not None]


def _objects(report: Report, event: Event) -> list[int]:
    sentence = report.reading.sentences[event.sentence].span
    return [
        at
        for at, entity in enumerate(report.reading.entities)
        if entity.kind == "person"
        and any(
            sentence.covers(mention.span) and _is_object(report, event, mention.span) for mention in entity.mentions
        )
    ]


def _is_object(report: Report, event: Event, person: Span) -> bool:
    text = report.document.text
    if person.start >= event.span.end:
        between = text[event.span.end : person.start]
        return _TO.match(between) is not None and _BY.search(between) is None
    between = text[person.end : event.span.start]
    if between == " ":  # "the Lee killing"
        return event.lemma in _NOUNS
    return _PASSIVE.search(between) is not None or _OWN.match(between) is not None
