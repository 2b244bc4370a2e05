"""Disagreements: only the comparable is compared; a change, a plan, another place is none."""

from __future__ import annotations

from typing import Any

import pytest

from asreported.assemble.copying import find_copies
from asreported.assemble.disagreements import find_disagreements
from asreported.assemble.facts import find_figures, find_states
from asreported.model import Disagreement, Timex
from tests.assemble.making import Telling, reports

TEXT = "The Ellmouth flood killed 12 people on Monday. The Harbour Mission had 300 troops. It was suspended on Monday."


def telling(name: str, text: str = TEXT) -> Telling:
    made = Telling(name, text, outlet=f"The {name}").dated("2019-06-05")
    made.entity("place", "Ellmouth")
    made.entity("mission", "Harbour Mission", thing=True)
    made.timex("Monday", "XXXX-WXX-1", direction="past")
    return made


def toll(name: str, value: float, **rest: Any) -> Telling:
    made = telling(name)
    made.figure("12 people", value, **({"measure": "killed", "timex": 0} | rest))
    return made


def strength(name: str, value: float | None, **rest: Any) -> Telling:
    made = telling(name)
    made.figure("300 troops", value, **({"subject": 1, "timex": 0} | rest))
    return made


def disagreements(*tellings: Telling) -> list[Disagreement]:
    made = reports(*tellings)
    figures, states = find_figures(made), find_states(made)
    return list(find_disagreements(made, figures, states, find_copies(made)))


def test_two_tolls_of_one_day_from_two_outlets_are_one_disagreement() -> None:
    (found,) = disagreements(toll("Post", 12), toll("Mail", 15))
    assert (found.kind, found.property, found.subject) == ("figure", "killed", None)
    assert [(one.number, one.outlets) for one in found.positions] == [(12, ("The Post",)), (15, ("The Mail",))]
    assert [place.text for one in found.positions for place in one.evidence] == ["12 people", "12 people"]


def test_a_position_counts_origins_not_outlets() -> None:
    (found,) = disagreements(toll("Post", 12), toll("Mail", 15), toll("Echo", 15))
    assert [(len(one.documents), one.origins) for one in found.positions] == [(1, 1), (2, 1)]


def test_a_change_is_no_dispute() -> None:
    later = toll("Mail", 15)
    later.timexes[0] = Timex(later.span("Monday"), "DATE", "2019-06-04")
    assert disagreements(toll("Post", 12), later) == []


def test_a_toll_told_days_later_has_grown() -> None:
    later = toll("Mail", 15)
    later.dates = ()
    later.dated("2019-06-08")
    later.timexes[0] = Timex(later.span("Monday"), "DATE", "2019-06-03")
    first = toll("Post", 12)
    first.timexes[0] = later.timexes[0]
    assert disagreements(first, later) == []


@pytest.mark.parametrize(("outlet", "disputes"), [("The Post", 0), ("The Mail", 1)])
def test_what_one_outlets_count_has_reached_is_an_update(outlet: str, disputes: int) -> None:
    text = TEXT.replace("had 300 troops", "has by now reached 300 troops")
    grown = telling("Mail", text)
    grown.outlet = outlet
    grown.figure("300 troops", 500, subject=1, timex=0)
    assert len(disagreements(strength("Post", 300), grown)) == disputes


@pytest.mark.parametrize(("outlet", "disputes"), [("The Post", 0), ("The Mail", 1)])
def test_a_count_that_an_outlet_takes_back_is_no_dispute(outlet: str, disputes: int) -> None:
    cut = telling("Mail", TEXT.replace("had 300 troops", "cut its count from 300 to 200 troops"))
    cut.outlet = outlet
    cut.figure("200 troops", 200, subject=1, timex=0)
    assert len(disagreements(strength("Post", 300), cut)) == disputes


@pytest.mark.parametrize(("told", "disputes"), [("since the spring", 0), ("at the gate", 1)])
def test_a_sum_of_all_days_is_no_days_count(told: str, disputes: int) -> None:
    over_all = telling("Mail", f"The Harbour Mission had 900 troops {told}, The Mail said of Ellmouth on Monday.")
    over_all.figure("900 troops", 900, subject=1, timex=0)
    assert len(disagreements(strength("Post", 300), over_all)) == disputes


def test_rates_of_one_day_are_compared_and_amounts_are_not() -> None:
    rate = {"measure": "water", "unit": "barrel per day"}
    (found,) = disagreements(strength("Post", 300, **rate), strength("Mail", 500, **rate))
    assert found.property == "water"
    assert disagreements(strength("Post", 300, unit="barrel"), strength("Mail", 500, unit="barrel")) == []


def test_a_plan_beside_a_fact_is_no_dispute() -> None:
    assert disagreements(strength("Post", 300), strength("Mail", 500, modality="planned")) == []


