"""How long the report of many reports takes to open beside the same texts as bare HTML: `python -m bench opening`.

`--gold` is a JSON Lines file of `{"id", "text", "published"?}`; without it, reports made of our samples are taken.
Chromium opens both pages by turns; seconds run from the call until the first frame after loading is drawn. Needs
Chromium and Playwright; `over_bare` is the ratio of the medians.
"""

from __future__ import annotations

import html
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, WrittenDate, prose_lines
from asreported.views.report import to_html
from bench import _corpus as corpus
from bench.common import read_jsonl, table

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SEED = 20200214
REPORTS = 200
PARAGRAPHS = 8
ROUNDS = 21
"""Of fewer, the median of two pages that take turns moves with whatever else the machine does."""
_DAYS = 28
_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def run(gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
    """Make both pages and open them by turns. There is nothing to predict or to get wrong."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - starts a process of its own

    del predictions, worst
    documents = [_document(number, *report) for number, report in enumerate(_texts(gold))]
    pages = {"bare": _bare(documents), "report": _report(documents)}
    seconds: dict[str, list[float]] = {name: [] for name in pages}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        files = {name: Path(folder) / f"{name}.html" for name in pages}
        for name, file in files.items():
            file.write_bytes(pages[name])
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for _ in range(ROUNDS):
            for name, file in files.items():
                seconds[name].append(_opened(browser, file))
        browser.close()
    median = {name: statistics.median(took) for name, took in seconds.items()}
    print(table(["page", "seconds", "MB"], [[name, took, len(pages[name]) / 1e6] for name, took in median.items()]))
    return {
        "over_bare": round(median["report"] / median["bare"], 3),
        "documents": len(documents),
        "bytes": {name: len(page) for name, page in pages.items()},
        "seconds": {name: round(took, 3) for name, took in median.items()},
    }


def _texts(gold: Path | None) -> list[tuple[str, str]]:
    if gold is None:
        days = [f"2020-02-{1 + number % _DAYS:02}" for number in range(REPORTS)]
        return list(zip(corpus.reports(REPORTS, length=PARAGRAPHS, seed=SEED), days, strict=True))
    rows = [row for row in read_jsonl(gold) if row.get("text")][:REPORTS]
    return [(row["text"], row.get("published") or "2020-02-01") for row in rows]


def _document(number: int, text: str, day: str) -> Document:
    dates = (WrittenDate(day, "metadata", day),)
    return Document(f"r{number}", f"r{number}", None, None, None, (), dates, "en", "", text, prose_lines(text))


def _report(documents: list[Document]) -> bytes:
    return to_html(assemble(list(zip(documents, Reader(*load()).read(documents), strict=True))))


def _bare(documents: list[Document]) -> bytes:
    """The same texts, a paragraph a line, without a style or a script."""
    paragraphs = (line for document in documents for line in document.text.splitlines() if line.strip())
    body = "".join(f"<p>{html.escape(line)}</p>" for line in paragraphs)
    return f'<!DOCTYPE html><meta charset="utf-8"><title>Reports</title>{body}'.encode()


def _opened(browser: Browser, file: Path) -> float:
    page = browser.new_page()
    start = time.perf_counter()
    page.goto(file.as_uri(), wait_until="load")
    page.evaluate(_FRAME)
    took = time.perf_counter() - start
    page.close()
    return took
