"""Reports for the tests of the pipeline, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from asreported.pipeline import ReadReport, open_story, read_into
from asreported.store import Store
from asreported.views.export import to_json

MODEL = "small"

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "river-flood" / "documents"


def read_reports(store: Path, paths: Iterable[Path], processes: int = 1, model: str | None = MODEL) -> ReadReport:
    with Store.open(store, create=True) as opened:
        return read_into(opened, paths, model=model, processes=processes)


def exported(store: Path) -> bytes:
    return to_json(open_story(store))
