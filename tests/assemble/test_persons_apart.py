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
