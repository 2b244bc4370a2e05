"""What bounds a number, told before it or behind: "at least 40", "two plates or more"; and what only looks so."""

from __future__ import annotations

import re
from typing import cast

from asreported.extract.quantities.lexicon import currencies, qualifier_pattern, qualifiers
from asreported.extract.quantities.scan import Number
from asreported.model.mentions import Qualifier

__all__ = ["bound_after", "qualifier_before"]

_OR_MORE = re.compile(r"(?:\s+[a-z-]+){0,2}?,?\s+or\s+(more|less|fewer|so)\b(?!\s+(?:than|[a-z]+ly)\b)")
_BOUNDS: dict[str, Qualifier] = {"more": "at_least", "less": "at_most", "fewer": "at_most", "so": "about"}
"""What bounds a number from behind: "two plates or more", "$2 or less", "40 or so"."""
_PLUS = re.compile(r"-plus\b|\s?\+(?=\s[a-z])")
_PHRASAL = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|sign(?:s|ed|ing)?|turn(?:s|ed|ing)?|fork(?:s|ed|ing)?|mull(?:s|ed|ing)?|preside[sd]?"
    r"|(?:concern|worr|fear|anger|outrage|dispute|row|argu)[a-z]*) over (?:the )?$"
)
"""Before a number of what is handed or mulled "over", and no more than that."""
_ON_A_SUBJECT = re.compile(
    r"\b(?:(?:talk|speak|think|hear|know|worr|ask|complain|read|learn|told|tell|write|joke)[a-z]*"
    r"|(?:question|concern|doubt|fear|rumou?r|book|film|movie|song|detail|conversation|discussion|debate|argument)s?"
    r"|(?:comment|remark|joke|statement|warning|complaint|anecdote)s?|information|news|stor(?:y|ies)"
    r"|documentar(?:y|ies)|testimony) about (?:the )?$"
    r"|\b(?:based|built|cent(?:re|er)e?d|revolv[a-z]+|wrapped|organi[sz]ed|structured) around (?:the )?$"
)
"""Before a number that "about" does not make rough: "we are talking about 40 cases", "a film about two sisters"."""
_WHERE = frozenset({"about", "around", "over", "above", "under", "below", "beyond"})
"""What tells a place or a topic before "one of": "a rope around one of the masts"."""
_PLACES = frozenset({"over", "under", "above", "below"})
_A_SIZE = re.compile(r" an? $")
_RULED = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:laws|acts|statutes|presidents|administrations|governments|headings|names|scenarios"
    r"|conditions|flags|agreements|treaties|contracts|regimes|leaders|ministers|managers|captains|kings)\b"
)
"""Behind a number of what somebody is "under": "charged under three statutes"."""
_DURING = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:cycles|seasons|terms|sessions|generations|elections|visits|trips|episodes|meetings|hearings"
    r"|occasions|weekends|nights|summers|winters|expeditions|stages|dives|matches|rounds)\b"
)
"""Behind a number of what something went on "over"."""
_ONE_OF = re.compile(r"one\s+of\b", re.I)
_BEFORE = 28
"""Characters before a number in which its qualifier stands."""


def qualifier_before(number: Number, text: str) -> Qualifier | None:
    """The bound told right before the number; `several` of a vague one, null where no words bound it."""
    found = qualifier_pattern().search(text[max(0, number.start - _BEFORE) : number.start])
    if found is not None and _ON_A_SUBJECT.search(text, max(0, number.start - 2 * _BEFORE), number.start) is not None:
        found = None
    if found is not None and found[1].lower() in _WHERE and _only_tells_where(found[1].lower(), number, text):
        found = None
    if found is None:
        return "several" if number.kind in {"several", "vague"} else None
    return cast(Qualifier, qualifiers()[" ".join(found[1].lower().split())])


def _only_tells_where(word: str, number: Number, text: str) -> bool:
    """Whether the word before a number is a preposition or a verb's particle and bounds nothing."""
    if word == "over" and _PHRASAL.search(text, max(0, number.start - _BEFORE), number.start):
        return True
    if word in _PLACES and _A_SIZE.search(text, max(0, number.start - _BEFORE), number.start):
        # "a lid over a 20-inch pipe", "under a $3bn plan"
        return text[number.end : number.end + 1] == "-" or number.unit in currencies()
    ruled = _RULED if word == "under" else _DURING if word == "over" else None
    if ruled is not None and number.kind == "words" and ruled.match(text, number.end):
        return True
    return _ONE_OF.match(text, number.start) is not None


def bound_after(number: Number, end: int, text: str) -> Qualifier | None:
    """The bound told behind the number's unit, which stops at the character `end`; null where none is."""
    if number.kind not in {"numeral", "words"}:
        return None
    if _PLUS.match(text, end) is not None:
        return "at_least"
    found = _OR_MORE.match(text, end)
    return None if found is None else _BOUNDS[found[1]]
