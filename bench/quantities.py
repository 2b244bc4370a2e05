"""Quantities against news sentences annotated for CQE: `python -m bench quantities --gold FILE`.

A gold file is JSON Lines of `{"id", "text", "quantities": [{"value", "normalized_unit", "change", "concept"}]}`. What
the product finds is written as that set writes it: what is counted is the unit ("4 FA Cup finals"), what it is counted
of the concept; a change "from X to Y" is the range X-Y; lengths of time and ages are quantities. F1 of one-to-one pairs
with equal value, and of those where the unit, the change, a word of the concept (partial) or all its words (full) agree
too. Units are compared after folding case, number, symbols and spelling; numbers within a relative 1e-6.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from asreported.extract.language import blocks, load
from asreported.extract.quantities import cqe, find_quantities
from asreported.extract.timexes import find_timexes
from bench.common import BATCH, Score, Timer, f1_interval, print_worst, read_jsonl, table, total, write_jsonl

GOLD = Path("../shared/data/newsquant/dev.jsonl")
_RANGE = re.compile(r"\s*(-?[\d.]+(?:[eE][-+]?\d+)?)\s*-\s*(-?[\d.]+(?:[eE][-+]?\d+)?)\s*")
_SPELLING = {
    "%": "percent",
    "percentage": "percent",
    "per cent": "percent",
    "pct": "percent",
    "$": "dollar",
    "us dollar": "dollar",
    "united states dollar": "dollar",
    "usd": "dollar",
    "times": "count",
    "time": "count",
    "meter": "metre",
    "liter": "litre",
    "feet": "foot",
}
_IRREGULAR = {"feet": "foot", "inches": "inch", "people": "people", "men": "man", "women": "woman", "children": "child"}
_ARTICLES = frozenset({"the", "a", "an", "of", "and", "its", "their", "his", "her", "'s", "s", "in", "for", "on", "to"})

Row = dict[str, Any]


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Score the product's quantities."""
    records = read_jsonl(gold or GOLD)
    nlp, _ = load()
    parsing, tagging = Timer(), Timer()
    with parsing:
        docs = list(nlp.pipe(blocks(nlp, [record["text"] for record in records]), batch_size=BATCH))
    with tagging:
        said = [rows(doc) for doc in docs]
    write_jsonl(predictions_to, ({"id": r["id"], "quantities": mine} for r, mine in zip(records, said, strict=True)))
    result = score(records, said, worst)
    return result | {"seconds": round(tagging.seconds, 2), "bare_seconds": round(parsing.seconds, 2)}


def rows(doc: Doc) -> list[Row]:
    """The quantities of a sentence in the set's form."""
    found = find_quantities(doc, find_timexes(doc), lengths=True)
    return [
        {
            "value": quantity.value,
            "low": quantity.low,
            "high": quantity.high,
            "unit": quantity.unit,
            "change": quantity.change,
            "concept": [span.of(doc.text) for span in quantity.concept],
        }
        for quantity in cqe(found, doc)
    ]


def number(row: Row) -> tuple[float, float] | None:
    """The ends of a gold or predicted value; equal for a single number."""
    value = row.get("value")
    if value is None:
        low, high = row.get("low"), row.get("high")
        return None if low is None or high is None else (float(low), float(high))
    if isinstance(value, str):
        found = _RANGE.fullmatch(value)
        return (float(found[1]), float(found[2])) if found else (float(value), float(value))
    return (float(value), float(value))


def same_value(gold: Row, said: Row) -> bool:
    """Equal within a relative 1e-6; a range only with the same range."""
    one, other = number(gold), number(said)
    if one is None or other is None:
        return False
    return all(math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-12) for a, b in zip(one, other, strict=True))


