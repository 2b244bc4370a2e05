"""What the page of many records keeps: what most origins tell, with the number of what it leaves out."""

from __future__ import annotations

from dataclasses import replace

from asreported.views.report.choice import choose
from tests.views.stories import strike
from tests.views.test_report import parsed

MANY = 50
"""More than a page shows."""


def test_of_many_disagreements_those_of_most_origins_stand() -> None:
    story = strike()
    dispute = next(found for found in story.disagreements if found.kind != "wording")
    weak = replace(dispute.positions[0], evidence=dispute.positions[0].evidence[:1])
    weaker = [replace(dispute, id=f"W{number}", positions=(weak, weak)) for number in range(MANY)]
    choice = choose(replace(story, disagreements=(*weaker, dispute)), None)
    assert dispute in choice.story.disagreements
    assert choice.left["disagreements"] == MANY + 1 - len(choice.story.disagreements) > 0
    assert list(choice.story.disagreements[:2]) == weaker[:2]


def test_a_dispute_of_fact_stands_before_a_wording() -> None:
    story = strike()
    dispute = next(found for found in story.disagreements if found.kind != "wording")
    wording = next(found for found in story.disagreements if found.kind == "wording")
    words = [replace(wording, id=f"W{number}") for number in range(MANY)]
    assert dispute in choose(replace(story, disagreements=(*words, dispute)), None).story.disagreements


def test_a_small_story_stands_whole() -> None:
    story = strike()
    choice = choose(story, None)
    assert choice.story.disagreements == story.disagreements
    assert set(choice.left.values()) == {0}


def test_marks_too_many_for_a_finger_are_named_and_lead_nowhere() -> None:
    story = strike()
    more = tuple(replace(story.documents[0], id=f"m{number}", path=f"{number:03}_more.txt") for number in range(MANY))
    marks = parsed(replace(story, documents=(*story.documents, *more))).xpath(".//ol[@class='known rug dense']/li")
    assert len(marks) == len(story.documents) + MANY
    assert all(mark.get("aria-label") for mark in marks)
    assert not any(mark.xpath(".//a") for mark in marks)
