"""Where a lasting thing is: the place phrase of its own name."""

from __future__ import annotations

from collections.abc import Iterator

from asreported.extract.entities.phrases import prepositional
from asreported.extract.statements.context import Context
from asreported.extract.statements.phrase import token_span
from asreported.model import StateStatement, TimeReference

_PREPOSITIONS = frozenset({"in", "at"})


def find_places(context: Context) -> Iterator[StateStatement]:
    """The place of each mission, told once, at the first mention that gives it."""
    told: set[tuple[int, int]] = set()
    for token in context.doc:
        subject = context.entity(token) if token.pos_ in ("NOUN", "PROPN") else None
        if subject is None or context.entities[subject].kind != "mission":
            continue
        for below in prepositional(token, _PREPOSITIONS):
            place = context.entity(below)
            if place is None or context.entities[place].kind != "place" or (subject, place) in told:
                continue
            told.add((subject, place))
            span = token_span(below, below)
            yield StateStatement(
                token_span(token, below),
                subject,
                "place",
                below.text,
                "actual",
                TimeReference(None, "present", context.quotation(span)),
            )
