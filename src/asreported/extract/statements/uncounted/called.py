"""Numbers that are part of what something is called, and of marks of a page: they count nothing."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.words import CASUALTIES, CLASSES, PERSONS
from asreported.model import Quantity

__all__ = ["is_called", "is_mark", "is_titled"]

_ALIKE = frozenset({"aircraft", "spacecraft", "police", "crew", "cattle", "sheep", "fish", "infantry"})
"""Nouns that are counted without a plural."""
_OPENING = frozenset({"“", "``", "‘", "`", '"'})
_MARKS = tuple(_OPENING)
_DUBBED = re.compile(
    r"\b(?:the|so-called|dubbed|called|named|nicknamed|christened|labelled|labeled|titled|entitled|as)\s+(?:the\s+)?"
    r"(?:\"|“|``|‘|`|'')\s*$",
    re.IGNORECASE,
)
"""Before a number that opens a name in quotation marks ('dubbed the "seven dwarfs"')."""
_DUBBED_BACK = 32
_NAME_ENDS = re.compile(r"\s*(?:\"|”|''|’(?!\w)|'(?!\w))")
_REPEATED = re.compile(r"(?<![\w.,])(\d+) [A-Za-z]+ $")
"""Before a number told twice without a comma, as titles do: "7 days 7 questions"."""
_REPEATED_BACK = 24
_WORK_BACK = 48
"""Characters before a number in which the word for a work, or the cells of a table, stand."""
_WORK = re.compile(r"\b(?:book|novel|memoir|album|single|song|film|play) ?, (?:\"|``|“)? ?$")
_SIGNS = frozenset("$€£#")
_EPISODE_OF = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|final|last|next)"
    r" (?:episode|programme|program|part|instal{1,2}ment) of $"
)
_CELLS = re.compile(r"(?<![\w.,:/$#-])\d{1,3} \d{1,3} $")
"""Two bare numbers before a third: the cells of a table, whose rows nobody can tell apart."""
_HEADING_AFTER = re.compile(
    r"(?:\s*cents?)?\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:US|U\.S\.|American|Canadian)\b)[A-Z]"
)
"""A new line's first word after "cents": a bullet that lost its sign, and no money."""


def is_called(text: str, quantity: Quantity, counted: Token | None) -> bool:
    """Whether number and noun are a nickname or a title, or the noun an invented word between quotation marks
    ('hosted 19 "Quilt-A-Thons"')."""
    start, end = quantity.span.start, quantity.span.end
    told = _REPEATED.search(text, max(0, start - _REPEATED_BACK), start)
    if told is not None and told[1] == quantity.span.of(text):
        return True
    if counted is None or counted.idx < end:
        return False
    if counted.lemma_.lower() == "order" and text.startswith(" of magnitude", counted.idx + len(counted)):
        return True
    if quantity.unit is None and (_is_name(text, quantity, counted) or _is_quoted(text, quantity, counted)):
        return True
    if _DUBBED.search(text, max(0, start - _DUBBED_BACK), start) is not None:
        return _NAME_ENDS.match(text, counted.idx + len(counted)) is not None
    between = counted.doc.char_span(end, counted.idx, alignment_mode="contract")
    quoted = between is not None and any(word.text in _OPENING or word.text == "''" for word in between)
    first = text[end : counted.idx].lstrip(" \"“`‘'")[:1] or counted.text[:1]
    return quoted and first.isupper() and _NAME_ENDS.match(text, counted.idx + len(counted)) is not None


def _is_name(text: str, quantity: Quantity, counted: Token) -> bool:
    """Whether number and noun are one proper name, both with capitals or digits: "Six Pines", "3 Finest Songs"."""
    written = quantity.span.of(text)
    if not (written[:1].isupper() or written.isdigit()) or counted.i == 0:
        return False
    if not counted.text[:1].isupper():
        return _is_channel(text, quantity, counted)
    first = counted.doc.char_span(quantity.span.start, counted.idx + len(counted), alignment_mode="expand")
    if first is None or counted.is_upper or counted.text[:2].isupper() or counted.i + 1 == len(counted.doc):
        return False
    if counted.tag_ not in ("NNP", "NNPS") and counted.nbor(-1).text[:1].islower():
        return False
    words = first[1:]
    if written.isdigit() and len(words) == 1:
        return False  # "60 Britons"
    known = counted.lemma_.lower().rstrip("s")
    people = any(word.ent_type_ in ("NORP", "GPE", "LOC") or not word.text[:1].isupper() for word in words)
    return not people and known not in PERSONS and known not in CLASSES and known not in CASUALTIES


def _is_quoted(text: str, quantity: Quantity, counted: Token) -> bool:
    """Whether digits and a capital are alone between quotation marks (the "900 Ponds" scheme)."""
    start, end = quantity.span.start, counted.idx + len(counted)
    if not text[start].isdigit() or not counted.text.istitle() or text[quantity.span.end : counted.idx] != " ":
        return False
    return text[max(0, start - 3) : start].rstrip().endswith(_MARKS) and _NAME_ENDS.match(text, end) is not None


def _is_channel(text: str, quantity: Quantity, counted: Token) -> bool:
    """Whether a digit and a capital are a name before what is one ("this 6 Lund series")."""
    if counted.tag_ != "NN" or (quantity.value or 0) <= 1 or counted.lemma_.lower() in _ALIKE | CLASSES.keys():
        return False
    words = counted.doc.char_span(quantity.span.end, counted.idx, alignment_mode="contract")
    if words is None or len(words) != 1 or not quantity.span.of(text).isdigit():
        return False
    return words[0].pos_ == "PROPN" and words[0].text[1:].islower() and words[0].ent_type_ not in ("NORP", "GPE", "LOC")


def is_titled(text: str, quantity: Quantity) -> bool:
    """Whether a sum is the title of a work ("her latest novel, $9,000 - a book about"), or a number how many parts a
    series has of which one is told ("the third episode of six stars Ola Berg")."""
    start = quantity.span.start
    before = text[max(0, start - _WORK_BACK) : start]
    if quantity.unit is None:
        return _EPISODE_OF.search(before) is not None or _CELLS.search(before) is not None
    return _WORK.search(before) is not None and text[start : start + 1] in _SIGNS


def is_mark(text: str, quantity: Quantity) -> bool:
    """Whether the unit of a sum is only a bullet's sign that was written out ("as cases pass 90 cents Mayor quits")."""
    return quantity.unit == "cent" and _HEADING_AFTER.match(text, quantity.span.end) is not None
