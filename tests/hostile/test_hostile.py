"""Reports written to do harm: none of them is lost without a word, stops the others, steers a terminal or a page."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from wcwidth import wcswidth

import asreported
from asreported.cli import main
from asreported.views.export import LISTS
from asreported.views.report import to_html
from tests.hostile.reports import FILES, MARKUP, STORY

pytestmark = pytest.mark.slow

MODEL = "small"
NO_REPORT = {"page-entities.html", "page-deep.html", "page-deep-inline.html", "page-deep-list.html"}
"""Pages on which no article is found; they are told."""
NAMES = {
    b"new\nline \x1b[2J.txt": r"new\nline \x1b[2J.txt",
    b"<img src=x onerror=alert(1)>.txt": "markup",
    "\u202egnp \U0001f30a.txt".encode(): "bidi",
    b"caf\xe9.txt": "Latin-1",
    b"caf\xe8.txt": "Latin-1",
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def harmless(text: str) -> bool:
    return all(character.isprintable() or character in "\n\u200c\u200d" for character in text)


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """The store of all the reports, and what reading them said."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "reports").mkdir()
    for name, data in FILES.items():
        (folder / "reports" / name).write_bytes(data)
    for encoded in NAMES:
        Path(str(folder / "reports"), encoded.decode("utf-8", "surrogateescape")).write_bytes(STORY.encode())
    done = run("read", folder / "reports", "--model", MODEL, "--store", folder / "story.db", "--processes", "1")
    return folder / "story.db", done


@pytest.fixture(scope="session")
def story(told: tuple[Path, Result]) -> asreported.Story:
    return asreported.open_store(told[0])


def test_every_report_is_kept_or_told(told: tuple[Path, Result], story: asreported.Story) -> None:
    done = told[1]
    assert done.exit_code == 1, done.output
    *failures, summary = done.stderr.splitlines()
    assert all(line.startswith("asreported: ") and harmless(line) for line in failures)
    files = Counter((document.path or "").split("#")[0] for document in story.documents)
    lines = {name: len(data.splitlines()) for name, data in FILES.items() if name.endswith(".jsonl")}
    for name in FILES:
        refused = [line for line in failures if f" {name}: " in line and "kept without it" not in line]
        assert files[name] + len(refused) == lines.get(name, 1), (name, refused)
        assert bool(refused) == (name in NO_REPORT) or name in lines, refused
    assert len([path for path in files if path.startswith("caf")]) == 2
    assert f"read {len(story.documents)} reports" in summary


@pytest.mark.parametrize("command", ["dossier", "brief", "coverage", *(f"show {what}" for what in LISTS)])
@pytest.mark.parametrize("width", ["40", "120"])
def test_nothing_steers_the_terminal(told: tuple[Path, Result], command: str, width: str) -> None:
    done = run(*command.split(), "--store", told[0], "--width", width)
    assert done.exit_code == 0, done.output
    assert harmless(done.stdout) and harmless(done.stderr)
    assert max(wcswidth(line) for line in done.stdout.splitlines()) <= int(width)


def test_exports_are_whole(told: tuple[Path, Result], story: asreported.Story) -> None:
    whole = json.loads(run("export", "--store", told[0]).stdout_bytes)
    texts = {document["id"]: document["text"] for document in whole["documents"]}
    assert len(texts) == len(story.documents)
    for figure in whole["figures"]:
        for place in figure["evidence"]:
            assert texts[place["document"]][place["start"] : place["end"]] == place["text"]
    lines = run("export", "--format", "jsonl", "--store", told[0]).stdout_bytes.splitlines()
    assert len([json.loads(line) for line in lines]) >= sum(len(whole[what]) for what in LISTS)


def test_python_shows_it_all(story: asreported.Story) -> None:
    assert harmless(repr(story)) and "<script" not in story._repr_html_()
    for what in LISTS:
        records = getattr(story, what)
        assert harmless(repr(records))
        assert not re.search(r"<(?!/?(?:table|thead|tbody|tr|th|td|p|h3|i)\b)", records._repr_html_())
        assert len(records.to_pandas()) == records.to_arrow().num_rows == len(records)


class _Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name in {"href", "src", "action"}}


def parsed(page: bytes) -> _Page:
    found = _Page()
    found.feed(page.decode())
    return found


def test_no_element_and_no_attribute_comes_from_a_report(story: asreported.Story) -> None:
    page = to_html(story.told)
    found = parsed(page)
    assert not found.tags & {"img", "iframe", "object", "embed", "base", "form", "link"}
    assert not [name for name in found.attributes if name.startswith("on") or not name.isascii()]
    assert page.count(b"<script") == 1 and page.count(b"<style") == 1
    assert all(re.match(r"#|https?://|data:image/svg", link) for link in found.links), found.links
    text = page.decode()
    assert not [
        character for character in text if unicodedata.category(character) in {"Cc", "Cs"} and character != "\n"
    ]
    assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
    assert MARKUP[0] not in text


@pytest.mark.parametrize("reports", [[], [STORY]])
def test_a_story_of_one_report_and_of_none(tmp_path: Path, reports: list[str]) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "empty.txt").write_text("")
    for number, report in enumerate(reports):
        (tmp_path / "reports" / f"{number}.txt").write_text(report)
    store = tmp_path / "story.db"
    assert run("read", tmp_path / "reports", "--model", MODEL, "--store", store).exit_code == 1
    for command in ("brief", "coverage", "export", "show figures", "show documents"):
        assert run(*command.split(), "--store", store).exit_code == 0, command
    assert run("report", "--store", store, "-o", tmp_path / "report.html").exit_code == 0
    dossier = run("dossier", "--store", store)
    assert dossier.exit_code == (0 if reports else 2)
    assert len(dossier.stderr.splitlines()) == (0 if reports else 1)


def test_annotating_takes_it_too(tmp_path: Path) -> None:
    texts = [
        json.dumps({"id": name, "text": FILES[f"{name}.txt"].decode()}) for name in ("markup", "steering", "keycaps")
    ]
    deep = [
        '{"id": 1, "x": ' + "[" * 10_000 + "]" * 10_000 + ', "text": "a"}',
        '{"id": ' + "9" * 5000 + ', "text": "a"}',
    ]
    (tmp_path / "texts.jsonl").write_text("\n".join([*texts, *deep, texts[0]]))
    done = run("annotate", tmp_path / "texts.jsonl", "--model", MODEL)
    assert done.exit_code == 1
    assert len(done.stdout_bytes.splitlines()) == len(texts) + 1
    assert len(done.stderr.splitlines()) == len(deep)
