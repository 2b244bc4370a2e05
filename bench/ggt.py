"""Quotations and speakers against hand-annotated Canadian news: `python -m bench ggt --gold FILE`.

A gold file is JSON Lines of `{"id", "text", "quotes": [{"quote", "speaker", "verb", "verb_text", "reference"}]}`. The
set annotates what is *said*, one uninterrupted stretch at a time, and names a source and a verb only beside the stretch
that has them. So what the product finds is written in that form: a content with several stretches becomes several
quotations, contents that verbs of thought and wish report are left out, as are parts of a longer one.

Two definitions of a match, each at 0.3 and 0.8: *published* (strictly more than that share of the gold characters is
predicted) and *longer* (of the longer of the two). Gold quotes, in their order, each take the best free prediction.

*Named where the source is open*: of the quotes found whose speaker gold leaves open or calls by words that name nobody
and point back to nobody ("two officials"), the share to which the product gives a speaker that has a name; *unnamed*
counts what points back too ("the judge", "the union"), which the text may name elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asreported.model import Quotation, Span
from bench._reading import Said, is_open, is_unnamed, names_speaker, read_texts
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

GOLD = Path("../shared/data/ggt/dev.jsonl")
THRESHOLDS = (0.3, 0.8)
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "prof", "sir", "justice", "judge", "president", "premier", "mayor"}
)

_MORE = re.compile(r",| (?:who|which|whose|that|but) ")
"""Where the words that call an unnamed source end, and what is told of it begins."""

Overlap = Callable[[int, int, int], float]
DEFINITIONS: dict[str, Overlap] = {
    "published": lambda common, gold, _: common / gold,
    "longer": lambda common, gold, predicted: common / max(gold, predicted),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold quote and the prediction it took."""

    gold: dict[str, Any]
    predicted: dict[str, Any]


def predictions(reading: Said, text: str) -> list[dict[str, Any]]:
    """The quotations of a reading, in the set's form."""
    rows: list[dict[str, Any]] = []
    spoken = [quotation for quotation, said in zip(reading.quotations, reading.spoken, strict=True) if said]
    for quotation in spoken:
        speaker = _speaker(reading, quotation, text)
        for span in quotation.content:
            if any(_inside(span, other) for other in spoken if other is not quotation):
                continue
            beside = span == quotation.content[0] or not _marked(span, text)
            rows.append(
                {
                    "content": [[span.start, span.end]],
                    "source": [[part.start, part.end] for part in quotation.source] or None if beside else None,
                    "cue": [[part.start, part.end] for part in quotation.cue] or None if beside else None,
                    "speaker": speaker,
                    "named": names_speaker(reading, quotation),
                }
            )
    return rows


def _speaker(reading: Said, quotation: Quotation, text: str) -> str | None:
    """The speaker's full name, a body's with the article that the text gives it; an unnamed source as worded."""
    worded = _MORE.split(quotation.source[0].of(text))[0] if quotation.source else None
    if quotation.speaker is None:
        return worded
    entity = reading.entities[quotation.speaker]
    if entity.kind == "person":
        return entity.name
    return f"the {entity.name}" if quotation.speaker in reading.articled else entity.name


def _marked(span: Span, text: str) -> bool:
    return span.of(text)[:1] in "\"“'‘"


def _inside(span: Span, other: Quotation) -> bool:
    return any(part.covers(span) and part != span for part in other.content)


def matched(
    gold: Sequence[dict[str, Any]], predicted: Sequence[dict[str, Any]], overlap: Overlap, threshold: float
) -> list[Pair]:
    """Gold quotes, in order, with the best free prediction strictly above the threshold."""
    free = list(range(len(predicted)))
    characters = [_characters(row["content"]) for row in predicted]
    pairs = []
    for quote in gold:
        wanted = set(range(*quote["quote"]))
        scored = [(overlap(len(wanted & characters[at]), len(wanted), len(characters[at])), -at) for at in free]
        share, at = max(scored, default=(0.0, 0))
        if share > threshold:
            free.remove(-at)
            pairs.append(Pair(quote, predicted[-at]))
    return pairs


