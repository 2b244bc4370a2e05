"""The pages: every link leads somewhere, ledgers sort and filter, evidence and fact lead to each other."""

from __future__ import annotations

import csv
import io

import pytest
from lxml import html  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from tests.views.stories import strike
from tests.web.making import Shelf, Shelved, client, crawled


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(strike())


@pytest.fixture
def asked(shelf: Shelf) -> TestClient:
    return client(shelf)


def page(asked: TestClient, address: str) -> html.HtmlElement:
    answer = asked.get(address)
    assert answer.status_code == 200, address
    found: html.HtmlElement = html.document_fromstring(answer.text)
    return found


def column(table: html.HtmlElement, name: str) -> list[str]:
    return [" ".join(cell.text_content().split()) for cell in table.xpath(f"//tbody/tr/td[@class='{name}']")]


def test_every_link_leads_somewhere_and_every_page_has_one_title(asked: TestClient) -> None:
    pages = dict(crawled(asked))
    assert len(pages) > 30
    for address, found in pages.items():
        assert len(found.xpath("//h1")) == 1, address
        assert not found.xpath("//*[@style] | //script[not(@src)] | //style"), address
        names = found.xpath("//@id")
        assert len(names) == len(set(names)), address


def test_a_store_of_one_story_opens_with_it(asked: TestClient) -> None:
    assert asked.get("/").headers["location"] == "/s/story"


def test_a_ledger_is_sorted_by_any_column_both_ways(asked: TestClient) -> None:
    up = column(page(asked, "/s/story/figures?sort=number"), "amount")
    down = column(page(asked, "/s/story/figures?sort=-number"), "amount")
    given = [amount for amount in up if amount]

    def middle(amount: str) -> float:
        ends = [float(end.replace(",", "")) for end in amount.split("–")]
        return sum(ends) / len(ends)

    assert sorted(given, key=middle) == given
    assert [middle(amount) for amount in down if amount] == [middle(amount) for amount in given[::-1]]
    heading = page(asked, "/s/story/figures?sort=number").xpath("//th[@aria-sort='ascending']")
    assert [column.text_content().split()[0] for column in heading] == ["Number"]


def test_a_ledger_is_filtered_and_says_so(asked: TestClient, shelf: Shelf) -> None:
    planned = sum(figure.modality == "planned" for figure in shelf.told.figures)
    found = page(asked, "/s/story/figures?modality=planned")
    assert found.xpath("string(//h1)") == f"{planned} of {len(shelf.told.figures)} figures"
    assert len(found.xpath("//tbody/tr")) == planned
    assert {row.get("class") for row in found.xpath("//tbody/tr")} == {"planned"}
    nothing = page(asked, "/s/story/figures?q=nowhere+to+be+found")
    assert "Nothing that is reported fits." in nothing.text_content()


def test_a_range_finds_what_it_touches(asked: TestClient, shelf: Shelf) -> None:
    figure = next(figure for figure in shelf.told.figures if figure.value)
    found = page(asked, f"/s/story/figures?low={figure.value}&high={figure.value}")
    assert found.xpath(f"//a[@data-f='{figure.id}']")
    assert not page(asked, "/s/story/figures?low=1e12").xpath("//tbody/tr")


def test_pages_follow_each_other(asked: TestClient, shelf: Shelf) -> None:
    seen: list[str] = []
    address = "/s/story/states?rows=2"
    while address:
        found = page(asked, address)
        seen += found.xpath("//tbody//a[@data-f]/@data-f")
        address = next(iter(found.xpath("//a[@rel='next']/@href")), "")
    assert sorted(seen) == sorted(state.id for state in shelf.told.states)


def test_what_is_seen_is_exported(asked: TestClient) -> None:
    found = page(asked, "/s/story/states?modality=planned&sort=-text&rows=1")
    (csv_address, json_address) = found.xpath("//a[@download]/@href")
    rows = list(csv.DictReader(io.StringIO(asked.get(csv_address).content.decode("utf-8-sig"))))
    assert rows
    assert {row["modality"] for row in rows} == {"planned"}
    assert [row["text"] for row in rows] == sorted((row["text"] for row in rows), key=str.casefold, reverse=True)
    assert [record["id"] for record in asked.get(json_address).json()] == [row["id"] for row in rows]