def folded(unit: str | None) -> str:
    """A unit without case, number, symbols and spelling."""
    words = re.sub(r"[-_/]|['’]s?\b", " ", (unit or "-").lower()).split()
    plain = " ".join(_singular(word) for word in words if word not in _ARTICLES)
    return _SPELLING.get(plain, plain)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _SPELLING.get(word, word)
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def words(concept: str | list[str]) -> frozenset[str]:
    """The words of a concept; none for `-`."""
    text = " ".join(concept) if isinstance(concept, list) else concept
    return frozenset(word for word in re.findall(r"[\w&]+", text.lower()) if word not in _ARTICLES)


def _partial(gold: Row, said: Row) -> bool:
    one, other = words(gold["concept"]), words(said["concept"])
    return bool(one & other) or not (one or other)


def _full(gold: Row, said: Row) -> bool:
    return words(gold["concept"]) == words(said["concept"])


def _unit(gold: Row, said: Row) -> bool:
    return folded(gold["normalized_unit"]) == folded(said["unit"])


def _change(gold: Row, said: Row) -> bool:
    return bool(gold["change"] == said["change"])


Agreement = Callable[[Row, Row], bool]
METRICS: dict[str, tuple[Agreement, ...]] = {
    "value": (),
    "value_unit": (_unit,),
    "value_change": (_change,),
    "value_concept_partial": (_partial,),
    "value_concept_full": (_full,),
    "all_partial": (_unit, _change, _partial),
    "all_full": (_unit, _change, _full),
}


def pairs(gold: Sequence[Row], said: Sequence[Row], agree: Sequence[Agreement]) -> list[tuple[Row, Row]]:
    """One-to-one pairs with equal value that agree in all that is asked, those that agree in most first."""
    scored = []
    for left, one in enumerate(gold):
        for right, other in enumerate(said):
            if same_value(one, other) and all(same(one, other) for same in agree):
                likeness = sum(same(one, other) for same in (_unit, _change, _partial, _full))
                scored.append((-likeness, abs(left - right), left, right))
    lefts: set[int] = set()
    rights: set[int] = set()
    found = []
    for _, _, left, right in sorted(scored):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            found.append((gold[left], said[right]))
    return found


def score(records: Sequence[dict[str, Any]], said: Sequence[list[Row]], worst: int) -> dict[str, object]:
    """All figures, after a table of them and the worst errors."""
    result: dict[str, object] = {}
    lines: list[list[object]] = []
    for metric, agree in METRICS.items():
        scores = [
            Score(len(pairs(record["quantities"], mine, agree)), len(mine), len(record["quantities"]))
            for record, mine in zip(records, said, strict=True)
        ]
        whole, interval = total(scores), f1_interval(scores)
        result[metric] = whole.json() | {"interval": interval}
        lines.append([metric.replace("_", " "), whole.precision, whole.recall, whole.f1, interval])
    print(table(["of the quantities", "precision", "recall", "F1", "95%"], lines))
    _errors(records, said, worst)
    return result


def _errors(records: Sequence[dict[str, Any]], said: Sequence[list[Row]], worst: int) -> None:
    missed, invented, units, changes, concepts = [], [], [], [], []
    for record, mine in zip(records, said, strict=True):
        matched = pairs(record["quantities"], mine, ())
        found, used = [id(one) for one, _ in matched], [id(other) for _, other in matched]
        text = record["text"]
        missed += [
            f"{one['value']} {one['normalized_unit']}: {text}" for one in record["quantities"] if id(one) not in found
        ]
        invented += [f"{number(other)} {other['unit']}: {text}" for other in mine if id(other) not in used]
        for one, other in matched:
            if not _unit(one, other):
                units.append(f"{other['unit']} for {one['normalized_unit']} of {one['value']}: {text}")
            if not _change(one, other):
                changes.append(f"{other['change']} for {one['change']} of {one['value']}: {text}")
            if not _full(one, other):
                concepts.append(f"{other['concept']} for {one['concept']} of {one['value']} {other['unit']}: {text}")
    for title, errors in (
        ("missed", missed),
        ("not in gold", invented),
        ("other unit", units),
        ("other change", changes),
        ("other concept", concepts),
    ):
        print_worst(f"{title} ({len(errors)})", errors, worst)
