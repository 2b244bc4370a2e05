"""Figures: a quantity with its subject, its measure and how real it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.modality import BACKGROUND, described, governed, modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.counting import (
    CASUALTIES,
    PERSONS,
    class_of,
    counted_noun,
    hangs_on,
    measure_of,
    plural_before,
    told_before,
)
from asreported.extract.statements.subjects import subject_of
from asreported.model import FigureStatement, Quantity, Span, TimeReference
from asreported.model.modality import Modality

__all__ = ["find_figures"]

_BACK = 160
"""Characters between a figure and a bare number that still counts the same."""
_PEAK = re.compile(r"\b(?:up|down) from (?:\w+ )?$|\bfrom an? (?:\w+ )?(?:peak|high|low|record) of (?:\w+ )?$")
"""What stands before a level that is over."""
_PARTS = frozenset(
    {
        "dobj",
        "nsubj",
        "nsubjpass",
        "attr",
        "pobj",
        "prep",
        "nummod",
        "quantmod",
        "conj",
        "oprd",
        "advmod",
        "npadvmod",
        "compound",
        "amod",
        "nmod",
        "dep",
        "acomp",
    }
)


def find_figures(context: Context, quantities: Sequence[Quantity]) -> tuple[FigureStatement, ...]:
    """The figures of the text, in its order."""
    figures: list[FigureStatement] = []
    for at in range(len(quantities)):
        figure = _figure(context, quantities, at, figures[-1] if figures else None)
        if figure is not None:
            figures.append(figure)
    figures += _single_casualties(context, figures)
    return tuple(sorted(figures, key=lambda figure: figure.span))


def _figure(
    context: Context, quantities: Sequence[Quantity], at: int, before: FigureStatement | None
) -> FigureStatement | None:
    quantity = quantities[at]
    number = _number(context, quantity)
    if number is None or (quantity.unit == "share" and number.head.pos_ == "ADJ"):
        return None
    counted = counted_noun(context, quantities, quantity, number)
    measure = measure_of(quantity, counted, number)
    subject = subject_of(context, counted or number, measure) if measure is not None else None
    if measure is None and told_before(number, quantity):
        measure, subject = _as_before(context, quantity, number, before)
    if measure is None:
        return None
    anchor = counted if counted is not None and hangs_on(number, counted) else number
    modality = _modality(context, quantity, anchor)
    return FigureStatement(
        span=_evidence(context, quantity, counted),
        quantity=at,
        subject=subject,
        measure=measure,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        scope=_scope(context, counted),
        modality=modality,
        time=_time(context, quantity, anchor, modality),
    )


def _as_before(
    context: Context, quantity: Quantity, number: Token, before: FigureStatement | None
) -> tuple[str | None, int | None]:
    """Measure and subject of a number told without its noun: those of the figure right before it."""
    gap = None if before is None else context.text[before.span.end : quantity.span.start]
    if (
        before is not None
        and gap is not None
        and len(gap) <= _BACK
        and "\n" not in gap
        and before.unit in (None, "more")
    ):
        return before.measure, before.subject
    noun = plural_before(number)
    return (None, None) if noun is None else (class_of(noun), None)


def _time(context: Context, quantity: Quantity, anchor: Token, modality: Modality) -> TimeReference:
    """The time of the clause; but the level that a planned change starts from is that of the present."""
    time = context.figure_time(quantity.span, anchor, own=modality == "planned")
    if quantity.role == "from" and modality == "actual":
        return replace(time, timex=None, tense="present")
    return time


def _number(context: Context, quantity: Quantity) -> Token | None:
    phrase = context.doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    return None if phrase is None else phrase.root


def _evidence(context: Context, quantity: Quantity, counted: Token | None) -> Span:
    end = quantity.span.end
    if counted is not None and 0 <= counted.idx - end < 60 and "\n" not in context.text[end : counted.idx]:
        end = counted.idx + len(counted)
    return Span(quantity.span.start, end)


def _scope(context: Context, counted: Token | None) -> str | None:
    """Where, or of whom: the place phrase that hangs on the counted noun itself."""
    if counted is None:
        return None
    for child in counted.rights:
        here = (
            child.dep_ == "prep" and child.lower_ in ("in", "at", "across", "on") and child.right_edge.i - child.i < 6
        )
        if here and any(context.entity(word) is not None for word in child.subtree):
            return str(context.doc[child.i : child.right_edge.i + 1].text)
    return None


def _modality(context: Context, quantity: Quantity, counted: Token) -> Modality:
    """The clause's modality, but a level that a change starts from, and a definite group, are there already."""
    predicate = predicate_of(counted)
    clause = modality_of(predicate)
    if _PEAK.search(context.text[max(0, quantity.span.start - 30) : quantity.span.start]):
        return "former"
    if quantity.role == "from":
        return "actual" if clause in ("planned", "possible", "conditional", "requested") else "former"
    if _not_so(counted):
        return "denied"
    first = counted.left_edge
    if clause in ("denied", "former") and first.i and first.nbor(-1).lower_ == "but":
        return "actual"  # "not 35 but 19"
    told = described(counted) or _promised(counted)
    if told in ("planned", "possible", "requested", "conditional"):
        return told
    part = counted.dep_ in _PARTS or counted.i == predicate.i
    if _definite(counted) or not part or counted.head.lower_ in ("including", "among") or _background(counted):
        return "actual"
    own = modality_of(counted)
    if counted.i != predicate.i and own != "actual":
        return own
    return clause


