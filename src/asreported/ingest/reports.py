"""One source → its documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from asreported.errors import SourceError
from asreported.ingest.decode import decode, read_text_bytes
from asreported.ingest.document import document
from asreported.ingest.facts import Metadata
from asreported.ingest.source import Source
from asreported.ingest.tables import words
from asreported.model import Document, Failure

_FIRST_BYTES = 1024


def ingest(source: Source) -> Iterator[Document | Failure]:
    """The documents that a source holds: one, or for JSON Lines one for each line.

    What cannot be read is a Failure with one line that says why and what to do; bad content never raises.
    """
    try:
        yield from _documents(source)
    except SourceError as error:
        yield Failure(source.name, "ingest", str(error))
    except OSError as error:
        yield Failure(source.name, "ingest", f"cannot be opened: {error.strerror or error}")


def _documents(source: Source) -> Iterator[Document | Failure]:
    kind = _kind(source)
    if kind == "jsonl":
        from asreported.ingest.jsonl import read_jsonl  # noqa: PLC0415 - each format loads its own libraries

        yield from read_jsonl(source)
    elif kind == "json":
        from asreported.ingest.jsonl import read_json  # noqa: PLC0415

        yield from read_json(source)
    elif kind == "html":
        from asreported.ingest.html import read_html  # noqa: PLC0415

        yield read_html(source)
    elif kind == "pdf":
        from asreported.ingest.pdf import read_pdf  # noqa: PLC0415

        yield read_pdf(source)
    else:
        data = read_text_bytes(source.path)
        yield document(source.name, decode(data), hashlib.sha256(data).hexdigest(), Metadata())


def _kind(source: Source) -> str:
    """The format, by the file's ending; by its first bytes where the ending says nothing."""
    name = source.path.name.lower().removesuffix(".gz")
    ending = name[name.rindex(".") :] if "." in name else ""
    for kind in ("jsonl", "json", "html", "pdf", "text"):
        if ending and ending in words("filetypes", kind):
            return kind
    with source.path.open("rb") as file:
        first = file.read(_FIRST_BYTES).lstrip().lower()
    if first.startswith(b"%pdf-"):
        return "pdf"
    return "html" if first.startswith((b"<!doctype html", b"<html")) else "text"
