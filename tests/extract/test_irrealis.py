"""Standings that the words leave open, and of what they are told."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "She does not see the need to close the road.",
        "Shutting down towns that people live by.",
        'He dislikes this "shut down the mills" attitude.',
        "The mayor admits that isolating the valley and closing a busy border is not feasible.",
        "The school is closed for half-term.",
        "The college is closed this week for the summer holidays.",
        "He should have refused the singer's requests.",
        "The ministry looks at ways of forcing Roe Oil to suspend its dividend.",
        "The miller said even if it held it would only halt half of the leak.",
        "The only way to save the coast is to halt production.",
        "We are not getting the money from the council to suspend the drilling.",
        "That may give the council the push it needs to pass a ferry bill.",
        "What can the town do to stop this drilling?",
        "They have to have the courage to start again.",
        "A protester interrupted the hearing.",
        "The telephone line has been cut off at times while tempers flared.",
        "The ferry service was sometimes suspended in winter.",
        "The theatres might open but people will have to sit apart.",
        "Divers might reopen the hatch and collect the water.",
        "The leaking well was shut off in July.",
        "They want the mill to adopt greener policies.",
        "Roe Council has begun to put its plan into effect.",
        "The rules were made for a strain that has not passed easily from one orchard to the next.",
    ],
)
def test_what_the_words_leave_open_is_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She would not comment until the inquiry was completed.", ("ended", "planned")),
        ("The port ordered Roe Oil to submit plans to reopen the quarry in case.", ("resumed", "requested")),
        ("Roe Oil prepared a plan to reopen the quarry.", ("resumed", "planned")),
        ("A new theatre will open in May.", ("launched", "planned")),
        ("Lawmakers issued new calls for Ruiz to abandon her plans.", ("ended", "requested")),
        ("Pupils of a school in Lund, which said it will close, have the flu.", ("suspended", "planned")),
    ],
)
def test_until_calls_and_illness(read: ReadText, text: str, expected: tuple[str, str]) -> None:
    assert expected in [(value, modality) for value, modality, _ in read(text).states("status")]


def test_do_so_takes_up_no_passive(read: ReadText) -> None:
    text = "The mills are not closed if a miller is well. The first man to catch it seems to have done so abroad."
    assert all(state.span.of(text) != "done so" for state in read(text).reading.states)


def test_the_operation_is_not_safe_operation(read: ReadText) -> None:
    text = "Safety rules cover safe operation of the rig. He left two winters after the operation began."
    assert "safe operation" not in {name for *_, name in read(text).states("status")}


def test_sixteen_schools_are_not_more_schools(read: ReadText) -> None:
    found = read("Officials said more schools may close. Later 16 schools were closed there.").states("status")
    assert ("suspended", "actual", "more schools") not in found


def test_the_day_of_a_launch_is_no_part_of_its_purpose(read: ReadText) -> None:
    found = read("Roe Oil launched an ambitious rescue operation to clear the mines on Friday.").states("mandate")
    assert [value for value, *_ in found] == ["clear the mines"]


@pytest.mark.parametrize(
    "byline", ["Jon Berg and Ana Ruiz report", "Roe Sea avoids paying, report Jon Berg and Ana Ruiz"]
)
def test_who_reports_demands_nothing(read: ReadText, byline: str) -> None:
    text = f"{byline}: Roe Sea, the owner, Thursday filed in court a petition to lower its debts to $20 million."
    assert "Jon Berg" not in {name for *_, name in read(text).states("demand")}


def test_a_flight_has_not_begun_what_firms_begin(read: ReadText) -> None:
    text = "The Roe supply flight is manned by 12 nurses Belmar carriers have begun flying seed to the valley."
    assert read(text).states("status") == []


def test_what_a_list_bids_is_not_done(read: ReadText) -> None:
    text = "Adopt most of the rules for ships required by other nations Create two coastal research programs."
    assert read(text).states("status") == []


def test_a_website_is_not_the_website_of_a_firm(read: ReadText) -> None:
    text = "The Harbour Fund has set up a website for stranded ferrymen. Donate via the RTC website or call."
    assert {name for *_, name in read(text).states("status")} <= {"website", None}


@pytest.mark.parametrize(
    "text",
    [
        "The hearing was closed but the mayor spoke to reporters afterwards.",
        "Trade moves voters to the right, the study concluded.",
        "Whoever opens the borders must pay.",
        "Lund announces a bill revoking Roe's permits.",
        "She wore a cape with lights that formed the name Roe.",
    ],
)
def test_other_senses_are_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_what_somebody_insists_he_has_done_is_not_asked_for(read: ReadText) -> None:
    found = read("Lund insisted that he has expanded the Harbour Party.").states("status")
    assert [modality for _, modality, _ in found] == ["actual"]


def test_his_campaign_is_not_hers(read: ReadText) -> None:
    found = read("Ana Ruiz launched her campaign in May. Jon Berg ended his campaign last week.").states("status")
    assert ("launched", "actual", "campaign") in found
    assert ("ended", "actual", None) in found


def test_a_demand_ends_before_the_next_clause(read: ReadText) -> None:
    found = read("Jon Berg has called on Norway to attack the camps and proposed a zone in Lund.").states("demand")
    assert [value for value, *_ in found] == ["Norway to attack the camps"]


def test_whose_is_no_name(read: ReadText) -> None:
    found = read("The town helps people whose flights had been cancelled.")
    assert all("whose" not in entity.name for entity in found.reading.entities)


def test_safe_operation_is_no_operation_told_of_before(read: ReadText) -> None:
    text = "He left two winters after the operation began. The crews had the drawings needed for safe operation."
    assert "safe operation" not in {name for *_, name in read(text).states("status")}
