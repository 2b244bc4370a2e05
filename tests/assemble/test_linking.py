"""Linking: one person under two spellings, one body under several names, one mission under changing names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asreported.assemble.linking import link_entities
from asreported.model import EntityRecord, Link
from asreported.model.mentions import EntityKind
from tests.assemble.making import Telling, linked


def record_of(*named: tuple[EntityKind, str], links: tuple[Link, ...] = ()) -> list[EntityRecord]:
    """The story's entities of reports that each name one entity."""
    tellings = []
    for number, (kind, name) in enumerate(named):
        telling = Telling(f"r{number}", f"On Friday {name} was in the news.")
        telling.entity(kind, name)
        tellings.append(telling)
    return list(link_entities([telling.pair() for telling in tellings], links).records)


@pytest.mark.parametrize(
    "names",
    [
        ("Marta Lindqvist", "Marta Lindqvist"),
        ("Marta Lindqvist", "M. Lindqvist"),
        ("Marta Lindqvist", "Lindqvist"),
        ("Qassem Harun", "Qasem Harun"),
        ("José Peña", "Jose Pena"),
        ("Adil Abdul-Mahdi", "Adil Abdul Mahdi"),
    ],
)
def test_one_person(names: tuple[str, ...]) -> None:
    (record,) = record_of(*(("person", name) for name in names))
    assert set(record.names) == set(names)
    assert len(record.evidence) == len(names)


@pytest.mark.parametrize(
    "names",
    [
        ("Marta Lindqvist", "Jonas Lindqvist"),
        ("Marta Lindqvist", "Marko Lindqvist"),
        ("Marta Lindqvist", "Marta Berg"),
        ("Marta Lindqvist", "Jonas Lindqvist", "Lindqvist"),
    ],
)
def test_several_persons(names: tuple[str, ...]) -> None:
    assert len(record_of(*(("person", name) for name in names))) == len(names)


def test_a_bare_surname_that_was_tagged_a_place_is_the_person() -> None:
    (record,) = record_of(("person", "Marta Lindqvist"), ("place", "Lindqvist"))
    assert record.name == "Marta Lindqvist"


def test_an_acronym_is_the_one_organization_of_its_initials() -> None:
    full = "Northern Bureau of Rivers and Canals"
    assert len(record_of(("organization", "NBRC"), ("organization", full))) == 1
    assert len(record_of(("organization", "N.B.R.C"), ("organization", full))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("NBR", "Northern Bureau of Rivers", "National Board of Roads"),
        ("NBR", "Northern Bureau of Fisheries"),
        ("NB", "Northern Bureau"),
    ],
)
def test_an_acronym_that_none_or_two_fit_stays_alone(names: tuple[str, ...]) -> None:
    assert len(record_of(*(("organization", name) for name in names))) == len(names)


def test_organizations_by_the_table_of_names() -> None:
    (record,) = record_of(("organization", "NATO"), ("organization", "North Atlantic Treaty Organization"))
    assert set(record.names) == {"NATO", "North Atlantic Treaty Organization"}


def test_places_by_their_adjectives_listed_or_made() -> None:
    (known,) = record_of(("place", "Norway"), ("group", "Norwegian"))
    (made,) = record_of(("place", "Karsia"), ("group", "Karsian"))
    assert (known.name, made.name) == ("Norway", "Karsia")
    assert len(record_of(("place", "Norway"), ("group", "Danish"))) == 2


def test_one_proper_name_of_several_words_whatever_its_kind() -> None:
    assert len(record_of(("organization", "Harbour Relief Fund"), ("other", "Harbour Relief Fund"))) == 1
    assert len(record_of(("organization", "Harbour"), ("other", "Lighthouse"))) == 2


def thing(name: str, words: str, *others: tuple[EntityKind, str]) -> Telling:
    telling = Telling(name, f"On Friday the {words} was in the news.")
    for kind, other in others:
        telling.entity(kind, other)
    telling.entity("mission", words, thing=True)
    return telling


def missions(*tellings: Telling) -> list[EntityRecord]:
    records = link_entities([telling.pair() for telling in tellings]).records
    return [record for record in records if record.kind == "mission"]


def test_a_mission_under_changing_names_by_its_owner_and_place() -> None:
    owned = thing("a", "NATO training mission in Mali", ("organization", "NATO"), ("place", "Mali"))
    placed = thing("b", "mission in Mali", ("place", "Mali"))
    bare = thing("c", "training mission")
    (record,) = missions(owned, placed, bare)
    assert len(record.evidence) == 3


