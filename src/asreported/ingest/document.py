"""A text and what came with it → a `Document`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from asreported.errors import SourceError
from asreported.ingest.decode import MAX_CHARACTERS
from asreported.ingest.facts import Facts, Metadata
from asreported.ingest.language import language
from asreported.ingest.zones import zones
from asreported.model import READ_ZONES, Document

_WORD = re.compile(r"[^\W\d_]")
_ID_DIGITS = 16


def document(
    name: str, text: str, sha256: str, metadata: Metadata, *, running: Iterable[tuple[int, int]] = ()
) -> Document:
    """The report `name` with its zones and what it says of itself; `running` are known running heads and feet.

    Raises:
        SourceError: the text has no words, is no report, or is too long to be read.
    """
    if len(text) > MAX_CHARACTERS:
        raise SourceError(f"too long: more than {MAX_CHARACTERS:,} characters; split it into single reports")
    if not _WORD.search(text):
        raise SourceError("there are no words in it: give a file that holds a report")
    found = zones(text, title=metadata.title, running=running)
    if not any(zone.kind in READ_ZONES for zone in found):
        raise SourceError("no report was found, only what stands around one: give the text of one report, saved whole")
    facts = Facts(text, found, metadata)
    prose = " ".join(text[zone.start : zone.end] for zone in found if zone.kind == "prose")
    digest = hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()
    return Document(
        id=f"d{digest[:_ID_DIGITS]}",
        path=name,
        url=facts.url(),
        title=facts.title(),
        outlet=facts.outlet(),
        authors=facts.authors(),
        dates=facts.dates(),
        language=metadata.language or language(prose),
        sha256=sha256,
        text=text,
        zones=found,
    )
