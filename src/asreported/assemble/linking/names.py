"""Names made comparable, and where an entity of one report is found."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARTICLES = re.compile(r"\b(al|el|ul|ad|as|an)[- ]")

Local = tuple[int, int]
"""(report, entity) by their places."""


@lru_cache(maxsize=65536)  # a story names the same few thousand things again and again
def fold(name: str) -> str:
    """A name without case, accents, apostrophes, articles and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    plain = _ARTICLES.sub("", plain.casefold())
    return " ".join(re.sub(r"[^\w\s]", "", plain.replace("-", " ")).split())
