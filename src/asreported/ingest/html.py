"""HTML → Document. What trafilatura takes for the article is the document's text, the page's metadata come first."""

from __future__ import annotations

import hashlib
import logging
import re

import trafilatura

from asreported.errors import SourceError
from asreported.ingest.bylines import is_name
from asreported.ingest.decode import decode, normalised, read_bytes
from asreported.ingest.document import document
from asreported.ingest.facts import Metadata
from asreported.ingest.source import Source
from asreported.model import Document

MAX_BYTES = 20_000_000
"""The longest page that is read: trafilatura's own limit."""

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""When the page was published, from its markup alone: a search through its text would find any date in it. The latest
date is fixed, since the default is today, and reading must not depend on the day it is done."""

_HEAD = 4096
"""Bytes of a page in which it names its encoding (HTML asks for 1024; real pages come later)."""

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SITE_AFTER_TITLE = re.compile(r"\s+[-–—|·•:]\s+(?P<site>[^-–—|·•]{2,60})$")

for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # a page they cannot read is told as a Failure


def read_html(source: Source) -> Document:
    """The article on a page.

    Raises:
        SourceError: no HTML, too long, or without an article.
        OSError: it cannot be opened.
    """
    data = read_bytes(source.path, MAX_BYTES)
    text, metadata = article(data)
    return document(source.name, text, hashlib.sha256(data).hexdigest(), metadata)


def article(page: bytes) -> tuple[str, Metadata]:
    """The text of a page's article, its title first, and what the page says of it.

    Measured best on pages of many sites: no comments, and precision before recall.

    Raises:
        SourceError: no HTML, or without an article.
    """
    declared = _CHARSET.search(page, 0, _HEAD)
    try:
        found = trafilatura.bare_extraction(
            decode(page, declared[1].decode("ascii") if declared else None),
            include_comments=False,
            favor_precision=True,
            with_metadata=True,
            date_extraction_params=dict(_DATES),
        )
    except SourceError:
        raise
    except Exception as error:  # three parsers beneath, without an error of their own in common
        raise SourceError(f"this HTML cannot be read ({type(error).__name__}): save the page anew") from error
    body = normalised(found.text or "").strip() if found is not None and not isinstance(found, dict) else ""
    if found is None or isinstance(found, dict) or not body:
        raise SourceError("no article was found on this page: give the page of one report, saved whole")
    title = _title(found.title, found.sitename)
    metadata = Metadata(
        title=title,
        outlet=normalised(found.sitename or "") or None,
        authors=tuple(name for name in normalised(found.author or "").split("; ") if is_name(name)),
        published=found.date or None,
        url=normalised(found.url or "") or None,
    )
    return (f"{title}\n\n{body}" if title and not _begins_with(body, title) else body), metadata


def _title(title: str | None, site: str | None) -> str | None:
    """The page's title without the site's name behind it."""
    clean = " ".join(normalised(title or "").split())
    found = _SITE_AFTER_TITLE.search(clean)
    if found and site and (_folded(found["site"]) in _folded(site) or _folded(site) in _folded(found["site"])):
        clean = clean[: found.start()]
    return clean or None


def _begins_with(body: str, title: str) -> bool:
    return _folded(body.split("\n", 1)[0]) == _folded(title)


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
