"""Linking: a titled surname that a report tells from its only bearer is somebody else in every report."""

from __future__ import annotations

from dataclasses import replace

from asreported.assemble.linking import link_entities
from tests.assemble.making import Telling


def told(*reports: dict[str, str]) -> list[tuple[str, int]]:
    """The persons of reports that give the titles of those they name, with how many reports name each."""
    tellings = []
    for number, titles in enumerate(reports):
        telling = Telling(f"r{number}", f"On Friday {' met '.join(titles)}.")
        for name, title in titles.items():
            telling.entity("person", name)
            telling.entities[-1] = replace(telling.entities[-1], descriptions=(title,) if title else ())
        tellings.append(telling)
    records = link_entities([telling.pair() for telling in tellings]).records
    return sorted((record.name, len({one.document for one in record.evidence})) for record in records)


def test_a_titled_surname_told_from_its_bearer_is_another() -> None:
    one = {"Lindqvist": "President", "Marta Lindqvist": ""}
    assert told(one, {"Lindqvist": "President"}) == [("Lindqvist", 2), ("Marta Lindqvist", 1)]


def test_it_is_whoever_bears_the_title_elsewhere() -> None:
    one = {"Lindqvist": "President", "Marta Lindqvist": ""}
    assert told(one, {"Jonas Lindqvist": "President"}) == [("Jonas Lindqvist", 2), ("Marta Lindqvist", 1)]
