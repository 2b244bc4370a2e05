"""Reports as they come from the press, where they lie beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported.ingest import ingest, sources
from asreported.ingest.source import Source
from asreported.model import Document

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five seed reports are not beside this repository")


@pytest.fixture(scope="module")
def seeds() -> list[Document]:
    found = [one for source in sources([SEEDS]) if isinstance(source, Source) for one in ingest(source)]
    assert all(isinstance(one, Document) for one in found)
    return [one for one in found if isinstance(one, Document)]


def test_who_published_them(seeds: list[Document]) -> None:
    outlets = ["Radio Habana Cuba", "Radio Habana Cuba", "Shafaq News", None, None]
    assert [document.outlet for document in seeds] == outlets
    assert [document.authors for document in seeds] == [(), (), (), ("Clay Curtis",), ()]
    assert [document.language for document in seeds] == ["en"] * 5


def test_when_they_say_they_were_written(seeds: list[Document]) -> None:
    assert [[(date.value, date.source) for date in document.dates] for document in seeds] == [
        [("XXXX-04-05", "dateline")],
        [("XXXX-02-20", "dateline")],
        [("2021-02-18T16:56:50+00:00", "line")],
        [("2020-02-16", "line")],
        [],
    ]


def test_their_titles_and_addresses(seeds: list[Document]) -> None:
    assert [document.title is not None for document in seeds] == [True, True, True, True, False]
    assert not any(set("*#_") & set(document.title or "") for document in seeds)
    assert [document.url is not None for document in seeds] == [True, True, False, False, False]


def test_their_zones(seeds: list[Document]) -> None:
    def pieces(number: int, kind: str) -> list[str]:
        document = seeds[number]
        return [document.text[zone.start : zone.end] for zone in document.zones if zone.kind == kind]

    assert [pieces(number, "dateline") for number in range(5)] == [
        ["Brussels, April 5 (RHC)-- "],
        ["Brussels, February 20 (RHC)-- "],
        ["Shafaq News / "],
        [],
        [],
    ]
    assert [len(pieces(number, "caption")) for number in range(5)] == [0, 1, 0, 1, 0]
    assert [len(pieces(number, "prose")) for number in range(5)] == [7, 10, 10, 11, 7]
    assert len(pieces(2, "title")) == 2
    assert pieces(2, "boilerplate") == ["Shafaq Live", "Shafaq Live", "Radio radio icon"]
    assert pieces(3, "boilerplate")[1:] == ["Other reports by", "Discuss This Article"]
    assert {zone.kind for zone in seeds[4].zones} == {"prose"}
