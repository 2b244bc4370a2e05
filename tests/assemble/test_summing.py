"""The story in so many days of so many sentences."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.assemble.copying import find_copies
from asreported.assemble.timeline import Day, summarize
from tests.assemble.making import Telling, reports


def told(name: str, published: str, *sentences: tuple[str, str]) -> Telling:
    """A report of sentences, each with the day it names: the last word before its full stop."""
    made = Telling(name, " ".join(text for text, _ in sentences)).dated(published)
    for text, day in sentences:
        words = text.rstrip(".").split(" on ")[-1]
        timex = made.timex(words, day, anchor="none")
        made.event(text.split()[3], "DISASTER", timex=timex)
    return made


def mill(*more: Telling) -> list[Telling]:
    """A fire that three reports come back to, a visit that one tells."""
    return [
        told("a", "2031-03-02", ("The old mill burned down in Velsa harbour on March 1.", "2031-03-01")),
        told(
            "b",
            "2031-03-09",
            ("The mayor of Velsa visited some bakers of bread on March 8.", "2031-03-08"),
            ("The wooden mill burned in the harbour of Velsa on March 1.", "2031-03-01"),
        ),
        told("c", "2031-03-20", ("Nobody had slept when the mill burned at the harbour on March 1.", "2031-03-01")),
        *more,
    ]


def days(*tellings: Telling, **asked: object) -> tuple[Day, ...]:
    made = reports(*tellings)
    return summarize(made, find_copies(made), **({"dates": 1, "sentences": 1} | asked))  # type: ignore[arg-type]


def test_the_day_that_reports_come_back_to_stands_first() -> None:
    (day,) = days(*mill())
    assert day.day == "2031-03-01"
    assert "mill" in day.sentences[0].text


def test_days_stand_in_order_whatever_their_weight() -> None:
    found = days(*mill(), dates=2)
    assert [day.day for day in found] == ["2031-03-01", "2031-03-08"]
    assert found[0].weight > found[1].weight


def test_first_and_last_bound_the_days() -> None:
    found = days(*mill(), dates=5, first="2031-03-02", last="2031-03-10")
    assert [day.day for day in found] == ["2031-03-08"]


def test_a_sentence_that_repeats_another_is_not_taken() -> None:
    (day,) = days(*mill(), sentences=3, last="2031-03-01")
    assert len({place.text for place in day.sentences}) == len(day.sentences) < 3


def test_what_a_day_looks_back_on_keeps_its_own_day() -> None:
    assert all(
        place.document == "b" for day in days(*mill(), dates=9) if day.day == "2031-03-08" for place in day.sentences
    )


@settings(deadline=None)
@given(st.permutations(range(3)))
def test_the_order_of_arrival_changes_nothing(order: list[int]) -> None:
    made = mill()
    assert days(*(made[at] for at in order), dates=3, sentences=2) == days(*made, dates=3, sentences=2)


def test_a_chronology_chooses_the_days_that_count() -> None:
    """Three lines that open with their dates weigh more than one sentence each that names another."""
    lines = [(f"March {n}: engineers closed gate {n} of the old dam.", f"2031-03-0{n}") for n in (3, 5, 7)]
    chronology = Telling("c", " ".join(text for text, _ in lines)).dated("2031-03-20")
    for text, day in lines:
        timex = chronology.timex(text.partition(":")[0], day, anchor="none")
        chronology.event(text.partition(":")[0], "STOP", timex=timex)
    others = [
        told(name, "2031-03-20", (f"Somebody saw the old dam on March {day}.", f"2031-03-0{day}"))
        for name, day in zip("de", (4, 6), strict=True)
    ]
    assert [day.day for day in days(chronology, *others, dates=3)] == ["2031-03-03", "2031-03-05", "2031-03-07"]


def test_what_is_told_of_one_day_is_not_told_of_another() -> None:
    """A sentence without a day is told of its report's or of the day before, not of both."""
    text = "Engineers at last closed the broken gates of the dam."
    found = days(Telling("a", text).dated("2031-03-02"), dates=2)
    assert [place.text for day in found for place in day.sentences] == [text]
