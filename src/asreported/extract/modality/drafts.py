"""What bills, proposals and drafts lay down: so far nothing is so by their saying it."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.cues import DRAFTS, LAYING_DOWN
from asreported.extract.modality.foretold import subject_of

_ENACTING = frozenset({"sign", "enact", "implement"})
"""What makes a law of a bill ("signed a bill that doubles it")."""
TABLED = frozenset({"bill", "legislation", "amendment", "motion", "proposal", "draft"})
"""Texts that some have put before those who decide."""


def lays_down(token: Token) -> bool:
    """Whether the subject is a bill or plan, which makes nothing so by saying it ("the bill sets aside 2 billion")."""
    if token.tag_ not in ("VBZ", "VBP") or token.lemma_ not in LAYING_DOWN:
        return False
    return any(child.dep_ == "nsubj" and child.lemma_.lower() in DRAFTS for child in token.lefts) or _in_draft(token)


def _in_draft(verb: Token) -> bool:
    """ "Passed a bill that doubles it", wherever the parser hangs the clause."""
    above = verb.head
    that = any(child.lower_ in ("that", "which") and child.dep_ in ("nsubj", "mark") for child in verb.lefts)
    if not that or verb.dep_ not in ("relcl", "ccomp"):
        return False
    if verb.dep_ == "relcl":
        return above.lemma_.lower() in DRAFTS and above.head.lemma_ not in _ENACTING
    bare = not any(child.dep_ == "nsubj" for child in verb.lefts) and above.lemma_ not in _ENACTING
    return bare and any(child.dep_ == "dobj" and child.lemma_.lower() in DRAFTS for child in above.rights)


def by_draft(verb: Token) -> bool:
    """ "A bill that would double it", "under which it would be doubled": it is yet to be debated."""
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in TABLED:
        return True
    subject = subject_of(verb)
    return subject is not None and subject.lemma_.lower() in TABLED
