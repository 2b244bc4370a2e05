"""Titles that give nobody an office, and how much of a title is the office."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "They dined at President George Lund's estate.",
        "She did better than did President Lund.",
        '"Ruiz has been a leader in our fight for reform," it said.',
        "Relax, says mayor Days of smog in Lund could be over.",
        "It marks his first year as Norwick mayor Silvio Bergo, after a long race.",
        "It was the ninth anniversary of his becoming Roe Oil's chief executive, and Jon Berg began early.",
        "Jon Berg should step down as chairman.",
        "It is hard for a President Lund to stop.",
        "When Jon Berg took office in 2008 with Ana Ruiz as his secretary of state, he spoke.",
    ],
)
def test_nobody_holds_it(read: ReadText, text: str) -> None:
    assert read(text).states("office") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ('"We watch," acting assistant Director-General Jon Berg told reporters.', "acting assistant Director-General"),
        (
            '"Yes," said Jon Berg, the chairman of a department of oil and mining engineering at Lund.',
            "chairman of a department of oil and mining engineering at Lund",
        ),
    ],
)
def test_an_office_is_told_whole(read: ReadText, text: str, office: str) -> None:
    assert [value for value, *_ in read(text).states("office")] == [office]


def test_a_surname_tagged_apart_is_of_the_name(read: ReadText) -> None:
    found = read("Karsian Health Secretary Jose Angel Cardova said on Friday that nine others had died.")
    assert [name for *_, name in found.states("office")] == ["Jose Angel Cardova"]
    found = read("Harbour Minister Jose Angel Cordova told them of ships.")
    assert [name for *_, name in found.states("office")] == ["Jose Angel Cordova"]


def test_who_held_it_once_did_so_whatever_is_his(read: ReadText) -> None:
    found = read("She was former Vice President Jon Berg's adviser.").states("office")
    assert ("former Vice President", "former", "Jon Berg") in found


def test_a_rank_is_not_an_office_cut_short(read: ReadText) -> None:
    found = read("Chief Warrant Officer Jon Berg said that six had been found.").states("office")
    assert "Chief" not in {value for value, *_ in found}


def test_a_people_that_somebody_leads_has_no_commander(read: ReadText) -> None:
    assert read("Norwegians led by Jon Berg have tapped into anger.").states("commander") == []


def test_the_next_of_a_list_is_no_second_office_of_the_one_before(read: ReadText) -> None:
    text = "The board has members appointed by President Ada Quill, the League secretary general and donors."
    assert read(text).states("office") == [("President", "actual", "Ada Quill")]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("It was late, said panel co-chairman Jon Berg.", "co-chairman"),
        ("A file photo shows director Jon Berg at the fair.", "director"),
        ("Millers ask how fast new chairman Jon Berg can learn.", "chairman"),
        (
            "Jon Berg, director of the Otter Care Network run by the school, spoke.",
            "director of the Otter Care Network",
        ),
        ("Jon Berg, president of the Norwick, Va., Council, spoke.", "president"),
        ("Jon Berg, a senior director at the mill for two decades, spoke.", "senior director at the mill"),
        ("Jon Berg, leader of Norwick and our guide, spoke.", "leader of Norwick"),
    ],
)
def test_what_stands_beside_an_office_is_no_part_of_it(read: ReadText, text: str, office: str) -> None:
    assert [value for value, *_ in read(text).states("office")] == [office]


def test_a_chief_of_a_kind_of_officers_is_no_chief(read: ReadText) -> None:
    found = read("SIR JON BERG, CHIEF HARBOUR OFFICER FOR NORWAY").states("office")
    assert "CHIEF" not in {value for value, *_ in found}
