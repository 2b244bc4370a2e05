"""Attributions against PolNeAR (news of an election): `python -m bench polnear --gold FILE`.

A gold file is JSON Lines of `{"id", "text", "attributions": [{"source", "cue", "content"}]}`, each role a list of
spans. A token is a run of letters, digits or underscores. *Content tokens*: F1 over the tokens that lie in a content.
*Content match*: F1 of attributions paired one to one, best pairs first, at a Jaccard index of content tokens of 0.5 or
more. *Content and source*: a pair also needs a Jaccard index of 0.5 of its source tokens. *Named where source is open*:
of the pairs whose gold source names nobody and points back to nobody ("two officials", "a guard"), or that have none,
the share to which the product gives a speaker that has a name. *No source or an open one, by its cue* takes both
together, of the pairs that share a token of the cue: where the cues differ, the two are attributions of their own whose
words overlap ("Roe claims to …" inside what others say of it).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench._reading import Said, is_open, names_speaker, read_texts
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

GOLD = Path("../shared/data/polnear/dev.jsonl")
ENOUGH = 0.5
_TOKEN = re.compile(r"\w+")

Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The tokens of each role, by their number in the text, and where the content starts and ends; the words of the
    source, null where it has none, and (a prediction's) whether its speaker has a name."""

    source: Tokens
    cue: Tokens
    content: Tokens
    at: tuple[int, int]
    words: str | None = None
    named: bool = False


def predictions(reading: Said) -> list[dict[str, Any]]:
    """The quotations of a text, in the set's form."""
    return [
        {
            "source": [[span.start, span.end] for span in quotation.source] or None,
            "cue": [[span.start, span.end] for span in quotation.cue],
            "content": [[span.start, span.end] for span in quotation.content],
            "named": names_speaker(reading, quotation),
        }
        for quotation in reading.quotations
    ]


def attributions(text: str, rows: Sequence[dict[str, Any]]) -> list[Attribution]:
    """Rows of gold or prediction as sets of tokens; rows without a token of content left out."""
    places = [found.span() for found in _TOKEN.finditer(text)]
    found = []
    for row in rows:
        roles = [_tokens(places, row[role] or []) for role in ("source", "cue", "content")]
        if roles[2]:
            spans = row["content"]
            words = " ".join(text[start:end] for start, end in row["source"]) if row["source"] else None
            at = (spans[0][0], spans[-1][1])
            found.append(Attribution(roles[0], roles[1], roles[2], at, words, row.get("named", False)))
    return found


def _tokens(places: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> Tokens:
    return frozenset(
        number
        for number, (start, end) in enumerate(places)
        if any(start < last and first < end for first, last in spans)
    )


def jaccard(one: Tokens, other: Tokens) -> float:
    """Shared over all; two empty sets are alike."""
    every = len(one | other)
    return len(one & other) / every if every else 1.0


def paired(
    gold: Sequence[Attribution], said: Sequence[Attribution], *, source: bool = False
) -> list[tuple[Attribution, Attribution]]:
    """One-to-one pairs, the best content first."""
    scored = sorted(
        (
            (-jaccard(one.content, other.content), left, right)
            for left, one in enumerate(gold)
            for right, other in enumerate(said)
            if one.content & other.content
            and jaccard(one.content, other.content) >= ENOUGH
            and (not source or jaccard(one.source, other.source) >= ENOUGH)
        )
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    pairs = []
    for _, left, right in scored:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((gold[left], said[right]))
    return pairs


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Score the product's quotations as attributions."""
    records = read_jsonl(gold or GOLD)
    texts = [record["text"] for record in records]
    with Timer() as timer:
        readings = read_texts(texts)
    said = [predictions(reading) for reading in readings]
    write_jsonl(predictions_to, ({"id": r["id"], "quotations": q} for r, q in zip(records, said, strict=True)))
    result = score(records, said, worst)
    return result | {"seconds": round(timer.seconds, 2), "bare_seconds": bare_seconds(texts)}


def score(records: Sequence[dict[str, Any]], said: Sequence[list[dict[str, Any]]], worst: int) -> dict[str, object]:
    """All figures, after a table of them and the worst errors."""
    both = [
        (attributions(record["text"], record["attributions"]), attributions(record["text"], rows))
        for record, rows in zip(records, said, strict=True)
    ]
    pairs = [paired(gold, mine) for gold, mine in both]
    figures = {
        "content_tokens": [_union(gold, mine) for gold, mine in both],
        "content_match": [Score(len(p), len(mine), len(gold)) for p, (gold, mine) in zip(pairs, both, strict=True)],
        "content_and_source": [
            Score(len(paired(gold, mine, source=True)), len(mine), len(gold)) for gold, mine in both
        ],
    }
    result: dict[str, object] = {}
    rows: list[list[object]] = []
    for name, scores in figures.items():
        whole, interval = total(scores), f1_interval(scores)
        result[name] = whole.json() | {"interval": interval}
        rows.append([name.replace("_", " "), whole.precision, whole.recall, whole.f1, interval])
    shares = {
        "source_of_pairs": [[jaccard(one.source, other.source) >= ENOUGH for one, other in of] for of in pairs],
        "cue_of_pairs": [[bool(one.cue & other.cue) for one, other in of] for of in pairs],
        "named_where_source_is_open": [
            [other.named for one, other in of if one.words is not None and is_open(one.words)] for of in pairs
        ],
        "named_where_no_source_is_given": [[other.named for one, other in of if one.words is None] for of in pairs],
        "named_where_no_source_or_an_open_one_by_its_cue": [
            [other.named for one, other in of if one.cue & other.cue and (one.words is None or is_open(one.words))]
            for of in pairs
        ],
    }
    for name, right in shares.items():
        share = sum(map(sum, right)) / max(sum(map(len, right)), 1)
        interval = bootstrap(right, lambda drawn: sum(map(sum, drawn)) / max(sum(map(len, drawn)), 1))
        count, of_all = sum(map(sum, right)), sum(map(len, right))
        result[name] = {"share": round(share, 4), "count": count, "of": of_all, "interval": interval}
        rows.append([f"{name.replace('_', ' ')}: {count} of {of_all}", "", "", share, interval])
    print(table(["of the attributions", "precision", "recall", "F1 or share", "95%"], rows))
    named = [
        f"{one.words}: {in_context(record['text'], *one.at)}"
        for record, of in zip(records, pairs, strict=True)
        for one, other in of
        if other.named and (one.words is None or is_open(one.words))
    ]
    print_worst(f"named where the source is open ({len(named)})", named, worst)
    missed, invented = [], []
    for record, (gold, mine), of in zip(records, both, pairs, strict=True):
        found = {id(one) for one, _ in of}
        used = {id(other) for _, other in of}
        missed += [in_context(record["text"], *one.at) for one in gold if id(one) not in found]
        invented += [in_context(record["text"], *one.at) for one in mine if id(one) not in used]
    print_worst(f"missed ({len(missed)})", missed, worst)
    print_worst(f"not in gold ({len(invented)})", invented, worst)
    return result


def _union(gold: Sequence[Attribution], said: Sequence[Attribution]) -> Score:
    wanted = frozenset[int]().union(*(one.content for one in gold))
    found = frozenset[int]().union(*(one.content for one in said))
    return Score(len(wanted & found), len(found), len(wanted))
