"""Mentions clustered across outlets, against NewsWCL50: `python -m bench wording --gold FOLDER`.

The folder holds JSON Lines of `{"event", "outlet_slant", "text", "mentions": [{"start", "end", "concept"}]}`: several
outlets' reports of one event, with the person, country, group, object or action that each marked stretch is about. The
clusters are those that the product's wording stands on (`asreported.assemble.wording.clusters`), found anew for each
event from its texts alone. Mentions are paired one to one with gold's by the characters they share, best first.

*B3* over gold's mentions: one that was not found counts nothing in recall, one that gold lacks costs nothing. *Found*
counts those found alone, *across* only members from other outlets. Beside the product stands a baseline on the same
parse: noun chunks and tagged names, the same where their head's lemma is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from spacy.language import Language

from asreported.assemble.linking import link_entities
from asreported.assemble.report import Report
from asreported.assemble.wording.clusters import find_clusters
from asreported.extract.language import blocks, load, masked
from asreported.extract.reader import Reader
from asreported.model import Document, prose_lines
from bench._mentions import Placed, b_cubed, paired
from bench.common import (
    BATCH,
    Score,
    Timer,
    bare_seconds,
    f1_interval,
    in_context,
    print_worst,
    read_jsonl,
    table,
    total,
    write_jsonl,
)

GOLD = Path("../shared/data/newswcl50")
Rows = list[dict[str, Any]]
Events = dict[str, list[Placed]]

_COUNTINGS: dict[str, Mapping[str, bool]] = {"b3": {}, "found": {"found_only": True}, "across": {"across": True}}


def run(gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
    """Score the product's clusters beside those of equal head lemmas."""
    place = gold or GOLD
    files = [place] if place.is_file() else sorted(place.glob("*.jsonl"))
    rows = [row for file in files for row in read_jsonl(file)]
    nlp, model = load()
    timer = Timer()
    with timer:
        mine = product(rows, Reader(nlp, model))
    wanted = _by_event(rows, lambda row: (_placed(row, m["start"], m["end"], m["concept"]) for m in row["mentions"]))
    plain = baseline(rows, nlp)
    write_jsonl(predictions, ({"event": event, "clusters": _clusters(said)} for event, said in mine.items()))
    result: dict[str, object] = {}
    lines: list[list[object]] = []
    for name, said in (("product", mine), ("head lemma", plain)):
        pairs = {event: paired(wanted[event], said[event]) for event in wanted}
        for counting, how in _COUNTINGS.items():
            scores = [b_cubed(wanted[event], said[event], pairs[event], **how) for event in wanted]
            whole, interval = total(scores), f1_interval(scores)
            result[f"{name.replace(' ', '_')}_{counting}"] = whole.json() | {"interval": interval}
            lines.append([f"{name}, {counting}", *_figures(whole), interval, " ".join(f"{s.f1:.3f}" for s in scores)])
    print(table(["mention clusters", "precision", "recall", "F1", "95%", "by event"], lines))
    print_worst("one to gold, two to the product, or the reverse", _errors(rows, wanted, mine), worst)
    return result | {"seconds": round(timer.seconds, 2), "bare_seconds": bare_seconds([row["text"] for row in rows])}


def product(rows: Rows, reader: Reader) -> Events:
    """The clusters that the product makes of each event's reports."""
    documents = [_document(row) for row in rows]
    pairs = dict(zip((document.id for document in documents), reader.read(documents), strict=True))
    found: Events = {}
    for event in _names(rows):
        own = [
            (document, pairs[document.id], row)
            for document, row in zip(documents, rows, strict=True)
            if _event(row) == event
        ]
        linked = link_entities([(document, reading) for document, reading, _ in own])
        reports = [
            Report(document, reading, names=names)
            for (document, reading, _), names in zip(own, linked.names, strict=True)
        ]
        found[event] = [
            _placed(own[mention.report][2], mention.span.start, mention.span.end, cluster.key)
            for cluster in find_clusters(reports)
            for mention in cluster.mentions
        ]
    return found


def baseline(rows: Rows, nlp: Language) -> Events:
    """Noun chunks and tagged names under the lemma of their head."""
    texts = [masked(row["text"], prose_lines(row["text"])) for row in rows]
    with nlp.memory_zone():
        said = [
            [(span.start_char, span.end_char, span.root.lemma_.lower()) for span in (*doc.noun_chunks, *doc.ents)]
            for doc in nlp.pipe(blocks(nlp, texts), batch_size=BATCH)
        ]
    by_row = {id(row): spans for row, spans in zip(rows, said, strict=True)}
    return _by_event(rows, lambda row: (_placed(row, *span) for span in by_row[id(row)]))


def _by_event(rows: Rows, mentions: Callable[[dict[str, Any]], Iterable[Placed]]) -> Events:
    return {event: [one for row in rows if _event(row) == event for one in mentions(row)] for event in _names(rows)}


def _names(rows: Rows) -> list[str]:
    return sorted({_event(row) for row in rows})


def _event(row: Mapping[str, Any]) -> str:
    return str(row["event"])


def _placed(row: Mapping[str, Any], start: int, end: int, cluster: str) -> Placed:
    return Placed(row["outlet_slant"], start, end, cluster)


def _document(row: Mapping[str, Any]) -> Document:
    name, text = f"{row['event']}-{row['outlet_slant']}", row["text"]
    return Document(name, name, None, None, row["outlet_slant"], (), (), "en", "", text, prose_lines(text))


def _figures(score: Score) -> tuple[float, float, float]:
    return score.precision, score.recall, score.f1


def _clusters(said: Sequence[Placed]) -> list[list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = defaultdict(list)
    for mention in said:
        found[mention.cluster].append({"outlet": mention.outlet, "start": mention.start, "end": mention.end})
    return list(found.values())


def _errors(rows: Rows, wanted: Events, mine: Events) -> Iterator[str]:
    texts = {(_event(row), row["outlet_slant"]): row["text"] for row in rows}
    for event, gold in wanted.items():
        pairs = paired(gold, mine[event])
        for one, two in combinations(sorted(pairs), 2):
            same = gold[one].cluster == gold[two].cluster
            if gold[one].outlet != gold[two].outlet and same != (
                mine[event][pairs[one]].cluster == mine[event][pairs[two]].cluster
            ):
                left, right = (
                    in_context(texts[event, mention.outlet], mention.start, mention.end, 30)
                    for mention in (gold[one], gold[two])
                )
                yield f"{'=' if same else '≠'} {gold[one].cluster}: {left} | {right}"
