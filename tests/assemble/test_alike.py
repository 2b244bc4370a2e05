"""Figures of nobody told: alike in number, they are one only where the words beside them are."""

from __future__ import annotations

from typing import Any

import pytest

from asreported.assemble.facts import find_figures, find_states
from tests.assemble.making import Telling, reports

DREDGING = "Dredging the harbour of Oldport was put at {} by engineers."
FERRY = "The ferry line borrowed {} from its shareholders."


def parts(told: list[tuple[str, str]], value: float | None, **fields: Any) -> list[list[str]]:
    """The reports of each record, where each report tells the same number in its own sentence."""
    tellings = []
    for at, (sentence, words) in enumerate(told):
        made = Telling(f"r{at}", sentence.format(words)).dated("2019-06-03")
        made.figure(words, value, **fields)
        tellings.append(made)
    figures = find_figures(reports(*tellings))
    assert len({figure.id for figure in figures}) == len(figures)
    return sorted([place.document for place in figure.evidence] for figure in figures)


def sums(*sentences: str, value: float = 2e9) -> list[list[str]]:
    return parts([(sentence, "$2bn") for sentence in sentences], value, measure="money", unit="dollar")


def test_round_sums_for_different_things_stay_apart() -> None:
    assert sums(DREDGING, FERRY) == [["r0"], ["r1"]]


def test_round_sums_that_share_their_words_are_one() -> None:
    assert sums(DREDGING, "Oldport's harbour needs dredging for {}.") == [["r0", "r1"]]


def test_a_third_that_shares_words_with_both_makes_them_one() -> None:
    both = "Engineers said dredging costs {}, half of which shareholders of the ferry line paid."
    assert sums(DREDGING, FERRY, both) == [["r0", "r1", "r2"]]


def test_a_sum_of_many_digits_tells_itself() -> None:
    assert sums(DREDGING, FERRY, value=2.137e9) == [["r0", "r1"]]


@pytest.mark.parametrize(
    ("other", "found"), [("Villagers saw {} dancing.", [["r0"], ["r1"]]), ("The {} had left.", [["r0", "r1"]])]
)
def test_round_counts_are_one_where_words_are_shared_or_the_number_is_known(other: str, found: list[list[str]]) -> None:
    told = [("Divers found {} on the reef.", "12 crates"), (other, "12 crates")]
    assert parts(told, 12.0, measure="crates") == found


def test_vague_numbers_need_more_words_and_those_killed_fewer() -> None:
    told = [("{} marched through Oldport at dawn.", "hundreds"), ("Oldport's church took in {}.", "hundreds")]
    vague: dict[str, Any] = {"low": 100.0, "high": 1000.0, "qualifier": "several"}
    assert parts(told, None, measure="people", **vague) == [["r0"], ["r1"]]
    assert parts(told, None, measure="killed", **vague) == [["r0", "r1"]]


@pytest.mark.parametrize(
    ("other", "records"),
    [("The ferry line sued the council for {}.", 2), ("Dredging has cost the council {} and months of engineers.", 1)],
)
def test_vague_sums_of_one_body_are_one_where_words_are_shared(other: str, records: int) -> None:
    made = []
    for at, sentence in enumerate(("Dredging cost the council {}, engineers said.", other)):
        telling = Telling(f"r{at}", sentence.format("millions")).dated("2019-06-03")
        telling.entity("organization", "council")
        vague: dict[str, Any] = {"low": 1e6, "high": 1e7, "qualifier": "several"}
        telling.figure("millions", None, subject=0, measure="money", unit="dollar", **vague)
        made.append(telling)
    assert len(find_figures(reports(*made))) == records


def test_a_level_of_the_sea_is_the_same_in_any_words() -> None:
    told = [("The wreck lies {} down.", "300 feet"), ("Nobody had dived to {} there.", "300 feet")]
    assert parts(told, 300.0, measure="depth", unit="foot") == [["r0", "r1"]]


def test_counts_of_other_places_need_more_words() -> None:
    told = [
        ("Officials in {place} confirmed {} by noon.", "28 cases"),
        ("Officials in Oldport confirmed {}.", "28 cases"),
    ]
    made = []
    for at, (place, (sentence, words)) in enumerate(zip(("Newport", "Oldport"), told, strict=True)):
        telling = Telling(f"r{at}", sentence.replace("{place}", place).format(words)).dated("2019-06-03")
        telling.entity("place", place)
        telling.figure(words, 28.0, measure="cases")
        made.append(telling)
    assert len(find_figures(reports(*made))) == 2


@pytest.mark.parametrize(
    ("other", "records"),
    [("A judge refused a request for bail.", 2), ("The council refused the ferry line's request.", 1)],
)
def test_standings_of_what_is_no_entity_are_one_where_words_are_shared(other: str, records: int) -> None:
    made = []
    for at, sentence in enumerate(("The council refused a request of the ferry line.", other)):
        telling = Telling(f"r{at}", sentence).dated("2019-06-03")
        telling.state("refused", "status", "rejected", theme="request")
        made.append(telling)
    assert len(find_states(reports(*made))) == records
