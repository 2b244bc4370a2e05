"""Figures, states and how real they are: `python -m bench modality --gold FILE`.

A gold file is JSON Lines of `{"id", "text", "figures": [{"start", "end", "value", "low", "high", "qualifier",
"modality"}], "states": [{"start", "end", "property", "value", "modality"}], "not_figures": [{"start", "end"}],
"optional": [{"start", "end"}]}`. A figure is found where the numbers are equal and the spans overlap; a state where
property and value are equal (wordings: share a word) and the spans overlap or lie in one sentence. F1 of both, what
is optional counting neither way; accuracy and macro-F1 of the modality over all gold items, a missed one counting as
wrong; the numbers that are no figures, and how many of them were reported as some.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Reading, prose_lines
from bench.common import (
    Score,
    Timer,
    bare_seconds,
    bootstrap,
    f1_interval,
    in_context,
    print_worst,
    read_jsonl,
    table,
    total,
    write_jsonl,
)

GOLD = Path("../shared/data/modality/dev.jsonl")
_OF_A_CLASS = frozenset({"status", "consent"})
"""Properties whose values are of a closed list; any other value is the text's wording, of which a word must agree."""
_SMALL = frozenset({"the", "a", "an", "of", "and", "its", "their", "his", "her", "to", "in", "for"})

Row = dict[str, Any]
Same = Callable[[Row, Row], bool]


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: its sentences, and the pairs of gold and said rows that were found to be the same."""

    record: Row
    sentences: tuple[tuple[int, int], ...]
    said: Row
    figures: tuple[tuple[Row, Row], ...]
    states: tuple[tuple[Row, Row], ...]


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Score the product's figures and states."""
    records = read_jsonl(gold or GOLD)
    nlp, model = load()
    documents = [_document(record) for record in records]
    with Timer() as timer:
        readings = Reader(nlp, model).read(documents)
    passages = [passage(record, reading) for record, reading in zip(records, readings, strict=True)]
    write_jsonl(predictions_to, (passage.said for passage in passages))
    seconds = {"seconds": round(timer.seconds, 2), "bare_seconds": bare_seconds([record["text"] for record in records])}
    return score(passages, worst) | seconds


def _document(record: Row) -> Document:
    text = record["text"]
    zones = prose_lines(text)
    return Document(str(record["id"]), None, None, None, None, (), (), "en", "", text, zones)


def passage(record: Row, reading: Reading) -> Passage:
    """What was said of the record, in the set's form, paired with its gold."""
    sentences = tuple((sentence.span.start, sentence.span.end) for sentence in reading.sentences)
    said = {
        "id": record["id"],
        "figures": [
            {"start": one.span.start, "end": one.span.end}
            | {name: getattr(one, name) for name in ("value", "low", "high", "measure", "modality")}
            for one in reading.figures
        ],
        "states": [
            {"start": one.span.start, "end": one.span.end}
            | {name: getattr(one, name) for name in ("property", "value", "modality")}
            for one in reading.states
        ],
    }

    def same_state(gold: Row, other: Row) -> bool:
        near = _overlap(gold, other) or _sentence(sentences, gold) == _sentence(sentences, other)
        return near and gold["property"] == other["property"] and _same_class(gold, other)

    def same_figure(gold: Row, other: Row) -> bool:
        return _overlap(gold, other) and same_number(gold, other)

    figures, states = (
        tuple(_pairs(record[kind], said[kind], same))
        for kind, same in (("figures", same_figure), ("states", same_state))
    )
    return Passage(record, sentences, said, figures, states)


def _overlap(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _sentence(sentences: Sequence[tuple[int, int]], row: Row) -> int | None:
    return next((at for at, (start, end) in enumerate(sentences) if start <= row["start"] < end), None)


def same_number(gold: Row, said: Row) -> bool:
    """The same value or range; of "at least 40" the lower bound says it too; of "dozens" nothing exact is asked."""
    if gold["value"] is None:
        if gold["low"] is None and gold["high"] is None:
            return said["value"] is None
        return said["value"] is None and _equal(gold["low"], said["low"]) and _equal(gold["high"], said["high"])
    bound = {"over": "low", "at_least": "low", "under": "high", "at_most": "high"}.get(gold["qualifier"] or "")
    return _equal(gold["value"], said["value"]) or bool(
        bound and said["value"] is None and _equal(gold["value"], said[bound])
    )


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-6)


def _same_class(gold: Row, said: Row) -> bool:
    one, other = gold["value"].casefold(), said["value"].casefold()
    if gold["property"] in _OF_A_CLASS:
        return bool(one == other)
    return bool(_words(one) & _words(other))


def _words(value: str) -> frozenset[str]:
    return frozenset(re.sub(r"(?:ings?|es|s)$", "", word) for word in re.findall(r"\w+", value) if word not in _SMALL)


