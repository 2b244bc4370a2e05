"""Whether a stretch of text is the wording of one demand, or was misread."""

from __future__ import annotations

import calendar

from asreported.extract.statements.context import Context
from asreported.model import Span

__all__ = ["sound"]

_DAYS = frozenset(name.casefold() for name in calendar.day_name)
_SOMEONE = frozenset({"i", "you", "he", "she", "it", "they", "we", "us", "me", "him", "her", "them", "this", "that"})
_COMMON = frozenset({"NOUN", "NUM", "DET", "PRON", "ADV", "AUX", "VERB", "SCONJ", "CCONJ"})


_FREE = frozenset({"whatever", "whoever", "whichever", "what", "whom"})
"""Words that open an object which is a clause."""
_CUT = frozenset({"to", "of", "that", "and", "or", "the", "a"})
"""Words that no demand ends in: the parse broke off there."""


def sound(context: Context, span: Span) -> bool:
    """Whether the wording is one stretch of a clause: a demand within it, a day at its head, a hyphen after it or the
    capital of another sentence in it was misread. Whom "they" or "us" means the wording does not say."""
    words_of = span.of(context.text).split()
    first = words_of[0].casefold() if words_of else ""
    return (
        bool(words_of)
        and first not in _DAYS
        and first not in _SOMEONE
        and context.text[span.end : span.end + 1] != "-"
        and not _next_sentence(context, span)
        and not _cut_short(context, span)
        and words_of[-1].casefold() not in _CUT
        and not ({"called", "demanded"} & {word.casefold() for word in words_of})
    )


def _cut_short(context: Context, span: Span) -> bool:
    """Whether it ends in a verb whose object follows: the parse broke off there."""
    tokens = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    last = tokens[-1] if tokens is not None else None
    if last is not None and last.i + 1 < len(last.doc) and last.nbor(1).lower_ in _FREE:
        return True
    if last is not None and last.tag_ == "JJ" and last.i + 1 < len(last.doc) and last.nbor(1).pos_ == "NOUN":
        return True
    if last is None or last.tag_ != "VB" or last.i + 1 >= len(last.doc):
        return False
    return last.nbor(1).pos_ in ("NOUN", "PROPN", "DET", "ADJ", "NUM")


def _next_sentence(context: Context, span: Span) -> bool:
    """Whether a common word within has a capital and stands after one without: a heading ran into its text."""
    tokens = context.doc.char_span(span.start, span.end, alignment_mode="expand")
    return tokens is not None and any(
        word.text.istitle()
        and (
            word.ent_type_ == "CARDINAL"
            or (word.pos_ in _COMMON and not word.ent_type_ and word.nbor(-1).text.islower())
        )
        for word in tokens[1:]
    )
