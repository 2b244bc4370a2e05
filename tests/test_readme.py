"""What the README shows is what a reader gets."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from asreported.extract import models
from tests.readme import README, ROOT, as_printed

medium = pytest.mark.skipif(
    "medium" not in {model.name for model in models.installed()},
    reason="the README was written with the medium model: `asreported models install medium`",
)


@medium
@pytest.mark.slow
def test_its_commands_print_what_it_says(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    assert as_printed(text, tmp_path) == text, "`make readme` brings the README up to date"


@medium
@pytest.mark.slow
def test_its_python_does_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"^```pycon\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    shown = doctest.DocTestParser().get_doctest("".join(blocks), {}, README.name, str(README), 0)
    failed, tried = doctest.DocTestRunner().run(shown)
    assert tried > 0
    assert failed == 0
