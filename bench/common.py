"""What every facet needs: gold files, scores with their intervals, seconds beside the bare language pipeline's."""

from __future__ import annotations

import gzip
import json
import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

BATCH = 32
"""Texts to a batch of the bare pipeline, as in reading."""

_Item = TypeVar("_Item")


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file, `.gz` or plain."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line.strip()]


def write_jsonl(path: Path | None, rows: Iterable[Mapping[str, object]]) -> None:
    """Write one JSON object a line; nothing where no file is asked for."""
    if path is None:
        return
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one comparison; scores add up to their micro average.

    `correct` is how many of the `predicted` are right. Where right predictions and found gold items may differ in
    number (tokens, overlaps), `found` counts the gold items, else it is null.
    """

    correct: float = 0
    predicted: float = 0
    gold: float = 0
    found: float | None = None

    def __add__(self, other: Score) -> Score:
        found = None
        if self.found is not None or other.found is not None:
            found = self._found + other._found
        return Score(self.correct + other.correct, self.predicted + other.predicted, self.gold + other.gold, found)

    @property
    def _found(self) -> float:
        return self.correct if self.found is None else self.found

    @property
    def precision(self) -> float:
        """Share of the predictions that are right; 0 where nothing was predicted."""
        return self.correct / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold items that were found; 0 where there are none."""
        return self._found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def json(self) -> dict[str, float]:
        """Precision, recall and F1, to four places, and the numbers they rest on."""
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "predicted": self.predicted,
            "gold": self.gold,
        }


def total(scores: Iterable[Score]) -> Score:
    """The micro sum of scores."""
    return sum(scores, Score())


def bootstrap(
    items: Sequence[_Item], statistic: Callable[[Sequence[_Item]], float], *, seed: int = 0, rounds: int = 1000
) -> tuple[float, float]:
    """The 95% percentile interval of `statistic` over resamples of `items` (documents, as a rule: what stands in one
    text is not independent). Drawn from `seed`, so equal input gives equal intervals."""
    if not items:
        return (0.0, 0.0)
    draw = random.Random(seed)
    values = sorted(statistic(draw.choices(items, k=len(items))) for _ in range(rounds))
    return (round(values[int(0.025 * rounds)], 4), round(values[min(int(0.975 * rounds), rounds - 1)], 4))


def f1_interval(scores: Sequence[Score], *, seed: int = 0, rounds: int = 1000) -> tuple[float, float]:
    """The 95% interval of the micro F1 of scores, one for each document."""
    return bootstrap(scores, lambda drawn: total(drawn).f1, seed=seed, rounds=rounds)


class Timer:
    """Wall-clock seconds of a `with` block."""

    seconds: float = 0.0

    def __enter__(self) -> Timer:
        self._start = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._start


def bare_seconds(texts: Sequence[str], model: str | None = None) -> float:
    """Seconds that the bare language pipeline, all its parts, takes over `texts`; loading it not counted."""
    from asreported.extract.language import load  # noqa: PLC0415 - the language library loads slowly

    nlp, _ = load(model)
    with Timer() as timer, nlp.memory_zone():
        for _ in nlp.pipe(texts, batch_size=BATCH):
            pass
    return round(timer.seconds, 2)


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A plain table: text at the left, numbers at the right, floats to four places."""
    cells = [list(headings), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(headings))]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _cell(value: object) -> str:
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def in_context(text: str, start: int, end: int, width: int = 60) -> str:
    """A span marked ⟦so⟧ among the characters around it, on one line."""
    around = f"{text[max(0, start - width) : start]}⟦{text[start:end]}⟧{text[end : end + width]}"
    return " ".join(around.split())


def print_worst(title: str, errors: Iterable[str], limit: int) -> None:
    """The worst errors, at most `limit`, the caller's order kept."""
    shown = list(errors)[:limit]
    if shown:
        print(f"\n{title}")
    for error in shown:
        print(f"  {error}")
