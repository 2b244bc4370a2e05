"""Standings of what has no name in the text, and words of a standing in another sense."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The curfew, due to be lifted on Sunday, binds the whole valley.", ("ended", "planned")),
        ("A ferry link that was to have spared a million was dropped.", ("ended", "actual")),
        ("Night ferries, withdrawn nine years ago, carried thousands.", ("ended", "former")),
        ("The ministry asked its friends to suspend trade with the islanders.", ("suspended", "requested")),
        ("The inspectors have cancelled their holidays.", ("ended", "actual")),
        ("The trial should start within 60 days.", ("launched", "planned")),
        ("The firm will suspend its payments and set up a relief fund.", ("launched", "planned")),
    ],
)
def test_one_thing_of_the_story_has_a_standing(read: ReadText, text: str, told: tuple[str, str]) -> None:
    assert told in {(value, modality) for value, modality, _ in read(text).states("status")} | {
        (value, "former") for value, _, _ in read(text).states("status")
    }


@pytest.mark.parametrize(
    "text",
    [
        "It would be odd to close a school for one case.",
        "The group rejects violence.",
        "The islanders have extended their hospitality to the millers.",
        "Huge clouds of dust are suspended underwater.",
        "The rest of the waste is suspended somewhere in between.",
        "The crews sprayed state-approved foam.",
        "The organ that ended up in the chapel is small.",
        "They look to the established rules for help.",
        "Together they form the band.",
        "The work went on with the approval of the Norwegian Coast Guard.",
        "Should full membership be extended to others?",
        "Any fund established should help the poor.",
        "The toll will rise as further tests are completed.",
        "The lights are almost fully restored.",
        "Members joined the ministers to pass the bill a year ago.",
        "The outbreak began in Lund.",
        "If you shut this down, you are not shutting it down for a month.",
        "The agency does not advise mills to close.",
    ],
)
def test_what_may_be_said_of_any_has_none(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_a_programme_just_brought_up_is_not_one_named_before(read: ReadText) -> None:
    text = "The Lund News programme told of it. Norway halted a programme of free oil. The programme was scrapped."
    assert [name for value, _, name in read(text).states("status") if value == "ended"] == [None]


def test_what_is_closed_for_a_time_somewhere_is_so_everywhere(read: ReadText) -> None:
    text = "Lund School will close for nine days. The Oslo School was shut on Friday, its head said."
    assert {value for value, _, _ in read(text).states("status")} == {"suspended"}


def test_a_demand_goes_on_to_what_is_demanded(read: ReadText) -> None:
    found = read(
        "President Roe will demand that Norwick Oil's chairman set aside whatever grain is needed for the towns."
    )
    assert all("whatever grain" in value for value, _, _ in found.states("demand"))


def test_what_a_pronoun_demands_is_nobody_s_where_a_title_stands_between(read: ReadText) -> None:
    text = "Ken Lund spoke on Monday. The president stopped all drilling. Last night he demanded repairs of the firm."
    assert "Ken Lund" not in {name for _, _, name in read(text).states("demand")}
