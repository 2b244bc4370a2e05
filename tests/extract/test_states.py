"""States: what becomes of a lasting thing, who leads it, who belongs, what it is for, who consents, who demands."""

from __future__ import annotations

import pytest

from tests.reading import ReadText

MISSION = "mission in Mali"


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The mission in Mali was launched in 2018.", "launched", "actual"),
        ("Norway suspended the mission in Mali.", "suspended", "actual"),
        ("Norway has resumed the mission in Mali.", "resumed", "actual"),
        ("Norway expanded the mission in Mali.", "expanded", "actual"),
        ("Norway ended the mission in Mali.", "ended", "actual"),
        ("Norway will expand the mission in Mali.", "expanded", "planned"),
        ("Alliance to resume mission in Mali", "resumed", "planned"),
        ("Norway may suspend the mission in Mali.", "suspended", "possible"),
        ("Norway has not suspended the mission in Mali.", "suspended", "denied"),
        ("Norway denied suspending the mission in Mali.", "suspended", "denied"),
        ("Norway asked NATO to expand the mission in Mali.", "expanded", "requested"),
        ("If attacked again, Norway would end the mission in Mali.", "ended", "conditional"),
    ],
)
def test_status(read: ReadText, text: str, value: str, modality: str) -> None:
    assert read(text).states("status") == [(value, modality, MISSION)]


def test_what_happens_by_itself(read: ReadText) -> None:
    assert read("The talks collapsed on Friday.").states("status") == [("ended", "actual", "talks")]


def test_one_thing_through_several_steps(read: ReadText) -> None:
    found = read("The bridge was closed on Friday and reopened on Sunday.")
    assert found.states("status") == [("suspended", "former", "bridge"), ("resumed", "actual", "bridge")]
    assert [found.when(one.time.timex) for one in found.reading.states] == ["Friday", "Sunday"]


def test_it_stands_for_the_thing(read: ReadText) -> None:
    found = read("The mission in Mali began in 2018. It was suspended in January.")
    assert ("suspended", "actual", MISSION) in found.states("status")


def test_whoever_runs_suspended_operations(read: ReadText) -> None:
    ((value, _, subject),) = read("The company suspended its operations in Mali.").states("status")
    assert (value, subject) == ("suspended", "company")


@pytest.mark.parametrize(
    "text",
    ["The children were suspended from school.", "The lamp was suspended from a wire.", "Norway passed the bridge."],
)
def test_no_lasting_thing_no_standing(read: ReadText, text: str) -> None:
    assert {subject for _, _, subject in read(text).states("status")} <= {None}


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The Canada-led mission trains police officers.", "Canada", "actual"),
        ("Denmark will lead the mission in Mali.", "Denmark", "planned"),
        ("Norway once led the mission in Mali.", "Norway", "former"),
    ],
)
def test_lead(read: ReadText, text: str, value: str, modality: str) -> None:
    assert [state[:2] for state in read(text).states("lead")] == [(value, modality)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Major General Anna Berg, the commander of the mission in Mali, spoke.", "Anna Berg"),
        ("Ana Ruiz, the incoming commander of the mission in Mali, spoke.", "Ana Ruiz, incoming"),
        ("The mission in Mali is led by Major General Anna Berg.", "Major General Anna Berg"),
    ],
)
def test_commander(read: ReadText, text: str, value: str) -> None:
    assert read(text).states("commander") == [(value, "actual", MISSION)]


def test_office(read: ReadText) -> None:
    assert read("Prime Minister Anna Brandt spoke.").states("office") == [("Prime Minister", "actual", "Anna Brandt")]
    ((_, modality, subject),) = read("Former president Pavel Novak spoke.").states("office")
    assert (modality, subject) == ("former", "Pavel Novak")


def test_members(read: ReadText) -> None:
    found = read("The mission in Mali involves allies including Denmark, Norway and Portugal.")
    assert found.states("member") == [(name, "actual", MISSION) for name in ("Denmark", "Norway", "Portugal")]


def test_who_joins_and_who_leaves(read: ReadText) -> None:
    found = read("Portugal joined the mission in Mali. Norway left the mission in Mali.")
    assert found.states("member") == [("Portugal", "actual", MISSION), ("Norway", "former", MISSION)]


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The Malian government gave NATO the green light for the mission in Mali.", "given", "actual"),
        ("The government withdrew its consent to the mission in Mali.", "withdrawn", "actual"),
        ("The mission in Mali will only remain with their consent.", "required", "conditional"),
    ],
)
def test_consent(read: ReadText, text: str, value: str, modality: str) -> None:
    assert read(text).states("consent") == [(value, modality, MISSION)]


def test_a_light_that_is_not_green_is_no_consent(read: ReadText) -> None:
    assert read("The government gave NATO a light for the mission in Mali.").states("consent") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mission in Mali was set up to train soldiers.", "train soldiers"),
        ("It is a mission to train police officers.", "train police officers"),
    ],
)
def test_mandate(read: ReadText, text: str, value: str) -> None:
    assert [state[0] for state in read(text).states("mandate")] == [value]


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("The Canada-led mission trains police officers in Mali.", "training police officers", "actual"),
        ("The mission in Mali no longer trains border guards.", "training border guards", "former"),
        ("The training mission was launched in 2018.", "training", "actual"),
    ],
)
def test_activity(read: ReadText, text: str, value: str, modality: str) -> None:
    assert [state[:2] for state in read(text).states("activity")] == [(value, modality)]


def test_demand(read: ReadText) -> None:
    found = read("Parliament in Mali demanded that foreign troops leave the country.")
    assert found.states("demand") == [("foreign troops leave the country", "requested", "Parliament")]


