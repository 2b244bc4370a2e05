"""Readings → the stories they tell: which reports belong together, and what each story is called.

Only the reports' own words, weighed by a fixed background of English, and their written dates decide: neither the
order of arrival nor, short of a tie, what else is in the store.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

from asreported.assemble.dating import written_day
from asreported.assemble.stories.grouping import BOUNDS, Bounds, group, similarities
from asreported.assemble.stories.heading import heading, report_id
from asreported.assemble.stories.words import telling
from asreported.model import Document, Reading

__all__ = ["BOUNDS", "Bounds", "find_stories", "heading", "likeness", "report_id"]

_HALF_LIFE = 730.0
"""Days between two reports after which what they share counts half: a yearly event is another story each year, a
mission of many years is one."""


def find_stories(pairs: Sequence[tuple[Document, Reading]], bounds: Bounds = BOUNDS) -> tuple[tuple[int, ...], ...]:
    """The places of the reports of each story, the story of most reports first; each report is in one story."""
    order = sorted(range(len(pairs)), key=lambda at: (pairs[at][0].text, pairs[at][0].id))
    groups = group(likeness([pairs[at][0] for at in order]), bounds)
    stories = [tuple(order[place] for place in places) for places in groups]
    return tuple(sorted(stories, key=lambda story: (-len(story), [pairs[at][0].text for at in story])))


def likeness(documents: Sequence[Document]) -> list[array[float]]:
    """How much every two documents share of their telling words, 0 to 1, less the further apart they were written."""
    rows = similarities([telling(document) for document in documents])
    days = [written_day(document) for document in documents]
    for one, row in enumerate(rows):
        for other in range(one):
            row[other] *= _fading(days[one], days[other])
            rows[other][one] = row[other]
    return rows


def _fading(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return 1.0
    return float(2 ** (-abs((one - other).days) / _HALF_LIFE))
