"""What the page of a large story shows: what weighs most of each list, and how much is left out.

A page with every record of two hundred reports is ten times as heavy as their texts, and nobody reads it to the end.
The texts stand in full; of facts, those told by most origins come first. `asreported show` has every list whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from asreported.model import Copy, Disagreement, Figure, Passage, Series, State, Story, TimelineEntry, Utterance
from asreported.model.origins import Origins
from asreported.views.report.said import utterances

_MOST_EVENTS = 40
_MOST_UTTERANCES = 40
_MOST_DISAGREEMENTS = 30
_MOST_PASSAGES = 12
_MOST_OWN = 100
"""Figures and states of the page's subject: the lead is made of them."""
_MOST_OTHERS = 60
"""Those of all others together."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The story with as much of each list as the page shows; `left` counts what it leaves out, by the list's name."""

    story: Story
    left: dict[str, int]


def choose(story: Story, subject: str | None) -> Choice:
    """What the page shows of the story, everything where that is little. `subject` is what its dossier is about."""
    events = _events(story)
    said = _utterances(story)
    figures, states = _records(story, subject)
    copies = _copies(story)
    disagreements = _disagreements(story)
    quotations = tuple(quotation for utterance in said for quotation in utterance.quotations)
    shown = replace(
        story,
        timeline=events,
        utterances=said,
        quotations=quotations,
        figures=figures,
        series=tuple(_series(story, {figure.id for figure in figures})),
        states=states,
        disagreements=disagreements,
        copies=copies,
    )
    left = {
        "timeline": len(story.timeline) - len(events),
        "utterances": len(utterances(story)) - len(said),
        "figures": len(story.figures) - len(figures),
        "states": len(story.states) - len(states),
        "disagreements": len(story.disagreements) - len(disagreements),
        "copies": _passages(story.copies) - _passages(copies),
    }
    return Choice(shown, left)


def _events(story: Story) -> tuple[TimelineEntry, ...]:
    """Those of most origins, then of most sentences; in the story's order."""

    def weight(place: int) -> tuple[int, int, int]:
        entry = story.timeline[place]
        return -entry.origins, -len(entry.evidence), place

    return tuple(story.timeline[place] for place in _heaviest(range(len(story.timeline)), weight, _MOST_EVENTS))


def _utterances(story: Story) -> tuple[Utterance, ...]:
    """Those told in most reports, then of those who are quoted most; who is not named comes last."""
    every = utterances(story)
    voices = Counter(utterance.speaker.entity for utterance in every if utterance.speaker)

    def weight(place: int) -> tuple[int, int, int]:
        said = every[place]
        told = len({quotation.document for quotation in said.quotations})
        return -told, -voices[said.speaker.entity] if said.speaker else 0, place

    return tuple(every[place] for place in _heaviest(range(len(every)), weight, _MOST_UTTERANCES))


def _records(story: Story, subject: str | None) -> tuple[tuple[Figure, ...], tuple[State, ...]]:
    """Those of the subject, and those of the others, told by most origins, then of whatever most is told of."""
    records: tuple[Figure | State, ...] = (*story.figures, *story.states)
    origins = Origins(story.copies)
    weights = Counter(record.subject.entity for record in records if record.subject)

    def weight(place: int) -> tuple[int, int, int]:
        record = records[place]
        return -origins(record.evidence), -weights[record.subject.entity] if record.subject else 0, place

    own = [place for place, record in enumerate(records) if record.subject and record.subject.entity == subject]
    rest = sorted(set(range(len(records))) - set(own))
    kept = sorted((*_heaviest(own, weight, _MOST_OWN), *_heaviest(rest, weight, _MOST_OTHERS)))
    figures = tuple(story.figures[place] for place in kept if place < len(story.figures))
    states = tuple(story.states[place - len(story.figures)] for place in kept if place >= len(story.figures))
    return figures, states


def _series(story: Story, shown: set[str]) -> Iterator[Series]:
    for series in story.series:
        points = tuple(point for point in series.points if point.figure in shown)
        if points:
            yield replace(series, points=points)


def _disagreements(story: Story) -> tuple[Disagreement, ...]:
    """Those told by most origins; what is disputed comes before how it is worded."""
    origins = Origins(story.copies)

    def weight(place: int) -> tuple[int, int, int]:
        found = story.disagreements[place]
        evidence = [one for side in found.positions for one in side.evidence]
        return found.kind == "wording", -origins(evidence), place

    places = range(len(story.disagreements))
    return tuple(story.disagreements[place] for place in _heaviest(places, weight, _MOST_DISAGREEMENTS))


def _copies(story: Story) -> tuple[Copy, ...]:
    """The passages in most reports, then the longest."""
    passages = [(copy, passage) for copy in story.copies for passage in copy.passages]

    def weight(place: int) -> tuple[int, int, int]:
        passage = passages[place][1]
        return -len({one.document for one in passage.evidence}), -len(passage.text), place

    kept: dict[str, list[Passage]] = {}
    for place in _heaviest(range(len(passages)), weight, _MOST_PASSAGES):
        copy, passage = passages[place]
        kept.setdefault(copy.id, []).append(passage)
    return tuple(replace(copy, passages=tuple(kept[copy.id])) for copy in story.copies if copy.id in kept)


def _heaviest(places: Iterable[int], weight: Callable[[int], tuple[int, int, int]], most: int) -> list[int]:
    """As many of the places as are shown, in their own order."""
    return sorted(sorted(places, key=weight)[:most])


def _passages(copies: Iterable[Copy]) -> int:
    return sum(len(copy.passages) for copy in copies)
