"""Timelines of a target entity from raw text, beside "every event mention of the target at its report's date".

Temporal awareness (UzZaman and Allen 2011): of the neighbouring relations that one side states (two mentions of one
place in the order are SIMULTANEOUS, those of one place are BEFORE those of the next; each mention lies in its date),
those that follow from what the other side states, by transitive closure; a date follows from one that lies in it.
Precision over the product's relations, recall over the gold's, all targets together. What has no place in the order is
not scored. A mention is the same if its document, sentence and first word are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from asreported.assemble.doings import timeline_of
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, EntityEvent, Reading, When, WrittenDate, Zone
from bench.common import Score, Timer, bare_seconds, f1_interval, print_worst, read_jsonl, table, total, write_jsonl

GOLD = Path("../shared/data/task4/trial")
_OPEN = re.compile(r"-X+(-X+)?$|^X+.*$")

Pairs = Sequence[tuple[Document, Reading]]
Mention = tuple[str, int, str]
"""Document, sentence, first word."""


@dataclass(frozen=True, slots=True)
class Line:
    """A timeline: for each mention its place in the order and its date, empty where it has none."""

    order: Mapping[Mention, int]
    dates: Mapping[Mention, str]


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Make both timelines of every target and score them."""
    folder = gold or GOLD
    rows = read_jsonl(folder / "docs.jsonl")
    asked = read_jsonl(folder / "timelines.jsonl")
    documents = [_document(row) for row in rows]
    sentences = {row["id"]: row["sentences"] for row in rows}
    reader = Reader(*load())
    with Timer() as timer:
        pairs = list(zip(documents, reader.read(documents), strict=True))
        found = [_entries(timeline_of(pairs, one["target"]), sentences) for one in asked]
    days = {row["id"]: row["dct"] for row in rows}
    lines = [
        (_line(one["entries"]), _line(entries), _line(_at_report(entries, days)))
        for one, entries in zip(asked, found, strict=True)
    ]
    write_jsonl(
        predictions_to,
        (
            {"target": one["target"], "corpus": one["corpus"], "entries": entries}
            for one, entries in zip(asked, found, strict=True)
        ),
    )
    result = _report(lines, [one["target"] for one in asked], worst)
    texts = [document.text for document in documents]
    return result | {"seconds": round(timer.seconds, 2), "bare_seconds": bare_seconds(texts)}


def _document(row: Mapping[str, Any]) -> Document:
    zones = tuple(Zone("title" if number == 0 else "prose", start, end) for number, start, end in row["sentences"])
    dates = (WrittenDate(row["dct"], "metadata", row["dct"]),)
    return Document(row["id"], row["id"], None, row["title"], None, (), dates, "en", "", row["text"], zones)


def _entries(events: Sequence[EntityEvent], sentences: Mapping[str, list[list[int]]]) -> list[dict[str, Any]]:
    """The product's timeline in the gold's form: events of one time have one place in the order."""
    entries: list[dict[str, Any]] = []
    order, last = 0, None
    for event in events:
        time = None if event.when is None else (event.when.first_day, event.when.last_day)
        order += time is not None and time != last
        last = time or last
        mentions = [
            {"doc": place.document, "sentence": number, "text": place.text}
            for place in event.mentions
            for number, start, end in sentences[place.document]
            if start <= place.start < end
        ]
        entries.append({"order": order if time else 0, "date": _written(event.when), "events": mentions})
    return entries


def _written(when: When | None) -> str:
    if when is None:
        return "XXXX-XX-XX"
    digits = {"year": 4, "month": 7, "quarter": 7, "season": 7}
    return when.first_day[: digits.get(when.precision, 10)]


def _at_report(entries: Sequence[Mapping[str, Any]], days: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every mention at its report's date."""
    mentions = sorted(
        (days[one["doc"]], one["doc"], one["sentence"], one["text"]) for entry in entries for one in entry["events"]
    )
    places = {day: place for place, day in enumerate(sorted({mention[0] for mention in mentions}), start=1)}
    return [
        {"order": places[day], "date": day, "events": [{"doc": doc, "sentence": sentence, "text": text}]}
        for day, doc, sentence, text in mentions
    ]


def _line(entries: Sequence[Mapping[str, Any]]) -> Line:
    order: dict[Mention, int] = {}
    dates: dict[Mention, str] = {}
    for entry in entries:
        for one in entry["events"] if entry["order"] else ():
            mention = (one["doc"], one["sentence"], one["text"].split()[0].casefold())
            order.setdefault(mention, entry["order"])
            dates.setdefault(mention, _OPEN.sub("", entry["date"]))
    return Line(order, dates)


def _relations(line: Line) -> Iterator[tuple[str, Mention, Mention | str]]:
    """The neighbouring relations that the line states."""
    places = sorted(set(line.order.values()))
    groups = [sorted(mention for mention, place in line.order.items() if place == at) for at in places]
    for group in groups:
        yield from (("same", one, other) for one, other in combinations(group, 2))
    for group, following in pairwise(groups):
        yield from (("before", one, other) for one in group for other in following)
    yield from (("in", mention, day) for mention, day in line.dates.items() if day)


def _follows(relation: tuple[str, Mention, Mention | str], line: Line) -> bool:
    kind, one, other = relation
    if isinstance(other, str):
        return line.dates.get(one, "").startswith(other)
    if one not in line.order or other not in line.order:
        return False
    return line.order[one] == line.order[other] if kind == "same" else line.order[one] < line.order[other]


def awareness(gold: Line, said: Line, *, dates: bool = True) -> Score:
    """Temporal awareness of one timeline, with the dates or without."""

    def of(line: Line, other: Line) -> tuple[int, int]:
        relations = [relation for relation in _relations(line) if dates or relation[0] != "in"]
        return sum(_follows(relation, other) for relation in relations), len(relations)

    correct, predicted = of(said, gold)
    found, asked = of(gold, said)
    return Score(correct, predicted, asked, found)


def _events(gold: Line, said: Line) -> Score:
    return Score(len(gold.order.keys() & said.order.keys()), len(said.order), len(gold.order))


def _report(lines: Sequence[tuple[Line, Line, Line]], targets: Sequence[str], worst: int) -> dict[str, object]:
    measures: dict[str, Callable[[Line, Line], Score]] = {
        "with dates": awareness,
        "without dates": lambda gold, said: awareness(gold, said, dates=False),
        "events": _events,
    }
    result: dict[str, object] = {}
    rows: list[list[object]] = []
    for system, place in (("product", 1), ("at the report's date", 2)):
        for name, measure in measures.items():
            scores = [measure(line[0], line[place]) for line in lines]
            one = total(scores)
            rows.append([f"{system}, {name}", one.precision, one.recall, one.f1])
            result[f"{system}, {name}"] = one.json() | {"interval": f1_interval(scores)}
        each = [awareness(line[0], line[place]) for line in lines]
        rows += [[f"  {target}", one.precision, one.recall, one.f1] for target, one in zip(targets, each, strict=True)]
    print(table(["timelines", "P", "R", "F1"], rows))
    print_worst("mentions missed, added, or dated otherwise", _errors(lines, targets), worst)
    return result


def _errors(lines: Sequence[tuple[Line, Line, Line]], targets: Sequence[str]) -> Iterator[str]:
    for target, (gold, said, _) in zip(targets, lines, strict=True):
        for mention in sorted({*gold.order, *said.order}):
            want, got = gold.dates.get(mention, "none"), said.dates.get(mention, "none")
            if want != got:
                yield f"{target}: {' '.join(map(str, mention))}: gold {want or 'undated'}, said {got}"
