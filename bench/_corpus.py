"""A corpus of any size out of our own samples: their paragraphs recombined, every number changed, drawn from a seed."""

from __future__ import annotations

import random
import re
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"

_NUMBER = re.compile(r"\d+")
_SHORTEST = 80
"""Characters of the shortest paragraph taken: below it stand headings, bylines and share bars."""


def paragraphs(folder: Path = SAMPLES) -> list[str]:
    """The running text of the plain-text reports under a folder, in the order of their paths."""
    reports = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt")))
    lines = (" ".join(part.split()) for report in reports for part in re.split(r"\n\s*\n", report))
    return list(dict.fromkeys(line for line in lines if len(line) >= _SHORTEST))


def reports(count: int, *, length: int, seed: int, folder: Path = SAMPLES) -> list[str]:
    """So many reports of `length` paragraphs each, no report another's copy."""
    draw = random.Random(seed)
    stock = paragraphs(folder)

    def changed(found: re.Match[str]) -> str:
        digits = found.group()
        low = 10 ** (len(digits) - 1)
        return digits if len(digits) == 4 and digits.startswith(("19", "20")) else str(draw.randrange(low, 10 * low))

    return ["\n\n".join(_NUMBER.sub(changed, text) for text in draw.sample(stock, length)) + "\n" for _ in range(count)]


def write(folder: Path, texts: list[str]) -> None:
    """One file for each report."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"report-{number:05}.txt").write_text(text, encoding="utf-8")
