"""Bare numbers that count nothing told before: their own words say what they are."""

from __future__ import annotations

from spacy.tokens import Token

from asreported.model import Quantity

__all__ = ["tells_itself"]

_YEAR = 4
"""Digits of a year."""


def tells_itself(number: Token, quantity: Quantity) -> bool:
    """Whether a bare number is a pair, a model's, a year, part of a code, or the level that its own clause names."""
    if _is_pair(number) or _is_model(number) or _is_reached_again(number):
        return True
    return _is_label(number, quantity) or _has_own_subject(number)


def _is_reached_again(number: Token) -> bool:
    """ "With the crew back up to six"."""
    return number.i > number.sent.start + 2 and number.nbor(-1).lower_ == "to" and number.nbor(-3).lower_ == "back"


def _is_pair(number: Token) -> bool:
    """Whether it stands for persons known ("the two embraced")."""
    pair = number.lower_ in ("two", "pair") and number.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    return pair and any(child.lower_ == "the" for child in number.lefts)


def _is_model(number: Token) -> bool:
    """Whether it is what one thing is called: "the 900 is a costly tractor"."""
    one = number.is_digit and number.dep_ == "nsubj" and number.head.tag_ == "VBZ"
    return one and any(child.lower_ == "the" for child in number.lefts)


def _is_label(number: Token, quantity: Quantity) -> bool:
    """Whether it is a year or part of a code or of odds ("in 1860, 1770", "SP4 7NB", "1,000-1")."""
    sentence = number.sent
    after = sentence.text[quantity.span.end - sentence.start_char :][:2]
    return (
        (number.is_digit and len(number) == _YEAR) or after[:1].isalpha() or (after[:1] == "-" and after[1:].isdigit())
    )


def _has_own_subject(number: Token) -> bool:
    """Whether its clause says what it is, if not what it counts ("their guess was 500"), or how old somebody is ("the
    youngest, Ola, was 24")."""
    if number.dep_ != "attr" or number.head.lemma_ != "be":
        return False
    told = (child for child in number.head.lefts if child.dep_ == "nsubj")
    return any(child.tag_ in ("NN", "JJS") or child.ent_type_ == "PERSON" for child in told)
