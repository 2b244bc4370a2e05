"""What assembling costs beside extracting the same reports, and how it grows: `python -m bench assembling`.

`--gold` is a JSON Lines file of `{"id", "text", "published"?}` or a folder of them; without it, reports made of our
samples are taken. So many as `FEW` are read once; larger stories are made of copies of their readings, each set of
copies a week later than the one before. `assemble_over_extract` is of the reports that were read; `exponent` is k where
seconds grow as n^k from the fewest to the most. Seconds are of the processor, the median of several runs.
"""

from __future__ import annotations

import math
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Reading, WrittenDate, prose_lines
from bench import _corpus as corpus
from bench.common import read_jsonl, table

SEED = 20200214
FEW = 250
SIZES = (250, 1000, 4000)
ROUNDS = {250: 3, 1000: 1, 4000: 1}
PARAGRAPHS = 8
_FIRST = date(2020, 1, 1)

Pairs = list[tuple[Document, Reading]]


def run(gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
    """Read the reports, assemble them and stories of their copies. There is nothing to predict or to get wrong."""
    del predictions, worst
    found = documents(gold, FEW)
    reader = Reader(*load())
    start = time.process_time()
    pairs = list(zip(found, reader.read(found), strict=True))
    extracting = time.process_time() - start
    seconds = {size: _seconds(partial(assemble, _story(pairs, size)), ROUNDS[size]) for size in SIZES}
    print(table(["reports", "seconds", "ms each"], [[n, took, 1000 * took / n] for n, took in seconds.items()]))
    few, many = min(SIZES), max(SIZES)
    return {
        "assemble_over_extract": round(seconds[few] / extracting, 4),
        "exponent": round(math.log(seconds[many] / seconds[few]) / math.log(many / few), 3),
        "extract_seconds": round(extracting, 2),
        "seconds": {size: round(took, 2) for size, took in seconds.items()},
    }


def _seconds(task: Callable[[], object], rounds: int) -> float:
    took = []
    for _ in range(rounds):
        start = time.process_time()
        task()
        took.append(time.process_time() - start)
    return statistics.median(took)


def documents(gold: Path | None, count: int) -> list[Document]:
    """So many reports, each with its day."""
    return [_document(number, *report) for number, report in enumerate(_texts(gold, count))]


def _texts(gold: Path | None, count: int) -> Iterator[tuple[str, str]]:
    """Texts with their days."""
    if gold is None:
        for number, text in enumerate(corpus.reports(count, length=PARAGRAPHS, seed=SEED)):
            yield text, (_FIRST + timedelta(days=number % 7)).isoformat()
        return
    files = [gold] if gold.is_file() else sorted((*gold.rglob("articles.jsonl"), *gold.rglob("articles.jsonl.gz")))
    rows = [row for file in files for row in read_jsonl(file) if row.get("text")]
    for row in random.Random(SEED).sample(rows, count):
        yield row["text"], row.get("published") or _FIRST.isoformat()


def _document(number: int, text: str, day: str) -> Document:
    dates = (WrittenDate(day, "metadata", day),)
    return Document(f"r{number}", f"r{number}", None, None, None, (), dates, "en", "", text, prose_lines(text))


def _story(pairs: Pairs, size: int) -> Pairs:
    return [
        (later(document, at // len(pairs)), reading)
        for at, (document, reading) in zip(range(size), (pairs * (size // len(pairs) + 1)), strict=False)
    ]


def later(document: Document, weeks: int) -> Document:
    """The report as if it had been published so many weeks later."""
    day = (date.fromisoformat(document.dates[0].value[:10]) + timedelta(weeks=weeks)).isoformat()
    name = f"{document.id}-{weeks}"
    return replace(document, id=name, path=name, dates=(WrittenDate(day, "metadata", day),))
