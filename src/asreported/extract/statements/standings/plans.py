"""Plans that came to nothing, that were decided already, or that others only talk about."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality import modality_of
from asreported.extract.modality.words import infinitive

DROPPING = frozenset(
    {"reject", "drop", "abandon", "scrap", "shelve", "dismiss", "defeat", "cancel", "oppose", "block", "renege"}
    | {"backtrack", "renounce", "withdraw"}
)
"""Verbs by which nothing comes of a plan."""
_PACTS = frozenset(
    {"agreement", "deal", "accord", "pact", "treaty", "talk", "negotiation", "conversation", "discussion"}
)
"""What is about a step, and does not tell whether it was taken."""
_JUDGING = frozenset(
    {"defend", "criticise", "criticize", "condemn", "regret", "justify", "praise", "hail", "blame", "apologise"}
    | {"apologize", "question", "lament", "mourn"}
)
"""Verbs of those who judge what was decided."""
_REQUESTS = frozenset({"request", "petition", "motion", "application", "plea"})
_GRANTING = frozenset({"grant", "approve", "accept", "uphold"})
_ASKING = frozenset({"ask", "urge", "press", "request", "petition", "lobby"})
_AWAITING = frozenset({"expect", "likely", "consider", "plan"})
"""Words whose infinitive nobody has done yet."""
_DEEPEST = 4
"""Words up to a noun of talks."""


def given_up(verb: Token) -> bool:
    """Whether the plan to do it is what others rejected or dropped ("rejected a plan to suspend the flights")."""
    plan = _noun_of(verb)
    above = plan.head.head if plan.dep_ == "pobj" and plan.head.lower_ in ("on", "from") else plan.head
    dropped = plan.dep_ in ("dobj", "pobj") and above.lemma_ in DROPPING and above.pos_ == "VERB"
    return dropped and verb.dep_ in ("acl", "relcl", "advcl") and infinitive(verb) and modality_of(above) == "actual"


def granted(verb: Token) -> bool:
    """Whether what was asked for was granted ("granted a request to suspend the permit")."""
    noun = verb.head
    asked = noun.lemma_.lower() in _REQUESTS and noun.dep_ == "dobj" and verb.dep_ in ("acl", "advcl", "relcl")
    return asked and noun.head.lemma_ in _GRANTING and modality_of(noun.head) == "actual"


def asked_one_day(verb: Token) -> bool:
    """Whether nobody has asked for it yet ("would have to ask the council to lift it", "is expected to ask")."""
    asking = verb.head
    if not infinitive(verb) or verb.dep_ not in ("xcomp", "ccomp") or asking.lemma_ not in _ASKING:
        return False
    above = asking.head if infinitive(asking) else asking
    may = any(child.tag_ == "MD" and child.lower_ != "will" for child in above.lefts)
    return may or (above.i != asking.i and above.lemma_ in _AWAITING)


def in_pact(verb: Token) -> bool:
    """Whether an infinitive tells what a pact or talks are about, and not what became of it ("the agreement to freeze
    the programme", "say talks to end the strike go on")."""
    if not infinitive(verb):
        return False
    to_do = any(child.dep_ == "dobj" for child in verb.rights)  # and no "for talks to begin"
    about = [child for child in verb.lefts if child.dep_ == "nsubj" and to_do]
    return (verb.dep_ == "acl" and _of_pact(verb.head)) or any(map(_of_pact, about))


def _of_pact(noun: Token) -> bool:
    """Whether the noun is a pact or talks, or names those who talk ("talks between Oslo and Lund to …")."""
    for _ in range(_DEEPEST):
        if noun.lemma_.lower() in _PACTS:
            return True
        if noun.dep_ not in ("pobj", "conj", "prep") or noun.head.pos_ in ("VERB", "AUX"):
            return False
        noun = noun.head
    return False


def weighed(verb: Token) -> bool:
    """Whether it is what was decided, as others judge it ("defended the decision to close it")."""
    noun = _noun_of(verb)
    judged = noun.lemma_ == "decision" and noun.dep_ in ("dobj", "pobj") and infinitive(verb)
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return judged and verb.dep_ in ("acl", "relcl", "advcl") and above.lemma_ in _JUDGING


def _noun_of(verb: Token) -> Token:
    """The noun that an infinitive is of: the one right before it, whatever the parser hangs it on, else its head."""
    first = verb.left_edge
    before = first.nbor(-1) if first.i > verb.sent.start else first
    return before if before.pos_ == "NOUN" else verb.head
