"""Things without a name that two reports tell of in the same words, and those that only share a word."""

from __future__ import annotations

from asreported.assemble.linking import link_entities
from tests.assemble.making import Telling


def test_a_thing_told_in_the_same_words_is_one() -> None:
    tellings = []
    for name, text in (
        ("r0", "The agency called off its wide search for them late on Friday."),
        ("r1", "Rain fell again. The agency called off its wide search for them on Monday night."),
        ("r2", "A search for the lost cat went on."),
    ):
        telling = Telling(name, text)
        telling.entity("other", "search", thing=True)
        tellings.append(telling)
    records = link_entities([telling.pair() for telling in tellings]).records
    assert sorted(len(record.evidence) for record in records) == [1, 2]


def test_a_mission_hospital_is_no_mission() -> None:
    hospital = Telling("r0", "Two are at the Roe Mali Mission Hospital in Mali.")
    hospital.entity("organization", "Roe Mali Mission Hospital")
    hospital.entity("place", "Mali")
    mission = Telling("r1", "The mission in Mali has 90 trainers.")
    mission.entity("mission", "mission in Mali", thing=True)
    mission.entity("place", "Mali")
    records = link_entities([hospital.pair(), mission.pair()]).records
    assert len(records) == 3
