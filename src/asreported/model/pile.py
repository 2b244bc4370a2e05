"""What a store holds when it holds several stories: one heading for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryHeading:
    """One story of a store.

    `id` is made of the text of its earliest report, and `ids` holds one for each of its reports: an id once shown
    finds the story again after earlier reports have come. `name` is its main subject, else the telling words of its
    headlines; `headline` the title that has most in common with its reports. `first` and `last` are the days
    (`YYYY-MM-DD`) of its earliest and latest dated report.
    """

    id: str
    name: str
    headline: str | None
    documents: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
    ids: tuple[str, ...]
