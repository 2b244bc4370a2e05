"""Nouns that take reality away from what hangs on them elsewhere, and here do not."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.words import negated

_SHOWING = frozenset({"sign", "evidence"})


def is_bare(here: Token, noun: Token) -> bool:
    """Whether the noun leaves what is `here` below it as it is: "evidence of 40 leaks", "the failure of two pumps"."""
    lemma = noun.lemma_.lower()
    if lemma == "failure":
        return of_what_failed(noun) or _of_things(here)
    return lemma in _SHOWING and not _wanting(noun)


def scored(here: Token, goals: Token) -> bool:
    """ "Scored 140 goals in 300 games"."""
    return goals.lower_ == "goals" and here.lower_ != "of" and any(child.dep_ == "nummod" for child in goals.lefts)


def of_what_failed(noun: Token) -> bool:
    """ "Risked pump failure to save 900"."""
    risked = noun.dep_ == "dobj" and noun.head.lemma_ == "risk"
    return noun.lower_ == "failure" and (risked or any(child.dep_ == "compound" for child in noun.lefts))


def _wanting(noun: Token) -> bool:
    """ "Little evidence", "without a sign", "did not see any sign"; what there is evidence of is told as so."""
    if any(child.lower_ in ("little", "scant", "any", "insufficient") for child in noun.lefts):
        return True
    above = noun.head
    return above.lower_ == "without" or (above.pos_ in ("VERB", "AUX") and negated(above))


def _of_things(by: Token) -> bool:
    """ "The failure of two pumps": they failed, and nothing failed to be done ("of attempts to close it")."""
    return by.dep_ == "prep" and not any(below.dep_ == "acl" for noun in by.rights for below in noun.rights)
