"""Gold articles as ingestion takes them: through a file of JSON Lines, the one form that has ids and dates."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from typing import Any

from asreported.ingest import Source, ingest, sources
from asreported.model import Document


def documents_of(rows: Sequence[Mapping[str, Any]], undated: Container[str] = ()) -> list[Document]:
    """Documents of rows with `id`, `text` and `published`; those whose id is in `undated` lose their date."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        given = (
            {
                "id": str(row["id"]),
                "text": row["text"],
                "published": None if str(row["id"]) in undated else row["published"],
            }
            for row in rows
        )
        file.write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
        found = [source for source in sources([file]) if isinstance(source, Source)]
        return [document for source in found for document in ingest(source) if isinstance(document, Document)]
