"""What a verb says its number of: its subject, its own or the one it shares."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.grammar import SUBJECTS

__all__ = ["NOMINAL", "SUBJECTS", "VERBAL", "subject_above", "subject_of"]

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
_SHARING = frozenset({"xcomp", "advcl", "conj", "pcomp", "prep", "acomp", "oprd", "advmod", "npadvmod"})
"""How words hang on a verb whose subject is theirs: "90 miles wide", "forecast to slow"."""
_STEPS = 15


def subject_of(verb: Token) -> Token | None:
    """The noun that is the subject of a verb: its own, the antecedent of its relative pronoun, or that of the verb it
    hangs on; null where a pronoun is all there is."""
    at = verb
    for _ in range(_STEPS):
        own = next((child for child in at.children if child.dep_ in SUBJECTS), None)
        if own is not None and (own.pos_ in NOMINAL or own.tag_ == "VBG"):
            return own
        if own is not None and not (own.tag_ == "PRP" and at.dep_ == "ccomp"):
            return at.head if at.dep_ == "relcl" and at.head.pos_ in NOMINAL else None
        if own is None and at.dep_ in {"acl", "relcl"}:
            return at.head if at.head.pos_ in NOMINAL else None
        if own is None and not _shares(at):
            return None
        if at.head.i == at.i:
            return None
        at = at.head
    return None


def _shares(word: Token) -> bool:
    """Whether the word has its head's subject; "compared with", "including" have none."""
    return word.dep_ in _SHARING and not (word.dep_ == "prep" and word.pos_ == "VERB")


def subject_above(noun: Token) -> Token | None:
    """The subject of the verb that a noun hangs on, but for nouns in a phrase after another noun ("jets with speeds of
    400 metres per second"): what they tell is told of that noun."""
    at = noun
    for _ in range(_STEPS):
        if at.pos_ in VERBAL:
            return subject_of(at)
        if at.head.i == at.i or at.dep_ in SUBJECTS:
            return None
        if at.dep_ == "prep" and at.lower_ != "of" and at.head.pos_ in NOMINAL:
            return None
        at = at.head
    return None
