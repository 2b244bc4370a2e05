"""Lines that say who wrote a report and when: "By A and B", "A | 16 Feb 2020 | 10:30", "Published: …, updated: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from asreported.ingest.dates import dates
from asreported.ingest.outlets import known, outlet_named
from asreported.ingest.tables import words

_LONGEST = 200
"""Characters of the longest byline."""

_MOST_NAME_WORDS = 5
_MOST_LABEL_WORDS = 4
"""Words of the longest place or role in a byline."""

_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ʼ-])*")
_SEPARATOR = re.compile(r"\s*[|•·\n]\s*|\s+[-–—/]+\s+|\s*;\s*|\s{3,}|\t")
_LABEL = re.compile(
    r"\(?(?:(?:first |last )?(?:published|posted|issued|created|released|(?P<late>updated?|modified|edited|revised))"
    r"|date)(?: (?:on|at|by))?\s*[:–-]?\s*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 30
_IN_CLOSED_LINES = re.compile(r"\bby\b|:|(?:19|20)\d\d", re.IGNORECASE)
"""What a byline has that ends as a sentence does; other sentences are told from it without taking them apart."""

_BY = re.compile(
    r"(?:(?:first )?(?:written|reported|reporting|words|text|story|report|posted|published|compiled)\s+by|by"
    r"|authors?\s*:|reporters?\s*:|writers?\s*:)\s+",
    re.IGNORECASE,
)
_OTHER_WORK = re.compile(
    r"(?:(?:additional|with|further)\s+(?:reporting|contributions?|writing)|edit(?:ed|ing)|translat(?:ed|ion)|"
    r"photograph(?:y|ed|s)|photos?|graphics?|production)\s+by\s+",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:source|via|from|agency|publisher|outlet)\s*:\s*", re.IGNORECASE)
_AROUND = " \t\u00a0,.:()[]–—-/|"
_LISTED = re.compile(r"\s*,\s*|\s+(?:and|with)\s+|\s*&\s*", re.IGNORECASE)
_PLACE_OR_EMPLOYER = re.compile(r"\s+(?:in|for|of|at|from|on)\s+(?P<what>.+)$|\s+@\w+$|\s+\S+@\S+$")

PartKind = Literal["author", "date", "updated", "outlet", "filler"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a byline: `value` is a name as written or an ISO date, `[start, end)` its place in the line."""

    kind: PartKind
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that is nothing but byline. `sure` where it has a date or says "by"; a bare name only looks like one."""

    parts: tuple[Part, ...]
    sure: bool

    @property
    def only_date(self) -> bool:
        """Whether it is a bare date, without a label or a name."""
        return all(part.kind == "date" for part in self.parts)

    def values(self, kind: PartKind) -> list[str]:
        """The values of the parts of one kind, in order."""
        return [part.value for part in self.parts if part.kind == kind]


def byline(line: str) -> Byline | None:
    """The byline that `line` is, or null where any piece of it is something else."""
    if len(line) > _LONGEST or (line.endswith(".") and not _IN_CLOSED_LINES.search(line)):
        return None
    pieces = list(_pieces(line))
    parts: list[Part] = []
    sure = False
    for number, piece in enumerate(pieces):
        if isinstance(piece, Part):
            parts.append(piece)
            sure = True
            continue
        before_date = any(isinstance(later, Part) for later in pieces[number:])
        read = _segment(line[slice(*piece)], piece[0], alone=len(pieces) == 1, before_date=before_date)
        if read is None:
            return None
        parts += read[0]
        sure = sure or read[1]
    return Byline(tuple(parts), sure) if sure or any(part.kind != "filler" for part in parts) else None


def _pieces(line: str) -> Iterator[Part | tuple[int, int]]:
    """The line's dates, and the segments between and around them, labels of dates left out."""
    at = 0
    for found in dates(line):
        label = _LABEL.search(line, max(at, found.start - _LONGEST_LABEL), found.start)
        yield from _split(line, at, label.start() if label else found.start)
        yield Part("updated" if label and label["late"] else "date", found.value, found.start, found.end)
        at = found.end
    yield from _split(line, at, len(line))


