"""Of several of a kind or of a name which one is meant, and whose number it is not."""

from __future__ import annotations

import pytest

from tests.reading import ReadText

KIN = (
    "Otto Lund 's children opened the fair. They wore coats of Lund 's youth. The Otto Again feast honoured the "
    "carver. It is good to toast Otto with his pupils. Two others, Sten and Arvid Lund, kept away. Birger Lund said he "
    "respected it. Lund 's four children sang."
)


def test_a_surname_of_many_kin_is_none_of_them_where_one_goes_by_a_given_name(read: ReadText) -> None:
    found = read(KIN)
    assert found.named(found.figure("four children").subject) == "Lund"


def test_an_existing_thing_is_not_the_expanded_one(read: ReadText) -> None:
    found = read(
        "The price was for the existing 900-km pipeline that links Norland and Sudland. The state bought the pipeline "
        "in May. Most of the room of the expanded pipeline is sold."
    )
    assert found.named(found.figure("900-km").subject) == "900-km pipeline"


def test_a_bare_operation_is_no_later_one_of_a_kind(read: ReadText) -> None:
    found = read(
        "Jon Kane knew of the faults at the mine. The operation was millions of dollars over budget. An inspector "
        "wrote that the dredging operation wanted more pumps."
    )
    assert found.named(found.figure("millions").subject) == "operation"


def test_a_disaster_of_a_place_told_in_passing_is_another(read: ReadText) -> None:
    found = read(
        "Mills were flattened by the quake which killed 90,000 villagers in Karsia. The mills of Karsia are old. What "
        "was seen after the Sudland earthquake was the worth of help."
    )
    assert found.named(found.figure("90,000 villagers").subject) in (None, "quake")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He was told of in the Daily Post, which printed an almost 4,000-word article about him.", "4,000-word"),
        ("The mayor wrote to Roe Oil, which had a 40-page letter.", "40-page"),
    ],
)
def test_words_and_pages_are_of_what_is_written(read: ReadText, text: str, number: str) -> None:
    assert read(text).figure(number).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "There was support from owners, rowers and others in the Lund League who have long called for a ban.",
        "The Norland Senate met. We call on other firms and the farms to join us in speaking.",
        "The Lund mission began. She is now on a mission to crown Anna Berg at the fair.",
    ],
)
def test_nobody_is_made_to_demand_join_or_be_bent_on_it(read: ReadText, text: str) -> None:
    assert [one for kind in ("demand", "member", "mandate") for one in read(text).states(kind)] == []


def test_schools_of_a_city_are_not_a_school_in_it(read: ReadText) -> None:
    found = read("The high school in Denmark shut on Monday. Schools in Denmark close. The school has 900 pupils.")
    said = [{mention.span.of(found.text) for mention in entity.mentions} for entity in found.reading.entities]
    assert any("Schools in Denmark" in names for names in said)
    assert not any({"Schools in Denmark", "The school"} <= names for names in said)
