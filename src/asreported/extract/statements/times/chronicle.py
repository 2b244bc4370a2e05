"""Pages told in the historic present: a chronology ("crews raise the sluice; the wheel begins to turn"), or an account
of how things work. Their present tense is of no day that they name, least of all of the day they were published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from spacy.tokens import Doc, Token

from asreported.model import FigureStatement, StateStatement

_Statement = TypeVar("_Statement", FigureStatement, StateStatement)

_FEWEST = 12
"""Sentences in the present of what happens: a report in the past quotes and explains in fewer."""
_TIMES = 3
"""How many times more they are than those in the past: of the pages it was chosen with, chronologies and accounts of
how a thing works came to three times, a report never to more than two."""
_LASTING = frozenset({
    "be", "have", "hold", "contain", "number", "total", "remain", "need", "lack", "stand", "say", "know", "think",
    "believe", "want", "like", "seem", "appear", "mean", "include", "hope", "feel", "live", "love", "look", "see",
    "come", "go", "get", "expect", "make",
})  # fmt: skip
"""Verbs that any report has in the present: of what lasts, of saying and thinking, of phrases."""
_QUOTES = frozenset({"``", "`", '"', "“", "‘‘", "''"})


def of_no_day(doc: Doc, statements: Iterable[_Statement]) -> tuple[_Statement, ...]:
    """The statements; in a page told in the historic present, without the tense by which they would be of its day."""
    told = tuple(statements)
    if not any(_is_present(one) for one in told) or not is_chronicle(doc):
        return told
    return tuple(replace(one, time=replace(one.time, tense=None)) if _is_present(one) else one for one in told)


def _is_present(statement: FigureStatement | StateStatement) -> bool:
    return statement.time.timex is None and statement.time.tense == "present"


def is_chronicle(doc: Doc) -> bool:
    """Whether a page tells what happens in the present, and hardly anything in the past."""
    roots = [sentence.root for sentence in doc.sents if sentence[0].text not in _QUOTES]
    verbs = [root for root in roots if root.pos_ in ("VERB", "AUX")]
    present = sum(map(_happens, verbs))
    return present >= _FEWEST and present >= _TIMES * sum(_finite(verb).tag_ in ("VBD", "VBN") for verb in verbs)


def _finite(verb: Token) -> Token:
    return next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)


def _happens(verb: Token) -> bool:
    """Whether it tells in the simple present what some thing or person does, or what is done to it."""
    first = _finite(verb)
    if first.tag_ not in ("VBZ", "VBP"):
        return False
    if first.i != verb.i:
        return first.dep_ == "auxpass"
    named = any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in verb.lefts)
    return named and verb.lemma_ not in _LASTING
