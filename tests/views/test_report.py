"""The report: every fact leads to its sentence and back, nothing that a report holds can act, nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from typing import Any, TypeAlias

import lxml.html  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.model import Evidence, Story, StoryDocument, Zone
from asreported.views.cites import Cites
from asreported.views.dossier import dossier
from asreported.views.report import to_html
from asreported.views.report.facts import Facts
from asreported.views.report.gather import gather
from asreported.views.report.references import References
from asreported.views.text import clean
from tests.views.stories import strike

Html: TypeAlias = Any
"""An element of lxml, which has no types."""

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\u2066\x00\x1b[31m\ud800{{ 7*7 }}"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def having(page: Html, name: str, tag: str = "*") -> list[Html]:
    """The elements with that class, in the order of the page."""
    found: list[Html] = page.xpath(f".//{tag}[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
    return found


def parsed(story: Story) -> Html:
    return lxml.html.document_fromstring(to_html(story).decode("utf-8"))


def facts_of(story: Story) -> Facts:
    subject = dossier(story).subject.entity if story.entities else None
    return gather(story, subject, References(story, Cites(story)))


def alone(text: str, *sentences: tuple[int, int]) -> Story:
    """A story of one report with no record at all."""
    zones = (Zone("prose", 0, len(text)),) if text else ()
    document = StoryDocument(
        "a", "only.txt", None, None, None, (), None, "en", "0" * 64, text, zones, sentences, off_story=()
    )
    return Story((document,), (), (), (), (), (), (), (), (), ())


def letters(text: str) -> str:
    return "".join(character for character in clean(text) if character.isalnum())


def evidence_of(story: Story) -> list[Evidence]:
    """All evidence of every record but entities, which are no facts."""
    found = [place for figure in story.figures for place in figure.evidence]
    found += [place for state in story.states for place in state.evidence]
    found += [place for entry in story.timeline for place in entry.evidence]
    found += [place for quotation in story.quotations for place in quotation.evidence]
    found += [place for one in story.disagreements for side in one.positions for place in side.evidence]
    return found + [place for copy in story.copies for passage in copy.passages for place in passage.evidence]


def test_every_evidence_is_cited_and_its_sentence_holds_it() -> None:
    story = strike()
    page = parsed(story)
    cited = {link.get("href") for link in having(page, "cite", "a")}
    references = References(story, Cites(story))
    for place in evidence_of(story):
        anchor = references.anchor(place)
        assert f"#{anchor}" in cited, place
        sentence = page.get_element_by_id(anchor)
        shown = (having(sentence, "text") or [sentence])[0].text_content()
        assert clean(place.text)[:20] in shown


def test_the_exact_characters_are_marked_in_the_report() -> None:
    story = strike()
    page = parsed(story)
    for fact in facts_of(story):
        marked = [piece for piece in page.xpath(".//*[@data-e]") if str(fact.number) in piece.get("data-e").split()]
        assert letters("".join(piece.text_content() for piece in marked)) == "".join(
            letters(place.text) for place in sorted(set(fact.exact), key=lambda place: place.document)
        ), fact


def test_every_note_leads_back_to_a_fact_and_every_fact_has_one() -> None:
    story = strike()
    page = parsed(story)
    noted = {link.get("href") for link in page.xpath(".//*[@class='notes']/a")}
    assert noted == {f"#f-{fact.number}" for fact in facts_of(story)}
    for href in noted:
        assert "fact" in page.get_element_by_id(href[1:]).get("class")


def test_anchors_are_unique_and_every_link_has_its_target() -> None:
    page = parsed(strike())
    count = Counter(element.get("id") for element in page.xpath(".//*[@id]"))
    assert max(count.values()) == 1
    inside = [link.get("href") for link in page.iter("a", "use")]
    assert inside and all(href.startswith("#") and href[1:] in count for href in inside)


def test_same_story_same_bytes() -> None:
    assert to_html(strike()) == to_html(strike())


def test_nothing_hostile_gets_through() -> None:
    html = to_html(strike(HOSTILE)).decode("utf-8")
    page = lxml.html.document_fromstring(html)
    assert not STEERING.search(html)
    assert len(page.xpath(".//script")) == 1
    assert not page.xpath(".//img")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on") or name == "style"]
    assert "<script>alert(1)" in page.text_content()
    assert "{{ 7*7 }}" in page.text_content()


def test_an_address_that_could_run_is_no_link() -> None:
    story = strike()
    first, second, *rest = story.documents
    documents = (replace(first, url="javascript:alert(1)"), replace(second, url="https://example.org/a?b=1&c"), *rest)
    page = parsed(replace(story, documents=documents))
    away = [link for link in page.iter("a") if not link.get("href").startswith("#")]
    assert [(link.get("href"), link.get("rel")) for link in away] == [("https://example.org/a?b=1&c", "noreferrer")]


def test_nothing_is_fetched() -> None:
    page = parsed(strike())
    assert not page.xpath(".//*[@src] | .//link | .//iframe | .//object | .//embed | .//form")
    style = page.xpath(".//style")[0].text
    assert "url(" not in style and "@import" not in style


def test_the_policy_allows_our_style_and_script_alone() -> None:
    page = parsed(strike())
    policy = page.xpath(".//meta[@http-equiv='Content-Security-Policy']")[0].get("content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        text = page.xpath(f".//{tag}")[0].text
        digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_what_is_not_fact_says_so_in_a_word() -> None:
    story = strike()
    page = parsed(story)
    for fact in facts_of(story):
        row = page.get_element_by_id(f"f-{fact.number}")
        words = [word.text_content() for word in having(row, "modality")]
        assert (fact.modality in words) == (fact.modality != "actual")
        assert fact.modality == "actual" or fact.modality in row.get("class").split()


def test_gaps_are_drawn() -> None:
    page = parsed(strike())
    gaps = [gap.text_content() for gap in having(page, "gap")]
    assert "resumed not reported" in gaps


def test_variants_of_an_utterance_are_marked() -> None:
    page = parsed(strike())
    assert [cut.text_content() for cut in having(page, "cut")] == [
        "and until the dismissed crane drivers are back at work"
    ]
    assert "ends at “paid”; 10 words cut" in page.get_element_by_id("said").text_content()


def test_headings_count_what_was_found() -> None:
    page = parsed(strike())
    found = [heading.text_content() for heading in page.xpath(".//*[@class='found']/h2")]
    assert found == [
        "Several hundred people as fact, around 900 personnel as plan",
        "Four events, two dated to the day",
        "One utterance stands in several reports, not alike",
        "One figure is disputed; one wording parts",
        "One thing by other names",
        "One passage stands in two reports",
        "Figures and states of no named subject",
        "The four, in full",
    ]


def test_empty_sections_keep_their_headings() -> None:
    page = parsed(alone("Nothing happened.", (0, 17)))
    found = [heading.text_content() for heading in page.xpath(".//*[@class='found']/h2")]
    assert found == [
        "No figure is reported",
        "No event is reported",
        "Nobody is quoted",
        "No figure and no date is disputed",
        "No two reports word the same thing otherwise",
        "No passage is copied",
        "Nothing else has a figure or a state",
        "The report, in full",
    ]
    assert page.xpath(".//h1")[0].text_content() == "One report"


def test_a_story_without_reports_is_still_a_page() -> None:
    page = parsed(Story((), (), (), (), (), (), (), (), (), ()))
    assert page.xpath(".//h1")[0].text_content() == "No report"


def test_the_page_is_made_for_readers_of_every_kind() -> None:
    page = parsed(strike())
    assert page.get("lang") == "en"
    assert [len(page.xpath(f".//{landmark}")) for landmark in ("main", "body/header", "footer", "aside")] == [
        1,
        1,
        1,
        1,
    ]
    assert having(page, "skip", "a")[0].get("href") == "#lead"
    for drawing in page.xpath(".//svg"):
        assert drawing.get("aria-hidden") or drawing.get("aria-label"), lxml.html.tostring(drawing)[:200]
    levels = [int(heading.tag[1]) for heading in page.xpath(".//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels[0] == 1 and levels.count(1) == 1


def test_many_reports_stand_as_a_rug() -> None:
    story = strike()
    more = tuple(replace(story.documents[0], id=f"m{number}", path=f"{number:03}_more.txt") for number in range(30))
    page = parsed(replace(story, documents=(*story.documents, *more)))
    assert len(page.xpath(".//ol[@class='known rug']/li/a")) == 34
    assert not page.xpath(".//ol//*[@class='day']")


def test_size() -> None:
    assert len(to_html(strike())) < 120_000


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40), max_size=6),
    st.data(),
)
def test_a_report_is_shown_whole(runs: list[str], data: st.DataObject) -> None:
    """Whatever the text and wherever its sentences are, no letter and no digit of it is lost or shown twice."""
    text = "".join(runs)
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    sentences = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False) if start < end]
    page = parsed(alone(text, *sentences))
    assert letters(having(page, "body", "div")[0].text_content()) == letters(text)


def channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    red, green, blue = (channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(scheme: int) -> None:
    """WCAG 2.2 AA: 4.5 to 1 for every colour that text has, on every ground it stands on."""
    style = parsed(strike()).xpath(".//style")[0].text
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[scheme]))
    pairs = [(text, "paper") for text in ("ink", "ink2", "ink3", "plan", "part")]
    for text, ground in [*pairs, ("ink3", "panel"), ("plan", "panel"), ("on-marker", "marker")]:
        light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)