def test_fact_and_evidence_lead_to_each_other(asked: TestClient, shelf: Shelf) -> None:
    figure = shelf.told.figures[0]
    fact = page(asked, f"/s/story/facts/{figure.id}")
    exact = fact.xpath("//span[@class='exact']")
    assert exact[0].text_content() == figure.evidence[0].text
    address, _, anchor = fact.xpath("//div[@class='proof']//a/@href")[0].partition("#")
    report = page(asked, address)
    (sentence,) = report.xpath(f"//*[@id='{anchor}']")
    assert figure.evidence[0].text in sentence.text_content()
    assert f"/s/story/facts/{figure.id}" in sentence.xpath(".//a/@href")
    carried = report.xpath(f"//*[contains(concat(' ', @data-e, ' '), ' {figure.id} ')]")
    assert "".join(piece.text_content() for piece in carried) == figure.evidence[0].text


def test_a_part_is_answered_by_the_part_alone(asked: TestClient, shelf: Shelf) -> None:
    figure = shelf.told.figures[0]
    slip = asked.get(f"/s/story/facts/{figure.id}", headers={"X-Part": "rail"}).text
    assert "<html" not in slip
    assert figure.evidence[0].text in html.fromstring(f"<div>{slip}</div>").text_content()
    table = asked.get("/s/story/figures", headers={"X-Part": "table"})
    assert "<html" not in table.text
    assert table.headers["vary"] == "X-Part"


def test_the_days_go_along(asked: TestClient, shelf: Shelf) -> None:
    first = min(document.published.last_day for document in shelf.told.documents if document.published)
    found = page(asked, f"/s/story?known_by={first}&as_of=2030-01-01")
    ours = [
        link for link in found.xpath("//main//div//a/@href | //nav[@aria-label]//a/@href") if link.startswith("/s/")
    ]
    assert ours
    assert all(f"known_by={first}" in link and "as_of=2030-01-01" in link for link in ours)
    assert (first, "2030-01-01") in shelf.asked
    later = found.xpath("//ol[contains(@class,'known')]/li[contains(@class,'later')]")
    assert len(later) == sum(
        document.published is None or document.published.last_day > first for document in shelf.told.documents
    )


def test_a_story_is_told_once_until_the_store_changes(asked: TestClient, shelf: Shelf) -> None:
    for address in ("/s/story", "/s/story/figures", "/s/story"):
        page(asked, address)
    assert shelf.asked == [(None, None)]
    tag = asked.get("/s/story").headers["etag"]
    assert asked.get("/s/story", headers={"If-None-Match": tag}).status_code == 304
    shelf.changes += 1
    page(asked, "/s/story")
    assert shelf.asked == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/s/nowhere", 404),
        ("/s/story/nothing", 404),
        ("/s/story/facts/f0", 404),
        ("/s/story/entities/e0", 404),
        ("/s/story/reports/d0", 404),
        ("/s/story?known_by=yesterday", 400),
        ("/s/story/figures?sort=colour", 400),
        ("/s/story/figures?low=many", 400),
        ("/s/story/figures?page=0", 400),
        ("/s/story/figures?rows=100000", 400),
        (f"/s/story/search?q={'x' * 400}", 400),
        ("/static/0/app.css", 404),
        ("/s/story/links", 404),
    ],
)
def test_what_cannot_be_answered_is_told(asked: TestClient, address: str, status: int) -> None:
    answer = asked.get(address)
    assert answer.status_code == status
    assert html.document_fromstring(answer.text).xpath("//h1")


def test_search_marks_the_words(asked: TestClient, shelf: Shelf) -> None:
    word = shelf.told.documents[0].text.split()[3].strip(".,")
    found = page(asked, f"/s/story/search?q={word}")
    assert word in found.xpath("//ol[@class='hits']//b/text()")


def test_who_said_and_how_many(asked: TestClient, shelf: Shelf) -> None:
    speaker = next(said.speaker.name for said in shelf.told.quotations if said.speaker)
    found = page(asked, f"/s/story/search?who={speaker.split()[-1].lower()}&low=1")
    assert speaker in found.text_content()
    assert found.xpath("//table[contains(@class,'of-figures')]//tr")


def test_a_long_shelf_is_listed_without_telling_every_story(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [Shelved(f"s{number}", f"Story {number}", 3) for number in range(40)]
    monkeypatch.setattr(shelf, "stories", lambda: many)
    found = page(client(shelf), "/stories")
    assert [link.text_content() for link in found.xpath("//ol/li/h2")] == [one.name for one in many]
    assert shelf.asked == []
    assert client(shelf).get("/").status_code == 200
