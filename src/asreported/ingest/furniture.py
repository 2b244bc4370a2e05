"""What stands around a report: share bars, cookie notices, "Read more", players, rights, addresses."""

from __future__ import annotations

import re
from functools import cache

from asreported.ingest.tables import patterns, table, words

_LONGEST = 600
"""Characters of the longest notice; more is prose."""

_LONGEST_SENTENCE = 160
_MOST_BUTTONS = 12
"""Words of the longest share bar."""

_FEWEST_WORDS = 3
"""A furniture sentence inside a paragraph has at least so many words: a lone "Search." there is prose."""

_SENTENCE_BREAK = re.compile(r"[.!?…][\"”’')\]]*\s+")
_CUT = re.compile(r"\s*(?:\.\.\.|…|\. \. \.)\s*(?=[A-Z][A-Za-z]|$)")
_SHORTEST_TEASER = 80
"""Characters of a teaser; what somebody leaves unfinished is shorter."""
_SAID = re.compile(r"[\"“”]|``|\b(?:I|you)\b")
"""Marks of speech, in which dots are a pause."""
_EDGES = " \t\u00a0*_~`|.,;:!?…-–—=+\"'“”‘’<>«»‹›•·▪►▶→↓"
"""Marks at the ends of a line or a sentence that say nothing of what it is."""

URL_LINE = re.compile(r"<?((?:https?://|www\.)[^\s<>\"]+)>?", re.IGNORECASE)


@cache
def _lines() -> re.Pattern[str]:
    return patterns(table("furniture")["group"], "lines")


@cache
def _openers() -> re.Pattern[str]:
    return patterns(table("furniture")["group"], "openers")


def is_furniture(block: str) -> bool:
    """Whether a whole block is furniture: by how it begins, or sentence for sentence."""
    if len(block) > _LONGEST:
        return False
    if URL_LINE.fullmatch(block.strip()):
        return True
    core = block.strip(_EDGES).lower()
    if not core or _openers().match(core) or all(map(_is_line, _SENTENCE_BREAK.split(core))):
        return True
    found = core.split()
    return len(found) <= _MOST_BUTTONS and all(
        word.strip("|•·,:+&") in words("furniture", "share_words") for word in found
    )


def is_teasers(block: str) -> bool:
    """Whether a block is mostly the beginnings of other reports, each cut off in the middle of its sentence."""
    if len(block) < 2 * _SHORTEST_TEASER or block.count("...") + block.count("…") + block.count(". . .") < 2:
        return False
    *cut, rest = _CUT.split(block)
    if rest and not rest[0].isalpha():
        return False
    teasers = [item for item in cut if len(item) >= _SHORTEST_TEASER and item[0].isupper() and not _SAID.search(item)]
    return len(teasers) >= 2 and 2 * sum(map(len, teasers)) > len(block)


def prose_within(paragraph: str) -> tuple[int, int]:
    """The stretch of a prose paragraph that is left when furniture sentences at its two ends are taken off."""
    start, end = 0, len(paragraph)
    while (
        found := _SENTENCE_BREAK.search(paragraph, start, min(start + _LONGEST_SENTENCE, end))
    ) and found.end() < end:
        if not _furniture_sentence(paragraph[start : found.end()]):
            break
        start = found.end()
    while True:
        breaks = list(_SENTENCE_BREAK.finditer(paragraph, max(start, end - _LONGEST_SENTENCE), end))
        last = next((found.end() for found in reversed(breaks) if found.end() < end), None)
        if last is None or not _furniture_sentence(paragraph[last:end]):
            return start, end
        end = last - len(paragraph[:last]) + len(paragraph[:last].rstrip())


def _furniture_sentence(sentence: str) -> bool:
    return len(sentence.split()) >= _FEWEST_WORDS and _is_line(sentence)


def _is_line(sentence: str) -> bool:
    return len(sentence) <= _LONGEST_SENTENCE and bool(_lines().fullmatch(sentence.strip(_EDGES).lower()))
