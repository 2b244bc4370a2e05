"""What the tests of ingest share."""

from __future__ import annotations

from pathlib import Path

from asreported.ingest import Source, ingest
from asreported.ingest.document import document
from asreported.ingest.facts import Metadata
from asreported.ingest.zones import zones
from asreported.model import Document, Failure

BODY = (
    "The harbour of Osterby stayed closed on Friday after a crane fell into the main channel, the port office said.\n\n"
    "Nobody was hurt, said Ingrid Falk, who runs the port. Divers will look at the wreck on Saturday.\n"
)
"""Two paragraphs of a report, with nothing around them."""


def report(text: str, **metadata: object) -> Document:
    """The document made of a text."""
    return document("report.txt", text, "0" * 64, Metadata(**metadata))  # type: ignore[arg-type]


def laid(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    """The zones of a text as pairs of kind and characters."""
    return [(zone.kind, text[zone.start : zone.end]) for zone in zones(text, title=title)]


def of(kind: str, text: str) -> list[str]:
    """The characters of a text's zones of one kind."""
    return [piece for found, piece in laid(text) if found == kind]


def read(path: Path, name: str | None = None) -> list[Document | Failure]:
    """What is in a file."""
    return list(ingest(Source(path, name or path.name)))


def written(folder: Path, name: str, data: str | bytes) -> list[Document | Failure]:
    """What is in a file of these contents."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path)


def only(found: list[Document | Failure]) -> Document:
    """The one document found."""
    assert len(found) == 1
    assert isinstance(found[0], Document), found
    return found[0]


def failure(found: list[Document | Failure]) -> Failure:
    """The one failure found: one line that names a reason."""
    assert len(found) == 1
    assert isinstance(found[0], Failure), found
    assert found[0].stage == "ingest"
    assert found[0].message
    assert "\n" not in found[0].message
    return found[0]