def test_a_place_is_told_once(read: ReadText) -> None:
    found = read("Norway suspended the mission in Mali. The mission in Mali was small.")
    assert found.states("place") == [("Mali", "actual", MISSION)]


def test_a_status_stands_on_its_word_and_has_its_time(read: ReadText) -> None:
    found = read("Norway suspended the mission in Mali on 5 January.")
    (state,) = (one for one in found.reading.states if one.property == "status")
    assert state.span.of(found.text) == "suspended"
    assert (found.when(state.time.timex), state.time.tense) == ("5 January", "past")


def test_a_plans_time_is_the_one_planned_for(read: ReadText) -> None:
    found = read("Norway said on Friday that it will end the mission in Mali.")
    (state,) = (one for one in found.reading.states if one.property == "status")
    assert (state.modality, state.time.timex) == ("planned", None)


@pytest.mark.parametrize(
    ("text", "value", "modality", "when"),
    [
        ("Jon Berg took office as mayor of Lund in May.", "mayor of Lund", "actual", "May"),
        ("Jon Berg will take office on Monday as mayor of Lund.", "mayor of Lund", "planned", "Monday"),
        ("Jon Berg was sworn in as prime minister on Friday.", "prime minister", "actual", "Friday"),
        ("Jon Berg resigned as chairman of the bank in June.", "chairman of the bank", "former", "June"),
        ("Jon Berg was ousted as director in 2012.", "director", "former", "2012"),
        ("Jon Berg, the former mayor of Lund, left in May.", "former mayor of Lund", "former", None),
        ("Jon Berg, the incoming mayor, spoke in May.", "incoming mayor", "planned", None),
        ("Outgoing Prime Minister Jon Berg spoke in May.", "Outgoing Prime Minister", "actual", None),
    ],
)
def test_an_office_entered_held_and_left(
    read: ReadText, text: str, value: str, modality: str, when: str | None
) -> None:
    found = read(text)
    (state,) = (one for one in found.reading.states if one.property == "office")
    assert (state.value, state.modality) == (value, modality)
    assert (None if state.time.timex is None else found.when(state.time.timex)) == when


def test_what_nobody_holds_is_no_office(read: ReadText) -> None:
    assert read("Jon Berg was not named as a culprit.").states("office") == []


def test_do_so_takes_up_what_was_asked(read: ReadText) -> None:
    found = read("Residents asked for the road to be reopened. The council may do so in May.").states("status")
    assert [(value, modality) for value, modality, _ in found] == [("resumed", "requested"), ("resumed", "possible")]


def test_what_somebody_is_asked_to_do_is_no_demand_of_theirs(read: ReadText) -> None:
    assert read("The council has been asked to publish the plans.").states("demand") == []
    assert read("Norway has never asked for a fourth bridge.").states("demand")[0][:2] == ("fourth bridge", "denied")


@pytest.mark.parametrize(
    "text",
    [
        "Norway launched a missile.",
        "Norway has begun feeding families.",
        "Norway rejected claims of fraud.",
        "It is a valve designed to shut the well.",
        "The slick is expanding and nothing has halted the flow.",
        "The grains stayed suspended in the water.",
        "The minister called off her visit.",
        "The gate is partly shut.",
        "The show opens with a song.",
        "The painter revived an old style.",
        "The index closed down 2 percent.",
        "Every project begins and ends with the owner.",
    ],
)
def test_no_standing(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_given_and_withdrawn_consent(read: ReadText) -> None:
    found = read("The host's consent, granted in May, was withdrawn on Friday.").states("consent")
    assert [(value, modality) for value, modality, _ in found] == [("given", "former"), ("withdrawn", "actual")]


def test_who_leads_a_firm_commands_no_mission(read: ReadText) -> None:
    found = read("The Roe Oil company, led by Anna Berg, spoke. Roe Oil was led by vice-president Anna Berg.")
    assert found.states("commander") == found.states("lead") == []


def test_leave_to_do_something_is_no_consent(read: ReadText) -> None:
    assert read("The ministry gave the firm permission to burn the gas.").states("consent") == []


def test_a_task_given_up(read: ReadText) -> None:
    ((value, modality, _),) = read("The mission in Mali no longer patrols the border.").states("activity")
    assert (value, modality) == ("patroling the border", "former")


def test_where_it_was_and_is(read: ReadText) -> None:
    found = read("The guild's headquarters, once in Lund, are now in Oslo.").states("place")
    assert [(value, modality) for value, modality, _ in found] == [("Lund", "former"), ("Oslo", "actual")]


def test_members_admitted(read: ReadText) -> None:
    assert read("The union has not readmitted the club.").states("member")[0][:2] == ("club", "denied")


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("The senator wrote the bill which passed in June.", []),
        ("Two senators unveiled a bill that will tax coal.", []),
        ("The governor made a call which failed.", []),
        ("Norway approved a bill demanding that the troops leave.", ["troops leave"]),
    ],
)
def test_what_became_of_a_bill_is_no_demand(read: ReadText, text: str, demands: list[str]) -> None:
    assert [value.removeprefix("the ") for value, _, _ in read(text).states("demand")] == demands


@pytest.mark.parametrize("text", ["The company moved on to its next plan.", "The family moved to Oslo in 1890."])
def test_neither_a_plan_is_a_place_nor_a_family_a_thing_with_a_seat(read: ReadText, text: str) -> None:
    assert read(text).states("place") == []


def test_who_runs_what_is_approved_is_not_approved(read: ReadText) -> None:
    assert read("The ministry was lax in approving Norway Oil's operations.").states("status") == []
