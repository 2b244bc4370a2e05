"""The timeline: one event by its day, kind and participants; what is only of one day is two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.assemble.copying import find_copies
from asreported.assemble.timeline import find_timeline
from asreported.model import Span, TimelineEntry
from tests.assemble.making import Telling, reports


def attack(name: str, text: str = "Rebels attacked the camp of Ada Quill on 3 May 2019.", **rest: object) -> Telling:
    made = Telling(name, text).dated("2019-05-05")
    who = [made.entity("person", person) for person in ("Ada Quill", "Ben Marsh") if person in text]
    word = "attacked" if "attacked" in text else "attack"
    timex = made.timex("3 May 2019", "2019-05-03", anchor="none")
    made.event(word, "ASSAULT", *who, **({"timex": timex} | rest))
    return made


def timeline(*tellings: Telling) -> list[TimelineEntry]:
    made = reports(*tellings)
    return list(find_timeline(made, find_copies(made)))


def test_one_event_in_two_reports() -> None:
    (entry,) = timeline(attack("a"), attack("b", "The attack on Ada Quill came on 3 May 2019."))
    assert [place.document for place in entry.evidence] == ["a", "b"]
    assert [who.name for who in entry.participants] == ["Ada Quill"]
    assert (entry.type, entry.modality, entry.origins) == ("ASSAULT", "actual", 2)
    assert entry.when is not None
    assert entry.when.start == "2019-05-03"


def test_two_events_of_one_day_stay_two() -> None:
    assert len(timeline(attack("a"), attack("b", "Others attacked Ben Marsh on 3 May 2019."))) == 2


def test_another_day_is_another_event() -> None:
    later = attack("b")
    later.timexes.clear()
    later.timex("3 May 2019", "2019-05-04", anchor="none")
    entries = timeline(attack("a"), later)
    assert [entry.when.start if entry.when else None for entry in entries] == ["2019-05-03", "2019-05-04"]


def test_a_planned_event_is_not_the_one_that_happened() -> None:
    planned = attack("b", "The attack on Ada Quill was set for 3 May 2019.", modality="planned")
    assert len(timeline(attack("a"), planned)) == 2


def test_two_words_of_one_sentence_tell_one_event() -> None:
    made = attack("a", "Ada Quill died when rebels attacked on 3 May 2019.")
    made.event("died", "ASSAULT", 0, timex=0)
    (entry,) = timeline(made)
    assert len(entry.evidence) == 1


def test_an_event_without_a_time_is_not_on_the_line() -> None:
    assert timeline(attack("a", timex=None)) == []


def test_a_sentence_that_runs_into_another_page_is_on_no_line() -> None:
    made = [replace(report, off_story=(Span(0, 6),)) for report in reports(attack("a"))]
    assert list(find_timeline(made, find_copies(made))) == []


def test_copies_are_one_origin() -> None:
    text = "Rebels from the northern hills attacked the riverside camp of Ada Quill before dawn on 3 May 2019."
    (entry,) = timeline(attack("a", text), attack("b", text))
    assert len(entry.evidence) == 2
    assert entry.origins == 1


def visit(name: str, text: str, who: str, word: str = "said", kind: str = "SAY", **rest: object) -> Telling:
    made = Telling(name, text).dated("2019-05-05")
    person = made.entity("person", who)
    made.event(word, kind, person, timex=made.timex("3 May 2019", "2019-05-03", anchor="none"), **rest)
    return made


def test_what_one_said_of_another_matter_that_day_is_no_part_of_the_event() -> None:
    """A name and a day alone join nothing."""
    entries = timeline(
        visit("a", "Ada Quill said of the harvest on 3 May 2019 that it was poor.", "Ada Quill"), attack("b")
    )
    assert len(entries) == 2


def test_nearly_the_same_words_are_one_event_whatever_the_verb() -> None:
    first = visit("a", "Ada Quill said on 3 May 2019 that the Velsa dam stood.", "Ada Quill")
    other = visit("b", "Ada Quill told us on 3 May 2019 that the Velsa dam stood.", "Ada Quill", "told", "OTHER")
    assert len(timeline(first, other, attack("c", "Others attacked Ben Marsh on 3 May 2019."))) == 2


def test_an_earthquake_is_one_however_it_is_told() -> None:
    tellings = []
    for name, text, word in (
        ("a", "An earthquake shook the old town of Velsa on 3 May 2019.", "earthquake"),
        ("b", "A strong quake struck before dawn on 3 May 2019.", "quake"),
        ("c", "Aid has come in since the tremor on 3 May 2019.", "tremor"),
    ):
        made = Telling(name, text).dated("2019-05-05")
        made.event(word, "DISASTER", timex=made.timex("3 May 2019", "2019-05-03", anchor="none"))
        tellings.append(made)
    (entry,) = timeline(*tellings)
    assert len(entry.evidence) == 3


def test_what_is_told_of_the_month_is_the_same_act_of_its_day() -> None:
    later = Telling("b", "The attack on Ada Quill came in May 2019.").dated("2019-08-05")
    who = later.entity("person", "Ada Quill")
    later.event("attack", "ASSAULT", who, timex=later.timex("May 2019", "2019-05", anchor="none"))
    (entry,) = timeline(attack("a"), later)
    assert (entry.when.start if entry.when else None, len(entry.evidence)) == ("2019-05-03", 2)


@pytest.mark.parametrize(("back", "entries"), [(4, 1), (2, 1), (6, 2)])
def test_days_counted_back_may_be_one_off(back: int, entries: int) -> None:
    later = Telling("b", "The attack on Ada Quill came days ago.").dated("2019-05-06")
    who = later.entity("person", "Ada Quill")
    timex = later.timex("days ago", "XXXX-XX-XX", shift=-back, unit="day", direction="past")
    later.event("attack", "ASSAULT", who, timex=timex)
    found = timeline(attack("a"), later)
    assert [len(entry.evidence) for entry in found] == ([2] if entries == 1 else [1, 1])


@pytest.mark.parametrize("opening", ["Since 3 May 2019", "From 3 May 2019"])
def test_what_goes_on_from_a_day_is_no_event_of_it(opening: str) -> None:
    assert timeline(attack("a", f"{opening} rebels have attacked Ada Quill.")) == []


def test_a_sentence_that_tells_something_else_is_cut_and_ranks_below() -> None:
    text = "Crowds have mourned since rebels attacked Ada Quill on 3 May 2019."
    beside = attack("a", text, aside=Span(text.index("rebels"), len(text) - 1))
    entries = timeline(beside, attack("b", "Others attacked Ben Marsh on 3 May 2019."))
    assert {entry.text.split()[0]: entry.rank for entry in entries} == {"Others": 1, "rebels": 2}


@pytest.mark.parametrize("called", ["the attack", "what rebels did"])
def test_a_mere_name_for_an_event_is_no_line(called: str) -> None:
    text = f"Crowds of Oldport have mourned since {called} on 3 May 2019 and attacked Ada Quill."
    beside = attack("a", text, aside=Span(text.index(called), text.index(" and attacked")))
    assert timeline(beside) == []
    (entry,) = timeline(beside, attack("b"))
    assert (entry.text, len(entry.evidence)) == (attack("b").text, 2)


@pytest.mark.parametrize(
    "text",
    [
        "1614 Others attacked Ben Marsh on 3 May 2019.",
        "The mayor of Osterby Some 40 others attacked Ben Marsh on 3 May 2019.",
        "I was there when others attacked Ben Marsh on 3 May 2019.",
        "Watch how others attacked Ben Marsh on 3 May 2019.",
    ],
)
def test_running_reports_comments_and_listings_rank_below(text: str) -> None:
    entries = timeline(attack("a", text), attack("b", "Some attacked Ada Quill on 3 May 2019."))
    assert [entry.text for entry in entries if entry.rank == 2] == [text]


def test_what_more_reports_tell_and_come_back_to_ranks_first() -> None:
    later = [attack(name, f"The attack on Ada Quill came on 3 May 2019, {name} recalls.") for name in "bcd"]
    visit = Telling("e", "Clara Dahl visited some bakers on 9 May 2019.").dated("2019-05-09")
    visit.event(
        "visited", "CONSULT", visit.entity("person", "Clara Dahl"), timex=visit.timex("9 May 2019", "2019-05-09")
    )
    entries = timeline(attack("a"), *later, visit)
    assert [(entry.rank, entry.type) for entry in entries] == [(1, "ASSAULT"), (2, "CONSULT")]


def test_a_repetition_ranks_below_what_is_new() -> None:
    """The same words of the same day say little more, whoever takes part in them."""
    other = attack("b", "Rebels attacked the camp of Ben Marsh on 3 May 2019.")
    dam = [
        Telling(name, "Engineers closed the broken dam of Velsa on 8 May 2019.").dated("2019-05-09") for name in "cd"
    ]
    for one in dam:
        one.event("closed", "STOP", timex=one.timex("8 May 2019", "2019-05-08", anchor="none"))
    ranked = sorted(timeline(attack("a"), other, *dam), key=lambda entry: entry.rank)
    assert [entry.type for entry in ranked][-1] == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("Ada Quill was attacked before 3 May 2019.", "3 May 2019", {"anchor": "none"}),
        ("Ada Quill hid until the 3 May 2019 attack.", "3 May 2019", {"anchor": "none"}),
        ("Ada Quill slept on the night of the attack.", "the night", {"type": "TIME"}),
        ("The attack on Ada Quill began at midday.", "midday", {"type": "TIME"}),
        ("The attack on Ada Quill was on 3 May that year.", "3 May", {}),
    ],
)
def test_a_time_beside_the_event_or_of_another_one_is_not_its_own(text: str, words: str, rest: dict[str, str]) -> None:
    made = Telling("a", text).dated("2019-05-05")
    value = "2019-05-03" if rest.get("type") != "TIME" else "XXXX-XX-XXT12:00"
    timex = made.timex(words, value, **rest)
    made.event("attack", "ASSAULT", made.entity("person", "Ada Quill"), timex=timex)
    assert timeline(made) == []


def test_the_following_day_is_a_day() -> None:
    made = Telling("a", "Ada Quill was attacked the following Friday.").dated("2019-05-12")
    timex = made.timex("following Friday", "2019-05-10")
    made.event("attack", "ASSAULT", made.entity("person", "Ada Quill"), timex=timex)
    assert len(timeline(made)) == 1


def test_nothing_told_as_done_happens_after_its_report() -> None:
    made = Telling("a", "Ada Quill was attacked on Friday.").dated("2019-05-05")
    made.event("attack", "ASSAULT", made.entity("person", "Ada Quill"), timex=made.timex("Friday", "2019-05-10"))
    assert timeline(made) == []


@settings(deadline=None)
@given(st.permutations(range(4)))
def test_ranks_are_those_of_the_content(order: list[int]) -> None:
    made = [attack("a"), attack("b"), attack("c", "Others attacked Ben Marsh on 3 May 2019."), attack("d")]
    assert timeline(*(made[at] for at in order)) == timeline(*made)


def test_ranks_count_from_one_without_a_gap() -> None:
    entries = timeline(attack("a"), attack("b", "Others attacked Ben Marsh on 3 May 2019."))
    assert sorted(entry.rank for entry in entries) == [1, 2]


def test_the_line_stands_alone() -> None:
    """A sentence that opens with a pronoun needs the one before it."""
    pronoun = attack("a", "He, that is Ada Quill, was attacked on 3 May 2019.")
    (entry,) = timeline(pronoun, attack("b", "Ada Quill was attacked on the road on 3 May 2019."))
    assert entry.text.startswith("Ada Quill")


def test_a_dateline_is_no_part_of_what_is_told() -> None:
    (entry,) = timeline(attack("a", "OLDPORT (Agency) -- Rebels attacked the camp of Ada Quill on 3 May 2019."))
    assert entry.text.startswith("Rebels")


def test_what_a_story_is_about_coming_to_an_end_ranks_above_what_somebody_did() -> None:
    made = []
    for name, day in (("a", "3 May 2019"), ("b", "4 May 2019")):
        telling = Telling(name, f"The ferry trial and Ada Quill were in the news on {day}.").dated("2019-05-05")
        trial, person = telling.entity("other", "ferry trial", thing=True), telling.entity("person", "Ada Quill")
        kind = "STOP" if name == "a" else "MEET"
        timex = telling.timex(day, f"2019-05-0{day[0]}", anchor="none")
        telling.event("were", kind, trial if name == "a" else person, timex=timex)
        made.append(telling)
    assert [entry.type for entry in sorted(timeline(*made), key=lambda one: one.rank)] == ["STOP", "MEET"]
