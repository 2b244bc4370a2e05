"""Wording: the different words that reports use for one event, one actor, one demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from asreported.assemble.report import Report
from asreported.assemble.wording.aliases import of_aliases
from asreported.assemble.wording.callings import of_actors, of_names, of_powers
from asreported.assemble.wording.demands import of_demands
from asreported.assemble.wording.happenings import of_happenings
from asreported.model import Copy, Disagreement, EntityRecord, State
from asreported.model.origins import Origins

__all__ = ["find_wordings"]


def find_wordings(
    reports: Sequence[Report], entities: Iterable[EntityRecord], states: Iterable[State], copies: Sequence[Copy]
) -> Iterator[Disagreement]:
    """Disagreements of kind `wording`: the same thing under words that not all reports share."""
    origins = Origins(copies)
    entities = list(entities)
    yield from of_happenings(reports, origins)
    yield from of_names(reports, entities, origins)
    yield from of_aliases(reports, origins)
    yield from of_actors(reports, entities, origins)
    yield from of_powers(reports, entities, origins)
    yield from of_demands(reports, states, origins)
