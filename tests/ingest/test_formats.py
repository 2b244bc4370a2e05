"""Text in its encodings, HTML, PDF, JSON Lines."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from asreported.ingest import Source, sources
from asreported.model import Document, Failure
from tests.ingest.helpers import BODY, only, written
from tests.ingest.pdfs import pdf

ACCENTS = "Der Hafen von Österby blieb am Freitag geschlossen – “so lange wie nötig”, sagte Ingrid Falk.\n"
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Crane blocks harbour - Fjord News</title>
<meta property="og:site_name" content="Fjord News"><meta name="author" content="Mia Brand">
<meta property="article:published_time" content="2026-03-06T10:30:00+01:00">
<link rel="canonical" href="https://fjord.example/2026/03/06/crane"></head>
<body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><article><h1>Crane blocks harbour</h1>
<p>OSTERBY, March 6 (NTA) -- The harbour of Osterby stayed closed on Friday after a crane fell into the channel.</p>
<p>Nobody was hurt, said Ingrid Falk, who runs the port. &ldquo;Divers will look at the wreck,&rdquo; she said.</p>
<p>The channel is the only way in for tankers, and two of them are waiting outside the port of Osterby.</p>
</article><section id="comments"><p>First! I think that crane was far too old.</p></section></body></html>"""


@pytest.mark.parametrize(
    "data",
    [
        ACCENTS.encode(),
        b"\xef\xbb\xbf" + ACCENTS.encode(),
        ACCENTS.encode("utf-16"),
        b"\xfe\xff" + ACCENTS.encode("utf-16-be"),
        ACCENTS.encode("cp1252"),
        ACCENTS.replace("\n", "\r\n").encode(),
    ],
)
def test_encodings_and_line_ends(tmp_path: Path, data: bytes) -> None:
    found = only(written(tmp_path, "a.txt", data))
    assert found.text == ACCENTS
    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_another_script_in_an_old_encoding(tmp_path: Path) -> None:
    text = (
        "Порт Остербю оставался закрытым в пятницу после падения крана в главный канал, сообщила администрация порта. "
    )
    found = only(written(tmp_path, "a.txt", (text * 5).encode("cp1251")))
    assert "Порт Остербю" in found.text
    assert found.language == "ru"


def test_broken_bytes_in_utf_8_do_not_spoil_the_rest(tmp_path: Path) -> None:
    found = only(written(tmp_path, "a.txt", ACCENTS.encode() + b"\xe2\x80"))
    assert found.text.startswith(ACCENTS)


def test_odd_characters_are_kept(tmp_path: Path) -> None:
    text = "\u00a0“The\u00ad crane fell,” she said,”\u00a0and left\u200b.\n"
    assert only(written(tmp_path, "a.txt", text)).text == text


def test_the_id_is_made_of_the_name_and_the_text(tmp_path: Path) -> None:
    found = only(written(tmp_path, "a.txt", BODY))
    assert found.id == "d" + hashlib.sha256(f"a.txt\0{BODY}".encode()).hexdigest()[:16]
    assert found.path == "a.txt"


def test_a_page(tmp_path: Path) -> None:
    found = only(written(tmp_path, "a.html", PAGE))
    assert found.text.startswith("Crane blocks harbour\nOSTERBY, March 6 (NTA) -- The harbour")
    assert "First!" not in found.text
    assert (found.title, found.outlet, found.authors) == ("Crane blocks harbour", "Fjord News", ("Mia Brand",))
    assert found.url == "https://fjord.example/2026/03/06/crane"
    assert [(date.value, date.source) for date in found.dates] == [
        ("2026-03-06", "metadata"),
        ("XXXX-03-06", "dateline"),
        ("2026-03-06", "url"),
    ]
    assert [zone.kind for zone in found.zones] == ["title", "dateline", "prose", "prose", "prose"]


def test_the_title_is_put_before_an_article_that_lacks_it(tmp_path: Path) -> None:
    page = PAGE.replace("<h1>Crane blocks harbour</h1>", "")
    assert only(written(tmp_path, "a.html", page)).text.startswith("Crane blocks harbour\n\nOSTERBY, March 6")


def test_a_page_without_an_ending_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    assert only(written(tmp_path, "page", PAGE)).title == "Crane blocks harbour"


def test_a_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    text = "Порт Остербю оставался закрытым в пятницу после падения крана в главный канал. "
    page = PAGE.replace("utf-8", "windows-1251").replace("Nobody was hurt", text * 3).replace("&ldquo;", '"')
    assert text in only(written(tmp_path, "a.html", page.encode("cp1251"))).text


def test_a_page_that_is_not_in_the_utf_8_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("Nobody was hurt", "Nobody was hurt at the café of José Ærø, the mayor said")
    assert "café of José Ærø" in only(written(tmp_path, "a.html", page.encode("cp1252"))).text


