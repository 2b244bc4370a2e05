"""Utterances: one saying in several reports, whole, cut or reworded; two sayings stay two."""

from __future__ import annotations

import pytest

from asreported.assemble.said import find_utterances, quotation_records
from asreported.model import Utterance
from tests.assemble.making import Telling, reports

WHOLE = "The bridge will stay closed until every cable has been tested and replaced"
CUT = "stay closed until every cable has been tested"
REWORDED = "the bridge would be closed until every cable had been tested and replaced"
OTHER = "Commuters should take the morning ferry or work from home this month"


def said(name: str, content: str, speaker: str | None = "Ada Quill", when: str = "2019-05-01", **rest: str) -> Telling:
    source = rest.get("source")
    telling = Telling(name, f"{speaker or source or 'It'} said: {content}.").dated(when)
    entity = telling.entity("person", speaker) if speaker else None
    telling.quotation(content, entity, **rest)
    return telling


def utterances(*tellings: Telling) -> list[Utterance]:
    made = reports(*tellings)
    return list(find_utterances(quotation_records(made), made))


@pytest.mark.parametrize("other", [WHOLE, CUT, REWORDED])
def test_one_utterance(other: str) -> None:
    (utterance,) = utterances(said("a", other), said("b", WHOLE))
    assert [one.document for one in utterance.quotations] == ["b", "a"] if other != WHOLE else ["a", "b"]
    assert utterance.speaker is not None
    assert utterance.speaker.name == "Ada Quill"


def test_two_sayings_stay_two() -> None:
    assert len(utterances(said("a", WHOLE), said("b", OTHER))) == 2


def test_two_speakers_stay_two() -> None:
    assert len(utterances(said("a", WHOLE), said("b", WHOLE, "Ben Marsh"))) == 2


def test_the_speaker_may_come_from_the_other_report() -> None:
    (utterance,) = utterances(said("a", WHOLE), said("b", REWORDED, None))
    assert utterance.speaker is not None
    assert {one.speaker for one in utterance.quotations if one.document == "b"} == {None}


def test_two_unnamed_sources_of_different_words_stay_two() -> None:
    one, other = (said(source, WHOLE, None, source=source) for source in ("An engineer", "A driver"))
    assert len(utterances(one, other)) == 2


def test_too_few_words_are_said_again_and_again() -> None:
    assert len(utterances(said("a", "No comment"), said("b", "No comment"))) == 2


def test_the_same_words_a_season_later_are_said_again() -> None:
    assert len(utterances(said("a", WHOLE), said("b", WHOLE, when="2019-08-01"))) == 2


def test_an_undated_report_may_be_of_any_day() -> None:
    later = said("b", WHOLE)
    later.dates = ()
    assert len(utterances(said("a", WHOLE), later)) == 1


def test_two_quotations_of_one_report_stay_two_unless_equal() -> None:
    nearly = WHOLE.replace("replaced", "painted")
    telling = Telling("a", f"She said: {WHOLE}. Later: {nearly}.").dated("2019-05-01")
    for content in (WHOLE, nearly):
        telling.quotation(content)
    assert len(utterances(telling)) == 2
    assert len(utterances(said("a", WHOLE), said("b", nearly))) == 1


def test_the_record_of_a_quotation() -> None:
    made = reports(said("a", WHOLE, None, source="It"))
    (record,) = quotation_records(made)
    assert (record.text, record.source_text, record.speaker, record.cue) == (WHOLE, "It", None, None)
    assert [place.text for place in record.spans] == [WHOLE]
    assert record.evidence[0].text == f"It said: {WHOLE}"


LONG = "We will rebuild the burnt warehouse on the old quay before the winter storms come and nobody will lose a job"


@pytest.mark.parametrize(
    "told",
    [
        "We will rebuild the burnt warehouse on the old quay",
        "before the winter storms come and nobody will lose a job",
        "they would rebuild the burnt warehouse on the old quay before winter storms came, and no one would lose a job",
        "We will rebuild the burnt warehouse [...] before the winter storms come",
        "“We will rebuild the burnt warehouse on the old quay before winter storms come, and nobody will lose a job.”",
    ],
)
def test_cut_short_reworded_or_marked_it_is_one_utterance(told: str) -> None:
    assert len(utterances(said("a", LONG), said("b", told))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "We will not rebuild the burnt warehouse on the old quay before the winter storms come",
        "We will rebuild the burnt warehouse on the old quay after the winter storms come and forty will lose a job",
        "We will rebuild the burnt chapel on the new square before the summer fair and everybody will have a job",
        "The burnt warehouse was insured",
    ],
)
def test_what_denies_it_or_speaks_of_something_else_is_another(other: str) -> None:
    assert len(utterances(said("a", LONG), said("b", other))) == 2


def test_other_figures_make_other_words() -> None:
    promise = "The harbour company will pay {} million to the families of the drowned sailors by {}"
    one, other = (promise.format(*figures) for figures in (("12", "May"), ("40", "October")))
    assert len(utterances(said("a", one), said("b", other))) == 2


def test_halves_of_one_utterance_meet_in_the_whole() -> None:
    first, second = LONG[: LONG.index(" before")], LONG[LONG.index("before") :]
    assert len(utterances(said("a", first), said("b", second))) == 2
    assert len(utterances(said("a", first), said("b", second), said("c", LONG))) == 1
