"""Reports written to do harm, in a browser: nothing of theirs runs, asks the network, or widens the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import asreported
from asreported.views.report import to_html
from tests.hostile.reports import FILES
from tests.pipeline.making import read_reports

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.slow

SHOWN = (
    *("markup.txt", "steering.txt", "formulas.txt", "marks.txt", "right-to-left.txt", "keycaps.txt"),
    *("giant-token.txt", "giant-name.txt", "quotes.txt", "words.txt", "page-markup.html", "page-raw.html"),
    *("fields.jsonl", "addresses.jsonl", "giant-fields.jsonl", "surrogates.jsonl"),
)


@pytest.fixture(scope="session")
def url(folder: Path) -> str:
    (folder / "hostile").mkdir()
    for name in SHOWN:
        (folder / "hostile" / name).write_bytes(FILES[name])
    read_reports(folder / "hostile.db", [folder / "hostile"])
    story = asreported.open_store(folder / "hostile.db")
    page = folder / "hostile.html"
    page.write_bytes(to_html(story.told))
    return page.as_uri()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_of_a_report_runs_and_nothing_scrolls_sideways(page: Page, url: str, width: int) -> None:
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("main").is_visible()
    page.locator(".rows .fact a.words").first.click()
    assert (asked, dialogs) == ([url], [])
