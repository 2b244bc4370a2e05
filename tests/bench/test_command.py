"""The command of the benchmarks: what it says of a gold standard that is not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.__main__ import main


@pytest.mark.parametrize("named", ["", "missing.jsonl"])
def test_a_gold_standard_that_cannot_be_read_is_named(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / named
    monkeypatch.setattr(sys, "argv", ["bench", "extraction", "--gold", str(gold)])
    with pytest.raises(SystemExit) as stopped:
        main()
    told = capsys.readouterr().err
    assert stopped.value.code == 2
    assert str(gold) in told and "docs/how-it-decides.md" in told and "Traceback" not in told