def _not_so(counted: Token) -> bool:
    """Whether "not" stands right before the number ("held 17 people, not 60")."""
    first = counted.left_edge
    return (first.i > 0 and first.nbor(-1).lower_ in ("not", "n't")) or first.lower_ == "not"


def _promised(counted: Token) -> Modality | None:
    """What a clause on the noun says of it: "the 12 promised", "refugees that the bloc pledged to take"."""
    whole = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else counted
    for child in (*counted.rights, *(() if whole.i == counted.i else whole.rights)):
        if child.dep_ in ("relcl", "acl") and child.pos_ == "VERB":
            modality = governed(child)
            if modality in ("planned", "requested", "possible"):
                return modality
            if child.dep_ == "relcl" and modality_of(child) in ("planned", "possible"):
                return modality_of(child) if child.tag_ != "VBD" else None
        if child.lower_ in ("due", "expected"):
            return "planned" if child.lower_ == "due" else "possible"
    return None


def _background(counted: Token) -> bool:
    """Whether the figure stands in a phrase of what went before ("closed after two fires"), names the doer, or is
    part of a group that is there ("12 of those")."""
    here = counted
    for child in counted.rights:
        if child.lower_ == "of" and any(below.lower_ in ("those", "them", "these") for below in child.rights):
            return True
    while here.dep_ in ("pobj", "prep", "nummod", "compound") and here.head.i != here.i:
        if here.dep_ == "pobj" and (here.head.lower_ in BACKGROUND or here.head.lower_ == "by" or _apart(here)):
            return True
        if here.dep_ == "pobj" and here.head.lower_ == "of" and _definite(here.head.head):
            return True
        here = here.head
    return False


def _definite(counted: Token) -> bool:
    """Whether what is counted, or the noun that it only describes ("the 29-member alliance"), is known to be there."""
    while counted.dep_ in ("compound", "amod", "nmod", "npadvmod") and counted.head.pos_ in ("NOUN", "PROPN", "ADJ"):
        counted = counted.head
    return any(child.dep_ == "det" and child.lower_ in ("the", "these", "those") for child in counted.lefts)


def _apart(noun: Token) -> bool:
    """Whether a "with" phrase tells something of its own beside the clause ("with 26 in force at present")."""
    told = any(child.dep_ in ("acl", "relcl", "prep", "amod", "advmod") for child in noun.rights)
    return noun.head.lower_ == "with" and (told or noun.pos_ == "NUM")


def _single_casualties(context: Context, figures: Sequence[FigureStatement]) -> list[FigureStatement]:
    """One person killed, injured, … told with an article instead of a number."""
    found = []
    for token in context.doc:
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
                            context.time(token),
                        )
                    )
    return found


def _one_person(noun: Token) -> bool:
    return noun.lemma_.lower() in PERSONS and any(
        child.lower_ in ("a", "an") and child.dep_ == "det" for child in noun.lefts
    )
