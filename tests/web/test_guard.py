"""What keeps other sites out, and who may decide."""

from __future__ import annotations

import pytest
from lxml import html  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from asreported.model import Link
from asreported.web import application
from tests.views.stories import strike
from tests.web.making import HERE, TOKEN, Shelf, client

LINKS = "/s/story/links"


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(strike())


def opened(shelf: Shelf) -> tuple[TestClient, str]:
    """A browser that has shown the token, and what its form carries."""
    asked = client(shelf, token=TOKEN)
    assert asked.post(LINKS, data={"act": "open", "token": TOKEN}).status_code == 303
    page = html.document_fromstring(asked.get(LINKS).text)
    return asked, page.xpath("//input[@name='proof']/@value")[0]


def form(shelf: Shelf, proof: str, **other: str) -> dict[str, str]:
    one, two, *_ = (entity.name for entity in shelf.told.entities)
    return {"act": "decide", "proof": proof, "left": one, "right": two, "same": "yes", "why": "so it is"} | other


@pytest.mark.parametrize("address", ["/stories", "/s/story", "/s/nowhere", "/api/stories", "/api/nothing"])
def test_every_answer_is_guarded(shelf: Shelf, address: str) -> None:
    headers = client(shelf).get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert (policy["default-src"], policy["script-src"], policy["style-src"]) == ("'none'", "'self'", "'self'")
    assert (policy["frame-ancestors"], policy["base-uri"]) == ("'none'", "'none'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8600", "127.0.0.1:8600", "[::1]:8600", "192.168.1.7", "our.example"]
)
def test_this_machine_answers_to_its_names(shelf: Shelf, host: str) -> None:
    asked = TestClient(application(shelf, hosts=["our.example"]), base_url=HERE)
    assert asked.get("/stories", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8600", "localhost.evil.example", "127.0.0.1.nip.example", ""]
)
def test_another_name_is_refused(shelf: Shelf, host: str) -> None:
    answer = client(shelf).get("/stories", headers={"Host": host})
    assert answer.status_code == 421
    assert shelf.asked == []


def test_nothing_can_be_decided_unless_asked_for(shelf: Shelf) -> None:
    asked = client(shelf)
    assert asked.get(LINKS).status_code == 404
    assert asked.post(LINKS, data=form(shelf, "")).status_code == 404
    assert "Links" not in html.document_fromstring(asked.get("/s/story").text).xpath("string(//header)")


def test_who_has_the_token_decides(shelf: Shelf) -> None:
    asked, proof = opened(shelf)
    sent = form(shelf, proof)
    done = asked.post(LINKS, data=sent)
    assert done.status_code == 303
    assert shelf.decided == [Link("entity", sent["left"], sent["right"], True, "so it is")]
    assert "so it is" in asked.get(done.headers["location"]).text
    asked.post(LINKS, data=form(shelf, proof, same="no"))
    assert [link.same for link in shelf.decided] == [True, False]


def test_quotations_are_linked_as_utterances(shelf: Shelf) -> None:
    asked, proof = opened(shelf)
    one, two, *_ = (said.id for said in shelf.told.quotations)
    asked.post(LINKS, data=form(shelf, proof, left=one, right=two))
    assert [link.kind for link in shelf.decided] == ["utterance"]


@pytest.mark.parametrize("wrong", [{"left": "Nobody Nowhere"}, {"why": ""}, {"left": "same", "right": "same"}])
def test_what_cannot_be_linked_is_told(shelf: Shelf, wrong: dict[str, str]) -> None:
    asked, proof = opened(shelf)
    answer = asked.post(LINKS, data=form(shelf, proof, **wrong))
    assert answer.status_code == 400
    assert html.document_fromstring(answer.text).xpath("//*[@role='alert']")
    assert shelf.decided == []


def test_without_the_token_nothing_is_decided(shelf: Shelf) -> None:
    _, proof = opened(shelf)
    stranger = client(shelf, token=TOKEN)
    assert stranger.post(LINKS, data={"act": "open", "token": "a guess"}).status_code == 403
    assert stranger.post(LINKS, data=form(shelf, proof)).status_code == 403
    assert shelf.decided == []


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_a_form_of_another_site_is_refused(shelf: Shelf, headers: dict[str, str]) -> None:
    asked, proof = opened(shelf)
    assert asked.post(LINKS, data=form(shelf, proof), headers=headers).status_code == 403
    assert asked.post(LINKS, data=form(shelf, "")).status_code == 403
    assert shelf.decided == []


def test_the_cookie_is_for_this_site_alone_and_not_the_token(shelf: Shelf) -> None:
    cookie = client(shelf, token=TOKEN).post(LINKS, data={"act": "open", "token": TOKEN}).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= {part.strip() for part in cookie.split(";")}
    assert TOKEN not in cookie


def test_a_form_without_end_is_refused(shelf: Shelf) -> None:
    asked, proof = opened(shelf)
    assert asked.post(LINKS, data=form(shelf, proof, why="x" * 100_000)).status_code == 413


def test_an_error_of_ours_is_told_without_its_matter_and_guarded(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr(shelf, "revision", broken)
    asked = TestClient(application(shelf), base_url=HERE, raise_server_exceptions=False)
    for address in ("/s/story", "/api/stories/story"):
        answer = asked.get(address)
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
