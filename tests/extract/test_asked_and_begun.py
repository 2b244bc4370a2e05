"""What sounds like a standing, a demand or an office and is none, and what a thing in apposition is called."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the Harbour House called in a band of reporters for a briefing with Roe.",
        "Despite calls to boycott the firm, Ana Ruiz never considered it.",
        "Ana Ruiz rejected calls to resign.",
        "Three forecasts from the Karsian Hurricane Center have called for wild seasons.",
    ],
)
def test_nobody_demands_it(read: ReadText, text: str) -> None:
    assert read(text).states("demand") == []


@pytest.mark.parametrize(
    "text",
    [
        "The new rules really open up the fund to abuse by others.",
        "The children started forming pop bands instead.",
        "The last time the firm halted drilling was in the war.",
        "One mayor has officials to set up temporary milk stalls in the valley.",
        "Prices fell since the leak began Norsk Hydro, one of the big firms, has sold its share.",
        "The search for new mills has grown more urgent in dry years.",
        "The economy is resuming its upward trajectory.",
        "Hopes rest upon robots re- starting the system.",
        "The company resumed on Thursday evening.",
    ],
)
def test_nothing_stands_so(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_the_end_of_a_stretch_is_no_time_of_its_start(read: ReadText) -> None:
    reading = read("Roe will suspend test drilling in the Sound until at least next year.").reading
    assert [state.time.timex for state in reading.states if state.property == "status"] == [None]


def test_a_body_goes_by_the_name_that_it_explains(read: ReadText) -> None:
    reading = read("The site belongs to Red Star, a company founded by Ana Ruiz in 1990.").reading
    told = [state.subject for state in reading.states if state.property == "status"]
    assert [None if at is None else reading.entities[at].name for at in told] == ["Red Star"]


@pytest.mark.parametrize(
    "text",
    [
        "Comparison of two firms -- Chief Executives of Lund and Oslo.",
        "They met. - 3 hrs ago The Independent Acme chief Jon Roe booed by farmer at fair",
    ],
)
def test_a_heading_gives_no_office(read: ReadText, text: str) -> None:
    assert read(text).states("office") == []


def test_a_broadcaster_before_a_head_of_state_is_dropped(read: ReadText) -> None:
    text = "President Quill will open the fair. CNN President Quill will open the fair."
    assert {value for value, *_ in read(text).states("office")} == {"President"}


@pytest.mark.parametrize(
    "text",
    [
        "The virus has not passed easily from miller to miller.",
        "The office is examining ways of forcing Norsk Hydro to suspend its dividend.",
        "She said that isolating Norway and closing an important border is not feasible.",
        "The doctor should have refused the request for the drug.",
        "What can you do to help halt this drilling?",
    ],
)
def test_what_is_only_thought_of_stands_nowhere(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    "text",
    [
        "Some Norwegian deputies have called on Ana Ruiz to leave.",
        "Several Norwegian officials demanded that the troops leave.",
        "A trader who said that Norsk Hydro was idle and called on Oslo to sell was there.",
        "A sign by a mill in Norwick, Va. calls for help with the flood.",
        "The Harbour House passed a bill to widen the fair.",
        "Jon Berg first asked for $ 5m.",
        "Ana Ruiz told envoys who had demanded an inquiry that it was open.",
        "Can Ana Ruiz demand a fund from Norsk Hydro?",
    ],
)
def test_who_asks_for_it_is_not_the_one_beside_it(read: ReadText, text: str) -> None:
    assert read(text).states("demand") == []


@pytest.mark.parametrize(
    "text",
    [
        'It would be like "making plans to close the whole harbour because of a puddle".',
        'They fear this "close the mines" mood.',
        "They meet the terms or face being shut down.",
        "The mill trade is virtually shut down.",
        "The adoption of the code will help the port.",
        "Ana Ruiz launches Norwick Radio In Town, a new show.",
    ],
)
def test_what_is_likened_or_feared_stands_nowhere(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


def test_what_is_used_for_a_deed_does_not_do_it_as_a_rule(read: ReadText) -> None:
    assert read("Clay used to clear the pipe may have cracked it.").states("activity") == []


@pytest.mark.parametrize(
    "text",
    [
        "Stop using this flood to pass this mill tax, Ana Ruiz said.",
        "The toll could be passed on to millers.",
        "The herring season in Lund never ends, whatever comes.",
        "They will know more after Norsk Hydro gets started with its repairs.",
        "Lund keeps Roe waiting to push the mill into accepting its bid.",
    ],
)
def test_what_is_stopped_or_passed_on_stands_nowhere(read: ReadText, text: str) -> None:
    assert read(text).states("status") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Lund Ensemble, led by pianist and singer Jon Berg, played.",
        "The keeper says Rufus was moved to a big room with windows.",
    ],
)
def test_nobody_leads_or_has_moved(read: ReadText, text: str) -> None:
    assert read(text).states("lead") == read(text).states("place") == []


def test_what_a_participle_tells_is_no_case_of_the_clause_around_it(read: ReadText) -> None:
    found = read("Ana Ruiz may be hurt in a harbour clinic set up on an old quay.").states("status")
    assert found == []
    found = read("Norsk Hydro is in Oslo. If approved, the firm will go on.").states("status")
    assert "approved" not in {value for value, *_ in found}


def test_the_report_that_a_demand_is_made_in_is_no_part_of_it(read: ReadText) -> None:
    found = read("Ana Ruiz called for a full overhaul in her final report released this month.").states("demand")
    assert [value for value, *_ in found] == ["full overhaul"]
