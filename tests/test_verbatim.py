"""Whatever the text, every piece of evidence in the export is the document's own characters."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asreported import read

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = sorted(path for path in (ROOT / "samples").glob("*/documents") if path.is_dir())
SEEDS = ROOT.parent / "shared" / "seeds"
EVIDENCE = {"document", "start", "end", "text"}

PARAGRAPHS = sorted(
    {
        paragraph
        for folder in SAMPLES
        for report in folder.glob("*.txt")
        for paragraph in report.read_text(encoding="utf-8").splitlines()
        if paragraph.strip()
    }
)
# What shifts offsets where bytes, UTF-16 units, graphemes or normal forms are counted, and what breaks lines oddly.
ODD = [
    "\u00a0", "\u200b", "\u00ad", "\ufeff", "\u202e", "\u2028", "\x0b", "\x0c", "\x1f", "\t", "\r", "\r\n", "\n",
    "e\u0301", "\ufb01", "\u0130", "\u1e9e", "\U0001f600", "\U0001f468\u200d\U0001f692", "\U0001d4d0", "\u05d0",
    "\u4e2d", '"', "“", "”", "‘", "’", "„", "«", "--", "…", "(", "]", "<p>", "&amp;", "%", "$", "1,000", "3.5", "½",
]  # fmt: skip
paragraphs = st.one_of(st.sampled_from(PARAGRAPHS), st.text(max_size=60))
separators = st.sampled_from(["\n\n", "\n", "\r\n\r\n", " ", "\n \n", ""])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Paragraphs in any order, some cut short, odd characters strewn into them."""
    parts = []
    for _ in range(draw(st.integers(1, 6))):
        part = draw(paragraphs)
        for odd in draw(st.lists(st.sampled_from(ODD), max_size=4)):
            at = draw(st.integers(0, len(part)))
            part = part[:at] + odd + part[at:]
        parts.append(part[: draw(st.integers(len(part) // 2, len(part)))] + draw(separators))
    return "".join(parts)


def check_verbatim(*sources: Path) -> int:
    """How many pieces of evidence the export of the sources holds, each checked."""
    evidence: list[dict[str, Any]] = []

    def keep(node: dict[str, Any]) -> dict[str, Any]:
        if node.keys() >= EVIDENCE:
            evidence.append(node)
        return node

    story = json.loads(read(*sources).to_json(), object_hook=keep)
    texts_by_id = {document["id"]: document["text"] for document in story["documents"]}
    for one in evidence:
        assert 0 <= one["start"] < one["end"], one
        assert texts_by_id[one["document"]][one["start"] : one["end"]] == one["text"], one
    return len(evidence)


@pytest.mark.parametrize("folder", SAMPLES, ids=[folder.parent.name for folder in SAMPLES])
def test_the_samples(folder: Path) -> None:
    assert check_verbatim(folder) > 100


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the founding case's reports are not beside the repository")
def test_the_founding_reports() -> None:
    assert check_verbatim(SEEDS) > 100


@pytest.mark.filterwarnings("ignore::UserWarning")  # a text that cannot be read is told, and passed over
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports=st.lists(texts(), min_size=1, max_size=3))
def test_any_text(reports: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(reports):
            (Path(folder) / f"{number}.txt").write_bytes(text.encode("utf-8"))
        check_verbatim(Path(folder))
