"""Stories in a pile: articles brought together by story, beside TF-IDF with average linkage on the same articles.

BCubed precision, recall and F1 (Amigó et al. 2009) and F1 of pairs. Each system is scored three ways: with thresholds
chosen by cross-validation over gold stories (the articles of one are scored, within the clustering of all, with the
thresholds that are best for the others), with the best on the set itself, and, the product alone, with the constants it
ships. No dates: the set has none.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from asreported.assemble.stories import BOUNDS, Bounds, likeness
from asreported.assemble.stories.grouping import group, similarities
from asreported.model import Document, Zone, prose_lines
from bench.common import Timer, bare_seconds, bootstrap, print_worst, read_jsonl, table, write_jsonl

GOLD = Path("../shared/data/clusters")
_LINKS = [step / 100 for step in range(6, 31)]
_SHARES = [0.0, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]
_TFIDF = [step / 100 for step in range(3, 41)]
_WORD = re.compile(r"[a-z0-9]+")

Clustering = list[list[int]]
Parts = tuple[float, float, float, float, float]
"""One article's BCubed precision and recall, and its pairs: right, predicted, in the gold."""


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Cluster the articles both ways and score each."""
    rows = _rows(gold or GOLD)
    stories = [row["story"] for row in rows]
    documents = [_document(row) for row in rows]
    with Timer() as timer:
        own = likeness(documents)
        shipped = group(own)
    bounds = [replace(BOUNDS, link=link, groups=share) for share in _SHARES for link in _LINKS]
    product = _scored({str((one.link, one.groups)): group(own, one) for one in bounds}, stories)
    plain = similarities([_normal(vector) for vector in _tfidf(rows)])
    average = {str(link): group(plain, Bounds(link=link, groups=0.0, single=0.0)) for link in _TFIDF}
    baseline = _scored(average, stories)
    parts = _parts(shipped, stories)
    systems = {
        "product, cross-validated": _crossed(product, stories),
        "product, as shipped": parts,
        "TF-IDF average, cross-validated": _crossed(baseline, stories),
        "TF-IDF average, best on the set": max(baseline.values(), key=lambda one: _measures(one)["f1"]),
        "every article alone": _parts([[at] for at in range(len(rows))], stories),
    }
    found = {name: _measures(one) | {"interval": _interval(one)} for name, one in systems.items()}
    print(table(["system", "BCubed P", "R", "F1", "pairs F1"], ([name, *_row(one)] for name, one in systems.items())))
    print_worst("stories told apart or run together", _errors(shipped, rows, parts), worst)
    write_jsonl(predictions_to, ({"ids": [rows[at]["id"] for at in places]} for places in shipped))
    bare = bare_seconds([document.text for document in documents])
    return {"systems": found, "articles": len(rows), "seconds": round(timer.seconds, 2), "bare_seconds": bare}


def _rows(gold: Path) -> list[dict[str, Any]]:
    files = [gold] if gold.is_file() else sorted(gold.glob("*.jsonl"))
    return [row for file in files for row in read_jsonl(file)]


def _document(row: Mapping[str, Any]) -> Document:
    title = " ".join((row["title"] or "").split())
    text = f"{title}\n\n{row['text']}" if title else row["text"]
    zones = prose_lines(text)
    if title:
        zones = (Zone("title", 0, len(title)), *zones[1:])
    return Document(row["id"], row["id"], None, title or None, None, (), (), "en", "", text, zones)


def _tfidf(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, float]]:
    counts = [Counter(_WORD.findall(f"{row['title'] or ''} {row['text']}".lower())) for row in rows]
    frequency = Counter(word for one in counts for word in one)
    idf = {word: math.log((1 + len(rows)) / (1 + count)) + 1 for word, count in frequency.items()}
    return [{word: (1 + math.log(count)) * idf[word] for word, count in one.items()} for one in counts]


def _normal(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {word: value / length for word, value in vector.items()}


def _parts(clustering: Clustering, stories: Sequence[str]) -> list[Parts]:
    cluster = {at: frozenset(places) for places in clustering for at in places}
    members: dict[str, set[int]] = defaultdict(set)
    for at, story in enumerate(stories):
        members[story].add(at)
    found: list[Parts] = []
    for at, story in enumerate(stories):
        mine, its = cluster[at], members[story]
        both = len(mine & its)
        found.append((both / len(mine), both / len(its), both - 1.0, len(mine) - 1.0, len(its) - 1.0))
    return found


def _scored(clusterings: Mapping[str, Clustering], stories: Sequence[str]) -> dict[str, list[Parts]]:
    return {name: _parts(clustering, stories) for name, clustering in clusterings.items()}


def _measures(parts: Sequence[Parts]) -> dict[str, float]:
    precision, recall, right, predicted, gold = (sum(column) for column in zip(*parts, strict=True))
    precision, recall = precision / len(parts), recall / len(parts)
    pairs = 2 * right / (predicted + gold) if predicted + gold else 0.0
    both = {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}
    return {name: round(value, 4) for name, value in {**both, "pairs_f1": pairs}.items()}


def _row(parts: Sequence[Parts]) -> list[float]:
    return list(_measures(parts).values())


def _crossed(scored: Mapping[str, list[Parts]], stories: Sequence[str]) -> list[Parts]:
    """Each article's parts under the thresholds that are best for all stories but its own; of several that are, the
    middle one."""
    chosen: dict[str, str] = {}
    for held in set(stories):
        rest = [at for at, story in enumerate(stories) if story != held]
        reached = {name: _measures([parts[at] for at in rest])["f1"] for name, parts in scored.items()}
        tied = [name for name, f1 in reached.items() if f1 == max(reached.values())]
        chosen[held] = tied[len(tied) // 2]
    return [scored[chosen[story]][at] for at, story in enumerate(stories)]


def _interval(parts: Sequence[Parts]) -> tuple[float, float]:
    return bootstrap(parts, lambda drawn: _measures(drawn)["f1"], rounds=300)


def _errors(clustering: Clustering, rows: Sequence[Mapping[str, Any]], parts: Sequence[Parts]) -> list[str]:
    """The articles with the worst parts, with their cluster."""
    cluster = {at: number for number, places in enumerate(clustering) for at in places}
    order = sorted(range(len(rows)), key=lambda at: (parts[at][0] + parts[at][1], at))
    return [
        f"P {parts[at][0]:.2f} R {parts[at][1]:.2f} cluster {cluster[at]}: {rows[at]['title']} | {rows[at]['story']}"
        for at in order
        if parts[at][0] + parts[at][1] < 2
    ]
