"""What happened, as exactly dated as it was reported."""

from __future__ import annotations

import re
from dataclasses import dataclass

from asreported.model import Modality, Story, TimelineEntry
from asreported.model.modality import UNREAL
from asreported.views import dates
from asreported.views.clauses import telling
from asreported.views.report.charts.axis import TO_THE_DAY
from asreported.views.report.charts.lanes import stretch
from asreported.views.report.charts.svg import Shape, rect
from asreported.views.report.facts import Facts
from asreported.views.report.references import Dots, Link, References
from asreported.views.text import capitalised, clean, curly
from asreported.views.wording import counted, in_words

_LENGTHS = {"minute": 3, "hour": 3, "day": 3, "week": 8, "month": 12, "quarter": 26, "season": 26}
"""How long a date is drawn beside its event, px; anything coarser takes the whole track."""
_HOLLOW = 10.0
"""What is not yet fact is drawn hollow, which takes some width."""
_QUOTED = re.compile(r"“([^”]+)”")
"""The report's own words for a time are the first that its basis quotes."""
_TRACK, _MIDDLE = 46.0, 12.0
_TICK = 10.0


@dataclass(frozen=True, slots=True)
class Event:
    """One event as a line; `text` is the sentence in three, the clause of this event in the middle; `own` is the
    number, on the strip, of the report whose words are shown."""

    fact: int
    when: str
    basis: str
    track: tuple[Shape, ...]
    text: tuple[str, str, str]
    modality: Modality
    dots: Dots
    links: tuple[Link, ...]
    own: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The section."""

    events: tuple[Event, ...]


def timeline(story: Story, facts: Facts, references: References) -> Timeline:
    """The section for a story, events without a date last."""
    entries = sorted(story.timeline, key=lambda entry: (entry.when is None, entry.when.start if entry.when else ""))
    return Timeline(tuple(_event(entry, facts, references) for entry in entries))


def _event(entry: TimelineEntry, facts: Facts, references: References) -> Event:
    basis = curly(clean(entry.when.basis)) if entry.when else ""
    quoted = _QUOTED.search(basis)
    return Event(
        fact=facts.of(entry.id).number,
        when=dates.short(entry.when),
        basis="; ".join(filter(None, (basis, references.carried(entry.evidence)))),
        track=_track(entry),
        text=telling(clean(entry.text), quoted[1] if quoted else ""),
        modality=entry.modality,
        dots=references.dots(entry.evidence),
        links=references.links(entry.evidence),
        own=_own(entry, references),
    )


def _own(entry: TimelineEntry, references: References) -> int:
    """The first report of the evidence that has the entry's words; the last one where none has them to the letter."""
    cites = references.cites
    places = sorted({cites.place[place.document] for place in entry.evidence})
    return next((place for place in places if entry.text in cites.documents[place].text), places[-1])


def _track(entry: TimelineEntry) -> tuple[Shape, ...]:
    """The date's length, centred on its track; nothing where there is no date."""
    when = entry.when
    if when is None:
        return ()
    length = float(_LENGTHS.get(when.precision, _TRACK))
    if entry.modality in UNREAL:
        length = max(length, _HOLLOW)
    start = (_TRACK - length) / 2
    if when.precision in TO_THE_DAY and when.first_day == when.last_day:
        return (rect(start, _MIDDLE - _TICK / 2, length, _TICK, "bar"),)
    return stretch(when, start, start + max(length, _LENGTHS["week"]), _MIDDLE)[0]


def found_events(story: Story) -> str:
    """What was found: `Eleven events, eight dated to the day`."""
    exact = sum(
        entry.when is not None and entry.when.precision in TO_THE_DAY and entry.when.first_day == entry.when.last_day
        for entry in story.timeline
    )
    if not story.timeline:
        return "No event is reported"
    events = capitalised(counted(len(story.timeline), "event"))
    return f"{events}, {'none' if not exact else in_words(exact)} dated to the day"
