"""Documents and readings for the tests of the store."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from asreported.model import (
    Document,
    LanguageModel,
    Quotation,
    Reading,
    Sentence,
    Span,
    StateStatement,
    TimeReference,
    Zone,
)

SMALL = LanguageModel("en_small", "1.0", "a" * 64)
MEDIUM = LanguageModel("en_medium", "1.0", "b" * 64)
TEXT = "The mission was suspended on Monday, the ministry said."


def document(path: str, text: str = TEXT, *, outlet: str | None = None) -> Document:
    digest = hashlib.sha256(f"{path}\0{text}".encode()).hexdigest()
    return Document(
        id=f"d{digest[:16]}",
        path=path,
        url=None,
        title=None,
        outlet=outlet,
        authors=(),
        dates=(),
        language="en",
        sha256=digest,
        text=text,
        zones=(Zone("prose", 0, len(text)),),
    )


def reading(text: str = TEXT, *, extractor: str = "1", model: LanguageModel = SMALL) -> Reading:
    """The first three words are a state, the whole text a quotation."""
    words = text.split()
    first = Span(0, len(" ".join(words[:3])))
    whole = Span(0, len(text))
    return Reading(
        extractor,
        model,
        sentences=(Sentence(whole, "prose"),),
        quotations=(Quotation("indirect", (), (), (whole,)),),
        states=(StateStatement(first, None, "status", "suspended", "actual", TimeReference(None, "past", None)),),
    )


class Clock:
    """Tells a minute more each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2020, 2, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now
