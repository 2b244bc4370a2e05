"""What another has taken the place of: first estimates, claims taken back, plans dropped, what goes on again."""

from __future__ import annotations

import pytest

from tests.reading import ReadText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At first the harbour board gave an estimate of 40 barges, but now it speaks of 90.", "40 barges"),
        (
            "Early in the flood, it issued an estimate of 900 litres a day, but later it spoke of 4,000.",
            "900 litres",
        ),
        ("Initially the coroner gave a figure of 12 dead, but later a count by the army found 31.", "12"),
        (
            "First the board pegged it at 40 tons a day, then raised that to 90 tons, now to 300 tons.",
            "40 tons",
        ),
        (
            "First the board pegged it at 40 tons a day, then raised that to 90 tons, now to 300 tons.",
            "90 tons",
        ),
        ("Originally the leak was put at 40 tons, then 90 tons, then 300 tons, and last week 900 tons.", "90 tons"),
        ("Originally the leak was put at 40 tons, then 90 tons, then 300 tons, and last week 900 tons.", "300 tons"),
        ("The new counts were much higher than the 900 tons that the mill and the port had guessed.", "900 tons"),
        ("The crowd was bigger than the 9,000 people that police had guessed were in the square.", "9,000 people"),
        ("The flow is more than the 600 litres an hour officials had previously estimated.", "600 litres"),
        ("The survey revised downward on Friday an estimate that the dam was losing 50 litres a second.", "50 litres"),
        ("The ministry withdrew its earlier estimate of 300 flooded homes.", "300 flooded homes"),
        ("The army retracted a claim that it had freed 60 miners.", "60 miners"),
        ("Norland has scaled back its death toll from 159 to 56.", "159"),
        ("The mill scaled its output down from 159 to 56 tonnes.", "159"),
        ("Officials revised the toll from 90 to 64.", "90"),
    ],
)
def test_what_was_put_at_another_number_is_former(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "former"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At first the harbour board gave an estimate of 40 barges, but now it speaks of 90.", "90"),
        ("Originally the leak was put at 40 tons, then 90 tons, then 300 tons, and last week 900 tons.", "900 tons"),
        ("The first crew put 40 men ashore, then 60 women.", "40 men"),
        ("Initially the mill built 40 houses, and later it built 60 more.", "40 houses"),
        ("The board gave an estimate of 40 barges a day in May and said that the count was rising.", "40 barges"),
        ("The crowd was bigger than the 9,000 people who came in May.", "9,000 people"),
        ("The survey revised its estimate of the leak to 90 litres a second.", "90 litres"),
        ("Norland has scaled back its death toll from 159 to 56.", "56"),
        ("The mill scaled its output down from 159 to 56 tonnes.", "56 tonnes"),
        ("The army repeated its claim that it had freed 60 miners.", "60 miners"),
    ],
)
def test_what_holds_is_actual(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "actual"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council is backing off from its previously planned 40-tonne limit.", "40-tonne"),
        ("The ministry took back its originally proposed 30-metre limit.", "30-metre"),
        ("On Tuesday the party's donors signed on to help raise as much as $90 million for Roe.", "$90 million"),
        ("But the bank is counting on having around 65 clerks in its office by May.", "65 clerks"),
        ("The ministers have agreed that the states should provide 300 nurses to run the clinics.", "300 nurses"),
    ],
)
def test_what_was_planned_or_agreed_is_planned(read: ReadText, text: str, words: str) -> None:
    assert read(text).figure(words).modality == "planned"


def test_what_follows_if_an_estimate_is_right_hangs_on_it(read: ReadText) -> None:
    text = "The bank said that if its $37 billion estimate is accurate, the firm must sell ships."
    assert read(text).figure("$37 billion estimate").modality == "conditional"


def test_a_sum_in_expected_costs_is_only_possible(read: ReadText) -> None:
    text = "The mill has promised to pay claims and faces millions of dollars in expected cleanup costs."
    assert read(text).figure("millions").modality == "possible"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The agency had stopped passenger flights to Lund for lack of fuel. Flights were later resumed.", "former"),
        ("The board suspended bus services on Friday. The services have since resumed, it said.", "former"),
        ("The board suspended bus services on Friday. Train services were later resumed.", "actual"),
        ("The board suspended bus services on Friday. Services to Tarn were resumed.", "actual"),
        ("The board suspended bus services on Friday. Services may be resumed in May.", "actual"),
    ],
)
def test_what_goes_on_again_was_suspended_formerly(read: ReadText, text: str, told: str) -> None:
    assert [modality for value, modality, _ in read(text).states("status") if value == "suspended"] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Then the fund's president, Ole Berg, gave a talk on Friday.", "actual"),
        ("But then the prime minister, Ana Roe, ended the talks.", "actual"),
        ("Ana Roe, then the group's chairman, sold the ships.", "former"),
        ("The then chairman, Ole Berg, sold the ships.", "former"),
    ],
)
def test_what_came_then_ends_no_office(read: ReadText, text: str, told: str) -> None:
    assert [modality for _, modality, _ in read(text).states("office")] == [told]
