"""Standings in another sense or not come about: made longer, let in for a day, kept from, meant to be had."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "The consultation period was extended to March 3.",
        "The council extended the programme until May.",
        "The index fell 2 percent, extending its retreat since Monday to 9 percent.",
        "Deputies extended the tax breaks for two years.",
        "The fight began when guards opened the Lion Gate.",
        "The warden opened the school so that people could wash.",
        "As Norway looks to have its own postal network established over the coming years, ministers wait.",
        "The voters have called for freezing and later cancelling the peace treaty.",
        "Lund Motors closed down $2.625 at $31.375 yesterday.",
        "The law would give the ministry authority to cancel public events.",
        "Mud is pumped out before a well is closed and abandoned.",
        "The consuls were not granting many visas.",
    ],
)
def test_no_standing_of_a_lasting_thing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council extended the ban to all ports.", [("expanded", "actual")]),
        ("The queen opened the new museum.", [("launched", "actual")]),
        ("This has not prevented the establishment of camps near Lund.", [("launched", "actual")]),
        ("The strike prevented the resumption of the talks.", [("resumed", "denied")]),
        ("The offices of the union were closed on Tuesday.", [("suspended", "actual")]),
        ("The offices of the union were closed in 1994.", [("ended", "actual")]),
        ("The sale should be completed within a matter of weeks.", [("ended", "planned")]),
    ],
)
def test_what_is_told_of_it(read: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    assert [state[:2] for state in read(text).states("status")] == told


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Britain could leave the European Union without a deal.", "actual"),
        ("Denmark did not leave the European Union.", "actual"),
        ("Greenland left the European Union in 1985.", "former"),
    ],
)
def test_who_has_not_left_is_a_member(read: ReadText, text: str, modality: str) -> None:
    assert [state[1] for state in read(text).states("member")] == [modality]


def test_advice_is_no_activity_and_a_deputy_no_commander(read: ReadText) -> None:
    assert read("The Green Party advises the president to close the border.").states("activity") == []
    assert read("Jon Ayson, deputy head of the Acadian mission in Lund, spoke.").states("commander") == []
    assert read("The king delayed giving his consent for the mission.").states("consent") == []


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        ("The search and rescue operation was called off on Friday.", []),
        ("She was found days after the ministry ended the rescue operation.", []),
        ("The rescue operation was declared over.", []),
        ("The council will not end its training mission in Norway.", [("training", "actual")]),
        ("Aid agencies lead the relief operation in the valley.", [("relief", "actual")]),
    ],
)
def test_an_operation_that_is_over_does_nothing_more(
    read: ReadText, text: str, activities: list[tuple[str, str]]
) -> None:
    assert [state[:2] for state in read(text).states("activity")] == activities
