"""What a predicate's own auxiliaries make of it, and where they say nothing of the kind: a "may" that grants, a "would"
of what came in the end, a "will" that only foresees."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import PERSONS
from asreported.extract.modality.cues import AUXILIARIES, RECKONING, SENSED, USUALLY
from asreported.extract.modality.done import bare_infinitive, done_to, outcome
from asreported.extract.modality.foretold import foretold, runs_on
from asreported.extract.modality.imagined import advice, imagined, takes, threatened
from asreported.extract.modality.modifiers import described
from asreported.extract.modality.supposed import even_then, expected, granted, guessed, in_the_end, supposed
from asreported.extract.modality.words import hypothetical, infinitive
from asreported.model.modality import Modality

_PUNISHING = frozenset({"fine", "fin", "jail", "imprison", "punish", "penalise", "penalize", "prosecute", "expel"})
"""What is done to those who break a rule ("fin" is what the lemmatizer makes of "fined")."""


_DECIDING = frozenset({"decide", "agree", "resolve"})


def _whoever(subject: Token) -> bool:
    """ "Those who broke it would be fined": if there are any."""
    return subject.dep_ == "nsubjpass" and any(
        child.dep_ == "relcl" and any(word.lower_ == "who" for word in child.lefts) for child in subject.rights
    )


def from_auxiliaries(token: Token) -> Modality | None:
    """What "will", "may", "should" or a bare infinitive says of the predicate; null where it is told as a fact."""
    auxiliaries = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    if granted(token, auxiliaries):
        return None
    for child in auxiliaries:
        modality = AUXILIARIES.get(child.lower_)
        if modality is not None:
            return _of_modal(token, child, modality)
    if infinitive(token) and bare_infinitive(token) and not outcome(token):
        return advice(token) or "planned"
    if token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in auxiliaries):
        return done_to(token)
    return described(token)


def _of_modal(token: Token, modal: Token, modality: Modality) -> Modality | None:
    if modality == "requested" and (token.tag_ == "VBG" or expected(token, modal)):
        return "possible"  # "should be capturing most of it by June"
    if modality == "requested" and token.dep_ == "ccomp" and token.head.lemma_ in _DECIDING:
        return "planned"  # "it was decided that it should be opened"
    if modality == "requested" and hypothetical(token):
        person = token.lemma_ != "be" and any(
            child.dep_ == "nsubj" and (child.lower_ in PERSONS or child.pos_ == "PROPN") for child in token.lefts
        )
        return "conditional" if person else "planned"  # "I should have hired two", "should have been afloat by April"
    if modality == "planned" and any(word.lower_ in USUALLY for word in token.lefts):
        return None  # "will typically yield 900"
    if (
        modality in ("planned", "conditional")
        and (not hypothetical(token) or (modality == "planned" and runs_on(token)))
        and not in_the_end(token)
        and (guessed(token) or (modality == "planned" and foretold(token)))
    ):
        return "possible"
    if modality == "planned" and even_then(token):
        return "conditional"
    if modality == "conditional":
        return _of_would(token, modal)
    return None if modal.lower_ in ("can", "could") and token.tag_ == "VBN" and token.lemma_ in SENSED else modality


def _of_would(token: Token, modal: Token) -> Modality | None:
    if in_the_end(token) or any(word.lower_ in USUALLY for word in token.children if word.dep_ == "advmod"):
        return None
    if modal.lower_ != "would" or hypothetical(token) or supposed(token) or imagined(token):
        return "conditional"
    if token.lemma_ in _PUNISHING and any(map(_whoever, token.lefts)):
        return "conditional"
    if any(word.lower_ == "otherwise" for word in token.lefts) or threatened(token) or takes(token):
        return "conditional"
    reckoned = token.dep_ == "ccomp" and token.head.lemma_ in RECKONING
    return "possible" if reckoned or foretold(token) else "planned"
