"""Entities of one text: names brought together, descriptions and pronouns only where one can be meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.extract.entities import find_entities
from tests.reading import Parse, ReadText

WORDS = st.sampled_from(["The", "NATO", "mission", "(RM)", "-", "“Mr", "Dahl”", "'s", "It", "\n"])


def test_a_surname_joins_its_full_name(read: ReadText) -> None:
    found = read("Marta Lindqvist opened the bridge on Monday. Lindqvist said the work had taken two years.")
    assert found.entity("Marta Lindqvist").kind == "person"
    assert found.mentions("Marta Lindqvist") == ["Marta Lindqvist", "Lindqvist"]


def test_a_surname_before_the_full_name_joins_it_too(read: ReadText) -> None:
    found = read("Ms Dahl spoke first. Clara Dahl left early, and Dahl was alone.")
    assert found.mentions("Clara Dahl") == ["Dahl", "Clara Dahl", "Dahl"]


def test_two_persons_of_one_surname_stay_two(read: ReadText) -> None:
    found = read("Anna Lindqvist and her brother Jonas Lindqvist opened the bridge. Mr Lindqvist said it was strong.")
    assert found.entity("Anna Lindqvist") != found.entity("Jonas Lindqvist")
    assert "Lindqvist" not in found.mentions("Anna Lindqvist")


def test_titles_and_appositions_describe(read: ReadText) -> None:
    found = read("Prime Minister Anna Brandt met Petra Holm, the mayor of Oslo.")
    assert found.entity("Anna Brandt").descriptions == ("Prime Minister",)
    assert found.entity("Petra Holm").descriptions == ("the mayor of Oslo",)


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("Oskar Brandt, the NATO secretary general, came. The NATO chief spoke.", "Oskar Brandt", "The NATO chief"),
        (
            "Prime Minister Anna Brandt met farmers. The prime minister spoke.",
            "Anna Brandt",
            "The prime minister",
        ),
        ("NATO will send trainers. The alliance will pay.", "NATO", "The alliance"),
        ("The European Union met. The bloc will pay.", "European Union", "The bloc"),
    ],
)
def test_a_definite_description_that_one_fits(read: ReadText, text: str, name: str, description: str) -> None:
    assert description in read(text).mentions(name)


def test_another_offices_description_is_nobodys(read: ReadText) -> None:
    found = read("Oskar Brandt, the NATO chief, came. The FIFA president spoke.")
    assert found.mentions("Oskar Brandt") == ["Oskar Brandt", "the NATO chief"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Anna Brandt met farmers. She left at noon.", ["Anna Brandt", "She"]),
        ("Mr Helge Brandt met farmers. She left at noon.", ["Helge Brandt"]),
    ],
)
def test_pronouns(read: ReadText, text: str, mentions: list[str]) -> None:
    assert read(text).mentions(mentions[0]) == mentions


def test_a_pronoun_for_one_of_two_objects_is_neither(read: ReadText) -> None:
    found = read("Farmers met Anna Berg and Clara Dahl in Oslo. She was late.")
    assert "She" not in found.mentions("Anna Berg") + found.mentions("Clara Dahl")


def test_a_mission_by_its_owner_and_place(read: ReadText) -> None:
    found = read("NATO will expand its mission in Mali. The mission in Mali trains soldiers. The NATO mission grows.")
    (mission,) = (one for one in found.reading.entities if one.kind == "mission")
    assert len(mission.mentions) == 3


def test_our_mission_is_the_one_there_is(read: ReadText) -> None:
    found = read("NATO has a mission in Mali. “Our mission will go on,” said Oskar Brandt.")
    (mission,) = (one for one in found.reading.entities if one.kind == "mission")
    assert [one.span.of(found.text) for one in mission.mentions][-1] == "Our mission"


@pytest.mark.parametrize(
    "text",
    [
        "The UN mission in Congo and the EU mission in Mali will end.",
        "A new mission in Chad will follow the mission in Mali.",
    ],
)
def test_two_missions_stay_two(read: ReadText, text: str) -> None:
    assert sum(one.kind == "mission" for one in read(text).reading.entities) == 2


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("The Relief Mission Haiti (RMH) has 300 staff. The RMH is old.", "Relief Mission Haiti", "RMH"),
        (
            "The North Sea Rescue Organisation (NSRO) has 300 staff. NSRO boats went out.",
            "North Sea Rescue Organisation",
            "NSRO",
        ),
    ],
)
def test_an_acronym_in_brackets_is_a_name(read: ReadText, text: str, name: str, acronym: str) -> None:
    assert acronym in read(text).entity(name).names
    assert read(text).mentions(name).count(acronym) == 2


def test_a_name_the_tables_know_under_two_forms_is_one(read: ReadText) -> None:
    found = read("The European Union and the World Food Programme met. The EU left. The WFP stayed.")
    assert set(found.entity("EU").names) == {"European Union", "EU"}
    assert set(found.entity("WFP").names) == {"World Food Programme", "WFP"}
    assert found.entity("WFP").kind == "organization"


def test_a_dropped_apostrophe(read: ReadText) -> None:
    found = read("NATOs mission in Iraq will go on. NATO and Iraq agreed, and Iraqs parliament voted.")
    assert "NATO" in found.mentions("NATO")[0]
    assert found.entity("Iraq").names == ("Iraq",)


def test_it_is_the_thing_before(read: ReadText) -> None:
    found = read("The training mission began in 2018. It was suspended in January.")
    assert found.mentions("training mission") == ["The training mission", "It"]


def test_it_that_stands_for_nothing(read: ReadText) -> None:
    found = read("The ferry service began in 2018. It was clear that prices would rise.")
    assert found.mentions("ferry service") == ["The ferry service"]


def test_a_country_and_its_adjective_are_one(read: ReadText) -> None:
    found = read("German troops left. Germany said so.")
    assert found.mentions("Germany") == ["German", "Germany"]


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120) | st.lists(WORDS).map(" ".join))
def test_mentions_are_places_in_the_text(parse: Parse, text: str) -> None:
    doc = parse(text)
    for entity in find_entities(doc):
        assert entity.mentions
        assert entity.name in (*entity.names, *entity.descriptions)
        spans = [mention.span for mention in entity.mentions]
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(doc.text) for span in spans)
