"""Which entity a question, or the whole story, is about."""

from __future__ import annotations

from rapidfuzz import fuzz, process, utils

from asreported.errors import QueryError
from asreported.model import EntityRecord, Figure, State, Story
from asreported.views.text import clean

_SAME_NAME = 85.0
"""From this likeness (0 to 100) on, a name that is not in the story is taken for a slip of the one that is:
"Merkl" for "Merkel" scores 91, "Iraq" for "Iran" 75."""

_LIKE_NAME = 60.0
_SUGGESTIONS = 3


def main_subject(story: Story) -> EntityRecord:
    """The thing the story is about: the one whose figures and states come from most reports.

    A mission goes before anything else and a person after, unless they stand in fewer than half as many reports as
    another. Ties go to the one with more records, more mentions, then the first name in the alphabet.

    Raises:
        QueryError: the story has no entity.
    """
    if not story.documents:
        raise QueryError("No report is in the story, or none had appeared by then: there is no dossier.")
    if not story.entities:
        raise QueryError("No report names a person, an organization or a thing that lasts: there is no dossier.")
    weights = _weights(story)
    most = max(weights[entity.id] for entity in story.entities)[0]

    def preference(entity: EntityRecord) -> tuple[int, int, int, int]:
        reports, records, mentions = weights[entity.id]
        strong = 2 * reports >= most
        rank = 0 if not strong else {"mission": 3, "person": 1}.get(entity.kind, 2)
        return rank, reports, records, mentions

    return min(
        story.entities,
        key=lambda entity: (*(-value for value in preference(entity)), entity.name, entity.id),
    )


def find_entity(story: Story, name: str) -> EntityRecord:
    """The entity of that name: whatever the case, else the nearest within a slip of the pen.

    Raises:
        QueryError: there is none; the message names the nearest.
    """
    wanted = utils.default_process(name)
    weights = _weights(story)
    known: dict[str, list[EntityRecord]] = {}
    for entity in story.entities:
        for form in dict.fromkeys((entity.name, *entity.names)):
            known.setdefault(utils.default_process(form), []).append(entity)
    nearest = process.extractOne(wanted, sorted(known), scorer=fuzz.ratio, score_cutoff=_SAME_NAME)
    if nearest is None:
        raise QueryError(_unknown(story, name))
    return min(
        known[nearest[0]],
        key=lambda entity: (
            *(-value for value in weights[entity.id]),
            utils.default_process(entity.name) != wanted,
            entity.name,
            entity.id,
        ),
    )


def _weights(story: Story) -> dict[str, tuple[int, int, int]]:
    """For each entity: the reports its figures and states come from, how many those are, and its mentions."""
    reports: dict[str, set[str]] = {}
    records: dict[str, int] = {}
    stated: tuple[Figure | State, ...] = (*story.figures, *story.states)
    for record in stated:
        if record.subject is not None:
            reports.setdefault(record.subject.entity, set()).update(place.document for place in record.evidence)
            records[record.subject.entity] = records.get(record.subject.entity, 0) + 1
    return {
        entity.id: (len(reports.get(entity.id, ())), records.get(entity.id, 0), len(entity.evidence))
        for entity in story.entities
    }


def _unknown(story: Story, name: str) -> str:
    names = sorted({entity.name for entity in story.entities})
    near = process.extract(
        name, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=_SUGGESTIONS, score_cutoff=_LIKE_NAME
    )
    suggestion = " or ".join(f"“{clean(found[0])}”" for found in near)
    said = f"No report names “{clean(name)}”."
    return f"{said} Did you mean {suggestion}?" if suggestion else f"{said} `show entities` lists all names."
