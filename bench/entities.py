"""Coreference within a document, persons and organizations, against ECB+: `python -m bench entities --gold FILE`.

A gold file is JSON Lines of `{"id", "text", "validated": [[number, start, end]], "mentions": [{"start", "end", "type",
"tag", "chain"}]}`: equal `chain` within one text is the same entity. Only sentences in `validated` are annotated, and
not every mention in them; so what the product finds where gold has nothing is left out, what it does not find counts
against recall. Mentions are the product's own, paired one to one with gold by the characters they share, best first.

*B3* (Bagga and Baldwin 1998): for each mention, how much of its cluster is shared. *Links*: F1 over pairs of mentions
that are the same entity. Beside the product stands a baseline on the same parse: the tagger's names, the same where
they are written the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from asreported.extract.entities import find_entities
from asreported.extract.language import blocks, load, masked
from asreported.model import prose_lines
from bench.common import (
    BATCH,
    Score,
    Timer,
    f1_interval,
    in_context,
    print_worst,
    read_jsonl,
    table,
    total,
    write_jsonl,
)

GOLD = Path("../shared/data/ecbplus/dev.jsonl")
_TAGS = frozenset({"HUMAN_PART_PER", "HUMAN_PART_ORG", "HUMAN_PART_GPE", "HUMAN_PART_MET"})
"""Gold's kinds of persons and organizations, countries acting and names used for them with them."""
_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text, `[start, end)`, and the cluster it is put in."""

    start: int
    end: int
    cluster: str


def product(doc: Doc) -> list[Mention]:
    """The mentions of the product's entities."""
    return [
        Mention(mention.span.start, mention.span.end, str(number))
        for number, entity in enumerate(find_entities(doc))
        for mention in entity.mentions
    ]


def baseline(doc: Doc) -> list[Mention]:
    """The tagger's names; equal text is the same entity."""
    return [Mention(entity.start_char, entity.end_char, entity.text) for entity in doc.ents if entity.label_ in _LABELS]


def gold_mentions(record: Mapping[str, Any]) -> list[Mention]:
    """Persons and organizations in the sentences that are annotated."""
    return [
        Mention(row["start"], row["end"], row["chain"])
        for row in record["mentions"]
        if row["tag"] in _TAGS
        and any(start <= row["start"] and row["end"] <= end for _, start, end in record["validated"])
    ]


def aligned(gold: Sequence[Mention], said: Sequence[Mention]) -> dict[int, int]:
    """Gold mentions to the said ones, by number: one to one, the largest share of common characters first."""
    shares = sorted(
        (-_share(one, other), left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(said)
        if one.start < other.end and other.start < one.end
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in shares:
        if left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    return pairs


def _share(one: Mention, other: Mention) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


def b_cubed(gold: Sequence[Mention], said: Sequence[Mention], pairs: Mapping[int, int]) -> Score:
    """B3 of one text: precision over the mentions that gold has too, recall over all of gold's."""
    correct = found = 0.0
    for left, right in pairs.items():
        mine = {other for other, at in pairs.items() if said[at].cluster == said[right].cluster}
        theirs = {other for other, mention in enumerate(gold) if mention.cluster == gold[left].cluster}
        correct += len(mine & theirs) / len(mine)
        found += len(mine & theirs) / len(theirs)
    return Score(correct, len(pairs), len(gold), found)


def links(gold: Sequence[Mention], said: Sequence[Mention], pairs: Mapping[int, int]) -> Score:
    """Pairs of mentions that are the same entity."""
    wanted = {(one, two) for one, two in combinations(range(len(gold)), 2) if gold[one].cluster == gold[two].cluster}
    told = {
        (one, two)
        for one, two in combinations(sorted(pairs), 2)
        if said[pairs[one]].cluster == said[pairs[two]].cluster
    }
    return Score(len(wanted & told), len(told), len(wanted))


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Score the product's within-document coreference beside the baseline's."""
    records = read_jsonl(gold or GOLD)
    texts = [record["text"] for record in records]
    nlp, _ = load()
    bare, timer = Timer(), Timer()
    with nlp.memory_zone():
        with bare:
            docs = list(nlp.pipe(blocks(nlp, [masked(text, prose_lines(text)) for text in texts]), batch_size=BATCH))
        with timer:
            mine = [product(doc) for doc in docs]
        plain = [baseline(doc) for doc in docs]
    write_jsonl(predictions_to, (_row(r["id"], said) for r, said in zip(records, mine, strict=True)))
    wanted = [gold_mentions(record) for record in records]
    result: dict[str, object] = {}
    rows: list[list[object]] = []
    for name, said in (("product", mine), ("exact string", plain)):
        pairs = [aligned(one, other) for one, other in zip(wanted, said, strict=True)]
        for measure, scored in (("b3", b_cubed), ("links", links)):
            scores = [scored(*three) for three in zip(wanted, said, pairs, strict=True)]
            whole, interval = total(scores), f1_interval(scores)
            result[f"{name.replace(' ', '_')}_{measure}"] = whole.json() | {"interval": interval}
            rows.append([f"{name}, {measure}", whole.precision, whole.recall, whole.f1, interval])
    print(table(["coreference", "precision", "recall", "F1", "95%"], rows))
    print_worst("one to gold, two to the product, or the reverse", _errors(texts, wanted, mine), worst)
    return result | {"seconds": round(timer.seconds, 2), "bare_seconds": round(bare.seconds, 2)}


def _row(identifier: str, said: Sequence[Mention]) -> dict[str, object]:
    mentions = [{"start": mention.start, "end": mention.end, "chain": mention.cluster} for mention in said]
    return {"id": identifier, "mentions": mentions}


def _errors(
    texts: Sequence[str], wanted: Sequence[Sequence[Mention]], mine: Sequence[Sequence[Mention]]
) -> Iterator[str]:
    for text, gold, said in zip(texts, wanted, mine, strict=True):
        pairs = aligned(gold, said)
        for one, two in combinations(sorted(pairs), 2):
            same = gold[one].cluster == gold[two].cluster
            if same != (said[pairs[one]].cluster == said[pairs[two]].cluster):
                first, second = (in_context(text, gold[at].start, gold[at].end, 30) for at in (one, two))
                yield f"{'=' if same else '≠'} {first} | {second}"
