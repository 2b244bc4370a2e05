"""Data goes to standard output, or to the file that the user named."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from asreported.cli.group import Told


def put_text(text: str) -> None:
    """Write what is drawn for a terminal. What its encoding lacks becomes a question mark, not an error."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.rstrip("\n").encode(encoding, errors="replace").decode(encoding))


@contextmanager
def data_to(path: Path | None) -> Iterator[BinaryIO]:
    """Where data is written byte for byte: the file, or standard output."""
    if path is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        return
    try:
        with path.open("wb") as stream:
            yield stream
    except OSError as error:
        raise Told(f"{path} cannot be written: {error.strerror}") from error
