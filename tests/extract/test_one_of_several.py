"""Of several of a kind or of a name which one is meant, and whose number it is not."""

from __future__ import annotations

import pytest

from tests.reading import ReadText

KIN = (
    "Michael Lund 's children introduced the show. They wore outfits of Lund 's career. The Michael Forever gig "
    "honoured the star. It is right to celebrate Michael with his fans. Two others, Jermaine and Randy Lund, stayed "
    "away. Marlon Lund said he respected it. Lund 's four children sang."
)


def test_a_surname_of_many_kin_is_none_of_them_where_one_goes_by_a_given_name(read: ReadText) -> None:
    found = read(KIN)
    assert found.named(found.figure("four children").subject) == "Lund"


def test_an_existing_thing_is_not_the_expanded_one(read: ReadText) -> None:
    found = read(
        "The price was for the existing 1,147-km pipeline that runs between Norland and Sudland. The state bought the "
        "pipeline in May. Much of the capacity of the expanded pipeline is sold."
    )
    assert found.named(found.figure("1,147-km").subject) == "1,147-km pipeline"


def test_a_bare_operation_is_no_later_one_of_a_kind(read: ReadText) -> None:
    found = read(
        "Jon Kane knew of the problems at the well. The operation was millions of dollars over budget. The adviser "
        "concluded that the cementing operation needed more pumps."
    )
    assert found.named(found.figure("millions").subject) == "operation"


def test_a_disaster_of_a_place_told_in_passing_is_another(read: ReadText) -> None:
    found = read(
        "Mills were destroyed by the quake which killed 200,000 people in Karsia. The mills of Karsia are old. What we "
        "saw after the Sudland earthquake was the importance of help."
    )
    assert found.named(found.figure("200,000 people").subject) in (None, "quake")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He was told of in the Daily Post, which ran a nearly 3,000-word article on him.", "3,000-word"),
        ("The mayor wrote to Roe Oil, which had a 40-page letter.", "40-page"),
    ],
)
def test_words_and_pages_are_of_what_is_written(read: ReadText, text: str, number: str) -> None:
    assert read(text).figure(number).subject is None


@pytest.mark.parametrize(
    "text",
    [
        "There was support from owners, players and others in the Lund League who have been calling for a ban.",
        "The Norland Senate met. We call on other firms and the farms to join us in speaking.",
        "The Lund mission began. He, too, is on a mission to draft Anna Berg at the convention.",
    ],
)
def test_nobody_is_made_to_demand_join_or_be_bent_on_it(read: ReadText, text: str) -> None:
    assert [one for kind in ("demand", "member", "mandate") for one in read(text).states(kind)] == []


def test_schools_of_a_city_are_not_a_school_in_it(read: ReadText) -> None:
    found = read("The high school in Denmark shut on Monday. Schools in Denmark close. The school has 900 pupils.")
    said = [{mention.span.of(found.text) for mention in entity.mentions} for entity in found.reading.entities]
    assert any("Schools in Denmark" in names for names in said)
    assert not any({"Schools in Denmark", "The school"} <= names for names in said)
