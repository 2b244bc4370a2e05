"""What other things waited for, told in the past: "the ferries would have to stay until a survey was completed"."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.words import hypothetical
from asreported.lexicon.days import WEEKDAYS

_UNTIL = frozenset({"until", "till", "before"})
_AHEAD = frozenset({"would", "will", "'d", "’d", "must", "should"})
_HOLDING_BACK = frozenset({"decline", "refuse"})
_BEGINNING = frozenset({"begin", "start", "open", "resume", "reopen", "close", "end", "launch"})
_UP = 3
"""Verbs up to the one that tells that others wait."""


def scheduled(verb: Token) -> bool:
    """ "The trial begins on Monday", "the fair opens tomorrow": the present tells of what is to come."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ not in _BEGINNING:
        return False
    for child in verb.rights:
        days = {noun.lower_ for noun in child.rights if noun.dep_ == "pobj"} if child.lower_ == "on" else set()
        if days & WEEKDAYS or child.lower_ == "tomorrow":
            return True
        if child.dep_ == "npadvmod" and (child.lower_ in WEEKDAYS or child.left_edge.lower_ == "next"):
            return True
    return False


def still_awaited(verb: Token) -> bool:
    """Whether a past after "until" or "before" was still to come when it was said: what it goes with was to be, or was
    refused; "they waited until it was reopened" tells that it was."""
    mark = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _UNTIL), None)
    if verb.dep_ != "advcl" or mark is None:
        return False
    before = mark.nbor(-1) if mark.i > mark.sent.start else mark
    here = before if before.tag_ == "VB" else verb.head
    for _ in range(_UP):
        if hypothetical(here):
            return False  # "should have been checked before they started": they did
        if here.lemma_ in _HOLDING_BACK or any(child.lower_ in _AHEAD for child in here.lefts if child.dep_ == "aux"):
            return True
        if here.dep_ not in ("xcomp", "advcl", "conj", "pcomp", "relcl"):
            return False
        here = here.head
    return False


def waited_for(verb: Token) -> bool:
    """Whether other things wait for it ("until it is concluded", "until such time as it is concluded")."""
    present = verb.tag_ in ("VBZ", "VBP") or (
        verb.tag_ == "VBN" and any(child.lower_ in ("is", "are", "has", "have") for child in verb.lefts)
    )
    if verb.dep_ not in ("advcl", "relcl", "acl") or not present:
        return False
    time = verb.head if verb.head.lower_ == "time" and verb.head.dep_ == "pobj" else None
    return (time is not None and time.head.lower_ in _UNTIL) or any(
        child.dep_ == "mark" and child.lower_ in _UNTIL for child in verb.lefts
    )
