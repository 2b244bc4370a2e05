"""How long reading takes beside the bare language pipeline, what a second process gains, and how much memory it needs.

Whole programs are timed, from start to end, loading included; runs of the several kinds take turns, so that whatever
else the machine does falls on all of them.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from asreported.assemble import assemble
from asreported.extract.language import load
from asreported.extract.models import installed
from asreported.extract.reader import Reader
from asreported.ingest import Source, ingest, sources
from asreported.model import Document
from asreported.pipeline.tasks import DOCUMENTS_A_BATCH
from bench import _corpus as corpus
from bench.common import Timer, table

ROUNDS = 5
DOCUMENTS = 200
PARAGRAPHS = 8
"""Of each report: some 300 words, as an agency report has."""

FEW, MANY = 500, 4000
"""Documents whose reading is compared in memory, short ones: what matters is whether it grows with their number."""
SHORT_PARAGRAPHS = 2

SEED = 20200214
LOOKS_A_SECOND = 20

_BARE = f"""
import json, sys, spacy
if __name__ == "__main__":
    model, texts, processes = sys.argv[1:]
    nlp = spacy.load(model)
    with open(texts, encoding="utf-8") as lines, nlp.memory_zone():
        texts = (json.loads(line) for line in lines)
        for doc in nlp.pipe(texts, batch_size={DOCUMENTS_A_BATCH}, n_process=int(processes)):
            pass
"""


def run(gold: Path | None, predictions: Path | None, worst: int) -> dict[str, object]:
    """Measure on the reports under `gold`, or on a corpus made of our samples. There is nothing to predict or to get
    wrong."""
    del predictions, worst
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if gold is None:
            gold = folder / "reports"
            corpus.write(gold, corpus.reports(DOCUMENTS, length=PARAGRAPHS, seed=SEED))
        result = _speed(gold, folder)
        result["memory"] = _memory(folder)
    return result


def _speed(reports: Path, folder: Path) -> dict[str, object]:
    documents = list(_documents(reports))
    texts = folder / "texts.jsonl"
    texts.write_text("".join(json.dumps(document.text) + "\n" for document in documents), encoding="utf-8")
    reader = Reader(*load())
    kinds: dict[str, Callable[[], float]] = {
        "read": lambda: _seconds(_read(reports, folder, 1)),
        "bare": lambda: _seconds(_bare(texts, folder, 1)),
        "read, two processes": lambda: _seconds(_read(reports, folder, 2)),
        "bare, two processes": lambda: _seconds(_bare(texts, folder, 2)),
    }
    runs: dict[str, list[float]] = {kind: [] for kind in (*kinds, "extract", "assemble")}
    for _ in range(ROUNDS):
        for kind, seconds in kinds.items():
            runs[kind].append(seconds())
        with Timer() as extracting:
            readings = reader.read(documents)
        with Timer() as assembling:
            assemble(zip(documents, readings, strict=True))
        runs["extract"].append(extracting.seconds)
        runs["assemble"].append(assembling.seconds)
    middle = {kind: statistics.median(seconds) for kind, seconds in runs.items()}
    print(table(["seconds", "median", "least", "most"], [[k, middle[k], min(runs[k]), max(runs[k])] for k in runs]))
    return {
        "read_over_bare": round(middle["read"] / middle["bare"], 3),
        "read_and_assemble_over_bare": round((middle["read"] + middle["assemble"]) / middle["bare"], 3),
        "two_over_one": round(middle["read"] / middle["read, two processes"], 3),
        "bare_two_over_one": round(middle["bare"] / middle["bare, two processes"], 3),
        "assemble_over_extract": round(middle["assemble"] / middle["extract"], 3),
        "documents": len(documents),
        "tokens": sum(len(reader.nlp.make_doc(document.text)) for document in documents),
    }


def _documents(reports: Path) -> Iterator[Document]:
    for source in sources([reports]):
        if isinstance(source, Source):
            yield from (found for found in ingest(source) if isinstance(found, Document))


def _read(reports: Path, folder: Path, processes: int | None) -> list[str]:
    store = folder / "story.db"
    for file in folder.glob(f"{store.name}*"):
        file.unlink()
    asked = [] if processes is None else ["--processes", str(processes)]
    return [sys.executable, "-m", "asreported", "read", str(reports), "--store", str(store), *asked]


def _bare(texts: Path, folder: Path, processes: int) -> list[str]:
    program = folder / "bare.py"  # a file, since other processes have to find it
    program.write_text(_BARE, encoding="utf-8")
    return [sys.executable, str(program), str(installed()[0].path()), str(texts), str(processes)]


def _seconds(command: list[str]) -> float:
    with Timer() as timer:
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return timer.seconds


def _memory(folder: Path) -> dict[str, float]:
    """Peak memory in MB of reading few and many reports, all processes together."""
    peaks = []
    for count in (FEW, MANY):
        reports = folder / f"reports-{count}"
        corpus.write(reports, corpus.reports(count, length=SHORT_PARAGRAPHS, seed=SEED))
        peaks.append(_peak(_read(reports, folder, None)))
    print(table(["reports", "peak MB"], [[FEW, peaks[0]], [MANY, peaks[1]]]))
    return {"peak_500": peaks[0], "peak_4000": peaks[1], "ratio": round(peaks[1] / peaks[0], 3)}


def _peak(command: list[str]) -> float:
    """The most memory (MB, resident) that a program and its children hold together, looked up while they run. Needs
    `/proc`."""
    most = 0
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as program:
        while program.poll() is None:
            most = max(most, sum(_resident(process, program.pid) for process in Path("/proc").glob("[0-9]*")))
            time.sleep(1 / LOOKS_A_SECOND)
    return round(most / 1e6, 1)


def _resident(process: Path, session: int) -> int:
    """Bytes of a process of the session; 0 for others and for those that just ended."""
    try:
        after_name = (process / "stat").read_text().rpartition(")")[2].split()
        pages = int((process / "statm").read_text().split()[1])
    except (OSError, ValueError):
        return 0
    return pages * resource.getpagesize() if int(after_name[3]) == session else 0
