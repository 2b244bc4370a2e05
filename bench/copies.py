"""Copies: controlled edits of texts are found as copies, unrelated texts are not: `python -m bench copies --gold FILE`.

`--gold` is a JSON Lines file of `{"id", "text"}` or a folder of them, `*.jsonl` and `*.jsonl.gz`; a folder, or a
field `story`, names a story. Texts are drawn by a seed; of some an edited copy is made: a part of the sentences kept
(cut), their order changed (reorder), 5 to 30% of the words replaced by others of the corpus (reword), two texts put
together from a half of each (splice), every number changed (figures). Each edit is assembled with its origins and as
many texts that have nothing to do with them.

Recall: the share of (origin, edited) pairs of which a passage stands in both. Precision: the share of such pairs among
those found, as many pairs of texts without a common origin being asked about; a line that stands under all articles of
an outlet makes no copy. Passages: of the sentences taken over, the share of which the greater part lies in a passage
(recall), and of the sentences in passages those that were taken over (precision).
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.reader import Reader
from asreported.model import Copy, Document, Reading, Story, prose_lines
from bench.common import Score, Timer, f1_interval, in_context, print_worst, read_jsonl, table, total, write_jsonl

GOLD = Path("../shared/data/polnear/dev.jsonl")
SEED = 20200214
TEXTS = 160
"""Texts drawn: half are edited, half stay as they are."""
_FEWEST_SENTENCES = 6
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"’']*(?=\s|$)|$)")

Sentences = list[str]


@dataclass(frozen=True, slots=True)
class Edited:
    """A made text: its sentences, each with the origin and the number of the sentence it was made of."""

    name: str
    kind: str
    sentences: Sentences
    made_of: list[tuple[str, int]]

    @property
    def origins(self) -> set[str]:
        """The texts it was made of."""
        return {origin for origin, _ in self.made_of}


Edit = Callable[[random.Random, str, Sentences, list[str]], tuple[Sentences, list[int]]]


def _cut(draw: random.Random, name: str, sentences: Sentences, words: list[str]) -> tuple[Sentences, list[int]]:
    del name, words
    kept = sorted(draw.sample(range(len(sentences)), max(2, int(len(sentences) * draw.uniform(0.3, 0.7)))))
    return [sentences[at] for at in kept], kept


def _reorder(draw: random.Random, name: str, sentences: Sentences, words: list[str]) -> tuple[Sentences, list[int]]:
    del name, words
    order = draw.sample(range(len(sentences)), len(sentences))
    return [sentences[at] for at in order], order


def _reword(draw: random.Random, name: str, sentences: Sentences, words: list[str]) -> tuple[Sentences, list[int]]:
    del name
    share = draw.uniform(0.05, 0.3)

    def other(found: re.Match[str]) -> str:
        return draw.choice(words) if draw.random() < share else found.group()

    return [_WORD.sub(other, sentence) for sentence in sentences], list(range(len(sentences)))


def _figures(draw: random.Random, name: str, sentences: Sentences, words: list[str]) -> tuple[Sentences, list[int]]:
    del name, words

    def other(found: re.Match[str]) -> str:
        low = 10 ** (len(found.group()) - 1)
        return str(draw.randrange(low, 10 * low))

    return [_DIGITS.sub(other, sentence) for sentence in sentences], list(range(len(sentences)))


_EDITS: dict[str, Edit] = {"cut": _cut, "reorder": _reorder, "reword": _reword, "figures": _figures}
KINDS = (*_EDITS, "splice")


def edits(texts: dict[str, Sentences], seed: int) -> list[Edited]:
    """One edited copy of every text, the kinds taking turns; a splice takes the next text too."""
    draw = random.Random(seed)
    words = sorted({word for sentences in texts.values() for sentence in sentences for word in _WORD.findall(sentence)})
    names = sorted(texts)
    return [_edit(draw, texts, names, at, words) for at in range(len(names))]


def _edit(draw: random.Random, texts: dict[str, Sentences], names: list[str], at: int, words: list[str]) -> Edited:
    name, kind = names[at], KINDS[at % len(KINDS)]
    if kind == "splice":
        parts = [(origin, texts[origin]) for origin in (name, names[(at + 1) % len(names)])]
        taken = [(origin, number) for origin, sentences in parts for number in range(len(sentences) // 2)]
        return Edited(f"{name} {kind}", kind, [texts[origin][number] for origin, number in taken], taken)
    made, numbers = _EDITS[kind](draw, name, texts[name], words)
    return Edited(f"{name} {kind}", kind, made, [(name, number) for number in numbers])


def run(gold: Path | None, predictions_to: Path | None, worst: int) -> dict[str, object]:
    """Make the edits, assemble them with their origins and the others, and score the copies."""
    drawn = _texts(gold or GOLD)
    origins = dict(list(drawn.items())[: len(drawn) // 2])
    made = edits(origins, SEED)
    whole = drawn | {one.name: one.sentences for one in made}
    documents = [_document(name, sentences) for name, sentences in whole.items()]
    reader = Reader(*load())
    with Timer() as extracting:
        readings = _readings(reader, documents)
    with Timer() as assembling:
        story = assemble(zip(documents, readings, strict=True))
    write_jsonl(predictions_to, ({"documents": copy.documents, "similarity": copy.similarity} for copy in story.copies))
    result = score(story, made, worst)
    return result | {"texts": len(documents), "seconds": extracting.seconds, "assembling": assembling.seconds}


def _texts(gold: Path) -> dict[str, Sentences]:
    """Texts drawn by the seed that are long enough, none of them beginning as another does."""
    files = [gold] if gold.is_file() else sorted((*gold.rglob("*.jsonl"), *gold.rglob("*.jsonl.gz")))
    rows = [(file.parent.name, row) for file in files for row in read_jsonl(file) if "text" in row]
    found: dict[str, Sentences] = {}
    opened: set[str] = set()
    for folder, row in random.Random(SEED).sample(rows, len(rows)):
        name = f"{row.get('story') or folder}/{row['id']}"
        sentences = [found.group() for line in _LINE.findall(row["text"]) for found in _SENTENCE.finditer(line)]
        if len(sentences) >= _FEWEST_SENTENCES and sentences[0] not in opened and name not in found:
            found[name] = sentences
            opened.add(sentences[0])
        if len(found) == TEXTS:
            break
    return found


def _document(name: str, sentences: Sentences) -> Document:
    text = "\n\n".join(sentences)
    return Document(name, name, None, None, None, (), (), "en", "", text, prose_lines(text))


def _readings(reader: Reader, documents: Sequence[Document]) -> list[Reading]:
    return reader.read(documents)


def score(story: Story, made: Sequence[Edited], worst: int) -> dict[str, object]:
    """All figures, after a table of them and the worst errors."""
    asked = {frozenset((origin, one.name)): one.kind for one in made for origin in one.origins}
    said = {pair for copy in story.copies for pair in _pairs(copy)}
    unrelated = _unrelated(story, made, len(asked))
    missed, wrong = sorted(map(sorted, set(asked) - said)), sorted(map(sorted, unrelated & said))
    found = len(set(asked) & said)
    documents = Score(found, found + len(wrong), len(asked))
    kinds = Counter(asked.values())
    by_edit = Counter(kind for pair, kind in asked.items() if pair in said)
    passages = [_passages(one, story) for one in made]
    by_kind = {
        kind: total(one for one, made_ in zip(passages, made, strict=True) if made_.kind == kind) for kind in KINDS
    }
    lines = [
        [kind, by_edit[kind] / kinds[kind], by_kind[kind].recall, by_kind[kind].precision, kinds[kind]]
        for kind in KINDS
        if kinds[kind]
    ]
    print(table(["edit", "recall", "passages found", "of them right", "pairs"], lines))
    texts = {document.id: document.text for document in story.documents}
    print_worst(f"missed ({len(missed)})", (" | ".join(pair) for pair in missed), worst)
    print_worst(f"no copies ({len(wrong)})", (_shared(story, pair, texts) for pair in wrong), worst)
    return {
        "documents": documents.json(),
        "by_edit": {kind: round(by_edit[kind] / kinds[kind], 4) for kind in KINDS if kinds[kind]},
        "passages": total(passages).json() | {"interval": f1_interval(passages)},
    }


def _unrelated(story: Story, made: Sequence[Edited], count: int) -> set[frozenset[str]]:
    """As many pairs of texts, edited or not, that have no origin in common; of several stories where there are."""
    draw = random.Random(SEED)
    origins = {document.id: {document.id} for document in story.documents} | {one.name: one.origins for one in made}
    names = sorted(origins)
    several = len({_story_of(name) for name in names}) > 1
    found: set[frozenset[str]] = set()
    while len(found) < count:
        one, other = draw.sample(names, 2)
        if not (origins[one] & origins[other] or (several and _told_of(origins[one]) & _told_of(origins[other]))):
            found.add(frozenset((one, other)))
    return found


def _told_of(origins: set[str]) -> set[str]:
    return {_story_of(name) for name in origins}


def _story_of(name: str) -> str:
    """The story of a text; topics of several outlets are named alike up to an underscore."""
    return name.partition("/")[0].partition("_")[0]


def _pairs(copy: Copy) -> Iterator[frozenset[str]]:
    for passage in copy.passages:
        for one, other in combinations(sorted({place.document for place in passage.evidence}), 2):
            yield frozenset((one, other))


def _passages(one: Edited, story: Story) -> Score:
    """Sentences of the edited text in which a passage lies that it shares with the origin of the sentence."""
    spans, at = [], 0
    for sentence in one.sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 2
    marked: set[int] = set()
    right: set[int] = set()
    for copy in story.copies:
        for passage in copy.passages:
            carriers = {place.document for place in passage.evidence}
            for place in passage.evidence:
                if place.document == one.name:
                    here = {
                        number
                        for number, (start, end) in enumerate(spans)
                        if min(end, place.end) - max(start, place.start) > (end - start) / 2
                    }
                    marked |= here
                    right |= {number for number in here if one.made_of[number][0] in carriers}
    return Score(len(right), len(marked), len(spans))


def _shared(story: Story, pair: Sequence[str], texts: dict[str, str]) -> str:
    """Two texts wrongly tied, with what they were tied by."""
    for copy in story.copies:
        for passage in copy.passages:
            places = {place.document: place for place in passage.evidence}
            if set(pair) <= set(places):
                place = places[pair[0]]
                return f"{' | '.join(pair)}: {in_context(texts[pair[0]], place.start, place.end)}"
    return " | ".join(pair)
