"""Name mentions: what the language pipeline tags, mended where its tags fail on news."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from asreported.extract.entities.lists import PERSON_NOUNS, SPEAKING, TITLES
from asreported.lexicon import class_noun, common_name
from asreported.model.mentions import EntityKind

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "WORK_OF_ART": "work",
    "EVENT": "other",
    "PRODUCT": "other",
}
_EDGES = frozenset(
    [
        "the",
        "a",
        "an",
        "'s",
        "’s",
        "'",
        "’",
        '"',
        "“",
        "”",
        "‘",
        ",",
        ".",
        "(",
        ")",
        "-",
        "–",
        "—",
        ":",
        ";",
        "/",
        "this",
        "that",
    ]
)
_WHERE = frozenset({"in", "at", "near", "outside", "from", "around"})
"""Prepositions right before an untagged capitalised word that make it a place."""
_CALENDAR = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name))
_LONGEST_NAME = 9
"""Tokens. Longer "names" are sentences that the tagger swallowed (headings above all)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name mention: tokens [start, end), its kind, its text without a dropped possessive, where its text ends."""

    start: int
    end: int
    kind: EntityKind
    text: str
    end_char: int


def find_names(doc: Doc) -> list[Name]:
    """Every name mention of the text, in its order; never overlapping."""
    tagged = [name for entity in doc.ents if entity.label_ in _KINDS for name in _mended(doc, entity)]
    known = {name.text for name in tagged}
    tagged = [_without_dropped_apostrophe(name, known) for name in tagged]
    names = _apart(_voted(tagged))
    taken = {at for name in names for at in range(name.start, name.end)}
    names += _missed(doc, names, taken)
    return sorted(names, key=lambda name: name.start)


def _mended(doc: Doc, entity: DocSpan) -> Iterator[Name]:
    start, end = entity.start, entity.end
    while start < end and (doc[start].lower_ in _EDGES or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].lower_ in _EDGES or doc[end - 1].is_space):
        end -= 1
    start = _joined_left(doc, start)
    end = _joined_right(doc, end)
    if start >= end or end - start > _LONGEST_NAME or any(token.is_space for token in doc[start:end]):
        return
    kind = _KINDS[entity.label_]
    if kind == "person":
        while start < end - 1 and doc[start].lower_.rstrip(".") in TITLES | {"-"}:
            start += 1
    text = doc[start:end].text
    kind = _kind_known(text, kind)
    if _plausible(doc, start, end, kind):
        yield Name(start, end, kind, text, doc[end - 1].idx + len(doc[end - 1]))


def _joined_left(doc: Doc, start: int) -> int:
    """Takes in what a hyphen joins to the name's first word ("Abdul-" before "Mahdi")."""
    while (
        start >= 2 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_
    ):
        start -= 2
    return start


def _joined_right(doc: Doc, end: int) -> int:
    while (
        0 < end < len(doc) - 1
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and doc[end + 1].text[:1].isupper()
    ):
        end += 2
    return end


def _kind_known(text: str, kind: EntityKind) -> EntityKind:
    if common_name(text) is None:
        return kind
    return "organization" if class_noun(text) else "place"


def _plausible(doc: Doc, start: int, end: int, kind: EntityKind) -> bool:
    text = doc[start:end].text
    if len(text) < 2 or not any(character.isupper() for character in text):
        return False
    if kind == "person":
        words = [token for token in doc[start:end] if token.text != "-"]
        return (
            len(words) <= 5
            and not any(character.isdigit() for character in text)
            and words[0].pos_ != "VERB"
            and words[-1].text[0].isupper()
        )
    return True


def _without_dropped_apostrophe(name: Name, known: set[str]) -> Name:
    """Cuts the s off in "NATOs mission", "Iraqs Parliament": the name is the part before the s where that is known."""
    stem = name.text[:-1]
    dropped = name.text.endswith("s") and not name.text.endswith("ss") and len(stem) > 2
    if dropped and common_name(name.text) is None and (common_name(stem) is not None or stem in known):
        return replace(name, text=stem, end_char=name.end_char - 1, kind=_kind_known(stem, name.kind))
    return name


def _voted(names: list[Name]) -> list[Name]:
    """One kind for one text: a surname alone takes the kind of the fuller name, else the majority rules."""
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    votes: dict[str, Counter[EntityKind]] = {}
    for name in names:
        votes.setdefault(name.text, Counter())[name.kind] += 1
    verdict = {text: max(sorted(count), key=lambda kind: count[kind]) for text, count in votes.items()}
    for text in verdict:
        if text in surnames and common_name(text) is None:
            verdict[text] = "person"
    return [replace(name, kind=verdict[name.text]) for name in names]


def _apart(names: list[Name]) -> list[Name]:
    """Names whose words no earlier name has taken in (a hyphen may join two tags)."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept


def _missed(doc: Doc, names: list[Name], taken: set[int]) -> list[Name]:
    """Untagged capitalised words that the same report names elsewhere, that the tables know, or that a title leads."""
    by_text = {name.text: name.kind for name in names}
    surnames = {name.text.split()[-1] for name in names if name.kind == "person" and " " in name.text}
    found = []
    for token in doc:
        if token.i in taken or not token.text[:1].isupper() or token.is_stop or len(token.text) < 2:
            continue
        name = _missed_name(doc, token, by_text, surnames) or _missed_person(doc, token, taken)
        if name is not None:
            found.append(name)
            taken |= set(range(name.start, name.end))
    return found


def _missed_person(doc: Doc, token: Token, taken: set[int]) -> Name | None:
    """An untagged run of two or three capitalised words that speaks, bears an office, or is placed in a picture."""
    end = token.i
    while end < len(doc) and end not in taken and doc[end].pos_ == "PROPN" and doc[end].text.istitle():
        end += 1
    if not 2 <= end - token.i <= 3 or token.lower_.rstrip(".") in TITLES:
        return None
    head = doc[end - 1]
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in SPEAKING
    bears = any(child.dep_ == "appos" and child.lemma_.lower() in PERSON_NOUNS for child in head.rights)
    pictured = end + 2 < len(doc) and doc[end].text == "(" and doc[end + 1].text in ("L", "R", "C", "left", "right")
    if not (speaks or bears or pictured):
        return None
    return Name(token.i, end, "person", doc[token.i : end].text, head.idx + len(head))


def _missed_name(doc: Doc, token: Token, by_text: dict[str, EntityKind], surnames: set[str]) -> Name | None:
    end_char = token.idx + len(token.text)
    for text, cut in ((token.text, 0), (token.text[:-1], 1)):
        if cut and not token.text.endswith("s"):
            break
        if text in surnames:
            return Name(token.i, token.i + 1, "person", text, end_char - cut)
        if text in by_text:
            return Name(token.i, token.i + 1, by_text[text], text, end_char - cut)
        if common_name(text) and len(text) > 2:
            return Name(token.i, token.i + 1, "organization" if class_noun(text) else "place", text, end_char - cut)
    if token.pos_ != "PROPN" or not token.i:
        return None
    if doc[token.i - 1].lower_.rstrip(".") in TITLES and token.lower_ not in TITLES:
        return Name(token.i, token.i + 1, "person", token.text, end_char)
    if token.dep_ == "pobj" and token.head.i == token.i - 1 and token.head.lower_ in _WHERE and _place_like(token.text):
        return Name(token.i, token.i + 1, "place", token.text, end_char)
    return None


def _place_like(text: str) -> bool:
    """A capitalised word that is neither a month nor a weekday."""
    return text.istitle() and text.isalpha() and text.lower() not in _CALENDAR
