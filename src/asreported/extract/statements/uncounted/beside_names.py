"""Numbers that tell an age, a year, a rank or a part of a name, or for how many a thing is made: nothing is counted."""

from __future__ import annotations

import re

from spacy.tokens import Token

from asreported.extract.statements.measures.words import PERSONS
from asreported.model import Quantity

__all__ = ["counts_none"]

_BACK, _ON = 40, 48
"""Characters before and after a number that are looked at."""
_OLDEST = 110
_AGE_AFTER = re.compile(r" ?,")
_AGE_THIS_YEAR = re.compile(r" (?:this|next|last) year ?(?:\)|-RRB-|,)")
"""After an age that an anniversary is told by: "by Ola Berg (75 this year)"."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DIED = re.compile(r"\b(?:died|dies|d\.|buried|killed|drowned|perished) $")
_NO_NOUN = re.compile(r" ?(?:[.,;:)?]|-RRB-|$| (?:in|at|and|of|aged)\b)")
"""After a year that stands without its "in": "he died 1882 in Leeds"."""
_IN_NAME = re.compile(r"\b[Tt]he (?:[A-Z][a-z]+ )+$")
_THANKS = re.compile(r" (?:thanks|due|because|for|after|with|by|in|at|on|and|list|index|ranking|as)\b")
"""After the number that a name ends with: "it joined the Global 30 thanks to cheap steel"."""
_NAMES_NUMBER = re.compile(r"(?: [A-Z][\w.]*)+ ?['’]s\b")
"""After a number in digits that a name begins with: "two of 5 Live's guests"."""
_SALUTE = re.compile(r"[- ]gun[- ]salutes?\b")
_MADE_FOR = re.compile(
    r"-(?:man|person|woman|people|seat|berth)[- ](?:[a-z]+ ){0,2}"
    r"(?:tents?|sub(?:marine|mersible)?s?|boats?|canoes?|kayaks?|rafts?|dingh(?:y|ies)|cabins?|huts?|tubs?|cells?"
    r"|tables?|sofas?|cars?|vans?|capsules?|lifts?|bags?|shelters?|planes?|vehicles?|buses|bus|aircraft)\b"
)
"""After the number of those whom a thing is made to hold: "a six-man tent"."""
_INDEX = re.compile(r"\b(?:S\.? ?& ?P\.?|FTSE|Nasdaq|Russell|Nikkei|Stoxx|CAC|ASX|Fortune|Forbes) ?-?$")
"""Before the number that an index or a list is named by, however it is written."""
_MOVEMENT = re.compile(r"\b[Tt]he [A-Z][a-z]+ (?:[Ff]or|[Oo]f) \$?$")
"""Before the number that a movement or a body is called by: "the Fight for 15"."""
_BRACKET_BEFORE, _BRACKET_AFTER = re.compile(r"(?:\(|-LRB-) ?$"), re.compile(r" ?(?:\)|-RRB-)")
"""Around a tally that stands alone in its brackets; behind a name, what is counted there is told elsewhere."""
_SIGNED = re.compile(r"(?<![\w)])\+ ?$")
"""Before the digit of a label, as of a channel an hour late: "Five +1"."""
_FORMULA = re.compile(r"= ?$")
"""Before the result of a formula or the other side of a rate of exchange."""
_RANKED = re.compile(r"(?: [-–] The\b| [A-Z][\w'’]+ (?:[\w'’]+ ){0,5}[-–] [A-Z])")
"""After the place of a song or a finding in a list: "1 Gone Away - The Reeds"."""
_OPENS = re.compile(r"(?:^|[.!?:\n\"”']) ?(?:'')? ?$")
_STEPS = re.compile(r"\b(?:steps?|notch(?:es)?|points?|grades?) ?,? from $")
"""Before the grades between which there are so many steps: "two steps apart, from five to seven"."""


def counts_none(text: str, quantity: Quantity, number: Token) -> bool:
    """Whether a bare number is a name's or a person's own, or tells for how many a thing is made."""
    span = quantity.span
    before, after = text[max(0, span.start - _BACK) : span.start], text[span.end : span.end + _ON]
    if _FORMULA.search(before) is not None:
        return True
    if quantity.unit is not None:
        return False
    if _SALUTE.match(after) or _MADE_FOR.match(after) or _STEPS.search(before):
        return True
    written = span.of(text)
    if _is_superlative(number):
        return True
    if _BRACKET_BEFORE.search(before) and _BRACKET_AFTER.match(after) and _is_behind_name(number):
        return True
    if not written.isdigit():
        return False
    if _YEAR.fullmatch(written) and _DIED.search(before) and _NO_NOUN.match(after):
        return True
    if (_IN_NAME.search(before) and _THANKS.match(after)) or _NAMES_NUMBER.match(after):
        return True
    if _INDEX.search(before) or _MOVEMENT.search(before) or _SIGNED.search(before):
        return True
    if written == "1" and _OPENS.search(before) and _RANKED.match(after):
        return True
    return int(written) <= _OLDEST and _is_age(number, after)


def _is_behind_name(number: Token) -> bool:
    return number.i > 1 and number.nbor(-2).pos_ == "PROPN"


def _is_age(number: Token, after: str) -> bool:
    """Whether it stands behind a person as an age does: "where the Dane, 25, had been staying"."""
    if number.i < 2 or number.nbor(-1).text not in (",", "(", "-LRB-"):
        return False
    if _AGE_THIS_YEAR.match(after) is not None:
        return True
    person = number.nbor(-2)
    one = person.ent_type_ == "PERSON" or (person.ent_type_ == "NORP" and person.tag_ not in ("NNS", "NNPS"))
    named = one or (person.tag_ == "NN" and person.lemma_.lower() in PERSONS)
    return number.nbor(-1).text == "," and named and _AGE_AFTER.match(after) is not None


def _is_superlative(number: Token) -> bool:
    """Whether it is of those who are foremost among the many ("its six largest towns"), of whom there are more; what
    they do themselves is told of so many ("its six largest mills closed")."""
    if number.i == 0 or number.i + 2 >= len(number.doc):
        return False
    definite = number.nbor(-1).lower_ in ("the", "its", "their", "our", "his", "her") or number.nbor(-1).tag_ == "POS"
    first, second = number.nbor(1), number.nbor(2)
    if number.head.dep_ in ("nsubj", "nsubjpass") and number.head.head.lemma_ != "be":
        return False
    return definite and (first.tag_ == "JJS" or (first.tag_ == "RBS" and second.pos_ in ("ADJ", "VERB")))
