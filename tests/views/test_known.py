"""A story cut to a day by its evidence: nearly the same facts as worked out anew from that day's reports."""

from __future__ import annotations

from pathlib import Path

import pytest

import asreported
from asreported.model import Figure, State, Story
from asreported.views.known import known_by

TAUGHT_LATER = 2
"""Facts that the page may have before their day, because a later report tells whom an earlier one means."""
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module", params=["training-mission", "river-flood"])
def story(request: pytest.FixtureRequest) -> asreported.Story:
    return asreported.read(SAMPLES / request.param / "documents")


def days(story: asreported.Story) -> list[str]:
    return sorted({report.published.last_day for report in story.documents if report.published})


def places_of(story: Story) -> set[tuple[str, int, int]]:
    """The characters that figures and states stand on."""
    records: tuple[Figure | State, ...] = (*story.figures, *story.states)
    return {(place.document, place.start, place.end) for record in records for place in record.evidence}


def documents_of(story: Story) -> set[str]:
    """Every report that anything in the story points to."""
    found = {document for document, _, _ in places_of(story)}
    found |= {place.document for entry in story.timeline for place in entry.evidence}
    found |= {quotation.document for utterance in story.utterances for quotation in utterance.quotations}
    found |= {place.document for series in story.series for point in series.points for place in point.evidence}
    sides = [side for one in story.disagreements for side in one.positions]
    found |= {
        document for side in sides for document in (*side.documents, *(place.document for place in side.evidence))
    }
    found |= {document for copy in story.copies for document in copy.documents}
    return found | {place.document for entity in story.entities for place in entity.evidence}


def test_nothing_points_to_a_report_that_is_not_out(story: asreported.Story) -> None:
    for day in days(story):
        known = known_by(story.told, day)
        assert documents_of(known) <= {document.id for document in known.documents}


def test_it_is_what_the_reports_of_that_day_tell(story: asreported.Story) -> None:
    for day in days(story):
        cut, anew = known_by(story.told, day), story.known_by(day).told
        assert {document.id for document in cut.documents} == {document.id for document in anew.documents}
        assert places_of(anew) <= places_of(cut)
        assert len(places_of(cut) - places_of(anew)) <= TAUGHT_LATER
        assert abs(len(cut.timeline) - len(anew.timeline)) <= TAUGHT_LATER
        assert abs(len(cut.disagreements) - len(anew.disagreements)) <= TAUGHT_LATER


def test_without_a_day_everything_is_known(story: asreported.Story) -> None:
    assert known_by(story.told, None) == story.told


def test_an_origin_that_is_not_out_does_not_count(story: asreported.Story) -> None:
    whole = {entry.id: entry.origins for entry in story.timeline}
    for day in days(story):
        assert all(1 <= entry.origins <= whole[entry.id] for entry in known_by(story.told, day).timeline)
