"""Full-text search over the reports and over what was read out of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, text

from asreported.model import Reading, Span

WordingKind = Literal["figure", "state", "quotation"]
HitKind = Literal["text", "figure", "state", "quotation"]

_WORD_OR_PHRASE = re.compile(r'"([^"]+)"|(\S+)')

_WORDINGS = text(
    """SELECT documents.id, wordings.kind, wordings.start, wordings."end", wordings.text
    FROM wordings_search
    JOIN wordings ON wordings.number = wordings_search.rowid
    JOIN current_readings AS readings ON readings.number = wordings.reading
    JOIN current_documents AS documents ON documents.text_key = readings.text_key
    WHERE wordings_search MATCH :match
    ORDER BY bm25(wordings_search), documents.id, wordings.start, wordings."end", wordings.kind
    LIMIT :limit"""
)
# Without marks and dots a snippet is a verbatim slice of the text, and so has a place in it.
_TEXTS = text(
    """SELECT documents.id, documents.text, snippet(documents_search, 1, '', '', '', 24)
    FROM documents_search
    JOIN current_documents AS documents ON documents.number = documents_search.rowid
    WHERE documents_search MATCH :match
    ORDER BY bm25(documents_search), documents.id
    LIMIT :limit"""
)


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place that answers a search: `text` is the document's own characters from `start` to `end`."""

    document: str
    kind: HitKind
    start: int
    end: int
    text: str


def search(connection: Connection, query: str, limit: int) -> list[Hit]:
    """The places where all words of `query` stand together, statements before running text, the best first.
    Words in double quotes are looked for as a phrase."""
    match = _match(query)
    if not match:
        return []
    asked = {"match": match, "limit": limit}
    hits = [Hit(*row) for row in connection.execute(_WORDINGS, asked)]
    asked["limit"] = limit - len(hits)
    for document, whole, snippet in connection.execute(_TEXTS, asked):
        start = whole.find(snippet)
        hits.append(Hit(document, "text", start, start + len(snippet), snippet))
    return hits


def _match(query: str) -> str:
    """The query in FTS5's language, every word quoted: a user's apostrophe or hyphen is no operator."""
    # A NUL ends a string of FTS5's language wherever it stands.
    found = (phrase or word.replace('"', "") for phrase, word in _WORD_OR_PHRASE.findall(query.replace("\0", " ")))
    return " ".join(f'"{words}"' for words in found if re.search(r"\w", words))


def wordings(reading: Reading) -> list[tuple[WordingKind, Span]]:
    """What is searched of a reading: the words of its figures, states and quotations."""
    found: list[tuple[WordingKind, Span]] = []
    found += [("figure", figure.span) for figure in reading.figures]
    found += [("state", state.span) for state in reading.states]
    found += [("quotation", content) for quotation in reading.quotations for content in quotation.content]
    return found
