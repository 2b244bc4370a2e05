"""Lengths of time that tell when: counted from the report on, or up to what ends them."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from asreported.extract.timexes.context import token_at
from asreported.extract.timexes.runs import Draft, Found, distant
from asreported.extract.timexes.tense import direction

__all__ = ["ends_with", "quarter_of", "settle_ahead"]

_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_OF_THE = re.compile(r"\b(?:the|past|last|next|first|coming)\b|-")
"""Words of a length that is one of the calendar's, or of a thing's name."""
_FIRST = frozenset({"first", "only", "record"})
"""Beside superlatives, words for what had no like "in 40 years"."""
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_ENDED = re.compile(
    r"(?: period)? (?:(?:that )?(?:ended|ending)(?: on| in)?|to|through) (?:the end of )?", re.IGNORECASE
)
"""Between a length and what it ends with."""
_LED = re.compile(r"\b(?:in|for|over|during|through) (?:(?:the|its|their) )?(?:(?:first|latest) )?$", re.IGNORECASE)
"""Before a length in which something was earned or done."""
_BACK = 24
"""Characters before a length in which that stands."""
_DAY_OR_MONTH = re.compile(r"[\dX]{4}-\d\d(?:-\d\d)?")
_MONTHS = re.compile(
    r"the (?:(?:first|latest) )?(?:three|six|nine|[369]) months|(?:three|six|nine)-month", re.IGNORECASE
)
_OF_ANOTHER = re.compile(
    r"(?: period)? (?:of|to|since|after|before|ago|earlier|later|that|when|until|till|following|ended|ending|through)\b"
)
"""Behind months whose end something else tells."""
_QUARTERS = {"P3M": "-Q1", "P6M": "-Q2", "P9M": "-Q3"}
"""Months that results are told for from the start of a year on, by the quarter that they end with."""


def settle_ahead(doc: Doc, text: str, item: Found) -> None:
    """A length that tells when: "the talks will resume in two weeks", "he will one day return"."""
    found = _LENGTH.fullmatch(item.draft.value)
    preposition = token_at(doc, item.start - 3, item.start - 1) if item.start > 2 else None
    words = text[item.start : item.end].lower()
    if found is None or preposition is None or _OF_THE.search(words):
        return
    if words == "one day" and preposition.tag_ == "MD":
        item.draft = Draft("DATE", "FUTURE_REF")
        return
    is_ahead = preposition.lower_ == "in" and preposition.head.pos_ in {"VERB", "AUX"}
    if is_ahead and direction(doc, item.start, item.end) == "future" and not _is_unmatched(preposition, found[2]):
        count = None if " or " in words or item.draft.mod == "EQUAL_OR_MORE" else int(found[1])
        item.draft = replace(distant(count, _UNITS[found[2]], 1, "report"), mod=item.draft.mod)


def _is_unmatched(preposition: Token, unit: str) -> bool:
    """Whether the length is that in which something had no like: "the worst storm to hit the coast in 40 years", "the
    first time in weeks"; "the latest model will be sold in two weeks" has none."""
    verb = preposition.head
    start = verb.head.left_edge if verb.dep_ in {"acl", "relcl"} else verb
    words = preposition.doc[start.i : preposition.i]
    if unit != "Y" and not any(word.lower_ == "time" for word in words):
        return False
    return any(word.tag_ == "JJS" or word.lower_ in _FIRST for word in words)


def ends_with(text: str, item: Found, following: Found) -> bool:
    """Whether a length ends with the day or month behind it: "in the year ended May 31", "for nine weeks to May 3"."""
    if _LENGTH.fullmatch(item.draft.value) is None or _DAY_OR_MONTH.fullmatch(following.draft.value) is None:
        return False
    if _ENDED.fullmatch(text, item.end, following.start) is None:
        return False
    start = item.start + (len("the ") if text[item.start : item.start + 4].lower() == "the " else 0)
    return _LED.search(text, max(0, start - _BACK), start) is not None


def quarter_of(text: str, item: Found) -> str | None:
    """The quarter with which the months end for which a firm tells its results: "in the nine months, output rose"."""
    named = _QUARTERS.get(item.draft.value)
    if named is None or _MONTHS.fullmatch(text, item.start, item.end) is None or _OF_ANOTHER.match(text, item.end):
        return None
    return named if _LED.search(text, max(0, item.start - _BACK), item.start) is not None else None