@pytest.mark.parametrize(
    "other",
    [{"modality": "former"}, {"scope": "in the lower town"}, {"measure": "trainers"}, {"unit": "more"}, {"subject": 0}],
)
def test_what_is_not_comparable_is_no_dispute(other: dict[str, Any]) -> None:
    assert disagreements(strength("Post", 300), strength("Mail", 500, **other)) == []


def test_one_reports_two_figures_are_no_dispute() -> None:
    both = toll("Post", 12)
    both.figure("12 people", 15, measure="killed", timex=0)
    assert disagreements(both) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"value": 500, "qualifier": "about"}, {"value": 520}),
        ({"value": 500, "qualifier": "over"}, {"value": 520}),
        ({"value": 500, "qualifier": "at_most"}, {"value": 480}),
        ({"value": None, "low": 400, "high": 600}, {"value": 480}),
        ({"value": 500}, {"value": 498}),  # a round number
    ],
)
def test_what_the_wording_leaves_open_is_no_dispute(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert disagreements(strength("Post", **one), strength("Mail", **other)) == []


def test_about_five_hundred_is_not_eight_hundred() -> None:
    assert len(disagreements(strength("Post", 500, qualifier="about"), strength("Mail", 800))) == 1


def test_tolls_of_two_happenings_are_no_dispute() -> None:
    elsewhere = Telling("Mail", "A fire at Norcott killed 15 people on Monday.", outlet="The Mail").dated("2019-06-05")
    elsewhere.entity("place", "Norcott")
    timex = elsewhere.timex("Monday", "XXXX-WXX-1", direction="past")
    elsewhere.figure("15 people", 15, measure="killed", timex=timex)
    assert disagreements(toll("Post", 12), elsewhere) == []


@pytest.mark.parametrize(("qualifier", "disputes"), [("several", 0), (None, 1)])
def test_scores_of_them_are_a_manner_of_speaking(qualifier: str | None, disputes: int) -> None:
    vague = strength("Post", None, low=40, high=100, qualifier=qualifier)
    assert len(disagreements(vague, strength("Mail", 150))) == disputes


def test_an_undated_figure_is_compared_with_none() -> None:
    assert disagreements(strength("Post", 300, timex=None), strength("Mail", 500, timex=None)) == []


def test_a_report_that_also_tells_what_its_rival_tells_is_no_side() -> None:
    both = strength("Post", 300)
    both.figure("300 troops", 500, subject=1, timex=0)
    assert disagreements(both, strength("Mail", 500)) == []


def test_two_tolls_in_one_report_are_of_two_counts() -> None:
    both = toll("Post", 12)
    both.figure("12 people", 30, measure="killed", timex=0)
    assert disagreements(both, toll("Mail", 40)) == []


def test_a_confirmed_toll_is_not_the_whole_toll() -> None:
    sure = telling("Post", TEXT.replace("12 people", "12 people, it was confirmed,"))
    sure.figure("12 people", 12, measure="killed", timex=0)
    assert disagreements(sure, toll("Mail", 40)) == []


@pytest.mark.parametrize(("value", "disputes"), [(14, 0), (24, 1)])
def test_a_toll_as_of_the_reports_day_may_have_grown(value: float, disputes: int) -> None:
    soft = {"timex": None, "tense": "present"}
    assert len(disagreements(toll("Post", 12, **soft), toll("Mail", value, **soft))) == disputes


def test_an_amount_may_be_of_anything() -> None:
    one, other = (
        strength(name, value, measure="money", unit="dollar") for name, value in (("Post", 300), ("Mail", 900))
    )
    assert disagreements(one, other) == []


OWN_WORDS = "After the flood in Ellmouth the Harbour Mission was suspended, its commander wrote on Monday."


def suspended(name: str, value: str, text: str = TEXT, **rest: Any) -> Telling:
    made = telling(name, text)
    timex = made.timex("Monday", value, anchor="none")
    made.state("suspended", "status", "suspended", **({"subject": 1, "timex": timex} | rest))
    return made


def test_one_step_on_two_days() -> None:
    (found,) = disagreements(suspended("Post", "2019-06-03"), suspended("Mail", "2019-06-01", OWN_WORDS))
    assert (found.kind, found.property) == ("date", "status: suspended")
    assert [one.value for one in found.positions] == ["2019-06-01", "2019-06-03"]


def test_a_reprint_whose_words_count_from_a_later_day_is_no_dispute() -> None:
    assert disagreements(suspended("Post", "2019-06-03"), suspended("Mail", "2019-06-04")) == []


@pytest.mark.parametrize(
    ("value", "rest"),
    [
        ("2019-06", {}),  # the month holds the day
        ("2019-01-03", {}),  # months apart it happened again
        ("2019-06-01", {"modality": "planned"}),
        ("2019-06-01", {"timex": None, "tense": "present"}),  # a date that is only the report's
    ],
)
def test_one_step_on_one_day(value: str, rest: dict[str, Any]) -> None:
    assert disagreements(suspended("Post", "2019-06-03"), suspended("Mail", value, OWN_WORDS, **rest)) == []