def _characters(spans: Iterable[Sequence[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def same_name(one: str | None, other: str | None) -> bool:
    """Case, titles and punctuation ignored."""
    return _name(one) == _name(other)


def near_name(one: str | None, other: str | None) -> bool:
    """The same, or the one is the other's last word."""
    left, right = _name(one), _name(other)
    return left == right or bool(left and right and (left[-1:] == right or right[-1:] == left))


def _name(name: str | None) -> list[str]:
    words = re.findall(r"\w+", (name or "").lower())
    return [word for word in words if word not in _TITLES]


def _speaker_span(pair: Pair) -> bool:
    gold, source = pair.gold["speaker"], pair.predicted["source"]
    if gold is None or not source:
        return gold is None and not source
    return any(gold[0] < end and start < gold[1] for start, end in source)


def _verb(pair: Pair, text: str) -> bool:
    cue = pair.predicted["cue"]
    said = " ".join(text[start:end] for start, end in cue) if cue else ""
    return said.lower() == (pair.gold["verb_text"] or "").lower()


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Score the product's quotations and speakers."""
    records = read_jsonl(gold or GOLD)
    texts = [record["text"] for record in records]
    with Timer() as timer:
        readings = read_texts(texts)
    said = [predictions(reading, text) for reading, text in zip(readings, texts, strict=True)]
    write_jsonl(predictions_to, ({"id": r["id"], "quotations": q} for r, q in zip(records, said, strict=True)))
    result = score(records, said, worst)
    return result | {"seconds": round(timer.seconds, 2), "bare_seconds": bare_seconds(texts)}


def score(records: Sequence[dict[str, Any]], said: Sequence[list[dict[str, Any]]], worst: int) -> dict[str, object]:
    """All figures, after a table of them and the worst errors."""
    quotes = [[quote for quote in record["quotes"] if quote["quote"]] for record in records]
    result: dict[str, object] = {}
    rows: list[list[object]] = []
    for name, overlap in DEFINITIONS.items():
        for threshold in THRESHOLDS:
            scores = [
                Score(len(matched(gold, rows_said, overlap, threshold)), len(rows_said), len(gold))
                for gold, rows_said in zip(quotes, said, strict=True)
            ]
            whole, interval = total(scores), f1_interval(scores)
            result[f"{name}_{threshold}"] = whole.json() | {"interval": interval}
            rows.append([f"quotes, {name}, {threshold}", whole.precision, whole.recall, whole.f1, interval])
    pairs = [matched(gold, mine, DEFINITIONS["longer"], 0.3) for gold, mine in zip(quotes, said, strict=True)]
    for name, right in _attributes(records, pairs).items():
        share = sum(map(sum, right)) / max(sum(map(len, right)), 1)
        interval = bootstrap(right, lambda drawn: sum(map(sum, drawn)) / max(sum(map(len, drawn)), 1))
        result[name] = {"share": round(share, 4), "interval": interval}
        rows.append([name.replace("_", " "), "", "", share, interval])
    for name, test in (("named_where_source_is_open", is_open), ("named_where_source_is_unnamed", is_unnamed)):
        named = _named(pairs, test)
        share = sum(map(sum, named)) / max(sum(map(len, named)), 1)
        interval = bootstrap(named, lambda drawn: sum(map(sum, drawn)) / max(sum(map(len, drawn)), 1))
        count, of_all = sum(map(sum, named)), sum(map(len, named))
        result[name] = {"share": round(share, 4), "count": count, "of": of_all, "interval": interval}
        rows.append([f"{name.replace('_', ' ')}: {count} of {of_all}", "", "", share, interval])
    print(table(["of the quotations", "precision", "recall", "F1 or share", "95%"], rows))
    _errors(records, quotes, said, pairs, worst)
    return result


def _attributes(records: Sequence[dict[str, Any]], pairs: Sequence[list[Pair]]) -> dict[str, list[list[bool]]]:
    """For each record, which of its matched pairs have the attribute right."""
    return {
        "speaker_span": [[_speaker_span(pair) for pair in of_record] for of_record in pairs],
        "verb": [
            [_verb(pair, record["text"]) for pair in of_record]
            for record, of_record in zip(records, pairs, strict=True)
        ],
        "speaker_name": [
            [same_name(pair.gold["reference"], pair.predicted["speaker"]) for pair in of_record] for of_record in pairs
        ],
        "speaker_name_or_last_word": [
            [near_name(pair.gold["reference"], pair.predicted["speaker"]) for pair in of_record] for of_record in pairs
        ],
    }


def _named(pairs: Sequence[list[Pair]], test: Callable[[str], bool]) -> list[list[bool]]:
    """For each record, its matched quotes whose speaker gold leaves open or calls by words that pass the test, and
    whether the product gives a named one."""
    return [
        [pair.predicted["named"] for pair in of_record if not pair.gold["reference"] or test(pair.gold["reference"])]
        for of_record in pairs
    ]


def _errors(
    records: Sequence[dict[str, Any]],
    quotes: Sequence[list[dict[str, Any]]],
    said: Sequence[list[dict[str, Any]]],
    pairs: Sequence[list[Pair]],
    worst: int,
) -> None:
    missed, invented, misnamed = [], [], []
    for record, gold, mine, of_record in zip(records, quotes, said, pairs, strict=True):
        text = record["text"]
        found = [pair.gold for pair in of_record]
        used = [pair.predicted for pair in of_record]
        missed += [in_context(text, *quote["quote"]) for quote in gold if quote not in found]
        invented += [in_context(text, *row["content"][0]) for row in mine if row not in used]
        misnamed += [
            f"{pair.gold['reference']} ≠ {pair.predicted['speaker']}: {in_context(text, *pair.gold['quote'])}"
            for pair in of_record
            if not same_name(pair.gold["reference"], pair.predicted["speaker"])
        ]
    named = [
        f"{pair.gold['reference']} → {pair.predicted['speaker']}: {in_context(record['text'], *pair.gold['quote'])}"
        for record, of_record in zip(records, pairs, strict=True)
        for pair in of_record
        if pair.predicted["named"] and (not pair.gold["reference"] or is_unnamed(pair.gold["reference"]))
    ]
    print_worst(f"named where the source is not ({len(named)})", named, worst)
    print_worst(f"missed ({len(missed)})", missed, worst)
    print_worst(f"not in gold ({len(invented)})", invented, worst)
    print_worst(f"another speaker ({len(misnamed)})", misnamed, worst)
