"""Dating: reports whose dates were taken away, in the company of their story: `python -m bench dating --gold FOLDER`.

`--gold` is a folder of `<topic>/articles.jsonl[.gz]` with `{"id", "published", "text"}`. Of the topics that a seed
draws a fifth of the articles lose their dates, and the topic is read and assembled as it then is.

Every article without a date is one of: *right* (the day), *wider* (an interval of several days that holds the day),
*open* (null), *wrong* (a day or an interval without it). `claimed_wrong` is the share of the wrong ones among all;
`right_or_wider` counts a null as a miss, `honest` counts it as honest. `days` are the quartiles of the intervals'
widths. Below stand the same for small stories drawn of the topics (`companies`, by the number of their reports).
"""

from __future__ import annotations

import random
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Reading, When
from bench._articles import documents_of
from bench.common import Timer, bootstrap, print_worst, read_jsonl, table, write_jsonl

GOLD = Path("../shared/data/timeline17")
SEED = 20200214
ARTICLES = 420
"""Of all topics drawn; whole topics, since company is what dates a report, and no more than some minutes' reading."""
SHARE = 0.2
_OUTCOMES = ("right", "wider", "open", "wrong")

COMPANIES = {5: 24, 10: 12, 20: 6}
"""Small stories drawn of each topic: how many of so many reports; every second one of a few weeks of the topic."""
WINDOW = 3
"""Of how many times as many reports in a row such a story is drawn."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dated:
    """An article without its date: when it was published, what was said of that, and in how large a story (null: the
    whole topic)."""

    topic: str
    id: str
    published: str
    said: When | None
    company: int | None = None

    @property
    def outcome(self) -> str:
        """right, wider, open or wrong."""
        if self.said is None:
            return "open"
        if not self.said.first_day <= self.published <= self.said.last_day:
            return "wrong"
        return "right" if self.said.first_day == self.said.last_day else "wider"


@dataclass(frozen=True, slots=True)
class Topic:
    """The articles of a topic by their days: as they are, without their dates, and as they are read."""

    name: str
    days: tuple[str, ...]
    dated: tuple[Document, ...]
    undated: tuple[Document, ...]
    readings: tuple[Reading, ...]


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Take dates away, have the topics told, whole and in small companies, and score what is said of the dates."""
    reader = Reader(*load())
    with Timer() as timer:
        topics = [_topic(file, reader) for file in _topics(gold or GOLD)]
        dated = [one for topic in topics for one in _whole(topic)]
        small = [one for topic in topics for one in _companies(topic)]
    write_jsonl(
        predictions_to,
        (
            {"topic": one.topic, "id": one.id, "start": one.said and one.said.start, "end": one.said and one.said.end}
            for one in dated
        ),
    )
    return score(dated, worst) | {"companies": companies(small, worst), "seconds": round(timer.seconds, 1)}


def _topics(gold: Path) -> Iterator[Path]:
    """Whole topics in an order drawn by the seed, until there are articles enough."""
    files = sorted((*gold.rglob("articles.jsonl"), *gold.rglob("articles.jsonl.gz")))
    left = ARTICLES
    for file in random.Random(SEED).sample(files, len(files)):
        count = len(read_jsonl(file))
        if count <= left:
            left -= count
            yield file


def _topic(file: Path, reader: Reader) -> Topic:
    rows = sorted(read_jsonl(file), key=lambda row: (row["published"], str(row["id"])))
    days = {str(row["id"]): str(row["published"]) for row in rows}
    dated, undated = (tuple(documents_of(rows, hidden)) for hidden in ({}, days))
    published = tuple(days[_name(document)] for document in dated)
    return Topic(file.parent.name, published, dated, undated, tuple(reader.read(dated)))


def _whole(topic: Topic) -> Iterator[Dated]:
    draw = random.Random(SEED)
    places = range(len(topic.dated))
    return _told(topic, places, {at for at in places if draw.random() < SHARE}, None)


def _companies(topic: Topic) -> Iterator[Dated]:
    draw = random.Random(SEED)
    for size, times in COMPANIES.items():
        for turn in range(times):
            window = min(len(topic.dated), size * WINDOW if turn % 2 else len(topic.dated))
            first = draw.randrange(len(topic.dated) - window + 1)
            places = draw.sample(range(first, first + window), min(size, window))
            yield from _told(topic, places, set(places[: max(1, int(SHARE * size))]), size)


def _told(topic: Topic, places: Iterable[int], hidden: set[int], company: int | None) -> Iterator[Dated]:
    """What assembling says of the hidden dates."""
    pairs = [((topic.undated if at in hidden else topic.dated)[at], topic.readings[at]) for at in places]
    days = {topic.undated[at].id: topic.days[at] for at in hidden}
    for document in assemble(pairs).documents:
        if document.id in days:
            yield Dated(topic.name, document.path or "", days[document.id], document.published, company)


def _name(document: Document) -> str:
    return (document.path or "").rpartition("#")[2]


def companies(dated: Sequence[Dated], worst: int) -> dict[str, object]:
    """The outcomes in small stories, by their size."""
    lines: list[list[object]] = []
    result: dict[str, object] = {}
    for size in COMPANIES:
        here = [one for one in dated if one.company == size]
        shares = {name: round(_share(here, {name}), 4) for name in _OUTCOMES}
        held = {"right_or_wider": round(_share(here, {"right", "wider"}), 4)}
        result[str(size)] = shares | held | {"days": _widths(here), "articles": len(here)}
        lines.append([f"stories of {size}", len(here), *shares.values()])
    print(table(["company", "articles", *_OUTCOMES], lines))
    print_worst("wrong in small stories", _wrong(dated), worst)
    return result


def score(dated: Sequence[Dated], worst: int) -> dict[str, object]:
    """All figures, after a table by topic and the wrong dates."""
    lines: list[list[object]] = []
    for topic in sorted({one.topic for one in dated}):
        counts = Counter(one.outcome for one in dated if one.topic == topic)
        lines.append([topic, sum(counts.values()), *(counts[name] for name in _OUTCOMES)])
    print(table(["topic", "articles", *_OUTCOMES], lines))
    print_worst("wrong", _wrong(dated), worst)
    return {
        name: {"value": round(_share(dated, outcomes), 4), "interval": bootstrap(dated, _sharer(outcomes))}
        for name, outcomes in (
            ("right_or_wider", {"right", "wider"}),
            ("honest", {"right", "wider", "open"}),
            ("claimed_wrong", {"wrong"}),
        )
    } | {"days": _widths(dated), "articles": len(dated)}


def _wrong(dated: Sequence[Dated]) -> Iterator[str]:
    return (
        f"{one.topic} {one.id}: {one.published}, said {one.said.start} to {one.said.end}: {one.said.basis}"
        for one in dated
        if one.outcome == "wrong" and one.said is not None
    )


def _widths(dated: Sequence[Dated]) -> list[float]:
    """The quartiles of the days between which the intervals lie that hold the day."""
    widths = [_days(one.said) for one in dated if one.outcome == "wider" and one.said is not None]
    return statistics.quantiles(widths, n=4) if len(widths) > 1 else list(map(float, widths))


def _sharer(outcomes: set[str]) -> Any:
    return lambda drawn: _share(drawn, outcomes)


def _share(dated: Sequence[Dated], outcomes: set[str]) -> float:
    return sum(one.outcome in outcomes for one in dated) / len(dated) if dated else 0.0


def _days(said: When) -> int:
    return (date.fromisoformat(said.last_day) - date.fromisoformat(said.first_day)).days + 1
