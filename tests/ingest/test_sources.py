"""Files and folders, as the user names them."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from asreported.ingest import Source, sources
from asreported.model import Failure


def names(*paths: Path) -> list[str]:
    return [found.name if isinstance(found, Source) else f"! {found.message}" for found in sources(paths)]


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a.html", "b/one.md", "c.pdf", "README", "feed.jsonl.gz", "odd.xyz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["README", "a.html", "b/one.md", "b/two.txt", "c.pdf", "feed.jsonl.gz", "odd.xyz"]


def test_hidden_files_and_what_is_no_report_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.txt", ".git/config", "photo.jpg", "story.db", "data.json", "run.py", "page.css", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.txt"]


def test_a_file_named_itself_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("x")
    assert list(sources([tmp_path / "report.json"])) == [Source(tmp_path / "report.json", "report.json")]


def test_what_is_missing_or_holds_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty" / "inner").mkdir(parents=True)
    missing, empty, strange = sources([tmp_path / "missing", tmp_path / "empty", "x" * 5000])
    assert isinstance(missing, Failure)
    assert missing.document == str(tmp_path / "missing")
    assert "no such file" in missing.message
    assert isinstance(empty, Failure)
    assert "holds no report" in empty.message
    assert isinstance(strange, Failure)


def test_links_that_lead_back_up_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text("x")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert names(tmp_path) == ["a/one.txt"]


def test_walking_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    found = sources([tmp_path, tmp_path / "never looked for"])
    assert next(found) == Source(tmp_path / "a.txt", "a.txt")
    (tmp_path / "never looked for").write_text("x")
    assert next(found) == Source(tmp_path / "never looked for", "never looked for")


def test_a_source_can_be_sent_to_another_process() -> None:
    source = Source(Path("a/b.txt"), "b.txt")
    assert pickle.loads(pickle.dumps(source)) == source


@pytest.mark.parametrize("given", ["a.txt", Path("a.txt")])
def test_paths_may_be_strings(given: str | Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("x")
    assert [found.name for found in sources([given]) if isinstance(found, Source)] == ["a.txt"]


def test_looking_for_reports_loads_no_parser() -> None:
    code = (
        "import sys, asreported.ingest; print(*{'trafilatura', 'pypdfium2', 'py3langid', 'numpy'} & sys.modules.keys())"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []
