"""Clauses that the parser or their form makes look open, and that are told as done, asked or measured."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.extract.modality.cues import CAUSING, CHANGED, MULTIPLES, PERMITTING


def is_let(verb: Token) -> bool:
    """Whether it is what was caused ("causes crude to spill"), or allowed and told as done ("allowing it to grow")."""
    above = verb.head
    if verb.dep_ in ("relcl", "acl") or verb.i < above.i:
        return False
    if above.lemma_ in PERMITTING:
        return above.tag_ == "VBD" or (above.tag_ == "VBG" and above.dep_ == "advcl")
    return above.lemma_ in CAUSING


def if_asked(verb: Token) -> bool:
    """ "Asked the state if it could send 300": a question, and no condition."""
    return (
        verb.dep_ == "advcl"
        and verb.head.lemma_ in ("ask", "wonder")
        and any(child.tag_ == "MD" for child in verb.lefts)
    )


def formal(verb: Token) -> bool:
    """ "Could rise to double that", "could be to blame for 48 deaths": an infinitive in form alone."""
    return (verb.lemma_ == "blame" and verb.head.lemma_ == "be") or (
        verb.lemma_ in MULTIPLES and verb.head.lemma_ in CHANGED
    )
