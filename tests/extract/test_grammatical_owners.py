"""Whose a figure is by its clause: the body that pays, faces or makes it, the owner of what reaches it, the wreck."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("Norsk Hydro is also facing a $70 million gap this winter.", "$70 million gap", "Norsk Hydro"),
        ("Norsk Hydro can manage to pay $3m by selling its barges.", "$3m", "Norsk Hydro"),
        ("Norsk Hydro asked Shell to pay $3m.", "$3m", None),
        ("Norsk Hydro made a profit of $40m last year.", "$40m", "Norsk Hydro"),
        ("Norsk Hydro faces penalties of at least $40m.", "$40m", "Norsk Hydro"),
        ("Norsk Hydro was fined $40m.", "$40m", "Norsk Hydro"),
        ("Norsk Hydro has set up a $2 billion fund for the town.", "$2 billion fund", "Norsk Hydro"),
        ("Norsk Hydro's repair costs could exceed $3 million.", "$3 million", "Norsk Hydro"),
        ("Norsk Hydro is a giant with over 90 mines.", "90 mines", "Norsk Hydro"),
        ("Norway has closed three schools.", "three schools", None),
        ("Norsk Hydro said soap kills 90 percent of germs.", "90 percent of germs", None),
        ("Norsk Hydro shares fell to $40.", "$40", "Norsk Hydro"),
        ("They spoke of Norsk Hydro's dividend of $9 million.", "$9 million", "Norsk Hydro"),
        ("Norsk Hydro owns 40% of the pit.", "40% of the pit", "Norsk Hydro"),
        ("Norway has a stockpile of 900 doses.", "900 doses", "Norway"),
        ("Norsk Hydro reported a $9 million loss.", "$9 million loss", "Norsk Hydro"),
        ("Norsk Hydro, which spent $9 million on the pier, is glad.", "$9 million", "Norsk Hydro"),
        ("Norsk Hydro's idea was a plan to use nine cranes.", "nine cranes", None),
        ("Shares in Norsk Hydro slid 4% on Monday.", "4%", "Norsk Hydro"),
        ("Shares in Shell and Norsk Hydro slid 4% on Monday.", "4%", None),
        ("Shares in Oslo slid 4% on Monday.", "4%", None),
        ("Norsk Hydro kept silent despite owning 40% of the pit.", "40% of the pit", "Norsk Hydro"),
        ("One of the partners, Norsk Hydro, owns 40% of the pit.", "40% of the pit", "Norsk Hydro"),
        ("The Bergen canal carries 40% of Norway's coal.", "40% of Norway's coal", None),
        ("The Bergen canal is responsible for 40% of Norway's coal.", "40% of Norway's coal", None),
        ("Shell still leases two Norsk Hydro barges.", "two Norsk Hydro barges", None),
        ("Norsk Hydro has a fleet, but there are 40 lamps in the harbour.", "40 lamps", None),
    ],
)
def test_a_body_has_what_its_verb_tells(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The talks come after Norway's confirmation of 40 cases.", "40 cases", "Norway"),
        ("The talks come after Norway's confirmation of 40 cases in Mali.", "40 cases", None),
        ("Norwegian officials have confirmed 90 cases.", "90 cases", "Norwegian"),
        ("It is bad in Norway, which has seen 90 cases.", "90 cases", "Norway"),
        ("Norway has reported 90 deaths from the virus.", "90 deaths", "Norway"),
        ("Norway has seen a steep rise in cases to over 350.", "350", "Norway"),
        ("Norway has held dozens of Canadian nationals in a hotel.", "dozens of Canadian nationals", None),
        ("He wrote to three Canadians about it.", "three Canadians", None),
        ("The 900 Shell oil spill workers went home.", "900 Shell oil spill workers", None),
        ("The virus is in nine European towns.", "nine European towns", None),
    ],
)
def test_a_place_has_its_own_alone(read: ReadText, text: str, words: str, subject: str | None) -> None:
    found = read(text)
    assert found.named(found.figure(words).subject) == subject


@pytest.mark.parametrize(
    "text",
    [
        "It is far more than the 90 tonnes of oil spilled from the Amber Duchess in 1992.",
        "It passed the 1992 Amber Duchess spill of 90 tonnes of oil.",
        "The tanker Amber Duchess hit a pier, spilling 90 tonnes of oil.",
        "It is as bad as the Amber Duchess disaster, which leaked 90 tonnes of oil.",
    ],
)
def test_what_a_named_wreck_spilled_is_the_wrecks(read: ReadText, text: str) -> None:
    found = read(text)
    assert found.named(found.figure("90 tonnes").subject) == "Amber Duchess"


def test_the_company_is_the_one_told_of_last(read: ReadText) -> None:
    found = read(
        "Norsk Hydro, a company in trouble, met the ministers. "
        + "The talks on the harbour went on for many hours, and nobody said a word about them. " * 8
        + "On Monday Royal Dutch Shell admitted a spill. Most of it, the company said, came from two pipes."
    )
    shell = next(entity for entity in found.reading.entities if entity.name == "Royal Dutch Shell")
    assert "the company" in [mention.span.of(found.text) for mention in shell.mentions]


def test_who_heads_somewhere_leads_nothing(read: ReadText) -> None:
    found = read("Norway, by contrast, is heading into winter.")
    assert [state for state in found.reading.states if state.property == "lead"] == []
