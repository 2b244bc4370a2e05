"""Timelines: days and sentences chosen out of many reports, beside journalists' own: `bench timelines`.

`--gold` is a folder of `<topic>/articles.jsonl[.gz]` with `{"id", "published", "text"}` and `<topic>/timelines.jsonl`
with `{"source", "entries": [{"date", "sentences"}]}`, or one such topic. The usual protocol: the number of days and
of sentences for each is the gold timeline's, once with its first and last day given (*given*), once without (*free*).

`date_f1` counts exact days; `concat` is ROUGE F of the timelines as two texts; `ar1`, `ar2` are ROUGE-1 and -2 F with
Martschat and Markert's alignment "align+ m:1". All are means over the topics, as in the literature, with intervals over
topics; `micro` is the date F1 over all days of all topics.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from asreported.assemble import summary
from asreported.assemble.timeline import Day
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Reading
from bench import _rouge as rouge
from bench._articles import documents_of
from bench.common import Score, Timer, bare_seconds, bootstrap, print_worst, read_jsonl, table, total, write_jsonl

GOLD = Path("../shared/data/timeline17")
PROTOCOLS = ("given", "free")


@dataclass(frozen=True, slots=True)
class Made:
    """A gold timeline and what was made of its topic's articles."""

    topic: str
    protocol: str
    gold: rouge.Timeline
    said: rouge.Timeline

    @property
    def dates(self) -> Score:
        """Days that are exactly right."""
        return Score(len(set(self.said) & set(self.gold)), len(self.said), len(self.gold))


METRICS: dict[str, Callable[[Made], float]] = {
    "date_f1": lambda made: made.dates.f1,
    "ar1": lambda made: rouge.aligned(made.said, made.gold, 1).f1,
    "ar2": lambda made: rouge.aligned(made.said, made.gold, 2).f1,
    "concat1": lambda made: rouge.concat(made.said, made.gold, 1).f1,
    "concat2": lambda made: rouge.concat(made.said, made.gold, 2).f1,
}


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Read each topic once, make its timelines by both protocols, and score them."""
    reader = Reader(*load())
    made: list[Made] = []
    texts: list[str] = []
    with Timer() as timer:
        for topic in _topics(gold or GOLD):
            print(f"reading {topic.name}", file=sys.stderr)
            found = documents_of(read_jsonl(next(topic.glob("articles.jsonl*"))))
            made += _made(topic, list(zip(found, reader.read(found), strict=True)))
            texts += [document.text for document in found]
    write_jsonl(
        predictions_to,
        (
            {"topic": one.topic, "protocol": one.protocol, "date": day, "sentences": list(one.said[day])}
            for one in made
            for day in sorted(one.said)
        ),
    )
    seconds = {"seconds": round(timer.seconds, 1), "bare_seconds": bare_seconds(texts)}
    return score(made, worst) | seconds


def _topics(gold: Path) -> list[Path]:
    if (gold / "timelines.jsonl").exists():
        return [gold]
    return sorted(file.parent for file in gold.glob("*/timelines.jsonl"))


def _made(topic: Path, pairs: Sequence[tuple[Document, Reading]]) -> Iterator[Made]:
    for row in read_jsonl(topic / "timelines.jsonl"):
        gold = {entry["date"]: entry["sentences"] for entry in row["entries"]}
        first, last = min(gold), max(gold)
        sentences = round(fmean(len(told) for told in gold.values()))
        for protocol, bounds in zip(PROTOCOLS, ((first, last), (None, None)), strict=True):
            days = summary(pairs, dates=len(gold), sentences=sentences, first=bounds[0], last=bounds[1])
            yield Made(topic.name, protocol, gold, _as_texts(days))


def _as_texts(days: Sequence[Day]) -> rouge.Timeline:
    return {day.day: [" ".join(place.text.split()) for place in day.sentences] for day in days}


def score(made: Sequence[Made], worst: int) -> dict[str, object]:
    """All figures, after a table by topic and the days that were missed or made up."""
    figures: dict[str, object] = {}
    for protocol in PROTOCOLS:
        here = [one for one in made if one.protocol == protocol]
        values = [{name: metric(one) for name, metric in METRICS.items()} for one in here]
        rows = [[one.topic, len(one.gold), *found.values()] for one, found in zip(here, values, strict=True)]
        print(f"\n{protocol}\n{table(['topic', 'days', *METRICS], rows)}")
        figures[protocol] = {
            name: {
                "value": round(fmean(found[name] for found in values), 4),
                "interval": bootstrap([found[name] for found in values], fmean),
            }
            for name in METRICS
        } | {"micro": total(one.dates for one in here).json()}
    print_worst("days missed", _missed(made), worst)
    print_worst("days that are none of the gold's", _made_up(made), worst)
    return figures


def _missed(made: Sequence[Made]) -> Iterator[str]:
    for one in made:
        if one.protocol == "given":
            yield from (f"{one.topic} {day}: {one.gold[day][0]}" for day in sorted(set(one.gold) - set(one.said)))


def _made_up(made: Sequence[Made]) -> Iterator[str]:
    for one in made:
        if one.protocol == "given":
            extra = sorted(day for day in set(one.said) - set(one.gold) if one.said[day])
            yield from (f"{one.topic} {day}: {one.said[day][0]}" for day in extra)
