"""Time expressions against TimeBank and AQUAINT: `python -m bench times --gold FILE_OR_FOLDER`.

A gold file is JSON Lines of `{"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}`; the product is
told the text and the document's date `dct`. Metrics of TempEval-3 (UzZaman et al. 2013): F1 of equal spans (strict)
and of spans that overlap (relaxed); type and value F1 are the share of overlapping pairs with the equal attribute
times the relaxed F1.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from asreported.assemble.grounding import ground, timex_value
from asreported.extract.language import blocks, load
from asreported.extract.quantities import find_quantities
from asreported.extract.timexes import find_timexes
from asreported.model import When
from bench.common import BATCH, Timer, bootstrap, in_context, print_worst, read_jsonl, table, write_jsonl

GOLD = Path("../shared/data/tempeval3")
ROUNDS = 5
TIMED = 50
"""Documents on which the taggers are timed beside the bare pipeline, or a few more."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What one document adds to each metric."""

    gold: int
    predicted: int
    strict: int
    relaxed: int
    type: int
    value: int


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Score the product's time expressions."""
    gold = gold or GOLD
    files = sorted(gold.glob("*.jsonl")) if gold.is_dir() else [gold]
    records = [record for file in files for record in read_jsonl(file)]
    nlp, _ = load()
    said, parsing, tagging = predict(nlp, records)
    write_jsonl(predictions_to, ({"id": r["id"], "timexes": rows} for r, rows in zip(records, said, strict=True)))
    seconds = {"seconds": round(tagging, 2), "bare_seconds": round(parsing, 2)}
    return score(records, said, worst) | seconds | {"taggers_over_bare": taggers_over_bare(nlp, records)}


def taggers_over_bare(nlp: Language, records: Sequence[dict[str, Any]]) -> float:
    """The seconds of both taggers, of times and of quantities, beside the bare pipeline's over the same documents: the
    ratio of the medians of runs that take turns in one process."""
    texts = [record["text"] for record in records[:: max(1, len(records) // TIMED)]]
    bare, ours = [], []
    for _ in range(ROUNDS):
        with Timer() as parsing:
            docs = list(nlp.pipe(blocks(nlp, texts), batch_size=BATCH))
        with Timer() as tagging:
            for doc in docs:
                find_quantities(doc, find_timexes(doc))
        bare.append(parsing.seconds)
        ours.append(tagging.seconds)
    ratio = round(statistics.median(ours) / statistics.median(bare), 4)
    print(
        f"both taggers / bare pipeline: {ratio:.1%} of its time, medians of {ROUNDS} runs in turn, {len(texts)} texts"
    )
    return ratio


def predict(nlp: Language, records: Sequence[dict[str, Any]]) -> tuple[list[list[dict[str, Any]]], float, float]:
    """The product's rows for each record, the seconds of the language pipeline and those of the tagger."""
    said: list[list[dict[str, Any]]] = []
    parsing, tagging = Timer(), Timer()
    with parsing:
        docs = list(nlp.pipe(blocks(nlp, [record["text"] for record in records]), batch_size=BATCH))
    with tagging:
        for record, doc in zip(records, docs, strict=True):
            said.append(rows(doc, record["dct"]))
    return said, parsing.seconds, tagging.seconds


def rows(doc: Doc, dct: str) -> list[dict[str, Any]]:
    """The time expressions of one document, grounded against its date, in the set's form."""
    timexes = find_timexes(doc)
    whens = ground(timexes, When(dct[:10], dct[:10], "day", "document date"), doc.text)
    return [
        {"start": t.span.start, "end": t.span.end, "type": t.type, "value": timex_value(t, when)}
        for t, when in zip(timexes, whens, strict=True)
    ]


def paired(
    gold: Sequence[dict[str, Any]], said: Sequence[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """One-to-one pairs of overlapping spans: equal spans first, then in order of place."""
    pairs = []
    free = list(said)
    left = []
    for item in gold:
        same = next((row for row in free if (row["start"], row["end"]) == (item["start"], item["end"])), None)
        if same is None:
            left.append(item)
        else:
            free.remove(same)
            pairs.append((item, same))
    for item in left:
        near = next((row for row in free if row["start"] < item["end"] and item["start"] < row["end"]), None)
        if near is not None:
            free.remove(near)
            pairs.append((item, near))
    return pairs


def counts(gold: Sequence[dict[str, Any]], said: Sequence[dict[str, Any]]) -> Counts:
    """The counts of one document."""
    pairs = paired(gold, said)
    return Counts(
        len(gold),
        len(said),
        sum((one["start"], one["end"]) == (other["start"], other["end"]) for one, other in pairs),
        len(pairs),
        sum(one["type"] == other["type"] for one, other in pairs),
        sum(one["value"] == other["value"] for one, other in pairs),
    )


def f1(every: Sequence[Counts], metric: str) -> float:
    """F1 of `strict` or `relaxed` spans, or of an attribute of the overlapping ones."""
    gold, predicted = sum(one.gold for one in every), sum(one.predicted for one in every)
    right = sum(one.strict if metric == "strict" else one.relaxed for one in every)
    found = 2 * right / (gold + predicted) if gold + predicted else 0.0
    if metric in {"strict", "relaxed"}:
        return found
    relaxed = sum(one.relaxed for one in every)
    return found * sum(getattr(one, metric) for one in every) / relaxed if relaxed else 0.0


def score(records: Sequence[dict[str, Any]], said: Sequence[list[dict[str, Any]]], worst: int) -> dict[str, object]:
    """All figures, after a table of them and the worst errors."""
    every = [counts(record["timexes"], mine) for record, mine in zip(records, said, strict=True)]
    result: dict[str, object] = {}
    lines = []
    for metric in ("strict", "relaxed", "type", "value"):
        interval = bootstrap(every, partial(f1, metric=metric))
        whole = f1(every, metric)
        result[metric] = {"f1": round(whole, 4), "interval": interval}
        lines.append([metric, whole, interval])
    right, predicted, gold = sum(c.relaxed for c in every), sum(c.predicted for c in every), sum(c.gold for c in every)
    result |= {
        "relaxed_precision": round(right / max(predicted, 1), 4),
        "relaxed_recall": round(right / max(gold, 1), 4),
    }
    print(table(["of the time expressions", "F1", "95%"], lines))
    _errors(records, said, worst)
    return result


def _errors(records: Sequence[dict[str, Any]], said: Sequence[list[dict[str, Any]]], worst: int) -> None:
    missed, invented, cut, misread = [], [], [], []
    for record, mine in zip(records, said, strict=True):
        text = record["text"]
        pairs = paired(record["timexes"], mine)
        found, used = [id(one) for one, _ in pairs], [id(other) for _, other in pairs]
        missed += [_shown(text, one) for one in record["timexes"] if id(one) not in found]
        invented += [_shown(text, other) for other in mine if id(other) not in used]
        for one, other in pairs:
            if (one["start"], one["end"]) != (other["start"], other["end"]):
                cut.append(f"{text[other['start'] : other['end']]!r} for {_shown(text, one)}")
            if one["value"] != other["value"]:
                misread.append(f"{other['value']} for {_shown(text, one)} ({record['dct'][:10]})")
    for title, errors in (("missed", missed), ("not in gold", invented), ("other span", cut), ("other value", misread)):
        print_worst(f"{title} ({len(errors)})", errors, worst)


def _shown(text: str, row: dict[str, Any]) -> str:
    return f"{row['type']} {row['value']}: {in_context(text, row['start'], row['end'], 50)}"
