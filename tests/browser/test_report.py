"""The report in a browser: nothing is fetched, every fact leads to its sentence and back, the slider takes away what
was not yet reported, and no rule of accessibility that a machine can check is broken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import asreported
from asreported.views.known import known_by
from asreported.views.report import to_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow
SAMPLE = Path(__file__).parents[2] / "samples" / "training-mission" / "documents"
WIDTH, HEIGHT = 390, 844
"""A phone, px."""


@pytest.fixture(scope="session")
def story() -> asreported.Story:
    return asreported.read(SAMPLE)


@pytest.fixture(scope="session")
def url(story: asreported.Story, folder: Path) -> str:
    report = folder / "report.html"
    report.write_bytes(to_html(story.told))
    return report.as_uri()


@pytest.fixture
def report(page: Page, url: str) -> Page:
    page.goto(url)
    return page


def facts_shown(page: Page) -> int:
    return page.locator(".ledger .fact:visible").count()


def test_nothing_is_asked_of_the_network(page: Page, url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    page.locator(".rows .fact a.words").first.click()
    assert asked == [url]


def test_a_fact_leads_to_its_sentence_and_back(report: Page) -> None:
    fact = report.locator(".rows .fact").nth(2)
    number = fact.get_attribute("id")
    fact.locator("a.words").click()
    assert report.locator(".rail .proof").count() >= 1
    exact = report.locator(".rail .proof .exact").first.inner_text()
    assert exact and exact in report.locator(".rail .proof p").first.inner_text()
    report.locator(".rail .proof .note a").first.click()
    sentence = report.locator(".s:target")
    assert sentence.is_visible()
    report.locator(f".notes:has(+ .s:target) a[href='#{number}']").click()
    assert report.url.endswith(f"#{number}")
    assert fact.is_visible()


def test_the_keyboard_goes_all_the_way(report: Page) -> None:
    report.keyboard.press("Tab")
    assert report.evaluate("document.activeElement.className") == "skip"
    for _ in range(40):
        report.keyboard.press("Tab")
        if report.evaluate("document.activeElement.matches('.lead .words')"):
            break
    assert report.evaluate("document.activeElement.classList.contains('chosen')")
    head = report.locator(".rail h2").inner_text()
    report.keyboard.press("Tab")
    assert report.locator(".rail h2").inner_text() != head
    report.keyboard.press("Escape")
    assert report.locator(".rail h2").inner_text() == head


def test_the_slider_takes_away_what_was_not_yet_reported(report: Page, story: asreported.Story) -> None:
    slider = report.get_by_role("slider", name="Known by")
    everything = facts_shown(report)
    stops = [stop.get_attribute("data-until") or "" for stop in report.locator("template.stop").all()]
    assert stops[-1] == ""
    shown = []
    for place, day in enumerate(stops[:-1]):
        slider.fill(str(place))
        known = known_by(story.told, day)
        assert report.locator(".strip .count").inner_text().startswith(f"{len(known.documents)} of ")
        assert report.locator("article.report:visible").count() == len(known.documents)
        assert report.locator(".events .fact:visible").count() == len(known.timeline)
        shown.append(facts_shown(report))
    assert shown == sorted(shown) and shown[-1] <= everything
    slider.fill(str(len(stops) - 1))
    assert facts_shown(report) == everything


def test_the_arrows_move_the_slider(report: Page) -> None:
    report.wait_for_selector("[aria-valuetext]")  # the script has run
    slider = report.get_by_role("slider", name="Known by")
    before = slider.get_attribute("aria-valuetext")
    slider.focus()
    report.keyboard.press("ArrowLeft")
    assert slider.get_attribute("aria-valuetext") != before
    report.keyboard.press("End")
    assert slider.get_attribute("aria-valuetext") == before


def test_nothing_of_a_later_report_is_shown_before_its_day(report: Page, story: asreported.Story) -> None:
    first = min(report.published.last_day for report in story.documents if report.published)
    report.get_by_role("slider", name="Known by").fill("0")
    known = {document.id for document in story.known_by(first).documents}
    shown = report.locator("main").inner_text()
    late = [place for entry in story.timeline for place in entry.evidence if place.document not in known]
    texts = {document.id: document.text for document in story.documents}
    sentences = [texts[place.document][place.start : place.start + 60] for place in late]
    early = "\n".join(texts[name] for name in known)
    assert sentences
    assert not [text for text in sentences if text in shown and text not in early]


def test_on_a_phone_nothing_scrolls_sideways_and_the_sentence_comes_up(browser: Browser, url: str) -> None:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True)
    page = context.new_page()
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    assert not page.locator(".rail").is_visible()
    page.locator(".rows .fact a.words").first.tap()
    assert page.locator(".rail .proof").first.is_visible()
    page.get_by_role("button", name="Close").tap()
    assert not page.locator(".rail").is_visible()
    context.close()


def test_without_script_every_fact_is_a_link_to_its_sentence(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    page.locator(".rows .fact a.words").nth(1).click()
    assert page.locator(".s:target").is_visible()
    assert page.locator(".known a").count() > 1
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, url: str, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True
    )
    page = context.new_page()
    page.goto(url)
    found = axe.Axe().run(page).response["violations"]
    context.close()
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
