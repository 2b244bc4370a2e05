"""What is told again in few words: "the mill may do so in spring", "ferries were later resumed"."""

from __future__ import annotations

import re
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
_BARE = re.compile(
    r"(?:^|[.;!?\n] *)(?:(?:the|these|those|all) )?([a-z]+?)s?"
    r"(?: (?:were|was|had|have|has|later|since|now|then|soon|subsequently|eventually|been|also|again|quickly))* $",
    re.IGNORECASE,
)
"""Before a word of resuming that opens its sentence, with no more than the thing ("Ferries have since")."""
_FIRST_PART = re.compile(r" (?:to|from|in|into|at|of|on|for|between|over|with|by)\b")


def resumed_later(context: Context, state: StateStatement, states: Sequence[StateStatement]) -> bool:
    """Whether a sentence soon after tells that what was suspended goes on: "stopped flights to Lund. … Flights were
    later resumed"."""
    if state.value != "suspended" or state.modality != "actual":
        return False
    name = context.entities[state.subject].name if state.subject is not None else state.theme or ""
    thing = _FIRST_PART.split(name)[0].casefold().rpartition(" ")[2].removesuffix("s")
    for later in states:
        if later.value == "resumed" and later.modality == "actual" and 0 < later.span.start - state.span.end <= _FAR:
            told = _BARE.search(context.text[state.span.end : later.span.start])
            if told is not None and told[1].casefold() == thing:
                return True
    return False


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
