"""Clauses that somebody denies, does not believe, doubts, or that something does not show."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import TIMED
from asreported.extract.modality.asking import asked_with_not
from asreported.extract.modality.cues import DOUBTING, REPORTS
from asreported.extract.modality.supposed import SEEMING
from asreported.extract.modality.words import bare_subject, hypothetical, negated
from asreported.model.modality import Modality

_DENYING = frozenset({"deny", "refute", "dispute", "dismiss", "reject"})
_BELIEVING = frozenset({"think", "believe", "suppose", "imagine"})
"""Verbs of which the denial is that of their clause ("I do not think that it will": it will not; Horn 1978)."""
_HOLDING = frozenset({"believe", "think", "presume", "allege"})
"""Verbs by whose passive something is only thought to be so."""
_SHOWING = frozenset({"mean", "indicate", "prove", "imply", "guarantee", "confirm", "ensure"})
"""Verbs of which the denial leaves their clause open ("that does not mean that 90 are gone")."""
_SURE = frozenset({"certain", "sure", "clear", "convinced", "confident", "known", "confirmed"})
_LIKELY = frozenset({"possible", "likely", "probable", "conceivable"})
_JOINED = 4
"""How many clauses joined with "and" a denial is carried over."""


def _not_necessarily(token: Token) -> bool:
    """ "Need not necessarily close": it may or may not."""
    return any(child.lower_ == "necessarily" for child in token.lefts) and any(
        child.dep_ == "neg" for child in token.lefts
    )


def denied(token: Token) -> Modality | None:
    """What a "not" or "no" makes of the verb: denied, but for "may not", "need not necessarily", and "are n't 40 deaths
    a small toll?"; null where there is none."""
    if _not_necessarily(token):
        return "possible"
    if not negated(token):
        return None
    if any(child.lower_ in ("may", "might") for child in token.lefts):
        return "possible"  # "may not survive it"
    if any(child.lower_ in ("will", "wo", "would") for child in token.lefts) and only_from(token):
        return "planned"  # "will not stop until Friday"
    return "actual" if asked_with_not(token) else "denied"


def only_from(verb: Token) -> bool:
    """Whether what is denied is told to come at a time ("not until Friday"); until something happens nobody knows."""
    return any(
        child.dep_ == "prep"
        and child.lower_ in ("until", "till")
        and any(noun.dep_ == "pobj" and noun.ent_type_ in TIMED for noun in child.rights)
        for child in verb.rights
    )


def denied_by(token: Token) -> bool:
    """Whether the clause is what somebody denies ("denied that 700 schools would close", "a report that it had …")."""
    here = token
    for _ in range(_JOINED):
        if here.dep_ != "conj" or here.head.pos_ not in ("VERB", "AUX") or bare_subject(here):
            break
        here = here.head
    above = here.head
    if here.dep_ == "ccomp" and above.pos_ == "VERB":
        return _disbelieved(here, above) or (above.lemma_.lower() in _DENYING and not negated(above))
    if here.dep_ == "acl" and above.lemma_.lower() in REPORTS and above.dep_ == "dobj":
        return above.head.lemma_.lower() in _DENYING and not negated(above.head)
    return False


def _disbelieved(clause: Token, verb: Token) -> bool:
    """ "I do not think that they will pay 90"; what one did not believe then may have come about."""
    if verb.lemma_ not in _BELIEVING or clause.i < verb.i or not negated(verb):
        return False
    return verb.dep_ == "ccomp" or not any(child.lower_ in ("did", "had") for child in verb.lefts)


def held(here: Token, verb: Token) -> bool:
    """Whether something is only thought or looks so: "is believed to have killed nine", "it is thought that nine died",
    "seems to have spoilt nine", "alleges that nine died"."""
    if verb.lemma_ == "allege" and here.dep_ == "ccomp":
        return True
    if verb.lemma_ in _HOLDING:
        return here.dep_ == "xcomp" or (here.dep_ == "ccomp" and _of_nobody(verb))
    return verb.lemma_ in SEEMING and here.dep_ == "xcomp" and hypothetical(here)


def _of_nobody(verb: Token) -> bool:
    """ "It is thought": nobody says who thinks so."""
    it = any(child.lower_ == "it" and child.i < verb.i for child in verb.lefts)
    return it and verb.tag_ == "VBN" and not any(child.lower_ in ("has", "had", "have") for child in verb.lefts)


def doubted(token: Token) -> bool:
    """Whether the clause is what somebody doubts ("experts are skeptical that it would give up")."""
    above = token.head
    if token.dep_ not in ("ccomp", "acl", "relcl") or not any(child.dep_ == "mark" for child in token.lefts):
        return False
    return above.lemma_.lower() in DOUBTING or _unsure(above)


def _unsure(above: Token) -> bool:
    """ "Was not certain that 60 had died", "it is possible that 60 died", "does not mean that 60 died"."""
    if above.lemma_ in _SHOWING:
        return negated(above)
    be = above.head if above.dep_ == "acomp" else above
    told = {child.lower_ for child in be.rights if child.dep_ == "acomp"} if be.lemma_ == "be" else set()
    return not told.isdisjoint(_LIKELY) or (not told.isdisjoint(_SURE) and negated(be))
