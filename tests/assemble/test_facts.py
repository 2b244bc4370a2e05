"""Facts: equal ones of several reports are one record; what differs in anything comparable stays its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from asreported.assemble.facts import find_figures, find_series, find_states
from asreported.assemble.whens import ground_report, of_many_posts, of_many_times
from asreported.model import Figure, Span, State
from tests.assemble.making import Telling, reports

TEXT = "Harbour Mission had 300 troops in May 2019. It has 300 troops. It will have 500 troops. It was suspended."


def telling(name: str, published: str | None = "2019-06-03") -> Telling:
    made = Telling(name, TEXT, outlet=f"The {name}")
    if published:
        made.dated(published)
    made.entity("mission", "Harbour Mission", thing=True)
    return made


def present(name: str, published: str | None = "2019-06-03", value: float = 300, **rest: Any) -> Telling:
    """A report that tells a level of today."""
    made = telling(name, published)
    made.figure("300 troops", value, subject=0, tense="present", **rest)
    return made


def may(name: str, value: float = 300, **rest: Any) -> Telling:
    """A report that tells the level of May."""
    made = telling(name)
    timex = made.timex("May 2019", "2019-05", anchor="none")
    made.figure("300 troops", value, subject=0, timex=timex, **rest)
    return made


def figures(*tellings: Telling) -> tuple[Figure, ...]:
    return find_figures(reports(*tellings))


def states(*tellings: Telling) -> tuple[State, ...]:
    return find_states(reports(*tellings))


def test_one_time_one_record_with_all_its_evidence() -> None:
    (figure,) = figures(may("a"), may("b"))
    assert [place.document for place in figure.evidence] == ["a", "b"]
    assert figure.when is not None
    assert (figure.when.start, figure.when.end, figure.when.precision) == ("2019-05-01", "2019-05-31", "month")


def test_a_present_fact_takes_the_reports_time_and_merges_within_a_week() -> None:
    (figure,) = figures(present("a", "2019-06-03"), present("b", "2019-06-08"))
    assert figure.when is not None
    assert (figure.when.start, figure.when.end) == ("2019-06-03", "2019-06-08")
    assert figure.when.basis.startswith("present in the report")


def test_not_across_months() -> None:
    assert len(figures(present("a", "2019-06-03"), present("b", "2019-08-03"))) == 2


def test_a_chain_of_weeks_is_no_week() -> None:
    days = ("2019-06-03", "2019-06-09", "2019-06-15")
    assert len(figures(*(present(day, day) for day in days))) == 2


@pytest.mark.parametrize(
    "other",
    [{"value": 310}, {"modality": "planned"}, {"measure": "trainers"}, {"qualifier": "about"}, {"scope": "in Mali"}],
)
def test_what_differs_is_its_own_record(other: dict[str, Any]) -> None:
    assert len(figures(may("a"), may("b", **other))) == 2


def test_another_subject_is_another_record() -> None:
    nobodys = telling("b")
    nobodys.figure("300 troops", 300, timex=nobodys.timex("May 2019", "2019-05", anchor="none"))
    assert len(figures(may("a"), nobodys)) == 2


def test_a_plan_without_its_own_time_has_none() -> None:
    (figure,) = figures(present("a", modality="planned"))
    assert figure.when is None


def test_a_past_fact_without_a_time_has_none() -> None:
    made = telling("a")
    made.figure("300 troops", 300, subject=0)
    assert figures(made)[0].when is None


def test_a_present_fact_of_an_undated_report_has_none() -> None:
    assert figures(present("a", None))[0].when is None


def test_a_present_fact_takes_the_time_of_speaking() -> None:
    made = telling("a")
    spoken = made.timex("May 2019", "2019-05", anchor="none")
    said = made.quotation("It has 300 troops", timex=spoken)
    made.figure("300 troops", 300, subject=0, tense="present", quotation=said)
    (figure,) = figures(made)
    assert figure.when is not None
    assert (figure.when.start, figure.when.basis[:16]) == ("2019-05-01", "when it was said")


def test_an_undated_retelling_of_what_happened_joins_the_dated_one() -> None:
    dated, retold = telling("a"), telling("b")
    dated.state("suspended", "status", "suspended", subject=0, timex=dated.timex("May 2019", "2019-05", anchor="none"))
    retold.state("suspended", "status", "suspended", subject=0)
    (state,) = states(dated, retold)
    assert [place.document for place in state.evidence] == ["a", "b"]
    assert state.when is not None


def test_an_undated_retelling_of_one_of_two_is_neither() -> None:
    first, second, retold = telling("a"), telling("b"), telling("c")
    for made, value in ((first, "2019-05"), (second, "2018-05")):
        timex = made.timex("May 2019", value, anchor="none")
        made.state("suspended", "status", "suspended", subject=0, timex=timex)
    retold.state("suspended", "status", "suspended", subject=0)
    assert sorted(state.when.start if state.when else "" for state in states(first, second, retold)) == [
        "",
        "2018-05-01",
        "2019-05-01",
    ]


def shaken(name: str, told: str | None, tense: str | None = None) -> Telling:
    made = Telling(name, "The Norfell quake of magnitude 6.1 was on 3 May 2019.").dated("2019-05-05")
    made.entity("other", "The Norfell quake", thing=True)
    timex = made.timex("3 May 2019", told, anchor="none") if told else None
    made.figure("6.1", 6.1, subject=0, timex=timex, tense=tense, measure="magnitude")
    return made


def test_a_quake_has_one_magnitude_on_whatever_day_it_is_told() -> None:
    told = [shaken("a", "2019-05-03"), shaken("b", "2019-05"), shaken("c", None, "past"), shaken("d", None, "present")]
    (figure,) = figures(*told)
    assert (len(figure.evidence), figure.when and figure.when.start) == (4, "2019-05-03")


def test_quakes_of_two_days_are_two() -> None:
    assert len(figures(shaken("a", "2019-05-03"), shaken("b", "2019-04-01"))) == 2


def test_values_are_compared_without_case_and_line_breaks() -> None:
    one, other = telling("a"), telling("b")
    one.state("suspended", "mandate", "train\n  Police", subject=0, tense="present")
    other.state("suspended", "mandate", "train police", subject=0, tense="present")
    assert len(states(one, other)) == 1


@pytest.mark.parametrize(("first", "second", "records"), [("ferry", "ferry", 1), ("ferry", "ban", 2), (None, None, 2)])
def test_what_stands_so_is_one_thing_only_by_its_noun(first: str | None, second: str | None, records: int) -> None:
    one, other = telling("a"), telling("b")
    one.state("suspended", "status", "suspended", tense="present", theme=first)
    other.state("suspended", "status", "suspended", tense="present", theme=second)
    assert len(states(one, other)) == records


def test_only_what_all_attribute_is_attributed() -> None:
    said, told = may("a"), may("b")
    speaker = said.entity("organization", "It")
    said.figures.clear()
    said.figure("300 troops", 300, subject=0, timex=0, quotation=said.quotation(TEXT, speaker))
    assert figures(said)[0].attributed_to == ("It",)
    assert figures(said, told)[0].attributed_to == ()


def test_what_belongs_to_another_page_is_no_fact() -> None:
    (report,) = reports(may("a"))
    assert find_figures([replace(report, off_story=(Span(0, len(TEXT)),))]) == ()


def test_a_series_in_the_order_of_valid_time() -> None:
    (series,) = find_series(figures(present("a", value=500), may("b"), present("c", value=700, modality="planned")))
    assert [point.value for point in series.points] == [300, 500, 700]
    assert [point.modality for point in series.points] == ["actual", "actual", "planned"]


def test_one_figure_is_no_series() -> None:
    assert find_series(figures(may("a"), may("b"))) == ()


def test_a_series_needs_a_subject() -> None:
    nobodys = telling("a")
    nobodys.figure("300 troops", 300, tense="present")
    nobodys.figure("500 troops", 500, tense="present")
    assert find_series(figures(nobodys)) == ()


@pytest.mark.parametrize(("unit", "lines"), [("dollar", 0), ("dollar per day", 1)])
def test_what_a_body_spends_makes_a_line_only_at_a_rate(unit: str, lines: int) -> None:
    told = {"measure": "money", "unit": unit}
    assert len(find_series(figures(present("a", value=500, **told), present("b", value=900, **told)))) == lines


def test_what_stands_at_a_minute_stands_that_day() -> None:
    told = telling("log")
    clock = told.timex("May 2019", "2019-05-04T13:30", type="TIME", anchor="none")
    told.figure("300 troops", 300, subject=0, tense="present", timex=clock)
    (figure,) = figures(told)
    assert figure.when is not None
    assert (figure.when.start, figure.when.precision) == ("2019-05-04", "day")


@pytest.mark.parametrize(("modality", "dated"), [("actual", False), ("former", False), ("planned", True)])
def test_what_is_told_as_so_does_not_lie_ahead_of_its_report(modality: str, dated: bool) -> None:
    made = telling("a", "2019-04-03")
    timex = made.timex("May 2019", "2019-05", anchor="none")
    made.figure("300 troops", 300, subject=0, timex=timex, modality=modality)
    (figure,) = figures(made)
    assert (figure.when is not None) is dated


def test_an_office_is_one_with_and_without_its_apostrophe() -> None:
    made = []
    for name, words in (("a", "Roe Oil's chairman"), ("b", "Roe Oil chairman")):
        report = Telling(name, f"{words} Anna Berg spoke.").dated("2019-06-03")
        report.state(words, "office", words, subject=report.entity("person", "Anna Berg"), tense="present")
        made.append(report)
    (state,) = states(*made)
    assert [place.document for place in state.evidence] == ["a", "b"]


@pytest.mark.parametrize(("year", "dated"), [("1977", False), ("2019", True)])
def test_an_office_beside_a_year_of_long_ago_has_no_day(year: str, dated: bool) -> None:
    made = Telling("r0", f"They remember President Roe going home in {year}.").dated("2020-02-20")
    made.timex(year, year, anchor="none")
    made.state("President", "office", "President", tense="present")
    (state,) = find_states(reports(made))
    assert (state.when is not None) == dated


def test_what_no_clause_tells_has_no_day_but_in_a_headline() -> None:
    untold = telling("a")
    untold.figure("300 troops", 300, subject=0)
    (figure,) = figures(untold)
    assert figure.when is None


def test_a_page_that_tells_of_many_other_years_gives_no_day_of_its_own() -> None:
    history = present("a")
    for year in range(1901, 1917):
        history.timex("May 2019", str(year), anchor="none")
    (report,) = reports(history)
    assert of_many_times(report)
    assert find_figures([ground_report(report)])[0].when is None
    (news,) = reports(present("b"))
    assert not of_many_times(news)


@pytest.mark.parametrize(
    ("entry", "many"), [("At the Town Hall : The mayor waits.\n", True), ("The mayor said : We wait.\n", False)]
)
def test_a_page_with_the_same_headings_day_after_day_gives_no_day_of_its_own(entry: str, many: bool) -> None:
    page = Telling("a", entry * 8 + TEXT).dated("2019-06-03")
    page.entity("mission", "Harbour Mission", thing=True)
    page.figure("300 troops", 300, subject=0, tense="present")
    (report,) = reports(page)
    assert (find_figures([ground_report(report)])[0].when is None) is many


@pytest.mark.parametrize(
    ("opening", "many"),
    [
        ("As I wrote in a post on Sunday, and in my last post, it rains.", True),
        ("As I wrote in a post on Sunday, it rains.", False),
        ("11.40 am: As I wrote in a post on Sunday, and in my last post, it rains.", False),
        ("The post office and the last post of the fence were hit.", False),
    ],
)
def test_a_blogs_posts_of_many_days_are_not_of_the_last_one(opening: str, many: bool) -> None:
    long = Telling("a", opening + "\n" + TEXT + "\n" + "The sea was calm. " * 900).dated("2019-06-03")
    long.entity("mission", "Harbour Mission", thing=True)
    long.figure("300 troops", 300, subject=0, tense="present")
    (report,) = reports(long)
    assert of_many_posts(report) is many
    assert (find_figures([ground_report(report)])[0].when is None) is many


@pytest.mark.parametrize(("value", "other", "records"), [(2, "Lund", 2), (2, "Norwick", 1), (90, "Lund", 1)])
def test_small_counts_of_nobody_are_one_only_beside_the_same_names(value: float, other: str, records: int) -> None:
    told = []
    for name, town in (("a", "Norwick"), ("b", other)):
        made = Telling(name, f"The fever has come to {town} and there are some cases.", outlet=f"The {name}")
        made.dated("2019-06-03")
        made.figure("some cases", value, measure="cases", tense="present")
        told.append(made)
    assert len(figures(*told)) == records
