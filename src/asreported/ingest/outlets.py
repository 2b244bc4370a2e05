"""Who published a report: known outlets by name, site and dateline tag, and names that have an outlet's form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from asreported.ingest.tables import table, words

_MOST_WORDS = 5
_LONGEST_NAME = 60
"""Characters of the longest name."""

_SMALL = frozenset({"of", "the", "and", "de", "del", "la", "el", "al", "&", "for"})
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
_NEVER_IN_OUTLETS = re.compile(r"[\d,;:!?\"“”()|]")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?"
    r"(?P<name>[^\W\d_][\w&'’. -]{1,60}?)\s*(?:[.,|;]|all rights|(?:19|20)\d\d|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. An agency's texts stand in other outlets too, so its sign says less about who published."""

    name: str
    agency: bool = False


@cache
def _index() -> tuple[dict[str, Outlet], dict[str, Outlet], dict[str, Outlet]]:
    names: dict[str, Outlet] = {}
    tags: dict[str, Outlet] = {}
    domains: dict[str, Outlet] = {}
    for entry in table("outlets")["outlet"]:
        outlet = Outlet(entry["name"], entry.get("agency", False))
        names |= {_folded(name): outlet for name in (entry["name"], *entry.get("names", ()))}
        tags |= dict.fromkeys(entry.get("tags", ()), outlet)
        domains |= dict.fromkeys(entry.get("domains", ()), outlet)
    return names, tags, domains


def known(name: str) -> Outlet | None:
    """The outlet of that name or dateline tag, where the table knows it."""
    names, tags, _ = _index()
    clean = name.strip()
    return tags.get(clean) or names.get(_folded(clean))


def outlet_named(name: str) -> Outlet | None:
    """The outlet that `name` is: a known one, or a name that has an outlet's form ("Karsk Herald", "Radio Pell")."""
    clean = name.strip(" \t\u00a0-–—*_:.,()")
    if len(clean) > _LONGEST_NAME:
        return None
    return known(clean) or (Outlet(clean) if _has_form(clean) else None)


def outlet_tagged(tag: str) -> Outlet | None:
    """The outlet that a dateline's bracket names: one known or of an outlet's form, or an acronym. Another word may be
    the country that the place lies in."""
    clean = tag.strip()
    return outlet_named(clean) or (Outlet(clean) if _ACRONYM.fullmatch(clean) else None)


def outlet_at(url: str) -> Outlet | None:
    """The known outlet whose site `url` lies on."""
    host = (site(url) or "").split(".")
    _, _, domains = _index()
    return next((domains[domain] for at in range(len(host)) if (domain := ".".join(host[at:])) in domains), None)


def site(url: str) -> str | None:
    """The host of an address, which names an outlet where nothing else does."""
    parts = _parts(url)
    return parts[0] if parts else None


def is_page(url: str) -> bool:
    """Whether an address is that of a page, not of a whole site."""
    parts = _parts(url)
    return bool(parts and parts[1].strip("/"))


def is_host(name: str) -> bool:
    """Whether a site's name is only its address."""
    return bool(_HOST.fullmatch(name.strip()))


def rights_holder(line: str) -> Outlet | None:
    """The outlet that a copyright line names."""
    found = _RIGHTS.search(line)
    if found is None:
        return None
    name = found["name"].strip()
    return known(name) or (Outlet(name) if _capitalised(name) else None)


def _parts(url: str) -> tuple[str, str] | None:
    """Host, without "www.", and path with query."""
    try:
        split = urlsplit(url if "//" in url else f"//{url}")
        host = split.hostname
    except ValueError:
        return None
    return (host.removeprefix("www."), f"{split.path}{split.query}") if host else None


def _has_form(name: str) -> bool:
    parts = name.casefold().split()
    if not 2 <= len(parts) <= _MOST_WORDS or not _capitalised(name):
        return False
    if parts[0] in words("names", "never_first_in_outlets"):
        return False
    return parts[-1] in words("names", "outlet_last_words") or parts[0] in words("names", "outlet_first_words")


def _capitalised(name: str) -> bool:
    parts = name.split()
    return (
        0 < len(parts) <= _MOST_WORDS
        and not _NEVER_IN_OUTLETS.search(name)
        and all(part[0].isupper() or part.casefold() in _SMALL for part in parts)
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
