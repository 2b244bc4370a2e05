"""Dating: reports whose dates were taken away, in the company of their story: `python -m bench dating --gold FOLDER`.

`--gold` is a folder of `<topic>/articles.jsonl[.gz]` with `{"id", "published", "text"}`. Of the topics that a seed
draws a fifth of the articles lose their dates, and the topic is read and assembled as it then is.

Every article without a date is one of: *right* (the day), *wider* (an interval of several days that holds the day),
*open* (null), *wrong* (a day or an interval without it). `claimed_wrong` is the share of the wrong ones among all;
`right_or_wider` counts a null as a miss, `honest` counts it as honest. `days` are the quartiles of the intervals'
widths.
"""

from __future__ import annotations

import random
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import When
from bench._articles import documents_of
from bench.common import Timer, bootstrap, print_worst, read_jsonl, table, write_jsonl

GOLD = Path("../shared/data/timeline17")
SEED = 20200214
ARTICLES = 420
"""Of all topics drawn; whole topics, since company is what dates a report, and no more than some minutes' reading."""
SHARE = 0.2

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dated:
    """An article without its date: when it was published, and what was said of that."""

    topic: str
    id: str
    published: str
    said: When | None

    @property
    def outcome(self) -> str:
        """right, wider, open or wrong."""
        if self.said is None:
            return "open"
        if not self.said.first_day <= self.published <= self.said.last_day:
            return "wrong"
        return "right" if self.said.first_day == self.said.last_day else "wider"


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Take dates away, have them worked out, and score what comes."""
    reader = Reader(*load())
    with Timer() as timer:
        dated = [one for topic in _topics(gold or GOLD) for one in _dated(topic, reader)]
    write_jsonl(
        predictions_to,
        (
            {"topic": one.topic, "id": one.id, "start": one.said and one.said.start, "end": one.said and one.said.end}
            for one in dated
        ),
    )
    return score(dated, worst) | {"seconds": round(timer.seconds, 1)}


def _topics(gold: Path) -> Iterator[Path]:
    """Whole topics in an order drawn by the seed, until there are articles enough."""
    files = sorted((*gold.rglob("articles.jsonl"), *gold.rglob("articles.jsonl.gz")))
    left = ARTICLES
    for file in random.Random(SEED).sample(files, len(files)):
        count = len(read_jsonl(file))
        if count <= left:
            left -= count
            yield file


def _dated(file: Path, reader: Reader) -> Iterator[Dated]:
    rows = read_jsonl(file)
    draw = random.Random(SEED)
    hidden = {str(row["id"]): row["published"] for row in rows if draw.random() < SHARE}
    documents = documents_of(rows, hidden)
    story = assemble(zip(documents, reader.read(documents), strict=True))
    for document in story.documents:
        name = (document.path or "").rpartition("#")[2]
        if name in hidden:
            yield Dated(file.parent.name, name, hidden[name], document.published)


def score(dated: Sequence[Dated], worst: int) -> dict[str, object]:
    """All figures, after a table by topic and the wrong dates."""
    names = ("right", "wider", "open", "wrong")
    lines: list[list[object]] = []
    for topic in sorted({one.topic for one in dated}):
        counts = Counter(one.outcome for one in dated if one.topic == topic)
        lines.append([topic, sum(counts.values()), *(counts[name] for name in names)])
    print(table(["topic", "articles", *names], lines))
    print_worst(
        "wrong",
        (
            f"{one.topic} {one.id}: {one.published}, said {one.said.start} to {one.said.end}: {one.said.basis}"
            for one in dated
            if one.outcome == "wrong" and one.said is not None
        ),
        worst,
    )
    widths = [_days(one.said) for one in dated if one.outcome == "wider" and one.said is not None]
    return {
        name: {"value": round(_share(dated, outcomes), 4), "interval": bootstrap(dated, _sharer(outcomes))}
        for name, outcomes in (
            ("right_or_wider", {"right", "wider"}),
            ("honest", {"right", "wider", "open"}),
            ("claimed_wrong", {"wrong"}),
        )
    } | {"days": statistics.quantiles(widths, n=4) if len(widths) > 1 else widths, "articles": len(dated)}


def _sharer(outcomes: set[str]) -> Any:
    return lambda drawn: _share(drawn, outcomes)


def _share(dated: Sequence[Dated], outcomes: set[str]) -> float:
    return sum(one.outcome in outcomes for one in dated) / len(dated) if dated else 0.0


def _days(said: When) -> int:
    return (date.fromisoformat(said.last_day) - date.fromisoformat(said.first_day)).days + 1
