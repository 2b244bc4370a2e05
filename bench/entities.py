"""Coreference of persons and organizations across reports, against ECB+: `python -m bench entities --gold FILE`.

A gold file is JSON Lines of `{"id", "topic", "text", "validated": [[number, start, end]], "mentions": [{"start", "end",
"type", "tag", "chain"}]}`: equal `chain` within a topic is the same entity. The reports of a topic are one story. Only
sentences in `validated` are annotated, so only mentions in them are scored; what the product finds there where gold has
nothing counts against it. Mentions are predicted; each is the gold mention it shares most characters with, one to one.

The measures are those of CoNLL (MUC, B-cubed, CEAF-phi4 and their mean F1), across the reports of a topic and within
each report alone. Beside the product stands a baseline: the tagger's persons and organizations, the same where they are
written the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from asreported.assemble.linking import link_entities
from asreported.extract.language import blocks, load, masked
from asreported.extract.reader import Reader
from asreported.model import Document, prose_lines
from bench._conll import Partition, conll, mean_f1
from bench._mentions import one_to_one
from bench.common import BATCH, Timer, bootstrap, in_context, print_worst, read_jsonl, table, write_jsonl

GOLD = Path("../shared/data/ecbplus/dev.jsonl")
_TAGS = frozenset({"HUMAN_PART_PER", "HUMAN_PART_ORG", "HUMAN_PART_GPE", "HUMAN_PART_MET"})
"""Gold's kinds of persons and organizations, countries acting and names used for them with them."""
_KINDS = frozenset({"person", "organization", "group"})
_LABELS = frozenset({"PERSON", "ORG"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text, `[start, end)`, and the cluster it is put in."""

    start: int
    end: int
    cluster: str


@dataclass(frozen=True, slots=True)
class Text:
    """One report: gold's mentions, the product's and the baseline's, of the sentences that are annotated."""

    id: str
    topic: str
    text: str
    gold: tuple[Mention, ...]
    product: tuple[Mention, ...]
    baseline: tuple[Mention, ...]


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Read the reports, link each topic's and score the chains beside the baseline's."""
    rows = read_jsonl(gold or GOLD)
    nlp, model = load()
    bare, timer = Timer(), Timer()
    laid = [masked(row["text"], prose_lines(row["text"])) for row in rows]
    with bare, nlp.memory_zone():
        tagged = [
            [Mention(name.start_char, name.end_char, name.text) for name in doc.ents if name.label_ in _LABELS]
            for doc in nlp.pipe(blocks(nlp, laid), batch_size=BATCH)
        ]
    with timer:
        linked = _linked(rows, Reader(nlp, model))
    texts = [
        Text(row["id"], row["topic"], row["text"], gold_mentions(row), _inside(row, mine), _inside(row, plain))
        for row, mine, plain in zip(rows, linked, tagged, strict=True)
    ]
    write_jsonl(predictions_to, (_row(text) for text in texts))
    print_worst("split (=) and mixed (≠) chains", _errors(texts), worst)
    return score(texts) | {"seconds": round(timer.seconds, 2), "bare_seconds": round(bare.seconds, 2)}


def _linked(rows: Sequence[Mapping[str, Any]], reader: Reader) -> list[list[Mention]]:
    """The mentions of the entities of each report, clustered as the entities of its topic."""
    documents = [
        Document(row["id"], row["id"], None, None, None, (), (), "en", "", row["text"], prose_lines(row["text"]))
        for row in rows
    ]
    readings = reader.read(documents)
    by_topic: dict[str, list[int]] = defaultdict(list)
    for at in sorted(range(len(rows)), key=lambda at: documents[at].id):
        by_topic[rows[at]["topic"]].append(at)
    found: list[list[Mention]] = [[] for _ in rows]
    for places in by_topic.values():
        names = link_entities([(documents[at], readings[at]) for at in places]).names
        for at, own in zip(places, names, strict=True):
            found[at] = [
                Mention(mention.span.start, mention.span.end, name.entity if name else f"{at} {number}")
                for number, (entity, name) in enumerate(zip(readings[at].entities, own, strict=True))
                if entity.kind in _KINDS
                for mention in entity.mentions
            ]
    return found


def gold_mentions(row: Mapping[str, Any]) -> tuple[Mention, ...]:
    """Persons and organizations in the sentences that are annotated."""
    mentions = [Mention(one["start"], one["end"], one["chain"]) for one in row["mentions"] if one["tag"] in _TAGS]
    return _inside(row, mentions)


def _inside(row: Mapping[str, Any], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(
        one for one in mentions if any(start <= one.start and one.end <= end for _, start, end in row["validated"])
    )


def partitions(texts: Sequence[Text], said: Callable[[Text], Sequence[Mention]]) -> tuple[Partition, Partition]:
    """The chains of gold and of one side over several texts, a mention of both being the same item."""
    gold_chains: dict[str, set[str]] = defaultdict(set)
    said_chains: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        back = {right: left for left, right in one_to_one(text.gold, said(text)).items()}
        for number, mention in enumerate(text.gold):
            gold_chains[mention.cluster].add(f"{text.id} {number}")
        for number, mention in enumerate(said(text)):
            item = f"{back[number]}" if number in back else f"+{number}"
            said_chains[mention.cluster].add(f"{text.id} {item}")
    return [frozenset(one) for one in gold_chains.values()], [frozenset(one) for one in said_chains.values()]


def score(texts: Sequence[Text]) -> dict[str, object]:
    """All measures, after a table of them; intervals over topics, the resampled stories."""
    topics = [[text for text in texts if text.topic == topic] for topic in sorted({text.topic for text in texts})]
    sides: dict[str, Callable[[Text], Sequence[Mention]]] = {
        "product": lambda text: text.product,
        "exact_string": lambda text: text.baseline,
    }
    result: dict[str, object] = {}
    lines: list[list[object]] = []
    means: dict[str, list[tuple[Partition, Partition]]] = {}
    for where, stories in (("across", topics), ("within", [[text] for text in texts])):
        for name, said in sides.items():
            parts = [partitions(story, said) for story in stories]
            means[f"{where} {name}"] = parts
            scores = conll(parts)
            mean = {"conll_f1": round(mean_f1(scores), 4)}
            result[f"{name}_{where}"] = {one: value.json() for one, value in scores.items()} | mean
            lines += [[f"{where} {name}, {one}", v.precision, v.recall, v.f1] for one, v in scores.items()]
            lines.append([f"{where} {name}, CoNLL", "", "", mean_f1(scores)])
    print(table(["coreference", "precision", "recall", "F1"], lines))
    both = list(zip(means["across product"], means["across exact_string"], strict=True))
    gain = mean_f1(conll(one for one, _ in both)) - mean_f1(conll(other for _, other in both))
    return result | {"gain": {"value": round(gain, 4), "interval": bootstrap(both, _gain, rounds=200)}}


def _gain(drawn: Sequence[tuple[tuple[Partition, Partition], tuple[Partition, Partition]]]) -> float:
    return mean_f1(conll(one for one, _ in drawn)) - mean_f1(conll(other for _, other in drawn))


def _row(text: Text) -> dict[str, object]:
    mentions = [{"start": one.start, "end": one.end, "chain": one.cluster} for one in text.product]
    return {"id": text.id, "mentions": mentions}


def _errors(texts: Sequence[Text]) -> Iterator[str]:
    """Found mentions that are one to gold and two to the product, or the reverse; of each pair of chains one."""
    shown: set[tuple[str, ...]] = set()
    for topic in sorted({text.topic for text in texts}):
        pairs = [
            (text, text.gold[left], text.product[right])
            for text in texts
            if text.topic == topic
            for left, right in sorted(one_to_one(text.gold, text.product).items())
        ]
        for (one, gold, mine), (other, gold2, mine2) in combinations(pairs, 2):
            same = gold.cluster == gold2.cluster
            chains = (topic, *sorted((gold.cluster, gold2.cluster)), *sorted((mine.cluster, mine2.cluster)))
            if same != (mine.cluster == mine2.cluster) and chains not in shown:
                shown.add(chains)
                first, second = (in_context(t.text, m.start, m.end, 30) for t, m in ((one, mine), (other, mine2)))
                yield f"{'=' if same else '≠'} {one.id} {first} | {other.id} {second}"
