"""Whether the subject of a clause with a demand in it makes that demand."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import negated
from asreported.extract.modality.words import infinitive

_CHANCES = frozenset({"opportunity", "chance"})
_TELLING_TO = frozenset(
    {"advise", "ask", "tell", "order", "urge", "direct", "instruct", "want", "have", "get", "press"}
)
"""Verbs by which somebody has another do something."""


def missed(cue: Token) -> bool:
    """ "Never called anybody to ask for money", "missed the chance to call for it"."""
    return infinitive(cue) and (negated(cue.head) or cue.head.lemma_.lower() in _CHANCES)


def of_another(cue: Token) -> bool:
    """Whether another asks than the clause's subject: one who is told to ("advised him to have Lund request that …"),
    or the subject of a clause that the parser lost ("…, while lawyers called for …")."""
    here = cue
    while infinitive(here) and here.dep_ in ("xcomp", "ccomp", "advcl") and here.head.pos_ == "VERB":
        here = here.head
        told = any(child.dep_ in ("dobj", "nsubj") and child.i > here.i for child in here.rights)
        if told and here.lemma_ in _TELLING_TO:
            return True
    torn = cue.dep_ == "acl" and cue.tag_ == "VBD"
    return torn and any(word.dep_ == "mark" for word in cue.doc[cue.head.i : cue.i])
