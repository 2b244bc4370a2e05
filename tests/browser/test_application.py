"""The application in a browser: search finds, evidence opens both ways, keys lead all the way."""

from __future__ import annotations

import importlib
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watching import overflow

pytestmark = pytest.mark.slow

STORY = "/s/all"
PAGES = (
    *("/stories", STORY, f"{STORY}/search?q=mission", f"{STORY}/coverage", f"{STORY}/links"),
    *(f"{STORY}/{name}" for name in ("figures", "states", "quotations", "timeline", "disagreements")),
    *(f"{STORY}/{name}" for name in ("entities", "reports")),
)
PHONE = {"width": 390, "height": 844}


def first(page: Page, address: str, listed: str) -> str:
    """The first page of one record that a list leads to."""
    page.goto(f"{address}{STORY}/{listed}")
    link = page.locator("#table tbody a.words").first.get_attribute("href")
    assert link
    return link


def all_pages(page: Page, address: str) -> list[str]:
    return [*PAGES, *(first(page, address, listed) for listed in ("figures", "entities", "reports"))]


def test_every_page_opens_without_complaint_on_a_desk_and_on_a_phone(page: Page, address: str) -> None:
    for path in all_pages(page, address):
        for size in ({"width": 1280, "height": 900}, PHONE, {"width": 1000, "height": 700}):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.goto(f"{address}{path}")
            expect(page.locator("h1")).to_be_visible()
            assert overflow(page) <= 0, (path, size)


def test_search_finds_while_one_types(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}/search")
    page.get_by_label("Words").fill("mission")
    expect(page.locator("ol.hits b").first).to_have_text(re.compile("mission", re.IGNORECASE))
    expect(page).to_have_url(re.compile("q=mission"))
    page.get_by_role("searchbox", name="Search the reports").fill("border guards")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Words")).to_have_value("border guards")
    expect(page.locator("ol.hits li").first).to_be_visible()


def test_a_fact_shows_its_sentence_beside_it_and_leads_there_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}/figures")
    fact = page.locator("#table a[data-f]").nth(1)
    fact.click()
    expect(fact).to_have_class(re.compile("chosen"))
    expect(page.locator("#slip h2")).to_contain_text(fact.inner_text())
    exact = page.locator("#slip .exact").first.text_content() or ""
    assert exact
    expect(page.locator("svg.wire path")).to_have_attribute("d", re.compile("^M"))
    page.locator("#slip a", has_text="read in full").first.click()
    expect(page).to_have_url(re.compile("/reports/.*#s-"))
    sentence = page.locator(".s:target")
    expect(sentence).to_contain_text(exact)
    sentence.locator(".notes a").first.click()
    expect(page).to_have_url(re.compile("/facts/"))
    expect(page.locator(".evidence .wash").first).to_be_visible()


def test_keys_lead_all_the_way(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the page")
    page.locator(".known a").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".known li").nth(1).locator("a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("known_by="))
    expect(page.get_by_role("status")).to_contain_text("As it had been reported by")
    link = page.locator("a[data-f]").nth(2)
    link.focus()
    page.keyboard.press("Enter")
    expect(link).to_have_class(re.compile("chosen"))
    page.keyboard.press("Escape")
    expect(link).not_to_have_class(re.compile("chosen"))


def test_a_ledger_is_sorted_in_place(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}/states")
    page.get_by_role("link", name="As reported", exact=True).click()
    expect(page.locator("th[aria-sort=ascending]")).to_have_text(re.compile("As reported"))
    expect(page).to_have_url(re.compile("sort=text"))
    expect(page.locator("th[aria-sort=ascending] a")).to_be_focused()


def test_on_a_phone_the_sentence_comes_as_a_sheet_and_goes(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}{STORY}")
    fact = page.locator(".rows a[data-f]").first
    fact.click()
    close = page.get_by_role("button", name="Close")
    expect(close).to_be_focused()
    expect(page.locator("#slip .wash").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(close).to_be_hidden()
    expect(fact).to_be_focused()


def test_links_are_decided_by_who_has_the_token(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}/links")
    page.get_by_label("Token").fill("token")
    page.get_by_role("button", name="Open").click()
    names = [option.get_attribute("value") or "" for option in page.locator("datalist option").all()[:2]]
    for field, name in zip(("left", "right"), names, strict=True):
        page.locator(f"input[name={field}]").fill(name)
    page.get_by_label("not the same").check()
    page.get_by_label("Why").fill("they are two")
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_role("status")).to_have_text("Kept.")
    expect(page.locator("table")).to_contain_text("they are two")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, address: str, scheme: str) -> None:
    try:
        axe = importlib.import_module("axe_playwright_python.sync_playwright").Axe()
    except ModuleNotFoundError:
        pytest.skip("axe-playwright-python is not installed: accessibility is not checked")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = {}
    for path in all_pages(page, address):
        for size in ({"width": 1280, "height": 900}, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.goto(f"{address}{path}")
            for violation in axe.run(page).response["violations"]:
                places = [node["target"] for node in violation["nodes"][:3]]
                found[path, size["width"], violation["id"]] = places
    assert found == {}