def _split(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The segments between separators, blanks and punctuation around them left out."""
    at = start
    for separator in [*_SEPARATOR.finditer(line, start, end), None]:
        to = separator.start() if separator else end
        segment = line[at:to]
        if clean := segment.strip(_AROUND):
            begin = at + segment.index(clean)
            yield begin, begin + len(clean)
        at = separator.end() if separator else end


def _segment(clean: str, start: int, *, alone: bool, before_date: bool) -> tuple[list[Part], bool] | None:
    """The parts of a segment without a date and whether it says "by"; null where it is no byline."""
    end = start + len(clean)
    if not alone and set(clean.casefold().split()) <= words("names", "beside_dates"):
        return [], False
    if other := _OTHER_WORK.match(clean):
        return ([Part("filler", clean, start, end)], True) if _people(clean, other.end(), start) else None
    if by := _BY.match(clean):
        parts = _people(clean, by.end(), start)
        return (parts, True) if parts else None
    if source := _SOURCE.match(clean):
        outlet = outlet_named(clean[source.end() :])
        return ([Part("outlet", outlet.name, start + source.end(), end)], True) if outlet else None
    parts = _bare(clean, start)
    if not parts and before_date and _is_label(clean):  # the place
        parts = [Part("filler", clean, start, end)]
    return (parts, False) if parts else None


def _bare(clean: str, start: int) -> list[Part]:
    """The parts of a segment that is an outlet's or a person's name; none where it is neither."""
    end = start + len(clean)
    if employed := _name_and_outlet(clean):
        name, outlet = employed
        return [Part("author", name, start, start + len(name)), Part("outlet", outlet, start + len(name) + 1, end)]
    if found := outlet_named(clean):
        return [Part("outlet", found.name, start, end)]
    if is_name(clean):
        return [Part("author", clean, start, end)]
    name, _, rest = clean.partition(",")
    works = outlet_named(rest) is not None or not words("names", "role_words").isdisjoint(rest.casefold().split())
    return _people(clean, 0, start) if works and is_name(name) else []


def _people(clean: str, at: int, offset: int) -> list[Part]:
    """The names listed from `at` on, with the outlets and places they write for and from; none where anything else is
    among them."""
    parts: list[Part] = []
    for separator in [*_LISTED.finditer(clean, at), None]:
        to = separator.start() if separator else len(clean)
        piece = clean[at:to]
        employer = _PLACE_OR_EMPLOYER.search(piece)
        name = piece[: employer.start()] if employer else piece
        if found := _bare(name, offset + at) if is_name(name) or outlet_named(name) else []:
            parts += found
        elif _is_label(name) if parts else _is_role(name):
            parts.append(Part("filler", name, offset + at, offset + to))
        else:
            return []
        if employer and employer["what"]:
            outlet = outlet_named(employer["what"])
            if outlet is not None:
                parts.append(Part("outlet", outlet.name, offset + at + employer.start("what"), offset + to))
            elif not _is_label(employer["what"]):
                return []
        at = separator.end() if separator else to
    return parts


def _name_and_outlet(text: str) -> tuple[str, str] | None:
    """A person's name and a known outlet's behind it, without a comma ("Mia Brand Fjord News")."""
    parts = text.split(" ")
    for at in range(2, min(len(parts), _MOST_NAME_WORDS)):
        name, outlet = " ".join(parts[:at]), known(" ".join(parts[at:]))
        if outlet is not None and is_name(name):
            return name, outlet.name
    return None


def _is_label(text: str) -> bool:
    """Whether `text` can be a place or a role in a byline: a few words, each with a capital, or a role's."""
    parts = text.split()
    if _is_role(text):
        return True
    capitals = all(_NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts)
    return (
        0 < len(parts) <= _MOST_LABEL_WORDS
        and capitals
        and words("names", "never_by_dates").isdisjoint(part.casefold() for part in parts)
    )


def _is_role(text: str) -> bool:
    parts = text.casefold().split()
    return 0 < len(parts) <= _MOST_LABEL_WORDS and not words("names", "role_words").isdisjoint(parts)


def is_name(text: str) -> bool:
    """Whether `text` has the form of a person's name: two to five words, each with a capital or a particle."""
    parts = text.split()
    if not 2 <= len(parts) <= _MOST_NAME_WORDS or len(text) > 60:
        return False
    if not all(_NAME_WORD.fullmatch(part) for part in parts) or not parts[-1][0].isupper():
        return False
    folded = [part.casefold().strip(".") for part in parts]
    if not all(
        part[0].isupper() or small in words("names", "particles") for part, small in zip(parts, folded, strict=True)
    ):
        return False
    return words("names", "never_in_names").isdisjoint(folded)
