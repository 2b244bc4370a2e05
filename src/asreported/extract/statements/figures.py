"""Figures: a quantity with its subject, its measure and how real it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.modality import described, modality_of, predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.counting import CASUALTIES, PERSONS, counted_noun, hangs_on, measure_of
from asreported.extract.statements.subjects import subject_of
from asreported.model import FigureStatement, Quantity, Span, TimeReference
from asreported.model.modality import Modality

__all__ = ["find_figures"]

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
    figures = [figure for at, quantity in enumerate(quantities) for figure in _from_quantity(context, quantities, at)]
    figures += _single_casualties(context, figures)
    return tuple(sorted(figures, key=lambda figure: figure.span))


def _from_quantity(context: Context, quantities: Sequence[Quantity], at: int) -> Iterator[FigureStatement]:
    quantity = quantities[at]
    number = _number(context, quantity)
    if number is None or (quantity.unit == "share" and number.head.pos_ == "ADJ"):
        return
    counted = counted_noun(context, quantities, quantity, number)
    measure = measure_of(quantity, counted, number)
    if measure is None:
        return
    anchor = counted if counted is not None and hangs_on(number, counted) else number
    modality = _modality(quantity, anchor)
    yield FigureStatement(
        span=_evidence(context, quantity, counted),
        quantity=at,
        subject=subject_of(context, counted or number, measure),
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


def _modality(quantity: Quantity, counted: Token) -> Modality:
    """The clause's modality, but a level that a change starts from, and a definite group, are there already."""
    predicate = predicate_of(counted)
    clause = modality_of(predicate)
    if quantity.role == "from":
        return "actual" if clause in ("planned", "possible", "conditional", "requested") else "former"
    told = described(counted)
    if told in ("planned", "possible", "requested"):
        return told
    part = counted.dep_ in _PARTS or counted.i == predicate.i
    if clause != "denied" and (_definite(counted) or not part or counted.head.lower_ in ("including", "among")):
        return "actual"
    own = modality_of(counted)
    if counted.pos_ in ("NOUN", "PROPN") and counted.i != predicate.i and own != "actual":
        return own
    return clause


def _definite(counted: Token) -> bool:
    """Whether what is counted, or the noun that it only describes ("the 29-member alliance"), is known to be there."""
    while counted.dep_ in ("compound", "amod", "nmod", "npadvmod") and counted.head.pos_ in ("NOUN", "PROPN", "ADJ"):
        counted = counted.head
    return any(child.dep_ == "det" and child.lower_ in ("the", "these", "those") for child in counted.lefts)


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
