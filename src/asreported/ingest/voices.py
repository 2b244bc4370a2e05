"""Where readers' comments begin that no header gives away: below what invites them, or where people talk to each other.

A report speaks of others and quotes them. Its readers say "I" and "you" outside of any quotation, and write as people
write who are not edited: in capitals, with several marks at once, without apostrophes. Both signs are counted in a run
of sentences and from there to the end of the page, below which comments stand; a columnist or an eyewitness shows the
first sign alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

_QUOTED = re.compile(r"(?:``|[“«]|(?<!\w)\")[^\n]*?(?:''|[”»]|\"|$)", re.MULTILINE)
"""What is quoted; of a paragraph that a quotation goes on from, all of it."""
_SENTENCE = re.compile(r"[^\s.!?][^\n.!?]{7,}+(?:[.!?]{1,9}|$)", re.MULTILINE)
_PERSONAL = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_LOST = (
    r"\b(?:don|isn|can|won|doesn|didn|wouldn|couldn|aren|wasn) t\b"
    r"|\b(?:I|you|we|they) (?:ve|re|ll|m)\b|\b(?:it|that|what|let) s\b"
)
_LOUD = (
    "NOT|ALL|NO|YES|ARE|IS|WAS|VERY|NEVER|EVERY|ALWAYS|ONLY|REAL|DO|DID|HAVE|WHY|STOP|ANY|MORE|YOU|THE|THIS|THEY|OUR"
    "|MONEY|BIG|WILL|WHAT|NOW|MUST"
)
"""Common words that only stress puts in capitals."""
_UNEDITED = re.compile(rf"\b(?:{_LOUD})\b|[!?] ?[!?]|\.{{4}}|!$")
_UNEDITED_OR_LOST = re.compile(rf"(?i:{_LOST})|{_UNEDITED.pattern}")
_APOSTROPHE = re.compile(r"\w ?(?:n['’]t|['’]s)\b")
"""A page without one has lost all of them, whoever writes."""
_HEADS = re.compile(
    r"\b(?:views|opinions) expressed in (?:the|these|readers['’]?) comments\b[^\n.]*"
    r"|\b(?:your|readers['’]) comments (?:appears?|are(?: published| printed| shown)?|follow) below\b[^\n.]*",
    re.IGNORECASE,
)
"""What stands right above comments, and nowhere else."""
_INVITES = re.compile(
    r"\bwe welcome (?:your )?comments\b"
    r"|\b(?:please |to )?(?:get involved and )?(?:leave|post|add) (?:a|your) comment\b|\byour comments:?$"
    r"|\bhave your say:?$|^\d{1,5} comments?\b|\b(?:readers?['’]?s? )?comments:?$",
    re.IGNORECASE | re.MULTILINE,
)
_INVITED, _FEWEST = 0.3, 4
"""Share of sentences with either sign by which comments follow an invitation, and how many there must be."""
_NEAR = 5
"""Sentences before an invitation that may be somebody's words in the report, though they read like comments."""
_RUN = 12
"""Sentences in which both signs are counted: about three comments."""
_PERSONALLY, _UNEDITEDLY = 0.4, 0.17
"""Shares of a run by which it is comments. Of 2,286 stored pages of ten stories these two and an invitation picked out
210; of the some 90 of them that were looked at, four were no comments: an interview, a photographer's and two language
pages."""
_TO_END = 0.6
"""How much of these shares what follows must keep: comments stand below the report."""
_OWN = 5
"""Sentences that a page has of its own; one that begins so is an interview or a letter."""
_BACK = 0.33
"""Share of personal sentences down to which the run before belongs to the comments."""


def voices_begin(text: str) -> int:
    """The offset where readers' comments begin by the way they are written; the text's length where none do."""
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    spans = [found.span() for found in _SENTENCE.finditer(bare)]
    personal = [_PERSONAL.search(bare, *span) is not None for span in spans]
    sign = _UNEDITED_OR_LOST if _APOSTROPHE.search(text) else _UNEDITED
    unedited = [sign.search(bare, *span) is not None for span in spans]
    invited = _invited(
        text, [start for start, _ in spans], [any(both) for both in zip(personal, unedited, strict=True)]
    )
    talking = _talking(personal, unedited)
    if invited is not None and (talking is None or invited - talking <= _NEAR):
        talking = invited
    return len(text) if talking is None or talking < _OWN else spans[talking][0]


def _invited(text: str, starts: Sequence[int], signs: Sequence[bool]) -> int | None:
    """The first sentence below a head of comments, or an invitation to comment that comments do follow."""
    head = _HEADS.search(text)
    at = len(starts) if head is None else bisect_left(starts, head.end())
    if len(starts) - at >= _FEWEST:
        return at
    for found in _INVITES.finditer(text):
        at = bisect_left(starts, found.end())
        run = signs[at : at + _RUN]
        if len(run) >= _FEWEST and sum(run) >= _INVITED * len(run):
            return at
    return None


def _talking(personal: Sequence[bool], unedited: Sequence[bool]) -> int | None:
    """The first sentence of a run, and of what goes before it in the first person, by which the rest is comments."""
    sums = _sums(personal), _sums(unedited)
    at = next((at for at in range(len(personal) - _RUN + 1) if _is_comments(at, *sums)), None)
    if at is None:
        return None
    while at > 0 and sums[0][at] - sums[0][max(0, at - _RUN)] >= _BACK * _RUN:
        at -= 1
    return next(here for here in range(at, len(personal)) if personal[here] or unedited[here])


def _sums(signs: Sequence[bool]) -> list[int]:
    return [0, *accumulate(signs)]


def _is_comments(at: int, personal: Sequence[int], unedited: Sequence[int]) -> bool:
    left = len(personal) - 1 - at
    return (
        personal[at + _RUN] - personal[at] >= _PERSONALLY * _RUN
        and unedited[at + _RUN] - unedited[at] >= _UNEDITEDLY * _RUN
        and personal[-1] - personal[at] >= _TO_END * _PERSONALLY * left
        and unedited[-1] - unedited[at] >= _TO_END * _UNEDITEDLY * left
    )
