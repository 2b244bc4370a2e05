"""Events: the word that a time is the time of; attacks, disasters and protests without one too."""

from __future__ import annotations

import pytest

from asreported.model import Event
from tests.reading import Read, ReadText


def event(found: Read, word: str) -> Event:
    (one,) = (one for one in found.reading.events if one.span.of(found.text) == word)
    return one


@pytest.mark.parametrize(
    ("text", "word", "kind", "when"),
    [
        ("Ministers will meet in Oslo on Thursday.", "meet", "CONSULT", "Thursday"),
        ("The January 3 strike angered Mali.", "strike", "ASSAULT", "January 3"),
        ("A strike on Tuesday killed 12 people.", "killed", "ASSAULT", "Tuesday"),
        ("The mission was suspended on 5 January.", "suspended", "STOP", "5 January"),
        ("Rebels attacked the camp. Nobody was hurt.", "attacked", "ASSAULT", None),
        ("He spoke on Friday.", "spoke", "CONSULT", "Friday"),
        ("The dam was inspected on Friday.", "inspected", "OTHER", "Friday"),
    ],
)
def test_type_and_time(read: ReadText, text: str, word: str, kind: str, when: str | None) -> None:
    found = read(text)
    assert (event(found, word).type, found.when(event(found, word).timex)) == (kind, when)


def test_a_time_climbs_to_the_event_that_its_phrase_belongs_to(read: ReadText) -> None:
    found = read(
        "Parliament voted on Sunday, after the killing of General Pavel Novak in a drone strike two days earlier."
    )
    assert found.when(event(found, "killing").timex) == "two days earlier"
    assert found.when(event(found, "voted").timex) == "Sunday"
    assert "Pavel Novak" in [found.named(who) for who in event(found, "killing").participants]


def test_what_only_came_after_an_event_leaves_it_its_time(read: ReadText) -> None:
    found = read("The vote came after the attack on the northern camp on Friday.")
    assert found.when(event(found, "attack").timex) == "Friday"


def test_what_came_before_is_not_of_the_clauses_day(read: ReadText) -> None:
    found = read("The mission was suspended on 5 January after an attack on a camp.")
    assert event(found, "attack").timex is None


@pytest.mark.parametrize("text", ["The bridge is long.", "The fire chief was at home.", "Ministers met in Oslo."])
def test_no_event(read: ReadText, text: str) -> None:
    assert read(text).reading.events == ()


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("Ministers will meet in Oslo on Thursday.", "meet", "planned"),
        ("Norway denied that rebels had attacked the camp on Friday.", "attacked", "denied"),
        ("Rebels may attack the camp.", "attack", "possible"),
    ],
)
def test_how_real(read: ReadText, text: str, word: str, modality: str) -> None:
    assert event(read(text), word).modality == modality


def test_the_subject_leads_the_participants(read: ReadText) -> None:
    found = read("Anna Berg met Clara Dahl in Oslo on Friday.")
    assert [found.named(who) for who in event(found, "met").participants] == ["Anna Berg", "Clara Dahl"]


def test_an_event_knows_its_sentence_and_its_quotation(read: ReadText) -> None:
    found = read("It rained. “Rebels attacked the camp on Friday,” Anna Berg said.")
    attacked = event(found, "attacked")
    assert found.reading.sentences[attacked.sentence].span.covers(attacked.span)
    assert attacked.quotation == 0


@pytest.mark.parametrize(
    ("text", "word", "aside"),
    [
        ("The mill exploded on Friday.", "exploded", None),
        ("Officials said that the mill exploded on Friday.", "exploded", None),
        ("The mill exploded on Friday, officials said.", "exploded", None),
        ("A storm on Friday flooded the valley.", "flooded", None),
        ("The valley suffered a flood on Friday.", "flood", None),
        ("Oil has flowed since the tank exploded on Friday.", "exploded", "the tank exploded on Friday"),
        ("Crews fitted a valve before the mill exploded on Friday.", "exploded", "the mill exploded on Friday"),
        ("Efforts to help in the wake of Friday's earthquake are growing.", "earthquake", "Friday's earthquake"),
        ("A board that was set up after Friday's crash published a film.", "crash", "Friday's crash"),
        ("Guards seek the man who burned the mill on Friday.", "burned", "the man who burned the mill on Friday"),
    ],
)
def test_what_a_sentence_tells_and_what_it_names_beside(
    read: ReadText, text: str, word: str, aside: str | None
) -> None:
    found = event(read(text), word).aside
    assert (found.of(text) if found else None) == aside


@pytest.mark.parametrize(
    ("text", "word", "kind", "lemma"),
    [
        ("An earthquake struck the island on Friday.", "struck", "DISASTER", "earthquake"),
        ("The island was hit by an earthquake on Friday.", "hit", "DISASTER", "earthquake"),
        ("Rebels struck the camp on Friday.", "struck", "ASSAULT", "strike"),
        ("The drilling rig exploded on Friday.", "exploded", "DISASTER", "explode"),
        ("A car bomb exploded at the camp on Friday.", "exploded", "ASSAULT", "explode"),
    ],
)
def test_nature_and_accidents_assault_nobody(read: ReadText, text: str, word: str, kind: str, lemma: str) -> None:
    found = event(read(text), word)
    assert (found.type, found.lemma) == (kind, lemma)


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("An appeal will help the survivors of Monday's earthquake.", "earthquake", "actual"),
        ("Following the strike on Monday the union will vote.", "strike", "actual"),
        ("The union will strike on Monday.", "strike", "planned"),
    ],
)
def test_what_is_planned_after_an_event(read: ReadText, text: str, word: str, modality: str) -> None:
    found = read(text)
    assert {event.modality for event in found.reading.events if event.span.of(text) == word} == {modality}


def test_what_stands_behind_a_semicolon_is_told_beside_it(read: ReadText) -> None:
    text = "The talks opened quietly; the two towns had ended their war with a truce in 1953."
    (event,) = (one for one in read(text).reading.events if one.timex is not None)
    assert event.aside is not None
    assert event.aside.of(text).startswith("the two towns")


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("The 8 May show in the old port was announced by the band on Monday.", "announced", "Monday"),
        ("The agency has confirmed 236 losses on the coast, up from 148 yesterday.", "confirmed", None),
        ("The agency confirmed 236 losses today, up from 148 on Monday.", "confirmed", "today"),
    ],
)
def test_a_verb_has_the_time_that_is_given_to_it(read: ReadText, text: str, word: str, when: str | None) -> None:
    found = read(text)
    times = {found.when(one.timex) for one in found.reading.events if one.span.of(text) == word}
    assert times == (set() if when is None else {when})
