"""Files and folders, as the user names them → one `Source` for each file that may hold a report."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from asreported.ingest.decode import as_utf8
from asreported.ingest.tables import words
from asreported.model import Failure

_LIST_OF_REPORTS = re.compile(rb"\s*(?:\[\s*)?\{[^\[{]*?\"text\"\s*:\s*\"", re.DOTALL)
"""The beginning of JSON whose first object has a text."""
_HEAD = 4096
"""Bytes within which that shows: what stands before the text (an id, an address, a title) is short."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file; `name` is its POSIX path relative to what the user named (the file's own name if that is the file)."""

    path: Path
    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", readable(self.name))


def readable(name: str) -> str:
    """The name of a file as text: bytes of it that are no UTF-8 are written out in hexadecimal.

    Nothing could store or print them, and two names must stay two.
    """
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")


def sources(paths: Iterable[str | Path]) -> Iterator[Source | Failure]:
    """The files under `paths`, each folder in the order of its names.

    In a folder, hidden files and files that are clearly no reports (images, databases, code) are passed over without a
    word; a file that is named itself is always taken. A missing path and a folder that holds no report are Failures.
    """
    for given in paths:
        path = Path(given)
        try:
            folder, there = path.is_dir(), path.exists()
        except OSError as error:
            yield Failure(readable(str(given)), "ingest", f"cannot be opened: {error.strerror}")
            continue
        if folder:
            yield from _folder(path)
        elif there:
            yield Source(path, path.name)
        else:
            yield Failure(readable(str(given)), "ingest", "there is no such file or folder: check the path")


def _folder(folder: Path) -> Iterator[Source | Failure]:
    empty = True
    for found in _walk(folder, folder, frozenset()):
        empty = False
        yield found
    if empty:
        advice = "this folder holds no report: give a folder with text, HTML, PDF or JSON Lines files"
        yield Failure(readable(str(folder)), "ingest", advice)


def _walk(root: Path, folder: Path, above: frozenset[Path]) -> Iterator[Source | Failure]:
    real = folder.resolve()
    if real in above:  # a symbolic link that leads back up
        return
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        yield Failure(readable(str(folder)), "ingest", f"this folder cannot be opened: {error.strerror}")
        return
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            yield from _walk(root, path, above | {real})
        elif path.is_file() and _may_be_a_report(path):
            yield Source(path, path.relative_to(root).as_posix())


def _may_be_a_report(path: Path) -> bool:
    ending = path.suffix.lower()
    if ending not in words("filetypes", "json"):
        return ending not in words("filetypes", "no_reports")
    try:
        with path.open("rb") as file:
            return _LIST_OF_REPORTS.match(as_utf8(file.read(_HEAD))) is not None
    except OSError:
        return True  # reading it will say why it cannot be opened
