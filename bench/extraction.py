"""How much of an article, and how little else, is taken from its page (the benchmark of Scrapinghub's
article-extraction-benchmark: 4-word shingles, each page weighing the same).

What is scored is the document's text without its titles: the gold bodies leave headlines out, and keep much of what
the zones tell from prose (datelines, credits, lines of rights, lists of links). Prose, captions, bylines and datelines
alone score a little less.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from asreported.errors import SourceError
from asreported.ingest.document import document
from asreported.ingest.html import article
from asreported.model import Document
from bench.common import Timer, bootstrap, print_worst, read_jsonl, table, write_jsonl

_SHINGLE = 4
_TOKEN = re.compile(r"\w+")
_SHOWN = 160
"""Characters shown of what is too much or missing."""


@dataclass(frozen=True, slots=True)
class Page:
    """The scores of one page, and the words that make them less than 1."""

    id: str
    precision: float
    recall: float
    exact: bool
    missing: str
    extra: str


def run(gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
    """Score the article bodies that the product takes from the pages of `gold`, a JSON Lines file.

    Raises:
        ValueError: no gold file is named.
    """
    if gold is None:
        raise ValueError("extraction needs --gold: a JSON Lines file with id, html, articleBody")
    rows = read_jsonl(gold)
    pages = [gzip.decompress((gold.parent / row["html"]).read_bytes()) for row in rows]
    body(pages[0])  # loads what reads HTML
    with Timer() as timer:
        bodies = [body(page) for page in pages]
    write_jsonl(predictions, ({"id": row["id"], "articleBody": found} for row, found in zip(rows, bodies, strict=True)))
    scores = [score(row["id"], row["articleBody"], found) for row, found in zip(rows, bodies, strict=True)]
    result: dict[str, object] = {
        "facet": "extraction",
        "pages": len(scores),
        "precision": round(_mean([page.precision for page in scores]), 4),
        "recall": round(_mean([page.recall for page in scores]), 4),
        "f1": round(f1(scores), 4),
        "f1_interval": bootstrap(scores, f1),
        "exact": round(exact(scores), 4),
        "exact_interval": bootstrap(scores, exact),
        "seconds": round(timer.seconds, 2),
    }
    print(table(("measure", "value"), [(name, result[name]) for name in ("precision", "recall", "f1", "exact")]))
    ranked = sorted(
        (page for page in scores if not page.exact), key=lambda page: (page.precision + page.recall, page.id)
    )
    print_worst("worst pages", map(_told, ranked), worst)
    return result


def body(page: bytes) -> str:
    """The article body that the product takes from a page, empty where it finds none."""
    try:
        text, metadata = article(page)
        return without_title(document("page", text, "", metadata))
    except SourceError:
        return ""


def without_title(found: Document) -> str:
    """The text of a document's zones, titles left out."""
    return "\n".join(found.text[zone.start : zone.end] for zone in found.zones if zone.kind != "title")


def score(page: str, gold: str, found: str) -> Page:
    """Precision and recall over the multisets of 4-word shingles."""
    expected, given = shingles(gold), shingles(found)
    common = sum((expected & given).values())
    missing, extra = expected - given, given - expected
    return Page(
        id=page,
        precision=common / sum(given.values()) if given else float(not expected),
        recall=common / sum(expected.values()) if expected else float(not given),
        exact=expected == given,
        missing=_sample(missing),
        extra=_sample(extra),
    )


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The 4-word shingles of a text with their numbers; a shorter text is one shingle."""
    tokens = _TOKEN.findall(text)
    starts = range(max(1, len(tokens) - _SHINGLE + 1)) if tokens else ()
    return Counter(tuple(tokens[at : at + _SHINGLE]) for at in starts)


def f1(pages: Sequence[Page]) -> float:
    """The harmonic mean of mean precision and mean recall."""
    precision, recall = _mean([page.precision for page in pages]), _mean([page.recall for page in pages])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def exact(pages: Sequence[Page]) -> float:
    """The share of pages whose body is exactly right."""
    return _mean([float(page.exact) for page in pages])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _sample(rest: Counter[tuple[str, ...]]) -> str:
    return " ".join(shingle[0] for shingle in rest)[:_SHOWN]


def _told(page: Page) -> str:
    missing = f"\n    missing: {page.missing}" if page.missing else ""
    extra = f"\n    too much: {page.extra}" if page.extra else ""
    return f"{page.id[:12]}  precision {page.precision:.3f}  recall {page.recall:.3f}{missing}{extra}"
