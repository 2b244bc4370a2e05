"""What was never said, what somebody wishes or wants to find out, and decisions that are taken."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.cues import REPORTS
from asreported.extract.modality.words import bare_subject, infinitive, negated
from asreported.model.modality import Modality

_NOBODY = frozenset({"nobody", "none", "neither", "no-one"})
_ASKING = frozenset({"WRB", "WP", "WDT"})
_DECIDING = frozenset(
    {"approve", "reject", "back", "endorse", "grant", "allow", "award", "clear", "refuse"}
    | {"suspend", "cancel", "scrap", "lift", "end"}
)
"""Verbs of what is done by the decision itself."""
_ANSWERS = frozenset({"challenge", "appeal", "objection", "opposition", "anger", "outrage", "criticism", "reaction"})
"""What is put up against a decision that has been taken."""
_BACKING = frozenset({"support", "backing", "approval"})
_PLANS = frozenset({"plan", "proposal", "bid"})
_GIVING_UP = frozenset(
    {"suspend", "drop", "abandon", "scrap", "shelve", "ditch", "cancel", "withdraw", "axe", "reject", "overturn"}
)
_AIMS = frozenset({"goal", "target", "aim", "pledge", "promise", "commitment"})
_REACHING = frozenset({"reach", "meet", "achieve", "hit", "attain", "fulfil", "fulfill", "surpass", "exceed", "keep"})
_OWN_AIM = frozenset({"want", "seek", "wish"})
"""Verbs of what somebody means to do himself, where nobody else is named who is to do it."""
_SAYING = frozenset({"say", "claim", "state", "allege", "assert", "report", "suggest"})


def wished(here: Token, verb: Token) -> Modality | None:
    """What a wish makes of what it is for ("wants to sell four", "would like to see 40 built"), and a denied saying of
    what it says; null of any other verb."""
    lemma = verb.lemma_.lower()
    if lemma in _OWN_AIM and here.dep_ == "xcomp" and infinitive(here) and not bare_subject(here):
        return "planned"
    if lemma == "like" and here.dep_ in ("xcomp", "ccomp"):
        would = any(child.lower_ in ("would", "'d", "’d") for child in verb.lefts)
        return "requested" if would else None
    return "denied" if here.dep_ == "ccomp" and lemma in _SAYING and unsaid(here, verb) else None


def none_reported(here: Token, noun: Token) -> bool:
    """ "No reports of flights being stopped"."""
    return noun.lemma_.lower() in REPORTS and here.dep_ == "prep" and here.lower_ == "of"


def unsaid(clause: Token, verb: Token) -> bool:
    """Whether nobody said what the clause tells ("we never said that 40 came"); not "did not say when it came"."""
    if any(child.tag_ in _ASKING or child.lower_ in ("if", "whether") for child in clause.lefts):
        return False
    if any(child.tag_ == "MD" for child in verb.lefts) or clause.i < verb.i:
        return False
    return negated(verb) or any(child.dep_ == "nsubj" and child.lower_ in _NOBODY for child in verb.lefts)


def asks_whether(verb: Token) -> bool:
    """ "To see if it needs to close the valve"."""
    found_out = verb.dep_ == "ccomp" or (verb.dep_ == "advcl" and verb.head.lemma_ in ("see", "check", "ask", "learn"))
    if any(child.tag_ == "MD" for child in verb.lefts):
        return False
    return found_out and any(child.dep_ == "mark" and child.lower_ in ("if", "whether") for child in verb.lefts)


def decided(verb: Token, decision: Token) -> bool:
    """Whether the infinitive is what was decided, and done by it ("last night's decision to approve the bridge")."""
    if decision.lemma_ != "decision" or verb.lemma_ not in _DECIDING:
        return False
    if any(child.dep_ == "poss" for child in decision.lefts) or any(child.lower_ == "by" for child in decision.rights):
        return True
    made = decision.dep_ == "nsubjpass" and decision.head.lemma_ in ("make", "take")
    made = made or (decision.dep_ == "nsubj" and decision.head.lemma_ == "be" and decision.head.tag_ == "VBD")
    against = decision.dep_ == "pobj" and decision.head.head.lemma_.lower() in _ANSWERS
    return made or against


def reached(aim: Token) -> bool:
    """Whether an aim is told of as come about ("has met its goal of housing 4,000")."""
    verb = aim.head
    if aim.lemma_ not in _AIMS or aim.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in _REACHING:
        return False
    return verb.tag_ in ("VBD", "VBN") and not any(
        child.tag_ in ("MD", "TO") or child.dep_ == "neg" for child in verb.lefts
    )


def given_up(plan: Token) -> bool:
    """Whether a plan is told of as dropped, or support for it is ("forced him to suspend plans to widen it")."""
    if plan.lemma_ not in _PLANS:
        return False
    here = plan
    if here.dep_ == "pobj" and here.head.lower_ == "for":
        above = here.head.head
        backing = above if above.lemma_ in _BACKING else next((n for n in above.rights if n.lemma_ in _BACKING), above)
        here = backing if backing.lemma_ in _BACKING else here
    verb = here.head
    if here.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in _GIVING_UP or verb.dep_ == "conj":
        return False
    past = verb.tag_ in ("VBD", "VBN", "VBZ") or verb.head.lemma_ in ("force", "prompt", "lead", "push")
    return past and not any(child.tag_ == "MD" or child.dep_ == "neg" for child in verb.lefts)
