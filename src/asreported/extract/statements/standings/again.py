"""What is told again in two words: "the mill may do so in spring"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from asreported.extract.modality import modality_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import token_span
from asreported.model import StateStatement

_NOT_YET = frozenset({"requested", "planned", "possible", "conditional", "denied"})
"""Modalities of what may still be done."""
_FAR = 250
"""Characters between a state and the words that tell it again."""


def told_again(context: Context, states: Sequence[StateStatement]) -> Iterator[StateStatement]:
    """The states that a "do so" takes up, each with the modality and the time of its own clause."""
    for token in context.lemmas.words({"do"}):
        if token.pos_ != "VERB" or not any(child.lower_ == "so" for child in token.rights):
            continue
        before = [
            state
            for state in states
            if state.modality in _NOT_YET and 0 <= token.idx - state.span.end <= _FAR and state.property != "demand"
            if _active(context, state)
        ]
        if before:
            modality = modality_of(token)
            span = token_span(token, next(child for child in token.rights if child.lower_ == "so"))
            time = context.time(token, own=modality != "actual")
            yield replace(max(before, key=lambda state: state.span), span=span, modality=modality, time=time)


def _active(context: Context, state: StateStatement) -> bool:
    """Whether "do so" may take the state up: no passive of what is not done ("schools are not closed")."""
    if state.modality not in ("denied", "conditional"):
        return True
    told = context.doc.char_span(state.span.start, state.span.end, alignment_mode="expand")
    passive = ("auxpass", "nsubjpass")
    return told is not None and told.root.pos_ == "VERB" and not any(c.dep_ in passive for c in told.root.children)