def test_missions_of_two_owners_or_in_two_places_stay_two() -> None:
    one = thing("a", "NATO mission in Mali", ("organization", "NATO"), ("place", "Mali"))
    elsewhere = thing("b", "NATO mission in Chad", ("organization", "NATO"), ("place", "Chad"))
    others = thing("c", "EU mission in Mali", ("organization", "EU"), ("place", "Mali"))
    assert len(missions(one, elsewhere)) == 2
    assert len(missions(one, others)) == 2


def test_a_bare_mission_that_two_could_be_is_neither() -> None:
    one = thing("a", "NATO mission in Mali", ("organization", "NATO"), ("place", "Mali"))
    other = thing("b", "EU mission in Chad", ("organization", "EU"), ("place", "Chad"))
    assert len(missions(one, other, thing("c", "mission"))) == 3


def test_an_operation_that_says_more_or_nothing_is_not_the_one_of_another_report() -> None:
    known = thing("a", "operation of the Lund pipeline", ("place", "Lund"))
    assert len(missions(known, thing("b", "rescue operation"))) == 2
    assert len(missions(known, thing("c", "operation"))) == 2


def test_plans_of_one_owner_for_different_ends_are_several() -> None:
    def plan(name: str, words: str) -> Telling:
        telling = Telling(name, f"On Friday {words} was in the news.")
        telling.entity("organization", "Roe Oil")
        telling.entity("other", words, thing=True)
        return telling

    told = [plan("a", "Roe Oil exploration plan"), plan("b", "Roe Oil relief plan"), plan("c", "Roe Oil plan")]
    records = link_entities([telling.pair() for telling in told]).records
    assert sorted(record.name for record in records if record.kind == "other") == sorted(
        ["Roe Oil exploration plan", "Roe Oil relief plan", "Roe Oil plan"]
    )


def test_decisions_of_persons_win() -> None:
    join = Link("entity", "Marta Lindqvist", "Marta Berg", True, "she married")
    part = Link("entity", "Qassem Harun", "Qasem Harun", False, "father and son")
    assert len(record_of(("person", "Marta Lindqvist"), ("person", "Marta Berg"), links=(join,))) == 1
    assert len(record_of(("person", "Qassem Harun"), ("person", "Qasem Harun"), links=(part,))) == 2


def test_a_decision_about_something_else_changes_nothing() -> None:
    other = Link("event", "Marta Lindqvist", "Marta Berg", True, "one event")
    assert len(record_of(("person", "Marta Lindqvist"), ("person", "Marta Berg"), links=(other,))) == 2


def test_a_pronoun_is_no_evidence_of_a_name() -> None:
    telling = Telling("a", "Marta Lindqvist spoke before she left.")
    telling.entity("person", "Marta Lindqvist")
    named = telling.entities[0]
    pronoun = replace(named.mentions[0], span=telling.span("she"), form="pronoun")
    telling.entities[0] = replace(named, mentions=(*named.mentions, pronoun))
    (record,) = link_entities([telling.pair()]).records
    assert [place.text for place in record.evidence] == ["Marta Lindqvist"]


def test_an_initial_that_two_could_bear_is_neither() -> None:
    assert len(record_of(("person", "Marta Lindqvist"), ("person", "Mia Lindqvist"), ("person", "M. Lindqvist"))) == 3


def test_middle_initials_tell_two_of_one_name_apart() -> None:
    assert len(record_of(("person", "Anna H.L. Roe"), ("person", "Anna W. Roe"))) == 2
    assert len(record_of(("person", "Anna W. Roe"), ("person", "Anna Roe"))) == 1


def test_father_and_son_are_two_and_two_sons_of_other_names_too() -> None:
    assert len(record_of(("person", "Jon Roe Jr"), ("person", "Jonny Quist Jr"))) == 2
    assert len(record_of(("person", "Anton Roe Jr"), ("person", "Anton Roe"))) == 2
    assert len(record_of(("person", "Anton Roe Jr"), ("person", "Anton Roe Jr"))) == 1


def test_a_decision_wins_over_the_rules_both_ways() -> None:
    join = Link("entity", "Marta Lindqvist", "Jonas Lindqvist", True, "a pen name")
    assert len(record_of(("person", join.left), ("person", join.right), links=(join,))) == 1
    spelling = ("Qassem Harun", "Qasem Harun")
    apart = Link("entity", *spelling, False, "father and son")
    assert len(record_of(*(("person", name) for name in spelling), links=(apart,))) == 2


