"""Assembling as a whole: no order of arrival, knowledge that only grows, decisions that win."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.assemble import assemble
from asreported.model import Document, Link, Reading, Story
from tests.assemble.making import Telling, reports

SPEECH = "We shall keep the ferry running through the winter whatever it costs us"
COPIED = "The ferry service was halted on Monday after engineers found cracks in the hull of the older ship"


def first() -> Telling:
    made = Telling("first", f"{COPIED}. It has 12 ships. “{SPEECH}”, Ada Quill said.", "The Post").dated("2019-06-04")
    service, speaker = made.entity("other", "ferry service", thing=True), made.entity("person", "Ada Quill")
    monday = made.timex("Monday", "XXXX-WXX-1", direction="past")
    made.state("halted", "status", "suspended", subject=service, timex=monday)
    made.event("halted", "STOP", service, timex=monday)
    made.figure("12 ships", 12, measure="ships", subject=service, tense="present")
    made.quotation(SPEECH, speaker)
    return made


def copied() -> Telling:
    made = Telling("copied", f"{COPIED}. It has 14 ships, A. Quill said.", "The Mail").dated("2019-06-05")
    service = made.entity("other", "ferry service", thing=True)
    made.entity("person", "A. Quill")
    monday = made.timex("Monday", "XXXX-WXX-1", direction="past")
    made.state("halted", "status", "suspended", subject=service, timex=monday)
    made.event("halted", "STOP", service, timex=monday)
    made.figure("14 ships", 14, measure="ships", subject=service, tense="present")
    return made


def half_dated() -> Telling:
    made = Telling("half", f"Quill repeated: “{SPEECH}”.", "The Echo").dated("XXXX-06-06", "dateline")
    made.quotation(SPEECH, made.entity("person", "Quill"))
    return made


def later() -> Telling:
    made = Telling("later", "Ada Quill will open a third pier by May 2020.", "The Post").dated("2019-09-01")
    plan = made.timex("May 2020", "2020-05", anchor="none")
    made.event("open", "START", made.entity("person", "Ada Quill"), timex=plan, modality="planned")
    return made


def undated() -> Telling:
    return Telling("undated", "Nothing is known of the weather.")


PAIRS = [made().pair() for made in (first, copied, half_dated, later, undated)]


@pytest.fixture(scope="module")
def story() -> Story:
    return assemble(PAIRS)


def test_reports_stand_in_the_order_of_report_time(story: Story) -> None:
    assert [one.id for one in story.documents] == ["first", "copied", "half", "later", "undated"]
    assert [one.published.start if one.published else None for one in story.documents] == [
        "2019-06-04", "2019-06-05", "2019-06-06", "2019-09-01", None,
    ]  # fmt: skip


def test_who_and_what_are_linked(story: Story) -> None:
    (person,) = (one for one in story.entities if one.kind == "person")
    assert (person.name, person.names) == ("Ada Quill", ("A. Quill", "Ada Quill", "Quill"))
    (utterance,) = story.utterances
    assert [one.document for one in utterance.quotations] in (["first", "half"], ["half", "first"])


def test_a_copied_event_has_one_origin(story: Story) -> None:
    (copy,) = story.copies
    assert copy.documents == ("first", "copied")
    entry = next(one for one in story.timeline if one.when and one.when.start == "2019-06-03")
    assert (len(entry.evidence), entry.origins) == (2, 1)


@settings(max_examples=40)
@given(st.permutations(PAIRS))
def test_the_order_of_arrival_is_nothing(pairs: list[tuple[Document, Reading]]) -> None:
    assert assemble(pairs) == assemble(PAIRS)


DAYS = st.dates(date(2019, 5, 25), date(2019, 9, 10))


@settings(max_examples=40)
@given(day=DAYS, more=st.integers(0, 60))
def test_what_is_known_only_grows(day: date, more: int) -> None:
    before = assemble(PAIRS, known_by=day.isoformat())
    after = assemble(PAIRS, known_by=(day + timedelta(days=more)).isoformat())
    assert {one.id for one in before.documents} <= {one.id for one in after.documents}
    for kind in ("figures", "states", "timeline", "quotations"):
        known = {place for one in getattr(after, kind) for place in one.evidence}
        assert {place for one in getattr(before, kind) for place in one.evidence} <= known


def test_a_report_is_not_known_before_its_day() -> None:
    story = assemble(PAIRS, known_by="2019-06-04")
    assert [one.id for one in story.documents] == ["first"]
    assert [figure.value for figure in story.figures] == [12]
    assert story.copies == ()


def test_reports_are_dated_by_all_of_them_whatever_is_known() -> None:
    story = assemble([half_dated().pair(), first().pair(), later().pair()], known_by="2019-06-06")
    assert [one.id for one in story.documents] == ["first", "half"]


@settings(max_examples=40)
@given(day=DAYS)
def test_as_of_leaves_out_only_what_begins_later(day: date) -> None:
    whole, then = assemble(PAIRS), assemble(PAIRS, as_of=day.isoformat())
    assert then.documents == whole.documents
    for kind in ("figures", "states", "timeline"):
        kept = [one for one in getattr(whole, kind) if one.when is None or one.when.start[:10] <= day.isoformat()]
        assert list(getattr(then, kind)) == kept


def test_a_decision_keeps_two_names_apart_or_joins_them() -> None:
    apart = Link("entity", "Ada Quill", "A. Quill", False, "her son")
    join = Link("entity", "Ada Quill", "ferry service", True, "a test of what wins")
    persons = [one.name for one in assemble(PAIRS, links=[apart]).entities if one.kind == "person"]
    assert {"Ada Quill", "A. Quill"} <= set(persons)
    assert any({"Ada Quill", "ferry service"} <= set(one.names) for one in assemble(PAIRS, links=[join]).entities)


def test_nothing_makes_an_empty_story() -> None:
    assert assemble([]) == Story((), (), (), (), (), (), (), (), (), ())


def test_what_is_said_counts_from_the_time_of_speaking() -> None:
    made = Telling("a", "On Thursday she said: “The ferry leaves today.” It left yesterday.").dated("2019-06-09")
    thursday = made.timex("Thursday", "XXXX-WXX-4", direction="past")
    made.timex("today", "XXXX-XX-XX", shift=0, unit="day")
    made.timex("yesterday", "XXXX-XX-XX", shift=-1, unit="day")
    made.quotation("The ferry leaves today", timex=thursday)
    (report,) = reports(made)
    assert [when.start if when else None for when in report.whens] == ["2019-06-06", "2019-06-06", "2019-06-08"]


def test_an_indirect_quotation_counts_from_the_report() -> None:
    made = Telling("a", "On Thursday she said the ferry would leave tomorrow.").dated("2019-06-09")
    thursday = made.timex("Thursday", "XXXX-WXX-4", direction="past")
    made.timex("tomorrow", "XXXX-XX-XX", shift=1, unit="day")
    made.quotation("the ferry would leave tomorrow", timex=thursday, kind="indirect")
    (report,) = reports(made)
    assert [when.start if when else None for when in report.whens] == ["2019-06-06", "2019-06-10"]
