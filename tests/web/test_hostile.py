"""Whatever stands in reports, pages stay pages and tables stay tables."""

from __future__ import annotations

import csv
import io
import re

import pytest

from asreported.web.exporting import cell
from tests.views.stories import strike
from tests.web.making import TOKEN, Shelf, client, crawled

# A lone surrogate is not among it: no store can keep one.
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\u2066\x00\x1b[31m{{ 7*7 }}"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
OUR_SCRIPT = re.compile(r"/static/[0-9a-f]{12}/app\.js")


def test_no_page_carries_anything_but_text() -> None:
    pages = dict(crawled(client(Shelf(strike(HOSTILE)), token=TOKEN), most=120))
    assert len(pages) > 40
    for address, page in pages.items():
        assert all(OUR_SCRIPT.fullmatch(script.get("src", "")) for script in page.xpath("//script")), address
        assert not page.xpath("//img | //iframe | //object | //*[@onerror or @onclick or @onload]"), address
        assert not STEERING.search(page.text_content()), address
        assert "49" not in re.findall(r"\{\{.*?\}\}|(?<=\[31m)\w+", page.text_content()), address
    assert "<script>alert(1)" in pages["/s/story"].text_content()


def test_a_question_is_text_too() -> None:
    asked = client(Shelf(strike()))
    for address in ("/s/story/search", "/s/story/figures"):
        text = asked.get(address, params={"q": '"><script>alert(1)</script>', "of": "'><b>"}).text
        assert "<script>alert" not in text
        assert "<b>" not in text.replace("<b>as reported</b>", "")
    assert "<script>" not in asked.get("/s/<script>alert(1)</script>").text


def test_an_address_that_could_run_something_is_no_link() -> None:
    for _, page in crawled(client(Shelf(strike(HOSTILE))), most=60):
        assert not [link for link in page.xpath("//@href") if not link.startswith(("/", "#", "https://", "http://"))]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u202e=1", "\x00=1", " =1"])
def test_no_cell_is_a_formula(formula: str) -> None:
    assert not cell(formula).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell(f"plain {formula}").startswith("plain")


def test_tables_stay_safe_in_a_spreadsheet() -> None:
    asked = client(Shelf(strike('=HYPERLINK("http://evil.example")\u202e\r\n')))
    for name in ("figures", "states", "quotations", "timeline", "disagreements", "entities", "reports"):
        rows = list(csv.reader(io.StringIO(asked.get(f"/s/story/{name}.csv").content.decode("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1
        assert len(rows) > 1
        for row in rows:
            assert not any(text.startswith(("=", "+", "-", "@")) for text in row)
            assert not any(STEERING.search(text) or "\n" in text for text in row)
