"""The part of a sentence that tells of one time: what an eye that runs down a timeline needs to read."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

from asreported.views.text import OPENING

_WORDS = tomllib.loads(resources.files("asreported.views").joinpath("words.toml").read_text("utf-8"))
_LEAST_WORDS = 4
"""A part of fewer words is no clause of its own."""
_JOINING = re.compile(rf",?\s+(?:{'|'.join(_WORDS['clauses'])})\s+")
"""Between two clauses that tell of different times, or of two sides; either may be left out."""
_TRAILING = re.compile(rf",\s+(?=(?:{'|'.join(_WORDS['trailing'])})\s|[a-z]{{2,}}ing\s)")
"""Where what only adds to the clause before begins ("demanding that …"): never read without that clause."""


def telling(sentence: str, time: str) -> tuple[str, str, str]:
    """The sentence in three: what stands before the clause that holds the words `time`, that clause, what follows.

    By joining words alone, without a parser: where none of them stands beside enough words, where the time is not
    among the words or stands twice, the whole sentence is the clause. So is everything before it where that quotes
    somebody, for then the time is that of the speech. Put together, the parts are the sentence.
    """
    at = sentence.find(time)
    if not time or at < 0 or sentence.find(time, at + 1) >= 0:
        return "", sentence, ""
    joints = [found.span() for found in _JOINING.finditer(sentence) if _parts(sentence, *found.span())]
    start = max((end for _, end in joints if end <= at), default=0)
    start = 0 if any(mark in sentence[:start] for mark in OPENING) else start
    trails = [found.start() for found in _TRAILING.finditer(sentence) if _parts(sentence, *found.span())]
    ends = [place for place in (*(left for left, _ in joints), *trails) if place >= at + len(time)]
    end = min(ends, default=len(sentence))
    return sentence[:start], sentence[start:end], sentence[end:]


def _parts(sentence: str, left: int, right: int) -> bool:
    """Whether enough words stand on both sides of the joint."""
    return min(len(sentence[:left].split()), len(sentence[right:].split())) >= _LEAST_WORDS
