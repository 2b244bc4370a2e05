"""Offices: where a title begins and ends, whose it is, and when."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Tonight Alabama governor Anna Berg declared an emergency.", "Alabama governor"),
        ("Friday 7 May 2010 10.41 BST Shell chief executive Anna Berg leaving the meeting.", "Shell chief executive"),
        ("Gulf of Mexico oil spill Shell chief executive Anna Berg spoke.", "Shell chief executive"),
        ("The reporter spoke to the BBC's John Smith. Norwegian President Anna Berg spoke.", "Norwegian President"),
        (
            "Anna Berg, president and chairman of Shell America, and her lawyer spoke.",
            "president and chairman of Shell America",
        ),
        ("Anna Berg, director of roads, water and mines, spoke.", "director of roads, water and mines"),
        (
            "Anna Berg is the chairman of the Lund Rotary Club For the widows of the storm which struck Thailand.",
            "chairman of the Lund Rotary Club",
        ),
        ("UN Secretary-General Anna Berg spoke.", "UN Secretary-General"),
        ("The beleaguered chief executive, Anna Berg, spoke.", "chief executive"),
        ("The firm's embattled chairman, Anna Berg, spoke.", "chairman"),
        ("The reply makes a bad day worse Chief executive Anna Berg spoke.", "Chief executive"),
        ("Crews fight the oil off Norway Interior Minister Anna Berg spoke.", "Interior Minister"),
        ("The former New York mayor, Anna Berg, spoke.", "former New York mayor"),
        (
            "Anna Berg, head of the WHO's polar fever programme, spoke.",
            "head of the WHO's polar fever programme",
        ),
        ("Anna Berg, chief executive of the fund and a trustee of the school, spoke.", "chief executive of the fund"),
        ("Anna Berg, director of the Roe Fund - a group of thirteen charities - spoke.", "director of the Roe Fund"),
        ("Photograph: NASA Shell's chief executive, Anna Berg, spoke.", "Shell's chief executive"),
        ("The assistant director general Anna Berg spoke.", "assistant director general"),
        ("Anna Berg, director of the planned This was Lund series, spoke.", "director"),
    ],
)
def test_a_title_is_no_longer_than_it_is(read: ReadText, text: str, office: str) -> None:
    assert [(value, name) for value, _, name in read(text).states("office")] == [(office, "Anna Berg")]


def test_in_a_list_each_has_the_title_before_the_name(read: ReadText) -> None:
    text = (
        "With him were Shell Chairman and CEO Ken Lund, Statoil Chairman and CEO Jon Holt and Energy Secretary Ana Roe."
    )
    found = {(value, name) for value, _, name in read(text).states("office")}
    assert ("Statoil Chairman", "Jon Holt") in found
    assert ("Statoil Chairman", "Ken Lund") not in found


def test_a_title_word_is_nobody(read: ReadText) -> None:
    names = {name for _, _, name in read("In the picture is Shell General Counsel Rupert Holt.").states("office")}
    assert names <= {"Rupert Holt"}


def test_whose_government_somebody_served_in_held_office_then(read: ReadText) -> None:
    found = read("Anna Berg worked in the administration of President John Holt.")
    assert [state.time.tense for state in found.reading.states if state.value == "President"] == ["past"]


def test_who_is_played_holds_no_office(read: ReadText) -> None:
    assert read("Anna Berg stars beside Ken Lund as Prime Minister John Holt.").states("office") == []
    found = read("They met ministers such as Prime Minister John Holt.").states("office")
    assert [name for _, _, name in found] == ["John Holt"]


def test_who_somebody_was_held_it_then(read: ReadText) -> None:
    found = read("Her grandfather was Governor John Holt.")
    assert [state.time.tense for state in found.reading.states if state.property == "office"] == ["past"]


def test_of_two_secretaries_each_has_an_office_of_their_own(read: ReadText) -> None:
    found = read("He met US interior secretary Ken Lund and energy secretary Steven Holt.").states("office")
    assert [(value, name) for value, _, name in found] == [
        ("US interior secretary", "Ken Lund"),
        ("energy secretary", "Steven Holt"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe took office in January 2009.",
        "They left Jane Roe as the sole loud voice for the deal.",
        "Jane Roe, the president's new adviser, spoke.",
        "Jane Roe, ShelterBox General Manager, spoke.",
        "Jane Roe has been a leader.",
        "“There is a rift between the president and our army,” Roe said.",
    ],
)
def test_no_office(read: ReadText, text: str) -> None:
    assert read(text).states("office") == []


@pytest.mark.parametrize(
    ("text", "modality", "tense"),
    [
        ("President Anna Berg spoke on Friday.", "actual", "present"),
        ("He had written privately to President Anna Berg.", "actual", "past"),
        ("She ran the agency under President Anna Berg.", "former", "past"),
        ("The director whom he fired, Anna Berg, wrote a book.", "former", "past"),
        ("Mayor Anna Berg resigned.", "former", "past"),
        (
            "The team grew with former state prosecutor and New York mayor Anna Berg, who is vowing to win.",
            "former",
            "past",
        ),
        ("Former mayor Anna Berg spoke. Under Mayor Anna Berg the road was built.", "former", "past"),
        ("Ken Lund has sacked Secretary of State Anna Berg.", "former", "past"),
        (
            "Ken Lund saw two of her predecessors in the White House, Joe Roe and Anna Berg. President Berg spoke.",
            "former",
            "past",
        ),
    ],
)
def test_a_title_is_of_the_day_of_the_report_unless_told_of_before(
    read: ReadText, text: str, modality: str, tense: str
) -> None:
    state = [one for one in read(text).reading.states if one.property == "office"][-1]
    assert (state.modality, state.time.timex, state.time.tense) == (modality, None, tense)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Karl Lund spoke. Mr Lund praised President Anna Berg. Lund left on Friday.", {"Karl Lund"}),
        (
            "President Karl Lund spoke. Mr Lund praised President Anna Berg of Norway. Lund left on Friday.",
            {"Karl Lund", "Anna Berg"},
        ),
    ],
)
def test_of_two_presidents_the_one_named_less_may_be_of_before(read: ReadText, text: str, told: set[str]) -> None:
    found = read(text)
    assert {found.named(one.subject) for one in found.reading.states if one.property == "office"} == told


def test_a_chief_of_mission_commands_no_mission(read: ReadText) -> None:
    found = read("The agency's Chief of Mission in Kenya, Anna Berg, said that fuel was short.")
    assert [name for _, _, name in found.states("office")] == ["Anna Berg"]
    assert found.states("commander") == []


def test_whose_managing_director_it_is_is_no_part_of_the_office(read: ReadText) -> None:
    found = read("The firm was slow. Its managing director, Anna Berg, said so. Earlier Mayor Ken Lund spoke.")
    assert [value for value, _, _ in found.states("office")] == ["managing director", "Mayor"]


def test_what_was_done_in_another_year_was_not_done_by_the_holder_of_today(read: ReadText) -> None:
    (state,) = read("On becoming mayor in April 1961, he complained to US president Jon Berg.").reading.states
    assert (state.property, state.time.tense) == ("office", "past")


def test_who_is_listed_beside_the_president_is_not_president(read: ReadText) -> None:
    assert read("They greeted the president, Anna Berg and their daughter.").states("office") == []


def test_who_would_have_been_sacked_was_not(read: ReadText) -> None:
    assert read("She would have sacked Roe Oil chief Jon Berg.").states("office")[0][1] == "actual"


def test_in_a_list_each_name_follows_its_title(read: ReadText) -> None:
    text = "They met the interior secretary, Ken Lund, the energy secretary, Steven Holt, and the mayor, Anna Berg."
    found = read(text).states("office")
    assert ("energy secretary", "Steven Holt") in [(value, name) for value, _, name in found]
    assert ("energy secretary", "Ken Lund") not in [(value, name) for value, _, name in found]