def test_a_truncated_page_gives_what_is_there(tmp_path: Path) -> None:
    cut = PAGE[: PAGE.index("The channel is")]
    assert "Nobody was hurt" in only(written(tmp_path, "a.html", cut)).text


def test_pages_of_a_pdf_with_running_heads(tmp_path: Path) -> None:
    first = [
        "Fjord Letter, page 1",
        "Crane blocks harbour",
        "OSTERBY, March 6 (NTA) -- The harbour of Osterby stayed closed on Friday after",
        "a crane fell into the main channel, the port office said. Nobody was hurt, and",
    ]
    second = [
        "Fjord Letter, page 2",
        "divers will look at the wreck on Saturday, the head of the port, Ingrid Falk,",
        "said. Two tankers are waiting outside.",
        "The crane was built in 1971.",
    ]
    found = only(written(tmp_path, "a.pdf", pdf([first, second])))
    pieces = [(zone.kind, found.text[zone.start : zone.end]) for zone in found.zones]
    assert [piece for kind, piece in pieces if kind == "boilerplate"] == [
        "Fjord Letter, page 1",
        "Fjord Letter, page 2",
    ]
    assert found.title == "Crane blocks harbour"
    assert [piece for kind, piece in pieces if kind == "prose"] == [
        "The harbour of Osterby stayed closed on Friday after\n"
        "a crane fell into the main channel, the port office said. Nobody was hurt, and",
        "divers will look at the wreck on Saturday, the head of the port, Ingrid Falk,\n"
        "said. Two tankers are waiting outside.",
        "The crane was built in 1971.",
    ]


def line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


def test_json_lines(tmp_path: Path) -> None:
    full = line(
        id="n1", text=BODY, title="Crane falls", outlet="Fjord News", authors=["Mia Brand"], published="2026-03-06",
        url="https://fjord.example/1", language="en-GB",
    )  # fmt: skip
    found = written(tmp_path, "a.jsonl", f"\ufeff{full}\n\n{line(text=BODY, authors='Mia Brand and Tom Lund')}\r\n")
    one, two = [document for document in found if isinstance(document, Document)]
    assert (one.title, one.outlet, one.authors, one.url) == ("Crane falls", "Fjord News", ("Mia Brand",), one.url)
    assert (one.language, one.dates[0].value, one.path) == ("en", "2026-03-06", "a.jsonl#n1")
    assert one.text == two.text == BODY
    assert one.sha256 == hashlib.sha256(full.encode()).hexdigest()
    assert (two.path, two.authors) == ("a.jsonl#3", ("Mia Brand", "Tom Lund"))
    assert one.id != two.id


@pytest.mark.parametrize("name", ["a.ndjson", "a.jsonl.gz"])
def test_other_names_of_json_lines(tmp_path: Path, name: str) -> None:
    data = f"{line(text=BODY)}\n".encode()
    assert only(written(tmp_path, name, gzip.compress(data) if name.endswith("gz") else data)).text == BODY


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_json_in_an_encoding_that_its_mark_tells(tmp_path: Path, name: str, encoding: str) -> None:
    first, second = line(text=BODY, title="Überfahrt – 2"), line(text="A second ferry sank. " * 20_000)
    text = f"{first}\n{second}\n" if name == "a.jsonl" else f"[{first}, {second}]"
    found = written(tmp_path, name, text.encode(encoding))
    one, two = (document for document in found if isinstance(document, Document))
    assert (one.title, one.text, one.sha256) == ("Überfahrt – 2", BODY, hashlib.sha256(first.encode()).hexdigest())
    assert two.text.count("ferry") == 20_000
    assert [source.name for source in sources([tmp_path]) if isinstance(source, Source)] == [name]


def test_a_bad_line_is_named_and_the_rest_kept(tmp_path: Path) -> None:
    lines = [line(text=BODY), "{", line(title="no text"), line(text=7), line(text=" "), "\udcff", line(text=BODY)]
    found = written(tmp_path, "a.jsonl", "\n".join(lines).encode("utf-8", "surrogateescape"))
    told = [one.message for one in found if isinstance(one, Failure)]
    assert [message.split(":")[0] for message in told] == [f"line {number}" for number in (2, 3, 4, 5, 6)]
    assert len(found) - len(told) == 2


def test_a_date_that_cannot_be_read_is_told_and_the_report_kept(tmp_path: Path) -> None:
    document, told = written(tmp_path, "a.jsonl", line(text=BODY, published="next week"))
    assert isinstance(document, Document)
    assert document.dates == ()
    assert isinstance(told, Failure)
    assert "next week" in told.message


@pytest.mark.parametrize(
    "published", ["2026-03-06", "Fri, 06 Mar 2026 09:15:00 GMT", "6 March 2026", "2026-03-06T09:15Z"]
)
def test_dates_of_json_lines(tmp_path: Path, published: str) -> None:
    found = only(written(tmp_path, "a.jsonl", line(text=BODY, published=published)))
    assert found.dates[0].value.startswith("2026-03-06")
