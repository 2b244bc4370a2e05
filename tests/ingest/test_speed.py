"""Reading text files costs little beside what is done with them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from asreported.ingest import Source, ingest
from tests.ingest.helpers import BODY, written

REPORTS = 300
SECONDS_EACH = 0.005
"""Some eight times what a report of this length takes on a quiet machine."""


@pytest.mark.slow
def test_a_short_report_takes_milliseconds(tmp_path: Path) -> None:
    text = f"Crane blocks harbour\n\nOSTERBY, March 6 (NTA) -- {BODY * 8}"
    written(tmp_path, "first.txt", text)
    sources = []
    for number in range(REPORTS):
        path = tmp_path / f"{number}.txt"
        path.write_text(text + f"\n{number} more words.\n")
        sources.append(Source(path, path.name))
    started = time.process_time()
    assert sum(len(list(ingest(source))) for source in sources) == REPORTS
    assert time.process_time() - started < REPORTS * SECONDS_EACH