@pytest.mark.parametrize(
    ("kind", "names", "shown"),
    [
        ("place", [*["Norway"] * 4, "Visit Norway"], "Norway"),
        ("place", ["Britain", "UK"], "United Kingdom"),
        ("place", [*["Karsian"] * 4, "Karsia"], "Karsia"),
        ("organization", ["FBI", "F.B.I"], "FBI"),
        ("organization", ["EU", "EU", "European Union"], "European Union"),
        ("person", [*["Marta Lindqvist"] * 4, "Oslo Marta Lindqvist"], "Marta Lindqvist"),
        ("person", ["Lindqvist", "Lindqvist", "Marta Lindqvist"], "Marta Lindqvist"),
    ],
)
def test_the_fullest_name_that_is_well_attested_is_shown(kind: EntityKind, names: list[str], shown: str) -> None:
    tellings = []
    for number, name in enumerate(names):
        telling = Telling(f"r{number}", f"On Friday {name} was in the news.")
        telling.entity(kind, name)
        tellings.append(telling)
    link = [Link("entity", left, right, True, "one") for left in names for right in names if left < right]
    (record,) = link_entities([telling.pair() for telling in tellings], link).records
    assert record.name == shown


@pytest.mark.parametrize(
    "names",
    [
        ("US", "University of Skarpo"),
        ("House Roads Committee", "House Rivers Committee"),
        ("Harbour Roe Haiti", "Lighthouse Haiti"),
        ("American Harbour House", "House of Farmers"),
    ],
)
def test_organizations_of_different_names_stay_apart(names: tuple[str, ...]) -> None:
    tellings = []
    for number, name in enumerate(names):
        telling = Telling(f"r{number}", f"On Friday {name} was in the news.")
        telling.entity("organization", name)
        for part in ("House", "Haiti"):
            if part in name.split():
                telling.entity("place", part)
        tellings.append(telling)
    records = link_entities([telling.pair() for telling in tellings]).records
    assert {record.name for record in records} >= set(names)


def test_a_place_that_most_reports_name_is_no_persons_surname() -> None:
    places = [("place", "Karsburg")] * 3
    records = record_of(("person", "Marta Karsburg"), *places)  # type: ignore[arg-type]
    assert {(record.kind, record.name) for record in records} == {("person", "Marta Karsburg"), ("place", "Karsburg")}


def test_what_most_reports_do_not_take_for_a_person_is_none() -> None:
    (record,) = record_of(("person", "Harbourleaks"), ("organization", "Harbourleaks"), ("place", "Harbourleaks"))
    assert record.kind != "person"


def test_a_surname_of_two_is_the_only_ones_whose_office_stands_before_it() -> None:
    tellings = []
    for number, (name, titles) in enumerate(
        [("Marta Lindqvist", ["President"]), ("Jonas Lindqvist", ["Mr"]), ("Lindqvist", ["Mr", "President"])]
    ):
        telling = Telling(f"r{number}", f"On Friday {name} was in the news.")
        telling.entity("person", name)
        telling.entities[0] = replace(telling.entities[0], descriptions=tuple(titles))
        tellings.append(telling)
    records = link_entities([telling.pair() for telling in tellings]).records
    assert {record.names for record in records} == {("Jonas Lindqvist",), ("Lindqvist", "Marta Lindqvist")}


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("earthquake", "quake", "earthquake in Norwick"), 1),
        (("earthquake in Norwick", "quake", "quake in Norwick", "earthquake in Lisbon"), 2),
        (("earthquake", "storm"), 2),
    ],
)
def test_the_disaster_that_a_story_is_of(names: tuple[str, ...], count: int) -> None:
    tellings = []
    for number, name in enumerate(names):
        telling = Telling(f"r{number}", f"Lisbon and Norwick: {name} on Friday.")
        telling.entity("place", "Lisbon")
        telling.entity("place", "Norwick")
        telling.entity("other", name, thing=True)
        tellings.append(telling)
    assert len(linked(tellings, "other")) == count


@pytest.mark.parametrize(("noun", "count"), [("mission", 1), ("operation", 2)])
def test_a_bare_operation_may_be_another(noun: str, count: int) -> None:
    tellings = []
    for number, name in enumerate((f"{noun} in Norwick", noun)):
        telling = Telling(f"r{number}", f"The {name} went on in Norwick.")
        telling.entity("place", "Norwick")
        telling.entity("mission", name, thing=True)
        tellings.append(telling)
    assert len(linked(tellings, "mission")) == count
