"""What the README and the pages of `docs/` show is what a reader gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported.extract import models
from tests.readme import DOCS, INSTALL, README, ROOT, as_printed, pages, read_before

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        "medium" not in {model.name for model in models.installed()},
        reason="the pages were written with the medium model: `asreported models install medium`",
    ),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return read_before(tmp_path_factory.mktemp("docs") / "before")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_it_shows_is_what_is_printed(page: Path, store: Path, tmp_path: Path) -> None:
    printed = as_printed(page, tmp_path / "page", None if page == README else store)
    assert printed == page.read_text(encoding="utf-8"), "`make readme` brings the pages up to date"


@pytest.mark.parametrize("page", [README, DOCS / "tour.md"], ids=lambda page: page.name)
def test_a_newcomer_has_three_commands(page: Path) -> None:
    blocks = page.read_text(encoding="utf-8").split("```console\n")[1:]
    newcomers = [block.split("```")[0] for block in blocks if block.startswith(f"$ {INSTALL}\n")]
    assert len(newcomers) == 1
    assert [line for line in newcomers[0].splitlines() if line.startswith("$ ")] == [
        f"$ {INSTALL}",
        "$ asreported read reports/",
        "$ asreported dossier",
    ]
