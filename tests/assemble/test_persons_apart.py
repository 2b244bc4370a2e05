"""Persons of one surname whom a report tells apart."""

from __future__ import annotations

from asreported.assemble.linking import link_entities
from tests.assemble.making import Telling


def test_a_surname_that_its_report_tells_from_the_bearer_stays_another() -> None:
    telling = Telling("r0", "Lindqvist left. His wife, Marta Lindqvist, stayed.")
    telling.entity("person", "Marta Lindqvist")
    telling.entity("person", "Lindqvist")
    other = Telling("r1", "Lindqvist spoke on Friday.")
    other.entity("person", "Lindqvist")
    records = link_entities([telling.pair(), other.pair()]).records
    assert {record.names for record in records} == {("Lindqvist",), ("Lindqvist", "Marta Lindqvist")}


def _records(*names: str) -> set[tuple[str, tuple[str, ...]]]:
    tellings = [Telling(f"r{at}", f"On Friday {name} was in the news.") for at, name in enumerate(names)]
    for telling, name in zip(tellings, names, strict=True):
        telling.entity("person", name)
    records = link_entities([telling.pair() for telling in tellings]).records
    return {(record.name, record.names) for record in records}


def test_a_name_without_the_initial_by_which_two_are_told_apart_is_neither() -> None:
    names = ("Jon H.W. Lindqvist", "Jon W. Lindqvist", "Jon Lindqvist")
    assert _records(*names) == {(name, (name,)) for name in names}


def test_a_slip_of_the_surname_does_not_name_the_person_however_often_it_is_made() -> None:
    names = ("Bob Gralam", "Bob Gralam", "Bob Gralam", "Bob Grantlam", "Bob Grantlam")
    assert _records(*names) == {("Bob Gralam", ("Bob Gralam", "Bob Grantlam"))}
