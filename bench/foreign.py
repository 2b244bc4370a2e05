"""Foreign matter: a paragraph of another story inside a report: `python -m bench foreign --gold FILE`.

`--gold` is a JSON Lines file of `{"id", "text", "story"?}`, or a folder of them; where no story is named, a folder's
articles (or, in one folder, all) are one. In a third of the texts, drawn by a seed, a paragraph of another story is put
between two paragraphs; each story is then read and assembled by itself.

`found`: the share of the paragraphs put in of which the greater part is told as off the story. `own_flagged`: the
share of the texts' own paragraphs that are told so too, of texts with and without a strange one.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Document, Evidence, prose_lines
from bench.common import Timer, bootstrap, print_worst, read_jsonl, table, write_jsonl

GOLD = Path("../shared/data/clusters/dev.jsonl")
SEED = 20200214
TEXTS = 240
"""Texts read; of large stories a part."""
A_STORY = 40
"""Texts of one story."""
SHARE = 1 / 3
_FEWEST_PARAGRAPHS = 4
_FEWEST_WORDS = 20
"""Words of a paragraph that is put in; of a shorter one nobody could tell whose it is."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")

Paragraphs = list[str]


@dataclass(frozen=True, slots=True)
class Made:
    """A text of a story, and which of its paragraphs is another story's (null: none)."""

    id: str
    story: str
    paragraphs: Paragraphs
    strange: int | None

    def document(self) -> Document:
        """The text as one whose layout is unknown."""
        text = "\n\n".join(self.paragraphs)
        return Document(self.id, self.id, None, None, None, (), (), "en", "", text, prose_lines(text))

    def flagged(self, off_story: Sequence[Evidence]) -> set[int]:
        """The paragraphs of which the greater part is told to be off the story."""
        found, start = set(), 0
        for number, paragraph in enumerate(self.paragraphs):
            end = start + len(paragraph)
            if sum(max(0, min(end, off.end) - max(start, off.start)) for off in off_story) > len(paragraph) / 2:
                found.add(number)
            start = end + 2
        return found


@dataclass(frozen=True, slots=True)
class Told:
    """A text with its paragraphs that were told to be strange."""

    made: Made
    flagged: set[int]

    @property
    def own(self) -> set[int]:
        """The text's own among them."""
        return self.flagged - {self.made.strange}


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Put paragraphs in, have the stories told, and score what is off them."""
    made = _made(_stories(gold or GOLD))
    reader = Reader(*load())
    with Timer() as timer:
        told = [one for story in sorted({one.story for one in made}) for one in _told(made, story, reader)]
    write_jsonl(predictions_to, ({"id": one.made.id, "off_story": sorted(one.flagged)} for one in told))
    return score(told, worst) | {"texts": len(told), "seconds": round(timer.seconds, 1)}


def _stories(gold: Path) -> dict[str, list[tuple[str, Paragraphs]]]:
    """The texts of each story, of large ones a part drawn by the seed."""
    files = [gold] if gold.is_file() else sorted((*gold.rglob("*.jsonl"), *gold.rglob("*.jsonl.gz")))
    found: dict[str, list[tuple[str, Paragraphs]]] = defaultdict(list)
    for file in files:
        for row in read_jsonl(file):
            paragraphs = _LINE.findall(row.get("text") or "")
            if len(paragraphs) >= _FEWEST_PARAGRAPHS:
                story = str(row.get("story") or file.parent.name)
                found[story].append((f"{story} {row['id']}", paragraphs))
    draw = random.Random(SEED)
    order = draw.sample(sorted(found), len(found))
    drawn: dict[str, list[tuple[str, Paragraphs]]] = {}
    for story in order:
        if sum(map(len, drawn.values())) < TEXTS:
            drawn[story] = draw.sample(found[story], min(A_STORY, len(found[story])))
    return drawn


def _made(stories: dict[str, list[tuple[str, Paragraphs]]]) -> list[Made]:
    draw = random.Random(SEED)
    made = []
    for story, texts in stories.items():
        kind = story.partition("_")[0]  # topics of several outlets are named alike
        others = [
            paragraph
            for other, its in stories.items()
            if other.partition("_")[0] != kind
            for _, paragraphs in its
            for paragraph in paragraphs
            if len(paragraph.split()) >= _FEWEST_WORDS
        ]
        for name, paragraphs in texts:
            place = draw.randrange(1, len(paragraphs)) if others and draw.random() < SHARE else None
            whole = [*paragraphs[:place], draw.choice(others), *paragraphs[place:]] if place else paragraphs
            made.append(Made(name, story, whole, place))
    return made


def _told(made: Sequence[Made], story: str, reader: Reader) -> Iterator[Told]:
    own = {one.id: one for one in made if one.story == story}
    documents = [one.document() for one in own.values()]
    for document in assemble(zip(documents, reader.read(documents), strict=True)).documents:
        yield Told(own[document.id], own[document.id].flagged(document.off_story))


def found(told: Sequence[Told]) -> float:
    """Share of the strange paragraphs that were found."""
    strange = [one for one in told if one.made.strange is not None]
    return sum(one.made.strange in one.flagged for one in strange) / len(strange) if strange else 0.0


def own_flagged(told: Sequence[Told]) -> float:
    """Share of the texts' own paragraphs that were taken for strange."""
    own = sum(len(one.made.paragraphs) - (one.made.strange is not None) for one in told)
    return sum(len(one.own) for one in told) / own if own else 0.0


def score(told: Sequence[Told], worst: int) -> dict[str, object]:
    """Both shares, after a table of them and the worst errors."""
    result: dict[str, object] = {}
    for name, statistic in (("found", found), ("own_flagged", own_flagged)):
        result[name] = {"value": round(statistic(told), 4), "interval": bootstrap(told, statistic)}
    print(table(["share", "value"], [["found", found(told)], ["own flagged", own_flagged(told)]]))
    missed = [one for one in told if one.made.strange is not None and one.made.strange not in one.flagged]
    wrong = [(one, number) for one in told for number in sorted(one.own)]
    print_worst(
        f"not found ({len(missed)})",
        (f"{one.made.id}: {one.made.paragraphs[one.made.strange or 0][:300]}" for one in missed),
        worst,
    )
    print_worst(
        f"own taken for strange ({len(wrong)})",
        (f"{one.made.id}: {one.made.paragraphs[number][:300]}" for one, number in wrong),
        worst,
    )
    return result
