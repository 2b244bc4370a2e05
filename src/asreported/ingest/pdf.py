"""PDF → Document. The pages' texts joined by a blank line; heads and feet that run through the pages are furniture."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from asreported.errors import SourceError
from asreported.ingest.decode import MAX_CHARACTERS, normalised, read_bytes
from asreported.ingest.document import document
from asreported.ingest.facts import Metadata
from asreported.ingest.source import Source
from asreported.model import Document

MAX_BYTES = 100_000_000
"""The longest PDF that is read: issues of whole newspapers with their pictures stay below it."""

_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page that can be running heads and feet."""

_FEWEST_PAGES = 2
_REPEATED = 0.5
"""A line at the edge of so many pages, and of at least so large a share of them, runs through them."""

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_BETWEEN_PAGES = "\n\n"
_LINE_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at a line's end and the line break together."""


def read_pdf(source: Source) -> Document:
    """The text of a PDF.

    Raises:
        SourceError: no PDF, damaged, encrypted, too long, or without text (a scan).
        OSError: it cannot be opened.
    """
    data = read_bytes(source.path, MAX_BYTES)
    pages = _pages(data)
    text = _BETWEEN_PAGES.join(pages)
    if not text.strip():
        raise SourceError("this PDF holds no text, only pictures: recognise its text (OCR) and give the result")
    return document(source.name, text, hashlib.sha256(data).hexdigest(), Metadata(), running=_running(pages))


def _pages(data: bytes) -> list[str]:
    try:
        with pdfium.PdfDocument(data) as pdf:
            return list(_texts(pdf))
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError("this PDF is encrypted: save it without a password") from error
        raise SourceError("this PDF is damaged or cut off: get it anew") from error


def _texts(pdf: pdfium.PdfDocument) -> Iterator[str]:
    characters = 0
    for number in range(len(pdf)):
        page = pdf[number]
        text = normalised(page.get_textpage().get_text_range()).replace(_LINE_HYPHEN, "-\n")
        characters += len(text)
        if characters > MAX_CHARACTERS:
            raise SourceError(f"too long: more than {MAX_CHARACTERS:,} characters; split it into single reports")
        yield text


def _running(pages: Sequence[str]) -> list[tuple[int, int]]:
    """The places, in the joined text, of lines that stand at the edge of many pages, page numbers aside."""
    edges: list[tuple[str, int, int]] = []
    at = 0
    for page in pages:
        lines = list(_LINE.finditer(page))
        chosen = lines if len(lines) <= 2 * _EDGE_LINES else [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]
        edges += [(_NUMBER.sub("0", line[0]).casefold(), at + line.start(), at + line.end()) for line in chosen]
        at += len(page) + len(_BETWEEN_PAGES)
    often = Counter(key for key, _, _ in edges)
    least = max(_FEWEST_PAGES, _REPEATED * len(pages))
    return [(start, end) for key, start, end in edges if often[key] >= least]
