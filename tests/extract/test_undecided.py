"""Figures and standings that nobody decides: prevented, presumed, supposed, bound by a rule, left open."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A guard's call did not prevent the gunman from killing 40 people.", "actual"),
        ("Nothing could stop the flood from drowning 40 villagers.", "actual"),
        ("The crew failed to keep the tank from spilling 40 barrels of oil.", "actual"),
        ("The wall prevented the flood from killing 40 villagers.", "denied"),
        ("The ferry is due to be scrapped after 40 more voyages.", "planned"),
        ("There are risks to drilling 40 miles beneath the ground.", "actual"),
        ("The council had approved the construction of 40 stone walls.", "planned"),
        ("Holt will likely exceed its targeted sales of $40.", "planned"),
        ("The bill may exceed the firm's worst expectations of $40 a year.", "possible"),
        ("The plans had suggested output in the order of 40 barrels a day.", "possible"),
        ("The alarm would be raised when the fever is spreading in 40 towns.", "conditional"),
        ("In a bad winter we would get 40 villagers falling ill.", "conditional"),
        ("A drought would be a calamity because it would ruin 40 farms.", "conditional"),
        ("If they had listened, they would not be paying a $40 toll today.", "actual"),
        ("We will take the engine apart and rebuild it with 40 valves from another.", "planned"),
        ("The flood was under way with a very grave threat to 40 mills.", "possible"),
        ("Are n't 40 deaths a small toll?", "actual"),
        ("She took the bus to work for 40 stops.", "actual"),
        ("Holt Energy has apparently bought 40 mills.", "possible"),
        ("Aid groups are struggling to deliver food to 40 survivors.", "actual"),
        ("Other vaccines require 40 shots.", "actual"),
        ("The law requires 40 inspectors.", "requested"),
        ("We need to realise that the pipe is losing 40 barrels a day.", "actual"),
        ("Ruiz might ask herself why she is paying $40.", "actual"),
        ("The bank was not certain that 40 people had been robbed.", "possible"),
        ("The units will offer care, as well as setting up 40 camps.", "planned"),
        ("Many analysts expect that output will shrink to 40 tonnes.", "possible"),
        ("Some 40 planes specially designed for spraying have been sent north.", "actual"),
    ],
)
def test_a_figure_nobody_decides(read: ReadText, text: str, modality: str) -> None:
    assert {figure.modality for figure in read(text).reading.figures if figure.value == 40} == {modality}


def test_how_far_a_thing_might_stretch_is_possible(read: ReadText) -> None:
    (figure,) = read("The slick might stretch along thousands of miles of coast.").reading.figures
    assert figure.modality == "possible"


def test_what_will_have_is_presumed_of_many(read: ReadText) -> None:
    (figure,) = read("Many thousands of small savers will have shares in Holt Energy.").reading.figures
    assert figure.modality == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "From July, new sources of at least 90 tonnes of dust a year will have to seek permits.",
        "Any plants that increase their waste by 90 tonnes will have to seek permits.",
        "Any plants of over 90 tonnes must apply for licences.",
        "This $90m does not include the fines.",
        "The firm has a mill, a contract to boost output in a field and scores of other interests.",
    ],
)
def test_a_bound_and_a_sum_spoken_of_are_no_figures(read: ReadText, text: str) -> None:
    assert not read(text).reading.figures


@pytest.mark.parametrize(
    "text",
    [
        "He should have closed the mine.",
        "Ruiz wants to know when it might be right to lift the ban.",
        "The minister said he was open to a pact that would keep the treaty alive by extending its terms.",
        "Two firms went before a judge to try to overturn the ban.",
        "Ruiz has helped Holt Energy in its efforts to shut down the mine.",
        "The clause scared members into voting with their rivals to approve the bill.",
    ],
)
def test_a_standing_left_open_is_told_by_nobody(read: ReadText, text: str) -> None:
    assert not read(text).states("status")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mine is being cleaned before it reopens.", "planned"),
        ("Members issued new calls for Ruiz to abandon the mine.", "requested"),
        ("Ana Ruiz Warns Tarrow: 'They Restart it, They're Going to Face Fines'.", "conditional"),
        ("The schools were closed until 6 May.", "actual"),
        ("The strike did not stop the firm from reopening the mine.", "actual"),
    ],
)
def test_a_standing_by_its_clause(read: ReadText, text: str, modality: str) -> None:
    assert {told for _, told, _ in read(text).states("status")} == {modality}
