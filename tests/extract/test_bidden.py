"""What the wording leaves of a figure or a standing: hedges, reasons, claims, requests granted or still to be made."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The yard faces fines of potentially $40 million.", "possible"),
        ("Ruiz says there are possibly 50 goats in the barn.", "possible"),
        ("Forecasts for the final bill range from $4 million upwards.", "possible"),
        ("It is hard to say whether the claim of 70 wolves is true.", "possible"),
        ("The mill closed 40 sheds due to the frost.", "actual"),
        ("The port awaits 40 ferries due to dock on Monday.", "planned"),
        ("The fleet has grown since May, and 50 trawlers were at work on Friday.", "actual"),
        ("Holt refuses to pay for the flood despite owning 40 dams.", "actual"),
        ("About 40 of the claims filed have been denied.", "actual"),
        ("There has been unease about the pit which had a blast killing 40 miners and causing a fire.", "actual"),
        ("Ruiz insisted that 40 tonnes was the right figure.", "actual"),
        ("The town met to mourn the dozens of miners who were lost.", "actual"),
    ],
)
def test_the_wording_beside_a_figure(read: ReadText, text: str, modality: str) -> None:
    assert [figure.modality for figure in read(text).reading.figures] == [modality]


def test_what_somebody_is_told_to_do_is_no_figure(read: ReadText) -> None:
    assert read("Then add 40 small stones to the pot.").reading.figures == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court granted a request by the guild to suspend the permit.", [("suspended", "actual")]),
        ("The mayor would have to ask the council to lift the ban.", []),
        ("Ruiz is expected to ask the council to approve the budget.", []),
        ("Ruiz asked the council to lift the ban.", [("ended", "requested")]),
        ("The budget need not be read and does not have to be passed either.", []),
        ("The firm is unlikely to cancel the tour.", []),
        ("The clerks check the books when approving budgets.", []),
        ("Ruiz will decide what to do once the firm resumes work on the mine.", []),
        ("The council wants to make sure that all budgets are read and approved.", []),
        ("The town cancelled classes on Friday because of the flu.", [("suspended", "actual")]),
    ],
)
def test_a_standing_by_the_words_above_it(read: ReadText, text: str, told: list[tuple[str, str]]) -> None:
    assert [(value, modality) for value, modality, _ in read(text).states("status")] == told


def test_whom_somebody_names_is_another(read: ReadText) -> None:
    told = read("Mayor Ana Ruiz praised the clerk. Ruiz also named him the tax envoy.").states("office")
    assert ("tax envoy", "actual", "Ana Ruiz") not in told


def test_nobody_leaves_a_post_as_its_result(read: ReadText) -> None:
    told = read("Jon Berg had to leave the post as a result of a quarrel with the owners.").states("office")
    assert not [value for value, *_ in told if "result" in value]


def test_who_joins_somebody_for_a_chat_is_no_member(read: ReadText) -> None:
    assert read("Norway joined Karsia Radio for a chat.").states("member") == []


def test_a_mission_is_not_the_one_told_of_before(read: ReadText) -> None:
    text = "The UN mission in Karsia has begun. Ruiz said it was time to launch a mission to find clean fuel."
    assert read(text).states("mandate") == []


def test_a_mark_that_nothing_closes_is_no_part_of_a_demand(read: ReadText) -> None:
    told = read("Ana Ruiz called for a “national effort” to plant trees.").states("demand")
    assert [value for value, *_ in told if value.startswith("“")] == []
