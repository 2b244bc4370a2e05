"""The timeline: one event by its day, kind and participants; what is only of one day is two."""

from __future__ import annotations

from asreported.assemble.copying import find_copies
from asreported.assemble.timeline import find_timeline
from asreported.model import TimelineEntry
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


def test_copies_are_one_origin() -> None:
    text = "Rebels from the northern hills attacked the riverside camp of Ada Quill before dawn on 3 May 2019."
    (entry,) = timeline(attack("a", text), attack("b", text))
    assert len(entry.evidence) == 2
    assert entry.origins == 1


def test_the_entry_is_told_by_the_sentence_of_the_event_itself() -> None:
    said = Telling("a", "Ada Quill spoke of it on 3 May 2019.").dated("2019-05-03")
    who = said.entity("person", "Ada Quill")
    said.event("spoke", "SAY", who, timex=said.timex("3 May 2019", "2019-05-03", anchor="none"))
    (entry,) = timeline(said, attack("b"))
    assert entry.text == "Rebels attacked the camp of Ada Quill on 3 May 2019."
    assert entry.type == "ASSAULT"
