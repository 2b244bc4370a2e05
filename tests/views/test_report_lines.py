"""What stands on a line of the report: few cites, the clause that counts, the report's own words for a time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from asreported.model import Evidence, Story, TimelineEntry
from asreported.views.cites import SHAPES
from asreported.views.report.ledger import Entry, Group, folded
from asreported.views.report.marks import rules
from asreported.views.text import clean, curly
from tests.views.builder import day
from tests.views.stories import strike
from tests.views.test_report import having, parsed


def everywhere(story: Story) -> tuple[Evidence, ...]:
    """Every sentence of every report."""
    return tuple(
        Evidence(document.id, start, end, document.text[start:end])
        for document in story.documents
        for start, end in document.sentences
    )


def test_many_cites_unfold_and_each_report_stands_open_before_any_stands_twice() -> None:
    story = strike()
    evidence = everywhere(story)
    page = parsed(replace(story, figures=(replace(story.figures[0], evidence=evidence), *story.figures[1:])))
    row = having(page.get_element_by_id("f-11"), "cites", "td")[0]
    folded = {link.get("href") for link in row.xpath(".//details//a")}
    shown = [link.get("href") for link in row.xpath(".//a") if link.get("href") not in folded]
    assert len({href.split("-")[1] for href in shown}) == len(shown) == 3
    assert len(shown) + len(folded) == len(evidence)
    assert having(row, "many")[0].text_content() == str(len(folded))


def test_few_cites_stand_open() -> None:
    assert not parsed(strike()).xpath(".//details")


def entry(story: Story, text: str, basis: str, *evidence: Evidence) -> Story:
    when = day("2031-03-10", basis=basis)
    return replace(story, timeline=(TimelineEntry("T1", when, text, "protest", "actual", (), 1, evidence, 1),))


def test_an_event_stays_verbatim_and_the_rest_of_its_sentence_is_grey() -> None:
    story = strike()
    sentence = "The union suspended its strike on Monday after two weeks without a single ship."
    told = entry(story, sentence, '"Monday", counted from the report', story.timeline[1].evidence[0])
    event = having(parsed(told), "events", "table")[0]
    assert having(event, "words", "a")[0].text_content() == sentence
    assert [clean(part.text_content()) for part in having(event, "rest")] == ["after two weeks without a single ship."]
    assert having(event, "basis")[0].text_content() == "“Monday”, counted from the report"


def test_an_event_says_which_report_only_carries_another() -> None:
    story = strike()
    copied = story.copies[0].passages[0].evidence
    event = having(parsed(entry(story, copied[0].text, "", *copied)), "events", "table")[0]
    assert having(event, "basis")[0].text_content() == "03 carries a passage of 02"


@pytest.mark.parametrize(
    ("straight", "typographic"),
    [
        ('"May" as written', "“May” as written"),
        ('"a", counted from "b"', "“a”, counted from “b”"),
        ('5" of rain', '5" of rain'),
    ],
)
def test_quotation_marks_are_typographic(straight: str, typographic: str) -> None:
    assert curly(straight) == typographic


def test_the_rail_says_how_many_sentences_there_are() -> None:
    assert having(parsed(strike()), "stands")[0].text_content() == "The sentence it stands on"


def test_what_was_set_aside_leads_to_its_evidence() -> None:
    pairs = having(parsed(strike()), "compared", "ul")[0]
    assert [line.text_content() for line in pairs.xpath("./li")] == [
        "about 400 dockers and around 900 personnel a fact and a plan"
    ]
    assert all(link.get("href").startswith("#s-") for link in pairs.iter("a"))


def test_a_long_dossier_keeps_its_first_lines_open_and_loses_none() -> None:
    entry = Entry(1, "five", "", "", "actual", bold=True, when="", dots=None, links=())
    short = (Group("Size", (entry,) * 10),)
    assert folded(short) == (short, ())
    long = (Group("Size", tuple(replace(entry, fact=number) for number in range(80))), Group("Lead", (entry,)))
    first, beyond = folded(long)
    assert [group.name for group in first] == ["Size", "Lead"]
    assert [group.name for group in beyond] == ["Size"]
    assert (*first[0].entries, *beyond[0].entries) == long[0].entries
    assert len(first[0].entries) < len(beyond[0].entries)


@pytest.mark.parametrize("shape", range(SHAPES))
def test_a_hollow_mark_lies_within_its_solid_one(shape: int) -> None:
    """The ring goes around the outer corners, then around the inner ones, and comes back to where it began."""
    rule = rules().splitlines()[shape]
    solid, ring = (
        [(float(x), float(y)) for x, y in re.findall(r"([\d.]+)% ([\d.]+)%", part)] for part in rule.split("--hollow")
    )
    assert ring[: len(solid)] == solid and ring[len(solid)] == solid[0]
    inner = ring[len(solid) + 1 : -1]
    assert len(inner) == len(solid) and ring[-1] == inner[0]
    assert all(min(x for x, _ in solid) < x < max(x for x, _ in solid) for x, _ in inner)
    assert all(min(y for _, y in solid) < y < max(y for _, y in solid) for _, y in inner)
