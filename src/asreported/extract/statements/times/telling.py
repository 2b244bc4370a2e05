"""The participle or clause on a counted noun that tells when it was ("the 900 barrels spilt in 1989")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from asreported.extract.grammar import PAST
from asreported.extract.modality import predicate_of
from asreported.extract.statements.context import Context
from asreported.extract.statements.measures.words import CASUALTIES
from asreported.extract.statements.times.moments import by_event
from asreported.extract.statements.times.tense import simple_past, tense
from asreported.model import TimeReference


def told_when(context: Context, counted: Token) -> TimeReference | None:
    """The time of the past participle on the noun, if it gives one, or of a past clause of casualties: these were
    whenever the clause says, and not when the sentence speaks of them. Null where there is none."""
    for child in _told_on(counted):
        if child.dep_ not in ("acl", "relcl") or child.tag_ not in PAST or child.pos_ != "VERB":
            continue
        casualty = child.lemma_.lower() in CASUALTIES
        if child.dep_ == "acl" and not casualty and _is_aside(child, counted):
            continue
        time = context.time(child, own=True)
        if time.timex is None and (child.dep_ == "acl" or casualty):  # "the 900 barrels spilt by the 1989 accident"
            time = replace(time, timex=by_event(child, {word.i: at for word, at in context.timed()}))
        if time.timex is not None and (casualty or child.dep_ == "acl"):
            return time
        present = any(word.lower_ in ("is", "are", "has", "have") for word in child.lefts)
        if casualty and not present:
            before = context.time(counted, own=True).timex  # "four storms in 2008 that killed 90"
            return replace(time, timex=before, tense="past")
    return None


def of_clause_on(context: Context, counted: Token) -> int | None:
    """The time of the past clause that says which ones are counted: "the $5m that a jury awarded in 1994 was too much";
    a clause set off by a comma only adds something."""
    for child in counted.rights:
        if child.dep_ == "relcl" and simple_past(child) and child.left_edge.nbor(-1).text != ",":
            return context.time(child, own=True).timex
    return None


def _is_aside(participle: Token, counted: Token) -> bool:
    """Whether a participle only adds something to what is there now: "has 90 boats, bought two years ago"."""
    return participle.left_edge.nbor(-1).text == "," and tense(predicate_of(counted)) == "present"


def _told_on(counted: Token) -> Iterator[Token]:
    """What hangs behind a noun, or behind what it comes to in another unit: "900 barrels (37,800 gallons) spilt by"."""
    for child in counted.rights:
        if child.dep_ == "appos" and child.left_edge.nbor(-1).text in ("(", "-LRB-"):
            yield from child.rights
        yield child
