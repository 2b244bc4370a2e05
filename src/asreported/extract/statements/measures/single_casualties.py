"""Persons to whom something happened, told with an article instead of a number: "the blast killed a clerk"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.words import CASUALTIES, PERSONS
from asreported.model import FigureStatement, Span, TimeReference

__all__ = ["single_casualties"]


def single_casualties(context: Context, figures: Sequence[FigureStatement]) -> list[FigureStatement]:
    """One person killed, injured, … told with an article instead of a number."""
    found = []
    for token in context.lemmas.words(CASUALTIES.keys()):
        measure = CASUALTIES.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if measure is None:
            continue
        for child in token.children:
            if child.dep_ in ("dobj", "nsubjpass") and _one_person(child):
                article = next(word for word in child.lefts if word.lower_ in ("a", "an"))
                span = Span(article.idx, child.idx + len(child))
                if not any(figure.span.overlaps(span) for figure in figures):
                    found.append(
                        FigureStatement(
                            span,
                            None,
                            None,
                            measure,
                            1.0,
                            None,
                            None,
                            None,
                            None,
                            None,
                            modality_of(token),
                            _time_of(context, token),
                        )
                    )
    return found


def _time_of(context: Context, verb: Token) -> TimeReference:
    """The time of the clause; a tale has the simple present ("the fox kills a child"), as what may be any day has."""
    time = context.time(verb)
    return replace(time, tense=None) if verb.tag_ in ("VBZ", "VBP") and time.timex is None else time


def _one_person(noun: Token) -> bool:
    return noun.lemma_.lower() in PERSONS and any(
        child.lower_ in ("a", "an") and child.dep_ == "det" for child in noun.lefts
    )
