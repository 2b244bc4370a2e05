"""Whose a figure is not: an estate's is no person's, a given name no far surname's, a count of two neither's alone."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    "text",
    [
        "The oil spill went on. Some 90 gallons of oil seep into the bay from natural springs each year.",
        "Juan Roe died in June. His estate has since earned over $300m.",
        "Martin Lloyd and Elizabeth Barkley had nine children.",
        "The pest was found in six EU countries.",
        "The slick has dirtied beaches in four U.S. states.",
        "Earlier, three Canadian towns sued the miller.",
        "Norway has had letters from 17 countries.",
        "Oxfam made grants to the three towns.",
        "Some Kenyan permits and engines worth $9,000 were lost.",
        "The east Midlands has 90 looms.",
        "The oil spill went on. Some 90 gallons of oil leak into the oceans each year.",
    ],
)
def test_it_is_nobodys_alone(read: ReadText, text: str) -> None:
    assert [figure.subject for figure in read(text).reading.figures] == [None]


def test_a_given_name_is_no_far_surname(read: ReadText) -> None:
    found = read("Ana Martin wrote first. Martin Lloyd came here in 1802. Martin had nine children.")
    martin = next(entity for entity in found.reading.entities if entity.name == "Ana Martin")
    assert [mention.span.of(found.text) for mention in martin.mentions] == ["Ana Martin"]


@pytest.mark.parametrize(
    ("named", "mentions"),
    [("Juan Roe", ["Juan Roe"]), ("President Juan Roe", ["Juan Roe", "The president", "he"])],
)
def test_a_bare_title_bars_a_pronoun_from_others(read: ReadText, named: str, mentions: list[str]) -> None:
    found = read(f"{named} spoke to voters. The president stopped the work. Last night he left for Lund.")
    roe = next(entity for entity in found.reading.entities if entity.name == "Juan Roe")
    assert [mention.span.of(found.text) for mention in roe.mentions] == mentions


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Norsk Hydro is in trouble. Its share price lost another 4 percent on Sunday.", "Norsk Hydro"),
        ("Norsk Hydro is a Norwegian firm with 39% of its shares owned in Canada.", "Norsk Hydro"),
        ("Norsk Hydro also updates their 16,000 followers on the web.", "Norsk Hydro"),
        ("Norway has called its 900 troops home.", "Norway"),
        ("Norway told Sweden that its 900 troops were late.", None),
        ("Shell bought Norsk Hydro and its 90 wells.", "Norsk Hydro"),
        ("She has won 15 Brit awards.", None),
        ("All five Gulf states closed the beaches.", None),
        ("They wrote to the clerks of two House committees.", None),
        ("The almanac gave a 70 percent risk of rain.", None),
        ("It is far above Norsk Hydro's estimate of 5,000 tonnes of ore a day.", None),
        ("The value of its Norsk Hydro holdings fell to $289 million.", None),
        ("That spill killed at least 41,000 hens.", None),
        ("The explosion of the balloon over Oslo, Norway, killed 14 people.", None),
    ],
)
def test_a_pronoun_and_a_name_before_a_noun_tell_whose_it_is(read: ReadText, text: str, whose: str | None) -> None:
    reading = read(text).reading
    told = [figure.subject for figure in reading.figures]
    assert [None if at is None else reading.entities[at].name for at in told] == [whose]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Iceland has had 63 proven thefts; Hungary has had 21.", ["Iceland", "Hungary"]),
        ("The firm shut. Norway's 90 ships left.", ["Norway"]),
        ("New Zealand's harvest shrank 7.1 percent and Iceland's by 4 percent.", ["New Zealand", "Iceland"]),
        ("Seven of the crew worked for Shell and 79 for Norsk Hydro.", [None, "Norsk Hydro"]),
    ],
)
def test_a_clause_cut_short_has_its_own_owner(read: ReadText, text: str, owners: list[str | None]) -> None:
    reading = read(text).reading
    told = [None if one.subject is None else reading.entities[one.subject].name for one in reading.figures]
    assert told[-1:] == owners[-1:]


def test_kin_tell_whom_a_pronoun_cannot_mean(read: ReadText) -> None:
    found = read("Juan Roe was in Lund. His wife, Jennifer, is from Oslo. His two sons live there.")
    told = [figure.subject for figure in found.reading.figures]
    assert [None if at is None else found.reading.entities[at].name for at in told] == ["Juan Roe"]


def test_a_spill_of_years_ago_is_another(read: ReadText) -> None:
    text = (
        "The spill is bad. We reviewed the Lund Bay Norway oil spill of some 6 years ago. The spill cost $760 million."
    )
    reading = read(text).reading
    told = [one.subject for one in reading.figures if one.measure == "money"]
    assert all(at is None or "Lund" not in reading.entities[at].name for at in told)


@pytest.mark.parametrize(
    "text",
    [
        "The Norway quake reached 7.1 on the Richter scale.",
        "It was the Norway quake, which measured 7.1 on the Richter scale.",
    ],
)
def test_a_magnitude_is_the_quakes(read: ReadText, text: str) -> None:
    found = read(text)
    assert [(figure.measure, found.named(figure.subject)) for figure in found.reading.figures] == [
        ("magnitude", "Norway quake")
    ]


def test_so_much_a_day_is_not_of_the_next_line(read: ReadText) -> None:
    found = read("They earn less than $2 a day Democratic rule resumed last year")
    assert found.states("status") == [("resumed", "actual", "Democratic rule")]
    assert [figure.subject for figure in found.reading.figures] == [None]


@pytest.mark.parametrize(
    "text", ["We fulfil our mission of bringing books to all.", "All embark on a mission to feed everyone."]
)
def test_a_calling_is_no_mandate(read: ReadText, text: str) -> None:
    assert read(text).states("mandate") == []


def test_a_place_is_not_who_asks(read: ReadText) -> None:
    found = read("He met Professor Ana Ruiz from a college in Norway, who began the study and called for legislation.")
    assert "Norway" not in [subject for _, _, subject in found.states("demand")]


def test_marks_within_a_name(read: ReadText) -> None:
    found = read('A letter came from Oregon Attorney General James "Buddy" Harlow on Monday. Harlow said no.')
    assert found.mentions("James Harlow") == ['James "Buddy" Harlow', "Harlow"]
    assert found.states("office") == [("Oregon Attorney General", "actual", "James Harlow")]
    found = read("The talks with (Prime Minister Vladimir) Petrov went on. Petrov left.")
    assert found.mentions("Vladimir Petrov") == ["Vladimir) Petrov", "Petrov"]