def _pairs(gold: Sequence[Row], said: Sequence[Row], same: Same) -> list[tuple[Row, Row]]:
    """One-to-one pairs, spans that overlap first, then those nearest."""
    scored = sorted(
        (not _overlap(one, other), abs(one["start"] - other["start"]), left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(said)
        if same(one, other)
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    found = []
    for _, _, left, right in scored:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            found.append((gold[left], said[right]))
    return found


def _counts(one: Passage, kind: str) -> Score:
    matched = getattr(one, kind)
    used = {id(said) for _, said in matched}
    counted = [
        row
        for row in one.said[kind]
        if id(row) in used or not any(_overlap(row, free) for free in one.record["optional"])
    ]
    return Score(len(matched), len(counted), len(one.record[kind]))


def modalities(passages: Sequence[Passage]) -> list[tuple[str, str | None]]:
    """For every gold item its modality and the one that was said, null where the item was missed."""
    found: list[tuple[str, str | None]] = []
    for one in passages:
        for kind in ("figures", "states"):
            said = {id(gold): other["modality"] for gold, other in getattr(one, kind)}
            found += [(gold["modality"], said.get(id(gold))) for gold in one.record[kind]]
    return found


def accuracy(passages: Sequence[Passage]) -> float:
    """Share of the gold items that were found with their modality."""
    told = modalities(passages)
    return sum(gold == said for gold, said in told) / len(told) if told else 0.0


def macro_f1(passages: Sequence[Passage]) -> float:
    """The mean over the classes of gold modality of each one's F1."""
    told = modalities(passages)
    classes = {gold for gold, _ in told}
    return sum(_class_f1(told, name) for name in classes) / len(classes) if classes else 0.0


def _class_f1(told: Sequence[tuple[str, str | None]], name: str) -> float:
    right = sum(gold == said == name for gold, said in told)
    return 2 * right / (sum(gold == name for gold, _ in told) + sum(said == name for _, said in told))


def score(passages: Sequence[Passage], worst: int) -> dict[str, object]:
    """All figures, after a table of them and the worst errors."""
    result: dict[str, object] = {}
    lines: list[list[object]] = []
    for kind in ("figures", "states"):
        scores = [_counts(one, kind) for one in passages]
        whole, interval = total(scores), f1_interval(scores)
        result[kind] = whole.json() | {"interval": interval}
        lines.append([kind, whole.precision, whole.recall, whole.f1, interval])
    print(table(["of the gold items", "precision", "recall", "F1", "95%"], lines))
    for name, statistic in (("modality_accuracy", accuracy), ("modality_macro_f1", macro_f1)):
        result[name] = {"value": round(statistic(passages), 4), "interval": bootstrap(passages, statistic)}
        print(f"{name.replace('_', ' ')}: {result[name]}")
    none = [_reported_none(one) for one in passages]
    numbers = sum(len(one.record["not_figures"]) for one in passages)
    result["not_figures_reported"] = {"reported": sum(map(len, none)), "of": numbers}
    result["modality_f1"] = {
        name: round(_class_f1(modalities(passages), name), 4) for name in sorted({m for m, _ in modalities(passages)})
    }
    _errors(passages, none, worst)
    return result


def _reported_none(one: Passage) -> list[Row]:
    return [row for row in one.record["not_figures"] if any(_overlap(row, said) for said in one.said["figures"])]


def _errors(passages: Sequence[Passage], none: Sequence[Sequence[Row]], worst: int) -> None:
    confused = Counter(pair for pair in modalities(passages) if pair[1] is not None and pair[0] != pair[1])
    print_worst(
        "modalities taken for another", [f"{n} × {a} read as {b}" for (a, b), n in confused.most_common()], worst
    )
    wrong, missed, invented = [], [], []
    for one in passages:
        text, name = one.record["text"], one.record["id"]
        for kind in ("figures", "states"):
            matched = getattr(one, kind)
            found, used = {id(gold) for gold, _ in matched}, {id(said) for _, said in matched}
            wrong += [
                f"{name} {said['modality']} for {gold['modality']}: {in_context(text, gold['start'], gold['end'], 90)}"
                for gold, said in matched
                if gold["modality"] != said["modality"]
            ]
            missed += [f"{name} {_row(text, row)}" for row in one.record[kind] if id(row) not in found]
            invented += [
                f"{name} {_row(text, row)}"
                for row in one.said[kind]
                if id(row) not in used and not any(_overlap(row, free) for free in one.record["optional"])
            ]
    numbers = [
        f"{one.record['id']} {in_context(one.record['text'], row['start'], row['end'])}"
        for one, rows in zip(passages, none, strict=True)
        for row in rows
    ]
    for title, errors in (
        ("other modality", wrong),
        ("missed", missed),
        ("not in gold", invented),
        ("no figures, but reported", numbers),
    ):
        print_worst(f"{title} ({len(errors)})", errors, worst)


def _row(text: str, row: Row) -> str:
    what = row.get("property") or row.get("measure")
    value = row["value"] if row["value"] is not None else f"{row['low']}–{row['high']}"
    return f"{what} {value} {row['modality']}: {in_context(text, row['start'], row['end'], 90)}"
