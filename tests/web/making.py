"""A store that is none: one story made by hand, and what is asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import html  # type: ignore[import-untyped]
from starlette.testclient import TestClient

from asreported.model import Link, Story
from asreported.web import application

HERE = "http://localhost"
TOKEN = "the-right-token"


@dataclass(frozen=True)
class Shelved:
    id: str
    name: str | None
    reports: int


@dataclass(frozen=True)
class Place:
    document: str
    kind: str
    start: int
    end: int


@dataclass
class Shelf:
    """Answers as a store does; `known_by` counts reports by their days alone."""

    told: Story
    changes: int = 0
    decided: list[Link] = field(default_factory=list)
    asked: list[tuple[str | None, str | None]] = field(default_factory=list)

    def revision(self) -> int:
        return self.changes + len(self.decided)

    def stories(self) -> Sequence[Shelved]:
        return [Shelved("story", None, len(self.told.documents))]

    def story(self, story: str, known_by: str | None, as_of: str | None) -> Story:
        assert story == "story"
        self.asked.append((known_by, as_of))
        known = tuple(
            document
            for document in self.told.documents
            if known_by is None or (document.published and document.published.last_day <= known_by)
        )
        if len(known) == len(self.told.documents):
            return self.told
        empty: Story = replace(self.told, **dict.fromkeys(Story.__slots__, ()))
        return replace(empty, documents=known)

    def search(self, query: str, limit: int) -> Sequence[Place]:
        found = (
            Place(document.id, "text", match.start(), match.end())
            for document in self.told.documents
            for match in re.finditer(re.escape(query), document.text)
        )
        return list(found)[:limit]

    def decisions(self) -> Sequence[Link]:
        return self.decided

    def decide(self, link: Link) -> None:
        self.decided.append(link)


def client(shelf: Shelf, token: str | None = None, **headers: str) -> TestClient:
    return TestClient(application(shelf, token=token), base_url=HERE, headers=headers, follow_redirects=False)


def crawled(asked: TestClient, start: str = "/stories", most: int = 250) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page that can be reached, each once; what is answered by anything but a page is asked for too."""
    seen: set[str] = set()
    waiting = [start]
    while waiting and len(seen) < most:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        answer = asked.get(address)
        assert answer.status_code == (307 if address == "/" else 200), (address, answer.status_code)
        if answer.headers.get("content-type", "").startswith("text/html") and "report.html" not in address:
            page = html.document_fromstring(answer.text)
            yield address, page
            waiting += [link.split("#")[0] for link in page.xpath("//*[@href]/@href") if link.startswith("/")]
